import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';

const stemmers: Record<string, (word: string) => string> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};
const all = Object.values(stemmers);

/** Words that say how something is asked, not what about. */
const empty = new Set(
  (
    'a an the and or but of to in on at by for from with without as is are was were be been am do does did have has had having can could may might must shall should will would ' +
    'i me my we us our you your he she it its they them their this that these those there here what which who whom whose when where why how much many long far often any some all no not ' +
    'if then than so too very just about into out up over under after before during while until again also only own get gets got give gives take takes make makes need needs want wants go goes ' +
    'know tell say says said please hi hey hello thanks thank guys anyone someone somebody anybody something anything one ones thing things let lets us still actually really exactly im ive dont doesnt cant whats hows wheres whos ' +
    'rule rules policy happen happens happened deal deals people person everyone use using like sure right max min maximum minimum new old way ask asked asking asks handle handles look looks looking myself yourself himself whose else ones once now stay stays good percent percentage prozent percentaje ' +
    'hoch welchen welchem welches denn mal etwa ungefähr schreiben steht stehen ' +
    "i'm i'd i'll i've it's that's what's there's yes yeah sure-thing allowed supposed " +
    'der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur in im am an auf bei für mit ohne aus nach vor über unter ist sind war wird werden wurde sein hat haben habe kann können darf dürfen muss müssen soll sollen will ' +
    'ich mich mir wir uns du sie er es ihr ihm man mein meine unser wer was wann wo wie warum welche welcher welches wieviel viel viele lange nicht kein keine auch nur noch schon denn da so als wenn dass sich bitte gibt geben machen bekommt ' +
    'le la les l un une des du de d et ou mais à au aux en dans sur sous par pour avec sans est sont être a ont avoir peut peuvent doit faut je tu il elle nous vous ils on me te se ce cette ces mon ma mes notre que qui quoi quand où comment pourquoi combien quel quelle quels quelles ne pas y si plus ' +
    'el los las unos unas del al y o pero por para con sin es son ser está están hay tiene tienen puede pueden debe yo tú él ella nosotros ellos me te se lo mi mis su sus nuestro que quién quien qué cuando cuándo donde dónde cómo como cuánto cuanto cuántos cuál cual no si muy ' +
    'il lo gli i uno di da nel nella con su tra fra sono essere ha hanno può possono deve io noi voi loro mi ti si ci chi che cosa quando dove come perché quanto quale non'
  ).split(/\s+/),
);

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+|[\p{L}\p{N}]+(?:[-'’.,](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
const cjk = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+$/u;

/** Lower case, in the order they stand; Chinese, Japanese and Korean as pairs of characters. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(word) ?? []).flatMap((found) =>
    cjk.test(found)
      ? pairsOf(found)
      : found
          .replaceAll('’', "'")
          // "l'abonnement", "customer's"
          .replace(/^(?:l|d|j|c|s|n|m|t|qu|jusqu|dell|all|un)'/, '')
          .replace(/'s$/, ''),
  );
}

/** Pairs of kana alone are endings and particles. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return /\p{sc=Hiragana}/u.test(run) ? [] : [run];
  return characters
    .slice(1)
    .map((second, at) => `${characters[at]}${second}`)
    .filter((pair) => !/^\p{sc=Hiragana}+$/u.test(pair));
}

/** Words without what only holds a sentence together. */
export const isTelling = (found: string): boolean =>
  !empty.has(found) &&
  !/^(?:is|does|do|did|wo|ca|are|was|has|have|could|should|would)n'?t$/.test(found) &&
  (found.length > 1 || /[\p{N}\p{sc=Han}]/u.test(found));

/** Accents go last: the stemmers read them. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** The same words come again and again; stemming is most of what indexing takes. */
const stems = new Map<string, string>();
const mostStems = 30_000;

/** @param language the text's; English where it is unknown or has no stemmer here */
function stemOf(found: string, language: string | null): string {
  if (found.length < 4 || /\d/.test(found) || cjk.test(found)) return bare(found);
  const key = `${language} ${found}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size > mostStems) stems.clear();
  const stem = bare((stemmers[language ?? 'en'] ?? english)(found));
  stems.set(key, stem);
  return stem;
}

/** A question is short, and its language a guess: its word in every language's form. */
export const stemsOf = (found: string): string[] => [
  ...new Set(
    found.length < 4 || /\d/.test(found) || cjk.test(found)
      ? [bare(found)]
      : [...all.map((stem) => bare(stem(found))), bare(found)],
  ),
];

/** The telling words of a text, stemmed, in their order. @param language the text's own */
export const stemmed = (text: string, language: string | null): string[] =>
  wordsOf(text)
    .flatMap((found) => (found.includes('-') ? [found, found.replaceAll('-', ''), ...found.split('-')] : [found]))
    .filter(isTelling)
    .map((found) => stemOf(found, language));

const everyday = new Set(
  (
    'add allow allowed apply arrange become begin better big bring call change check choose close come decide different do done early easy end enough every fail fast feel few find finish first follow free full give goes going great grow happen hard help high hold include invite join keep kind large last late lead learn leave less list little lose low main mark matter mean meet mention might miss month move name near need new next nobody normal number offer open order own part pass pick place plan play possible prepare process provide put quick quit quite reach read ready real receive refuse remove request run same see send serious set several short show simple since size small soon special start state step stop submit suppose switch take talk team tell thing think throw time today top total touch touched try turn type use used usual wait walk want way week win won work worry write wrong year ' +
    'machen lassen gehen kommen stehen finden bekommen brauchen sagen zeigen schicken nehmen faire mettre prendre donner envoyer trouver hacer poner tomar dar enviar encontrar'
  ).split(' '),
);

/** Words of every text: they find little, and missing in the articles they say little either. */
export const isEveryday = (found: string): boolean => everyday.has(found);
