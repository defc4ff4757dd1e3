import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkEvidence } from '../../trust/evidence.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { type Dice, diceOf } from './dice.ts';
import { type EvidenceCase, evidenceCase } from './evidence-case.ts';
import { slowTexts } from './evidence-slow.ts';

/**
 * `npm run bench:fuzz:evidence [-- --texts N] [--seed N] [--fresh] [--save]`: texts of true and invented figures in the
 * formats of five countries, and the same texts broken at random. What is invented must be struck, what is true must
 * stand, nothing may throw, and a text four times as long may take four times as long.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const seed = values.fresh ? Date.now() % 1_000_000_007 : Number(values.seed);
const dice = diceOf(seed);
const problems: string[] = [];
const counts = new Map<string, number>();
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
let slowestMs = 0;

for (let n = 0; n < Number(values.texts); n += 1) {
  const made = evidenceCase(dice);
  const text = made.pieces.map((piece) => piece.text).join('');
  if (n % 3 === 2) judgeBroken(broken(text, dice), made);
  else judge(text, made);
}
problems.push(...slowTexts());

const result = {
  machine: machine(),
  seed,
  texts: Number(values.texts),
  problems: problems.length,
  slowestMs: Math.round(slowestMs),
  counts: [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => ({ what, times })),
};
for (const problem of problems.slice(0, 40)) console.log(problem);
console.log(linesOf(result));
if (values.save) writeFileSync(join(import.meta.dirname, 'evidence.result.json'), linesOf(result));
process.exitCode = problems.length > 0 ? 1 : 0;

function judge(text: string, { ground, pieces, locale }: EvidenceCase): void {
  const struck = struckPlaces(text, timed(text, ground));
  if (!struck) return void problems.push(`changed more than it struck: ${JSON.stringify(text)}`);
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    const hit = struck.some(([from, to]) => from < end && to > at);
    at = end;
    if (piece.is === 'words') continue;
    count(`${piece.is}: ${piece.what}`);
    if (hit !== (piece.is === 'wrong'))
      problems.push(
        `${locale} ${piece.is} ${piece.what} ${hit ? 'struck' : 'stands'}: "${piece.text}" of ${JSON.stringify(ground.data)}`,
      );
  }
}

/** Of a broken text nobody knows what is true; it must come back as it was but for the strokes. */
function judgeBroken(text: string, { ground }: EvidenceCase): void {
  count('broken');
  try {
    const checked = timed(text, ground);
    if (checked.replaceAll('~~', '') !== text.replaceAll('~~', '')) problems.push(`changed: ${JSON.stringify(text)}`);
  } catch (error) {
    problems.push(`threw ${String(error)}: ${JSON.stringify(text)}`);
  }
}

function timed(text: string, ground: EvidenceCase['ground']): string {
  const started = performance.now();
  const { text: checked } = checkEvidence(text, ground);
  slowestMs = Math.max(slowestMs, performance.now() - started);
  return checked;
}

/** @returns places in the text as it was; null where anything but strokes was added */
function struckPlaces(text: string, checked: string): [number, number][] | null {
  const places: [number, number][] = [];
  let at = 0;
  for (const [n, part] of checked.split('~~').entries()) {
    if (text.slice(at, at + part.length) !== part) return null;
    if (n % 2 === 1) places.push([at, at + part.length]);
    at += part.length;
  }
  return at === text.length ? places : null;
}

function broken(text: string, chance: Dice): string {
  const letters = [...text];
  const strange = [
    '\u200b',
    '\u202e',
    '~~',
    '](',
    '![',
    '٣',
    '５',
    '½',
    '𝟗',
    '\ud800',
    '\0',
    '%',
    '€',
    '-',
    '/',
    '.',
    '1'.repeat(40),
    '\n',
    'Person_7',
  ];
  for (let n = 1 + chance.below(12); n > 0; n -= 1) {
    const at = chance.below(letters.length);
    const way = chance.below(4);
    if (way === 0) letters.splice(at, 1 + chance.below(5));
    else if (way === 1) letters.splice(at, 0, chance.pick(strange) ?? '');
    else if (way === 2) letters.splice(at, 0, ...letters.slice(at, at + chance.below(20)));
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  }
  return letters.join('');
}
