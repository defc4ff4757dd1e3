/** Nobody sees these, a model reads them: zero-width marks, overrides of direction, soft hyphens, tag letters, controls. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are taken out one by one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

/** Scripts in which a joiner or its opposite is part of how a word is written: Persian, the scripts of India. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Sinhala}\\p{Script=Mongolian}\\p{M}';
const rightToLeft = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}';
const pictures = '\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}';

/** Harmless where it belongs, and taken out everywhere else: between letters it joins, in a picture, beside Arabic. */
const conditional = new RegExp(
  `(?<=[${joining}])\\u200C(?=[${joining}])|(?<=[${joining}])\\u200D(?=[${joining}])|` +
    `(?<=[${pictures}\\uFE0F])\\u200D(?=[${pictures}\\u2640\\u2642\\u2695\\u2696\\u2708\\u2764])|(?<=[${pictures}])\\uFE0F|` +
    `(?<=[${rightToLeft}])[\\u200E\\u200F\\u061C]|[\\u200E\\u200F\\u061C](?=[${rightToLeft}])|` +
    '(?<=[\\d#*])\\uFE0F(?=\\u20E3)|([\\u200C\\u200D\\uFE0F\\u200E\\u200F\\u061C])',
  'gu',
);
const mayBeConditional = /\u200C|\u200D|\uFE0F|\u200E|\u200F|\u061C/;

/** The flags of England, Scotland and Wales are the one honest use of tag letters. */
const flag =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu;
const letterMark = 0xe0000;

/** Text without what only a machine sees. Emoji made of several, Persian and Indic words and Hebrew stay as they are. */
export function withoutInvisible(text: string): string {
  if (isPlain(text)) return text;
  const flags = text.match(flag);
  if (!flags) return bare(text);
  // A flag is kept whole: what stands between two of them is cleaned.
  return text
    .split(flag)
    .map((part, n) => bare(part) + (flags[n] ?? ''))
    .join('');
}

const bare = (text: string): string => {
  const without = text.replace(invisible, '');
  return mayBeConditional.test(without) ? without.replace(conditional, (all, loose) => (loose ? '' : all)) : without;
};

/** Printable ASCII and line breaks: most text of a CRM. */
const isPlain = (text: string): boolean => /^[\t\n\r\x20-\x7e]*$/.test(text);

/**
 * Words written in letters no screen shows: tag letters (each an ASCII letter, 0xE0000 higher), or variation selectors
 * that carry a byte each. Places are of the text given; flags say nothing.
 */
export function unseenWords(text: string): { start: number; end: number; text: string }[] {
  if (isPlain(text)) return [];
  const found: { start: number; end: number; text: string }[] = [];
  for (const { 0: all, index } of text.matchAll(/[\u{E0001}-\u{E007F}]{4,}|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,}/gu)) {
    const letters = [...all].map((each) => letterOf(each.codePointAt(0) ?? 0)).join('');
    const isFlag = /^gb(?:eng|sct|wls)/.test(letters) && letters.length <= 6;
    if (/\p{L}{2}/u.test(letters) && !isFlag) found.push({ start: index, end: index + all.length, text: letters });
  }
  return found;
}

function letterOf(code: number): string {
  const byte =
    code >= 0xe0100 ? code - 0xe0100 + 16 : code >= 0xfe00 && code <= 0xfe0f ? code - 0xfe00 : code - letterMark;
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ' ';
}
