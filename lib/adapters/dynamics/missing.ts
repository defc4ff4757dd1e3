import type { Found, Page } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import type { RawFields } from './fields.ts';
import { type Form, hasUnsavedChanges, partsOf } from './form.ts';
import type { Grid } from './grids.ts';
import type { Marks } from './marks.ts';
import { selectors } from './selectors.ts';
import type { RawTimeline } from './timeline.ts';

type Missing = Found['missing'];

type ReadParts = { fields: RawFields; grids: Grid[]; timeline: RawTimeline };

/** What a seller may think was read, but is being typed, behind a tab or an arrow, in a frame, or not loaded yet. */
export function notRead(page: Page, form: Form, marks: Marks, read: ReadParts): Missing {
  const { fields, grids, timeline } = read;
  const missing: Missing = [];
  for (const what of fields.typing) missing.push({ what, why: 'being typed; save or leave the field first' });
  if (hasUnsavedChanges(form, marks)) {
    missing.push({
      what: 'Unsaved changes',
      why: 'the form holds changes that are not saved, and shows them like the rest',
    });
  }
  if (isFolded(page, form, fields)) {
    missing.push({ what: 'Header fields', why: 'folded behind the arrow in the header because the page is narrow' });
  }
  missing.push(...closedTabs(page, form, marks));
  for (const what of fields.framed) missing.push({ what, why: 'shown in a frame of its own' });
  for (const grid of grids) {
    const why = whyNotWhole(grid);
    if (why) missing.push({ what: grid.label, why });
  }
  if (timeline.loading) missing.push({ what: 'Timeline', why: 'still loading' });
  if (timeline.more)
    missing.push({ what: 'Earlier timeline entries', why: 'not loaded; use Load more in the timeline' });
  if (timeline.framed) missing.push({ what: 'E-mail texts', why: 'shown in frames of their own' });
  return missing;
}

export function whyNotWhole({ count, atLeast, rows, loading }: Grid): string | null {
  if (loading) return 'still loading';
  if (count === null || rows.length >= count) return null;
  return `${rows.length} of ${count}${atLeast ? ' or more' : ''} rows shown`;
}

/** With the side panel open the page is narrower, and Dynamics may move all header fields into a flyout. */
function isFolded(page: Page, { header }: Form, { fields }: RawFields): boolean {
  if (fields.some(({ highlight }) => highlight)) return false;
  const arrow = header.querySelector(selectors.headerArrow);
  return arrow !== null && page.look.shown(arrow);
}

/** Other tabs are not in the page until opened, or stay hidden after that. */
function closedTabs(page: Page, form: Form, marks: Marks): Missing {
  const missing: Missing = [];
  for (const tab of partsOf(form, marks.tabs, marks, page)) {
    if (tab.getAttribute('aria-selected') !== 'false') continue;
    const label = squeeze(tab.getAttribute('title') || tab.textContent || '');
    if (label !== '') missing.push({ what: `${label} tab`, why: 'not the open tab' });
  }
  if (partsOf(form, marks.moreTabs, marks, page).length > 0)
    missing.push({ what: 'More tabs', why: 'in the menu at the end of the tabs' });
  return missing;
}
