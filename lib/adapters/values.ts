import type { FieldInput } from '../core/record.ts';
import { plainDigits, readAmount } from './amounts.ts';
import { readDate } from './dates.ts';
import { remembered } from './remembered.ts';

export type TypedValue = Pick<FieldInput, 'value' | 'type' | 'unit' | 'masked'>;

export type ValueHints = {
  /** The type the CRM names, when it does. */
  hint?: FieldInput['type'];
  /** BCP 47 of the page, for separators and the order of day and month. */
  language?: string | null;
  /** What this CRM shows where there is nothing: "Add a phone number". */
  placeholders?: string[];
};

/** No number, date or address is longer; beyond it nothing is tried. */
const longest = 100;

/**
 * Gives a shown value its type. What is not certain stays text, whatever the hint: `11/12/2026` on a page of unknown
 * language is no date, and a `date` that is no date is type `text`, so that nobody computes with it.
 *
 * @returns value null when the page shows nothing there, also for a masked value (then with `masked`)
 */
export function typedValue(display: string, { hint, language, placeholders }: ValueHints = {}): TypedValue {
  const text = display.trim();
  if (isEmpty(text) || placeholders?.includes(text)) return { value: null, type: hint ?? 'text' };
  if (text.length <= longest && isMasked(text)) return { value: null, type: hint ?? 'text', masked: true };
  const plain = text.length <= longest ? plainDigits(text) : '';
  const tongue = language?.replaceAll('_', '-') || null;
  const typed = hint
    ? byHint(text, plain, hint, tongue)
    : plain && !plain.includes('\n')
      ? byShape(plain, tongue)
      : null;
  return typed ?? { value: text, type: hint && !computed.has(hint) ? hint : isUrl(text) ? 'url' : 'text' };
}

const inLanguage = remembered((language: string | null) =>
  remembered((hint: FieldInput['type'] | undefined) =>
    remembered((display: string) => typedValue(display, { hint, language }), 1_000),
  ),
);

/** The same, told once for each display. The answer is shared: copy it, never change it. */
export const typedOnce = (
  display: string,
  hint: FieldInput['type'] | undefined,
  language: string | null,
): TypedValue =>
  display.length > longest ? typedValue(display, { hint, language }) : inLanguage(language)(hint)(display);

/** Types other code reckons with; they hold a checked value or are not given. */
const computed = new Set<FieldInput['type']>(['number', 'currency', 'percent', 'date', 'datetime', 'boolean']);

/** "-", "--", "—", "--None--", "Empty" (Twenty). A bare "None" may be an answer. */
const isEmpty = (text: string): boolean => /^(?:[-–—―‒]{0,4}|[-–—]{1,2} ?none ?[-–—]{1,2}|empty)$/i.test(text);

/** "••••1234", "j***@example.com"; a row of stars between words is no mask. */
const isMasked = (text: string): boolean => /[*•●]{3}/.test(text) && !/(?:^|\s)\p{L}{2,}(?:\s|$)/u.test(text);

const isUrl = (text: string): boolean => text.length <= 2048 && /^(?:https?:\/\/|www\.)[^\s.]+\.\S+$/i.test(text);

function byHint(text: string, plain: string, hint: FieldInput['type'], language: string | null): TypedValue | null {
  if (!computed.has(hint) || plain === '') return null;
  if (hint === 'boolean') return truth(text, null);
  if (hint === 'date' || hint === 'datetime') {
    const typed = dateValue(plain, language);
    return typed && hint === 'date' ? { value: String(typed.value).slice(0, 10), type: 'date' } : typed;
  }
  const amount = readAmount(plain, language, true);
  // A percentage may stand without its sign, an amount without its currency; a count never has either.
  if (!amount || amount.type === hint || amount.type === 'number') return amount && { ...amount, type: hint };
  return hint === 'number' ? amount : null;
}

function byShape(plain: string, language: string | null): TypedValue | null {
  if (plain.includes('@') && email.test(plain)) return { value: plain, type: 'email' };
  if (isUrl(plain)) return { value: plain, type: 'url' };
  // Most values are words; nothing below is without a digit.
  if (!/\d/.test(plain)) return plain.length <= 6 ? truth(plain, language) : null;
  return dateValue(plain, language) ?? phone(plain) ?? readAmount(plain, language, false);
}

const email = /^(?:mailto:)?[^\s@<>()",;]+@[^\s@<>()",;]+\.\p{L}[^\s@<>()",;.]+$/iu;

function dateValue(plain: string, language: string | null): TypedValue | null {
  const found = readDate(plain, language);
  if (!found) return null;
  return found.time ? { value: `${found.date}T${found.time}`, type: 'datetime' } : { value: found.date, type: 'date' };
}

/** Yes and no, by language. */
const answers: Record<string, [yes: string, no: string]> = {
  en: ['yes', 'no'],
  de: ['ja', 'nein'],
  fr: ['oui', 'non'],
  es: ['sí', 'no'],
  it: ['sì', 'no'],
  pt: ['sim', 'não'],
  nl: ['ja', 'nee'],
  ja: ['はい', 'いいえ'],
  ar: ['نعم', 'لا'],
};

/** @param language null: the CRM says it is a yes or no, so any language's word will do. */
function truth(text: string, language: string | null): TypedValue | null {
  const word = text.toLowerCase();
  const spoken = language ? [answers.en, answers[language.slice(0, 2)]] : Object.values(answers);
  if (/^(?:true|[✓✔☑✅])$/.test(word) || spoken.some((each) => each?.[0] === word))
    return { value: true, type: 'boolean' };
  if (/^(?:false|[✗✘☐❌])$/.test(word) || spoken.some((each) => each?.[1] === word))
    return { value: false, type: 'boolean' };
  return null;
}

/** Only the shape: a plus, a bracketed area code or a leading zero, and 7 to 15 digits. Anything else may be a code. */
function phone(plain: string): TypedValue | null {
  const digits = plain.replace(/\D/g, '').length;
  const shaped =
    /^(?:\+\d|\(\d|0\d)[\d ()./-]*(?:(?:ext|x|app)\.? ?\d{1,6})?$/i.test(plain) ||
    /^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(plain);
  const spaced = /[+() /-]/.test(plain);
  return shaped && spaced && digits >= 7 && digits <= 18 ? { value: plain, type: 'phone' } : null;
}
