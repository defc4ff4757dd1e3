import { plainDigits, readAmount } from '../../adapters/amounts.ts';
import { localDay } from '../../core/concepts.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import { day } from '../say.ts';
import { whenSaid } from '../when-said.ts';
import { plain, wholeWords } from '../words.ts';
import { shiftedDay } from './date-shift.ts';

type Value = { value: string | number | boolean | null; display: string };

/** Whether a value was said for the field, and which; `unclear` says in words what is wrong with it. */
export type SaidValue = { value: Value } | { unclear: string } | null;

const emptying = wholeWords(
  'clear|empty|remove|delete|blank|erase|leer(?:en)?|losch\\w*|vide[rz]?|efface[rz]?|borra\\w*|vacia\\w*',
);
const becomes =
  /^\s*(?:(?:field|date|number|value)\s+)?(?:[:=]|(?:has |have )?(?:changed )?(?:in)?to\b|should (?:now )?(?:be(?:come)?|read|say)\b|soll(?:te)?\b|doit être\b|debe ser\b|is now\b|is\b|as\b|becomes?\b|auf\b|zu\b|ist\b|in\b|à\b|au\b|en\b|est\b|a\b|al\b|es\b|を|は)?\s*/iu;
const trailing =
  /\s*(?:please|pls|bitte|s['’]il (?:te|vous) pla[iî]t|por favor|thanks|thank you|danke|merci|gracias|今すぐ|に(?:変更|更新|して)(?:して|ください)*|に|へ)?[.!。]*\s*$/iu;

/**
 * The new value of a field, from the words behind its name.
 *
 * @param after the words behind the name, up to the next field; `before` those in front of it
 * @returns null when no value was said
 */
export function valueSaid(field: Field, before: string, after: string, record: CrmRecord, now: Date): SaidValue {
  const words = after.replace(becomes, '').replace(trailing, '').trim();
  if (words === '' && emptying.test(plain(before))) return { value: { value: null, display: '' } };
  const whole = words === '' ? '' : words;
  switch (kindOf(field)) {
    case 'date': {
      const shifted = typeof field.value === 'string' ? shiftedDay(field.value, before, after) : null;
      if (shifted) return dayAs(shifted, now);
      return whole === ''
        ? dayIn(before, now)
        : (dayIn(whole, now) ?? { unclear: `“${whole}” is no date I understand` });
    }
    case 'number':
      return numberSaid(field, whole, before, after, record.language);
    case 'choice':
      return choiceSaid(field, whole || stepIn(before), record);
    case 'yes-no':
      return truthSaid(whole);
    default:
      return whole === '' ? null : { value: { value: unquoted(whole), display: unquoted(whole) } };
  }
}

function kindOf({ type, name }: Field): 'date' | 'number' | 'choice' | 'yes-no' | 'text' {
  if (type === 'date' || type === 'datetime' || /date$/i.test(name)) return 'date';
  if (type === 'currency' || type === 'number' || type === 'percent') return 'number';
  if (type === 'boolean') return 'yes-no';
  return type === 'picklist' ? 'choice' : 'text';
}

/** @returns null when no day is said */
function dayIn(words: string, now: Date): SaidValue {
  const found = whenSaid(words, now);
  if (!found) return null;
  return dayAs(new Date(`${found.iso.slice(0, 10)}T00:00`), now);
}

function dayAs(date: Date, now: Date): SaidValue {
  const year = date.getFullYear() === now.getFullYear() ? ` ${date.getFullYear()}` : '';
  return {
    value: {
      value: localDay(date),
      display: `${day(date, now)}${year}`,
    },
  };
}

/** "move it to the next stage", "go back one stage": the step is said before the word. */
const stepIn = (before: string): string =>
  /\b(next|previous|back|nächste\w*|vorherige\w*|suivante|précédente|siguiente|anterior)(?: one| a)?\s*$/iu.exec(
    before,
  )?.[1] ?? '';

const more = wholeWords('raise|increase|add(?![- ]?on)|up|plus|bump|erhoh\\w*|augment\\w*|sube|aumenta\\w*');
const less = wholeWords('knock|take off|lower|reduce|decrease|cut|minus|drop|senk\\w*|redui\\w*|baja|reduc\\w*');

/** "to 90k" names the sum itself, whatever verb stands before it. */
const goal = /(?:^|\s)(?:to|is|be|now|auf|à|au|a|al|en|ist|est|es)\s[^\d]{0,12}$|[:=を][^\d]{0,6}$/iu;

/** "120k", "1.2 million", "up by 10 %", "double it", "add 15k to the amount". */
function numberSaid(field: Field, words: string, before: string, after: string, language: string | null): SaidValue {
  const now = typeof field.value === 'number' ? field.value : null;
  const all = plain(`${before} ${words}`);
  if (now !== null && wholeWords('double|doubled|verdoppel\\w*|double[rz]?|duplica\\w*').test(all))
    return numbered(field, now * 2);
  if (now !== null && wholeWords('halve|halved|halbier\\w*|reduce[rz]? de moitie').test(all))
    return numbered(field, now / 2);
  const [up, down] = [more.test(all), less.test(all)];
  if (words === '' && (up || down) && /\d/.test(before)) return stepped(field, now, before, { up, down, language });
  const by = /^(?:by|um|de|por)\s+/i.exec(words);
  const bare = by ? words.slice(by[0].length) : words;
  const amount = amountIn(bare, language ?? 'en');
  if (amount === null) return words === '' ? null : { unclear: `“${words}” is no number I understand` };
  const isShare = amount.percent && field.type !== 'percent';
  const isGoal = goal.test(after.slice(0, Math.max(0, after.search(/\d/))));
  if (by || isShare || ((up || down) && !isGoal)) return stepped(field, now, bare, { up, down, language });
  return numbered(field, amount.value);
}

/** A step from what is there. Without a direction, or without a number to start from, nothing is guessed. */
function stepped(
  field: Field,
  now: number | null,
  words: string,
  { up, down, language }: { up: boolean; down: boolean; language: string | null },
): SaidValue {
  const amount = amountIn(words, language ?? 'en');
  if (amount === null) return { unclear: `“${words}” is no number I understand` };
  if (now === null) return { unclear: 'there is no number yet to go up or down from' };
  if (!up && !down) return { unclear: `“${words.trim()}” more, or less` };
  const step = amount.percent && field.type !== 'percent' ? (now * amount.value) / 100 : amount.value;
  return numbered(field, down ? now - step : now + step);
}

function amountIn(words: string, language: string): { value: number; percent: boolean } | null {
  // "75.000" and "75,000" are thousands, whatever the page's language: nobody names a sum to a thousandth.
  const text = plainDigits(words).replace(
    /\b(\d{1,3})((?:[.,]\d{3})+)(?![\d.,])/g,
    (_, first: string, rest: string) => first + rest.replace(/[.,]/g, ''),
  );
  // The whole of it first, then its first number with what belongs to it.
  const run =
    /[-+]?[€$£¥₹]?\s?\d[\d.,' ]*\d*\s?(?:%|万|億|(?:k|m|mio|mrd|bn|tsd|million(?:en|s|es)?)\b)?\s?(?:€|\$|£|¥|円|eur|usd|gbp|chf|jpy|euros?|dollars?|pounds?)?/i.exec(
      text,
    )?.[0];
  for (const candidate of [text, run?.trim() ?? '']) {
    const bare = candidate
      .replace(/\b(?:euros?)\b/i, 'EUR')
      .replace(/\bdollars?\b/i, 'USD')
      .replace(/\bpounds?\b/i, 'GBP');
    const read =
      candidate === ''
        ? null
        : readAmount(
            bare.replace(/\b(eur|usd|gbp|chf|jpy)\b/i, (code) => code.toUpperCase()),
            language,
            true,
          );
    if (read && typeof read.value === 'number') return { value: read.value, percent: read.type === 'percent' };
  }
  return null;
}

function numbered(field: Field, value: number): SaidValue {
  const rounded = Math.round(value * 100) / 100;
  const shown = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(rounded);
  const display = field.type === 'percent' ? `${shown} %` : field.unit ? `${shown} ${field.unit}` : shown;
  return { value: { value: rounded, display } };
}

/** Steps of the path are the values a stage takes; elsewhere the words stand as they are. */
function choiceSaid(field: Field, words: string, record: CrmRecord): SaidValue {
  const path = record.stage?.path?.map(({ label }) => label as string) ?? [];
  const isStage = record.stage !== null && field.value === record.stage.value && path.length > 0;
  if (words === '') return null;
  if (!isStage) return { value: { value: unquoted(words), display: unquoted(words) } };
  const at = path.indexOf(record.stage?.value ?? '');
  const step = nextStep.test(plain(words)) ? path[at + 1] : previousStep.test(plain(words)) ? path[at - 1] : undefined;
  const wanted = plain(unquoted(words));
  const named =
    step ??
    path.find((label) => plain(label) === wanted) ??
    path.find((label) => plain(label).includes(wanted)) ??
    path.find((label) => wanted.includes(plain(label)));
  if (!named) return { unclear: `there is no stage “${unquoted(words)}”; there are ${path.join(', ')}` };
  return { value: { value: named, display: named } };
}
const nextStep = wholeWords('(?:the )?next(?: (?:stage|step|one))?|nachste\\w*|suivante|siguiente');
const previousStep = wholeWords(
  '(?:the )?(?:previous|last|earlier)(?: (?:stage|step|one))?|back|vorherige\\w*|precedente|anterior',
);

function truthSaid(words: string): SaidValue {
  const text = plain(words);
  if (wholeWords('yes|true|on|ja|oui|si|an|はい').test(text)) return { value: { value: true, display: 'Yes' } };
  if (wholeWords('no|false|off|nein|non|aus|いいえ').test(text)) return { value: { value: false, display: 'No' } };
  return words === '' ? null : { unclear: `“${words}” is neither yes nor no` };
}

const unquoted = (words: string) => words.replace(/^["“„«']+|["”“»']+$/g, '').trim();
