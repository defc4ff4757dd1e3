import { squeeze } from '../dom.ts';
import type { PartLook } from './view.ts';

const silentTags = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);
const inputTags = new Set(['input', 'textarea', 'select']);
const lineTags = new Set(
  'address article br dd div dl dt h1 h2 h3 h4 h5 h6 header li ol p section table td th tr ul'.split(' '),
);

/** A phone number is a button: it dials. All other buttons in a value edit, copy or open something. */
const isPhone = (element: Element): boolean => element.getAttribute('data-test') === 'phone-number-button';

/** What is said in a small part of the page, and what was met on the way. */
export type Words = {
  /** Lines separated by \n where the page breaks them. */
  text: string;
  /** Links and phone numbers. */
  links: Element[];
  /** There is an input among them: what it holds is not saved. */
  typed: boolean;
};

/**
 * The words of a small part of the page as they are shown, without buttons, icons and hidden parts. Only elements that
 * hold words themselves are asked whether they are shown.
 *
 * @param within what the words stand in, if one answer to "is it cut off?" serves for all of that
 */
export function readText(element: Element, look: PartLook, withButtons = false, within?: Element): Words {
  const words: Words = { text: '', links: [], typed: false };
  collect(element, look, withButtons, words, within);
  if (!words.text.includes('\n')) words.text = squeeze(words.text);
  else words.text = words.text.split('\n').map(squeeze).filter(Boolean).join('\n');
  return words;
}

export const textOf = (element: Element | null | undefined, look: PartLook, withButtons = false): string =>
  element ? readText(element, look, withButtons).text : '';

/** The same in one line. */
export const lineOf = (element: Element | null | undefined, look: PartLook, withButtons = false): string =>
  textOf(element, look, withButtons).replaceAll('\n', ' ');

function collect(element: Element, look: PartLook, withButtons: boolean, words: Words, within?: Element): void {
  let shown: boolean | undefined;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data.trim() === '') words.text += ' ';
      else {
        shown ??= look.shown(element, within);
        if (shown) words.text += data.includes('\n') ? data.replaceAll('\n', ' ') : data;
      }
    } else if (node.nodeType === 1) {
      const part = node as Element;
      if (isSilent(part, withButtons, words)) continue;
      const breaks = lineTags.has(part.localName);
      if (breaks) words.text += '\n';
      collect(part, look, withButtons, words, within);
      if (breaks) words.text += '\n';
    }
  }
}

/** Asked of every element around a word: plain look-ups, which cost a third of a selector. */
function isSilent(element: Element, withButtons: boolean, words: Words): boolean {
  const tag = element.localName;
  if (silentTags.has(tag)) return true;
  const role = element.getAttribute('role');
  if (inputTags.has(tag) || role === 'combobox' || element.getAttribute('contenteditable') === 'true') {
    words.typed ||= !/^(?:hidden|checkbox)$/.test(element.getAttribute('type') ?? '');
    return true;
  }
  if (role === 'tooltip' || element.getAttribute('aria-hidden') === 'true') return true;
  if (tag === 'a') words.links.push(element);
  if (tag !== 'button' && role !== 'button') return false;
  if (!isPhone(element)) return !withButtons;
  words.links.push(element);
  return false;
}
