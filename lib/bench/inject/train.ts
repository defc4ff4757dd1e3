import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { placesOf } from '../../trust/clean/page.ts';
import { wholePlace } from '../../trust/clean/place.ts';
import { disguisedIn } from '../../trust/injection/disguise.ts';
import { readPlace } from '../../trust/injection/scan.ts';
import { against, type Signs, signNames } from '../../trust/injection/signs.ts';
import { everydayTexts } from './everyday.ts';
import { casesOf } from './set.ts';

/**
 * Fits the weights of the signs to the dev texts, and to everyday pages as harmless ones: `node lib/bench/inject/train.ts
 * [--save]`. Of an attack only its strongest spot counts, of a harmless text each. Prints what a text gets from weights
 * fitted without it (five parts), which is the only figure that says anything about other texts.
 */
const { values: options } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    ease: { type: 'string', default: '0.005' },
    bar: { type: 'string', default: '0' },
  },
});

type Text = { id: string; attack: boolean; windows: Float64Array[]; sure: boolean };
type Fitted = { bias: number; weights: Float64Array };

const at = new Map(signNames.map((name, n) => [name, n]));
const signs = (all: Signs): Float64Array => {
  const row = new Float64Array(signNames.length);
  for (const [name, value] of all) row[at.get(name) ?? 0] = value;
  return row;
};

function textOf(id: string, attack: boolean, text: string): Text {
  let sure = false;
  const windows: Float64Array[] = [];
  const look = (place: ReturnType<typeof wholePlace>, inCode: boolean) => {
    for (const window of readPlace(place, inCode).windows) windows.push(signs(window.signs));
    for (const { text: said, weight } of disguisedIn(place.text)) {
      sure ||= weight >= 1;
      if (!inCode && said !== '') look(wholePlace(said), true);
    }
  };
  for (const place of placesOf(text)) look(place, false);
  return { id, attack, windows, sure };
}

const dot = ({ bias, weights }: Fitted, row: Float64Array): number =>
  row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), bias);
const best = (fitted: Fitted, text: Text): number =>
  text.sure ? 9 : Math.max(-9, ...text.windows.map((row) => dot(fitted, row)));
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
const prior = signNames.map((name) => beforehand[name] ?? (name.startsWith('rule') ? 3.2 : 0));

/** Logistic regression by gradient steps; weights keep their sign. */
function fit(texts: readonly Text[], ease: number): Fitted {
  const fitted: Fitted = { bias: -4, weights: Float64Array.from(prior) };
  for (let round = 0; round < 25; round++) {
    const rows = texts
      .filter(({ sure }) => !sure)
      .flatMap((text): { row: Float64Array; is: number; counts: number }[] => {
        const ranked = text.windows
          .map((row) => ({ row, value: dot(fitted, row) }))
          .toSorted((a, b) => b.value - a.value);
        return text.attack
          ? ranked.slice(0, 1).map(({ row }) => ({ row, is: 1, counts: 1 }))
          : ranked.slice(0, 3).map(({ row }, n) => ({ row, is: 0, counts: n === 0 ? 1.5 : 0.5 }));
      });
    for (let step = 0; step < 80; step++) {
      const slope = new Float64Array(signNames.length);
      let biasSlope = 0;
      for (const { row, is, counts } of rows) {
        const off = (1 / (1 + Math.exp(-dot(fitted, row))) - is) * counts;
        biasSlope += off;
        for (let n = 0; n < row.length; n++) if (row[n]) slope[n] = (slope[n] ?? 0) + off * (row[n] ?? 0);
      }
      const rate = 4 / rows.length;
      fitted.bias -= rate * biasSlope;
      for (let n = 0; n < slope.length; n++) {
        const moved =
          (fitted.weights[n] ?? 0) -
          rate * ((slope[n] ?? 0) + ease * rows.length * 0.1 * ((fitted.weights[n] ?? 0) - (prior[n] ?? 0)));
        fitted.weights[n] = sign[n] === 1 ? Math.max(0, moved) : Math.min(0, moved);
      }
    }
  }
  return fitted;
}

const dev = casesOf('dev').map(({ id, attack, text }) => textOf(id, attack, text));
const everyday = everydayTexts().map((text, n) => textOf(`everyday-${n}`, false, text));
const ease = Number(options.ease);
const bar = Number(options.bar);
const parts = 5;
const judged = Array.from({ length: parts }, (_, part) => {
  const fitted = fit(
    [...dev.filter((_text, n) => n % parts !== part), ...everyday.filter((_text, n) => n % parts !== part)],
    ease,
  );
  return [...dev, ...everyday]
    .filter((_text, n) => (n < dev.length ? n : n - dev.length) % parts === part)
    .map((text) => ({ text, value: best(fitted, text) }));
}).flat();
tell('fitted without them', judged);
const fitted = fit([...dev, ...everyday], ease);
tell(
  'fitted to them',
  [...dev, ...everyday].map((text) => ({ text, value: best(fitted, text) })),
);
if (options.save) {
  const weights = Object.fromEntries(
    signNames
      .map((name, n) => [name, Math.round((fitted.weights[n] ?? 0) * 100) / 100])
      .filter(([, value]) => value !== 0),
  );
  writeFileSync(
    join(import.meta.dirname, '../../trust/injection/weights.json'),
    `${JSON.stringify({ bias: Math.round((fitted.bias - bar) * 100) / 100, weights }, null, 2)}\n`,
  );
}

function tell(how: string, all: { text: Text; value: number }[]): void {
  const isEveryday = ({ id }: Text) => id.startsWith('everyday');
  const share = (list: typeof all, over: number) =>
    (list.filter(({ value }) => value >= over).length / Math.max(1, list.length)).toFixed(3);
  for (const over of [-1, -0.5, 0, 0.5, 1, 1.5])
    console.log(
      how,
      over,
      'detected',
      share(
        all.filter(({ text }) => text.attack),
        over,
      ),
      'harmless',
      share(
        all.filter(({ text }) => !text.attack && !isEveryday(text)),
        over,
      ),
      'everyday',
      share(
        all.filter(({ text }) => isEveryday(text)),
        over,
      ),
    );
}
