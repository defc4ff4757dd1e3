import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { before, type Detector, type Find, isOfTrade, type Setting } from './find.ts';

/**
 * Figures in groups, as numbers are written to be dialled. Commas and line ends part numbers, a slash is an area code's end.
 * Each figure is taken once, so that a page of figures costs one pass.
 */
const figures =
  /(?<![\p{L}\d]|\d:)(?:(?:\+|00(?=[1-9]))[ \u00a0]?)?\(?\d{1,15}\)?(?:(?:[ \u00a0]?\(0?\d{0,5}\)[ \u00a0]?|[ \u00a0]?[-‑–./][ \u00a0]?|[ \u00a0]{1,2})\(?\d{1,12}\)?)*(?:[ ,]{0,2}(?:ext|extension|x|durchwahl|dw|poste|interno|int|anexo)\.? ?\d{1,5})?/giu;

const said =
  /(?:(?<![\p{L}\d])(?:tel|tél|tlf|tfno|telefon\w*|telephone|téléphone|teléfono|telefono|telefone|telefoon|phone|ph|mobile?|mob|mobil\w*|móvil|cell(?:ulare|ular)?|cel|handy|fax|portable|natel|gsm|whatsapp|sms|call(?:ed|ing)?|ring|rang|dial|text(?:ed)?|rufnummer|rückruf|rückrufnummer|my number|new number|meine nummer|mon numéro|mi número|il mio numero|phone number|anrufen|erreichbar|erreichen|reach(?:able)?|hotline|helpline|landline|festnetz|zentrale|durchwahl|direct|direct line|line|switchboard|standard|fixe|fijo|appelez?|rappeler|joindre|joignable|llamar?|llámame|llámeme|chiamare|chiamami|chiamatemi|richiamare|ligar|bel|bellen|zadzwoń|komórka|kom|telnr|desk|office|büro|bureau|oficina|ufficio|privat|dienstlich|direkt)(?![\p{L}])|[☎📞📱✆]|(?<![\p{L}\d])[tmfp](?:[.:]{1,2}|(?= \+?[\d(]))|d:)[\s:.(#)/]{0,4}(?:(?:me|him|her|us|them|back|is|on|at|under|no|nr|n°|number|nummer|numéro|número|numero|please|pls|again|today|tomorrow|only|now|still|direct|mobile|mobil|here|unter|auf|an|am|ist|bitte|der|die|das|dem|den|au|à|le|la|al|el|a|sur|en|es|est|è|il|allo|alla|nº|n\.|or|oder|ou|o|von|from|in|de|[\p{Lu}][\p{L}'’-]{1,20}|[\p{Lu}]{2})[\s:.)(,]{1,3}){0,4}$/iu;

/** Written the way people there group them: enough to know a number by where it is likely from there. */
const national: [string[], RegExp][] = [
  [['US', 'CA', 'MX'], /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.] ?)[2-9]\d{2}[-. ]\d{4}$/],
  [
    ['GB', 'IE'],
    /^\(?0\d{2,5}\)?[ -]\d{3,4}[ -]?\d{3,4}$|^\(?0\d{2,4}\)? \d{5,7}$|^07\d{3} ?\d{3} ?\d{3}$|^0[38]\d{2} \d{3} ?\d{4}$/,
  ],
  [['DE', 'AT'], /^\(?0[1-9]\d{0,4}\)?(?:[ /–-]{1,3}\d{2,9})(?:[ -]?\d{1,8}){0,4}$/],
  [['FR'], /^0[1-9](?:[ .-]?\d{2}){4}$/],
  [['CH'], /^0[1-9]\d[ /]\d{3}[ ]?\d{2}[ ]?\d{2}$/],
  [['BE'], /^0[1-9]\d{0,2}[ /.]\d{2,3}[ .]?\d{2}[ .]?\d{2}$/],
  [['NL'], /^\(?0[1-9]\d{0,3}\)?[ -]\d{2,4}[ ]?\d{2,4}(?: ?\d{2,4})?$/],
  [
    ['IT'],
    /^0\d{1,3}[ /.-]\d{5,8}$|^0\d{1,3}[ /.-]\d{3,4}[ .]\d{3,4}$|^3\d{2}[ .-]?\d{3}[ .-]?\d{3,4}$|^3\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{3}$|^3\d{2}[ /.-]\d{6,7}$/,
  ],
  [
    ['ES'],
    /^[6789]\d{2}(?:[ .-]\d{3}){2}$|^[6789]\d{2}(?:[ .-]\d{2}){3}$|^9\d[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}$|^9\d[ .-]\d{3}[ .-]\d{4}$/,
  ],
  [['PT'], /^(?:2\d|9[1236])\d?[ .-]\d{3}[ .-]\d{3,4}$|^2\d \d{3} \d{4}$/],
  [['PL'], /^[4-8]\d{2}[ -]\d{3}[ -]\d{3}$|^\(?[1-8]\d\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}$/],
  [['SE'], /^0[1-9]\d{0,2}[ -]{1,3}\d{2,3}[ ]?\d{2,3}(?: ?\d{2})?$/],
  [['DK', 'NO'], /^[2-9]\d(?: \d{2}){3}$/],
  [['NO'], /^[49]\d{2} \d{2} \d{3}$/],
  [['BR'], /^\(\d{2}\) ?9? ?\d{4}[ -]\d{4}$|^\d{2} 9?\d{4}-\d{4}$/],
  [['MX'], /^\(?\d{2,3}\)?[ -]\d{3,4}[ -]\d{4}$|^\d{2} \d{4} \d{4}$/],
  [['IN'], /^0?[6-9]\d{4}[ -]\d{5}$|^0\d{2,4}[ -]\d{6,8}$|^0\d{2,3}[ -]\d{4}[ -]\d{4}$/],
  [['JP'], /^\(?0\d{1,3}\)?[ -]\d{2,4}[ -]\d{4}$/],
  [['AU', 'NZ'], /^\(?0[2-9]\)? ?\d{4} ?\d{4}$|^04\d{2} \d{3} \d{3}$|^1[38]00 \d{3} \d{3}$|^0\d \d{3} \d{4}$/],
  [['TR'], /^0? ?\(?[2-5]\d{2}\)? \d{3} \d{2} \d{2}$/],
  [['SG'], /^[689]\d{3} \d{4}$/],
];
/** So written that they are nothing else, wherever the text is from. */
const unmistakable =
  /^(?:1[ .-])?\([2-9]\d{2}\) ?\d{3}[-. ]\d{4}$|^(?:1[ .-])?[2-9]\d{2}-[2-9]\d{2}-\d{4}$|^(?:1[ .-])?[2-9]\d{2}\.[2-9]\d{2}\.\d{4}$|^\(0\d{1,4}\)[ /-]?\d[\d /-]{4,12}$|^0[1-9](?:[ .]\d{2}){4}$|^0\d{2,4} ?\/ ?\d[\d -]{4,12}$|^\(\d{2}\) ?9\d{4}-\d{4}$|^020 [378]\d{3} \d{4}$|^07\d{3} \d{3} ?\d{3}$|^0[1-9]0-\d{4}-\d{4}$|^0[36]-\d{4}-\d{4}$|^06-\d{8}$|^04\d{2} \d{3} \d{3}$|^07\d-\d{3} ?\d{2} ?\d{2}$|^[2-9]\d{2} [2-9]\d{2} \d{4}$|^0[1-9]\d{1,3} \d{3,4} \d{3,5}$/;

const isDate =
  /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2})$/;
/** Written as no number is dialled: other countries' ids, cards, codes of goods, computers, years with a running number. */
const isOtherNumber =
  /^(?:\d{3}[- ]\d{2}[- ]\d{4}|\d{2}-\d{7}|(?!0[1-9]\d\d \d{4} \d{4}$)\d{4}(?:[- ]\d{4}){2,4}(?:[- ]\d{1,3})?|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{1,3}(?:\.\d{1,4}){3}|\d{4}\.\d{2}(?:\.\d{2,4})?|(?:19|20)\d{2}[-/ ]\d{3,6}|\d{5,} \d|\d{1,4}[.,]\d{1,2}|\d{4}-\d{4}-\d{2}|\d{1,3}(?:[ .]\d{3})+)$/;
/** Groups of three that are an amount in one country and a number to dial in another. */
const isThrees = /^\d{3}(?:[ .]\d{3}){2}$/;
const isMoneyBehind =
  /^(?:[.,]\d|\s?(?:€|\$|£|¥|%|EUR|USD|GBP|CHF|JPY|INR|BRL|PLN|SEK|DKK|k\b|mio|million|units?|pcs|stk|st\.|stück|kg|km|m²|mm|cm|kwh|mwh|kw|mb|gb|h\b|hours|people|employees|users|seats))/i;
const isMoneyBefore = /(?:[€$£¥#]|\b(?:EUR|USD|GBP|CHF|JPY|INR|BRL|PLN|SEK|DKK|R\$))\s?$/i;

export const findPhones: Detector = (text, setting) => {
  const finds: Find[] = [];
  const left: { start: number; end: number }[] = [];
  for (const match of text.matchAll(figures)) {
    for (const { start, end } of apartNumbers(match[0], match.index)) {
      const found = trimmed(text, start, end);
      if (!found) continue;
      if (isPhone(text, found.start, found.end, setting)) finds.push({ ...found, entity: 'phone' });
      else left.push(found);
    }
  }
  return [...finds, ...left.filter((one) => isBesidePhone(text, one, finds)).map(phone)];
};
const phone = (place: { start: number; end: number }): Find => ({ ...place, entity: 'phone' });

/** "011 555 0147 libero, 347 555 0198 spento": in groups as to be dialled, on a line with a number that surely is; or alone on its line. */
function isBesidePhone(text: string, { start, end }: { start: number; end: number }, finds: Find[]): boolean {
  const found = text.slice(start, end).replace(/[\u00a0‑–]/g, ' ');
  const digits = found.replace(/\D/g, '');
  if (!grouped.test(found) || digits.length < 8 || digits.length > 12) return false;
  if (isDate.test(found) || isOtherNumber.test(found) || isOfTrade(text, start)) return false;
  if (isMoneyBehind.test(text.slice(end, end + 12)) || isMoneyBefore.test(before(text, start, 8))) return false;
  const [from, to] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)];
  const line = text.slice(from, to === -1 ? text.length : to);
  if (line.trim() === text.slice(start, end) && from > 0 && to === -1 && /\p{L}/u.test(text.slice(0, from)))
    return true;
  return finds.some((find) => find.start < from + line.length && find.end > from && Math.abs(find.start - start) < 160);
}
/** Two figures at least in each group, none longer than six. */
const grouped = /^\(?\d{2,5}\)?(?:[ ./-]\d{2,6}){1,4}$/;

/** "030 23125 118 / 0171 2345678" are two. */
function apartNumbers(found: string, at: number): { start: number; end: number }[] {
  const list: { start: number; end: number }[] = [];
  let start = 0;
  for (const cut of found.matchAll(/ [/–-] (?=\(?[0+])|(?<=\d{2}) (?=\+)| {2,}(?=\(?[0+]\d)/g)) {
    if (found.slice(start, cut.index).replace(/\D/g, '').length < 7) continue;
    list.push({ start: at + start, end: at + cut.index });
    start = cut.index + cut[0].length;
  }
  return [...list, { start: at + start, end: at + found.length }];
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let [start, end] = [from, to];
  // "(415) 555-0172 10:40": a time begins where the number ends.
  const hour = /^:\d{2}/.test(text.slice(end, end + 3)) ? /\s\d{1,2}$/.exec(text.slice(start, end)) : null;
  if (hour) end -= hour[0].length;
  while (
    end > start &&
    !/\d/.test(text[end - 1] ?? '') &&
    !(text[end - 1] === ')' && text.slice(start, end).includes('('))
  )
    end -= 1;
  // "(030 23125" whose bracket never closes, "(call 030 23125)" whose bracket is the sentence's.
  const inside = text.slice(start, end);
  if (inside.startsWith('(') && !inside.includes(')')) start += 1;
  if (inside.endsWith(')') && !inside.includes('(')) end -= 1;
  return end - start >= 6 ? { start, end } : null;
}

function isPhone(text: string, start: number, end: number, { countries }: Setting): boolean {
  const found = text.slice(start, end);
  const number = found.replace(/\s*(?:,|ext|extension|x|durchwahl|dw|poste|interno|int|anexo)\.? ?\d{1,5}$/iu, '');
  const digits = number.replace(/\D/g, '');
  const ahead = before(text, start, 48);
  if (digits.length < 6 || digits.length > 16 || /^(?:[\p{L}\d]|-[\p{L}\d])/u.test(text.slice(end, end + 2)))
    return false;
  if (/^(\d)\1+$/.test(digits) || isMoneyBefore.test(ahead)) return false;
  if (/^(?:\+|00[1-9])/.test(number)) return isInternational(number, digits, text.slice(end, end + 12));
  if (
    isDate.test(number) ||
    isMoneyBehind.test(text.slice(end, end + 12)) ||
    (/[.,:/-]$/.test(ahead.slice(-1)) && /\d.$/.test(ahead))
  )
    return false;
  const isSaid = said.test(ahead);
  if (isOfTrade(text, start) && !/\b(?:tel|phone|fax|mobile?|handy)\b[^\p{L}]*$/iu.test(ahead)) return false;
  const shape = number.replace(/\u00a0/g, ' ').replace(/‑|–/g, '-');
  if (isOtherNumber.test(shape) && !(isThrees.test(shape) && (isSaid || isLikely(shape, countries)))) return false;
  if (unmistakable.test(shape)) return digits.length >= 9;
  if (isSaid) return isDialled(shape, digits, countries);
  return isLikely(shape, countries);
}

const isLikely = (shape: string, countries: string[]): boolean =>
  national.some(([there, pattern]) => pattern.test(shape) && there.some((country) => countries.includes(country)));

function isInternational(number: string, digits: string, behind: string): boolean {
  if (digits.length < 8 || isMoneyBehind.test(behind)) return false;
  if (number.startsWith('+')) return true;
  return parsePhoneNumberFromString(`+${number.slice(2)}`)?.isValid() ?? false;
}

/** After "call" or "Tel.": what could be dialled somewhere, if it is not plainly an amount or a year. */
function isDialled(number: string, digits: string, countries: string[]): boolean {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(number) && digits.length < 8) return false;
  if (digits.length >= 7 && (/[ ()/.-]/.test(number) || digits.startsWith('0'))) return true;
  return countries.some(
    (country) =>
      isSupportedCountry(country) && (parsePhoneNumberFromString(digits, country as CountryCode)?.isValid() ?? false),
  );
}
