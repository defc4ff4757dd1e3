import type { RecordKind } from '../../core/record.ts';
import type { Place } from '../adapter.ts';

/** What an address says. `object` is the API name: "company", "invoice"; of a list its plural: "companies". */
export type Address =
  /** `inPanel`: shown in the panel at the side, over a list or another record. */
  { page: 'record'; object: string; id: string; inPanel: boolean } | { page: 'list'; object: string; view: string };

const kinds: Record<string, RecordKind> = {
  company: 'account',
  person: 'contact',
  opportunity: 'opportunity',
  task: 'task',
};

/** Lists say the plural in their address, their lines link to the singular. */
const singulars: Record<string, string> = {
  companies: 'company',
  people: 'person',
  opportunities: 'opportunity',
  tasks: 'task',
};

const own = <T>(table: Record<string, T>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

export const kindOf = (object: string): RecordKind | null => own(kinds, object);

/** @returns '' for an object whose singular is not known */
export const singularOf = (plural: string): string => own(singulars, plural) ?? '';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const recordPath = new RegExp(`^/object/([A-Za-z]\\w*)/(${uuid})/?(?=[?#]|$)`, 'i');

/** @param href a path of the CRM or a whole address */
export function linkedRecord(href: string): { object: string; id: string } | null {
  const found = recordPath.exec(href.replace(/^https?:\/\/[^/]+/, ''));
  return found?.[1] && found[2] ? { object: found[1], id: found[2].toLowerCase() } : null;
}

/** The vendor's own site, papers and servers share the domain of its customers' workspaces. */
const noWorkspace = /^(?:(?:www|docs|api|status)\.)?twenty\.com$/;

export function addressOf(url: URL): Address | null {
  if (noWorkspace.test(url.hostname)) return null;
  // Since 2026 the address also names what the side panel shows, which is what the seller has opened last.
  const panel = url.searchParams.get('panel') ?? '';
  const beside = panel.startsWith('/object/') ? linkedRecord(panel) : null;
  if (beside && kindOf(beside.object)) return { page: 'record', ...beside, inPanel: true };
  const record = linkedRecord(url.pathname);
  if (record) return { page: 'record', ...record, inPanel: false };
  // Before 2025 the tasks had a page of their own: /tasks.
  const plural = /^\/(?:objects\/([A-Za-z]\w*)|(tasks))\/?$/.exec(url.pathname);
  if (!plural) return null;
  const view = url.searchParams.get('viewId') ?? url.searchParams.get('view') ?? '';
  return { page: 'list', object: plural[1] ?? plural[2] ?? '', view };
}

export function locate(url: URL): Place | null {
  const address = addressOf(url);
  if (!address) return null;
  const org = url.host;
  if (address.page === 'list') {
    return { org, kind: 'list', id: address.view ? `${address.object}/${address.view}` : address.object };
  }
  const kind = kindOf(address.object);
  return kind && { org, kind, id: address.id };
}

const readable = 'companies, people, opportunities, tasks and lists';

const pages: [RegExp, string][] = [
  [/^\/object\/dashboard\/|^\/page\//, `This is a dashboard. Wingside reads ${readable}.`],
  [/^\/settings(\/|$)/, 'This is a settings page of Twenty. Open a company, a person, an opportunity or a task.'],
  [/^\/$/, 'Twenty is about to open the list you looked at last.'],
  [
    /^\/(welcome|verify|invite|reset-password|create|sync|plan-required|workspace-activation|book-call|authorize)/,
    'This page is about signing in to Twenty. Wingside reads once a list or a record is open.',
  ],
];

export function whyNot(url: URL): string {
  if (noWorkspace.test(url.hostname)) return 'This is the web site of Twenty, not your workspace.';
  const told = pages.find(([path]) => path.test(url.pathname))?.[1];
  if (told) return told;
  const address = addressOf(url);
  if (address?.page === 'record') return `Wingside reads ${readable}. This is a page of “${address.object}”.`;
  return 'This Twenty page shows no record. Open a company, a person, an opportunity, a task or a list.';
}
