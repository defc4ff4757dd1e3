import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases } from '../bench/mask/case.ts';
import { machine } from '../bench/read/machine.ts';
import { linesOf } from '../bench/read/result.ts';
import { quantile } from '../core/quantile.ts';
import { richRecord, seller } from '../testing/rich-record.ts';
import { learn, mask, openBook } from '../trust/mask.ts';

const runs = 21;
/** Not counted: code gets warm, as it is in an engine that has read a page before. */
const warmUp = 10;

const ofLength = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
type Measured = { what: string; text: string; barMs: number };

/** Notes as sellers write them, one after the other, and texts made to be slow. */
const textsOf = (notes: string): Measured[] => [
  { what: 'notes of 8 kB', text: ofLength(notes, 8_000), barMs: 20 },
  { what: 'notes of 100 kB', text: ofLength(notes, 100_000), barMs: 250 },
  ...[
    'a',
    '1',
    '@',
    ' ',
    'A',
    '1 ',
    '(1',
    'a.',
    '+1',
    'Zoe ',
    'zoe@x.',
    '0049 30 1',
    'Person_',
    'eyJ',
    'AB12',
    '12.',
    ':',
    'a:',
    '1:',
    'password: ',
    'Herr ',
    'é',
    '\n',
    '#',
    'https://',
    'www.',
    '-',
    '12 Mill ',
    'Am ',
    'van ',
    'de ',
    'Marta, ',
    '“',
    '\u200b',
    '1-',
    'Aa-',
    '/a',
    '=A1b',
    'geb. ',
    'Dear ',
    'pass ',
    'key 1a, ',
  ].map((piece) => ({
    what: `100 kB of ${JSON.stringify(piece)}`,
    text: ofLength(piece, 100_000),
    barMs: 250,
  })),
  { what: '100 kB of all these', text: ofLength('aA1@ .:-+(/#é\nZoe 030 4x', 100_000), barMs: 250 },
];

/** Milliseconds of processor time of this thread: a busy machine makes nothing slower in it. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * What masking costs on notes of 8 and 100 kB, put together from those of the bench, and on texts made to be slow. Each
 * run has a book of its own, as the first call of a conversation has.
 *
 * @returns true when each median is within its bar
 */
export function perfMask({ save }: { save: boolean }): boolean {
  const notes = readCases('dev')
    .map(({ text }) => text)
    .join('\n\n');
  const rows = textsOf(notes).map(measure);
  console.table(rows);
  if (save)
    writeFileSync(
      join(import.meta.dirname, '../bench/mask/speed.result.json'),
      linesOf({ machine: machine(), unit: 'ms of processor time', rows }),
    );
  return rows.every(({ holds }) => holds);
}

function measure({ what, text, barMs }: Measured) {
  const times: number[] = [];
  let firstMs = 0;
  const most = what.startsWith('notes') ? runs : 3;
  for (let run = -warmUp; run < most; run += 1) {
    const book = openBook();
    learn(book, richRecord(), seller);
    const began = spent();
    mask(text, book);
    if (run === -warmUp) firstMs = Math.round(spent() - began);
    if (run >= 0) times.push(spent() - began);
  }
  return {
    what,
    runs: most,
    firstMs,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    barMs,
    holds: quantile(times, 0.5) <= barMs,
  };
}
