import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { readCases, sets } from './case.ts';
import { belowBar, type Judged, judge, type Tally, tally, totalsOf } from './score.ts';

/**
 * `npm run bench:mask`: texts as they stand in notes and e-mails, each masked with a book of its own and held against
 * what a careful person marked in it. Fails where a bar does not hold.
 *
 * `-- --set dev|held-out|all`: only that set. `-- --why`: each miss and each stretch masked without need.
 */
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    why: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const chosen = sets.filter((set) => options.set === 'all' || options.set === set);
const judged = chosen.map((set) => ({ set, texts: readCases(set).map(judge) })).filter(({ texts }) => texts.length > 0);

const rows = judged.map(({ set, texts }) => ({ set, texts: texts.length, ...figuresOf(texts) }));
for (const { set, texts } of judged) {
  console.log(`\n${set}: ${texts.length} texts`);
  console.table(byType(texts));
  if (options.why) texts.forEach(tellWhy);
}
console.table(rows);
const below = judged.flatMap(({ set, texts }) => belowBar(totalsOf(texts)).map((what) => `${set}: ${what}`));
for (const what of below) console.log(what);
if (options.save && options.set === 'all')
  writeFileSync(
    join(import.meta.dirname, 'result.json'),
    linesOf({
      measuredAt: new Date().toISOString(),
      machine: machine(),
      totals: rows,
      types: judged.flatMap(({ set, texts }) => byType(texts).map((row) => ({ set, ...row }))),
    }),
  );
process.exitCode = below.length > 0 || judged.length === 0 ? 1 : 0;

function figuresOf(texts: Judged[]) {
  const { known, patterns, names, leaks, harmless, altered, restored } = totalsOf(texts);
  return {
    known: round(known.recall),
    patternRecall: round(patterns.recall),
    patternPrecision: round(patterns.precision),
    names: round(names.recall),
    namePrecision: round(names.precision),
    leaks,
    harmless,
    altered,
    restored: round(restored / texts.length),
  };
}

function byType(texts: Judged[]) {
  const types = [
    ...new Set(texts.flatMap(({ text, found }) => [...text.labels, ...found].map(({ type }) => type))),
  ].toSorted();
  const of = ({ recall, precision, ...rest }: Tally) => ({
    ...rest,
    recall: round(recall),
    precision: round(precision),
  });
  return types.map((type) =>
    of(tally(type, texts, { label: (label) => label.type === type, entity: (entity) => entity.type === type })),
  );
}

function tellWhy({ text, missed, extra, confused, masked, isRestored }: Judged): void {
  const lines = [
    ...missed.map(({ type, surface, known }) => `  missed ${type}${known ? '!' : ''} ${JSON.stringify(surface)}`),
    ...extra.map(({ type, value }) => `  EXTRA ${type} ${JSON.stringify(value)}`),
    ...confused.map(({ label, as }) => `  ${label.type} ${JSON.stringify(label.surface)} as ${as}`),
    ...(isRestored ? [] : ['  NOT RESTORED']),
  ];
  if (lines.length > 0) console.log(`\n${text.id} ${JSON.stringify(masked)}\n${lines.join('\n')}`);
}

function round(part: number | null): number | null {
  return part === null ? null : Math.round(part * 1000) / 1000;
}
