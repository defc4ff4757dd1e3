import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { matchesPattern } from '../match.ts';
import { readActivity } from './activity.ts';
import { belongs } from './belongs.ts';
import { lookupsOf, readRelated } from './blocks.ts';
import { addFields, peopleOf, readSidebar } from './fields.ts';
import { readHistory } from './history.ts';
import { addressOf, locate, type Shown } from './locate.ts';
import { readMany } from './many.ts';
import { isComing, notRead } from './missing.ts';
import { readOlderPage } from './older-page.ts';
import { readStage } from './stage.ts';
import { findView } from './view.ts';
import { whyNot } from './why-not.ts';

/** Each company has its own host below it; there is no other cloud. */
const matches = ['https://*.pipedrive.com/*'];

export const pipedrive = defineAdapter({
  id: 'pipedrive',
  label: 'Pipedrive',
  matches,
  recognises: ({ url }) => matches.some((pattern) => matchesPattern(pattern, url)),
  locate,
  whyNot,
  read,
});

function read(page: Page, place: Place): Found {
  const address = addressOf(page.url);
  if (!address) return stillLoading(place);
  if (address.page !== 'record') return readMany(page, place, address);
  if (address.kind === 'task') return readActivity(page, place);
  return readRecord(page, place, address.shown);
}

function readRecord(page: Page, place: Place, shown: Shown): Found {
  const view = findView(page, place, shown);
  if (!view && shown === 'page') return readOlderPage(page, place) ?? stillLoading(place);
  if (!view || view.name === '' || !belongs(view, page.document, place, shown)) return stillLoading(place);
  const sidebar = readSidebar(view, place.kind);
  const { fields } = sidebar;
  const own = fields.length;
  const related = readRelated(view, sidebar, place.kind);
  addFields(sidebar, lookupsOf(related, fields, place.kind));
  const history = readHistory(view);
  const missing = notRead(view, sidebar, { kind: place.kind, timeline: history.timeline });
  const unread = own === 0 || sidebar.editing || view.titleOpen || isComing(view, own > 0);
  return {
    kind: place.kind,
    name: view.name,
    ...peopleOf(fields),
    stage: place.kind === 'opportunity' ? readStage(view, fields) : null,
    fields,
    ...history,
    related,
    rows: [],
    missing,
    completeness: unread || missing.some(({ what }) => what === 'Fields out of sight') ? 'partial' : 'whole',
  };
}
