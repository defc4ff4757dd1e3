import type { SellerProfile } from '../core/action.ts';
import type { CrmRecord } from '../core/record.ts';
import { learn, mask, openBook } from '../trust/mask.ts';
import { placeholdersIn } from '../trust/placeholder.ts';

const people = (
  'Mara Lindqvist,Tom Berger,Ines Calloway,Paul Okoro,Greta Halvorsen,Sam Whitlock,Nora Quill,Ben Ashdown,Lena Vasquez,' +
  'Otto Brandl,Ruth Farrow,Hugo Lacey,Amara Nwosu,Piet Doornbos,Clara Voss,Ivo Renner,Dana Pryce,Luca Ferrante,Wren Abbott,Jonas Thiel'
).split(',');
const firms =
  'Northbeck,Alderline,Quayside Foods,Brightmoor,Sandvik Lane,Tallow & Reed,Kestrel Works,Harrowgate,Mirefield,Osprey Hill'.split(
    ',',
  );
const profile: SellerProfile = { name: '', role: '', company: '', offer: '', signature: '', language: 'en' };

/** Somebody else for everybody: the same person is the same invented one throughout, and no detail leads back. */
function invented(type: string, number: number, part: string | undefined): string {
  const of = (names: string[]) => {
    const name = names[(number - 1) % names.length] ?? '';
    return number > names.length ? `${name} ${Math.ceil(number / names.length)}` : name;
  };
  switch (type) {
    case 'Person': {
      const [first = '', ...last] = of(people).split(' ');
      return part === 'first' ? first : part === 'last' ? last.join(' ') : [first, ...last].join(' ');
    }
    case 'Company':
      return of(firms);
    case 'Email':
      return `contact${number}@firm.example`;
    case 'Phone':
      // A range that is given to nobody.
      return `+44 20 7946 0${String(100 + (number % 900))}`;
    case 'Address':
      return `${number} Example Street`;
    case 'Url':
      return `https://site-${number}.example`;
    case 'Birthdate':
      return '1 January 1980';
    default:
      return `item ${number}`;
  }
}

/** What names a record elsewhere, or leads to it. */
const leading = new Set(['id', 'key', 'org', 'host', 'url', 'href', 'anchor', 'via', 'crm', 'adapter']);
/** Words of ours, and the CRM's own names of fields: nobody's. */
const plain = new Set([
  'kind',
  'type',
  'unit',
  'language',
  'completeness',
  'label',
  'readAt',
  'at',
  'due',
  'tookMs',
  'sortable',
]);

export type Told = { query: string; history: string[]; record: string | null; others: string[] };

/** Addresses and ids of a CRM lead back to a company without naming it. */
const traces: [RegExp, string][] = [
  [/(?:https?:\/\/|www\.)[^\s"'<>)]+/gi, 'https://site.example'],
  [/(?<![\p{L}\p{N}])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\p{N}])/giu, 'ID'],
  [/(?<![\p{L}\p{N}])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{15,18}(?![\p{L}\p{N}])/gu, 'ID'],
];

/**
 * A question and its record with invented people, companies, addresses and numbers in place of all that are found, the
 * same one for the same throughout. What says how it reads and routes stays: fields, stages, amounts, dates.
 *
 * @param more.seen records whose people and companies may be named too; more.others texts to treat the same way
 * @returns `record` as JSON that `recordFromFile` reads; null where none was open
 */
export function anonymised(
  query: string,
  history: readonly string[],
  record: CrmRecord | null,
  { seen = [], others = [] }: { seen?: readonly CrmRecord[]; others?: readonly string[] } = {},
): Told {
  const book = openBook();
  for (const one of [...(record ? [record] : []), ...seen]) learn(book, one, profile);
  const told = (text: string) =>
    traces.reduce((clear, [trace, instead]) => clear.replace(trace, instead), withInvented(mask(text, book)));
  return {
    others: others.map(told),
    query: told(query),
    history: history.map(told),
    record:
      record && JSON.stringify({ ...(walk(record, told) as object), url: `https://crm.example/${record.kind}/mine` }),
  };
}

function withInvented(masked: string): string {
  let text = '';
  let at = 0;
  for (const { start, end, type, number, part } of placeholdersIn(masked)) {
    text += masked.slice(at, start) + invented(type, number, part);
    at = end;
  }
  return text + masked.slice(at);
}

function walk(value: unknown, told: (text: string) => string): unknown {
  if (typeof value === 'string') return told(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, told));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      leading.has(name) ? [] : [[name, plain.has(name) ? part : walk(part, told)]],
    ),
  );
}
