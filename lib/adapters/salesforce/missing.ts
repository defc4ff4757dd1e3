import type { Found } from '../adapter.ts';
import { firstShown, outer, type Scope, select, selectShown } from './scope.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';

type Missing = Found['missing'];

/** What a seller may think was read, but is behind a tab, folded away, being typed or not loaded. */
export function notRead(scope: Scope, editing: boolean): Missing {
  const missing: Missing = [];
  if (editing || firstShown(scope, selectors.editFooter)) {
    missing.push({ what: 'Fields being edited', why: 'what is typed is not saved yet; save or cancel first' });
  }
  missing.push(...closedTabs(scope), ...foldedSections(scope));
  const lazy = selectShown(scope, selectors.lazyList).length;
  if (lazy > 0) {
    missing.push({
      what: lazy === 1 ? 'A related list' : `${lazy} related lists`,
      why: 'not loaded yet; scroll down to it',
    });
  }
  return missing;
}

function closedTabs(scope: Scope): Missing {
  const missing: Missing = [];
  for (const tab of selectShown(scope, selectors.tab)) {
    // The composer has tabs too: New Task, Log a Call.
    if (tab.getAttribute('aria-selected') !== 'false' || outer(tab, selectors.activityPanel)) continue;
    const label = lineOf(tab, scope) || tab.getAttribute('data-tab-value') || '';
    const panel = `flexipage-tab2[aria-labelledby="${tab.getAttribute('data-tab-value')}__item"]`;
    const opened = select(scope, panel).some((body) => body.childElementCount > 0 || scope.look.shadowRoot(body));
    missing.push({ what: `${label} tab`, why: opened ? 'not the open tab' : 'not opened yet' });
  }
  return missing;
}

function foldedSections(scope: Scope): Missing {
  const missing: Missing = [];
  for (const section of selectShown(scope, selectors.section)) {
    const title = section.querySelector(selectors.sectionTitle);
    const label = lineOf(title ?? undefined, scope, true);
    if (label !== '') missing.push({ what: label, why: 'collapsed section' });
  }
  return missing;
}
