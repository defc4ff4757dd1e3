/** Short forms of large numbers, folded; Japanese counts in ten-thousands. */
const scales: [RegExp, number][] = [
  [/^(?:k|tsd\.?|tausend|thousand|grand|mille|mil)(?![a-zß-ɏ])/u, 1e3],
  [/^(?:mio\.?|mln|mn|mm?|millions?|millionen|millones|millon)(?![a-zß-ɏ])/u, 1e6],
  [/^(?:bn|b|billions?|mrd\.?|milliarden?|milliards?)(?![a-zß-ɏ])/u, 1e9],
  [/^[万萬]/u, 1e4],
  [/^[億亿]/u, 1e8],
];

/** A number with its short form and currency: "50k", "1.2 million", "€ 50.000", "500万円". */
export const numberShape =
  "(?:(?:eur|usd|gbp|chf|jpy|us\\$|[€$£¥])\\s?)?(?:\\d{1,3}(?:[ .,']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?|(?:half )?(?:an?|one|eine?|une?|un)(?= (?:million|thousand|mille|millon|milliard|billion|tausend)))(?:\\s?(?:k|tsd\\.?|tausend|thousand|grand|mille|mil|mio\\.?|mln|mn|mm?|millions?|millionen|millones|millon|bn|b|billions?|mrd\\.?|milliarden?|milliards?)(?![a-zß-ɏ]))?[万萬億亿]?(?:\\s?(?:%|percent|prozent|pour ?cent|por ciento))?(?:\\s?(?:de |d')?(?:(?:eur|euros?|usd|gbp|chf|jpy|dollars?|dolares|pounds?|yen|bucks)(?![a-zß-ɏ])|[€$£¥円]))?\\+?";

export type SaidNumber = { value: number; scale: number; percent: boolean; money: boolean; plus: boolean };

/** @param text as `numberShape` found it @returns null for what could be two numbers */
export function numberIn(text: string): SaidNumber | null {
  const found = /\d[\d.,' ]*/u.exec(text) ?? /(?:half )?(?:an?|one|eine?|une?|un)(?= )/u.exec(text);
  if (!found) return null;
  const digits = found[0].trim().replace(/[.,']+$/, '');
  const after = text.slice(found.index + found[0].length).trimStart();
  const [, scale = 1] = scales.find(([word]) => word.test(after)) ?? [];
  // "a million", "half a million"
  const value = /\d/.test(digits) ? plainNumber(digits, scale > 1) : digits.startsWith('half') ? 0.5 : 1;
  if (value === null) return null;
  const percent = /%|percent|prozent|cent$|ciento/.test(after);
  const money = /[€$£¥円]|eur|usd|gbp|chf|jpy|dollar|dolares|pound|yen|bucks/.test(text);
  return { value: Number((value * scale).toPrecision(15)), scale, percent, money, plus: text.endsWith('+') };
}

/** "50.000" is fifty thousand in a wish, whoever says it; "1.250 million" is one and a quarter. */
function plainNumber(digits: string, scaled: boolean): number | null {
  const bare = digits.replace(/[ ']/g, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const grouped = /^(\d{1,3}(?:[.,]\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  const [, whole = '', , cents = ''] = grouped ?? [];
  if (grouped && !(scaled && /^\d+\.\d{3}$/.test(bare))) return Number(`${whole.replace(/[.,]/g, '')}.${cents || 0}`);
  const decimal = /^(\d+)[.,](\d+)$/.exec(bare);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

const counted: Record<string, number> = {};
for (const line of [
  'one two three four five six seven eight nine ten',
  'ein zwei drei vier funf sechs sieben acht neun zehn',
  'un deux trois quatre cinq six sept huit neuf dix',
  'uno dos tres cuatro cinco seis siete ocho nueve diez',
])
  line.split(' ').forEach((word, n) => {
    counted[word] = n + 1;
  });
counted.twenty = counted.zwanzig = counted.vingt = counted.veinte = 20;
counted.dozen = 12;
// "a week", "eine Woche", "une semaine"
for (const word of ['a', 'an', 'eine', 'einem', 'einer', 'une', 'una', 'couple of', 'a couple of'])
  counted[word] = word.includes('couple') ? 2 : 1;

/** Small numbers in digits or words. */
export const smallShape = `\\d{1,3}|${Object.keys(counted)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
export const smallNumber = (text: string): number => counted[text] ?? Number(text);
