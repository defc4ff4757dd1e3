import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { belongs } from './belongs.ts';
import { nameOf, ownerOf, readFields, stageOf } from './fields.ts';
import { type Frame, firstInSight, frameOf, frameOfTicket, type Layout, layoutOf, within } from './frame.ts';
import { type Address, addressOf, isHost, locate, whyNot } from './locate.ts';
import { readMany } from './many.ts';
import { notRead } from './missing.ts';
import { readRelated } from './related.ts';
import { selectors } from './selectors.ts';
import { readTaskBesideList } from './task.ts';
import { readActivities } from './timeline.ts';

/**
 * The regions HubSpot keeps accounts in. Listed one by one: *.hubspot.com would take in its website, its knowledge base
 * and its community. A region that is added later is read by the generic reader until it stands here.
 */
const matches = [
  'https://app.hubspot.com/*',
  'https://app-na2.hubspot.com/*',
  'https://app-na3.hubspot.com/*',
  'https://app-eu1.hubspot.com/*',
  'https://app-ap1.hubspot.com/*',
];

export const hubspot = defineAdapter({
  id: 'hubspot',
  label: 'HubSpot',
  matches,
  recognises: ({ url }) => isHost(url),
  locate,
  whyNot,
  read,
});

function read(page: Page, place: Place): Found {
  const address = addressOf(page.url);
  if (!address) return stillLoading(place);
  const inHelpDesk = address.page === 'record' && address.shownIn === 'help desk';
  const frame = inHelpDesk ? frameOfTicket(page, place.id) : frameOf(page);
  return frame ? { ...readAt(frame, page, place, address), user: signedInUser(page) } : stillLoading(place);
}

function readAt(frame: Frame, page: Page, place: Place, address: Address): Found {
  if (address.page !== 'record') return readMany(frame, place, address, page.document.title.split(' | ')[0] ?? '');
  return address.shownIn === 'tasks' ? readTaskBesideList(frame, place) : readRecord(frame, place, address);
}

function readRecord(frame: Frame, place: Place, { type, id, shownIn }: Address & { page: 'record' }): Found {
  const layout = layoutOf(frame);
  const details = readFields(frame, type);
  const { fields } = details;
  const unloaded: Found['missing'] = [];
  const related = readRelated(frame, unloaded);
  const folded = !layout.side && firstInSight(frame, selectors.sideToggle) !== undefined;
  const name = nameOf(frame, fields) || (folded ? frame.root.ownerDocument.title.trim() : '');
  if (name === '' || !belongs(frame, layout, { type, id, fields, related })) return stillLoading(place);
  const activities = readActivities(frame, layout);
  const missing = [...notRead(frame, layout, details, activities.folded), ...unloaded];
  if (folded) missing.unshift({ what: 'Left sidebar', why: 'collapsed; open it to have its fields read' });
  // The left side stands before the middle does.
  const middleToCome = shownIn === 'record' && !layout.pane;
  if (shownIn === 'help desk') missing.push({ what: 'Conversation', why: "read on the ticket's own page only" });
  return {
    kind: place.kind,
    name,
    user: null,
    owner: ownerOf(fields),
    stage: stageOf(fields, type),
    fields,
    related,
    timeline: activities.timeline,
    tasks: activities.tasks,
    rows: [],
    missing,
    completeness: middleToCome || fields.length === 0 || isBusy(frame, layout) ? 'partial' : 'whole',
  };
}

function isBusy(frame: Frame, { timeline }: Layout): boolean {
  if (firstInSight(frame, selectors.loading)) return true;
  return timeline !== undefined && firstInSight(within(frame, timeline), selectors.timelineLoading) !== undefined;
}

/** HubSpot names the user only while the account menu is open. */
function signedInUser({ document, look }: Page): string | null {
  const place = document.getElementsByClassName(selectors.userEmail)[0];
  return place && look.shown(place) ? (place.textContent ?? '').trim() || null : null;
}
