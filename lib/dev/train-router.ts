// npm run train:router: reads lib/engine/router/samples/*.jsonl, writes lib/engine/router/weights.json. The same samples
// give the same file on every machine. With `-- --folds` it writes nothing and tells how strangers' wishes would fare:
// each author's samples by a router that learned from all others, then four folds by chance, and what is confused.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { featuresOf } from '../engine/router/features.ts';
import type { Shipped } from '../engine/router/model.ts';
import { outcomeOf, ranked, rawScores, unpack } from '../engine/router/model.ts';
import type { Limits } from '../engine/router/training/learn.ts';
import { findLimits, heldOutByAuthor, heldOutByChance, learn } from '../engine/router/training/learn.ts';
import { mostConfused, told, total } from '../engine/router/training/report.ts';
import type { Signed } from '../engine/router/training/samples.ts';
import { labelOf, readSamples } from '../engine/router/training/samples.ts';
import { laidOut, ship } from '../engine/router/training/ship.ts';

const started = performance.now();
const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
const samples = readSamples();
const classes = [...new Set(samples.map(labelOf))].sort();
console.log(`${samples.length} samples by ${new Set(samples.map(({ author }) => author)).size} authors`);

const guesses = heldOutByAuthor(samples, classes);
const limits = findLimits(guesses, classes);
if (process.argv.includes('--folds')) tellFolds();
else train();

function tellFolds() {
  const byAuthor = told(guesses, classes, limits);
  const inGroups = (title: string, of: (sample: Signed) => string) => {
    console.log(title);
    for (const group of [...new Set(samples.map(of))].sort())
      console.log(`  ${group.padEnd(18)} ${total(byAuthor.filter(({ sample }) => of(sample) === group))}`);
  };
  console.log(`one author held out at a time: ${total(byAuthor)}`);
  inGroups('by author', ({ author }) => author);
  inGroups('by language', ({ lang }) => lang);
  inGroups('by style', ({ style }) => style);
  inGroups('by action', ({ action }) => action);
  console.log('most confused');
  for (const [pair, count] of mostConfused(byAuthor, 30)) console.log(`  ${String(count).padStart(4)} ${pair}`);
  console.log(`four folds by chance: ${total(told(heldOutByChance(samples, classes), classes, limits))}`);
  console.log(`${tellLimits(limits)}, ${seconds()}`);
}

function train() {
  const shipped: Shipped = { classes, ...ship(learn(samples, classes, 1), classes), ...limits };
  console.log(`one author held out at a time: ${total(told(guesses, classes, limits))}`);
  const unpacked = unpack(shipped);
  const fitsItself = samples.filter(({ query, record, action }) => {
    const raw = rawScores(shipped, unpacked, featuresOf(query, record));
    return ranked(classes, raw, shipped.heat)[0]?.outcome === action;
  }).length;
  console.log(`shipped weights on their own samples: ${((100 * fitsItself) / samples.length).toFixed(1)} % right`);
  const text = laidOut(shipped);
  writeFileSync(new URL('../engine/router/weights.json', import.meta.url), text);
  const size = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `weights.json: ${size(text.length)}, gzip ${size(gzipSync(text).length)}, ${classes.map(outcomeOf).length} classes`,
  );
  console.log(`${tellLimits(limits)}, ${seconds()}`);
}

function tellLimits({ heat, askBelow, clarifyFrom, refuseFrom }: Limits) {
  const two = (limit: number) => limit.toFixed(2);
  return `heat ${two(heat)}, ask below ${two(askBelow)}, clarify from ${two(clarifyFrom)}, refuse from ${two(refuseFrom)}`;
}
