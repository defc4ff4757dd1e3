import { noteHere } from '../history/audit.ts';
import type { WingsideDb } from '../history/db.ts';
import { deleteEverything, deleteTurns, forgetRecord } from '../history/erase.ts';
import {
  beginPrivate,
  endPrivate,
  isPrivate,
  prepareTracing,
  privateSession,
  wantsPrivate,
} from '../history/private.ts';
import { applyRetention } from '../history/retention.ts';
import type { Left } from '../history/tables.ts';
import type { Merged } from '../settings/merge.ts';
import { canonical } from '../trust/audit.ts';
import { type PermissionChange, permissionNotes } from './permission-notes.ts';
import type { RunningTurns } from './running.ts';

export type Forgetting = { /** The keys of the model and the CRMs too, and the connections. */ keys?: boolean };

type KeepingParts = {
  db: WingsideDb;
  now(): Date;
  merged(): Promise<Merged>;
  /** Id of the browser session; private mode ends with it. Without one, it ends with the engine. */
  session?(): Promise<string>;
  forgetKeys?(): Promise<void>;
  running: RunningTurns;
  /** Match patterns of the CRMs there is a reader for. */
  matches: string[];
};

const dayMs = 86_400_000;

/** What is kept, for how long, and how it is forgotten. */
export class Keeping {
  readonly #parts: KeepingParts;
  readonly #ownSession = crypto.randomUUID();
  #lastRound = 0;
  #settled: Promise<void> | null = null;
  /** One chore at a time: nothing is asked or read in the middle of a deletion. */
  #chores: Promise<unknown> = Promise.resolve();

  constructor(parts: KeepingParts) {
    this.#parts = parts;
    prepareTracing(parts.db);
  }

  /** Called once, when the engine starts. */
  async start(): Promise<void> {
    await this.#settle();
    await this.#round();
  }

  /**
   * To be called before anything is written: private mode is as the seller wants it, and no deletion is under way.
   * Once a day it also deletes what was kept long enough.
   */
  async ready(): Promise<void> {
    await this.#settle();
    if (this.#parts.now().getTime() - this.#lastRound >= dayMs) void this.#round().catch(() => {});
    await this.#chore(() => this.#followPrivate());
  }

  #settle(): Promise<void> {
    this.#settled ??= this.#chore(() => this.#settlePrivate());
    return this.#settled;
  }

  /** Keeps nobody waiting. */
  async #round(): Promise<void> {
    const { db, now, merged } = this.#parts;
    this.#lastRound = now().getTime();
    await applyRetention(db, (await merged()).settings.keep, now());
  }

  /** Forgets a record and all that hangs on it. @returns rows about it that are left, by table */
  forget(recordKey: string): Promise<Left[]> {
    const { db, now } = this.#parts;
    return this.#chore(async () => {
      await this.#stop(await db.turns.where('recordKey').equals(recordKey).primaryKeys());
      const left = await forgetRecord(db, recordKey);
      await noteHere(db, 'forget', { at: now(), action: 'record', status: 'done', record: recordKey });
      return left;
    });
  }

  /** @returns rows left in every table; the log's own row about it comes after */
  forgetEverything(options: Forgetting): Promise<Left[]> {
    const { db, now, running, forgetKeys } = this.#parts;
    return this.#chore(async () => {
      await this.#stop(running.ids);
      if (options.keys) await forgetKeys?.();
      const left = await deleteEverything(db, options);
      const action = options.keys ? 'everything and the keys' : 'everything';
      await noteHere(db, 'forget', { at: now(), action, status: 'done' });
      return left;
    });
  }

  /** The seller ends private mode: nothing of it is left, and it is switched off. */
  async endPrivate(): Promise<void> {
    const { db } = this.#parts;
    await db.transaction('rw', db.settings, async () => {
      const user = (await db.settings.get('user'))?.value as Record<string, unknown> | undefined;
      if (user?.privateMode === true) await db.settings.put({ id: 'user', value: { ...user, privateMode: false } });
    });
    await this.#chore(() => this.#endPrivate('off'));
  }

  /** What the company's policy says; `null` or broken parts lock nothing. */
  async keepPolicy(policy: unknown): Promise<void> {
    const { db, now } = this.#parts;
    const before = await db.settings.get('policy');
    await db.settings.put({ id: 'policy', value: policy });
    const changed = differing(before?.value, policy);
    if (changed.length > 0)
      await noteHere(db, 'policy', {
        at: now(),
        action: changed.join(', '),
        status: before ? 'changed' : 'first seen',
      });
  }

  /** The seller gave the browser's leave for something, or took it back. */
  async permissionsChanged(change: PermissionChange): Promise<void> {
    const { db, now, merged, matches } = this.#parts;
    const modelUrl = (await merged()).settings.model.baseUrl;
    const connections = await db.connections.toArray();
    const status = change.given ? 'given' : 'withdrawn';
    for (const note of permissionNotes(change, { modelUrl, connections, matches }))
      await noteHere(db, 'permission', { at: now(), status, ...note });
  }

  async #stop(turnIds: string[]): Promise<void> {
    await this.#parts.running.stop(turnIds, (turnId) => this.#forgetLate(turnId));
  }

  /** A turn that ended after it was forgotten leaves nothing behind all the same. */
  async #forgetLate(turnId: string): Promise<void> {
    const { db } = this.#parts;
    if (!(await db.turns.get(turnId))) await deleteTurns(db, [turnId]);
  }

  /** An engine that starts: of another browser session nothing private is left; within the same one it goes on. */
  async #settlePrivate(): Promise<void> {
    const { db } = this.#parts;
    const begun = await privateSession(db);
    const session = await this.#session();
    if (begun === session) await beginPrivate(db, session);
    else if (begun !== null) await this.#endPrivate('the browser was closed');
    await this.#followPrivate();
  }

  async #followPrivate(): Promise<void> {
    const { db, now } = this.#parts;
    const wanted = await wantsPrivate(db);
    if (wanted === isPrivate(db)) return;
    if (!wanted) return this.#endPrivate('off');
    await beginPrivate(db, await this.#session());
    await noteHere(db, 'private', { at: now(), action: 'private mode', status: 'on' });
  }

  async #endPrivate(status: string): Promise<void> {
    const { db, now, running } = this.#parts;
    if (!isPrivate(db) && (await privateSession(db)) === null) return;
    await this.#stop(running.ids);
    await endPrivate(db);
    await noteHere(db, 'private', { at: now(), action: 'private mode', status });
  }

  #session(): Promise<string> {
    return this.#parts.session?.() ?? Promise.resolve(this.#ownSession);
  }

  #chore<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#chores.then(work, work);
    this.#chores = mine.catch(() => {});
    return mine;
  }
}

/** Names of the settings in which two policies differ. */
function differing(before: unknown, after: unknown): string[] {
  const [old, fresh] = [before, after].map((each) => (each && typeof each === 'object' ? each : {}) as object);
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})]);
  const part = (policy: object | undefined, name: string) => canonical((policy as Record<string, unknown>)?.[name]);
  return [...names].filter((name) => part(old, name) !== part(fresh, name)).sort();
}
