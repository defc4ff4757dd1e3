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

export type Told = { query: string; history: string[]; record: string | null };

/**
 * A question and its record with invented people, companies, addresses and numbers in place of all that are found, the
 * same one for the same throughout. What says how it reads and routes stays: fields, stages, amounts, dates.
 *
 * @returns `record` as JSON that `recordFromFile` reads; null where none was open
 */
export function anonymised(query: string, history: readonly string[], record: CrmRecord | null): Told {
  const book = openBook();
  if (record) learn(book, record, profile);
  const told = (text: string) => withInvented(mask(text, book));
  return {
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
