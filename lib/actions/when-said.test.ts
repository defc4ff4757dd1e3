import { expect, test } from 'vitest';
import { whenSaid } from './when-said.ts';

/** A Sunday. */
const now = new Date('2026-11-22T10:00:00');

test.each([
  ['call her next Tuesday 3pm', '2026-11-24T15:00'],
  ['remind me tomorrow', '2026-11-23'],
  ['on Friday at 9:30', '2026-11-27T09:30'],
  ['in three weeks', '2026-12-13'],
  ['set the close date to 30 January', '2027-01-30'],
  ['12/01/2027', '2027-01-12'],
  ['2026-12-24', '2026-12-24'],
  ['end of the month', '2026-11-30'],
  ['by month end please', '2026-11-30'],
  ['end of quarter', '2026-12-31'],
  ['end of June', '2027-06-30'],
  ['close date end of February 2028', '2028-02-29'],
  ['end of this week', '2026-11-27'],
  ['in a fortnight', '2026-12-06'],
  ['am 3. Dezember um 15 Uhr anrufen', '2026-12-03T15:00'],
  ['morgen nachfassen', '2026-11-23'],
  ['Ende Januar', '2027-01-31'],
  ['rappelle-moi demain à 10h', '2026-11-23T10:00'],
  ['le 30 juin', '2027-06-30'],
  ['recuérdame mañana', '2026-11-23'],
  ['el 15 de diciembre', '2026-12-15'],
  ['明日電話', '2026-11-23'],
])('%s', (words, iso) => expect(whenSaid(words, now)?.iso).toBe(iso));

test('a call that took place "on Monday" was last Monday', () =>
  expect(whenSaid('spoke to her on Monday', now, 'back')?.iso.slice(0, 10)).toBe('2026-11-16'));

test.each(['set the amount to 75000', 'bump it to 70', 'she may want a pilot', 'send the offer', ''])(
  'no date is made of "%s"',
  (words) => expect(whenSaid(words, now)).toBeNull(),
);

test('the words that became the date are kept, to be shown and to be cut from the subject', () => {
  const found = whenSaid('Remind me next Tuesday 3pm to send the order form', now);
  expect(found?.said).toBe('next Tuesday 3pm');
  expect(found?.hasTime).toBe(true);
});
