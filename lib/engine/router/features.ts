import type { Lexicon } from './concepts.ts';
import { concepts, glosses } from './concepts.ts';

/** Features live in one hashed space, so no vocabulary is shipped. Collisions at 2^18 cost less than a word list would weigh. */
export const hashBits = 18;
const mask = (1 << hashBits) - 1;

/** Longer wishes say what they want early or late; the middle of a pasted mail is noise to a router. */
const longestRead = 700;

export type Features = { at: Int32Array; value: Float32Array };

const japaneseOrChinese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]/u;
const piece = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+|[\p{L}\p{M}\p{N}]+(?:[.,:]\p{N}+)*|[$€£¥%?!]/gu;
/** Said while thinking; they mean nothing to the wish. */
const fillers = new Set('uh um uhm hmm hm er erm euh ah ahm ehm eh mmm well okay ok so hey hi yo right'.split(' '));

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h & mask;
}

/** NFKC, lower case, Latin accents off (typed and untyped ones meet), apostrophes closed ("what's" and "whats" meet). */
export function normalise(query: string): string {
  const read = query.length > longestRead ? `${query.slice(0, longestRead - 200)} ${query.slice(-200)}` : query;
  return read
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin})[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/(?<![\p{L}\p{N}])([ldjcnmst]|qu)['’](?=[aeiouhy])/gu, '$1 ')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
}

const shapeOf = (word: string) => (/\p{N}/u.test(word) ? word.replace(/[\p{N}.,:]+/gu, '0') : word);

/** @returns the words of a query, figures as `0`, fillers dropped unless nothing else is left. */
export function wordsOf(query: string): string[] {
  const all = (normalise(query).match(piece) ?? []).map(shapeOf);
  const spoken = all.filter((word) => !fillers.has(word));
  return spoken.length > 0 ? spoken : all;
}

/** Gathers one family of features and gives the family one unit of weight, however long the query is. */
class Family {
  readonly found = new Map<number, number>();
  readonly prefix: string;
  readonly share: number;
  constructor(prefix: string, share: number) {
    this.prefix = prefix;
    this.share = share;
  }
  add(text: string, weight = 1) {
    const at = hash(this.prefix + text);
    this.found.set(at, Math.max(this.found.get(at) ?? 0, weight));
  }
  pour(into: Map<number, number>) {
    let norm = 0;
    for (const weight of this.found.values()) norm += weight * weight;
    const scale = norm > 0 ? this.share / Math.sqrt(norm) : 0;
    for (const [at, weight] of this.found) into.set(at, (into.get(at) ?? 0) + weight * scale);
  }
}

function addWords(family: Family, words: string[]) {
  const framed = ['^', ...words, '$'];
  for (let i = 0; i < framed.length; i++) {
    const [a, b, c] = [framed[i], framed[i + 1], framed[i + 2]];
    if (i > 0 && i < framed.length - 1) family.add(`${a}`, 1);
    if (b) family.add(`${a} ${b}`, 0.8);
    if (b && c) family.add(`${a} ${b} ${c}`, 0.6);
    if (c) family.add(`${a} _ ${c}`, 0.4);
  }
}

function addCharacters(family: Family, words: string[]) {
  for (const word of words) {
    const scripted = japaneseOrChinese.test(word);
    const framed = scripted ? word : ` ${word} `;
    for (let size = scripted ? 1 : 2; size <= 5; size++) {
      for (let i = 0; i + size <= framed.length; i++) family.add(framed.slice(i, i + size));
    }
  }
}

function addMeanings(family: Family, words: string[], { ofWord, inRun }: Lexicon, kind: string | null) {
  const named = words.map((word) => (japaneseOrChinese.test(word) ? inRun(word) : ofWord(word)));
  const said = named.flatMap((meanings, place) => meanings.map((meaning) => ({ meaning, place })));
  for (const [i, one] of said.entries()) {
    family.add(one.meaning);
    if (kind) family.add(`${kind} ${one.meaning}`, 0.5);
    if (one.place === 0) family.add(`^${one.meaning}`);
    for (const other of said.slice(i + 1, i + 9)) {
      const apart = other.place - one.place;
      if (apart > 0 && apart <= 5) family.add(`${one.meaning}>${other.meaning}`, 0.7);
    }
  }
  if (said.length === 0) family.add('none');
}

function lengthOf(words: string[]): string {
  const count = words.some((word) => japaneseOrChinese.test(word)) ? words.join('').length / 2.5 : words.length;
  const edge = [1, 2, 3, 5, 8, 13, 21].find((limit) => count <= limit);
  return String(edge ?? 'long');
}

/**
 * What the router knows a query by: word 1-3-grams, character 2-5-grams, what its words stand for, its length, and the page.
 * @param kind record kind, or null to leave the page out (training drops it often, because samples lean on "their" page)
 */
export function featuresOf(query: string, kind: string | null): Features {
  const words = wordsOf(query);
  const latin = words.filter((word) => !japaneseOrChinese.test(word));
  const [wordFamily, letters, meaning, gloss, rest] = [
    new Family('w:', 1),
    new Family('c:', 1),
    new Family('m:', 1.2),
    new Family('g:', 0.7),
    new Family('x:', 0.9),
  ];
  addWords(wordFamily, latin);
  addCharacters(letters, words);
  addMeanings(meaning, words, concepts, kind);
  addMeanings(gloss, words, glosses, null);
  rest.add(`length ${lengthOf(words)}`);
  if (words.includes('?')) rest.add('?');
  if (kind) rest.add(`kind ${kind}`);
  if (kind === 'list' || kind === 'task') rest.add('kind home');
  const all = new Map<number, number>();
  for (const family of [wordFamily, letters, meaning, gloss, rest]) family.pour(all);
  return { at: Int32Array.from(all.keys()), value: Float32Array.from(all.values()) };
}
