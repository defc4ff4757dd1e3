import { squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';

/** Dates are written by the browser's own language, whatever `<html lang>` says. */
export const browserLanguage = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * "last Thursday at 9:35 AM", "yesterday at 4:25 PM", "11/09/2026": how date-fns says when (always in American order).
 *
 * @returns local ISO date or datetime, null when it is none of these
 */
export function relativeDate(text: string, now = new Date()): string | null {
  const words = squeeze(text).toLowerCase();
  const plain = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(words);
  if (plain) return `${plain[3]}-${plain[1]}-${plain[2]}`;
  const said =
    /^(?:(last) )?(today|yesterday|tomorrow|sunday|monday|tuesday|wednesday|thursday|friday|saturday) at (\d{1,2}):(\d{2}) (am|pm)$/.exec(
      words,
    );
  if (!said) return null;
  const [, last, day = '', hour, minute, half] = said;
  const date = new Date(
    now.getFullYear(),
    now.getMonth(),
    now.getDate() + daysOff(day, last !== undefined, now.getDay()),
  );
  const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(hours)}:${minute}`;
}

function daysOff(day: string, last: boolean, today: number): number {
  if (day === 'today') return 0;
  if (day === 'yesterday') return -1;
  if (day === 'tomorrow') return 1;
  const distance = weekdays.indexOf(day) - today;
  if (last) return distance >= 0 ? distance - 7 : distance;
  return distance <= 0 ? distance + 7 : distance;
}

/** "11/27/2026" as the browser writes dates here, or null. */
export function shownDate(text: string): string | null {
  const { value, type } = typedValue(text, { hint: 'date', language: browserLanguage() });
  return type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : null;
}

const two = (n: number) => String(n).padStart(2, '0');
