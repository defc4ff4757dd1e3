import { expect, test } from 'vitest';
import { checkEvidence } from '../evidence.ts';

// Today is Sunday, 22 November 2026; the deal closes on a Saturday, 20 days on; the last contact was two weeks ago.
const data = [
  '12/12/2026 (2026-12-12)',
  'Last contact: 2026-11-08T14:30:00',
  'Created 2026-10-05',
  'net 30',
  'Term: 36 months',
];
const check = (text: string) => checkEvidence(text, { data, ownWords: ['Jane Doe', '2026-11-22'] }).flagged;

test.each([
  'by 12.12.',
  'by 12/12',
  'Dec 12',
  '12. Dezember',
  'Saturday, 12 December',
  'Samstag, den 12.12.2026',
  'sábado 12 de diciembre',
  'Q4 2026',
  'in Q4',
  'KW 50',
  'FY26',
  'H2 2026',
  'in 20 days',
  'closes in 3 weeks',
  'in about three weeks',
  '14 days ago',
  'two weeks ago',
  'vor zwei Wochen',
  'il y a 14 jours',
  'hace dos semanas',
  'due settimane fa',
  'no contact in 14 days',
  'created 48 days ago',
  'within 30 days',
  'a three-year term',
  '14:30 Uhr',
  '2:30 pm',
  'Could we talk for 30 minutes?',
  'Would 15 minutes suit you?',
  'in one week',
])('what the calendar proves stands: %s', (text) => expect(check(text)).toEqual([]));

test.each([
  ['by 13.12.2026', '13.12.2026'],
  ['Monday, 12 December', '12 December'],
  ['Q3 2025', 'Q3 2025'],
  ['KW 22', 'KW 22'],
  ['FY24', 'FY24'],
  ['in 21 days', '21'],
  ['13 days ago', '13'],
  ['20 days ago', '20'],
  ['three weeks ago', 'three'],
  ['zwölf Wochen', 'zwölf'],
  ['24 months', '24'],
  ['at 15:00', '15:00'],
  ['um 15 Uhr', '15 Uhr'],
])('what it does not is struck: %s', (text, struck) => expect(check(text)).toEqual([struck]));
