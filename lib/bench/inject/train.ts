import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signNames } from '../../trust/injection/signs.ts';
import { best, type Fitted, fit } from './fit.ts';
import { allTexts, authors } from './rows.ts';

/**
 * Fits what the signs and the wordings weigh to the texts of all known authors, and to everyday pages as harmless ones:
 * `node lib/bench/inject/train.ts [--folds] [--bar 2] [--save]`.
 *
 * `--folds` judges each author's texts by weights fitted without them, which are the only figures that say anything about
 * texts of somebody else: per bar, and at the bar that lets 2 % of all harmless texts, or of the author's own, be flagged.
 * `--bar` is what a text must reach; higher is more lenient. As it is, some 2 % of strangers' harmless texts reach it.
 */
const { values: options } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    bar: { type: 'string', default: '2.2' },
  },
});

type JudgedText = { from: string; attack: boolean; value: number };
const all = allTexts();
if (options.folds) {
  const judged = authors.flatMap((author) => {
    const fitted = fit(all.filter(({ from }) => from !== author));
    return all
      .filter(({ from }) => from === author)
      .map((text): JudgedText => ({ from: author, attack: text.attack, value: best(fitted, text) }));
  });
  console.log('fitted without their author:');
  const bars = [1, 1.3, 1.6, 1.9, 2.2, 2.6];
  console.table([
    ...authors.map((author) =>
      rowOf(
        author,
        judged.filter(({ from }) => from === author),
      ),
    ),
    rowOf('all', judged),
  ]);

  function rowOf(author: string, list: JudgedText[]): Record<string, string> {
    const at = (over: number) => `${percent(list, true, over)} / ${percent(list, false, over)}`;
    return {
      author,
      ...Object.fromEntries(bars.map((over) => [`over ${over}`, at(over)])),
      'at 2 % of all': at(barFor(judged)),
      'at 2 % of these': at(barFor(list)),
    };
  }
}
const fitted = fit(all);
if (options.save) save(fitted);

/** The bar above which 2 % of the harmless texts are. */
function barFor(list: readonly JudgedText[]): number {
  const harmless = list.filter(({ attack }) => !attack).map(({ value }) => value);
  return harmless.toSorted((a, b) => b - a)[Math.floor(0.02 * harmless.length)] ?? 0;
}

function percent(list: readonly JudgedText[], attack: boolean, over: number): string {
  const asked = list.filter((text) => text.attack === attack);
  return ((asked.filter(({ value }) => value > over).length / Math.max(1, asked.length)) * 100).toFixed(1);
}

function save({ bias, weights: found }: Fitted): void {
  const round = (value: number) => Math.round(value * 100) / 100;
  const weights = Object.fromEntries(
    signNames.map((name, n) => [name, round(found[n] ?? 0)] as const).filter(([, value]) => value !== 0),
  );
  const said = found.slice(signNames.length);
  // Few figures, so that the file packs well; the rare strong ones are cut to the strongest there is.
  const strongest = [...said].map(Math.abs).toSorted((a, b) => b - a)[200] ?? 1;
  const step = strongest / 20;
  const figures = Int8Array.from(said, (value) => Math.max(-127, Math.min(127, Math.round(value / step))));
  const wording = Buffer.from(figures.buffer).toString('base64');
  writeFileSync(
    join(import.meta.dirname, '../../trust/injection/weights.json'),
    `${JSON.stringify({ bias: round(bias - Number(options.bar)), weights, step, wording }, null, 2)}\n`,
  );
}
