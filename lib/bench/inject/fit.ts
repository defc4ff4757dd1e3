import { against, signNames } from '../../trust/injection/signs.ts';
import { wordings } from '../../trust/injection/wording.ts';
import type { Row, Text } from './rows.ts';

export type Fitted = { bias: number; weights: Float64Array };

const size = signNames.length + wordings;

export function dot({ bias, weights }: Fitted, { numbers, values }: Row): number {
  let sum = bias;
  for (let n = 0; n < numbers.length; n++) sum += (weights[numbers[n] ?? 0] ?? 0) * (values[n] ?? 0);
  return sum;
}

/** Of the spot that looks most like an attack. */
export const best = (fitted: Fitted, text: Text): number =>
  text.sure ? 9 : text.rows.reduce((most, row) => Math.max(most, dot(fitted, row)), -9);

/** What the signs weigh before any text was seen: a rule that fires with 1 is enough, a word alone says nothing. */
const beforehand: Record<string, number> = {
  ...{
    'ai called': 1.2,
    'bot called': 0.8,
    'ai called to deed': 1.5,
    'bot called to deed': 1.2,
    'ai then deed': 0.8,
    'bot then deed': 0.4,
    'ai must': 0.8,
    'bot must': 0.5,
  },
  ...{
    'in hidden': 0.8,
    'in comment': 0.5,
    'unseen deed': 0.5,
    'in code': 1.5,
    tricks: 2,
    'user and deed': 0.8,
    'answer ordered': 0.5,
    'mark and deed': 1,
    'your answer is': 1,
    'strong rule': 1,
    'plain order': 5,
    'addressed order': 2,
  },
  ...{
    'quoted and talked of': -2,
    'talks of attacks': -1.5,
    'talks of attacks at all': -1,
    people: -0.8,
    'orders quoted': -0.5,
    'orders reported': -1,
    'machines elsewhere': -0.5,
  },
};
const prior = signNames.map((name) => beforehand[name] ?? (name.startsWith('rule') ? 0.7 : 0));
const sign = signNames.map((name) => (against.includes(name) ? -1 : / \+ |^unseen /.test(name) ? 0 : 1));

/** How strongly a sign is drawn back to what it weighed beforehand, and a wording to nothing. */
const ease = { signs: 0.0005, wording: 0.0001 };
const [rounds, steps, pace, drive] = [16, 20, 1.2, 0.9];

/** Logistic regression by gradient steps. Signs keep their direction and stay near what they weighed beforehand. */
export function fit(texts: readonly Text[]): Fitted {
  const fitted: Fitted = { bias: -4, weights: new Float64Array(size) };
  fitted.weights.set(prior);
  const speed = new Float64Array(size + 1);
  for (let round = 0; round < rounds; round++) {
    const rows = texts.filter(({ sure }) => !sure).flatMap((text) => spotsThatCount(text, fitted));
    for (let step = 0; step < steps; step++) stepDown(fitted, rows, speed);
  }
  return fitted;
}

type Counted = { row: Row; is: 0 | 1; counts: number };

/**
 * Of an attack the spot that looks most like one (where its order is known, that has it; another spot of it is harmless),
 * of a harmless text the three.
 */
function spotsThatCount({ attack, rows }: Text, fitted: Fitted): Counted[] {
  const ranked = rows.map((row) => ({ row, value: dot(fitted, row) })).toSorted((a, b) => b.value - a.value);
  const held = ranked.filter(({ row }) => row.holds);
  if (attack && held.length > 0)
    return [
      ...held.slice(0, 1).map(({ row }): Counted => ({ row, is: 1, counts: 1 })),
      ...ranked
        .filter(({ row }) => !row.holds)
        .slice(0, 1)
        .map(({ row }): Counted => ({ row, is: 0, counts: 0.5 })),
    ];
  return attack
    ? ranked.slice(0, 1).map(({ row }) => ({ row, is: 1, counts: 1 }))
    : ranked.slice(0, 3).map(({ row }, n) => ({ row, is: 0, counts: n === 0 ? 1.2 : 0.5 }));
}

function stepDown(fitted: Fitted, rows: readonly Counted[], speed: Float64Array): void {
  const { weights } = fitted;
  const slope = new Float64Array(size);
  let biasSlope = 0;
  for (const { row, is, counts } of rows) {
    const off = (1 / (1 + Math.exp(-dot(fitted, row))) - is) * counts;
    biasSlope += off;
    for (let n = 0; n < row.numbers.length; n++) {
      const number = row.numbers[n] ?? 0;
      slope[number] = (slope[number] ?? 0) + off * (row.values[n] ?? 0);
    }
  }
  speed[size] = drive * (speed[size] ?? 0) - (0.5 * biasSlope) / rows.length;
  fitted.bias += speed[size] ?? 0;
  for (let n = 0; n < size; n++) {
    const [is, steep] = [weights[n] ?? 0, (slope[n] ?? 0) / rows.length];
    const isSign = n < signNames.length;
    const pull = isSign ? ease.signs * (is - (prior[n] ?? 0)) : ease.wording * is;
    const moving = drive * (speed[n] ?? 0) - pace * (steep + pull);
    const moved = is + moving;
    weights[n] = !isSign || sign[n] === 0 ? moved : sign[n] === 1 ? Math.max(0, moved) : Math.min(0, moved);
    speed[n] = (weights[n] ?? 0) - is;
  }
}
