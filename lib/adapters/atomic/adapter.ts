import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { readBoard, readHome, readList, readTaskTable } from './lists.ts';
import { belongsTo, userOf } from './marks.ts';
import { isAtomic } from './recognise.ts';
import { readCompany, readContact, readDeal } from './records.ts';

/** `/#/companies/12/show/deals`, and the same without `#` where the CRM runs on plain paths. */
const route = /^\/(companies|contacts|deals|tasks)(?:\/(\d+)(\/show)?(?:\/(?:contacts|deals))?)?\/?$/;

const kinds = { companies: 'account', contacts: 'contact', deals: 'opportunity', tasks: 'task' } as const;

/** Atomic CRM (react-admin on MUI), hosted by each company itself. Its pages carry no field names, but a steady structure. */
export const atomic = defineAdapter({
  id: 'atomic',
  label: 'Atomic CRM',
  matches: [],
  recognises: ({ document }: Page) => isAtomic(document),
  locate(url: URL): Place | null {
    const path = pathOf(url);
    if (path === '/' || path === '') return { org: url.host, kind: 'home', id: 'home' };
    const found = route.exec(path);
    if (!found) return null;
    const [, collection, id] = found;
    if (!id) return { org: url.host, kind: 'list', id: collection ?? '' };
    return { org: url.host, kind: kinds[collection as keyof typeof kinds], id };
  },
  whyNot: (url) =>
    /\/create$/.test(pathOf(url))
      ? 'This is a form for a new entry. Save it, then it can be read.'
      : 'This page of the CRM shows no record. Open a company, a contact or a deal.',
  read(page: Page, place: Place): Found {
    const scope = scopeOf(page, place);
    if (!scope) return stillLoading(place);
    const found = readIn(scope, page, place);
    return { ...found, user: userOf(page) };
  },
});

/** A hash route wins: everything behind `#` is the address inside the app. */
function pathOf(url: URL): string {
  const hash = url.hash.startsWith('#/') ? url.hash.slice(1) : '';
  return (hash || url.pathname).split('?')[0] ?? '';
}

/** The part of the page that shows the record: a deal opens as a dialog over the board of all deals. */
function scopeOf({ document, look }: Page, place: Place): Element | null {
  const scope =
    place.kind === 'opportunity' ? document.querySelector('[role=dialog]') : document.querySelector('#main-content');
  return scope && look.shown(scope) ? scope : null;
}

function readIn(scope: Element, page: Page, place: Place): Found {
  if (place.kind === 'home') return readHome(scope, page, place);
  if (place.kind === 'list') {
    if (place.id === 'deals') return readBoard(scope, page, place);
    return place.id === 'tasks' ? readTaskTable(scope, page, place) : readList(scope, page, place);
  }
  // Seen: after a click the address names the new record while the page still shows the one before.
  const state = belongsTo(scope, page, place);
  if (state === 'other') return stillLoading(place);
  if (state === 'form') {
    const editing = { what: 'Record', why: 'This is the edit form. Save or cancel it, then the record can be read.' };
    return { ...stillLoading(place), missing: [editing], completeness: 'whole', editing: true };
  }
  switch (place.kind) {
    case 'contact':
      return readContact(scope, page, place);
    case 'opportunity':
      return readDeal(scope, page, place);
    default:
      return readCompany(scope, page, place);
  }
}
