import { allOf } from './all-of.ts';
import type { NumberClaim } from './claim.ts';
import { claim, currencyOf, meantAt } from './numbers.ts';

/** Words of numbers by language, "name:value" with the longest names first wherever one begins another. */
type Language = { pieces: Map<string, number>; pattern: RegExp; split: RegExp };

/** Whole words only; "twenty-first" is no number of anything. */
const edge = '(?<![\\p{L}\\p{N}])';
const unitsBehind =
  '(?![\\p{L}\\p{N}]|-(?:first|second|third|fourth|\\p{L}+th(?![\\p{L}])))(?:[ -](?:(percent|per cent|prozent|pour cent|por ciento|per cento)|(euros?|dollars?|dollari|dólares|pounds?|Pfund|Franken|EUR|USD|GBP|CHF))(?![\\p{L}]))?';

const teens = (names: string, from: number) =>
  names.split(' ').map((name, n) => [name.replaceAll('_', ' '), from + n] as const);
const tens = (names: string, from: number) => names.split(' ').map((name, n) => [name, from + n * 10] as const);
const pairs = (list: string) =>
  list.split(' ').map((pair) => {
    const [name = '', value = ''] = pair.split(':');
    return [name.replaceAll('_', ' '), Number(value)] as const;
  });

const english = spaced(
  [
    ...teens(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
    ),
    ...tens('twenty thirty forty fifty sixty seventy eighty ninety', 20),
    ...pairs('hundred:100 thousand:1e3 million:1e6 billion:1e9'),
  ],
  '(?:[ -]| and )',
);
const french = spaced(
  [
    ...teens('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
    ...pairs('dix-sept:17 dix-huit:18 dix-neuf:19 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60'),
    ...pairs('soixante-dix:70 septante:70 quatre-vingts:80 quatre-vingt:80 quatre-vingt-dix:90 nonante:90 huitante:80'),
    ...teens(
      'soixante_et_onze soixante-douze soixante-treize soixante-quatorze soixante-quinze soixante-seize soixante-dix-sept soixante-dix-huit soixante-dix-neuf',
      71,
    ),
    ...teens(
      'quatre-vingt-onze quatre-vingt-douze quatre-vingt-treize quatre-vingt-quatorze quatre-vingt-quinze quatre-vingt-seize quatre-vingt-dix-sept quatre-vingt-dix-huit quatre-vingt-dix-neuf',
      91,
    ),
    ...pairs('cent:100 cents:100 mille:1e3 million:1e6 millions:1e6 milliard:1e9 milliards:1e9'),
  ],
  '(?:[ -]| et )',
);
const spanish = spaced(
  [
    ...teens(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      1,
    ),
    ...tens('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30),
    ...pairs(
      'un:1 una:1 cien:100 ciento:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 quinientos:500 quinientas:500 seiscientos:600 setecientos:700 ochocientos:800 novecientos:900 mil:1e3 millón:1e6 millones:1e6',
    ),
  ],
  '(?:[ ]| y )',
);
const german = glued(
  [
    ...teens(
      'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
      1,
    ),
    ...tens('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20),
    ...pairs(
      'eins:1 eine:1 zwo:2 dreissig:30 fuenf:5 zwoelf:12 hundert:100 tausend:1e3 million:1e6 millionen:1e6 milliarde:1e9 milliarden:1e9',
    ),
  ],
  '(?:und)?',
);
const italian = glued(
  [
    ...teens(
      'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
      1,
    ),
    ...tens('trenta quaranta cinquanta sessanta settanta ottanta novanta', 30),
    ...pairs(
      'vent:20 trent:30 quarant:40 cinquant:50 sessant:60 settant:70 ottant:80 novant:90 tré:3 un:1 cento:100 mille:1e3 mila:1e3 milione:1e6 milioni:1e6 miliardo:1e9 miliardi:1e9',
    ),
  ],
  '(?:[ ]?e[ ])?',
);
const languages = [english, german, french, spanish, italian];

function spaced(words: (readonly [string, number])[], joint: string): Language {
  const names = namesOf(words);
  return {
    pieces: new Map(words),
    split: new RegExp(names, 'giu'),
    pattern: new RegExp(`${edge}((?:${names})(?:${joint}(?:${names})(?![\\p{L}])){0,12})${unitsBehind}`, 'giu'),
  };
}

/** German and Italian write a number in one word, up to the millions. */
function glued(words: (readonly [string, number])[], joint: string): Language {
  const names = namesOf(words);
  return {
    pieces: new Map(words),
    split: new RegExp(names, 'giu'),
    pattern: new RegExp(
      `${edge}((?:${names})(?:(?:${joint}|[ ](?=mill?i|eine? mil))(?:${names})){0,9})${unitsBehind}`,
      'giu',
    ),
  };
}

function namesOf(words: (readonly [string, number])[]): string {
  return words
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** Half a million, as five languages say it. */
const halves =
  /(?<![\p{L}])(?:half a|eine halbe|(?:un )?demi-?|medio|mezzo)[ -]?(million|milion[ei]|mill[oó]n|billion|milliarde?|miliardo)(?![\p{L}])/giu;

export type Said = { start: number; end: number } & NumberClaim;

/**
 * Numbers written in words, in English, German, French, Spanish and Italian. A lone "hundred", "mille" or "a million"
 * is a way of speaking and none.
 */
export function numberWords(text: string): Said[] {
  const said: Said[] = [];
  for (const found of allOf(halves, text)) {
    const value = /^(?:billion|mil+iard)/i.test(found[1] ?? '') ? 5e8 : 5e5;
    said.push(placed(text, found.index, found[0].length, value, ''));
  }
  for (const { pattern, split, pieces } of languages) {
    for (const found of allOf(pattern, text)) {
      const [all, words = '', percentage, currency] = found;
      const values = allOf(split, words).map(([piece]) => pieces.get(piece.toLowerCase()) ?? Number.NaN);
      const value = sumOf(values);
      if (value === null) continue;
      said.push(placed(text, found.index, all.length, value, percentage ? '%' : currencyOf(currency ?? '')));
    }
  }
  return apart(said);
}

function placed(text: string, start: number, length: number, value: number, unit: string): Said {
  const end = start + length;
  return { start, end, ...claim(text, start, end, [{ value, step: 1 }], unit, meantAt(text, start, end)) };
}

/** @returns null where the words follow each other as no number does: "one two three" */
function sumOf(pieces: number[]): number | null {
  if (
    pieces.length === 1 &&
    (pieces[0] ?? 0) >= 100 &&
    (pieces[0] ?? 0) % 100 === 0 &&
    [100, 1e3, 1e6, 1e9].includes(pieces[0] ?? 0)
  )
    return null;
  let total = 0;
  let current = 0;
  for (const piece of pieces) {
    if (Number.isNaN(piece)) return null;
    if (piece === 100) current = (current || 1) * 100;
    else if (piece >= 1000) {
      total += (current || 1) * piece;
      current = 0;
    } else {
      const below = current % 100;
      const ones = below > 0 && below < 10;
      // "twenty-five" adds a one to a ten, German "fünfundzwanzig" a ten to a one.
      const fits =
        below === 0 || (below >= 20 && below % 10 === 0 && piece < 20) || (ones && piece >= 20 && piece % 10 === 0);
      if (!fits) return null;
      current += piece;
    }
  }
  return total + current;
}

/** Of two readings of the same words the longer one, then the first. */
function apart(said: Said[]): Said[] {
  const sorted = said.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Said[] = [];
  for (const each of sorted) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
