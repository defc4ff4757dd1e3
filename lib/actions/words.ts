/** How words are compared here: without case, accents and endings, in any language the seller types. */

/** A pattern that matches whole words only, accents or not; `\b` of JavaScript ends a word at "é". */
export const wholeWords = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

/** Lower case, no accents, "ß" as "ss". */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");

/** Words in order, plain. "$125K" is one word, so is "follow-up"'s each half; Japanese is cut into pairs of signs. */
export function wordsIn(text: string): string[] {
  const found = plain(text).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return found.flatMap((word) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word) && word.length > 2
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word],
  );
}

const endings =
  /(?:ations?|ements?|ungen|ung|ments?|ings?|ies|ied|edly|ed|es|en|er|em|ern|s|e|ly|amente|aciones|acion|ados?|adas?|os|as|ees?)$/;

/** A light stem: "redlines", "redlined" and "redlining" meet. Short words stay whole. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const found = cut(word);
  stems.set(word, found);
  return found;
}

/** A page has few words, and each question looks at all of them. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function cut(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  const short = word.replace(endings, '');
  const kept = short.length >= 3 ? short : word;
  return kept.length > 4 && kept.at(-1) === kept.at(-2) ? kept.slice(0, -1) : kept;
}

const said =
  'a an the this that these those it its is are was were be been am do does did have has had can could would should will shall may might must of in on at to for from by with about and or not no any some there here me my mine i we our us you your he she they them his her their what which who whom whose when where why how many much please tell show give say said says find look get got let know want need just ever last latest recent still yet so if then than as up out also only really okay hey hi ' +
  'der die das den dem des ein eine einen einem einer und oder nicht kein keine ist sind war waren hat haben hatte wird werden kann mir mich ich wir uns du sie er es ihr ihre sein was welche welcher wer wem wen wann wo wie viel viele warum bitte zeig sag gibt zu im in am an auf mit von fur uber bei zum zur letzte letzten letztes noch schon mal da hier ' +
  'le la les l un une des du de et ou ne pas est sont etait a ont avait peut je tu il elle nous vous ils ce cet cette ces mon ma mes son sa ses qui que quoi quel quelle quels quelles quand comment combien pourquoi y en au aux avec sur dans pour par dernier derniere moi s il te plait dis montre donne c d qu n j ' +
  'el los las un una unos unas del al y o no es son era fue ha han hay puede yo tu ella nosotros usted ellos este esta esto estos mi su sus que quien quienes cual cuales cuando cuanto cuantos cuanta cuantas donde como por para con sobre en ultimo ultima me dime muestra favor lo se';
const fillers = new Set(said.split(' '));

/** The words that say what a question is about, stemmed; the small words of four languages are left out. */
export const meant = (text: string): string[] =>
  wordsIn(text)
    .filter((word) => !fillers.has(word))
    .map(stem);

/** One typo apart, two in long words: swapped, missing, extra or wrong letters. */
export function nearly(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > most || /\d/.test(a + b)) return false;
  return typos(a, b) <= most;
}

function typos(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
