import { squeeze } from '../dom.ts';
import type { Frame } from './frame.ts';

const lineTags = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 header li ol p section table td th tr ul'.split(' '),
);
const silentTags = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'input', 'textarea']);

type Reading = {
  /** Left out, with all that is in it: a label beside its value. */
  without?: string;
  /** Left out as well: a copy for screen readers, what is being written. */
  but?: Element[];
  /** Some values are the words on a button: the stage that a click would change. */
  buttons?: boolean;
  /** What it stands in, if one answer to "is it cut off?" serves for all of that: a list of forty fields. */
  section?: Element;
};

/**
 * Words in lines, as they are shown. HubSpot wraps each value in eight or ten elements: only those that hold words are
 * asked whether they are shown.
 */
export function textOf(element: Element | null | undefined, { look }: Frame, reading: Reading = {}): string {
  if (!element) return '';
  const only = onlyText(element, reading);
  if (only) return only.parentElement && look.shown(only.parentElement, reading.section) ? squeeze(only.data) : '';
  let words = '';
  const collect = (parent: Element) => {
    let shown: boolean | undefined;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const { data } = child as Text;
        const blank = data.trim() === '';
        if (!blank) shown ??= look.shown(parent, reading.section);
        if (blank || shown) words += data.includes('\n') ? data.replaceAll('\n', ' ') : data;
      } else if (child.nodeType === 1 && !isSilent(child as Element, reading)) {
        const breaks = lineTags.has((child as Element).localName);
        if (breaks) words += '\n';
        collect(child as Element);
        if (breaks) words += '\n';
      }
    }
  };
  collect(element);
  if (!words.includes('\n')) return squeeze(words);
  return words.split('\n').map(squeeze).filter(Boolean).join('\n');
}

/** The same in one line. */
export const lineOf = (element: Element | null | undefined, frame: Frame, reading?: Reading): string =>
  textOf(element, frame, reading).replaceAll('\n', ' ');

/** "Amount:" → "Amount". Not asked whether it is shown: a label is, with its value. */
export function labelOf(element: Element | null | undefined, frame: Frame): string {
  const only = element && onlyText(element, {});
  const text = only ? squeeze(only.data) : lineOf(element, frame);
  return /[:：]$/.test(text) ? text.slice(0, -1).trim() : text;
}

/** Nearly every value is one text in a chain of wrappers. */
function onlyText(element: Element, reading: Reading): Text | null {
  let node = element.firstChild;
  while (node && node.nextSibling === null) {
    if (node.nodeType === 3) return node as Text;
    if (node.nodeType !== 1 || isSilent(node as Element, reading)) return null;
    node = node.firstChild;
  }
  return null;
}

function isSilent(element: Element, { without, but, buttons }: Reading): boolean {
  const tag = element.localName;
  if (silentTags.has(tag) || but?.includes(element) || (without && element.matches(without))) return true;
  if (tag === 'button') return !buttons;
  const role = element.getAttribute('role');
  if (role === null || role === 'presentation') return false;
  // The words of a note can be clicked to edit them.
  const isNote = element.getAttribute('data-test-id') === 'editable-body-button';
  return role === 'tooltip' || (role === 'button' && !buttons && !isNote);
}
