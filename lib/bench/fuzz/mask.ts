import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { richRecord, seller } from '../../testing/rich-record.ts';
import { findEntities, learn, type MaskBook, mask, openBook } from '../../trust/mask.ts';
import { unmask, unmasker } from '../../trust/unmask.ts';
import { readCases } from '../mask/case.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { type Dice, diceOf } from './dice.ts';

/**
 * `node lib/bench/fuzz/mask.ts [--texts N] [--seed N] [--save]`: texts of pieces thrown together, and real ones changed at
 * random, masked and restored letter for letter, at once and as a stream cut anywhere.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
});

/** What is masked, what looks like a placeholder, and what stands badly beside one. */
const pieces = [
  ...[
    'Zoë Lindström-Okafor',
    'zoe',
    'ZOË',
    'Ravi',
    'Menon',
    'Will',
    'will',
    '田中',
    '太郎',
    'Marta Nowak',
    'Herr Dr. ',
    'Liebe Frau ',
  ],
  ...[
    'Person_1',
    'person\\_2',
    'PERSON_1',
    'Persona_1',
    'Personne_3',
    'Firma_2',
    'E-Mail_1',
    'Empresa_1',
    'Person 1',
    'Company 2',
    'Id_1',
    'grid_1',
    'Card_1_v2',
  ],
  ...[
    'Person_\n1',
    'Person&#95;1',
    'Person%5F1',
    '_first',
    '_prénom',
    '_v2',
    '\\_',
    '_',
    '&#95;',
    '%5f',
    'Email_',
    'Company',
    'Pers',
    'ona',
    '1',
    '2',
    '12',
  ],
  ...[
    'zoe.lindstrom@harborline.example',
    'x@y.example',
    'jo [at] y.example',
    '617-555-0142',
    '+44 20 7946 0123',
    '0049 30 23125 118',
    '030 23125 118',
  ],
  ...[
    '4111111111111111',
    '4111 1111 1111 1111',
    'DE89 3704 0044 0532 0130 00',
    '536-71-2094',
    'AB123456C',
    'geb. 12.04.1979',
    'Pass-Nr. C01X00T47',
    '10.0.0.7',
    '2001:db8::1',
  ],
  ...[
    'https://harborline.example/x?zoe=1',
    'linkedin.com/in/zoe-lindstrom',
    'Harborline',
    '48 Fish Pier Road',
    'Lindenstr. 4, 10969 Berlin',
    'password: abc123',
    'sk_live_abcdefghijklmnop',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    ', ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '. ',
    '’s ',
    "'s ",
    '-\n',
    '(',
    ')',
    '"',
    '<',
    '>',
    '**',
    '[',
    '](',
    '€',
    '125,000',
    '2026-12-12',
    'said',
    'é',
    'e\u0301',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '😀',
    '\u0000',
    'ß',
    'İ',
  ],
];
const odd = ['\u200b', '\u00ad', '_', '1', ' ', '\n', '\\', '-', '😀', '\u0301', 'ı', '\ud83d', '&#95;', "'s"];

const seed = Number(values.seed);
const dice = diceOf(seed);
const cases = readCases('dev').map(({ text }) => text);
const problems: string[] = [];
const count = { thrown: 0, mutated: 0, streamed: 0, kept: 0, renumbered: 0 };
let slowestMs = 0;
const started = Date.now();
let book = learnt();
for (let n = 0; n < Number(values.texts); n += 1) {
  // A conversation goes on for a while: what stands in its book must not change what comes back.
  if (n % 25 === 0) book = learnt();
  const isThrown = cases.length === 0 || dice.chance(0.5);
  const text = isThrown ? thrown(dice) : mutated(dice.pick(cases) ?? '', dice);
  count[isThrown ? 'thrown' : 'mutated'] += 1;
  const began = performance.now();
  const problem = problemOf(text, book, dice);
  slowestMs = Math.max(slowestMs, performance.now() - began);
  if (problem) problems.push(`${problem}: ${JSON.stringify(text.slice(0, 300))}`);
}
for (const problem of problems.slice(0, 20)) console.log(problem);
const result = {
  machine: machine(),
  seed,
  texts: Number(values.texts),
  ...count,
  problems: problems.length,
  slowestMs: Math.round(slowestMs),
  seconds: Math.round((Date.now() - started) / 1000),
};
console.log(linesOf(result));
if (values.save) writeFileSync(join(import.meta.dirname, 'mask.result.json'), linesOf(result));
process.exitCode = problems.length > 0 ? 1 : 0;

function learnt(): MaskBook {
  const fresh = openBook();
  learn(fresh, richRecord(), seller);
  return fresh;
}

function thrown(from: Dice): string {
  return Array.from({ length: 1 + from.below(16) }, () => from.pick(pieces) ?? '').join('');
}

/** A real text with a few stretches doubled, dropped, moved, broken or spoilt. */
function mutated(text: string, from: Dice): string {
  let changed = text;
  for (let times = 1 + from.below(6); times > 0; times -= 1) {
    const [at, length] = [from.below(changed.length + 1), from.below(12)];
    const piece = changed.slice(at, at + length);
    const change = from.below(6);
    if (change === 0) changed = changed.slice(0, at) + changed.slice(at + length);
    else if (change === 1) changed = changed.slice(0, at) + (from.pick(odd) ?? '') + changed.slice(at);
    else if (change === 2) changed = changed.slice(0, at) + piece + changed.slice(at);
    else if (change === 3) changed = changed.slice(0, at) + (from.pick(pieces) ?? '') + changed.slice(at);
    else if (change === 4) changed = changed.slice(0, at) + piece.toUpperCase() + changed.slice(at + length);
    else changed = changed.slice(at) + changed.slice(0, at);
  }
  return changed;
}

function problemOf(text: string, book: MaskBook, from: Dice): string | null {
  try {
    const found = findEntities(text, book);
    const masked: string = mask(text, book);
    if (found.some(({ start, end, value }) => text.slice(start, end) !== value || start >= end))
      return 'an entity is not where it says';
    if (unmask(masked, book) !== text) return 'not restored';
    const stream = unmasker(book);
    let shown = '';
    for (let at = 0; at < masked.length; ) {
      const size = 1 + from.below(9);
      shown += stream.push(masked.slice(at, at + size));
      at += size;
    }
    count.streamed += 1;
    if (shown + stream.end() !== text) return 'not restored as a stream';
    if (!from.chance(0.05)) return null;
    count.kept += 1;
    const again = openBook(JSON.parse(JSON.stringify(book)) as MaskBook);
    const remasked: string = mask(text, again);
    // Of what a kept book holds ten bits only, two may change places; what comes back is exact all the same.
    if (remasked !== masked) count.renumbered += 1;
    return unmask(remasked, again) === text ? null : 'not restored from a kept book';
  } catch (error) {
    return `thrown ${String(error)}`;
  }
}
