import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';

/** What a Lightning address says. `object` is the API name: "Opportunity", "Invoice__c"; `id` has 18 characters. */
export type Address =
  | { page: 'record'; object: string; id: string }
  | { page: 'related'; object: string; id: string; relation: string }
  | { page: 'list'; object: string; view: string }
  | { page: 'home' };

const kinds: Record<string, RecordKind> = {
  Account: 'account',
  PersonAccount: 'account',
  Contact: 'contact',
  Lead: 'lead',
  Opportunity: 'opportunity',
  Case: 'case',
  Task: 'task',
};

/** The first three characters of an id name its object, the same in every org. */
const prefixes: Record<string, string> = {
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  '006': 'Opportunity',
  '500': 'Case',
  '00T': 'Task',
  '00U': 'Event',
  '005': 'User',
  '701': 'Campaign',
};

export const kindOf = (object: string): RecordKind | null =>
  Object.hasOwn(kinds, object) ? (kinds[object] ?? null) : null;

/** The object of an id, '' when its first characters are not known. */
export const objectOf = (id: string): string => prefixes[id.slice(0, 3)] ?? '';

const idShape = /^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/i;

/**
 * 15 characters tell records apart by case; the last three of 18 repeat that case for systems that lose it. Each block of
 * five gives one of them: bit i is set where letter i is a capital.
 *
 * @returns 18 characters, null when it is no Salesforce id
 */
export function fullId(id: string): string | null {
  if (!idShape.test(id)) return null;
  const short = id.slice(0, 15);
  let check = '';
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const letter = short.charCodeAt(start + i);
      if (letter >= 65 && letter <= 90) bits |= 1 << i;
    }
    check += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits];
  }
  return short + check;
}

type Linked = { object: string; id: string } | null;
const links = new Map<string, Linked>();

/** @returns the record a link points to, also one of a related list; null for any other link. */
export function linkedRecord(href: string): Linked {
  let linked = links.get(href);
  if (linked === undefined) {
    if (links.size > 2_000) links.clear();
    linked = parseLink(href);
    links.set(href, linked);
  }
  return linked;
}

function parseLink(href: string): Linked {
  const found =
    /\/lightning\/r\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15,18})(?=[/?#]|$)|#\/sObject\/([A-Za-z0-9]{15,18})(?=[/?]|$)/.exec(
      href,
    );
  const id = fullId(found?.[2] ?? found?.[3] ?? '');
  return id ? { object: objectOf(id) || (found?.[1] ?? ''), id } : null;
}

let last: { href: string; address: Address | null } = { href: '', address: null };

export function addressOf(url: URL): Address | null {
  const { href } = url;
  // Every reading asks twice, and the next one asks for the same page.
  if (href !== last.href) last = { href, address: parseAddress(url) };
  return last.address;
}

function parseAddress(url: URL): Address | null {
  // Before 2018, and still in old bookmarks, the page was told in the hash: /one/one.app#/sObject/{id}/view.
  const legacy = /\/one\.app$/.test(url.pathname);
  const path = legacy ? url.hash.slice(1).split('?')[0] : url.pathname;
  const [root, first = '', second = '', third = '', fourth = ''] = (path ?? '')
    .split('/')
    .filter(Boolean)
    .map(unescaped);
  if (legacy && root === 'home') return { page: 'home' };
  if (legacy && root === 'sObject') {
    return fullId(first) ? recordAddress('', first, second, third) : listAddress(first, second, url);
  }
  if (root !== 'lightning') return null;
  if (first === 'page') return second === 'home' ? { page: 'home' } : null;
  if (first === 'o') return listAddress(second, third, url);
  if (first !== 'r') return null;
  return fullId(second)
    ? recordAddress('', second, third, fourth)
    : recordAddress(second, third, fourth, path?.split('/')[6] ?? '');
}

function recordAddress(object: string, id: string, what: string, relation: string): Address | null {
  const full = fullId(id);
  if (!full || !['', 'view', 'edit', 'related'].includes(what)) return null;
  // The id is right where the word is "sObject", "PersonAccount" or left out.
  const named = objectOf(full) || object;
  return what === 'related' && relation
    ? { page: 'related', object: named, id: full, relation }
    : { page: 'record', object: named, id: full };
}

function listAddress(object: string, what: string, url: URL): Address | null {
  if (!/^[A-Za-z]\w*$/.test(object)) return null;
  // The tasks page keeps the chosen task out of its address, whatever follows the object.
  if (!['list', 'home', ''].includes(what) && object !== 'Task') return null;
  return { page: 'list', object, view: url.searchParams.get('filterName') ?? (what || 'home') };
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * My Domain with its sandbox: "acme", "acme--uat". The cloud's own words (lightning, sandbox, develop, force.com) and the
 * Defender proxy behind it are left out; military and Chinese clouds stay apart, another "acme" may live there.
 */
function orgOf(host: string): string {
  const [domain = host] = host.split('.');
  const cloud = /\.(mil|cn)(?:\.mcas\.ms)?$/.exec(host)?.[1];
  return cloud ? `${domain}.${cloud}` : domain;
}

export function locate(url: URL): Place | null {
  const address = addressOf(url);
  if (!address) return null;
  const org = orgOf(url.hostname);
  if (address.page === 'home') return { org, kind: 'home', id: 'home' };
  if (address.page === 'list') return { org, kind: 'list', id: `${address.object}/${address.view}` };
  if (address.page === 'related') return { org, kind: 'list', id: `${address.id}/${address.relation}` };
  const kind = kindOf(address.object);
  return kind && { org, kind, id: address.id };
}

const readable = 'accounts, contacts, leads, opportunities, cases, tasks, lists and the home page';

export function whyNot(url: URL): string {
  const address = addressOf(url);
  if (address?.page === 'record')
    return `Wingside reads ${readable}. This is a page of ${address.object || 'another object'}.`;
  if (/^\/lightning\/setup\/|salesforce-setup\.com$/.test(url.pathname + url.hostname))
    return `This is Setup. Wingside reads ${readable}.`;
  if (/\/new$/.test(url.pathname)) return 'This record is not saved yet. Save it, then Wingside reads it.';
  if (/^\/(lightning|one)(\/|$)/.test(url.pathname))
    return `This Salesforce page shows no single record. Wingside reads ${readable}.`;
  return 'This is Salesforce Classic or a Visualforce page. Open the record in Lightning Experience to have it read.';
}
