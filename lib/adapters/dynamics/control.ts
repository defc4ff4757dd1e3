import type { FieldInput } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { shownText, squeeze } from '../dom.ts';
import { linkedRecord } from './locate.ts';
import type { Cell } from './marks.ts';
import { selectors } from './selectors.ts';

/** A value as it stands on the page, before it is known how this seller writes dates and numbers. */
export type Shown = {
  display: string;
  hint?: FieldInput['type'] | undefined;
  href?: string | undefined;
  /** Which way a switch stands, whatever the word beside it. */
  checked?: boolean | undefined;
  /** A number without decimals: each mark in it parts thousands. */
  whole?: boolean | undefined;
};

/** What came of looking: a value, one the seller is typing now, or one in a frame of its own. */
type Looked = Shown | 'typing' | 'framed';

/** What follows `telephone1.fieldControl` tells what kind of control it is. */
const kinds: [string, FieldInput['type']][] = [
  ['-text-box-text', 'text'],
  ['-option-set-select', 'picklist'],
  ['-phone-text-input', 'phone'],
  ['-mail-text-input', 'email'],
  ['-url-text-input', 'url'],
  ['-currency-text-input', 'currency'],
  ['-whole-number-text-input', 'number'],
  ['-decimal-number-text-input', 'number'],
  ['-floating-point-text-input', 'number'],
  ['-checkbox-select', 'boolean'],
  ['-checkbox-toggle', 'boolean'],
  ['-pickliststatus-comboBox', 'picklist'],
  ['-duration-combobox-text', 'text'],
];

export function readControl(cell: Cell, page: Page): Looked {
  const tags: Element[] = [];
  let isLookup = false;
  for (const part of cell.parts) {
    const id = part.getAttribute('data-id') ?? '';
    if (id.endsWith('-date-time-input')) return readDate(part as HTMLInputElement, cell);
    if (id.endsWith('_selected_tag_text')) tags.push(part);
    isLookup ||= id.includes('.fieldControl-Lookup');
    const hint = isLookup ? undefined : kinds.find(([end]) => id.endsWith(end))?.[1];
    if (!hint) continue;
    const plain = readPlain(part, hint);
    return typeof plain === 'object' && id.includes('-whole-number-') ? { ...plain, whole: true } : plain;
  }
  return isLookup ? readLookup(tags, page) : readOther(cell, page);
}

/** A lookup holds tags, one for each record; the recipients of an e-mail are several. */
function readLookup(tags: Element[], page: Page): Shown {
  const names = tags.map((tag) => squeeze(tag.getAttribute('title') || tag.textContent || '')).filter(Boolean);
  const href = tags[0]?.closest('a')?.getAttribute('href') ?? '';
  const linked = href !== '' && linkedRecord(href) !== null;
  return { display: names.join('; '), hint: 'lookup', ...(linked ? { href: new URL(href, page.url.href).href } : {}) };
}

function readPlain(control: Element, hint: FieldInput['type']): Looked {
  if (isText(control)) return isTyping(control) ? 'typing' : { display: emptied(control.value), hint };
  return isSwitch(control) ? readSwitch(control) : { display: emptied(chosenIn(control)), hint };
}

/** Day and time of day stand in two inputs. */
function readDate(day: HTMLInputElement, { parts }: Cell): Looked {
  const time = parts
    .filter((part) => part.getAttribute('data-id')?.includes('timecontrol'))
    .map((part) => (part.localName === 'input' ? (part as HTMLInputElement) : part.querySelector('input')))
    .find((input) => input !== null && input !== day);
  if (isTyping(day) || (time && isTyping(time))) return 'typing';
  return { display: [emptied(day.value), emptied(time?.value ?? '')].join(' ').trim(), hint: 'datetime' };
}

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  control.localName === 'textarea' ||
  (control.localName === 'input' && !/^(?:checkbox|radio|button)$/.test((control as HTMLInputElement).type));

/**
 * The title repeats the value that was last taken over; an input with the cursor and another text is being typed in.
 * (The `value` attribute is no help: it follows each key.)
 */
function isTyping(control: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (control.ownerDocument.activeElement !== control) return false;
  return emptied(control.value) !== emptied(control.getAttribute('title') ?? '');
}

const isSwitch = (control: Element): boolean =>
  /^(?:switch|checkbox)$/.test(control.getAttribute('role') ?? '') || (control as HTMLInputElement).type === 'checkbox';

/** "Yes" stands beside it, in the seller's language. */
function readSwitch(control: Element): Shown {
  const said = control.getAttribute('aria-checked');
  const checked = said === null ? (control as HTMLInputElement).checked : said === 'true';
  const word = squeeze(control.parentElement?.textContent || control.getAttribute('title') || '');
  return { display: word.length <= 40 && word !== '' ? word : checked ? 'Yes' : 'No', hint: 'boolean', checked };
}

/** The chosen entry of a list: a real `select`, or since 2023 a button that opens one. */
function chosenIn(control: Element): string {
  if (control.localName === 'select') {
    return squeeze((control as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
  }
  return squeeze(control.getAttribute('title') || control.textContent || '');
}

/** Makers may put any control of their own here; where it is no plain one, only its words are certain. */
function readOther({ element, parts }: Cell, page: Page): Looked {
  const several = [...element.querySelectorAll(selectors.multiSelect)];
  if (several.length > 0) {
    return { display: several.map((each) => squeeze(each.textContent ?? '')).join('; '), hint: 'picklist' };
  }
  const control = [...element.querySelectorAll(selectors.control)].find(
    (each) => each.getAttribute('type') !== 'hidden',
  );
  if (control) return readPlain(control, isText(control) ? 'text' : 'picklist');
  if (element.querySelector('iframe')) return 'framed';
  const label = element.querySelector('label');
  const whole = shownText(element, page.look);
  const told = label ? shownText(label, page.look) : '';
  const at = told === '' ? -1 : whole.indexOf(told);
  const rest = at < 0 ? whole : whole.slice(at + told.length);
  const isDate = parts.some((part) => part.getAttribute('data-id')?.includes('datetime-description'));
  return { display: emptied(rest.replace(/^[\s*]+/, '')), hint: isDate ? 'datetime' : undefined };
}

const empty = /^\s*(?:[-–—]{2,4}|-{2,}[^-].*-{2,})?\s*$/;

/** Nothing there is shown as "---", or "--Select--" in a list. */
export const emptied = (text: string): string => (empty.test(text) ? '' : text.trim());
