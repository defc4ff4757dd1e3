import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';

/** What a HubSpot address says. `portal` is the customer; `type` the object: "0-3" for deals, "2-98765" for one of the customer's own. */
export type Address =
  | { page: 'record'; portal: string; type: string; id: string; shownIn: 'record' | 'tasks' | 'help desk' }
  | { page: 'list'; portal: string; type: string; view: string }
  | { page: 'home'; portal: string };

const kinds: Record<string, RecordKind> = {
  '0-1': 'contact',
  '0-2': 'account',
  '0-3': 'opportunity',
  '0-5': 'case',
  '0-27': 'task',
  '0-136': 'lead',
};

/** What sellers call the objects that have pages too, but are read by nobody yet. */
const otherTypes: Record<string, string> = {
  '0-7': 'a product',
  '0-14': 'a quote',
  '0-46': 'a note',
  '0-47': 'a meeting',
  '0-48': 'a call',
  '0-49': 'an e-mail',
  '0-53': 'an invoice',
  '0-69': 'a subscription',
  '0-101': 'a payment',
  '0-123': 'an order',
  '0-162': 'a service',
  '0-410': 'a course',
  '0-420': 'a listing',
  '0-421': 'an appointment',
};

/** The words old addresses use: /contact/51, /deals/board/view/all. */
const typeOfWord: Record<string, string> = {
  contact: '0-1',
  contacts: '0-1',
  company: '0-2',
  companies: '0-2',
  deal: '0-3',
  deals: '0-3',
  ticket: '0-5',
  tickets: '0-5',
  tasks: '0-27',
};

export const kindOfType = (type: string): RecordKind | null =>
  Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null;

/**
 * The American accounts live on app.hubspot.com, the others on app-eu1, app-na2, app-na3 and app-ap1; the next region will
 * be named in the same way.
 */
export const isHost = (url: URL): boolean =>
  url.protocol === 'https:' && url.port === '' && /^app(?:-[a-z]{2}\d{1,2})?\.hubspot\.com$/.test(url.hostname);

const isType = (part: string): boolean => /^\d{1,3}-\d{1,12}$/.test(part);
const isId = (part: string): boolean => /^[1-9]\d{0,19}$/.test(part);

export function addressOf(url: URL): Address | null {
  if (!isHost(url)) return null;
  const [app = '', first = '', ...rest] = url.pathname.split('/').filter(Boolean).map(unescaped);
  if (/^(home|home-beta)$/.test(app)) return homeAddress(first || (url.searchParams.get('portalId') ?? ''));
  if (!isId(first)) return null;
  if (app === 'contacts') return crmAddress(first, rest);
  if (app === 'tasks') return tasksAddress(first, rest);
  if (/^(help-desk|live-messages|inbox)$/.test(app)) return ticketAddress(first, rest);
  return /^(sales-workspace|prospecting)$/.test(app) ? homeAddress(first) : null;
}

const homeAddress = (portal: string): Address | null => (isId(portal) ? { page: 'home', portal } : null);

/** Everything of the CRM itself stands under /contacts/, whatever the object. */
function crmAddress(portal: string, parts: string[]): Address | null {
  const [what = '', type = '', third = '', fourth = ''] = parts;
  if (what === '') return { page: 'list', portal, type: '0-1', view: 'all' };
  if (what === 'record') return recordAddress(portal, type, third);
  if (what === 'objects') {
    if (third === 'record') return recordAddress(portal, type, fourth);
    return isType(type) && /^(views?|)$/.test(third) ? { page: 'list', portal, type, view: fourth || 'all' } : null;
  }
  if (/^(lists|objectLists)$/.test(what)) {
    return isId(type) ? { page: 'list', portal, type: '', view: `list-${type}` } : null;
  }
  const known = Object.hasOwn(typeOfWord, what) ? typeOfWord[what] : undefined;
  if (!known) return null;
  if (!what.endsWith('s')) return recordAddress(portal, known, type);
  const view = parts.indexOf('view');
  return /^(|list|board|views?)$/.test(type)
    ? { page: 'list', portal, type: known, view: (view > 0 && parts[view + 1]) || 'all' }
    : null;
}

function recordAddress(portal: string, type: string, id: string): Address | null {
  return isType(type) && isId(id) ? { page: 'record', portal, type, id, shownIn: 'record' } : null;
}

/** One task stands in a panel beside the list it was chosen from. */
function tasksAddress(portal: string, parts: string[]): Address | null {
  const task = parts.indexOf('task');
  if (task >= 0) {
    const id = parts[task + 1] ?? '';
    return isId(id) ? { page: 'record', portal, type: '0-27', id, shownIn: 'tasks' } : null;
  }
  const [what = '', view = ''] = parts;
  return /^(view|)$/.test(what) ? { page: 'list', portal, type: '0-27', view: view || 'all' } : null;
}

/** The help desk shows a ticket beside its conversation: the same ticket as on its own page. */
function ticketAddress(portal: string, parts: string[]): Address | null {
  const ticket = parts.indexOf('ticket');
  const id = ticket < 0 ? '' : (parts[ticket + 1] ?? '');
  return isId(id) ? { page: 'record', portal, type: '0-5', id, shownIn: 'help desk' } : null;
}

function unescaped(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Nearly all links to records have this shape; parsing an address costs ten times as much. */
const plainLink =
  /^(?:https:\/\/app(?:-[a-z]{2}\d{1,2})?\.hubspot\.com)?\/contacts\/[1-9]\d{0,19}\/record\/(\d{1,3}-\d{1,12})\/([1-9]\d{0,19})(?:[/?#]|$)/;

/** @returns the record a link points to, null for any other link. */
export function linkedRecord(href: string, base: string): { type: string; id: string } | null {
  const [, type, id] = plainLink.exec(href) ?? [];
  if (type && id) return { type, id };
  if (!/\/(record|contact|company|deal|ticket|task)\//.test(href)) return null;
  const url = URL.parse(href, base);
  const address = url && addressOf(url);
  return address?.page === 'record' ? { type: address.type, id: address.id } : null;
}

export function locate(url: URL): Place | null {
  const address = addressOf(url);
  if (!address) return null;
  // The number of the portal is the customer's in every region; its records can be opened from the host of another one.
  const org = address.portal;
  if (address.page === 'home') return { org, kind: 'home', id: 'home' };
  if (address.page === 'list') {
    return { org, kind: 'list', id: address.type ? `${address.type}/${address.view}` : address.view };
  }
  const kind = kindOfType(address.type);
  return kind && { org, kind, id: address.id };
}

const readable = 'companies, contacts, deals, tickets, leads, tasks, their lists and the sales workspace';

/** What the other parts of HubSpot are, by the first word of their address. */
const places: [RegExp, string][] = [
  [/^\/(login|signup|oauth)/, 'HubSpot wants you to sign in first.'],
  [
    /^\/(settings|property-settings|object-type-settings|user-preferences|account-and-billing|connected-apps|private-apps)/,
    'This is a settings page of HubSpot.',
  ],
  [/^\/(reports-dashboard|reports-list|report-builder|analytics|forecasting)/, 'This is a report of HubSpot.'],
  [/^\/(help-desk|live-messages|inbox)/, 'This is the inbox. Open one of its tickets to have it read.'],
  [/^\/(user-guide|start-guide|getting-started|academy)/, 'This is a guide to HubSpot.'],
  [
    /^\/(email|social|campaigns|forms|landing-pages|website|blog|files|workflows|sequences|templates)/,
    'This is a marketing or automation page of HubSpot.',
  ],
];

export function whyNot(url: URL): string {
  const address = addressOf(url);
  if (address?.page === 'record') {
    const what = otherTypes[address.type] ?? (address.type.startsWith('0-') ? 'another object' : 'a custom object');
    return `This is a page of ${what}. Wingside reads ${readable}.`;
  }
  if (/^\/object-builder\/|\/(new|create|clone)(\/|$)/.test(url.pathname)) {
    return 'This record is not saved yet. Save it, then Wingside reads it.';
  }
  if (/^\/home/.test(url.pathname)) return 'This address does not say which account it is. Open a record or a list.';
  const place = places.find(([path]) => path.test(url.pathname))?.[1] ?? 'This HubSpot page shows no single record.';
  return `${place} Wingside reads ${readable}.`;
}
