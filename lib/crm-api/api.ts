import { type CrmAbility, type CrmClient, crmAbilities } from '../core/crm.ts';
import { ok, type Result } from '../core/failure.ts';
import type { CallEntry, CrmAccess } from './call.ts';

/** Where a connected CRM is. */
export type CrmConnection = {
  /** The API's origin: "https://acme.my.salesforce.com". */
  origin: string;
  /** The origin of the CRM's pages, for links: "https://acme.lightning.force.com". Often the same. */
  pages: string;
  /** Who the seller is, where a key does not say it (Twenty). */
  email: string | null;
};

export type ClientOptions = {
  /** Calls the client may make, default 30. A client is made for one request of the seller. */
  budget?: number;
  log?: (entry: CallEntry) => void;
  /** Outlives the client: descriptions of objects and fields, so that they are read once a day and not at each question. */
  memory?: Map<string, unknown>;
};

/** What a CRM's API can do here and what it takes, as data: the Settings screen and the README are drawn from it. */
export type CrmApi = {
  /** The reader's id: "salesforce". */
  crm: string;
  label: string;
  can: ReadonlySet<CrmAbility>;
  connect: {
    /** `session-cookie`: the seller's session is read and sent as a token; `page`: calls are made inside the CRM's own tab; `key`: the seller enters one. */
    by: 'session-cookie' | 'page' | 'key';
    /** What the seller is asked for. */
    asks: { name: 'origin' | 'key' | 'email'; label: string; hint: string }[];
    /** What connecting means, in one or two sentences. */
    says: string;
    /** Match patterns of the host permission to ask for; `{origin}` is the one the seller gave. */
    hosts: string[];
    /** Further browser permissions, asked for at the same moment. */
    permissions: string[];
  };
  /** Completes "needs an administrator for …". */
  admin: string[];
  /** Whether a change made between our look and our write is noticed. */
  race: string;
  /** What no real server has confirmed yet. */
  confirmed: string;
  unconfirmed: string[];
  /** Calls nothing. */
  open(connection: CrmConnection, access: CrmAccess, options?: ClientOptions): CrmClient;
};

/** @returns what was made before under that name, else makes it; a failure is not kept */
export async function remembered<T>(
  memory: Map<string, unknown>,
  name: string,
  make: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (memory.has(name)) return ok(memory.get(name) as T);
  const made = await make();
  if (made.ok) memory.set(name, made.value);
  return made;
}

/** All there is, but for what this CRM has not. */
export const abilitiesBut = (...missing: CrmAbility[]): ReadonlySet<CrmAbility> =>
  new Set(crmAbilities.filter((ability) => !missing.includes(ability)));
