import { expect, test } from 'vitest';
import { agreementOf, type Pair } from './agreement.ts';
import { passAll } from './pass-all.ts';

const pairs = (human: Pair['human'], machine: boolean, n: number): Pair[] =>
  Array.from({ length: n }, () => ({ human, machine }));

test('agreement is told with what chance alone would give; where nobody judged there is none', () => {
  expect(agreementOf([])).toBeNull();
  // 20 and 15 together of 50; the textbook's kappa is 0.40.
  const both = [
    ...pairs('yes', true, 20),
    ...pairs('yes', false, 5),
    ...pairs('no', true, 10),
    ...pairs('partly', false, 15),
  ];
  expect(agreementOf(both)).toEqual({ pairs: 50, agree: 70, kappa: 0.4 });
  expect(agreementOf(pairs('yes', true, 3))).toEqual({ pairs: 3, agree: 100, kappa: null });
});

test('a case that passes twice of three times does not pass', () => {
  const run = (...passing: string[]) => new Map(['a', 'b', 'c'].map((id) => [id, passing.includes(id)]));
  expect(passAll([run('a', 'b'), run('a', 'c'), run('a', 'b')])).toEqual({ runs: 3, cases: 3, once: 66.7, all: 33.3 });
  expect(passAll([])).toEqual({ runs: 0, cases: 0, once: 0, all: 0 });
});
