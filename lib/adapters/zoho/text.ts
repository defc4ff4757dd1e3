import { squeeze } from '../dom.ts';
import type { Scope } from './scope.ts';

const silentTags = new Set(
  'script style template noscript button svg lyte-button lyte-tooltip lyte-hovercard crux-view-info-tooltip crux-error-message'.split(
    ' ',
  ),
);
/** Pencils, "Call" beside a phone, "Show more" behind a text, the save and cancel of an edit. */
const silentClasses = /cxCallicon|CallLabel|EditIcon|MaskIcon|SaveCancel|(?:See|Show)(?:More|Less)|sr-only/i;
const lineTags = new Set(
  'address br dd div dl dt h1 h2 h3 h4 header li ol p pre section table td th tr ul lyte-tr lyte-td lyte-th lyte-exptable-tr lyte-exptable-td lyte-exptable-th'.split(
    ' ',
  ),
);

/** Words in lines, the elements they were found among, and the classes of those, one after the other: "a b|c". */
export type Words = { text: string; parts: Element[]; classes: string };

/**
 * Zoho wraps a value in up to ten elements; only those that hold words themselves are asked whether they are shown.
 *
 * @param within what it stands in, if one answer to "is it cut off?" serves for all of that
 */
export function readText(element: Element, scope: Scope, within?: Element): Words {
  const words: Words = { text: '', parts: [element], classes: '' };
  collect(element, scope, words, within);
  if (!words.text.includes('\n')) words.text = squeeze(words.text);
  else words.text = words.text.split('\n').map(squeeze).filter(Boolean).join('\n');
  return words;
}

/** @returns lines separated by \n where the page breaks them */
export const textOf = (element: Element, scope: Scope, within?: Element): string =>
  readText(element, scope, within).text;

/** The same in one line. */
export const lineOf = (element: Element | null | undefined, scope: Scope, within?: Element): string =>
  element ? textOf(element, scope, within).replaceAll('\n', ' ') : '';

function collect(element: Element, scope: Scope, words: Words, within?: Element): void {
  let shown: boolean | undefined;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data.trim() === '') {
        words.text += ' ';
        continue;
      }
      shown ??= scope.look.shown(element, within);
      // Line breaks are real in a long text, and layout everywhere else.
      if (shown) words.text += element.localName === 'pre' ? data : data.replaceAll('\n', ' ');
    } else if (node.nodeType === 1) {
      const part = node as Element;
      const tag = part.localName;
      if (silentTags.has(tag)) continue;
      words.parts.push(part);
      const named = part.getAttribute('class');
      if (named !== null) words.classes += `|${named}`;
      if ((named !== null && silentClasses.test(named)) || part.getAttribute('aria-hidden') === 'true') continue;
      const breaks = lineTags.has(tag);
      if (breaks) words.text += '\n';
      collect(part, scope, words, within);
      if (breaks) words.text += '\n';
    }
  }
}
