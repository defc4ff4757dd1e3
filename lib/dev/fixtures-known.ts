import { adapters } from '../adapters/index.ts';
import type { PageReport } from '../adapters/read-page.ts';
import type { ReadingInput } from '../core/record.ts';
import type { Known } from './fixtures-anonymise.ts';
import { knownWords } from './fixtures-known-words.ts';

/** What the reader says of a page, sorted into what is the CRM's and what is somebody's. */
export function knownOf(html: string, report: PageReport, seed: string): Known {
  const reading = 'reading' in report ? report.reading : null;
  const language = reading?.language ?? /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? 'en';
  return {
    seed,
    language: validLanguage(language),
    labels: reading ? labelsOf(reading) : [],
    names: reading ? namesOf(reading).filter((name) => /\p{L}{2}/u.test(name)) : [],
    guesses: namesInText(html, reading ? labelsOf(reading) : []),
    phones: [...phonesOf(reading), ...[...html.matchAll(/tel:([+\d() .-]{7,})/g)].map(([, line]) => line ?? '')],
    vendorHosts: adapters.flatMap(({ matches }) =>
      matches.map((each) => each.replace(/^\w+:\/\/|^\*:\/\/|\/\*$/g, '').replace(/^\*\./, '')),
    ),
  };
}

/** Of a field, a list, a step: the words that are to be read the same before and after. */
export const labelsOf = ({ fields, related, stage, rows }: ReadingInput): string[] => [
  ...fields.map(({ label }) => label),
  ...related.flatMap(({ label, rows: lines }) => [
    label,
    ...lines.flatMap(({ cells }) => cells.map((cell) => cell.label)),
  ]),
  ...rows.flatMap(({ cells }) => cells.map((cell) => cell.label)),
  ...(stage ? [stage.value, ...(stage.path ?? []).map(({ label }) => label)] : []),
];

function namesOf({ name, owner, user, fields, related, rows, timeline, tasks }: ReadingInput): string[] {
  const named = fields.filter(
    ({ name: api, label, type }) => type === 'lookup' || /name|owner|company|account|contact/i.test(`${api} ${label}`),
  );
  const addresses = fields.flatMap(({ display }) => display.match(/[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+/gu) ?? []);
  // A name in small letters, as mails have it, is that name all the same.
  const capital = (text: string) => text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [
    name,
    owner ?? '',
    user ?? '',
    ...named.map(({ display }) => display),
    ...addresses.map(capital),
    ...related.flatMap(({ rows: lines }) => lines.map((row) => row.name)),
    ...rows.map((row) => row.name),
    ...timeline.flatMap(({ author, about }) => [author ?? '', about ?? '']),
    ...tasks.flatMap(({ about, owner: whose }) => [about ?? '', whose ?? '']),
  ];
}

const phonesOf = (reading: ReadingInput | null): string[] =>
  (reading?.fields ?? []).filter(({ type }) => type === 'phone').map(({ display }) => display);

/** Two or three words with capitals beside each other, which are not all words of screens: nearly always a name. */
function namesInText(html: string, labels: string[]): string[] {
  const ofLabels = new Set(labels);
  const text = html.replace(/<[^>]*>/g, '\n');
  const found = text.match(/\p{Lu}[\p{Ll}'’]+(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}'’]+)){1,2}/gu) ?? [];
  return found.filter(
    (each) => !ofLabels.has(each) && !each.split(' ').every((part) => knownWords.has(part.toLowerCase())),
  );
}

function validLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
