import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { matchesPattern } from '../match.ts';
import { belongs } from './belongs.ts';
import { nameOf, ownerOf, readDetails, readHighlights, withHighlights } from './fields.ts';
import { addressOf, locate, whyNot } from './locate.ts';
import { readMany } from './many.ts';
import { notRead } from './missing.ts';
import { readStage } from './path.ts';
import { readRelated } from './related.ts';
import { activePage, firstShown, type Scope, scopeOf } from './scope.ts';
import { selectors } from './selectors.ts';
import { textOf } from './text.ts';
import { readActivities } from './timeline.ts';

/** Where Lightning runs: the commercial cloud, the military ones, China, and Microsoft Defender's proxy before them. */
const matches = [
  'https://*.lightning.force.com/*',
  'https://*.my.salesforce.com/*',
  'https://*.lightning.force.mil/*',
  'https://*.lightning.crmforce.mil/*',
  'https://*.salesforce.mil/*',
  'https://*.sfcrmapps.cn/*',
  'https://*.sfcrmproducts.cn/*',
  'https://*.force.com.mcas.ms/*',
];

const hosts = new Map<string, boolean>();

function isLightning(url: URL): boolean {
  const known = hosts.get(url.origin);
  if (known !== undefined) return known;
  const found = matches.some((pattern) => matchesPattern(pattern, url));
  hosts.set(url.origin, found);
  return found;
}

export const salesforce = defineAdapter({
  id: 'salesforce',
  label: 'Salesforce',
  matches,
  recognises: ({ url }) => isLightning(url),
  locate,
  whyNot,
  read,
});

function read(page: Page, place: Place): Found {
  const { document, url, look } = page;
  const address = addressOf(url);
  if (!address) return stillLoading(place);
  const scope = scopeOf(activePage(document, look), look, document.documentElement.lang || null, url.href);
  const found =
    address.page === 'record' ? readRecord(page, place, address, scope) : readMany(page, place, address, scope);
  return { ...found, user: signedInUser(document, scope) };
}

function readRecord(page: Page, place: Place, address: { object: string; id: string }, scope: Scope): Found {
  const details = readDetails(scope, address.object);
  const fields = withHighlights(details.fields, readHighlights(scope));
  const name = nameOf(scope, fields);
  const { title } = page.document;
  if (name === '' || !belongs(scope, page.document, { ...address, name, fields, objects: details.objects, title })) {
    return stillLoading(place);
  }
  const missing = notRead(scope, details.editing);
  const unread = details.editing || details.fields.length === 0 || firstShown(scope, selectors.spinner);
  return {
    kind: place.kind,
    name,
    user: null,
    owner: ownerOf(fields),
    stage: readStage(scope, place.kind, fields),
    fields,
    ...readActivities(scope),
    related: readRelated(scope, missing),
    rows: [],
    missing,
    completeness: unread || firstShown(scope, selectors.lazyList) ? 'partial' : 'whole',
  };
}

/** Salesforce names the user only while their card is open. */
function signedInUser(document: Document, scope: Scope): string | null {
  const card = document.getElementsByClassName(selectors.userCard)[0];
  if (!card || !scope.look.shown(card)) return null;
  const name = card.querySelector('a[href*="/005"],a[href*="/User/"],.profile-card-name,h1,h2');
  return (name && textOf(name, scope).split('\n')[0]) || null;
}
