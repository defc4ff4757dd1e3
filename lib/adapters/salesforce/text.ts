import { shownChildren, squeeze } from '../dom.ts';
import type { Scope } from './scope.ts';

const silentTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'svg']);
const silentMarks = '.slds-assistive-text,[aria-hidden=true],[role=tooltip]';
const lineTags = /^(ADDRESS|ARTICLE|BR|DD|DIV|DL|DT|H\d|HEADER|LI|OL|P|SECTION|TABLE|TD|TH|TR|UL)$/;

/** Words in lines, and the elements they were found among, helper texts and buttons left out. */
export type Words = { text: string; parts: Element[] };

/**
 * What `shownText` of dom.ts does, for Lightning's wrappers in wrappers: only elements that hold words themselves are
 * asked whether they are shown, which is one question for a value eight elements deep instead of eight.
 */
export function readText(element: Element, scope: Scope, withButtons = false): Words {
  const words: string[] = [];
  const parts: Element[] = [];
  collect(element, scope, withButtons, words, parts);
  const joined = words.join('');
  if (!joined.includes('\n')) return { text: squeeze(joined), parts };
  const lines = joined.split('\n').map(squeeze);
  return { text: lines.filter((line) => line !== '').join('\n'), parts };
}

/** @returns lines separated by \n where the page breaks them */
export const textOf = (element: Element, scope: Scope, withButtons = false): string =>
  readText(element, scope, withButtons).text;

/** The same in one line. */
export const lineOf = (element: Element | undefined, scope: Scope, withButtons = false): string =>
  element ? textOf(element, scope, withButtons).replaceAll('\n', ' ') : '';

function collect(element: Element, scope: Scope, withButtons: boolean, words: string[], parts: Element[]): void {
  let asked: boolean | undefined;
  for (const child of childrenOf(element, scope)) {
    if (child.nodeType === 3) {
      const text = (child as Text).data;
      const blank = text.trim() === '';
      if (!blank) asked ??= scope.look.shown(element);
      if (blank || asked) words.push(text.replaceAll('\n', ' '));
    } else if (child.nodeType === 1 && !isSilent(child as Element, withButtons)) {
      parts.push(child as Element);
      const breaks = lineTags.test((child as Element).tagName);
      if (breaks) words.push('\n');
      collect(child as Element, scope, withButtons, words, parts);
      if (breaks) words.push('\n');
    }
  }
}

/** Only components and slots can show other nodes than their own: asking plain ones for a shadow tree costs time. */
const childrenOf = (element: Element, scope: Scope): Iterable<Node> =>
  element.localName.includes('-') || element.localName === 'slot'
    ? shownChildren(element, scope.look)
    : element.childNodes;

/** Helper texts, icons and buttons: "Open Dana Whitfield Preview", "Edit Phone". */
function isSilent(element: Element, withButtons: boolean): boolean {
  if (silentTags.has(element.tagName)) return element.tagName !== 'BUTTON' || !withButtons;
  return element.matches(silentMarks) || (!withButtons && element.matches('[role=button]'));
}
