import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  Dexie,
  liveQuery,
  type Middleware,
  type Table,
} from 'dexie';
import type { Conversation, StoredProposal, StoredTurn, WingsideDb } from './db.ts';
import { isForgotten } from './tables.ts';

/**
 * Private mode. Everything goes on as usual, into the usual tables, so that the panel, a reload and an engine that ends
 * need nothing of their own for it. But before a row is touched for the first time, how it was is written down in the
 * same transaction; at the end each row is put back, and those that were not there are deleted. That way nothing is
 * forgotten because somebody added a table or a place that writes.
 */

/** Whether it is on, and since when, in the settings; and beside it how each touched row was. */
const stateId = 'private';
const tracePrefix = 'private ';
type Trace = { table: string; key: IDBValidKey; before: Record<string, unknown> | null };

type Tracing = { on: boolean; transactions: WeakSet<object> };
const tracings = new WeakMap<WingsideDb, Tracing>();

/** Makes a store able to be private. Called once by the engine, the only one that writes what is asked and read. */
export function prepareTracing(db: WingsideDb): void {
  if (tracings.has(db)) return;
  const tracing: Tracing = { on: false, transactions: new WeakSet() };
  tracings.set(db, tracing);
  // What is open already does not know of it; Dexie opens it anew by itself.
  if (db.isOpen()) db.close({ disableAutoOpen: false });
  db.use(middleware(tracing));
}

export const isPrivate = (db: WingsideDb): boolean => tracings.get(db)?.on ?? false;

/** Does the seller want it? */
export const wantsPrivate = async (db: WingsideDb): Promise<boolean> =>
  ((await db.settings.get('user'))?.value as { privateMode?: unknown } | undefined)?.privateMode === true;

/** Calls back whenever the seller's settings change, from whichever window. @returns ends it */
export function onSettings(db: WingsideDb, changed: () => void): () => void {
  const watching = liveQuery(() => db.settings.get('user')).subscribe({ next: changed, error: () => {} });
  return () => watching.unsubscribe();
}

/** @param session of the browser: after it nothing of this is left */
export async function beginPrivate(db: WingsideDb, session: string): Promise<void> {
  await db.settings.put({ id: stateId, value: { session } });
  const tracing = tracings.get(db);
  if (tracing) tracing.on = true;
}

/** The session private mode was begun in, null when it is off; for an engine that starts and holds nothing of it. */
export async function privateSession(db: WingsideDb): Promise<string | null> {
  const kept = (await db.settings.get(stateId))?.value as { session: string } | undefined;
  return kept?.session ?? null;
}

/** Puts everything back as it was before private mode. Safe to call when there is nothing to put back. */
export async function endPrivate(db: WingsideDb): Promise<void> {
  await putBack(db);
  const tracing = tracings.get(db);
  if (tracing) tracing.on = false;
  // Rows of a transaction that had begun before, and were written behind the first look.
  await putBack(db);
  await db.settings.delete(stateId);
}

/** What is done here leaves no trace to put back: deleting what was kept long enough, or what the seller wants gone. */
export function untraced<T>(db: WingsideDb, tables: Table[], work: () => Promise<T>): Promise<T> {
  // `async` itself: Dexie holds a transaction through an `await` only where it sees that it gives its word to one.
  return db.transaction('rw', tables, async () => {
    const here = Dexie.currentTransaction as unknown as { idbtrans: object };
    tracings.get(db)?.transactions.delete(here.idbtrans);
    return work();
  });
}

/**
 * Drops what was written down of rows that are forgotten, so that the end of private mode does not bring them back, and
 * of rows that were new in private mode and are gone by now: even their keys say something. Inside a transaction over all tables.
 */
export async function dropTraces(db: WingsideDb, of: (before: Record<string, unknown>) => boolean): Promise<void> {
  for (const { id, value } of await db.settings.where('id').startsWith(tracePrefix).toArray()) {
    const { table, key, before } = value as Trace;
    const useless = before ? of(before) : (await db.table(table).get(key as string)) === undefined;
    if (useless) await db.settings.delete(id);
  }
}

async function putBack(db: WingsideDb): Promise<void> {
  await untraced(db, db.tables, async () => {
    const rows = await db.settings.where('id').startsWith(tracePrefix).toArray();
    const traces = rows.map(({ value }) => value as Trace);
    // Turns first: what hangs on them comes back with them only.
    for (const trace of traces.filter(({ table }) => table === 'turns')) await putBackTurn(db, trace);
    for (const trace of traces.filter(({ table }) => table !== 'turns')) {
      const table = db.table(trace.table);
      const row = await asItWas(db, trace);
      if (row) await table.put(row);
      else await table.delete(trace.key as string);
    }
    await db.settings.bulkDelete(rows.map(({ id }) => id));
  });
}

/** One the seller deleted meanwhile stays deleted. One that ran was cut off by the end. */
async function putBackTurn(db: WingsideDb, { key, before }: Trace): Promise<void> {
  const turn = before as StoredTurn | null;
  const still = await db.turns.get(key as string);
  if (!turn) await db.turns.delete(key as string);
  else if (still) await db.turns.put({ ...turn, status: turn.status === 'running' ? 'interrupted' : turn.status });
}

const onTurns = ['steps', 'egress', 'calls', 'siteReads', 'siteAsks'];

/** The row to put back, null for none. */
async function asItWas(db: WingsideDb, { table, key, before }: Trace): Promise<object | null> {
  // A tab shows what it shows: its row is made anew by the next reading.
  if (before === null || table === 'pages') return null;
  if (onTurns.includes(table)) return (await db.turns.get(before.turnId as string)) ? before : null;
  if (table === 'conversations') {
    const { recordKey } = before as Conversation;
    return (await db.turns.where('recordKey').equals(recordKey).count()) > 0 ? before : null;
  }
  if (table === 'proposals') {
    // What was written to the CRM was written: an older proposal keeps what became of it, and can be taken back.
    const now = await db.proposals.get(key as string);
    return now ? { ...now, recordKey: (before as StoredProposal).recordKey } : null;
  }
  return before;
}

/** Between Dexie and the browser's store: every write of the engine passes here, whoever asked for it. */
function middleware(tracing: Tracing): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'private',
    create: (core) => ({
      ...core,
      transaction(tables, mode, options) {
        const traced = tracing.on && mode === 'readwrite' && tables.some(isForgotten);
        const scope = traced && !tables.includes('settings') ? [...tables, 'settings'] : tables;
        const transaction = core.transaction(scope, mode, options);
        if (traced) tracing.transactions.add(transaction);
        return transaction;
      },
      table(name) {
        const table = core.table(name);
        if (!isForgotten(name)) return table;
        return {
          ...table,
          mutate: (request) =>
            tracing.transactions.has(request.trans)
              ? traced(table, core.table('settings'), request)
              : table.mutate(request),
        };
      },
    }),
  };
}

/** What was pressed is not noted at all. */
const notNoted: DBCoreMutateResponse = { numFailures: 0, failures: {}, results: [], lastResult: undefined };

/** Chains of `then`, for an `await` of the language's own may end a transaction of the browser's. */
function traced(
  table: DBCoreTable,
  settings: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  if (table.name === 'events' && request.type === 'add') return Dexie.Promise.resolve(notNoted);
  const write = (keys: IDBValidKey[]) => writeDown(table, settings, request, keys);
  const keys = touched(table, request);
  const first = Array.isArray(keys) ? write(keys) : keys.then(write);
  return first
    .then(() => table.mutate('values' in request ? { ...request, wantResults: true } : request))
    .then((made) => {
      const own = new Set(Array.isArray(keys) ? keys.map((key) => JSON.stringify(key)) : []);
      // Keys the store itself gave out.
      const given = (made.results ?? []).filter((key) => key !== undefined && !own.has(JSON.stringify(key)));
      if (!('values' in request) || given.length === 0) return made;
      const rows = given.map((key) => traceRow(table, key, null));
      return settings.mutate({ type: 'put', trans: request.trans, values: rows }).then(() => made);
    });
}

function touched(table: DBCoreTable, request: DBCoreMutateRequest): IDBValidKey[] | Promise<IDBValidKey[]> {
  const { primaryKey } = table.schema;
  if (request.type === 'delete') return request.keys;
  if (request.type === 'deleteRange') {
    const query = { index: primaryKey, range: request.range };
    return table
      .query({ trans: request.trans, values: false, query, limit: Number.POSITIVE_INFINITY })
      .then(({ result }) => result);
  }
  const keys = request.keys ?? request.values.map((value) => primaryKey.extractKey?.(value));
  return [...keys].filter((key) => key !== undefined);
}

/** Only the first time a row is touched: after that it is no longer as it was. */
function writeDown(
  table: DBCoreTable,
  settings: DBCoreTable,
  { trans }: DBCoreMutateRequest,
  keys: IDBValidKey[],
): Promise<unknown> {
  if (keys.length === 0) return Dexie.Promise.resolve();
  return settings.getMany({ trans, keys: keys.map((key) => traceId(table, key)) }).then((known: unknown[]) => {
    const fresh = keys.filter((_, n) => known[n] === undefined);
    if (fresh.length === 0) return undefined;
    return table.getMany({ trans, keys: fresh }).then((before: (Record<string, unknown> | undefined)[]) => {
      const values = fresh.map((key, n) => traceRow(table, key, before[n] ?? null));
      return settings.mutate({ type: 'put', trans, values });
    });
  });
}

const traceId = (table: DBCoreTable, key: IDBValidKey) => `${tracePrefix}${table.name} ${JSON.stringify(key)}`;
const traceRow = (table: DBCoreTable, key: IDBValidKey, before: Trace['before']) => ({
  id: traceId(table, key),
  value: { table: table.name, key, before } satisfies Trace,
});
