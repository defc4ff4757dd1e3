import { perLanguage } from './remembered.ts';
import type { TypedValue } from './values.ts';

/** Signs one currency owns. `$`, `kr` and `Rs` are shared by several: known to be money, not known whose. */
const signs: Record<string, string> = {
  ...{ '€': 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW', '₽': 'RUB', '₺': 'TRY', '₪': 'ILS', '₫': 'VND', '₴': 'UAH' },
  ...{ A$: 'AUD', S$: 'SGD', NT$: 'TWD', R$: 'BRL', 'JP¥': 'JPY', 'CN¥': 'CNY', '£GB': 'GBP' },
  ...{ zł: 'PLN', Kč: 'CZK', Ft: 'HUF', 円: 'JPY', 원: 'KRW', 'ر.س': 'SAR', 'د.إ': 'AED', 'ج.م': 'EGP' },
  ...{ $: '', kr: '', 'kr.': '', Rs: '', 'Rs.': '', 元: '', 'Fr.': 'CHF' },
};

/** The country before the sign, or after it, as the French write. */
for (const code of ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'MXN']) {
  const country = code.slice(0, 2);
  signs[`${country}$`] = signs[`$${country}`] = code;
}

/** Currencies by their ISO code: the signed ones, and others a price may be in. */
const isoCodes = new Set([
  ...Object.values(signs),
  ...'ARS BDT BGN BHD CLP COP DKK GEL IDR ISK JOD KES KWD KZT LKR MAD MYR NGN NOK OMR PEN PHP PKR QAR RON RSD SEK THB TND UYU ZAR'.split(
    ' ',
  ),
]);

/** "M" is a million, but "MM" and "T" mean different things to different people; 万 and 億 count in ten-thousands. */
const scales: [RegExp, number][] = [
  [/^(k|tsd\.?)/i, 1e3],
  [/^[万萬]/, 1e4],
  [/^(mio\.?|mln|million(en|s|es)?|millones|m(?!m|d|r|i))/i, 1e6],
  [/^[億亿]/, 1e8],
  [/^(bn|billion|mrd\.?|milliarden?|milliards?|md)/i, 1e9],
];
const inEnglish: typeof scales = [[/^b(?![a-z])/i, 1e9]];

/** Arabic-Indic and full-width digits become plain ones, every kind of space one space, every minus a hyphen. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\uff05\uff0b-\uff1a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s/g, ' ')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(/[−‐‑]/g, '-')
    .replaceAll('’', "'")
    .trim();

/**
 * A number, a percentage or an amount of money. "1,234" is a thousand in English and a bit over one in German; where the
 * page says no language it is null. "USD 1,000.00 (EUR 900.00)" is the record's own currency, then the reader's.
 *
 * @param text as `plainDigits` leaves it
 * @param bare also takes a short form without a currency ("125K"), because the CRM named the type
 */
export function readAmount(text: string, language: string | null, bare: boolean): TypedValue | null {
  const twice = /^([^()]*\d[^()]*) ?\(([^()]*\d[^()]*)\)$/.exec(text);
  if (twice) {
    const both = twice.slice(1).map((sum) => readAmount(sum.trim(), language, false));
    return both.every((sum) => sum?.type === 'currency') ? (both[0] ?? null) : null;
  }
  const run = /\d(?:[\d.,' ]*\d)?/.exec(text);
  if (!run) return null;
  let before = text.slice(0, run.index).trim();
  let after = text.slice(run.index + run[0].length).trim();
  const inBrackets = before.startsWith('(') && after.endsWith(')');
  if (inBrackets) [before, after] = [before.slice(1).trim(), after.slice(0, -1).trim()];
  const negative = inBrackets || /^-|-$/.test(before);
  before = before.replace(/^[-+] ?| ?[-+]$/g, '');
  const isPercent = before + after === '%';
  const isBare = before + after === '';
  const sign = negative ? -1 : 1;
  if (!isPercent && !isBare) return money(run[0], sign, before, after, language, bare);
  const size = readNumber(run[0], language);
  if (size === null || (isBare && inBrackets)) return null;
  return { value: sign * size, type: isPercent ? 'percent' : 'number' };
}

/** Currencies with a thousand of their smallest coin: only of these may "1,234" be a bit over one. */
const inThousandths = /BHD|JOD|KWD|OMR|TND/;

/** "€96,000" is a sum of thousands in every language: nobody writes tenths of a cent. */
function money(
  digits: string,
  sign: number,
  before: string,
  after: string,
  language: string | null,
  bare: boolean,
): TypedValue | null {
  const [scale, tail] = scaleOf(after, language);
  const [first, second] = [currencyOf(before, language), currencyOf(tail, language)];
  if (first === null || second === null) return null;
  const isMoney = before !== '' || tail !== '';
  if (!isMoney && !bare) return null;
  const unit = second || first;
  const size = readNumber(digits, language, isMoney && scale === 1 && !inThousandths.test(unit));
  if (size === null) return null;
  const value = Number((size * scale * sign).toPrecision(15));
  return { value, type: isMoney ? 'currency' : 'number', ...(unit && { unit }) };
}

function scaleOf(after: string, language: string | null): [number, string] {
  const known = /^(en|$)/.test(language ?? '') ? [...inEnglish, ...scales] : scales;
  for (const [word, scale] of known) {
    const tail = after.replace(word, '');
    // "KRW" and "MXN" begin like a short form and are none.
    const isShort = tail !== after && (!/^\p{L}/u.test(tail) || currencyOf(tail, language) !== null);
    if (isShort && currencyOf(after, language) === null) return [scale, tail.trim()];
  }
  return [1, after];
}

/** @returns the ISO code, '' for money of an unknown currency or no sign at all, null for a word that is no currency. */
function currencyOf(token: string, language: string | null): string | null {
  if (token === '') return '';
  if (/^[A-Z]{3}$/.test(token)) return isoCodes.has(token) ? token : null;
  if (/^[¥￥]$/.test(token)) return /^ja/.test(language ?? '') ? 'JPY' : /^zh/.test(language ?? '') ? 'CNY' : '';
  return Object.hasOwn(signs, token) ? (signs[token] ?? null) : null;
}

/**
 * @param grouped a single mark before three digits groups them, whatever the language
 * @returns null for what is no number, may be a code (leading zeros, over 15 digits) or could be two numbers.
 */
export function readNumber(text: string, language: string | null, grouped = false): number | null {
  const body = /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(/[ ']/g, '') : text;
  if (body.replace(/[.,]/g, '').length > 15 || /^0\d/.test(body)) return null;
  if (/^\d+$/.test(body)) return Number(body);
  const thousands = /^(\d{1,3}(?:(?:,\d{2,3})*,\d{3}|(?:\.\d{3})+))(?:([.,])(\d+))?$/.exec(body);
  const [, thousand = '', point, decimals = ''] = thousands ?? [];
  const groups = thousand.split(/[.,]/);
  // Both marks, or one of them twice.
  const isSure = point ? !thousand.includes(point) : groups.length > 2;
  if (isSure) return Number(`${groups.join('')}.${decimals}`);
  const parts = /^(\d+)([.,])(\d+)$/.exec(body);
  if (!parts) return null;
  const [, whole = '', mark, rest = ''] = parts;
  const couldGroup = rest.length === 3 && whole.length <= 3 && whole !== '0' && text === body;
  if (!couldGroup) return Number(`${whole}.${rest}`);
  if (grouped) return Number(whole + rest);
  const decimal = language && decimalMark(language);
  if (!decimal) return null;
  return decimal === mark ? Number(`${whole}.${rest}`) : Number(whole + rest);
}

/** `,` where the language writes 1,5. */
const decimalMark = perLanguage<string | null>((language) => {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}, null);
