import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrmRecord, Field } from '../../core/record.ts';
import { changesBetween } from '../../memory/diff.ts';
import { knownOf } from '../../memory/known.ts';
import { type Dice, diceOf } from '../fuzz/dice.ts';
import type { Fixture } from '../read/fixtures.ts';
import { type Disguise, layouts, type Standing } from './disguise.ts';
import { labelIn } from './labels.ts';
import type { Bench } from './pages.ts';
import { caseSpelt, dayIn, inLanguage, phoneSpelt, shortOrLong, tongueOf, urlSpelt } from './spell.ts';

/** Ways a page may write the same values. */
const spellings = [
  'another language',
  'other dates',
  'short amounts',
  'phone numbers',
  'web addresses',
  'letter case',
  'labels translated',
] as const;
type Way = (typeof layouts)[number] | (typeof spellings)[number];

export type QuietResult = {
  pages: number;
  /** Of them, not read any more after they were changed: nothing was told of them either. */
  unread: number;
  alarms: number;
  byWay: Record<string, { pages: number; places: number; alarms: number }>;
  problems: string[];
};

/** Shows each page in other clothes and asks what changed: nothing did. */
export async function judgeQuiet(bench: Bench, pages: Fixture[], runs: number, seed: number): Promise<QuietResult> {
  const result: QuietResult = { pages: 0, unread: 0, alarms: 0, byWay: {}, problems: [] };
  for (let run = 0; run < runs; run++)
    for (const [n, fixture] of pages.entries())
      await disguiseOnce(bench, fixture, n + run, seed + run * 1000 + n, result);
  return result;
}

async function disguiseOnce(
  bench: Bench,
  fixture: Fixture,
  turn: number,
  seed: number,
  result: QuietResult,
): Promise<void> {
  const before = await bench.open(fixture);
  if (!before) return;
  const dice = diceOf(seed);
  const ways = chosen(turn, dice);
  const disguises = ways.map((way) => disguiseFor(way, before, dice));
  const standing = standingOf(before, fixture.adapter);
  const places = await bench.page.evaluate(([each, stands, from]) => window.__disguise(each, stands, from), [
    disguises,
    standing,
    seed,
  ] as const);
  if (places.every((count) => count === 0)) return;
  result.pages++;
  const after = await bench.readAgain();
  if (!after) result.unread++;
  const alarms = after ? changesBetween(knownOf(before), after) : [];
  result.alarms += alarms.length;
  for (const [n, way] of ways.entries()) {
    if (places[n] === 0) continue;
    result.byWay[way] ??= { pages: 0, places: 0, alarms: 0 };
    result.byWay[way].pages++;
    result.byWay[way].places += places[n] ?? 0;
    result.byWay[way].alarms += alarms.length;
  }
  const where = `${fixture.adapter}/${fixture.name}, seed ${seed} (${ways.join(', ')})`;
  if (!after) result.problems.push(`UNREAD ${where}`);
  for (const { what, label, from, to, why } of alarms)
    result.problems.push(`ALARM ${where}: ${what} ${label}: ${from.display} -> ${to.display} (${why})`);
}

/** Each way in its turn, and up to two more by chance; one spelling at most, for they would write over each other. */
function chosen(turn: number, dice: Dice): Way[] {
  const all: Way[] = [...layouts, ...spellings];
  const ways = new Set<Way>([all[turn % all.length] as Way]);
  for (let more = dice.below(3); more > 0; more--) ways.add(dice.pick<Way>(layouts) as Way);
  if (!isSpelling([...ways][0]) && dice.chance(0.5)) ways.add(dice.pick<Way>(spellings) as Way);
  // First what is written, then where it stands: what is gone cannot be written any more.
  return [...ways].sort((a, b) => Number(isSpelling(b)) - Number(isSpelling(a)));
}

const isSpelling = (way: Way | undefined): boolean => (spellings as readonly (Way | undefined)[]).includes(way);

/** At most so many fields of a page: some have four hundred. */
const most = 40;
const placesOf = ({ fields }: CrmRecord): Field[] =>
  fields.filter(({ anchor, masked }) => anchor !== '' && !masked).slice(0, most);

function standingOf(record: CrmRecord, adapter: string): Standing {
  const lines = [...record.timeline, ...record.tasks, ...record.related.flatMap(({ rows }) => rows)];
  return {
    fields: placesOf(record).map(({ anchor, label, display }) => ({ anchor, label, was: display })),
    lines: [...new Set(lines.map(({ anchor }) => anchor).filter(Boolean))].slice(0, most),
    kept: adapterWords(adapter),
  };
}

const wordsOf = new Map<string, string[]>();

/** Every word in the sources of a reader, and of what all readers share: class names are among them. */
function adapterWords(adapter: string): string[] {
  const known = wordsOf.get(adapter);
  if (known) return known;
  const folder = join(import.meta.dirname, '../../adapters');
  const files = [folder, join(folder, adapter)].flatMap((each) =>
    readdirSync(each)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(each, file)),
  );
  const words = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/[\w-]{2,}/g) ?? []));
  wordsOf.set(adapter, [...words]);
  return [...words];
}

function disguiseFor(way: Way, record: CrmRecord, dice: Dice): Disguise {
  const language = tongueOf(record.language);
  const others = ['de-DE', 'fr-FR', 'en-US', 'es-ES', 'ja-JP'].filter(
    (each) => each.slice(0, 2) !== language.slice(0, 2),
  );
  const other = dice.pick(others) ?? 'de-DE';
  const n = dice.below(12);
  const style = (['medium', 'long', 'iso'] as const)[n % 3] ?? 'long';
  const isDay = ({ type }: Field) => type === 'date' || type === 'datetime';
  switch (way) {
    case 'another language':
      return rewriteAll(
        record,
        (field) => inLanguage(field, other),
        other,
        (at) => dayIn(at, other, 'short'),
      );
    case 'other dates':
      return rewriteAll(record, (field) => (isDay(field) ? dayIn(String(field.value), language, style) : null));
    case 'short amounts':
      return rewriteAll(record, (field) => shortOrLong(field, language));
    case 'phone numbers':
      return rewriteAll(record, (field) => phoneSpelt(field, n));
    case 'web addresses':
      return rewriteAll(record, (field) => urlSpelt(field, n));
    case 'letter case':
      return rewriteAll(record, (field) => caseSpelt(field, n));
    case 'labels translated':
      return relabel(record, other);
    default:
      return { how: way };
  }
}

function rewriteAll(
  record: CrmRecord,
  spell: (field: Field) => string | null,
  language: string | null = null,
  dated?: (at: string) => string | null,
): Disguise {
  const spots = placesOf(record).flatMap((field) => {
    const becomes = field.value === null ? null : spell(field);
    return becomes && becomes !== field.display
      ? [{ anchor: field.anchor, label: field.label, was: field.display, becomes }]
      : [];
  });
  const entries = record.timeline.slice(0, most).flatMap(({ at, atDisplay, anchor }) => {
    const becomes = at && dated?.(at);
    return becomes && /\d{4}/.test(atDisplay) ? [{ anchor, label: '', was: atDisplay, becomes }] : [];
  });
  return { how: 'rewritten', spots: [...entries, ...spots], language };
}

/** Only where the page carries the CRM's own name of the field, or its reader knows the label in all languages. */
function relabel(record: CrmRecord, language: string): Disguise {
  const known = record.fields.filter(({ anchor }) => anchor.startsWith('css:'));
  const spots = known.slice(0, most).flatMap(({ anchor, label }) => {
    const becomes = labelIn(label, language);
    return becomes ? [{ anchor, label: '', was: label, becomes }] : [];
  });
  return { how: 'rewritten', spots, language };
}
