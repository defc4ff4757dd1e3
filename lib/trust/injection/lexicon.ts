import { anyLanguage, languages } from './languages.ts';
import { foldWord } from './plain.ts';
import { ar } from './words/ar.ts';
import type { Concept, Words } from './words/concepts.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { favours, favoursRun } from './words/favours.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { machines, machinesRun } from './words/machines.ts';
import { more } from './words/more.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { zh } from './words/zh.ts';

export type Meanings = ReadonlySet<Concept>;
type Phrase = { words: { text: string; open: boolean }[]; meaning: Concept; languages: number };
/** What a word means, by the languages it does so in. */
type Known = Map<Concept, number>;

const none: Meanings = new Set();
/** Whole words, beginnings of words, phrases by their first word (whole or beginning), and what is written without blanks. */
type Lexicon = {
  whole: Map<string, Known>;
  beginnings: Map<string, Known>;
  phrases: Map<string, Phrase[]>;
  openPhrases: Map<string, Phrase[]>;
  spaceless: Map<string, { text: string; meaning: Set<Concept> }[]>;
};
let made: Lexicon | null = null;

const { other, rest, ...one } = languages;
const byLanguage: [Words, number][] = [
  ...([
    [en, one.en],
    [de, one.de],
    [fr, one.fr],
    [es, one.es],
    [it, one.it],
    [pt, one.pt],
    [nl, one.nl],
  ] as [Words, number][]),
  ...([
    [ru, one.ru],
    [more, rest],
    [ar, other],
  ] as [Words, number][]),
  ...[...machines, ...favours].map(([spoken, words]): [Words, number] => [
    words,
    spoken.reduce((bits, language) => bits | languages[language], 0),
  ]),
];

/** Put together when it is first needed: a panel that never reads a page never pays for it. */
function lexicon(): Lexicon {
  if (made) return made;
  const all: Lexicon = {
    ...{ whole: new Map(), beginnings: new Map(), phrases: new Map() },
    ...{ openPhrases: new Map(), spaceless: new Map() },
  };
  for (const [words, bits] of byLanguage)
    for (const [meaning, written] of entriesOf(words)) addSpaced(all, meaning, written, bits);
  for (const words of [zh, ja, ko, machinesRun, favoursRun])
    for (const [meaning, written] of entriesOf(words)) addSpaceless(all, meaning, written);
  for (const list of all.spaceless.values()) list.sort((a, b) => b.text.length - a.text.length);
  made = all;
  return all;
}

const entriesOf = (words: Words) =>
  (Object.entries(words) as [Concept, string][]).flatMap(([meaning, text]) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word): [Concept, string] => [meaning, word]),
  );

function addSpaced(all: Lexicon, meaning: Concept, written: string, spoken: number): void {
  const words = written
    .split('_')
    .map((part) => ({ text: foldWord(part).replace('*', ''), open: part.endsWith('*') }))
    .filter(({ text }) => text !== '');
  const [first] = words;
  if (!first) return;
  if (words.length === 1) add(first.open ? all.beginnings : all.whole, first.text, meaning, spoken);
  else {
    const into = first.open ? all.openPhrases : all.phrases;
    into.set(first.text, [...(into.get(first.text) ?? []), { words, meaning, languages: spoken }]);
  }
}

function addSpaceless(all: Lexicon, meaning: Concept, written: string): void {
  const text = foldWord(written.replaceAll('_', ''));
  const list = all.spaceless.get(text[0] ?? '') ?? [];
  const known = list.find((one) => one.text === text);
  if (known) known.meaning.add(meaning);
  else list.push({ text, meaning: new Set([meaning]) });
  all.spaceless.set(text[0] ?? '', list);
}

function add(into: Map<string, Known>, text: string, meaning: Concept, spoken: number): void {
  const known: Known = into.get(text) ?? new Map<Concept, number>();
  into.set(text, known.set(meaning, (known.get(meaning) ?? 0) | spoken));
}

const cache = new Map<number, Map<string, Meanings>>();

/** What a single word may mean; folded already. */
export function meaningsOf(word: string, spoken: number = anyLanguage): Meanings {
  const known = cache.get(spoken) ?? new Map<string, Meanings>();
  cache.set(spoken, known);
  const before = known.get(word);
  if (before) return before;
  const { whole, beginnings } = lexicon();
  const found = new Set<Concept>();
  const take = (meant: Known | undefined) => {
    if (meant) for (const [meaning, bits] of meant) if (bits & spoken) found.add(meaning);
  };
  take(whole.get(word));
  for (let size = Math.min(word.length, 24); size >= 2; size--) take(beginnings.get(word.slice(0, size)));
  const meanings = found.size > 0 ? found : none;
  if (known.size > 20_000) known.clear();
  known.set(word, meanings);
  return meanings;
}

export const noPhrases: readonly { meaning: Concept; size: number }[] = [];
const noCandidates: Phrase[] = [];
const candidatesOf = new Map<string, Phrase[]>();

function phrasesFrom(first: string): Phrase[] {
  const before = candidatesOf.get(first);
  if (before) return before;
  const { phrases, openPhrases } = lexicon();
  const candidates = [...(phrases.get(first) ?? [])];
  for (let size = Math.min(first.length, 16); size >= 2; size--)
    candidates.push(...(openPhrases.get(first.slice(0, size)) ?? []));
  if (candidatesOf.size > 20_000) candidatesOf.clear();
  const found = candidates.length > 0 ? candidates : noCandidates;
  candidatesOf.set(first, found);
  return found;
}

const dull = new Map<string, boolean>();

/** Most words mean nothing here, in no language, and begin no phrase. */
export function isDull(word: string): boolean {
  const before = dull.get(word);
  if (before !== undefined) return before;
  if (dull.size > 20_000) dull.clear();
  const found = meaningsOf(word).size === 0 && phrasesFrom(word).length === 0;
  dull.set(word, found);
  return found;
}

/** Phrases that begin with the word at this place: what they mean, and how many words they take. */
export function phrasesAt(
  words: readonly string[],
  from: number,
  spoken: number,
): readonly { meaning: Concept; size: number }[] {
  const candidates = phrasesFrom(words[from] ?? '');
  if (candidates.length === 0) return noPhrases;
  return candidates
    .filter(
      ({ words: wanted, languages: bits }) =>
        (bits & spoken) !== 0 &&
        wanted.every(({ text, open }, n) => (open ? words[from + n]?.startsWith(text) : words[from + n] === text)),
    )
    .map(({ words: wanted, meaning }) => ({ meaning, size: wanted.length }));
}

/** The longest known word that begins here, in a script without blanks. */
export function spacelessAt(text: string, from: number): { size: number; meanings: Meanings } | null {
  for (const { text: word, meaning } of lexicon().spaceless.get(text[from] ?? '') ?? [])
    if (text.startsWith(word, from)) return { size: word.length, meanings: meaning };
  return null;
}

/** Words that glue orders together, for letters written without blanks: "ignoreallpreviousinstructions". */
const glue = new Set(
  'a an the and or to of in on at is it this that your you my me all with for from as any do not no now'.split(' '),
);

/** Letters without blanks cut into words of the lexicon; null where that does not work out without a rest. */
export function cutApart(letters: string): string[] | null {
  const { whole } = lexicon();
  const longest = 16;
  if (letters.length > 400) return null;
  /** By end: the fewest words that reach it, and where the last of them begins. */
  const best: ({ from: number; count: number } | null)[] = [{ from: 0, count: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const before = best[from];
      const word = letters.slice(from, end);
      if (!before || !(glue.has(word) || (word.length >= 3 && whole.has(word)))) continue;
      const now = best[end];
      if (!now || before.count + 1 < now.count) best[end] = { from, count: before.count + 1 };
    }
  }
  if (!best[letters.length]) return null;
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = best[end]?.from ?? 0)
    words.unshift(letters.slice(best[end]?.from ?? 0, end));
  return words;
}
