import type { Found } from '../adapter.ts';
import { notesNotShown } from './activities.ts';
import type { Details } from './fields.ts';
import { byTag, onPage, type Scope, select } from './scope.ts';
import { selectors, tags } from './selectors.ts';
import { lineOf } from './text.ts';

type Missing = Found['missing'];

/** What a seller may think was read, but is being typed, behind a tab, folded away or not drawn. */
export function notRead(scope: Scope, details: Details): Missing {
  const missing: Missing = [];
  if (details.editing)
    missing.push({ what: 'Fields being edited', why: 'what is typed is not saved yet; save or cancel first' });
  const tabs = closedTabs(scope);
  missing.push(...tabs, ...(tabs.length > 0 && isBehindTab(scope, details) ? [] : folded(scope, details)));
  if (details.undrawn > 0)
    missing.push({ what: `${details.undrawn} more fields`, why: 'Zoho draws them when you scroll to them' });
  for (const subform of byTag(scope, tags.subform)) {
    if (!onPage(scope, subform)) continue;
    const title = subform.parentElement?.querySelector(selectors.sectionTitle);
    missing.push({ what: lineOf(title, scope) || 'A table of lines', why: 'the lines of this table are not read' });
  }
  missing.push(...notesNotShown(scope));
  return missing;
}

function closedTabs(scope: Scope): Missing {
  const missing: Missing = [];
  for (const tab of [...byTag(scope, tags.tab), ...select(scope, '#detailViewTabs li')]) {
    if (!onPage(scope, tab)) continue;
    const open = tab.matches('.lyteTabActive,.sel,.active,[aria-selected=true]');
    const label = lineOf(tab, scope);
    if (!open && label !== '') missing.push({ what: `${label} tab`, why: 'not the open tab' });
  }
  const jump = select(scope, '#header_timeline_tab').find((tab) => onPage(scope, tab));
  if (jump) missing.push({ what: lineOf(jump, scope), why: 'not on this part of the page' });
  return missing;
}

/** The details are there, in the body of a tab that is not open. */
const isBehindTab = (scope: Scope, { hidden }: Details): boolean => {
  const body = hidden[0]?.area.closest('lyte-tab-body,#newInfoDiv');
  return Boolean(body) && !scope.look.shown(body as Element);
};

/** Sections of which only the heading is left, and the details as a whole behind "Show details". */
function folded(scope: Scope, { hidden, fields }: Details): Missing {
  const missing: Missing = [];
  const inside = new Map<Element, boolean>();
  for (const { area } of hidden) {
    const section = area.closest(selectors.section);
    if (section && !inside.has(section)) inside.set(section, isFolded(section, scope));
  }
  for (const [section, isShut] of inside) {
    const title = lineOf(section.querySelector(selectors.sectionTitle), scope);
    if (isShut && title !== '' && !missing.some(({ what }) => what === title))
      missing.push({ what: title, why: 'collapsed section' });
  }
  const noDetails = hidden.length > 0 && fields.every(({ highlight }) => highlight);
  return missing.length === 0 && noDetails ? [{ what: 'Details', why: 'hidden; click “Show details”' }] : missing;
}

/** A single hidden field is left out by the layout's own rules, and is none of the record's. */
function isFolded(section: Element, scope: Scope): boolean {
  const areas = [...section.querySelectorAll(`${selectors.area},${selectors.oldLabel},${selectors.widgetLabel}`)];
  return onPage(scope, section) && areas.every((area) => !scope.look.shown(area));
}
