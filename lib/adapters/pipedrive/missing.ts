import type { RecordKind } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { isOthers, titleOf } from './blocks.ts';
import type { Sidebar } from './fields.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { firstShown, type RecordView, select, type View } from './view.ts';

type Missing = Found['missing'];

/** What a seller may think was read, but is folded away, scrolled out, being typed or behind another tab. */
export function notRead(view: RecordView, sidebar: Sidebar, found: Pick<Found, 'kind' | 'timeline'>): Missing {
  const missing: Missing = [];
  if (view.titleOpen || sidebar.editing) {
    missing.push({ what: 'Fields being edited', why: 'what is typed is not saved yet; save or cancel first' });
  }
  missing.push(
    ...foldedBlocks(view, sidebar, found.kind),
    ...foldedGroups(view),
    ...scrolledOut(view),
    ...closedTabs(view),
  );
  // Every record has one, if only "created": without a single entry it was not found.
  if (found.timeline.length === 0) {
    missing.push({ what: 'History', why: 'not there yet, or built in a way Wingside does not know' });
  }
  return missing;
}

const isFolded = (part: Element | null | undefined): boolean =>
  part?.getAttribute('aria-expanded') === 'false' || (part?.querySelector('[aria-expanded="false"]') ?? null) !== null;

function foldedBlocks(view: View, sidebar: Sidebar, kind: RecordKind): Missing {
  return select(view, selectors.block).flatMap((block) => {
    const header = block.querySelector(selectors.blockHeader);
    if (!header || !view.look.shown(header)) return [];
    const what = titleOf(block, view);
    const bare = !sidebar.others.has(block) && !isOthers(block, kind) && lineOf(block, view.look, true) === what;
    return what !== '' && (isFolded(header) || bare) ? [{ what, why: 'collapsed section' }] : [];
  });
}

function foldedGroups(view: View): Missing {
  return select(view, selectors.groupHeader).flatMap((header) => {
    if (!isFolded(header) || !view.look.shown(header)) return [];
    return [{ what: lineOf(header, view.look, true), why: 'collapsed section' }];
  });
}

/** The sidebar is drawn as far as it is scrolled to; what is above and below is held open by padding. */
function scrolledOut(view: View): Missing {
  for (const list of select(view, selectors.virtualList)) {
    const { paddingTop, paddingBottom } = (list as HTMLElement).style;
    if (Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom) > 0 && view.look.shown(list)) {
      return [{ what: 'Fields out of sight', why: 'Pipedrive loads them when you scroll the sidebar to them' }];
    }
  }
  return [];
}

/** "Emails (3)": a tab that counts what is in it. The tabs of the note and activity editor count nothing. */
function closedTabs(view: View): Missing {
  return select(view, '[role="tab"]').flatMap((tab) => {
    if (tab.getAttribute('aria-selected') !== 'false' || !view.look.shown(tab)) return [];
    const [, label, count] = /^(.*?)\s*[（(]?(\d+)[)）]?$/.exec(lineOf(tab, view.look, true)) ?? [];
    return label && Number(count) > 0 ? [{ what: `${label} tab`, why: 'not the open tab' }] : [];
  });
}

/** Parts are still coming. @param any something is there already: then only a spinner tells */
export const isComing = (view: View, any = false): boolean =>
  firstShown(view, selectors.spinner) !== undefined || (!any && firstShown(view, '[aria-busy="true"]') !== undefined);
