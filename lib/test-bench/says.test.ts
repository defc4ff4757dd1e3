import { expect, test } from 'vitest';
import { says } from './says.ts';

test.each([
  ['Close Date is 11 Dec, in 17 days.', '12/11/2026'],
  ['Renewal Date is 31 Jan 2027', '31.01.2027'],
  ['they offered €285k', '285,000'],
  ['Sum of Amount 156,400 EUR', '156.400'],
  ['Speak to GREG', 'Greg'],
])('“%s” says “%s”', (answer, wanted) => expect(says(answer, wanted)).toBe(true));

test.each([
  ['Close Date is 12 Dec', '12/11/2026'],
  ['they offered €295k', '285,000'],
  ['2 tasks are open', '3'],
  ['in 2 plants', '22'],
  ['by 4 December', '3 de diciembre'],
])('“%s” does not say “%s”', (answer, wanted) => expect(says(answer, wanted)).toBe(false));
