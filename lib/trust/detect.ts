import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { MaskType } from './placeholder.ts';

/** A stretch of text that is to be masked. */
export type Span = { start: number; end: number; type: MaskType };

/**
 * What can be told by its shape alone, with a checksum where there is one. Each detector is linear in the text.
 * A new detector is one more line here.
 */
export const detectors: ((text: string) => Span[])[] = [emails, cards, ibans, phones, secrets];

export const detect = (text: string): Span[] => detectors.flatMap((find) => find(text));

const localPart = /[\p{L}\p{N}._%+'’-]/u;
const hostPart = /[\p{L}\p{N}.-]/u;

/** Grown from each @ to both sides: a pattern tried at every letter would be quadratic. */
function emails(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && localPart.test(text[start - 1] ?? '')) start -= 1;
    while (start < at && /[.'’%-]/.test(text[start] ?? '')) start += 1;
    let end = at + 1;
    while (end < text.length && end - at < 255 && hostPart.test(text[end] ?? '')) end += 1;
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    if (start < at && /[\p{L}\p{N}]\.\p{L}{2,}$/u.test(text.slice(at + 1, end)))
      spans.push({ start, end, type: 'Email' });
  }
  return spans;
}

function matches(text: string, pattern: RegExp, type: MaskType, fits: (found: string) => boolean = () => true): Span[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => fits(found))
    .map((found) => ({ start: found.index, end: found.index + found[0].length, type }));
}

/** 13 to 19 digits of an issuer that exists, whose last digit is right (Luhn). A CRM's long ids do not begin like cards, most fail the sum. */
function cards(text: string): Span[] {
  return matches(text, /(?<![\d.,-])[3-6]\d{3}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![\d])/g, 'Card', (found) => {
    const digits = found.replace(/\D/g, '');
    if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
    const sum = [...digits].reverse().reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0;
  }).concat(matches(text, /(?<!\d)3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?!\d)/g, 'Card'));
}

/** Country, two check digits, the account; the whole read as a number leaves 1 when divided by 97. */
function ibans(text: string): Span[] {
  return matches(text, /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gi, 'Iban', (found) => {
    const compact = found.replace(/ /g, '').toUpperCase();
    if (compact.length < 15 || compact.length > 34) return false;
    let rest = 0;
    for (const sign of compact.slice(4) + compact.slice(0, 4)) {
      for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
    }
    return rest === 1;
  });
}

/** Without a country the library takes 2026-12-12 for a German number, so it is asked for international ones only. */
function phones(text: string): Span[] {
  const international = text.includes('+')
    ? findPhoneNumbersInText(text).map(({ startsAt, endsAt }) => ({
        start: startsAt,
        end: endsAt,
        type: 'Phone' as const,
      }))
    : [];
  return [
    ...international,
    // With a plus but no valid number (555 is not given out in some areas): still somebody's number.
    ...matches(text, /\+\d{1,3}(?:[ .()/-]{0,2}\d){7,13}(?!\d)/g, 'Phone'),
    // North America as written there, and numbers with a trunk zero: 020 7946 0123, (030) 90 18 20.
    ...matches(text, /(?<![\d.,-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d-])/g, 'Phone'),
    ...matches(text, /(?<![\d.,/-])\(?0\d{2,4}\)?(?:[ /-]{1,2}\d{2,6}){1,4}(?![\d.,/-]\d)/g, 'Phone', (found) => {
      const digits = found.replace(/\D/g, '').length;
      return digits >= 9 && digits <= 13;
    }),
  ];
}

/** Keys and passwords somebody pasted into a note. Only the value is masked, the word before it stays. */
function secrets(text: string): Span[] {
  const named = [
    ...text.matchAll(
      /\b(?:password|passwort|passcode|pwd|pin|secret|api[ _-]?key|token|kennwort|mot de passe|contraseña)\s{0,3}[:=]\s{0,3}(\S{4,200})/giu,
    ),
  ].map((found) => {
    const end = found.index + found[0].length;
    return { start: end - (found[1]?.length ?? 0), end, type: 'Secret' as const };
  });
  return [
    ...named,
    ...matches(text, /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant|or)?[-_]?[A-Za-z0-9_-]{16,200}/g, 'Secret'),
    ...matches(
      text,
      /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|AKIA[0-9A-Z]{16}|xox[abprs]-[A-Za-z0-9-]{10,200}|AIza[0-9A-Za-z_-]{30,60})/g,
      'Secret',
    ),
    ...matches(text, /\beyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{0,2000}/g, 'Secret'),
    ...matches(
      text,
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s]{0,5000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
      'Secret',
    ),
  ];
}

/** Web addresses, also without a scheme where "www." says so. Whether one is masked depends on what is in it. */
export function urlSpans(text: string): Span[] {
  return matches(text, /\b(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}\]]{2,2000}/giu, 'Url').map((span) => {
    let { end } = span;
    while (end > span.start && /[.,;:!?)*_~]/.test(text[end - 1] ?? '')) end -= 1;
    return { ...span, end };
  });
}
