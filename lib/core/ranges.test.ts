import { expect, test } from 'vitest';
import { isWithin, rangeIn } from './ranges.ts';

test.each([
  ['50-249 employees', 312, false],
  ['50-249 employees', 120, true],
  ['250+', 312, true],
  ['250 or more employees', 312, true],
  ['More than 500', 312, false],
  ['über 1.000 Mitarbeiter', 1200, true],
  ['1,001 – 5,000', 1200, true],
  ['under 10', 4, true],
  ['1 employee', 1, false],
])('“%s” holds %d: %s', (text, n, yes) => expect(isWithin(text, n)).toBe(yes));

test.each(['Retail 24/7 and more', 'A1', '2026-10-11', 'Sector 7 of the northern district'])(
  '“%s” is no range',
  (text) => expect(rangeIn(text)).toBeNull(),
);
