import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';

/** Where a record is shown: on its own page, in a panel over or beside a list, or in the activity dialog. */
export type Shown = 'page' | 'preview' | 'dialog';

/** What a Pipedrive address says. Ids are whole numbers, those of leads UUIDs. */
export type Address =
  | { page: 'record'; kind: RecordKind; id: string; shown: Shown }
  | { page: 'list'; of: string; id: string }
  | { page: 'home' };

const kinds: Record<string, RecordKind> = {
  deal: 'opportunity',
  person: 'contact',
  organization: 'account',
  leads: 'lead',
  lead: 'lead',
};

/** Lists by the first word of their path, and what stands in their lines. */
const lists: Record<string, RecordKind> = {
  deals: 'opportunity',
  pipeline: 'opportunity',
  persons: 'contact',
  organizations: 'account',
  leads: 'lead',
  activities: 'task',
};

export const kindInList = (of: string): RecordKind | null => lists[of] ?? null;

/** The second word of a list's path; anything else there is another page: /deals/12 opens nothing. */
const listViews = /^(?:list|user|team|filter|pipeline|everyone|inbox|archive|calendar|\d+)$/;

const wholeNumber = /^[1-9]\d{0,18}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isId = (kind: RecordKind | undefined, id: string): boolean => (kind === 'lead' ? uuid : wholeNumber).test(id);

/** What a list's query may name: the record whose preview is open over it. */
const selections: [string, RecordKind][] = [
  ['selectedDeal', 'opportunity'],
  ['dealId', 'opportunity'],
  ['selectedPerson', 'contact'],
  ['personId', 'contact'],
  ['selectedOrganization', 'account'],
  ['organizationId', 'account'],
  ['selectedLead', 'lead'],
  ['leadId', 'lead'],
];

/** Hosts of the vendor's own: no company's data lives there, or another company's could. `app` only forwards. */
const vendorHosts =
  /^(?:www|app|api|oauth|auth|login|developers?|marketplace|support|help|docs|blog|community|academy|learn|status|cdn)$/;

/** @returns the company's name in its address, '' on any other host. A sandbox is a company of its own. */
const companyOf = ({ protocol, hostname }: URL): string => {
  const company = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.pipedrive\.com$/.exec(hostname)?.[1] ?? '';
  return protocol === 'https:' && !vendorHosts.test(company) ? company : '';
};

/** The words of the path, unescaped where they can be. */
export const wordsOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean).map(unescaped);

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A form over the page for a record that is not saved: `#dialog/person/add`. */
export const newRecord = (url: URL): string | null =>
  /^#dialog\/(\w+)\/(?:add|new)\b/.exec(url.hash)?.[1] ??
  /^\/(\w+)\/(?:add|new)(?:\/|$)/.exec(url.pathname)?.[1] ??
  null;

export function addressOf(url: URL): Address | null {
  if (companyOf(url) === '' || newRecord(url) !== null) return null;
  const words = wordsOf(url);
  const [first = '', second = ''] = words;
  if (first === '' || (/^(?:home|pulse|dashboard)$/.test(first) && second === '')) return { page: 'home' };
  // Old links say /leads/{id}, today's /leads/inbox/{id}.
  const id = first === 'leads' && /^(?:inbox|details)$/.test(second) ? (words[2] ?? '') : second;
  if (Object.hasOwn(kinds, first) && isId(kinds[first], id)) {
    return { page: 'record', kind: kinds[first] ?? 'list', id, shown: first === 'leads' ? 'preview' : 'page' };
  }
  return Object.hasOwn(lists, first) ? listAddress(first, words, url) : null;
}

function listAddress(of: string, words: string[], url: URL): Address | null {
  const [, view = '', what = ''] = words;
  // A deal has no number in /deals/12: that is nobody's page. A pipeline has.
  if (view !== '' && (!listViews.test(view) || (/^\d/.test(view) && of !== 'pipeline'))) return null;
  // What follows the inbox is a lead, or a filter of leads.
  if (of === 'leads' && what !== '' && !listViews.test(what)) return null;
  if (of === 'activities') {
    const open = /^#dialog\/activity\/(\d+)/.exec(url.hash)?.[1] ?? '';
    if (wholeNumber.test(open)) return { page: 'record', kind: 'task', id: open, shown: 'dialog' };
    const selected = url.searchParams.get('selected') ?? '';
    if (wholeNumber.test(selected)) return { page: 'record', kind: 'task', id: selected, shown: 'preview' };
  }
  for (const [name, kind] of selections) {
    const id = url.searchParams.get(name) ?? '';
    if (isId(kind, id)) return { page: 'record', kind, id, shown: 'preview' };
  }
  return { page: 'list', of, id: words.slice(0, 6).join('/') };
}

export function locate(url: URL): Place | null {
  const address = addressOf(url);
  if (!address) return null;
  const org = companyOf(url);
  if (address.page === 'home') return { org, kind: 'home', id: 'home' };
  if (address.page === 'list') return { org, kind: 'list', id: address.id };
  return { org, kind: address.kind, id: address.id };
}

export const isCompanyHost = (url: URL): boolean => companyOf(url) !== '';

/** @returns the record a link opens, null for any other link. Tabs of a record are the record. */
export function linkedRecord(href: string | null): { kind: RecordKind; id: string } | null {
  if (!href) return null;
  const [, word = '', id = ''] =
    /^(?:https:\/\/[a-z0-9-]+\.pipedrive\.com)?\/(deal|person|organization|leads)\/(?:(?:inbox|details)\/)?([^/?#]+)/.exec(
      href,
    ) ?? [];
  const kind = kinds[word];
  return kind && isId(kind, id) ? { kind, id } : null;
}
