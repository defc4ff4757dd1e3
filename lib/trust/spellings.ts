import { isPlainCompanyWord } from './common-words.ts';
import { words } from './fold.ts';
import { nicknamesOf } from './names/nicknames.ts';
import { titles } from './names/signs.ts';
import type { MaskType, Part } from './placeholder.ts';

/** Ways the same is written that need no placeholder of their own until they are met. */
export function spellingsOf(type: MaskType, value: string, part: Part | undefined): string[] {
  if (type === 'Person')
    return part
      ? [...piecesOf(value), ...withoutSigns(value), ...(part === 'first' ? calledAs(value) : [])]
      : personSpellings(value);
  if (type === 'Company' && !part) return companySpellings(value);
  if (type === 'Birthdate') return daySpellings(value);
  if (type === 'Id' || type === 'Iban') return [value.replace(/[^\p{L}\p{N}]/gu, '')];
  return type === 'Address' ? addressSpellings(value) : [];
}

/** "MaryKate" of "Mary-Kate", "Dascanio" of "D'Ascanio". */
function withoutSigns(name: string): string[] {
  const joined = name.replace(/['’‐-]/g, '');
  return joined === name || joined.length < 5 ? [] : [joined];
}

/** As names are written: that "will" is a word and "Will" is not, the index tells by it. */
const calledAs = (first: string): string[] =>
  nicknamesOf(first).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);

/** Of "Lindström-Okafor" people use one half. */
function piecesOf(name: string): string[] {
  const pieces = name.split(/[-‐ ]/).filter((piece) => piece.length >= 4);
  return pieces.length > 1 ? pieces : [];
}

/** "Whitfield, Dana", "D. Whitfield", "dwhitfield", "danawhitfield", "whitfieldd". */
function personSpellings(value: string): string[] {
  const list = value.split(/[\s,]+/).filter(Boolean);
  while (list.length > 1 && titles.test((list[0] ?? '').replace(/(?:\.?(?:ssa|ra|na))?\.?$/, ''))) list.shift();
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last || list.length < 2 || list.length > 6) return [];
  const rest = list.slice(1).join(' ');
  const spellings = [
    `${last} ${list.slice(0, -1).join(' ')}`,
    `${first} ${last}`,
    `${last} ${first}`,
    `${rest} ${first}`,
    list.join(' '),
  ];
  // "Pires de Almeida", "Le Guen": family names of several words.
  if (list.length > 2) spellings.push(rest, list.slice(2).join(' '), list.slice(0, 2).join(' '));
  // "vd Heijden", "v.d. Heijden" of "van der Heijden"; "Mª Carmen" of "María del Carmen"
  const particle = /^van (?:der|den|de) (?=\p{Lu})/iu.exec(rest)?.[0];
  if (particle) spellings.push(...['vd', 'v d'].map((short) => `${short} ${rest.slice(particle.length)}`));
  const second = list.slice(1).find((word) => /^\p{Lu}/u.test(word));
  if (/^mar[ií]a$/iu.test(first) && second) spellings.push(`Mª ${second}`, `Mª ${rest}`);
  // "H.-J. Weiß" of "Hans-Jürgen Weiß", "J. A. Peña" of "José Ángel Peña Ibáñez"
  const halves = [...first.split(/[-‐]/), ...list.slice(1, -1)].filter((half) => /^\p{Lu}/u.test(half));
  for (const family of [rest, last]) {
    if (family.length < 4) continue;
    spellings.push(
      `${first} ${family[0]}`,
      `${first[0]} ${family}`,
      `${first} ${first[0]} ${family}`,
      `${family}, ${first[0]}`,
    );
    if (halves.length > 1) spellings.push(`${halves[0]?.[0]} ${halves[1]?.[0]} ${family}`);
  }
  for (const family of [list.slice(1).join(''), last, list[1] ?? last])
    for (const joined of [`${first}${family}`, `${first[0]}${family}`, `${family}${first}`, `${family}${first[0]}`])
      if (joined.length >= 6 && family.length >= 4) spellings.push(joined.toLowerCase());
  // One word alone is entered as a part of the name, with a placeholder of its own.
  return spellings.filter((spelling) => /\s/.test(spelling) || spelling === spelling.toLowerCase());
}

/** "Saigon Harbor Foods" of "Saigon Harbor Foods JSC", "Vitale and Horne" of "Vitale & Horne", "Malpica" of "Astilleros Malpica". */
function companySpellings(value: string): string[] {
  const spellings = [' and ', ' und ', ' et ', ' y ', ' e '].flatMap((and) =>
    value.includes('&') ? [value.replace(/\s*&\s*/g, and)] : [],
  );
  const all = [value, ...spellings].flatMap((name) => {
    const list = words(name);
    const begins = list.slice(1).map((_, at) => name.slice(0, list[at + 1]?.end));
    // "El Tajo Seco" of "Comunidad de Regantes El Tajo Seco".
    const ends = list.slice(1, -1).map(({ start }) => name.slice(start));
    return [...begins, ...ends];
  });
  const list = words(value);
  const own = list.find(({ folded }) => folded.length >= 5 && !isPlainCompanyWord(folded));
  if (own && list[0] && (isPlainCompanyWord(list[0].folded) || ofTrade.test(list[0].folded)) && list.length <= 5)
    all.push(value.slice(own.start, own.end));
  if (list[0] && list[1] && list.length > 2 && (isPlainCompanyWord(list[0].folded) || article.test(list[0].folded)))
    for (const { end } of list.slice(2)) all.push(value.slice(list[1].start, end));
  const joined = list
    .slice(list[0] && article.test(list[0].folded) ? 1 : 0)
    .map((_, at, named) =>
      named
        .slice(0, at + 1)
        .map(({ folded }) => folded)
        .join(''),
    )
    .slice(1);
  const handles = joined.filter((name) => name.length >= 8);
  return [...spellings, ...handles, ...all.filter((name) => !/\s(?:de|del|di|of|der|and|und|et|y|e|&)$/iu.test(name))];
}

const article = /^(?:the|de|het|la|le|les|el|los|las|die|der|das|il|lo|gli|os?|as?)$/;
/** "Tischlerei", "Autohaus", "Carpintería", "Menuiserie": what the firm does, not who it is. */
const ofTrade = /(?:erei|haus|hof|werke?|technik|bau|eria|erie|teca|ficina|ficio|nerie)$/;

const monthNames = [
  'january januar janvier enero gennaio',
  'february februar fevrier febrero febbraio',
  'march marz mars marzo',
  'april avril abril aprile',
  'may mai mayo maggio',
  'june juni juin junio giugno',
  'july juli juillet julio luglio',
  'august aout agosto',
  'september septembre septiembre settembre',
  'october oktober octobre octubre ottobre',
  'november novembre noviembre',
  'december dezember decembre diciembre dicembre',
].map((names) => names.split(' '));

/** A day in the ways it is written; where day and month could be either, both. */
function daySpellings(value: string): string[] {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(value);
  const other = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4})/.exec(value);
  const days: number[][] = iso
    ? [[Number(iso[1]), Number(iso[2]), Number(iso[3])]]
    : other
      ? [
          [Number(other[3]), Number(other[2]), Number(other[1])],
          [Number(other[3]), Number(other[1]), Number(other[2])],
        ]
      : [];
  return days
    .filter(([, month = 0]) => month >= 1 && month <= 12)
    .flatMap(([year = 0, month = 0, day = 0]) => {
      const two = (part: number) => String(part).padStart(2, '0');
      const figures = [
        `${day}.${month}.${year}`,
        `${two(day)}.${two(month)}.${year}`,
        `${month}/${day}/${year}`,
        `${two(month)}/${two(day)}/${year}`,
        `${year}-${two(month)}-${two(day)}`,
      ];
      const named = (monthNames[month - 1] ?? [])
        .flatMap((name) => [name, name.slice(0, 3)])
        .flatMap((name) => [
          `${day} ${name} ${year}`,
          `${name} ${day} ${year}`,
          `${day} de ${name} de ${year}`,
          `${two(day)} ${name} ${year}`,
        ]);
      return [...figures, ...named];
    });
}

const shortened: [RegExp, string][] = [
  [/str(?:\.|(?=\s))/giu, 'straße'],
  [/stra(?:ß|ss)e/giu, 'str.'],
  [/(?<=\p{L})straße/giu, ' Straße'],
  [/\bStreet\b/giu, 'St'],
  [/\bSt\b(?!\.? [A-Z]\w+ (?:St|Road|Rd))/gu, 'Street'],
  [/\bRoad\b/giu, 'Rd'],
  [/\bRd\b/giu, 'Road'],
  [/\bAvenue\b/giu, 'Ave'],
  [/\bAve\b/giu, 'Avenue'],
  [/\bBoulevard\b/giu, 'Blvd'],
  [/\bCalle\b/giu, 'C/'],
  [/\bAvenida\b/giu, 'Avda'],
];
const addressSpellings = (value: string): string[] =>
  shortened.map(([from, to]) => value.replace(from, to)).filter((spelling) => spelling !== value);

/** A word without what its grammar put behind it. `outside`: so many letters of it are not part of the name. */
export type Ending = { stem: string; outside: number };

const german = /^(.{4,})(?:i?sche[nrms]?)$/;
/** Polish and its neighbours, Russian, Greek; the name itself may end in one of `endsIn`. */
const declensions = [
  {
    endings: 'iego ego iemu emu owi owie ow ami iem om em im ie ą m a u y e i'.split(' '),
    endsIn: ['', 'a', 'o', 'y'],
  },
  {
    // As folded: "й" is "и" there.
    endings: 'ои ою еи ею ом ем ым им ого ому ыми ими у ю а я е и ы'.split(' '),
    endsIn: ['', 'а', 'я', 'и', 'ь', 'ии', 'ыи', 'ая'],
  },
  { endings: 'ου ους οι ων ης η ο ε α'.split(' '), endsIn: ['ος', 'ης', 'ας', 'ο', 'α', 'η'] },
];

/** @param initial the word's first letter as it is written: what is not a name is not looked at closely */
export function endingsOf(folded: string, initial: string): Ending[] {
  if (folded.length < 5) return [];
  const endings: Ending[] = [];
  if (folded.endsWith('s')) endings.push({ stem: folded.slice(0, -1), outside: 1 });
  if (folded.endsWith('es')) endings.push({ stem: folded.slice(0, -2), outside: 0 });
  if (!/\p{Lu}/u.test(initial)) return endings;
  const adjective = german.exec(folded)?.[1];
  if (adjective) endings.push({ stem: adjective, outside: 0 });
  if (/ski(?:ego|emu|ch|mi|m)$|sk(?:a|iej)$/.test(folded))
    endings.push({ stem: folded.replace(/sk(?:i(?:ego|emu|ch|mi|m|ej)|a)$/, 'ski'), outside: 0 });
  for (const { endings: list, endsIn } of declensions)
    for (const ending of list) {
      const stem = folded.endsWith(ending) ? folded.slice(0, -ending.length) : '';
      if (stem.length >= 4) endings.push(...endsIn.map((own) => ({ stem: stem + own, outside: 0 })));
    }
  return endings;
}
