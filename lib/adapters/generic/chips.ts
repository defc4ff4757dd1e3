import type { Page } from '../adapter.ts';
import { shownText, squeeze } from '../dom.ts';
import { signature } from './walk.ts';

/** Boxes of one make in one line are several values; their words would run into each other. null: it is nothing of the kind. */
export function chipsIn(value: Element, page: Page): string | null {
  const at = innermost(value, (each) => each.localName.includes('-'));
  const [first, second] = at.children;
  if (!first || !second || at.childNodes.length !== at.childElementCount) return null;
  const boxes = [...at.children];
  if (!boxes.every((box) => signature(box) === signature(first) && isChip(box))) return null;
  const words = boxes.filter((box) => page.look.shown(box)).map((box) => squeeze(shownText(box, page.look)));
  const names = words.map(nameIn);
  const isRun = squeeze(shownText(value, page.look)) === words.join('') || names.some((name, n) => name !== words[n]);
  return isRun && names.length > 1 && !names.includes('') ? names.join(', ') : null;
}

/** A box in the line, a link in it, or else a word that begins with a capital. A block is a line of its own. */
function isChip(box: Element): boolean {
  const { display } = getComputedStyle(box);
  if (!display.startsWith('inline')) return false;
  return display !== 'inline' || innermost(box, isLink).localName === 'a' || /^\p{Lu}/u.test(box.textContent ?? '');
}

const isLink = ({ localName }: Element): boolean => localName === 'a';

/** Down through wrappers of one element, as far as one that is asked for. */
function innermost(element: Element, isIt: (element: Element) => boolean): Element {
  let at = element;
  while (at.childElementCount === 1 && at.firstElementChild && !isIt(at)) at = at.firstElementChild;
  return at;
}

/** "H  Harrow Timber": the letter in a circle is a picture of the name. */
const nameIn = (words: string): string => {
  const [initial = '', name = ''] = /^(\S)\s(.+)$/s.exec(words)?.slice(1) ?? [];
  return initial !== '' && name.startsWith(initial) ? name : words;
};
