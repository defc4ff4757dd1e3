import type { FieldInput } from '../../core/record.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { lineOf, readText, type Words } from './text.ts';
import type { View } from './view.ts';

export type ReadValue = Pick<FieldInput, 'display' | 'value' | 'type' | 'unit' | 'masked' | 'href'> & {
  /** What kind of number or address it is, as the page says it: "Work". */
  remark: string;
};

type FieldType = FieldInput['type'];

/**
 * What stands in a field. One value, but for phone numbers and e-mail addresses, of which a person has several, each
 * with its kind beside it.
 *
 * @param hint the type, where the label tells it
 * @param within what it stands in, if that is collapsed as a whole or not at all
 * @returns null while the value is being edited
 */
export function readValues(place: Element, hint: FieldType | null, view: View, within?: Element): ReadValue[] | null {
  const words = readText(place, view.look, false, within);
  if (words.typed) return null;
  const { text, links } = words;
  if (links.length > 0 && text !== '') {
    const contacts =
      hint === null || hint === 'phone' || hint === 'email' ? readContacts(place, words, hint, view) : [];
    if (contacts.length > 0) return contacts;
    const href = recordHref(links);
    if (href) {
      const display = text.replaceAll('\n', ' ');
      return [{ display, value: display, type: 'lookup', href: absolute(href, view), remark: '' }];
    }
  }
  return [{ display: text, ...typedValue(text, { hint: hint ?? undefined, language: view.language }), remark: '' }];
}

export const absolute = (href: string, view: View): string => URL.parse(href, view.base)?.href ?? href;

/** @returns the link to the record a value names; a link to a website or a phone call is none */
function recordHref(links: Element[]): string | null {
  for (const link of links) {
    const href = link.getAttribute('href');
    if (linkedRecord(href)) return href;
  }
  return null;
}

const calls = (link: Element): boolean =>
  link.localName !== 'a' || /^(?:mailto|tel|callto):/.test(link.getAttribute('href') ?? '');

function readContacts(place: Element, { links }: Words, hint: FieldType | null, view: View): ReadValue[] {
  const contacts = links.filter(calls);
  return contacts.flatMap((link) => {
    // A button is itself asked for its words.
    const display = lineOf(link, view.look, true);
    // A number can be a link in a button; an icon beside it can link to the same.
    if (display === '' || contacts.some((other) => other !== link && other.contains(link))) return [];
    const type = hint ?? (link.getAttribute('href')?.startsWith('mailto:') ? 'email' : 'phone');
    const read = typedValue(display, { hint: type, language: view.language });
    return [{ display, ...read, remark: remarkBeside(link, display, place, contacts, view) }];
  });
}

/** "(Work)" beside an address, in an element of its own or after it. */
function remarkBeside(link: Element, display: string, place: Element, contacts: Element[], view: View): string {
  const others = contacts.filter((other) => other !== link);
  const holdsOther = (part: Element) => others.some((other) => part.contains(other));
  let item = link;
  while (item.parentElement && item.parentElement !== place && !holdsOther(item.parentElement)) {
    item = item.parentElement;
  }
  const beside = item === link ? item.nextElementSibling : item;
  if (!beside || holdsOther(beside)) return '';
  const words = lineOf(beside, view.look);
  const rest = words.startsWith(display) ? words.slice(display.length) : beside === item ? '' : words;
  return rest.replace(/^[\s(（·|-]+|[\s)）]+$/g, '');
}
