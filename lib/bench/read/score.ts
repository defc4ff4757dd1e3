import type { PageReport } from '../../adapters/read-page.ts';
import type { ReadingInput } from '../../core/record.ts';
import type { Expected } from './fixtures.ts';

export type PageScore = {
  adapter: string;
  page: string;
  kind: string;
  /** Fields a person sees, fields read, and those of them with the right label and display. */
  truth: number;
  found: number;
  right: number;
  /** Of the expectations that name a value or a type, how many agree. */
  typed: { of: number; right: number };
  nameRight: boolean | null;
  stageRight: boolean | null;
  /** Hidden or foreign texts that got into the reading. */
  leaked: string[];
  /** Texts in sight, but of something else: a hover card, a box being typed into. Told apart on stripped pages alone. */
  foreign?: string[];
  /** Everything else that differs, in words. */
  differences: string[];
  /** The reading itself, without the way to it. */
  ms: number;
};

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const keyOf = ({ label, display }: { label: string; display: string }): string =>
  `${squeeze(label)} = ${squeeze(display)}`;

/** Compares a reading with what a person sees. A field is right when label and display agree but for white space. */
export function scorePage(adapter: string, page: string, expected: Expected, report: PageReport): PageScore {
  const reading = 'reading' in report ? report.reading : null;
  const fields = reading?.fields ?? [];
  const left = [...fields];
  const differences: string[] = [];
  const typed = { of: 0, right: 0 };
  let right = 0;
  for (const want of expected.fields) {
    const at = left.findIndex((field) => keyOf(field) === keyOf(want));
    const [field] = at < 0 ? [] : left.splice(at, 1);
    if (!field) differences.push(`not read: ${keyOf(want)}`);
    else {
      right++;
      compareTyped(want, field, typed, differences);
    }
  }
  for (const field of left) differences.push(`not there: ${keyOf(field)}`);
  comparePage(expected, reading, report, differences);
  const all = JSON.stringify(report);
  const asJson = (text: string) => JSON.stringify(text).slice(1, -1);
  return {
    adapter,
    page,
    kind: expected.kind ?? 'none',
    truth: expected.fields.length,
    found: fields.length,
    right,
    typed,
    nameRight: expected.name === undefined || expected.kind === null ? null : reading?.name === expected.name,
    stageRight:
      expected.stage === undefined || expected.kind === null
        ? null
        : (reading?.stage?.value ?? null) === expected.stage,
    leaked: (expected.decoys ?? []).filter((decoy) => all.includes(asJson(decoy))),
    differences,
    ms: reading?.tookMs ?? 0,
  };
}

type WantField = Expected['fields'][number];

function compareTyped(
  want: WantField,
  field: ReadingInput['fields'][number],
  typed: PageScore['typed'],
  differences: string[],
): void {
  const say = (what: string, wanted: unknown, got: unknown) => {
    typed.of++;
    if (Object.is(wanted, got)) typed.right++;
    else differences.push(`${want.label}: ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  };
  if (want.value !== undefined)
    say('value', want.value, typeof field.value === 'string' ? squeeze(field.value) : field.value);
  if (want.type !== undefined) say('type', want.type, field.type);
  if (want.name !== undefined) say('name', want.name, field.name);
}

function comparePage(
  expected: Expected,
  reading: ReadingInput | null,
  report: PageReport,
  differences: string[],
): void {
  const say = (what: string, wanted: unknown, got: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(got))
      differences.push(`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  };
  if (!reading) {
    if (expected.kind !== null && expected.completeness !== 'loading')
      differences.push(`no reading: ${'none' in report ? report.none : ''}`);
    return;
  }
  if (expected.kind === null) differences.push('read as a record, and is none');
  else say('kind', expected.kind, reading.kind);
  if (expected.name !== undefined) say('name', expected.name, reading.name);
  if (expected.stage !== undefined) say('stage', expected.stage, reading.stage?.value ?? null);
  if (expected.owner !== undefined) say('owner', expected.owner, reading.owner);
  if (expected.completeness !== undefined) say('completeness', expected.completeness, reading.completeness);
  if (expected.missing)
    say(
      'missing',
      expected.missing,
      reading.missing.map(({ what }) => what),
    );
  if (expected.rows)
    say(
      'rows',
      expected.rows,
      reading.rows.map(({ name }) => name),
    );
  if (expected.tasks) {
    const alike = reading.tasks.map((task, n) => pick(task, Object.keys(expected.tasks?.[n] ?? { subject: '' })));
    say('tasks', expected.tasks, alike);
  }
  if (expected.timeline) {
    const alike = reading.timeline.map((entry, n) => pick(entry, Object.keys(expected.timeline?.[n] ?? { title: '' })));
    say('timeline', expected.timeline, alike);
  }
  if (expected.related) {
    const alike = reading.related.map(({ label, count, rows }, n) => ({
      label,
      ...(expected.related?.[n]?.count !== undefined && { count }),
      rows: rows.map(({ name }) => name),
    }));
    say('related', expected.related, alike);
  }
}

/** Only what the expectation names, in its order, so that the two compare as text. */
function pick(thing: object, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, (thing as Record<string, unknown>)[key]]));
}

export type Total = {
  /** The CRM, or the generic reader, and on which pages. */
  reader: string;
  /** Of the pages; "all" for the sum. */
  kind: string;
  pages: number;
  /** Fields a person sees, fields read, and those of them that are right. */
  fields: number;
  found: number;
  right: number;
  /** 0..1 */
  f1: number;
  /** "right/expected" */
  typed: string;
  names: string;
  stages: string;
  /** Hidden or foreign texts, each with its page. */
  leaked: string[];
  /** Texts in sight that belong to something else; see `PageScore`. */
  foreign: number;
  /** Median of a reading. */
  ms: number;
};

/** One line for each CRM and kind, and one for all of a CRM. */
export function totalsOf(pages: PageScore[]): Total[] {
  return [...Map.groupBy(pages, ({ adapter }) => adapter)].flatMap(([reader, own]) => [
    ...[...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => totalOf(reader, kind, some)),
    totalOf(reader, 'all', own),
  ]);
}

/** With no field expected and none read, all is right. */
function totalOf(reader: string, kind: string, pages: PageScore[]): Total {
  const sum = (of: (page: PageScore) => number) => pages.reduce((total, page) => total + of(page), 0);
  const [fields, found, right] = [sum((page) => page.truth), sum((page) => page.found), sum((page) => page.right)];
  const ofKnown = (which: 'nameRight' | 'stageRight') => {
    const known = pages.filter((page) => page[which] !== null);
    return `${known.filter((page) => page[which]).length}/${known.length}`;
  };
  const f1 = fields + found === 0 ? 1 : (2 * right) / (fields + found);
  return {
    reader,
    kind,
    pages: pages.length,
    fields,
    found,
    right,
    // Down, never up: 0.9699 is below 0.97.
    f1: Math.floor(f1 * 1_000) / 1_000,
    typed: `${sum((page) => page.typed.right)}/${sum((page) => page.typed.of)}`,
    names: ofKnown('nameRight'),
    stages: ofKnown('stageRight'),
    leaked: pages.flatMap(({ page, leaked }) => leaked.map((text) => `${page}: ${text}`)),
    foreign: sum((page) => page.foreign?.length ?? 0),
    ms: pages.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(pages.length / 2)] ?? 0,
  };
}
