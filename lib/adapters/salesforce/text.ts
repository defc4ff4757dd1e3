import { shownChildren, squeeze } from '../dom.ts';
import type { Scope } from './scope.ts';

const silentTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'svg']);
const lineTags = /^(ADDRESS|ARTICLE|BR|DD|DIV|DL|DT|H\d|HEADER|LI|OL|P|SECTION|TABLE|TD|TH|TR|UL)$/;

/**
 * What `shownText` of dom.ts gives, for Lightning's wrappers in wrappers: only elements that hold words themselves are
 * asked whether they are shown, which is one question for a value eight elements deep instead of eight.
 *
 * @returns lines separated by \n where the page breaks them
 */
export function textOf(element: Element, scope: Scope, withButtons = false): string {
  const parts: string[] = [];
  collect(element, scope, withButtons, parts);
  const lines = parts.join('').split('\n').map(squeeze);
  return lines.filter((line) => line !== '').join('\n');
}

/** The same in one line. */
export const lineOf = (element: Element | undefined, scope: Scope, withButtons = false): string =>
  element ? textOf(element, scope, withButtons).replaceAll('\n', ' ') : '';

function collect(element: Element, scope: Scope, withButtons: boolean, parts: string[]): void {
  let asked: boolean | undefined;
  for (const child of shownChildren(element, scope.look)) {
    if (child.nodeType === 3) {
      const words = (child as Text).data;
      if (words.trim() === '') parts.push(' ');
      else if ((asked ??= scope.look.shown(element))) parts.push(words.replaceAll('\n', ' '));
    } else if (child.nodeType === 1 && !isSilent(child as Element, withButtons)) {
      const breaks = lineTags.test((child as Element).tagName);
      if (breaks) parts.push('\n');
      collect(child as Element, scope, withButtons, parts);
      if (breaks) parts.push('\n');
    }
  }
}

/** Helper texts, icons and buttons: "Open Dana Whitfield Preview", "Edit Phone". */
function isSilent(element: Element, withButtons: boolean): boolean {
  if (silentTags.has(element.tagName)) return element.tagName !== 'BUTTON' || !withButtons;
  const role = element.getAttribute('role');
  return (
    (role === 'button' && !withButtons) ||
    role === 'tooltip' ||
    element.classList.contains('slds-assistive-text') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}
