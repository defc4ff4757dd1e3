import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { plain } from '../actions/words.ts';
import { synonymsFor } from './synonyms.ts';

const stemmers: Record<string, (word: string) => string> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

const scripted = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;
const pieces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

const small = new Set(
  (
    'a an the and or of to in on at by for with from as is are be was were it this that these those i you we they he she my our your their its me us them do does did can could may might must shall should will would have has had not no if so than then there here what which who whom whose when where why how much many any some please tell show about into over under up out also only get got need want let know ' +
    'der die das dem den des ein eine einen einem einer eines und oder in im am an auf zu zur zum bei von mit fur aus als ist sind war hat haben wird werden kann darf muss soll ich wir sie er es ihr uns mir mich nicht kein keine was wer wie wo wann warum welche welcher welches gibt man bitte ' +
    'le la les l un une des du de et ou en au aux dans sur pour par avec est sont etre a ont avoir je tu il elle on nous vous ils ce cet cette ces mon ma mes notre nos votre vos qui que quoi quel quelle quels quelles quand comment combien ou pourquoi ne pas plus y se sa son ses d qu ' +
    'el los las un una unos unas y o de del en al a por para con es son ser ha han hay yo tu ella nosotros ustedes ellos mi nuestro nuestra su sus que quien quienes cual cuales cuando como donde cuanto cuanta cuantos no se lo le me ' +
    'il lo gli i uno una e di da nel con per tra fra sono essere ha hanno che chi quale quando come dove quanto non si'
  ).split(' '),
);

/** Cut at most this often; a term nobody would type is no term. */
const longestTerm = 40;

/**
 * Words of a text as the index knows them: plain, small words dropped, stemmed by every language it may be in (a company's
 * articles mix them), signs of Chinese, Japanese and Korean in pairs.
 */
export function termsOf(text: string): string[] {
  return (
    plain(text)
      .match(pieces)
      ?.flatMap((word) => termsOfWord(word)) ?? []
  );
}

const known = new Map<string, string[]>();

function termsOfWord(word: string): string[] {
  const kept = known.get(word);
  if (kept) return kept;
  const terms = cut(word);
  if (known.size > 50_000) known.clear();
  known.set(word, terms);
  return terms;
}

function cut(word: string): string[] {
  if (scripted.test(word))
    return word.length <= 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  if (small.has(word) || word.length > longestTerm || (word.length < 2 && !/\d/.test(word))) return [];
  if (/\d/.test(word)) return [word.replace(/[.,]0+$/, '')];
  return [oneStem(word)];
}

/** The shortest stem any of the five languages makes of it, as long as enough is left: "rebates", "Rabatte", "remises". */
function oneStem(word: string): string {
  if (word.length < 4) return word;
  const stems = Object.values(stemmers).map((stem) => plain(stem(word)));
  return stems.filter((stem) => stem.length >= 3).sort((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? word;
}

/** A question's terms, each with what else sellers call it; and the halves of long compounds ("Rabattfreigabe"). */
export function questionTerms(question: string): { term: string; also: string[] }[] {
  const terms = [...new Set(termsOf(question))];
  return terms.map((term) => ({ term, also: synonymsFor(term, termsOf).filter((other) => other !== term) }));
}
