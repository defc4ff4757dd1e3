import { expect, test } from 'vitest';
import { recordFromFile } from '../core/record-file.ts';
import { whoseQuestion } from './whose-question.ts';

const deal = recordFromFile(
  JSON.stringify({
    kind: 'opportunity',
    name: 'Orchard roof',
    fields: [{ label: 'Primary Contact', value: 'Nora Quill' }],
  }),
  new Date(2026, 10, 24),
);

test.each([
  ['what was the client told about the roof', 'record'],
  ['how long did the visit take?', 'record'],
  ['what does Nora want', 'record'],
  ['was hat der Kunde bekommen?', 'record'],
  ['how much may I take off without asking', 'house'],
  ['what is our rule for samples', 'house'],
  ['darf man bei uns Skonto geben', 'house'],
  ['what is the validity of a quote', null],
] as const)('"%s" is asked of: %s', (question, whose) => expect(whoseQuestion(question, deal)).toBe(whose));

test('without an open record no question is about one', () =>
  expect(whoseQuestion('what was the client told', null)).toBeNull());
