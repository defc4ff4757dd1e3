import type { Normalized } from '../../core/site.ts';
import type { Entry } from './site.ts';

/** What was printed, as far as it is compared. */
export type Printed = { field: string; value: Entry['value']; normalized: Normalized };

/** Does the printed value say what the entry says? One rule per field; fields without one are compared as names. */
export function isSame(printed: Printed, entry: Entry): boolean {
  if (printed.field !== entry.field) return false;
  return (rules[entry.field] ?? sameItem)(printed, entry);
}

type Rule = (printed: Printed, entry: Entry) => boolean;

const rules: Record<string, Rule> = {
  name: sameName,
  legal_name: sameName,
  founded: (printed, entry) => Number(printed.normalized) === Number(entry.normalized ?? entry.value),
  employees: ({ normalized }, entry) =>
    sameHeadcount(normalized, entry.normalized ?? null) ||
    (entry.also ?? []).some((value) => sameHeadcount(normalized, Number(said({ value })))),
  address: sameAddress,
  phone: ({ normalized }, entry) => normalized === (entry.normalized ?? entry.value),
  email: (printed, entry) => anyOf(entry, (value) => said(printed).toLowerCase() === value.toLowerCase()),
  social: (printed, entry) => anyOf(entry, (value) => profile(said(printed)) === profile(value)),
  leader: (printed, entry) =>
    anyOf(entry, (value) => personWords(said(printed)).join(' ') === personWords(value).join(' ')) &&
    roleOf(printed, entry) !== 'wrong',
  description: (printed, entry) => anyOf(entry, (value) => sameSentence(said(printed), value)),
  industry: sameIndustry,
  pricing: samePricing,
  registration: (printed, entry) => anyOf(entry, (value) => digits(said(printed)) === digits(value)),
  vat: (printed, entry) => anyOf(entry, (value) => letters(said(printed)) === letters(value)),
  stock_symbol: (printed, entry) =>
    anyOf(entry, (value) => words(value).some((word) => words(said(printed)).includes(word))),
};

const said = ({ value }: Pick<Printed, 'value'>): string => (typeof value === 'string' ? value : value.name);
const valuesOf = (entry: Entry): string[] => [entry.value, ...(entry.also ?? [])].map((value) => said({ value }));
const anyOf = (entry: Entry, is: (value: string) => boolean): boolean => valuesOf(entry).some(is);
const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const letters = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
const digits = (text: string) => plain(text).replace(/\D/g, '');

/** Words, or single characters where a language sets no spaces. */
function words(text: string): string[] {
  return plain(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Sørensen's share of words in common, 0..1. */
function likeness(one: string[], other: string[]): number {
  const left = [...other];
  const shared = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return one.length + other.length === 0 ? 0 : (2 * shared.length) / (one.length + other.length);
}

function sameName(printed: Printed, entry: Entry): boolean {
  return anyOf(entry, (value) => letters(said(printed)) === letters(value));
}

/** An item of a list: four words of five in common; whom a position is open to ("m/w/d") is no part of its title. */
function sameItem(printed: Printed, entry: Entry): boolean {
  const title = (text: string) => words(text.replace(/[([]?\b[a-z]\s?[/|]\s?[a-z](\s?[/|]\s?[a-z*])?\b[)\]]?/gi, ' '));
  return anyOf(
    entry,
    (value) => letters(said(printed)) === letters(value) || likeness(title(said(printed)), title(value)) >= 0.8,
  );
}

function sameSentence(printed: string, value: string): boolean {
  const [one, other] = [letters(printed), letters(value)];
  const contained = one.length >= 20 && (other.includes(one) || one.includes(other));
  return contained || likeness(words(printed), words(value)) >= 0.6;
}

/** A code that was printed has to fit; without one the words decide. */
function sameIndustry(printed: Printed, entry: Entry): boolean {
  const code = partOf(printed.normalized, 'naics');
  const fits = entry.naics ?? [];
  if (code && fits.length > 0) return fits.some((fit) => fit.startsWith(code) || code.startsWith(fit));
  return anyOf(entry, (value) => {
    if (letters(said(printed)) === letters(value)) return true;
    const [one, other] = [words(said(printed)), words(value)];
    const shared = one.filter((word) => word.length > 3 && other.includes(word)).length;
    return shared > 0 && shared / Math.min(one.length, other.length) >= 0.5;
  });
}

/** The same model, or the very words of one of its prices. */
function samePricing(printed: Printed, entry: Entry): boolean {
  const model = partOf(printed.normalized, 'model');
  const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
  if (valuesOf(entry).some((value) => bare(value) === bare(said(printed)))) return true;
  return model !== null && [partOf(entry.normalized ?? null, 'model'), ...(entry.also ?? [])].includes(model);
}

function partOf(normalized: Normalized, part: string): string | null {
  if (normalized === null || typeof normalized !== 'object' || Array.isArray(normalized)) return null;
  const value = normalized[part];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** 120, "more than 120" and "up to 120" meet in 120; 51-200 and 50-200 in 200. */
function sameHeadcount(one: Normalized, other: Normalized): boolean {
  const range = (value: Normalized) => {
    if (typeof value === 'number') return { min: value, max: value };
    const [min, max] = [partOf(value, 'min'), partOf(value, 'max')];
    return min === null && max === null
      ? null
      : { min: Number(min ?? 0), max: Number(max ?? Number.POSITIVE_INFINITY) };
  };
  const [a, b] = [range(one), range(other)];
  if (!a || !b || a.min > b.max || b.min > a.max) return false;
  return a.min === b.min || (a.max === b.max && a.max !== Number.POSITIVE_INFINITY);
}

/** The same postal code and town, and a street that shares its number and most of its words. */
function sameAddress(printed: Printed, entry: Entry): boolean {
  const part = (name: string) => {
    const [one, other] = [partOf(printed.normalized, name), partOf(entry.normalized ?? null, name)];
    return { one: one ?? '', other: other ?? '' };
  };
  const [code, city, street, country] = [part('postalCode'), part('city'), part('street'), part('country')];
  if (code.other && letters(code.one) !== letters(code.other)) return false;
  if (country.one && country.other && country.one !== country.other) return false;
  const towns = [letters(city.one), letters(city.other)].sort((a, b) => a.length - b.length);
  if (!towns[0] || !towns[1]?.includes(towns[0])) return false;
  if (letters(street.one) === letters(street.other)) return true;
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
  const [one, other] = [withoutFloor(street.one), withoutFloor(street.other)];
  return numbers(one) === numbers(other) && likeness(words(one), words(other)) >= 0.6;
}

/** "Level 2, 88 Wharf Street" → "88 Wharf Street": the post finds both. */
const withoutFloor = (street: string) =>
  street.replace(/(?<!\p{L})(level|floor|suite|ste|room)\.?\s+#?\w+/giu, ' ').trim();

/** `https://www.linkedin.com/company/x/?trk=1` → `linkedin.com/company/x`. */
function profile(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : new URL(`https://${text.replace(/^\/\//, '')}`);
  const host = url.hostname.replace(/^(www|m|mobile|[a-z]{2}(-[a-z]{2})?)\./, '').replace(/^twitter\.com$/, 'x.com');
  return decodeURI(`${host}${url.pathname.replace(/\/+$/, '')}`).toLowerCase();
}

/** A name without degrees and forms of address. */
const personWords = (name: string): string[] =>
  words(
    name.replace(
      /(?<!\p{L})(dr|prof|dipl|ing|mag|med|rer|nat|phil|jur|oec|pol|habil|mba|ph\.?d|mr|mrs|ms|herr|frau|m|mme|sr|sra|don|doña|dott|ssa|drs|ir|fcca|aca|fca|acca|cta|cpa|bsc|msc|kfm|betriebsw|wirt)\.?(?!\p{L})[-.]*/giu,
      ' ',
    ),
  );

const shortRoles: Record<string, string> = {
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  coo: 'chief operating officer',
  cto: 'chief technology officer',
  cmo: 'chief marketing officer',
  cro: 'chief revenue officer',
  vp: 'vice president',
  md: 'managing director',
};

/** @returns `missing` when the person was printed without a role though the site gives one */
export function roleOf(printed: Printed, entry: Entry): 'right' | 'missing' | 'wrong' {
  const roles = [entry.value, ...(entry.also ?? [])].flatMap((value) =>
    typeof value === 'string' || value.role === null ? [] : [value.role],
  );
  const role = typeof printed.value === 'string' ? null : printed.value.role;
  if (roles.length === 0) return 'right';
  if (!role) return 'missing';
  const spelt = (text: string) => words(text).flatMap((word) => (shortRoles[word] ?? word).split(' '));
  const within = (one: string[], other: string[]) => one.length > 0 && one.every((word) => other.includes(word));
  return roles.some((known) => within(spelt(role), spelt(known)) || within(spelt(known), spelt(role)))
    ? 'right'
    : 'wrong';
}
