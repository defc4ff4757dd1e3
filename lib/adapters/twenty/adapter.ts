import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { matchesPattern } from '../match.ts';
import { readList } from './lists.ts';
import { addressOf, locate, whyNot } from './locate.ts';
import { isTwenty } from './recognise.ts';
import { readRecord } from './record.ts';
import { scopeOf } from './scope.ts';

/** Each workspace of the cloud has a name of its own before the vendor's. Everyone else runs it on a host of theirs. */
const matches = ['https://*.twenty.com/*'];

export const twenty = defineAdapter({
  id: 'twenty',
  label: 'Twenty',
  matches,
  recognises: ({ url, document }) => matches.some((pattern) => matchesPattern(pattern, url)) || isTwenty(document),
  locate,
  whyNot,
  read,
});

/** No page of Twenty names the signed-in user; `user` stays unknown. */
function read(page: Page, place: Place): Found {
  const address = addressOf(page.url);
  if (!address) return stillLoading(place);
  const inPanel = address.page === 'record' && address.inPanel;
  const scope = scopeOf(page, inPanel);
  if (!scope) return stillLoading(place);
  return address.page === 'record' ? readRecord(page, place, scope, inPanel) : readList(page, place, address, scope);
}
