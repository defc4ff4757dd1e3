import { meaningOf, phrases, wordsOfMeaning } from './synonyms.ts';
import { isEveryday, isTelling, stemsOf, wordsOf } from './words.ts';

/** A word of the question, with every form that would answer to it. @param quality 1 for the word itself, less the looser it fits */
export type Asked = { word: string; forms: Map<string, number> /** Its worth is no more than this. */; most: number };

/** A figure helps to find the line, and says little of what it is about. */
const mostForFigure = 1;
const mostForEveryday = 1.2;

const synonym = 0.85;
const part = 0.7;
const typo = 0.65;
const ofPhrase = 0.5;

/** What a question asks about. @param vocabulary stems that stand in articles, with how many passages hold them */
export function askedOf(question: string, vocabulary: ReadonlyMap<string, number>): Asked[] {
  const said = wordsOf(joined(question));
  const asked: Asked[] = [];
  for (const word of said) {
    if (!isTelling(word) || asked.some((other) => other.word === word)) continue;
    const forms = formsOf(word, vocabulary);
    // A figure no article names is asked of a range: 25 in "over 20 % up to 30 %".
    if (!/^\d/.test(word))
      asked.push({ word, forms, most: isEveryday(word) ? mostForEveryday : Number.POSITIVE_INFINITY });
    else if (forms.size > 0) asked.push({ word, forms, most: mostForFigure });
  }
  return asked;
}

/** "Money offered" is no "money off": only whole words are joined. */
const spokenPhrases = phrases.map((phrase) => {
  const spoken = phrase.replaceAll('_', ' ');
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${spoken.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return { spoken, whole, joined: phrase.replaceAll('_', '-') };
});

/** "time off" becomes "time-off", one word of the table. */
function joined(question: string): string {
  let text = question.toLowerCase().normalize('NFKC');
  for (const { spoken, whole, joined: asOne } of spokenPhrases)
    if (text.includes(spoken)) text = text.replace(whole, asOne);
  return text;
}

function formsOf(word: string, vocabulary: ReadonlyMap<string, number>): Map<string, number> {
  const forms = new Map<string, number>();
  const give = (form: string, quality: number) => {
    if (vocabulary.has(form) && (forms.get(form) ?? 0) < quality) forms.set(form, quality);
  };
  for (const stem of stemsOf(word)) give(stem, 1);
  for (const pair of word.split('-').length > 1 ? word.split('-') : [])
    for (const stem of stemsOf(pair)) give(stem, part);
  for (const meaning of meaningsOf(word)) {
    for (const other of wordsOfMeaning[meaning] ?? [])
      for (const each of wordsOf(other.replaceAll('_', ' ')))
        if (isTelling(each)) for (const stem of stemsOf(each)) give(stem, other.includes('_') ? ofPhrase : synonym);
  }
  if (forms.size === 0) looser(word, vocabulary, give);
  return forms;
}

function meaningsOf(word: string): number[] {
  const direct = meaningOf.get(word) ?? meaningOf.get(word.replaceAll('-', '_'));
  if (direct) return direct;
  return [...new Set(stemsOf(word).flatMap((stem) => stemmed().get(stem) ?? []))].slice(0, 2);
}

/** Meanings by stem, for forms the table does not list; made once. */
let byStem: Map<string, number[]> | null = null;
function stemmed(): Map<string, number[]> {
  if (byStem) return byStem;
  byStem = new Map();
  for (const [word, at] of meaningOf) {
    if (word.length <= 4) continue;
    // "Approve" and "approval" have one stem, and may stand in two lines.
    const stem = stemsOf(word)[0] ?? word;
    byStem.set(stem, [...new Set([...(byStem.get(stem) ?? []), ...at])]);
  }
  return byStem;
}

/** One name for all words of a meaning; null for a word the table does not know. */
export function meaningsOfStem(stem: string): string | null {
  const at = stemmed().get(stem)?.[0];
  return at === undefined ? null : `#${at}`;
}

/** Beginnings, parts of compounds, and slips of the finger, in this order. */
function looser(
  word: string,
  vocabulary: ReadonlyMap<string, number>,
  give: (form: string, quality: number) => void,
): void {
  const stem = stemsOf(word)[0] ?? word;
  if (word.length < 4 || /\d/.test(word)) return;
  for (const form of vocabulary.keys()) {
    if (stem.length >= 5 && form.startsWith(stem)) give(form, part);
    else if (stem.length >= 5 && form.length > stem.length + 2 && form.endsWith(stem)) give(form, part);
    else if (form.length >= 6 && stem.length > form.length + 2 && (stem.startsWith(form) || stem.endsWith(form)))
      give(form, part);
    else if (stem.length >= 5 && form.length >= 5 && nearly(stem, form)) give(form, typo);
  }
  // A slip in a word of the table is still that word, and so is a part of a compound: "Kundengespräch".
  for (const [known, meanings] of meaningOf) {
    const inside =
      known.length >= 5 && word.length >= known.length + 3 && (word.startsWith(known) || word.endsWith(known));
    if (known.length < 5 || !(inside || nearly(word, known))) continue;
    for (const meaning of meanings)
      for (const other of wordsOfMeaning[meaning] ?? [])
        if (!other.includes('_')) for (const each of stemsOf(other)) give(each, typo * synonym);
  }
}

/** One slip in a short word, two in a long one; swapped neighbours are one. */
function nearly(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most || a[0] !== b[0]) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return false;
    before = row;
    row = next;
  }
  return (row[b.length] ?? 9) <= most;
}
