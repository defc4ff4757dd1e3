import type { Field, FieldInput } from '../../core/record.ts';
import type { Dice } from '../fuzz/dice.ts';
import { opposites, poolFor } from './pools.ts';

/** Another value as this page would write it. `value` only where it is certain. */
export type Rewritten = { display: string; value?: FieldInput['value']; attributes?: [string, string][] };

/** @returns null where no other value can be written with certainty: "Tomorrow", a 0, a day that is also the month */
export function rewritten(field: Field, language: string | null, dice: Dice): Rewritten | null {
  const pool = poolFor(language);
  const say = (display: string | undefined): Rewritten | null =>
    display && display !== field.display ? { display, value: display } : null;
  switch (field.type) {
    case 'currency':
    case 'number':
    case 'percent':
      return otherNumber(field, dice);
    case 'date':
    case 'datetime':
      return otherDay(field, dice);
    case 'boolean':
      return otherTruth(field);
    case 'email':
      return say(field.display.replace(/^[^@]+/, dice.pick(['orders', 'new.desk', 'front-office']) ?? ''));
    case 'phone':
      return say(field.display.replace(/\d(?=\D*\d\D*$)/, (digit) => String((Number(digit) + 1 + dice.below(8)) % 10)));
    case 'url':
      return say(field.display.replace(/^((?:https?:\/\/)?(?:www\.)?)/, '$1new-'));
    case 'address':
      return say(
        field.display.replace(/^\d+|^/, String(100 + dice.below(800)) + (/^\d/.test(field.display) ? '' : ' ')),
      );
    case 'lookup':
      return say(dice.pick(pool.names));
    case 'picklist':
      return say(dice.pick(pool.choices));
    case 'text':
      return /^\d+$/.test(field.display) ? null : say(dice.pick(pool.sentences));
  }
}

/** Other digits in the same places: signs, groups, decimals and "K" stay as this page writes them. */
function otherNumber({ display, value }: Field, dice: Dice): Rewritten | null {
  const run = /\p{Nd}(?:[\p{Nd}.,'’٬٫\s]*\p{Nd})?/u.exec(display);
  const places = run && [...run[0].matchAll(/\p{Nd}/gu)].map(({ index }) => run.index + index);
  if (!places || typeof value !== 'number') return null;
  const digitAt = (at: number) => (display.charCodeAt(at) < 0x80 ? Number(display[at]) : display.charCodeAt(at) & 15);
  const whole = Number(places.map(digitAt).join(''));
  if (whole === 0 || places.length > 12) return null;
  // Mostly a change anybody would see, now and then the last digit that is shown.
  const nth = dice.chance(0.75) ? 0 : places.length - 1;
  const at = places[nth] as number;
  const [was, least] = [digitAt(at), nth === 0 && places.length > 1 ? 1 : 0];
  const is = least + ((was - least + 1 + dice.below(9 - least)) % (10 - least));
  const zero = display.charCodeAt(at) - was;
  const changed = whole + (is - was) * 10 ** (places.length - 1 - nth);
  return {
    display: display.slice(0, at) + String.fromCharCode(zero + is) + display.slice(at + 1),
    value: Number(((value / whole) * changed).toPrecision(12)),
    attributes: [[String(value), String(Number(((value / whole) * changed).toPrecision(12)))]],
  };
}

const otherDay = ({ display, value }: Field, dice: Dice) => otherDayIn(display, String(value), dice);

/** @param instant ISO 8601, with a time or not */
export function otherDayIn(display: string, instant: string, dice: Dice): Rewritten | null {
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(instant) ?? [];
  if (year === '') return null;
  const latin = display.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const tokens = [...latin.matchAll(/\d+/g)];
  const says = (part: string) => tokens.filter(([digits]) => Number(digits) === Number(part));
  const certain = says(day).length === 1 && Number(day) !== Number(month) && Number(day) !== Number(year) % 100;
  const token = certain ? says(day)[0] : tokens.find(([digits]) => digits === year);
  if (!token) return null;
  // Days over twelve are never taken for months; now and then one that may be.
  const other = dice.chance(0.7) ? 13 + dice.below(15) : 1 + dice.below(12);
  const written = certain ? String(other).padStart(token[0].length, '0') : String(Number(year) + 1);
  if (Number(written) === Number(token[0]) || (certain && Number(written) === Number(month))) return null;
  const arabic = latin !== display;
  const shown = arabic ? written.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : written;
  const iso = certain ? `${year}-${month}-${written.padStart(2, '0')}` : `${written}-${month}-${day}`;
  return {
    display: display.slice(0, token.index) + shown + display.slice(token.index + token[0].length),
    value: iso + rest,
    attributes: [[`${year}-${month}-${day}`, iso]],
  };
}

function otherTruth({ display, value }: Field): Rewritten | null {
  for (const [yes, no] of opposites) {
    if (display === yes && value === true) return { display: no, value: false };
    if (display === no && value === false && (yes !== 'Yes' || display === 'No')) return { display: yes, value: true };
  }
  return null;
}
