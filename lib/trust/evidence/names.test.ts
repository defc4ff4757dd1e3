import { expect, test } from 'vitest';
import { checkEvidence } from '../evidence.ts';

const data = ['Zoë Lindström-Okafor', 'Will Grant', 'Harborline Seafood, Inc.', 'Wireless Sensor Kit', 'Müller, Anna'];
const unsure = (text: string) => checkEvidence(text, { data, ownWords: ['Jane Doe, Fernhollow Monitoring'] }).unsure;

test.each([
  ['Zoe Miller called.', 'Zoe Miller'],
  ['Yesterday Peter Parker met Zoë.', 'Peter Parker'],
  ['Dear Ms Castellano,', 'Castellano'],
  ['Herr Schmidt sagte ab.', 'Schmidt'],
  ['I spoke with Priyanka Raghunathan about it.', 'Priyanka Raghunathan'],
  ['They compare us with Brightwave Logistics today.', 'Brightwave Logistics'],
  ['Die Nordstern GmbH bietet mit.', 'Nordstern GmbH'],
  ['Le directeur, M. Lefèvre, et Camille Durand viennent.', 'Camille Durand'],
])('a name that nothing mentions is named, not struck: %s', (text, name) => {
  expect(unsure(text)).toContain(name);
  expect(checkEvidence(text, { data, ownWords: [] }).text).toBe(text);
});

test.each([
  'Zoe Lindström agreed; Mr Grant and Ms. Lindström-Okafor will sign.',
  'Annas Termin mit Frau Müller und Herrn Grant steht.',
  "Harborline's Will and Harborline Seafood both want the Wireless Sensor Kit.",
  '## Next Steps\n\n**Decision Maker**\nEconomic Buyer: Will Grant',
  'Executive Summary\nKey Risks\nOpen Questions For Monday',
  'On Tuesday Morning we start the Security Review in North America.',
  'Die nächsten Schritte: Angebot, Lieferung und Technische Prüfung durch die Abteilung Einkauf.',
  'Harborline Renewal Proposal\nDear Zoë,\nthank you for the Product Demo.',
  'Best regards,\nJane Doe\nFernhollow Monitoring',
  'The CRM API and the ERP Team are ready. New York is not.',
])('nobody is warned of what is said, or of headings, days and German nouns: %s', (text) =>
  expect(unsure(text)).toEqual([]),
);
