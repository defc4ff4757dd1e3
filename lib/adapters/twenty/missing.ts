import type { Found } from '../adapter.ts';
import type { Details } from './fields.ts';
import { titleOfWidget } from './fields.ts';
import type { Parts } from './parts.ts';
import { hasOpenPanel, iconsIn, type Scope, selectShown } from './scope.ts';
import { lineOf } from './text.ts';

type Missing = Found['missing'];

/** What a seller may think was read, but is in another tab, folded away, locked, being typed or not there yet. */
export function notRead(parts: Parts, details: Details, scope: Scope): Missing {
  const missing: Missing = details.editing.map((what) => ({
    what,
    why: 'being edited; what is typed is not saved yet',
  }));
  if (details.pending > 0) missing.push({ what: 'Some values', why: 'still loading' });
  missing.push(...closedTabs(scope), ...foldedGroups(parts, scope), ...widgetsInPart(parts, scope));
  if (hasOpenPanel(scope)) missing.push(besidePage);
  return missing;
}

/** Older versions do not say in the address what the panel shows, and without that it cannot be told whose it is. */
export const besidePage: Missing[number] = {
  what: 'The panel at the side',
  why: 'the address does not name what it shows; open that as a page of its own',
};

const moreTabs = 'tab-tab-more-button';

/** The tab that is open. Older versions mark it by colour alone; then it is the one the address names, or the first. */
export function openTab(scope: Scope, tabs: Element[]): Element | undefined {
  const marked = tabs.find((tab) => tab.matches('[aria-selected=true],[aria-current]:not([aria-current=false])'));
  const named = `tab-${scope.url.hash.slice(1)}`;
  return marked ?? tabs.find((tab) => tab.getAttribute('data-testid') === named) ?? tabs[0];
}

export const tabsOf = (scope: Scope): Element[] =>
  selectShown(scope, '[data-testid^="tab-"]').filter((tab) => tab.getAttribute('data-testid') !== moreTabs);

function closedTabs(scope: Scope): Missing {
  const tabs = tabsOf(scope);
  const open = openTab(scope, tabs);
  const closed = tabs.filter((tab) => tab !== open && lineOf(tab, scope) !== '');
  const missing = closed.map((tab) => ({ what: `${nameOf(tab, scope)} tab`, why: 'not the open tab' }));
  for (const more of selectShown(scope, `[data-testid="${moreTabs}"]`)) {
    const count = /\d+/.exec(more.textContent ?? '')?.[0];
    missing.push({ what: count ? `${count} more tabs` : 'More tabs', why: 'not the open tab' });
  }
  return missing;
}

/** Behind the name there may be a number. A tab may be a button, and then its words are the button's. */
const nameOf = (tab: Element, scope: Scope): string => lineOf(tab, scope).replace(/ \d+$/, '');

/** Folding takes a group's fields out of the page. */
function foldedGroups(parts: Parts, scope: Scope): Missing {
  return parts.headers.flatMap((header) => {
    const isGroup = iconsIn(header).includes('chevron-down');
    const body = header.parentElement;
    const label = isGroup ? lineOf(header, scope) : '';
    if (!body || label === '') return [];
    const open = [...body.querySelectorAll('[id^="label-"]')].some((field) => scope.look.shown(field));
    return open ? [] : [{ what: label, why: 'collapsed section' }];
  });
}

function widgetsInPart(parts: Parts, scope: Scope): Missing {
  return parts.widgets.flatMap((widget) => {
    const title = lineOf(titleOfWidget(widget), scope);
    if (title === '') return [];
    if (!widget.querySelector('[id],a') && iconsIn(widget).includes('lock')) {
      return [{ what: title, why: 'locked: your role may not see it' }];
    }
    return widget.querySelector('[data-testid="field-widget-show-more-button"]')
      ? [{ what: `The rest of ${title}`, why: 'press "More" on the page to show it' }]
      : [];
  });
}
