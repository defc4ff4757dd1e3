import type { CrmClient } from '../core/crm.ts';
import { fail, ok, type Result } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import type { CrmApi } from '../crm-api/api.ts';
import type { CallEntry, CrmAccess, CrmRequest } from '../crm-api/call.ts';
import type { ConnectWish } from '../crm-api/connect.ts';
import { crmApi as apiOf } from '../crm-api/index.ts';
import { finishOAuth, type OAuthApp, refreshOAuth, startOAuth } from '../crm-api/salesforce/oauth.ts';
import { sameUser } from '../crm-api/same-user.ts';
import { appendAudit } from '../history/audit.ts';
import type { StoredConnection, WingsideDb } from '../history/db.ts';
import { rememberUser } from '../history/users.ts';
import type { Outside } from './outside.ts';
import { redirectAddress } from './sign-in.ts';

/** What it needs of the browser. */
type CrmOutside = Pick<Outside, 'pageFetch' | 'secret' | 'keepSecret' | 'keyState' | 'signIn' | 'cookie'>;

/** The crm door of the extension: connects, and opens a client for one request of the seller. Calls nothing by itself. */
export class CrmDoor {
  readonly #db: WingsideDb;
  readonly #outside: CrmOutside;
  /** Descriptions of objects and fields, by connection. */
  readonly #memory = new Map<string, Map<string, unknown>>();

  constructor(db: WingsideDb, outside: CrmOutside) {
    this.#db = db;
    this.#outside = outside;
  }

  /** Tries the connection before it is kept: a wrong key is told now, not at the first question. */
  async connect(wish: ConnectWish): Promise<Result<StoredConnection>> {
    const api = apiOf(wish.crm);
    if (!api) return fail({ kind: 'crm-cannot', crm: wish.crm, what: 'be read or written' });
    const { crm, org, origin, pages, how } = wish;
    const row: StoredConnection = {
      ...{ id: `${crm}:${org}`, crm, org, origin, pages, how },
      clientId: wish.clientId ?? null,
      email: wish.email ?? null,
      user: { id: '', name: '', email: null },
      at: new Date().toISOString(),
    };
    const signed = await this.#signIn(row, wish.key ?? '');
    if (!signed.ok) return signed;
    const me = await this.#open(api, row).me();
    if (!me.ok) {
      await this.#outside.keepSecret(row.id, '');
      return me;
    }
    const connection = { ...row, user: me.value };
    await this.#db.connections.put(connection);
    await this.#db.transaction('rw', this.#db.tables, () => rememberUser(this.#db, crm, org, me.value.name, row.at));
    return ok(connection);
  }

  async disconnect(id: string): Promise<void> {
    await this.#outside.keepSecret(id, '');
    this.#memory.delete(id);
    await this.#db.connections.delete(id);
  }

  /** The API for a record's CRM, signed in as the user its page names. */
  async clientFor(record: CrmRecord): Promise<Result<CrmClient>> {
    const api = apiOf(record.crm);
    const row = await this.#db.connections.get(`${record.crm}:${record.org}`);
    if (!api || !row) return fail({ kind: 'crm-not-connected', crm: api?.label ?? record.host });
    if (!sameUser(record.user, row.user))
      return fail({ kind: 'crm-other-user', crm: api.label, page: record.user ?? '', api: row.user.name });
    if (await this.#isLocked(row)) return fail({ kind: 'crm-key-locked', crm: api.label });
    const client = this.#open(api, row, record.key);
    // Somebody else may have signed in to that page, or to that browser session, since it was connected.
    if (row.how === 'page' || row.how === 'session-cookie') {
      const me = await client.me();
      if (!me.ok) return me;
      if (me.value.id !== row.user.id)
        return fail({ kind: 'crm-other-user', crm: api.label, page: me.value.name, api: row.user.name });
    }
    return ok(client);
  }

  /** A key behind its passphrase looks like none; the CRM would only say that nobody is signed in. */
  async #isLocked({ how, id }: StoredConnection): Promise<boolean> {
    if (how === 'page' || (await this.#outside.secret(id)) !== '') return false;
    return (await this.#outside.keyState()).locked;
  }

  /** @param about key of the record it is opened for, for the audit log; '' while it is tried */
  #open(api: CrmApi, row: StoredConnection, about = ''): CrmClient {
    const memory = this.#memory.get(row.id) ?? new Map<string, unknown>();
    this.#memory.set(row.id, memory);
    const { origin, pages, email } = row;
    return api.open({ origin, pages, email }, this.#access(row), {
      memory,
      log: (entry) => void this.#note(row, entry, about),
    });
  }

  #access(row: StoredConnection): CrmAccess {
    return {
      fetch: (request) => (row.how === 'page' ? this.#inPage(row, request) : this.#withToken(row, request)),
      renew: () => this.#renew(row),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => new Date(),
      signal: AbortSignal.timeout(60_000),
    };
  }

  async #inPage(row: StoredConnection, request: CrmRequest) {
    const host = new URL(row.origin).host;
    const tabs = (await this.#db.pages.toArray()).filter((page) => page.host === host);
    for (const { tabId } of tabs.sort((a, b) => b.at - a.at)) {
      const answer = await this.#outside.pageFetch(tabId, request);
      if (answer) return answer;
    }
    throw new Error(`No tab of ${host} is open.`);
  }

  async #withToken(row: StoredConnection, request: CrmRequest) {
    const { access } = tokensIn(await this.#outside.secret(row.id));
    return plainFetch({ ...request, headers: { ...request.headers, authorization: `Bearer ${access}` } });
  }

  async #signIn(row: StoredConnection, key: string): Promise<Result<null>> {
    if (row.how === 'key') await this.#outside.keepSecret(row.id, key.trim());
    if (row.how === 'session-cookie' && !(await this.#renew(row)))
      return fail({ kind: 'crm-signed-out', crm: labelOf(row) });
    if (row.how !== 'oauth') return ok(null);
    const app = appOf(row);
    const start = await startOAuth(app);
    const cameBack = await this.#outside.signIn(start.url);
    if (cameBack === '') return fail({ kind: 'crm-signed-out', crm: labelOf(row) });
    const tokens = await finishOAuth(app, start, cameBack, { fetch: plainFetch });
    if (!tokens.ok) return tokens;
    await this.#outside.keepSecret(row.id, JSON.stringify(tokens.value));
    return ok(null);
  }

  /** A session that ran out is renewed once: by the refresh token, or by the one the browser has now. */
  async #renew(row: StoredConnection): Promise<boolean> {
    if (row.how === 'session-cookie') {
      const sid = await this.#outside.cookie(row.origin, 'sid');
      const before = tokensIn(await this.#outside.secret(row.id)).access;
      if (sid === '' || sid === before) return false;
      await this.#outside.keepSecret(row.id, sid);
      return true;
    }
    if (row.how !== 'oauth') return false;
    const { refresh } = tokensIn(await this.#outside.secret(row.id));
    const tokens = refresh ? await refreshOAuth(appOf(row), refresh, { fetch: plainFetch }) : null;
    if (!tokens?.ok) return false;
    await this.#outside.keepSecret(row.id, JSON.stringify(tokens.value));
    return true;
  }

  async #note(row: StoredConnection, entry: CallEntry, about: string): Promise<void> {
    await appendAudit(this.#db, {
      at: entry.at,
      what: 'crm-call',
      where: entry.host,
      why: { action: `${entry.method} ${entry.path}`, turn: row.id },
      masks: {},
      bytes: entry.sentBytes,
      status: entry.status === 0 ? 'no answer' : String(entry.status),
      record: about,
    }).catch(() => {});
  }
}

const labelOf = ({ crm }: StoredConnection) => apiOf(crm)?.label ?? crm;
const appOf = ({ origin, clientId }: StoredConnection): OAuthApp => ({
  origin,
  clientId: clientId ?? '',
  redirect: redirectAddress(),
});

/** A key or cookie is one word; OAuth's are two, as JSON. */
function tokensIn(kept: string): { access: string; refresh: string | null } {
  if (!kept.startsWith('{')) return { access: kept, refresh: null };
  return JSON.parse(kept) as { access: string; refresh: string | null };
}

const plainFetch = async ({ method, url, headers, body }: CrmRequest) => {
  // A redirect would carry a token on, or drop it: neither is wanted.
  const answer = await fetch(url, { method, headers, body, credentials: 'omit', redirect: 'error' });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
};
