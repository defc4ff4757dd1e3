import type { Page } from '../../adapters/adapter.ts';
import { queryDeep } from '../../adapters/dom.ts';
import { isWithin } from '../../core/ranges.ts';
import { plain } from '../../memory/same.ts';
import type { FormChange } from './request.ts';
import { shownIn, textFor } from './value.ts';

/**
 * Puts a value into a control the way a person's typing or choosing would, so that the CRM's own code notices: React
 * keeps the last value it set on the element and ignores an event without a change behind it, Lightning listens to
 * `change` and to leaving the box. Never presses Enter, never submits.
 *
 * @returns false when there is no way to give this control that value
 */
export async function putInto(
  page: Page,
  element: HTMLElement,
  change: Pick<FormChange, 'type' | 'label' | 'from' | 'to'>,
): Promise<boolean> {
  const { to } = change;
  if (element instanceof HTMLSelectElement) return choose(element, to);
  const { type } = element as HTMLInputElement;
  const role = element.getAttribute('role') ?? '';
  if (type === 'radio') return pressRadio(element as HTMLInputElement, to);
  if (type === 'checkbox' || role === 'switch' || role === 'checkbox') return tick(element, to.value === true);
  const isList = role === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox';
  if (isList) return chooseFromList(page, element, to);
  const language = page.document.documentElement.lang || null;
  const text = textFor(element, change, to, { from: change.from, language });
  if (text === null) return false;
  typeText(element, text);
  return true;
}

/** Types a text into a box and leaves it. */
function typeText(element: HTMLElement, text: string): void {
  element.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) setText(element, text);
  else {
    element.textContent = text;
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
  }
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  element.blur();
  // Without the browser's own focus (a tab in the background) leaving fires nothing by itself.
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** By the element's own setter: a framework puts one of its own over it, which would hide the change from the framework. */
function setText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const own = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(element, text);
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }),
  );
}

function choose(select: HTMLSelectElement, to: FormChange['to']): boolean {
  const option = bestOption(
    [...select.options],
    to,
    (each) => each.textContent ?? '',
    (each) => each.value,
  );
  if (!option) return false;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, option.value);
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  return true;
}

/** The option that says exactly this, by its words or its value; an empty one for "empty". */
function bestOption<T>(
  options: T[],
  to: FormChange['to'],
  words: (option: T) => string,
  value: (option: T) => string,
): T | undefined {
  if (to.value === null)
    return options.find((option) =>
      /^(?:-*\s*(?:none|kein\w*|aucun\w*|ningun\w*|なし)?\s*-*)$/i.test(words(option).trim()),
    );
  const wanted = [plain(to.display), plain(String(to.value))];
  return (
    options.find((option) => wanted.includes(plain(words(option)))) ??
    options.find((option) => value(option) !== '' && wanted.includes(plain(value(option)))) ??
    // 312 belongs into "250-499 employees".
    (typeof to.value === 'number' ? onlyOne(options.filter((option) => isWithin(words(option), to.value))) : undefined)
  );
}

const onlyOne = <T>(all: T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

function pressRadio(radio: HTMLInputElement, to: FormChange['to']): boolean {
  const group = [...(radio.form ?? radio.ownerDocument).querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const wanted = bestOption(
    group.filter(({ name }) => name === radio.name),
    to,
    ({ labels }) => labels?.[0]?.textContent ?? '',
    ({ value }) => value,
  );
  wanted?.click();
  return wanted !== undefined;
}

function tick(element: HTMLElement, on: boolean): boolean {
  if ((shownIn(element) === 'true') !== on) element.click();
  return true;
}

/** How long a list may take to open and to look up what was typed, ms. */
const listPatience = 2_500;

/** A drawn list: open it, look for the words, press them. One that is typed into is asked for them first. */
async function chooseFromList(page: Page, element: HTMLElement, to: FormChange['to']): Promise<boolean> {
  const typed = element instanceof HTMLInputElement && !element.readOnly;
  if (to.value === null) return emptyList(element, typed);
  const shownOptions = () =>
    queryDeep(page.document, '[role=option]', page.look).filter((option) => page.look.shown(option)) as HTMLElement[];
  // The steps of Salesforce's path are options too, and stand on the page all the time.
  const isOpen = element.getAttribute('aria-expanded') === 'true';
  const others = new Set(isOpen ? [] : shownOptions());
  element.focus();
  press(element);
  if (typed) setText(element, to.display);
  const options = () => {
    const own = listOf(element);
    const shown = shownOptions();
    const inOwn = own ? shown.filter((option) => own.contains(option)) : [];
    return inOwn.length > 0 ? inOwn : shown.filter((option) => !others.has(option));
  };
  const option = await waitFor(
    () => bestOption(options(), to, wordsOfOption, (each) => each.dataset.value ?? ''),
    listPatience,
  );
  if (!option) {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    return false;
  }
  press(option);
  await waitFor(() => options().length === 0 || undefined, 400);
  return true;
}

/** The list this box says is its own. */
function listOf(element: HTMLElement): HTMLElement | null {
  const id = element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns') ?? '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return id === '' ? null : (root.getElementById?.(id) ?? element.ownerDocument.getElementById(id));
}

function emptyList(element: HTMLElement, typed: boolean): boolean {
  if (!typed) return false;
  typeText(element, '');
  return true;
}

const wordsOfOption = (option: HTMLElement) =>
  option.getAttribute('aria-label') || option.title || option.textContent || '';

/** Does this button send a form off? "Modifier" opens one on some pages and saves it on others; saving is the seller's. */
export const submits = (element: HTMLElement): boolean =>
  element instanceof HTMLButtonElement && element.type === 'submit' && element.form !== null;

/** The whole press: some lists open on `mousedown`, some on `pointerdown`, some on `click`. */
export function press(element: HTMLElement): void {
  const at = { bubbles: true, composed: true, cancelable: true, button: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', at));
  element.dispatchEvent(new MouseEvent('mousedown', at));
  element.dispatchEvent(new PointerEvent('pointerup', at));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.click();
}

/** @returns what `find` gives, as soon as it gives something; undefined after the patience, ms */
export async function waitFor<T>(find: () => T | undefined | null, patience: number): Promise<T | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const found = find();
    if (found !== undefined && found !== null) return found;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
