import { typedValue } from '../../adapters/values.ts';
import type { FieldInput } from '../../core/record.ts';
import { plain, sameValue } from '../../memory/same.ts';
import type { FormChange } from './request.ts';

type Value = FormChange['to'];
type Typed = Pick<FormChange, 'type' | 'label'>;

/** What a control holds now, as its form shows it. */
export function shownIn(element: HTMLElement): string {
  const { type, checked, value } = element as HTMLInputElement;
  if (type === 'checkbox') return String(checked);
  if (type === 'radio') return chosenRadio(element as HTMLInputElement);
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent?.trim() ?? '';
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
export function holds(element: HTMLElement, { type }: Typed, wanted: Value, language: string | null): boolean {
  const shown = shownIn(element);
  if (wanted.value === null) return shown === '' || typedValue(shown).value === null;
  if (typeof wanted.value === 'boolean')
    return shown === String(wanted.value) || plain(shown) === plain(wanted.display);
  if (shown === '') return false;
  if (plain(shown) === plain(wanted.display) || shown === String(wanted.value)) return true;
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

/** The text to type into a box, so that the form understands it. @param like what the box holds now, to write in the same way */
export function textFor(
  element: HTMLElement,
  { type }: Typed,
  to: Value,
  like: { from: Value; language: string | null },
): string {
  if (to.value === null) return '';
  const kind = (element as HTMLInputElement).type ?? '';
  if (kind === 'number') return String(to.value);
  if (kind === 'date') return String(to.value).slice(0, 10);
  if (kind === 'datetime-local')
    return String(to.value).length > 10 ? String(to.value).slice(0, 16) : `${to.value}T00:00`;
  if (type === 'date' || type === 'datetime') return dayAs(shownIn(element), String(to.value).slice(0, 10), like);
  if (typeof to.value === 'number') return numberAs(shownIn(element), to, like.language);
  return to.display;
}

/** "12.12.2026" → the new day the same way round; where nothing stands there, the way the page's language writes it. */
function dayAs(shown: string, iso: string, { from, language }: { from: Value; language: string | null }): string {
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
  const asBefore = styleOf(shown, String(from.value ?? ''), language);
  const date = new Date(`${iso}T00:00`);
  return (asBefore ?? inTongue(language, { day: '2-digit', month: '2-digit', year: 'numeric' })).format(date);
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

function inTongue(language: string | null, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language ?? undefined, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options); // a page may call its language anything
  }
}

/** Plain digits with the page's decimal mark; words where words stood ("€39M"). */
function numberAs(shown: string, to: Value, language: string | null): string {
  if (/\p{L}/u.test(shown) && !/^[A-Z]{3}\b|\b[A-Z]{3}$/.test(shown)) return to.display;
  const comma = (1.5).toLocaleString(language ?? 'en').includes(',');
  return comma ? String(to.value).replace('.', ',') : String(to.value);
}
