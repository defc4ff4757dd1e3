import { squeeze } from '../dom.ts';
import { type Scope, select, selectShown } from './scope.ts';
import { lineOf } from './text.ts';

/** "1/37", "(3/12) in All Companies": where in the list the record stands. */
const isPosition = (text: string): boolean => /^\(?\d[\d., ]*\/\d/.test(text);

/** The name on top of the page: beside the path "Companies / …", or in a bar of its own. '' while it is an input or not there. */
export function shownTitle(scope: Scope): string {
  for (const bar of selectShown(scope, '[data-testid="top-bar-title"]')) {
    const name = nameIn(bar, scope);
    if (name !== '') return name;
  }
  // Tags are headings too.
  const heading = select(scope, 'h3').find(
    (each) => !each.closest('.widget,[id^="label-"] + *') && scope.look.shown(each),
  );
  return lineOf(heading, scope);
}

/** Older bars hold the position alone, and newer ones are nested. */
function nameIn(bar: Element, scope: Scope): string {
  const marked = [...bar.querySelectorAll('[data-testid=tooltip]')].map((text) => lineOf(text, scope));
  const name = marked.find((text) => text !== '' && !isPosition(text));
  if (name) return name;
  const path = [...bar.querySelectorAll('span')].find((span) => squeeze(span.textContent ?? '') === '/');
  return lineOf(path?.parentElement?.nextElementSibling, scope);
}

/** The browser's tab says "Northwind Traders - Company". */
export function titleOfTab(document: Document): string {
  const title = squeeze(document.title).replace(/^\(\d+\) /, '');
  const bar = title.lastIndexOf(' - ');
  return bar > 0 ? title.slice(0, bar) : '';
}

/** @param shown what the top of the page says */
export const agrees = (shown: string, document: Document): boolean => shown !== '' && shown === titleOfTab(document);
