import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { placesOf } from '../../trust/clean/page.ts';
import { wholePlace } from '../../trust/clean/place.ts';
import { disguisedIn } from '../../trust/injection/disguise.ts';
import { readPlace } from '../../trust/injection/scan.ts';
import { against, signNames, type Window } from '../../trust/injection/signs.ts';
import { eachWording, wordings } from '../../trust/injection/wording.ts';
import { everydayTexts } from './everyday.ts';
import { casesOf } from './set.ts';

/**
 * Fits what the signs and the wordings weigh to the train and dev texts, and to everyday pages as harmless ones: `node
 * lib/bench/inject/train.ts [--folds] [--bar 0.5] [--save]`. Prints, for several bars, the share of the attacks and of the
 * harmless texts above it; `--folds` also from weights fitted without these texts, and without their author's, which are
 * the only figures that say anything about other texts. `--bar` makes it sterner (below 0) or more lenient.
 */
const { values: options } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    bar: { type: 'string', default: '0.75' },
  },
});

/** Of one spot: numbers of signs (below `signNames.length`) and of wordings (above), and how strong each is. */
type Row = { numbers: Int32Array; values: Float64Array };
type Text = { from: string; attack: boolean; rows: Row[]; sure: boolean };
type Fitted = { bias: number; weights: Float64Array };

const size = signNames.length + wordings;
const at = new Map(signNames.map((name, n) => [name, n]));

function rowOf(window: Window, text: string): Row {
  const all = [...window.signs].flatMap(([name, value]): [number, number][] => {
    const number = at.get(name);
    return number === undefined ? [] : [[number, value]];
  });
  eachWording(window, text, (number, value) => void all.push([signNames.length + number, value]));
  return { numbers: Int32Array.from(all, ([number]) => number), values: Float64Array.from(all, ([, value]) => value) };
}

function textOf(from: string, attack: boolean, text: string): Text {
  let sure = false;
  const rows: Row[] = [];
  const look = (place: ReturnType<typeof wholePlace>, inCode: boolean) => {
    const { plain, windows } = readPlace(place, inCode);
    for (const window of windows) rows.push(rowOf(window, plain.text));
    for (const { text: said, weight } of disguisedIn(place.text)) {
      sure ||= weight >= 1;
      if (!inCode && said !== '') look(wholePlace(said), true);
    }
  };
  for (const place of placesOf(text)) look(place, false);
  return { from, attack, rows, sure };
}

function dot({ bias, weights }: Fitted, { numbers, values }: Row): number {
  let sum = bias;
  for (let n = 0; n < numbers.length; n++) sum += (weights[numbers[n] ?? 0] ?? 0) * (values[n] ?? 0);
  return sum;
}
const best = (fitted: Fitted, text: Text): number =>
  text.sure ? 9 : text.rows.reduce((most, row) => Math.max(most, dot(fitted, row)), -9);
const sign = signNames.map((name) => (against.includes(name) ? -1 : 1));

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
    'strong rule': 0.5,
  },
  ...{
    'quoted and talked of': -2,
    'talks of attacks': -1.5,
    'talks of attacks at all': -1,
    people: -0.8,
    'our own assistant': -1,
  },
};
const prior = signNames.map((name) => beforehand[name] ?? (name.startsWith('rule') ? 0.5 : 0));

/** Logistic regression by gradient steps. Signs keep their direction and stay near what they weighed beforehand. */
function fit(texts: readonly Text[]): Fitted {
  const fitted: Fitted = { bias: -4, weights: new Float64Array(size) };
  fitted.weights.set(prior);
  for (let round = 0; round < 16; round++) {
    const rows = texts.filter(({ sure }) => !sure).flatMap((text) => spotsThatCount(text, fitted));
    for (let step = 0; step < 60; step++) stepDown(fitted, rows);
  }
  return fitted;
}

type Counted = { row: Row; is: 0 | 1; counts: number };

/** Of an attack the spot that looks most like one, of a harmless text the three. */
function spotsThatCount({ attack, rows }: Text, fitted: Fitted): Counted[] {
  const ranked = rows.map((row) => ({ row, value: dot(fitted, row) })).toSorted((a, b) => b.value - a.value);
  return attack
    ? ranked.slice(0, 1).map(({ row }) => ({ row, is: 1, counts: 1 }))
    : ranked.slice(0, 3).map(({ row }, n) => ({ row, is: 0, counts: n === 0 ? 1.2 : 0.5 }));
}

/** How strongly a sign is drawn back to what it weighed beforehand, and a wording to nothing. */
const [easeOfSigns, easeOfWording] = [0.002, 0.0003];

function stepDown(fitted: Fitted, rows: readonly Counted[]): void {
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
  fitted.bias -= (2 * biasSlope) / rows.length;
  for (let n = 0; n < size; n++) {
    const [is, steep] = [weights[n] ?? 0, (slope[n] ?? 0) / rows.length];
    const isSign = n < signNames.length;
    const moved = is - 4 * (steep + (isSign ? easeOfSigns * (is - (prior[n] ?? 0)) : easeOfWording * is));
    weights[n] = !isSign ? moved : sign[n] === 1 ? Math.max(0, moved) : Math.min(0, moved);
  }
}

const ours = (['train', 'dev'] as const).flatMap((set) =>
  casesOf(set).map(({ attack, text }) => textOf(set, attack, text)),
);
const all = [...ours, ...everydayTexts().map((text) => textOf('everyday', false, text))];
const of = (...sets: string[]) => all.filter(({ from }) => sets.includes(from));
if (options.folds) {
  for (const [known, other] of [
    ['train', 'dev'],
    ['dev', 'train'],
  ] as const) {
    const fitted = fit(of(known, 'everyday'));
    tell(
      `${known}, of ${other}`,
      of(other).map((text) => ({ text, value: best(fitted, text) })),
    );
  }
  const parts = 5;
  const judged = Array.from({ length: parts }, (_, part) => {
    const fitted = fit(all.filter((_text, n) => n % parts !== part));
    return all.filter((_text, n) => n % parts === part).map((text) => ({ text, value: best(fitted, text) }));
  }).flat();
  for (const set of ['train', 'dev', 'everyday'])
    tell(
      `the other parts, of ${set}`,
      judged.filter(({ text }) => text.from === set),
    );
}
const fitted = fit(all);
for (const set of ['train', 'dev', 'everyday'])
  tell(
    `all, of ${set}`,
    of(set).map((text) => ({ text, value: best(fitted, text) })),
  );
if (options.save) save(fitted);

function save({ bias, weights: fitted }: Fitted): void {
  const round = (value: number) => Math.round(value * 100) / 100;
  const weights = Object.fromEntries(
    signNames.map((name, n) => [name, round(fitted[n] ?? 0)] as const).filter(([, value]) => value !== 0),
  );
  const said = fitted.slice(signNames.length);
  const step = said.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const wording = Buffer.from(Int8Array.from(said, (value) => Math.round(value / step)).buffer).toString('base64');
  writeFileSync(
    join(import.meta.dirname, '../../trust/injection/weights.json'),
    `${JSON.stringify({ bias: round(bias - Number(options.bar)), weights, step, wording }, null, 2)}\n`,
  );
}

function tell(how: string, judged: { text: Text; value: number }[]): void {
  const share = (attack: boolean, over: number) => {
    const list = judged.filter(({ text }) => text.attack === attack);
    return (list.filter(({ value }) => value >= over).length / Math.max(1, list.length)).toFixed(3);
  };
  console.log(
    `fitted to ${how}: ${[-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5].map((over) => `${over}: ${share(true, over)} ${share(false, over)}`).join(' | ')}`,
  );
}
