import { expect, test } from 'vitest';
import { askedOf } from './asked.ts';

const held = new Map([
  ['discount', 3],
  ['offer', 4],
  ['approv', 2],
  ['holiday', 5],
]);
const formsOf = (question: string) => askedOf(question, held).flatMap(({ forms }) => [...forms.keys()]);

test('a phrase is found as a whole, and not inside other words', () => {
  expect(formsOf('how much money off may I give')).toContain('discount');
  expect(formsOf('is the money offered enough')).not.toContain('discount');
});

test('slips and other languages find the word of the article', () => {
  expect(formsOf('Wie viele Tage Urlaub')).toContain('holiday');
  expect(formsOf('is a discuont possible')).toContain('discount');
});
