import type { FieldInput } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { labelAnchor } from '../anchor.ts';
import { shownText, shownWords, squeeze } from '../dom.ts';
import { remembered } from '../remembered.ts';
import { typedOnce, typedValue } from '../values.ts';
import { chipsIn } from './chips.ts';
import { isGauge } from './controls.ts';
import { wrappersOf } from './part.ts';
import { webAddress } from './place.ts';
import { isSeenIn } from './sight.ts';
import { controlsIn, isControl, languageOf, type Pair } from './walk.ts';

/** A longer display helps nobody and would fill the history; the reading says that it was cut. */
export const longestDisplay = 20_000;

type Shown = {
  display: string;
  hint?: FieldInput['type'];
  plain?: boolean;
  href?: string;
  empty?: boolean;
  exact?: string;
};

/** A pair as a field of the record, without its name; null when the label or the value is not in sight. */
export function fieldOf(pair: Pair, page: Page): FieldInput | null {
  if (pair.block && !page.look.shown(pair.block)) return null;
  const shown =
    pair.text !== undefined ? { display: pair.text } : (plainValue(pair, page) ?? readValues(pair.values, page));
  if (!shown) return null;
  const words = shown.display.length > longestDisplay ? shown.display.slice(0, longestDisplay) : shown.display;
  const hint = shown.hint ?? hintIn(pair.words);
  const isNothing = shown.empty || squeeze(words) === pair.words || saysNothing(words, pair);
  const typed = typedOnce(isNothing ? '' : (shown.exact ?? words), hint, shown.plain ? 'en-US' : languageOf(page));
  return {
    name: '',
    label: pair.words,
    display: saysNothing(words, pair) ? '' : words,
    ...typed,
    ...(shown.href && { href: shown.href }),
    anchor: labelAnchor(pair.words, words.split('\n', 1)[0] ?? ''),
  };
}

/** What is written where nothing is, by languages; only in pale letters, for Leer is a town too. */
const emptyWords = new Set(['leer', 'vide', 'vacío', 'vuoto', 'vazio', 'leeg', '空', 'ריק', 'فارغ']);

function saysNothing(words: string, { value, values: [stand] }: Pair): boolean {
  if (words.length > 8) return false;
  const said = words.toLowerCase();
  const written = value?.element ?? stand;
  return said === 'empty' || (emptyWords.has(said) && written !== undefined && isPale(written));
}

/** A grey that is nearer to white than to black. */
function isPale(element: Element): boolean {
  const [r = 0, g = 0, b = 0] =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return Math.min(r, g, b) > 128 && Math.max(r, g, b) - Math.min(r, g, b) < 24;
}

/** Letters and digits that are no sum: a postcode, a phone number, a case number. */
const hintIn = remembered((label: string): FieldInput['type'] | undefined => {
  if (/phone|\btel\b|t[ée]l[ée]fon|mobil|handy|\bfax|portable|電話|携帯|هاتف|جوال/i.test(label)) return 'phone';
  if (
    /\bzip\b|postal|postcode|\bplz\b|postleitzahl|郵便|\bid\b|nummer\b|number$|\bn[or]\.?$|n[uú]m[eé]ro|\bn[°º]|\bsku\b|番号|رقم/i.test(
      label,
    )
  ) {
    return /^(number of|anzahl|nombre)/i.test(label) ? undefined : 'text';
  }
  if (/add?ress|anschrift|dirección|住所|العنوان/i.test(label) && !/mail/i.test(label)) return 'address';
  return undefined;
}, 2_000);

/** A value that is one run of words, as nearly all are. null: look closer. */
function plainValue({ value, row }: Pair, page: Page): Shown | null {
  if (value?.kind !== 'text' || !row || value.words.length > 250 || !isSeenIn(row, value.element, page)) return null;
  if (wrappersOf(value).some(mayMislead)) return null;
  const display = squeeze(value.words);
  return { display: whole(value.outer, display), ...(value.link && linkTo(value.link, page)) };
}

/** A helper text for those who do not see the page. */
const helper = /(?:^|\s)(?:slds-assistive-text|sr-only|visually-hidden)(?:\s|$)/;

/** Not the words as they stand: a time may be exact, grey words mean nothing, some are not in sight. */
function mayMislead(element: Element): boolean {
  const named = element.getAttribute('class') ?? '';
  const isHidden = element.getAttribute('aria-hidden') === 'true' || helper.test(named);
  return isHidden || element.localName === 'time' || nothing.test(named);
}

/** Values side by side (chips, an amount and its currency) are one value, a line each. */
function readValues(values: Element[], page: Page): Shown | null {
  const all: Shown[] = [];
  for (const value of values) {
    const controls = controlsIn(value, page).filter((control) => !isIdle(control));
    const made = controls.map((control) => controlValue(control, page)).filter((shown) => shown !== null);
    if (made.length > 0) all.push(...made);
    else if (!isControl(value) && page.look.shown(value)) all.push(textValue(value, page));
  }
  const said = all.length > 1 ? all.filter(({ display, empty }) => display !== '' && !empty) : all;
  const words = said.map(({ display }) => display);
  const together = { display: words.join(words.some((each) => each.includes('\n')) ? '\n' : ' ') };
  return all.length === 0 ? null : said.length === 1 && said[0] ? said[0] : together;
}

function textValue(value: Element, page: Page): Shown {
  const chips = chipsIn(value, page);
  if (chips) return { display: chips };
  const { text, parts } = shownWords(value, page.look);
  const display = whole(value, text || shownText(value, page.look, true)) || tickOf(value);
  const time = value.localName === 'time' ? value : parts.find((part) => part.localName === 'time');
  const isAll = (part: Element | undefined) => part && squeeze(part.textContent ?? '') === squeeze(display);
  const exact = isAll(time) && time?.getAttribute('datetime');
  if (exact && /^\d{4}-\d{2}-\d{2}/.test(exact) && typedValue(display).type === 'text') return { display, exact };
  const [link, another] = value.localName === 'a' ? [value] : parts.filter(isLink);
  if (link && !another && isAll(link)) return { display, ...linkTo(link, page) };
  // A grey word in place of a value says so in its class.
  const empty = isAll([value, ...parts].find((part) => nothing.test(part.getAttribute('class') ?? '')));
  return { display, empty };
}

const isLink = (part: Element): boolean => part.localName === 'a' && part.hasAttribute('href');
const nothing = /empty|placeholder|none-value|no-value/i;

/** A tick drawn as a picture. */
const tickOf = (value: Element): string => {
  const alt = value.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  return /^(true|checked|yes)$/i.test(alt) ? 'Yes' : /^(false|unchecked|no)$/i.test(alt) ? 'No' : '';
};

function linkTo(link: Element, page: Page): Partial<Shown> {
  const { protocol, host } = link as HTMLAnchorElement;
  if (protocol === 'mailto:') return { hint: 'email' };
  if (protocol === 'tel:') return { hint: 'phone' };
  const href = webAddress(link);
  if (href === null || /^#?$/.test(link.getAttribute('href') ?? '')) return {};
  return { hint: host === page.url.host ? 'lookup' : 'url', href };
}

/** What an ellipsis cut off is often in the tooltip. */
export function whole(value: Element, display: string): string {
  if (!/(…|\.\.\.)$/.test(display)) return display;
  const title = (value.getAttribute('title') ?? value.querySelector('[title]')?.getAttribute('title') ?? '').trim();
  return title.startsWith(display.replace(/(…|\.\.\.)$/, '').trim()) ? title : display;
}

/** Controls that hold nothing of the record. A password is never read. */
const isIdle = (control: Element): boolean =>
  !/^(switch|checkbox|combobox)$/.test(control.getAttribute('role') ?? '') &&
  (/^(hidden|password|submit|button|reset|image|file|search)$/.test(control.getAttribute('type') ?? '') ||
    control.closest('[role=search],[role=searchbox]') !== null);

const inputTypes: Record<string, FieldInput['type']> = {
  email: 'email',
  tel: 'phone',
  url: 'url',
  number: 'number',
  date: 'date',
  'datetime-local': 'datetime',
};

/** The value now, not the attribute: React leaves that as it was at first. */
function controlValue(control: Element, page: Page): Shown | null {
  const type = control.getAttribute('type') ?? '';
  const role = control.getAttribute('role');
  if (type === 'radio')
    return (control as HTMLInputElement).checked
      ? { display: radioWords(control as HTMLInputElement), hint: 'picklist' }
      : null;
  if (type === 'checkbox' || role === 'switch' || role === 'checkbox') return tick(control, page);
  if (!page.look.shown(control)) return null;
  if (isGauge(control)) {
    const said = shownText(control, page.look) || control.getAttribute('aria-valuetext');
    return { display: said || (control.getAttribute('aria-valuenow') ?? ''), hint: 'number' };
  }
  if (control.localName === 'select') {
    const options = [...(control as HTMLSelectElement).selectedOptions];
    const display = options.map((option) => squeeze(option.textContent ?? '')).join('\n');
    return { display, hint: 'picklist', empty: options.every((option) => option.value === '') || undefined };
  }
  if (control.localName === 'input' || control.localName === 'textarea') {
    const display = (control as HTMLInputElement).value.trim();
    return { display, hint: role === 'combobox' ? 'picklist' : inputTypes[type], plain: type === 'number' };
  }
  return { display: shownText(control, page.look, true), ...(role === 'combobox' && { hint: 'picklist' }) };
}

/** A switch is often a hidden checkbox under a drawing of one; its label or its parent is what is in sight. */
function tick(control: Element, page: Page): Shown | null {
  const box = [control, (control as HTMLInputElement).labels?.[0], control.parentElement].find(
    (each) => each && page.look.shown(each),
  );
  if (!box) return null;
  const on =
    control.localName === 'input'
      ? (control as HTMLInputElement).checked
      : control.getAttribute('aria-checked') === 'true';
  return { display: on ? 'Yes' : 'No', hint: 'boolean' };
}

const radioWords = (radio: HTMLInputElement): string => squeeze(radio.labels?.[0]?.textContent ?? radio.value);
