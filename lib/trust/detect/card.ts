import { type Detector, matches } from './find.ts';

/** Beginnings and lengths of issuers that exist. A CRM's long ids do not begin so, or fail the sum. */
const issuers: [RegExp, number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[0-9])/, [13, 15, 16, 18, 19]],
];

/** 13 to 19 digits of an issuer, the last one right (Luhn), in groups as people copy them. */
export const findCards: Detector = (text) => [
  ...matches(
    text,
    /(?<![\d.,+-]|\d )[2-6]\d{3}(?:[ .\u00a0\n-]?\d{4}){2,3}(?:[ .\u00a0\n-]?\d{1,3}(?![\d/]))?(?![\d]|[.,]\d)/g,
    'credit_card',
    isCard,
  ),
  ...matches(text, /(?<![\d.,+-])3\d{3}[ .\u00a0-]?\d{6}[ .\u00a0-]?\d{4,5}(?!\d)/g, 'credit_card', isCard),
];

function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (/^(\d)\1+$/.test(digits)) return false;
  return issuers.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length)) && luhn(digits);
}

export function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
