import { folded, patternOf } from './wish.ts';

/** What sellers say instead of the country's own name. */
const short: Record<string, string> = {
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  grossbritannien: 'GB',
  großbritannien: 'GB',
  angleterre: 'GB',
  inglaterra: 'GB',
  英国: 'GB',
  usa: 'US',
  'u.s.': 'US',
  'united states': 'US',
  'the states': 'US',
  america: 'US',
  amerika: 'US',
  'etats-unis': 'US',
  'estados unidos': 'US',
  'ee.uu.': 'US',
  米国: 'US',
  holland: 'NL',
  hollande: 'NL',
  holanda: 'NL',
  uae: 'AE',
  niederlanden: 'NL',
  'vereinigten staaten': 'US',
  'vereinigten konigreich': 'GB',
  emirates: 'AE',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  korea: 'KR',
};

/** As an adjective: "German customers". */
const adjectives: [string, string][] = [
  ['DE', 'german|deutsche[rn]?|allemande?s?|aleman(?:es|as?)?'],
  ['AT', 'austrian|osterreichische[rn]?|autrichiens?|autrichiennes?|austriac[oa]s?'],
  ['CH', 'swiss|schweizer(?:ische[rn]?)?|suisses?|suiz[oa]s?'],
  ['FR', 'french|franzosische[rn]?|francaise?s?|frances(?:es|as?)?'],
  ['ES', 'spanish|spanische[rn]?|espagnole?s?|espanol(?:es|as?)?'],
  ['IT', 'italian|italienische[rn]?|italiens|italiennes?|italian[oa]s?'],
  ['NL', 'dutch|niederlandische[rn]?|neerlandaise?s?|holandes(?:es|as?)?'],
  ['IE', 'irish|irische[rn]?|irlandaise?s?|irlandes(?:es|as?)?'],
  ['GB', 'british|english|britische[rn]?|englische[rn]?|britanniques?|britanic[oa]s?'],
  ['JP', 'japanese|japanische[rn]?|japonaise?s?|japones(?:es|as?)?'],
  ['US', 'american|amerikanische[rn]?|americaine?s?|estadounidenses?|norteamerican[oa]s?'],
  ['BE', 'belgian|belgische[rn]?|belges?|belgas?'],
  ['SE', 'swedish|schwedische[rn]?|suedoise?s?|suec[oa]s?'],
  ['PL', 'polish|polnische[rn]?|polonaise?s?|polac[oa]s?'],
];

/** All regions of two letters; one that was given up (DD) stands for the one that took its place. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        english.of(code) &&
        Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` &&
        !/^(?:ZZ|X[AB])$/.test(code),
    );
}

let names: Map<string, string> | null = null;

/** Every country's name in the five languages, folded, with its ISO code; the browser knows them. */
function allNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(short).map(([name, code]) => [folded(name), code]));
  const all = codes();
  for (const language of ['en', 'de', 'fr', 'es', 'ja']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of all) {
      const name = display.of(code);
      if (name && !names.has(folded(name))) names.set(folded(name), code);
    }
  }
  return names;
}

/** @returns the ISO code of a country's name or code; null for any other word */
export function countryCode(name: string): string | null {
  const known = allNames();
  const text = name.trim();
  if (/^[A-Z]{2}$/.test(text)) return [...known.values()].includes(text) ? text : null;
  return known.get(folded(text)) ?? null;
}

type FoundCountry = { code: string; start: number; end: number };

/** Countries named in the folded text, by name or as an adjective, the longest names first. */
export function countriesIn(left: string): FoundCountry[] {
  const found: FoundCountry[] = [];
  const known = allNames();
  const words = [...left.matchAll(/[\p{L}][\p{L}'.-]*/gu)];
  for (let at = 0; at < words.length; at++)
    for (let many = Math.min(4, words.length - at); many > 0; many--) {
      const [first, last] = [words[at], words[at + many - 1]];
      if (!first || !last) continue;
      const [start, end] = [first.index, last.index + last[0].length];
      const text = left.slice(start, end);
      // "us" is us, and "es" and "de" are small words.
      const code = text.length > 2 || text === 'uk' ? known.get(text) : undefined;
      if (code) {
        found.push({ code, start, end });
        at += many - 1;
        break;
      }
    }
  if (/[\p{sc=Han}\p{sc=Katakana}]/u.test(left))
    for (const [name, code] of known)
      if (/^[\p{sc=Han}\p{sc=Katakana}・ー]+$/u.test(name) && left.includes(name))
        found.push({ code, start: left.indexOf(name), end: left.indexOf(name) + name.length });
  for (const [code, words] of adjectives)
    for (const each of left.matchAll(patternOf(`(?<![a-zß-ɏ])(?:${words})(?![a-zß-ɏ])`, 'gu')))
      if (!found.some(({ start }) => start === each.index))
        found.push({ code, start: each.index, end: each.index + each[0].length });
  return found;
}
