import { anyLanguage, languagesOf } from './languages.ts';
import { cutApart, isDull, type Meanings, meaningsOf, noPhrases, phrasesAt, spacelessAt } from './lexicon.ts';
import { asMachine } from './machine.ts';
import { latinised, type Plain, unleet } from './plain.ts';
import type { Concept } from './words/concepts.ts';

/** A word or phrase that may belong to an order. */
export type Hit = {
  meanings: ReadonlySet<Concept>;
  /** Counted in words; the end of a sentence counts as several, so that what is near belongs together. */
  pos: number;
  /** In the text that was searched. */
  start: number;
  end: number;
  /** Begins a clause, or follows "please", "you must", "and": an order, not a report of one. */
  led: boolean;
  /** At the very beginning of a sentence or line. */
  first: boolean;
  /** A colon or comma follows: somebody is called. */
  called: boolean;
  /** Of the text; what belongs together stands in one, or in two that follow each other. */
  sentence: number;
  /** In brackets. */
  aside: boolean;
  /** Written so that a filter would miss it: figures for letters, letters of another script, letters apart. */
  tricked: boolean;
};

type Word = {
  text: string;
  start: number;
  end: number;
  pos: number;
  sentence: number;
  aside: boolean;
  first: boolean;
  tricked: boolean;
  spaceless: Meanings | null;
};

/** Where a run of letters stands. */
type Spot = { start: number; pos: number; sentence: number; aside: boolean };

const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々';
const lettersApart = "(?<![\\p{L}\\p{N}])\\p{L}(?:[ .*_·|~/-]{1,3}\\p{L}(?![\\p{L}\\p{N}'])){4,}";
const address = 'https?:\\/\\/[^\\s"\'<>)\\]]{3,300}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}';
const plainWord =
  "(?:(?<!\\w)[!|](?=[a-z0-9]{3}))?[\\p{L}\\p{N}@$](?:[\\p{L}\\p{M}\\p{N}@$]|[!|](?=[a-z0-9])|-(?=[\\p{L}\\p{N}]))*(?:'(?:t|re|ve|ll|s|d|m)(?![a-z]))?";
const pieces = new RegExp(`(${address})|(${lettersApart})|([${spaceless}]+)|(${plainWord})`, 'gu');

/** How far apart two words count that have this between them. */
function gapOf(between: string): number {
  if (between.length <= 1) return 0;
  if (/\n\s*\n/.test(between)) return 5;
  if (/[.!?…]["'»”)]*\s|[。！？]/.test(between)) return 3;
  return /[\n\t]/.test(between) ? 1 : 0;
}

const nothing: Meanings = new Set();
const isAddress: Meanings = new Set<Concept>(['address']);

/** Short words mean one thing here and another there: "de", "may", "tag". Longer ones seldom do. */
const longestShared = 4;
const calls = /^[)\]*_"”»]?\s?[:,，：、—–-]/;

/** Reads the text once; what may mean something comes out, in order. */
export function hitsIn({ text }: Plain): Hit[] {
  const words = wordsOf(text);
  const texts = words.map((word) => word.text);
  const hits: Hit[] = [];
  const spokenAt = languagesOf(words);
  let taken = 0;
  let lead = true;
  for (let n = 0; n < words.length; n++) {
    const word = words[n];
    if (!word) continue;
    if (word.spaceless === null && isDull(word.text) && word.text !== '@') {
      lead = leads.has(word.text);
      continue;
    }
    const spoken = word.text.length > longestShared ? anyLanguage : spokenAt(n);
    let found: Meanings =
      n < taken ? nothing : (word.spaceless ?? (word.text === '@' ? isAddress : meaningsOf(word.text, spoken)));
    let size = 1;
    for (const phrase of word.spaceless ? noPhrases : phrasesAt(texts, n, spoken)) {
      // "sales assistant" is a person: the word in it says nothing more.
      const isPerson = phrase.meaning === 'human' && phrase.size > 1;
      if (isPerson) taken = Math.max(taken, n + phrase.size);
      found = new Set([...(isPerson ? [] : found), phrase.meaning]);
      size = Math.max(size, phrase.size);
    }
    const led = word.first || lead || word.spaceless !== null;
    lead = leads.has(word.text) || found.has('must') || found.has('not');
    if (found.size === 0) continue;
    const end = words[n + size - 1]?.end ?? word.end;
    hits.push({
      meanings: found,
      pos: word.pos,
      start: word.start,
      end,
      led,
      first: word.first,
      called: calls.test(text.slice(end, end + 3)),
      sentence: word.sentence,
      aside: word.aside,
      tricked: word.tricked,
    });
  }
  return hits.map(asMachine);
}

/** After these a verb is an order: "please ignore", "you must send", "and forward". */
const leads = new Set(
  'please to and then also now just kindly instead you must should shall will always never bitte und dann sofort et puis maintenant y e ed en и а затем теперь or but simply immediately first next finally oder ou luego poi depois daarna ahora jetzt nun nu agora adesso ora here'.split(
    ' ',
  ),
);

/** Before a word, these say that a clause begins with it. */
const clauseMarks = /[.!?:;,\n\t"'“”„«»([{>#*|—–…。！？：；，「『、]|^\s*-|\s-\s/;

const opens = /[([{（［【「][^)\]}）］】」]*$/;
const closes = /[)\]}）］】」]/;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let pos = 0;
  let last = 0;
  let sentence = 0;
  let aside = false;
  for (const found of text.matchAll(pieces)) {
    const [all, link, apart, run] = found;
    const start = found.index;
    pos += 1;
    let first = last === 0;
    // Nearly always it is one blank, which says nothing
    if (start !== last + 1 || text[last] !== ' ') {
      const between = text.slice(last, start);
      const gap = gapOf(between);
      pos += gap;
      if (gap > 1) sentence++;
      first ||= clauseMarks.test(between);
      aside = opens.test(between) || (aside && !closes.test(between));
    }
    last = start + all.length;
    if (apart) pos = addApart(words, { apart, start, pos, first, sentence, aside });
    else if (run) pos = addSpaceless(words, { run, start, pos, sentence, aside });
    else {
      const word = {
        text: link ? '@' : all,
        start,
        end: last,
        pos,
        sentence,
        aside,
        first,
        tricked: false,
        spaceless: null,
      };
      if (link) words.push(word);
      else addPlain(words, word);
    }
  }
  return words;
}

function addPlain(words: Word[], word: Word): void {
  const { text } = word;
  if (!isDull(text) || (text.length < 3 && !/[0-9@$!|]/.test(text))) return void words.push(word);
  if (/[^\x20-\x7e]/.test(text)) {
    const latin = latinised(text);
    if (latin && latin !== text && meaningsOf(latin).size > 0)
      return void words.push({ ...word, text: latin, tricked: true });
  }
  // "t0 41": figures alone are a word only among others of the kind
  if (/^[4a@][1i!|l]$/.test(text) && text !== 'ai' && words.slice(-3).some((before) => before.tricked))
    return void words.push({ ...word, text: 'ai', tricked: true });
  const meant = text.length >= 2 ? unleet(text).find((each) => meaningsOf(each).size > 0) : undefined;
  if (meant) return void words.push({ ...word, text: meant, tricked: true });
  if (text.includes('-')) {
    const whole = text.replaceAll('-', '');
    const parts = text.split('-');
    // "ig-nore" is a trick, "data-sheet" is not
    if (meaningsOf(whole).size > 0 && parts.every((part) => part.length <= 4))
      return void words.push({ ...word, text: whole, tricked: true });
    let from = word.start;
    for (const part of parts) {
      words.push({ ...word, text: part, start: from, end: from + part.length });
      from += part.length + 1;
    }
    return;
  }
  const cut = text.length >= 14 && /^[a-z]+$/.test(text) ? cutApart(text) : null;
  if (cut && cut.length >= 3)
    for (const [n, part] of cut.entries())
      words.push({ ...word, text: part, first: n === 0 && word.first, tricked: true });
  else words.push(word);
}

/** "i g n o r e  a l l": words where the gaps are wider, or where the lexicon can cut them. */
function addApart(
  words: Word[],
  { apart, start, pos, first, sentence, aside }: Spot & { apart: string; first: boolean },
): number {
  let now = pos;
  for (const group of apart.split(/\s{2,3}|\s[.*_·|~/-]\s/)) {
    const letters = group.replace(/[^\p{L}]/gu, '');
    const parts = meaningsOf(letters).size > 0 ? [letters] : (cutApart(letters) ?? [letters]);
    for (const part of parts) {
      words.push({
        text: part,
        start,
        end: start + apart.length,
        pos: now,
        first: first && now === pos,
        tricked: letters.length >= 4,
        ...{ sentence, aside, spaceless: null },
      });
      now += 1;
    }
  }
  return now;
}

function addSpaceless(words: Word[], { run, start, pos, sentence, aside }: Spot & { run: string }): number {
  let now = pos;
  for (let at = 0; at < run.length; ) {
    const known = spacelessAt(run, at);
    if (known)
      words.push({
        text: run.slice(at, at + known.size),
        start: start + at,
        end: start + at + known.size,
        pos: Math.round(now),
        first: at === 0,
        ...{ sentence, aside, tricked: false },
        spaceless: known.meanings,
      });
    now += known ? 1 : 0.35;
    at += known?.size ?? 1;
  }
  return Math.round(now);
}
