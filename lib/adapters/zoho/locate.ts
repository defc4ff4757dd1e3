import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';
import { orgOf } from './hosts.ts';

/** What a Zoho address says. `module` is Zoho's internal name: deals are "Potentials", a company's own "CustomModule3". */
export type Address =
  | { page: 'record'; module: string; id: string }
  | { page: 'list'; module: string; view: string }
  | { page: 'home' }
  /** `id`: of the saved record it changes; null for a new one, also when that is a copy. */
  | { page: 'form'; module: string; id: string | null }
  | { page: 'settings' }
  | { page: 'other'; tab: string };

const kinds: Record<string, RecordKind> = {
  Accounts: 'account',
  Contacts: 'contact',
  Leads: 'lead',
  Potentials: 'opportunity',
  Cases: 'case',
  Tasks: 'task',
};

/** Modules that hold records. Reports, dashboards and web tabs stand under `/tab/` too. */
const modules =
  /^(?:Leads|Contacts|Accounts|Potentials|Cases|Tasks|Events|Calls|Activities|Campaigns|Products|Vendors|PriceBooks|Quotes|SalesOrders|PurchaseOrders|Invoices|Solutions|Services|Appointments|(?:Custom|Linking)Module\d+)$/;

/** "Deals" is what the API, and some addresses, call what the pages call "Potentials". */
export const internalName = (module: string): string => (module === 'Deals' ? 'Potentials' : module);

/** What the API calls a module. */
export const apiModule = (module: string): string => (module === 'Potentials' ? 'Deals' : module);

export const kindOf = (module: string): RecordKind | null => {
  const name = internalName(module);
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null;
};

/** Too long for a number: 16 to 19 digits, kept as text. */
const isId = (text: string | null | undefined): text is string => /^\d{15,20}$/.test(text ?? '');

/** @returns the record a link points to; null for any other link, and for a link to its form */
export function linkedRecord(href: string | null): { module: string; id: string } | null {
  // Asked of every link of a page.
  const found = href?.includes('/tab/') ? /\/tab\/([A-Za-z]\w*)\/(\d{15,20})(?=[?#]|\/?$)/.exec(href) : null;
  return found ? { module: internalName(found[1] ?? ''), id: found[2] ?? '' } : null;
}

/** @returns null for what is not the CRM: another app of CRM Plus, a web form */
export function addressOf(url: URL): { portal: string; address: Address } | null {
  const parts = url.pathname.split('/').filter(Boolean).map(unescaped);
  // CRM Plus puts the address of the app behind its own: /{portal}/index.do/cxapp/crm/org1/tab/Leads.
  const app = parts.indexOf('cxapp');
  const [root, ...rest] = app >= 0 ? parts.slice(app + 1) : parts;
  if (root !== 'crm') return null;
  const bare = rest[0] === 'tab' || rest[0] === 'settings' || /\.do$/.test(rest[0] ?? '');
  const portal = bare ? '' : (rest[0] ?? '');
  const [area = '', ...path] = bare ? rest : rest.slice(1);
  if (area === 'tab') return { portal, address: tabAddress(path) };
  if (area === 'settings') return { portal, address: { page: 'settings' } };
  if (/\.do$/.test(area)) return { portal, address: oldAddress(area, url.searchParams) };
  return { portal, address: { page: 'other', tab: area } };
}

function tabAddress([tab = '', what, view]: string[]): Address {
  const module = internalName(tab);
  if (module === 'Home' && (what ?? 'begin') === 'begin') return { page: 'home' };
  if (!modules.test(module)) return { page: 'other', tab };
  if (isId(what)) {
    // Behind the id: a canvas, a tab of the page. Only these two show a form instead of the record.
    return view === 'edit' || view === 'clone'
      ? { page: 'form', module, id: view === 'edit' ? what : null }
      : { page: 'record', module, id: what };
  }
  if (what === 'create') return { page: 'form', module, id: null };
  if (what === undefined) return { page: 'list', module, view: '' };
  return what === 'custom-view' && view ? { page: 'list', module, view } : { page: 'other', tab };
}

/** Bookmarks from before 2018: EntityInfo.do?module=Contacts&id=1, ShowTab.do?module=Leads. */
function oldAddress(page: string, query: URLSearchParams): Address {
  const module = internalName(query.get('module') ?? '');
  const id = query.get('id');
  if (/^(?:Show)?EntityInfo\.do$/.test(page) && modules.test(module) && isId(id)) return { page: 'record', module, id };
  if (page === 'ShowTab.do' && modules.test(module)) return { page: 'list', module, view: '' };
  return page === 'ShowHomePage.do' ? { page: 'home' } : { page: 'other', tab: module };
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function locate(url: URL): Place | null {
  const found = addressOf(url);
  if (!found) return null;
  const { address, portal } = found;
  const org = orgOf(url.hostname, portal);
  if (address.page === 'home') return { org, kind: 'home', id: 'home' };
  if (address.page === 'list')
    return { org, kind: 'list', id: [address.module, address.view].filter(Boolean).join('/') };
  // A record in its edit form is still that record; the reader says that it is being edited.
  if ((address.page !== 'record' && address.page !== 'form') || address.id === null) return null;
  const kind = kindOf(address.module);
  return kind ? { org, kind, id: address.id } : null;
}

const readable = 'accounts, contacts, leads, deals, cases, tasks, lists and the home page';

export function whyNot(url: URL): string {
  const address = addressOf(url)?.address;
  switch (address?.page) {
    case 'form':
      return address.id === null
        ? 'This record is not saved yet. Save it, then Wingside reads it.'
        : `Wingside reads ${readable}. This is the edit form of ${toldModule(address.module)}.`;
    case 'settings':
      return `This is Setup in Zoho CRM. Wingside reads ${readable}.`;
    case 'record':
      return `Wingside reads ${readable}. This is a page of ${toldModule(address.module)}.`;
    case 'other':
      return /^[\w ]{1,40}$/.test(address.tab) && !modules.test(internalName(address.tab))
        ? `This is the ${address.tab} page of Zoho CRM. Wingside reads ${readable}.`
        : `This Zoho CRM page shows no single record. Wingside reads ${readable}.`;
    default:
      return `This page of Zoho is not the CRM. Wingside reads ${readable} there.`;
  }
}

/** A company's own modules have a number in the address; their name is only on the page. */
const toldModule = (module: string): string => (/Module\d+$/.test(module) ? 'a module of your own' : module);
