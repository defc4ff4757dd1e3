import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';
import { kindOfWord } from './kinds.ts';

/** The id in an address and the word before it, which names the object: `/deals/42` is `{ id: '42', word: 'deals' }`. */
export type AddressId = { id: string; word: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const salesforceId = /^(001|003|005|006|00Q|00T|500|701|a0\w)[A-Za-z0-9]{12}(?:[A-Z0-9]{3})?$/;
/** EspoCRM, Mongo and friends: one long word of letters and digits; Close: `lead_8Xk2…`. */
const codeId = /^(?=(?:.*\d){2})(?=.*[a-z_])[A-Za-z0-9_]{10,40}$/;
const idKeys = /^(id|record_?id|record|object_?id|entity_?id|oid|selected\w*)$/i;
const objectKeys = /^(module|model|object|entity|etn|type|scope)$/i;

/** Looked for in the hash first: a hash-routed CRM keeps one path for all its records. */
export function idInAddress(url: URL): AddressId | null {
  const hash = decoded(url.hash.replace(/^#!?\/?/, ''));
  const [hashPath = '', hashQuery = ''] = (/^[^/?]*=[^?]*$/.test(hash) ? `?${hash}` : hash).split('?');
  const inPath = (hashPath && idInSegments(hashPath.split('/'))) || idInSegments(decoded(url.pathname).split('/'));
  if (inPath || (hashQuery === '' && url.search === '')) return inPath;
  return idInQuery([...new URLSearchParams(hashQuery), ...url.searchParams]);
}

/** Of a link of the page, null also for one to another site. */
export function idBehind(href: string, page: URL): AddressId | null {
  // A plain path needs no parsing, and most links of an app are one.
  if (/^\/(?!\/)[^?#%:]*$/.test(href)) return idInSegments(href.split('/'));
  const url = URL.parse(href, page);
  return url?.host === page.host ? idInAddress(url) : null;
}

/** Where a link goes on the web; null for any other. The browser has resolved it already. */
export function webAddress(link: Element | null | undefined): string | null {
  const { href } = (link ?? {}) as HTMLAnchorElement;
  return typeof href === 'string' && /^https?:/.test(href) ? href : null;
}

/** The kind of record a link goes to, by its address. */
export const kindBehind = (href: string): RecordKind | null => kindOfWord(idInAddress(new URL(href))?.word ?? '');

function idInSegments(all: string[]): AddressId | null {
  const segments = all.filter((segment) => segment !== '');
  for (const test of idTests) {
    const index = segments.findLastIndex(test);
    const segment = segments[index];
    if (segment !== undefined)
      return { id: uuid.exec(segment)?.[0] ?? segment, word: objectBefore(segments.slice(0, index)) };
  }
  return null;
}

/** The surest first. */
const idTests: ((segment: string, index: number, all: string[]) => boolean)[] = [
  (segment) => uuid.test(segment),
  (segment) => salesforceId.test(segment),
  (segment, index, all) =>
    /^\d{1,20}$/.test(segment) && (all.length - index <= 2 || kindOfWord(all[index - 1] ?? '') !== null),
  (segment, index, all) => codeId.test(segment) && all.length - index <= 3 && index > 0,
];

/** The nearest segment that names a kind; else the nearest that is no verb. */
function objectBefore(before: string[]): string {
  const named = before.findLast((segment) => kindOfWord(segment) !== null);
  return (
    named ??
    before.findLast(
      (segment) => /\p{L}/u.test(segment) && !/^(view|show|edit|details?|r|app|record)$/i.test(segment),
    ) ??
    ''
  );
}

function idInQuery(query: [string, string][]): AddressId | null {
  const id = query.find(([key, value]) => idKeys.test(key) && /\d/.test(value) && value.length <= 60)?.[1];
  if (!id) return null;
  return { id: id.replace(/[{}]/g, ''), word: query.find(([key]) => objectKeys.test(key))?.[1] ?? '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the words of an address say: `/accounts` → account, though it names none. */
export function kindInAddress(url: URL): RecordKind | null {
  const found = idInAddress(url);
  if (found?.word) return kindOfWord(found.word);
  const segments = decoded(`${url.pathname}/${url.hash.slice(1)}`).split(/[/?&=]/);
  return segments.map(kindOfWord).findLast((kind) => kind !== null) ?? null;
}

/** Every web page has a place: without an id its path stands for it, so that a conversation finds its page again. */
export function placeOf(url: URL): Place | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  const found = idInAddress(url);
  if (!found) {
    const path = url.pathname + url.hash.replace(/\?.*$/, '');
    return { org: url.host, kind: /^\/?(#\/?)?$/.test(path) ? 'home' : 'list', id: path };
  }
  const kind = kindOfWord(found.word);
  // Two objects may share the number 42; where the word is not one of ours it goes into the id.
  return { org: url.host, kind: kind ?? 'account', id: kind || !found.word ? found.id : `${found.word}/${found.id}` };
}
