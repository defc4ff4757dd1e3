/** An exact text longer than this would make the address longer than some programs take; its beginning and end will do. */
const longestExact = 120;

/** So many words at either end are looked for in a sentence that is too long to be looked for whole. */
const wordsAtEnds = 4;

/** Up to this many words a quote may be a label and its value, which a page keeps in two boxes. */
const pairWords = 12;

/**
 * The address of a page that opens at a quote of it, with the quote lit up: a text fragment.
 *
 * A browser finds an exact text only within one block of the page, and a line break ends a block too (seen in Chromium).
 * So beginning and end follow as a second directive: they may stand apart. It scrolls to the first directive it finds.
 *
 * @returns '' for an address that is no web page
 */
export function atQuote(url: string, quote: string): string {
  const page = URL.parse(url);
  if (!page || !/^https?:$/.test(page.protocol)) return '';
  // A lone half of a pair of surrogates cannot be written into an address.
  const text = quote
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const hash = page.hash.split(':~:')[0] || '#';
  page.hash = '';
  const directives = directivesFor(text).map((parts) => `text=${parts.map(encoded).join(',')}`);
  if (directives.length === 0) return hash === '#' ? page.href : page.href + hash;
  return `${page.href}${hash}:~:${directives.join('&')}`;
}

/** Each an exact text, or a beginning and an end. */
function directivesFor(text: string): string[][] {
  if (text === '') return [];
  const words = wordsOf(text);
  const ends = (count: number): string[][] => {
    const start = words[count - 1];
    const end = words.at(-count);
    return start && end && end.from >= start.to ? [[text.slice(0, start.to), text.slice(end.from)]] : [];
  };
  const whole = text.length <= longestExact ? [[text]] : ends(wordsAtEnds);
  const apart = words.length <= pairWords ? ends(1) : ends(2);
  const directives = [...whole, ...apart];
  return directives.length > 0 ? directives : [[text]];
}

type Word = { from: number; to: number };

/** Words as the browser sees them: a fragment that ends within one is not found, and Japanese has no spaces. */
function wordsOf(text: string): Word[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

/** The hyphen, the comma and the ampersand are signs of the directive itself. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
