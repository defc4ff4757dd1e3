import { typedValue } from '../../adapters/values.ts';
import { localMinute } from '../../core/concepts.ts';
import { isWithin } from '../../core/ranges.ts';
import type { FieldInput } from '../../core/record.ts';
import { plain, sameValue } from '../../memory/same.ts';
import type { FormChange } from './request.ts';

type Value = FormChange['to'];
type Typed = Pick<FormChange, 'type'>;

/** What a control holds now, as its form shows it. */
export function shownIn(element: HTMLElement): string {
  const { type, checked, value } = element as HTMLInputElement;
  if (type === 'checkbox') return String(checked);
  if (type === 'radio') return chosenRadio(element as HTMLInputElement);
  if (element instanceof HTMLSelectElement) return element.options[element.selectedIndex]?.textContent?.trim() ?? '';
  const ticked = element.getAttribute('aria-checked');
  if (ticked && /^(switch|checkbox)$/.test(element.getAttribute('role') ?? '')) return ticked;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return value;
  // A drawn list shows a zero-width space where nothing is chosen, so that it keeps its height.
  return (element.textContent ?? '').replace(/[\u200b\ufeff]/g, '').trim();
}

function chosenRadio(radio: HTMLInputElement): string {
  const group = (radio.form ?? radio.ownerDocument).querySelectorAll<HTMLInputElement>('input[type=radio]');
  const chosen = [...group].find(({ name, checked }) => name === radio.name && checked);
  return chosen?.labels?.[0]?.textContent?.trim() ?? chosen?.value ?? '';
}

/** Does the control hold this value, however it writes it? */
export function holds(element: HTMLElement, { type }: Typed, value: Value, language: string | null): boolean {
  const shown = shownIn(element);
  const wanted = /^date/.test(type) && value.value !== null ? { ...value, value: onTheWall(value.value) } : value;
  if (wanted.value === null) return shown === '' || typedValue(shown).value === null;
  if (typeof wanted.value === 'boolean')
    return shown === String(wanted.value) || plain(shown) === plain(wanted.display);
  if (shown === '') return false;
  if (plain(shown) === plain(wanted.display) || shown === String(wanted.value)) return true;
  if (element instanceof HTMLSelectElement || element.getAttribute('role') === 'combobox') {
    if (isWithin(shown, wanted.value)) return true;
  }
  const hint = type as FieldInput['type'];
  // A number box writes its number for programs, whatever the language of the page.
  const machine = /^(number|date|datetime-local)$/.test((element as HTMLInputElement).type ?? '');
  const now = typedValue(shown, { hint, language: machine ? 'en' : language });
  return sameValue(
    { ...wanted, type: hint },
    { value: now.value ?? null, display: shown, type: now.type, ...(now.unit ? { unit: now.unit } : {}) },
    false,
  );
}

/**
 * The text to type into a box, so that the form understands it.
 *
 * @param like what the box held, to write in the same way
 * @returns null when a day could be taken for another one: 02/03 where nothing tells which comes first
 */
export function textFor(
  element: HTMLElement,
  { type }: Typed,
  to: Value,
  like: { from: Value; language: string | null },
): string | null {
  if (to.value === null) return '';
  const kind = (element as HTMLInputElement).type ?? '';
  if (kind === 'number') return String(to.value);
  if (kind === 'date') return onTheWall(to.value).slice(0, 10);
  if (kind === 'datetime-local') {
    const moment = onTheWall(to.value);
    return moment.length > 10 ? moment.slice(0, 16) : `${moment}T00:00`;
  }
  if (type === 'date' || type === 'datetime') {
    const hint = (element as HTMLInputElement).placeholder ?? '';
    return dayAs(shownIn(element), onTheWall(to.value).slice(0, 10), { ...like, hint });
  }
  if (typeof to.value === 'number') return numberAs(shownIn(element), to, like.language);
  return to.display;
}

/** An instant of another time zone as the seller's clock shows it; a day, or a moment without offset, as it is. */
function onTheWall(value: Value['value']): string {
  const text = String(value);
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return text;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : localMinute(date);
}

/** "12.12.2026" → the new day the same way round; where nothing stands there, the way the page's language writes it. */
function dayAs(
  shown: string,
  iso: string,
  { from, language, hint }: { from: Value; language: string | null; hint: string },
): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [, wasMonth = '', wasDay = ''] = String(from.value ?? '')
    .slice(0, 10)
    .split('-');
  const parts = /^(\d{1,4})([./-]\s?)(\d{1,2})\2(\d{1,4})\.?$/.exec(shown.trim());
  if (parts) {
    const [, first = '', mark = '', second = ''] = parts;
    const padded = first.length === 2 && second.length === 2;
    const two = (text: string) => (padded ? text : String(Number(text)));
    if (first.length === 4) return [year, month, day].join(mark);
    const dayFirst =
      mark.startsWith('.') ||
      (Number(first) === Number(wasDay) && Number(second) === Number(wasMonth) && wasDay !== wasMonth);
    const monthFirst = Number(first) === Number(wasMonth) && Number(second) === Number(wasDay) && wasDay !== wasMonth;
    if (dayFirst || monthFirst)
      return (dayFirst ? [two(day), two(month), year] : [two(month), two(day), year]).join(mark);
  }
  // Figures alone that fit both ways (12/12) are no style to copy.
  const asBefore = parts ? undefined : styleOf(shown, String(from.value ?? ''), language);
  const date = new Date(`${iso}T00:00`);
  const asked = asBefore ? null : asHinted(hint, { year, month, day });
  if (asked) return asked;
  // Americans and Britons both write "en": 02/03 would be another day to one of them.
  const isSure = language !== null && !/^en$/i.test(language) && isTongue(language);
  if (!asBefore && !isSure && Number(day) <= 12 && day !== month) return null;
  return (asBefore ?? inTongue(language, { day: '2-digit', month: '2-digit', year: 'numeric' })).format(date);
}

/** "DD/MM/YYYY", "TT.MM.JJJJ", "jj/mm/aaaa": four letters are the year, m the month, whatever the language. */
function asHinted(hint: string, { year, month, day }: Record<'year' | 'month' | 'day', string>): string | null {
  const [, first = '', mark = '', second = '', third = ''] =
    /^([a-z]{1,4})([./-])([a-z]{1,4})\2([a-z]{1,4})$/i.exec(hint.trim()) ?? [];
  const isMonth = (part: string) => /^m+$/i.test(part);
  if (first.length === 4 && isMonth(second)) return [year, month, day].join(mark);
  if (third.length !== 4) return null;
  if (isMonth(first)) return [month, day, year].join(mark);
  return isMonth(second) ? [day, month, year].join(mark) : null;
}

/** The way a date with words in it is written ("Dec 12, 2026"): the one that writes the old day just so. */
function styleOf(shown: string, was: string, language: string | null): Intl.DateTimeFormat | undefined {
  const before = new Date(`${was.slice(0, 10)}T00:00`);
  if (shown === '' || Number.isNaN(before.getTime())) return undefined;
  const styles: Intl.DateTimeFormatOptions[] = [
    ...(['medium', 'long', 'full', 'short'] as const).map((dateStyle) => ({ dateStyle })),
    { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short' },
    { day: '2-digit', month: 'short', year: 'numeric' },
  ];
  const plainSpace = (text: string) => text.replace(/\s/g, ' ');
  return [language, 'en-US', 'en-GB']
    .flatMap((tongue) => styles.map((style) => inTongue(tongue, style)))
    .find((format) => plainSpace(format.format(before)) === plainSpace(shown));
}

/** A page may call its language anything, "en_US" too. */
function isTongue(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

function inTongue(language: string | null, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language ?? undefined, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options); // a page may call its language anything
  }
}

/** Plain digits with the decimal mark of the box, else of the page's language; words where words stood ("€39M"). */
function numberAs(shown: string, to: Value, language: string | null): string {
  if (/\p{L}/u.test(shown) && !/^[A-Z]{3}\b|\b[A-Z]{3}$/.test(shown)) return to.display;
  // A CRM's language and the seller's number format are two settings: "125.000,00" stands on English pages too.
  const mark =
    /([.,])\d{1,2}(?!\d)\D*$/.exec(shown)?.[1] ??
    other[/\d([.,])\d{3}(?!\d)/.exec(shown)?.[1] ?? ''] ??
    markOf(language);
  return String(to.value).replace('.', mark);
}
const other: Record<string, string> = { '.': ',', ',': '.' };
const markOf = (language: string | null) =>
  (1.5).toLocaleString(language !== null && isTongue(language) ? language : 'en').includes(',') ? ',' : '.';
