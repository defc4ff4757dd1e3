import type { FieldInput } from '../../core/record.ts';
import { linkedRecord } from './locate.ts';
import { queryFlat } from './query.ts';
import { type Scope, select } from './scope.ts';
import { selectors } from './selectors.ts';

export type Shown = {
  object: string;
  id: string;
  name: string;
  fields: FieldInput[];
  objects: Set<string>;
  title: string;
};

/**
 * Is what the page shows the record its address names? The address changes first, seconds before the page under load,
 * and nothing on a Lightning page states its id outright. So: its related lists and its console tab, which link to
 * themselves; then everything that speaks against it; then the browser tab's title.
 */
export function belongs(scope: Scope, document: Document, shown: Shown): boolean {
  if (select(scope, selectors.list).some((list) => idOf(list.querySelector(related)) === shown.id)) return true;
  const parents = idsOf(select(scope, related));
  if (parents.has(shown.id)) return true;
  const tabs = idsOf(consoleTabs(document).filter((tab) => scope.look.shown(tab)));
  if (tabs.size > 0) return tabs.has(shown.id);
  if (shown.objects.size > 0 && !shown.objects.has(shown.object)) return false;
  const lookups = new Set(shown.fields.map((field) => linkedRecord(field.href ?? '')?.id));
  // No record looks up to itself: the seller has just clicked this link, and the page has not followed yet.
  if (lookups.has(shown.id)) return false;
  // A page may list what belongs to its account too, but then it names that account.
  for (const parent of parents) if (!lookups.has(parent)) return false;
  return titleAgrees(shown);
}

/** The tabs of a console, which most pages are not in. */
const consoleTabs = (document: Document): Element[] =>
  document.getElementsByClassName(selectors.consoleItem)[0] || document.getElementsByClassName('tabHeader')[0]
    ? queryFlat(document, selectors.consoleTab)
    : [];

const related = 'a[href*="/related/"]';

const idOf = (link: Element | null): string => linkedRecord(link?.getAttribute('href') ?? '')?.id ?? '';

function idsOf(links: Element[]): Set<string> {
  const ids = links.map(idOf);
  return new Set(ids.filter((id) => id !== ''));
}

/** "Acme | Account | Salesforce", "(2) 00001026 | Case | Salesforce". A title of another form says nothing. */
function titleAgrees({ title, name, fields }: Shown): boolean {
  const named = /^(?:\(\d+\) )?(.+) \| [^|]+ \| Salesforce$/.exec(title)?.[1]?.trim();
  if (!named) return true;
  const start = name.replace(/(?:…|\.{3})$/, '').trim();
  return (
    (start !== '' && (named.includes(start) || name.includes(named))) || fields.some((field) => field.display === named)
  );
}
