import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { recordKinds } from '../../core/record.ts';
import { recordFromFile } from '../../core/record-file.ts';
import { knownOf } from '../../trust/known.ts';
import { knownOfPlain, type PlainRecord } from '../../trust/known-plain.ts';
import { findEntities, learnKnown, type MaskBook, mask, openBook } from '../../trust/mask.ts';

/**
 * `{"id","text","record"?}` a line in, `{"id","masked","entities":[{"type","start","end","value"}]}` a line out, each with
 * a book of its own. `record`: what `read` prints, labels with their values, or the name of a fixture ("salesforce/deal").
 * A line that cannot be read is told on stderr with its number, and the rest goes on; then the exit code is 1.
 */
export async function run(): Promise<void> {
  let line = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (json.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(await maskLine(json))}\n`);
    } catch (error) {
      console.error(`Line ${line}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

async function maskLine(json: string): Promise<unknown> {
  const given = parsed(json);
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    throw new Error('It holds no JSON object. One looks like {"id":"1","text":"…"}.');
  const { id = null, text, record } = given as { id?: unknown; text?: unknown; record?: unknown };
  if (typeof text !== 'string') throw new Error('"text" is missing, or is not a string.');
  const book = openBook();
  if (record !== undefined && record !== null) await learnFrom(record, book);
  const masked = mask(text, book);
  return { id, masked, entities: findEntities(text, book) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('It is not JSON.');
  }
}

async function learnFrom(record: unknown, book: MaskBook): Promise<void> {
  if (typeof record === 'string') learnKnown(book, knownOf(recordFromFile(await fixture(record), new Date())));
  else if (Array.isArray(record))
    learnKnown(
      book,
      record.flatMap((each) => knownOfPlain({ Record: each })),
    );
  else if (typeof record !== 'object' || record === null)
    throw new Error('"record" is an object of labels and values, a record, or the name of a fixture.');
  else if (isReading(record)) learnKnown(book, knownOf(recordFromFile(JSON.stringify(record), new Date())));
  else learnKnown(book, knownOfPlain(record as PlainRecord));
}

/** What a reader makes has a kind and lists; somebody's own "kind" beside other labels has none. */
const isReading = (record: object): boolean =>
  'kind' in record &&
  recordKinds.some((kind) => kind === record.kind) &&
  ('fields' in record || 'related' in record || 'timeline' in record);

/** "salesforce/deal": the record that is expected of that saved page. */
async function fixture(name: string): Promise<string> {
  const found = /^([\w-]+)\/([\w.-]+)$/.exec(name);
  if (!found) throw new Error(`There is no fixture called ${name}. Their names look like salesforce/deal.`);
  const file = join(import.meta.dirname, '../../adapters', found[1] ?? '', 'fixtures', `${found[2]}.expected.json`);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(`There is no fixture called ${name}. Their names look like salesforce/deal.`);
  }
}
