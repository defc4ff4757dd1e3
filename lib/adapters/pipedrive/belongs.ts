import type { Place } from '../adapter.ts';
import { linkedRecord, type Shown } from './locate.ts';
import { selectors } from './selectors.ts';
import { textOf } from './text.ts';
import type { RecordView } from './view.ts';
import { nameInTitle, titleNames } from './window-title.ts';

/** How links to records of that kind begin. */
const stems: Partial<Record<Place['kind'], string>> = {
  opportunity: '/deal/',
  contact: '/person/',
  account: '/organization/',
  lead: '/leads/',
};

/**
 * Is what the view shows the record of the address? The address changes first, and a Pipedrive page does not state its
 * own id, only a preview does. So: what other parts of the page call that record, by its id, and the browser tab's title.
 *
 * @returns false while it shows another one
 */
export function belongs(view: RecordView, document: Document, place: Place, shown: Shown): boolean {
  if (view.proven) return true;
  const stem = stems[place.kind] ?? '';
  if (shown === 'page') {
    const cards = [...view.root.querySelectorAll(selectors.block)];
    const called = namesOf(cards, stem, view).get(place.id);
    if (called) return called.has(view.name);
    return nameInTitle(document.title) === '' || titleNames(document.title, view.name);
  }
  const lines = document.querySelectorAll(`${selectors.tile},tr,[role=row]`);
  const names = namesOf([...lines], stem, view);
  const called = names.get(place.id);
  if (called) return called.has(view.name);
  // It calls another record of the list that. A panel of leads may show one that the list does not.
  return place.kind === 'lead' && ![...names.values()].some((others) => others.has(view.name));
}

/**
 * What parts of the page call the records they link to, by id: a linked record's card, a line of the list beside, a tile
 * of the board behind. Seen from a page that is left: the deal whose person was just clicked calls that person by name.
 */
function namesOf(parts: Element[], stem: string, view: RecordView): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const link of part.getElementsByTagName('a')) {
      const href = link.getAttribute('href');
      const linked = href?.includes(stem) ? linkedRecord(href) : null;
      // "/organization/9/merge" is a link to do something with it.
      if (!linked || !new RegExp(`/${linked.id}(?:[?#]|$)`).test(href ?? '')) continue;
      // Of a link with more than one word, the first is the name: "Ferncliff boilers", then its organization.
      const [name = ''] = textOf(link, view.look).split('\n');
      if (name !== '') names.set(linked.id, (names.get(linked.id) ?? new Set()).add(name));
    }
  }
  return names;
}
