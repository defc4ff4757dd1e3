import { squeeze } from '../dom.ts';
import type { Scope } from './scope.ts';

const lineTags = new Set(['article', 'aside', 'br', 'div', 'h3', 'header', 'li', 'ol', 'p', 'section', 'tr', 'ul']);

/** Words in lines, and the elements they were found among, icons too. */
type Words = { text: string; parts: Element[] };

/**
 * Text as a seller reads it. Not `shownText`: that takes `data-testid="tooltip"` for a hint, and in Twenty this marks
 * the very element that shows a name, a label or a tag (its tooltip appears elsewhere, when the text is cut short).
 *
 * @param within nothing between it and the text is folded away; spares asking every wrapper
 */
export function readText(element: Element, scope: Scope, within?: Element): Words {
  const words: Words = { text: '', parts: [] };
  collect(element, scope, words, within);
  const { text } = words;
  words.text = text.includes('\n') ? text.split('\n').map(squeeze).filter(Boolean).join('\n') : squeeze(text);
  return words;
}

/** @returns lines separated by \n where the page breaks them */
export const textOf = (element: Element, scope: Scope, within?: Element): string =>
  readText(element, scope, within).text;

/** The same in one line. */
export const lineOf = (element: Element | null | undefined, scope: Scope, within?: Element): string =>
  element ? textOf(element, scope, within).replaceAll('\n', ' ') : '';

function collect(element: Element, scope: Scope, words: Words, within: Element | undefined): void {
  let shown: boolean | undefined;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const { data } = child as Text;
      const blank = data.trim() === '';
      // Only an element that holds words itself is asked whether it is shown: one question a value, not one a wrapper.
      if (!blank) shown ??= scope.look.shown(element, within);
      if (blank) words.text += ' ';
      else if (shown) words.text += data.replaceAll('\n', ' ');
    } else if (child.nodeType === 1) {
      const part = child as Element;
      words.parts.push(part);
      if (isSilent(part)) continue;
      const breaks = lineTags.has(part.localName);
      if (breaks) words.text += '\n';
      collect(part, scope, words, within);
      if (breaks) words.text += '\n';
    }
  }
}

const silentTags = new Set(['svg', 'script', 'style', 'template', 'noscript', 'button', 'input', 'textarea']);

/** Icons, hints, and avatars, whose letter stands for a missing picture. Asked of every element, so: plain look-ups. */
function isSilent(part: Element): boolean {
  if (silentTags.has(part.localName)) return true;
  const role = part.getAttribute('role');
  if (role !== null && (role === 'img' || role === 'tooltip' || role === 'button')) return true;
  if (part.getAttribute('aria-hidden') === 'true' || part.hasAttribute('data-skeleton')) return true;
  // Until 2026 an avatar has no mark but its place: before the name, in a chip.
  if (part.previousElementSibling === null && part.nextElementSibling && isChip(part.parentElement)) return true;
  const named = part.getAttribute('class');
  return named?.includes('react-') === true && /(?:^| )react-(?:tooltip|loading-skeleton)/.test(named);
}

const isChip = (element: Element | null): boolean => element?.getAttribute('data-testid') === 'chip';
