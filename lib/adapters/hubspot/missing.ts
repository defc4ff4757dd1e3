import type { Found } from '../adapter.ts';
import type { Details } from './fields.ts';
import { all, type Frame, isFolded, type Layout, previewIn, within } from './frame.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';

type Missing = Found['missing'];

/** What a seller may think was read, but is behind a tab, folded away, being typed or not loaded. */
export function notRead(frame: Frame, layout: Layout, details: Details, foldedActivities: number): Missing {
  const missing: Missing = [];
  for (const label of new Set(details.editing)) {
    missing.push({ what: label, why: 'being edited; what is typed is not saved yet' });
  }
  missing.push(...closedTabs(frame, layout.tabs), ...foldedCards(details));
  if (details.panel) missing.push(...restOfPanel(frame, details.panel));
  missing.push(...unreadActivities(frame, layout, foldedActivities));
  if (previewIn(frame)) missing.push({ what: 'Preview panel', why: 'shows another record; open it to have it read' });
  return missing;
}

function closedTabs(frame: Frame, tabs: Element[]): Missing {
  const closed = tabs.filter((tab) => !isChosen(tab) && frame.look.shown(tab));
  const labels = closed.map((tab) => lineOf(tab, frame, { buttons: true })).filter((label) => label !== '');
  return labels.map((label) => ({ what: `${label} tab`, why: 'not the open tab' }));
}

function foldedCards({ cards }: Details): Missing {
  const folded = cards.filter(({ element, title, rows }) => title !== '' && rows === 0 && isFolded(element));
  return folded.map(({ title }) => ({ what: title, why: 'collapsed card' }));
}

/** The panel draws only what is scrolled to, and groups that are open. */
function restOfPanel(frame: Frame, panel: Element): Missing {
  const inside = within(frame, panel);
  const missing: Missing = [];
  for (const group of all(inside, selectors.propertyGroup)) {
    const folded = group.getAttribute('aria-expanded') === 'false' || isFolded(group);
    const title = lineOf(group, frame, { buttons: true });
    if (folded && title !== '' && frame.look.shown(group)) missing.push({ what: title, why: 'collapsed group' });
  }
  const bars = all(inside, selectors.skeleton).length;
  if (bars > 0) missing.push({ what: 'More properties', why: `${bars} not scrolled to yet` });
  return missing;
}

function unreadActivities(frame: Frame, { timeline }: Layout, folded: number): Missing {
  const missing: Missing = [];
  const filters = timeline?.querySelector(selectors.timelineFilter)?.closest(selectors.tabList);
  const chosen = filters ? all(within(frame, filters), selectors.timelineFilter).slice(1).find(isChosen) : undefined;
  if (chosen) {
    const shown = lineOf(chosen, frame, { buttons: true });
    missing.push({ what: 'Other activities', why: `only ${shown} are shown` });
  }
  if (folded > 0) {
    missing.push({ what: 'Details of activities', why: `${folded} collapsed; only what they show was read` });
  }
  return missing;
}

const isChosen = (filter: Element): boolean =>
  ['aria-selected', 'aria-pressed', 'aria-current', 'data-tab-selected'].some((attribute) =>
    /^(true|page)$/.test(filter.getAttribute(attribute) ?? ''),
  );
