import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';

/** What an address of a model-driven app says. `table` is the logical name: "opportunity", "new_site"; `id` is a bare lower-case GUID. */
export type Address =
  | { page: 'record'; table: string; id: string }
  | { page: 'list'; table: string; view: string }
  | { page: 'dashboard'; id: string };

const kinds: Record<string, RecordKind> = {
  account: 'account',
  contact: 'contact',
  lead: 'lead',
  opportunity: 'opportunity',
  incident: 'case',
  task: 'task',
};

/** Old addresses number the tables. */
const tableOfCode: Record<string, string> = {
  '1': 'account',
  '2': 'contact',
  '3': 'opportunity',
  '4': 'lead',
  '112': 'incident',
  '4200': 'activitypointer',
  '4212': 'task',
};

/** North America has no number; the others count up. 9 is the US government's. */
const regions = ['', ...Array.from({ length: 22 }, (_, n) => String(n + 2))];
const clouds = [
  ...regions.map((region) => `crm${region}.dynamics.com`),
  'crm.microsoftdynamics.us',
  'crm.appsplatform.us',
  'crm.dynamics.cn',
];

/** Sales runs on these hosts alone; other Dynamics products share only the end of the name. Each also behind Microsoft Defender's proxy. */
/** Behind Microsoft Defender's proxy (`….mcas.ms`) the site is asked for like any other. */
export const matches = clouds.map((cloud) => `https://*.${cloud}/*`);

export const kindOf = (table: string): RecordKind | null =>
  Object.hasOwn(kinds, table) ? (kinds[table] ?? null) : null;

const guidShape = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The page writes GUIDs in capitals and braces, the API in small letters without. @returns null for what is none, and for the empty one */
function bareGuid(text: string): string | null {
  const guid = guidShape.exec(text.trim())?.[1]?.toLowerCase() ?? null;
  return guid && /[1-9a-f]/.test(guid) ? guid : null;
}

/** The parameters, whatever their case and order. Old links carry some of them packed into `extraqs`, escaped once more. */
function parametersOf(url: URL): Map<string, string> {
  const found = new Map<string, string>();
  const take = (search: URLSearchParams) => {
    for (const [key, value] of search) if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), value);
  };
  take(url.searchParams);
  const packed = found.get('extraqs');
  if (packed) take(new URLSearchParams(packed.replace(/^\?/, '')));
  return found;
}

const tableShape = /^[a-z][a-z0-9_]*$/;

function tableIn(parameters: Map<string, string>): string {
  const name = (parameters.get('etn') ?? '').trim().toLowerCase();
  if (tableShape.test(name)) return name;
  const code = parameters.get('etc') ?? '';
  return Object.hasOwn(tableOfCode, code) ? (tableOfCode[code] ?? '') : '';
}

export function addressOf(url: URL): Address | null {
  if (!/^\/main\.aspx$/i.test(url.pathname)) return null;
  const parameters = parametersOf(url);
  const table = tableIn(parameters);
  const page = (parameters.get('pagetype') ?? '').toLowerCase();
  const id = bareGuid(parameters.get('id') ?? '');
  if (page === 'dashboard') return { page: 'dashboard', id: id ?? 'home' };
  if (page === 'entitylist' && table) {
    return { page: 'list', table, view: bareGuid(parameters.get('viewid') ?? '') ?? 'default' };
  }
  // Old links name no page type; whatever has a table and an id is a record.
  return (page === 'entityrecord' || page === '') && table && id ? { page: 'record', table, id } : null;
}

const linkShape = /[?&]id=(?:%7b|\{)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/i;

/** The record a link of the page points to, null for any other link. Asked of every link in a list, so the whole address is not taken apart. */
export function linkedRecord(href: string): { table: string; id: string } | null {
  const table = /[?&]etn=([a-z]\w*)/i.exec(href)?.[1]?.toLowerCase();
  const id = table && linkShape.exec(href)?.[1]?.toLowerCase();
  return id ? { table, id } : null;
}

const hostShape = new RegExp(
  `^([a-z0-9][a-z0-9-]*\\.(?:${clouds.map((cloud) => cloud.replaceAll('.', '\\.')).join('|')}))(?:\\.mcas\\.ms)?$`,
);

/** The environment's own host, with its region: `acme` in Europe and `acme` in Canada are two companies. */
const orgOf = (url: URL): string | null =>
  url.protocol === 'https:' ? (hostShape.exec(url.hostname)?.[1] ?? null) : null;

/** By its host alone. The API's own host, with a dot more, shows no pages. */
export const isDynamics = (url: URL): boolean => orgOf(url) !== null;

export function locate(url: URL): Place | null {
  const org = orgOf(url);
  const address = org ? addressOf(url) : null;
  if (!org || !address) return null;
  if (address.page === 'dashboard') return { org, kind: 'home', id: address.id };
  if (address.page === 'list') return { org, kind: 'list', id: `${address.table}/${address.view}` };
  const kind = kindOf(address.table);
  return kind && { org, kind, id: address.id };
}

const readable = 'accounts, contacts, leads, opportunities, cases, tasks, lists and dashboards';

export function whyNot(url: URL): string {
  if (!/^\/main\.aspx$/i.test(url.pathname))
    return `This Dynamics 365 page is no part of an app. Wingside reads ${readable}.`;
  const address = addressOf(url);
  if (address?.page === 'record') return `This is a page of ${address.table}. Wingside reads ${readable}.`;
  const page = (parametersOf(url).get('pagetype') ?? '').toLowerCase();
  if (page === 'entityrecord') return 'This record is not saved yet. Save it, then Wingside reads it.';
  if (page === 'search') return 'These are search results. Open one of them to have it read.';
  if (page === 'custom' || page === 'control')
    return 'This page shows several things at once and its address names no record. Open the record itself to have it read.';
  if (page === 'apps' || page === '') return `No page of an app is open. Wingside reads ${readable}.`;
  return `This Dynamics 365 page shows no single record. Wingside reads ${readable}.`;
}
