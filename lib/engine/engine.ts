import type { Adapter } from '../adapters/adapter.ts';
import type { Action } from '../core/action.ts';
import type { CrmClient } from '../core/crm.ts';
import type { Result } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import { heartbeatMs, type Turn } from '../core/turn.ts';
import { noteWrite } from '../history/audit.ts';
import type { LocalEvent, StoredTurn, WingsideDb } from '../history/db.ts';
import { deleteConversation, forgetRecord } from '../history/erase.ts';
import { searchWords } from '../history/words.ts';
import type { ModelDoor } from '../model/door.ts';
import type { Merged } from '../settings/merge.ts';
import { mergeSettings } from '../settings/merge.ts';
import type { WebReach } from '../web/reach.ts';
import { WriteDesk } from '../writeback/desk.ts';
import type { FormRequest } from '../writeback/form/request.ts';
import { modelStep } from './model-step.ts';
import { type RouteQuery, runTurn } from './run-turn.ts';
import { type Sight, see } from './see.ts';
import { siteSaidStep } from './site.ts';

export type EngineParts = {
  db: WingsideDb;
  adapters: readonly Adapter[];
  actions: readonly Action[];
  now(): Date;
  newId(): string;
  /** Words → an action. Loaded when first needed. */
  route: RouteQuery;
  /** The model the settings name, ready to be called; null when none is connected or allowed. */
  door(settings: Merged): Promise<ModelDoor | null>;
  /** The CRM's own API for a record, where the seller connected it. Makes no call by itself. */
  crm(record: CrmRecord): Promise<Result<CrmClient>>;
  /** Companies' websites, one site at a time. Nothing is asked of them before the seller wants it. */
  web: WebReach;
  /** Puts values into the form the CRM shows in a tab. */
  fill(tabId: number, request: FormRequest): Promise<Result<null>>;
};

export type Ask = {
  recordKey: string;
  query: string;
  /** Set when a button was pressed: no routing then. */
  actionId?: string;
  input?: Record<string, unknown>;
  /** The turn this one retries or edits. */
  of?: string;
};

/**
 * The engine: everything that is asked, answered and remembered goes through here. It holds no state that matters,
 * only the handles to stop what is running; the store holds the rest, so that an engine may end at any time.
 */
export class Engine {
  readonly #parts: EngineParts;
  readonly #running = new Map<string, { turn: AbortController; reading: AbortController }>();
  /** What is written to CRMs, and taken back. */
  readonly writes: WriteDesk;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    const { db, now, crm, fill } = parts;
    this.writes = new WriteDesk({ db, now, crm, fill, note: (entry) => noteWrite(db, entry, now()) });
  }

  /** @returns false when the page must be read again; see `see`. */
  see(sight: Sight): Promise<boolean> {
    const { db, adapters, actions, now } = this.#parts;
    return see(sight, { db, adapters, actions, now: now() });
  }

  /** What the company's policy says; `null` or broken parts lock nothing. */
  async keepPolicy(policy: unknown): Promise<void> {
    await this.#parts.db.settings.put({ id: 'policy', value: policy });
  }

  forgetTab(tabId: number): Promise<void> {
    return this.#parts.db.pages.delete(tabId);
  }

  /** Writes the question down, then answers it. @returns the turn's id as soon as it is written */
  async ask(ask: Ask): Promise<string> {
    const { db, now, newId } = this.#parts;
    const record = await db.records.get(ask.recordKey);
    const at = now().toISOString();
    const turn: Turn = {
      id: newId(),
      recordKey: ask.recordKey,
      recordName: record?.name || 'No record',
      recordKind: record?.kind ?? null,
      crm: record?.crm ?? '',
      query: ask.query.trim().slice(0, 8_000),
      askedAt: at,
      finishedAt: null,
      status: 'running',
      heartbeat: Date.now(),
      route: ask.actionId
        ? { outcome: ask.actionId, params: ask.input ?? {}, score: 1, by: 'button', alternatives: [] }
        : null,
      blocks: [],
      sources: [],
      rung: null,
      failure: null,
      model: null,
      usage: null,
      firstMs: null,
      totalMs: null,
      feedback: null,
      of: ask.of ?? null,
    };
    await db.transaction('rw', db.turns, db.conversations, db.steps, async () => {
      await db.turns.add({ ...turn, words: searchWords(turn), outcome: turn.route?.outcome ?? '' });
      const known = await db.conversations.get(ask.recordKey);
      await db.conversations.put({
        recordKey: ask.recordKey,
        recordName: turn.recordName,
        recordKind: record?.kind ?? 'home',
        crm: turn.crm,
        host: record?.host ?? '',
        url: record?.url ?? '',
        updatedAt: at,
        maskBook: known?.maskBook ?? null,
      });
      // The record as it was when the seller asked: a tab that moves on does not change what this answer is about.
      await db.steps.put({
        turnId: turn.id,
        n: 0,
        name: 'read',
        status: 'done',
        startedAt: Date.now(),
        endedAt: Date.now(),
        made: record ?? null,
      });
    });
    void this.#run(turn.id);
    return turn.id;
  }

  /** Stops a turn at once. What came so far stays. */
  async cancel(turnId: string): Promise<void> {
    this.#running.get(turnId)?.turn.abort();
    await this.#parts.db.turns
      .where('id')
      .equals(turnId)
      .and((turn) => ['running', 'waiting', 'interrupted'].includes(turn.status))
      .modify((turn) => {
        turn.status = 'cancelled';
        turn.finishedAt = this.#parts.now().toISOString();
      });
    await this.#parts.db.egress.delete(turnId);
    await this.#parts.db.siteAsks.delete(turnId);
  }

  /** Stops reading a company's site; what was read so far is answered from. */
  stopSite(turnId: string): void {
    this.#running.get(turnId)?.reading.abort();
  }

  /** Goes on with an interrupted turn from its last finished step, or with one that waited for the seller's yes. */
  async resume(turnId: string): Promise<void> {
    const { db } = this.#parts;
    if (this.#running.has(turnId)) return;
    const taken = await db.turns
      .where('id')
      .equals(turnId)
      .and((turn) => ['interrupted', 'waiting', 'failed'].includes(turn.status))
      .modify({ status: 'running', heartbeat: Date.now(), failure: null });
    if (taken > 0) void this.#run(turnId);
  }

  /** The seller has seen what would leave and decided. A yes holds for this destination until it is taken back in Settings. */
  async decideEgress(turnId: string, yes: boolean): Promise<void> {
    const { db, now } = this.#parts;
    const waiting = await db.egress.get(turnId);
    if (!waiting) return;
    await db.transaction('rw', db.egress, db.settings, db.steps, async () => {
      await db.egress.delete(turnId);
      if (yes) {
        const kept = ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
        await db.settings.put({ id: 'consent', value: { ...kept, [waiting.host]: now().toISOString() } });
      } else {
        await db.steps.put({
          turnId,
          n: modelStep,
          name: 'model',
          status: 'done',
          startedAt: Date.now(),
          endedAt: Date.now(),
          made: { declined: true },
        });
      }
    });
    await this.resume(turnId);
  }

  /** The seller decided whether a site may be read, or opened in a tab. A no is an answer too: the turn goes on without it. */
  async decideSite(turnId: string, yes: boolean): Promise<void> {
    const { db } = this.#parts;
    const ask = await db.siteAsks.get(turnId);
    if (!ask) return;
    const at = Date.now();
    await db.transaction('rw', db.siteAsks, db.steps, async () => {
      await db.siteAsks.delete(turnId);
      await db.steps.put({
        ...{ turnId, n: siteSaidStep[ask.what], name: `said ${ask.what}`, status: 'done' },
        ...{ startedAt: at, endedAt: at, made: { yes } },
      });
    });
    await this.resume(turnId);
  }

  /** Forgets a record and all that hangs on it. */
  async forget(recordKey: string): Promise<void> {
    const { db } = this.#parts;
    for (const turn of await db.turns.where('recordKey').equals(recordKey).toArray()) await this.cancel(turn.id);
    await forgetRecord(db, recordKey);
  }

  async react(turnId: string, verdict: 'up' | 'down' | null, reason: string): Promise<void> {
    const { db, now } = this.#parts;
    const at = now().toISOString();
    const feedback = verdict ? { verdict, reason: reason.slice(0, 2_000), at } : null;
    await db.turns.update(turnId, { feedback });
    const turn = await db.turns.get(turnId);
    await this.note({
      at,
      type: 'feedback',
      turnId,
      recordKey: turn?.recordKey ?? null,
      detail: { verdict, reason: feedback?.reason ?? '' },
    });
  }

  async note(event: LocalEvent): Promise<void> {
    await this.#parts.db.events.add(event);
  }

  /** Called once, when the engine starts: whatever is "running" was left behind by an engine that ended. */
  async start(): Promise<void> {
    await this.#interrupt(Number.POSITIVE_INFINITY);
    await this.writes.releaseAbandoned();
    await this.#forgetOld();
  }

  /** Called by a panel that sees a turn without a heartbeat: if nobody here runs it, it is shown as interrupted. */
  sweep(): Promise<void> {
    return this.#interrupt(Date.now() - heartbeatMs);
  }

  async #interrupt(before: number): Promise<void> {
    await this.#parts.db.turns
      .where('status')
      .equals('running')
      .and((turn) => !this.#running.has(turn.id) && turn.heartbeat < before)
      .modify({ status: 'interrupted' });
  }

  /** Is anything under way? Firefox's event page is kept awake while there is. */
  get busy(): boolean {
    return this.#running.size > 0;
  }

  async merged(): Promise<Merged> {
    const { db } = this.#parts;
    const [user, policy] = await db.settings.bulkGet(['user', 'policy']);
    return mergeSettings(user?.value, policy?.value);
  }

  async #forgetOld(): Promise<void> {
    const { db, now } = this.#parts;
    const keepDays = (await this.merged()).settings.keep.conversations;
    if (keepDays === 0) return;
    const before = new Date(now().getTime() - keepDays * 86_400_000).toISOString();
    const old = await db.conversations.where('updatedAt').below(before).primaryKeys();
    for (const key of old) await deleteConversation(db, key);
  }

  async #run(turnId: string): Promise<void> {
    const { db, now } = this.#parts;
    const stop = { turn: new AbortController(), reading: new AbortController() };
    this.#running.set(turnId, stop);
    const beat = setInterval(() => void db.turns.update(turnId, { heartbeat: Date.now() }), heartbeatMs);
    try {
      await runTurn(turnId, {
        ...this.#parts,
        ...{ settings: await this.merged(), signal: stop.turn.signal, stopReading: stop.reading.signal },
      });
    } catch (error) {
      if (!stop.turn.signal.aborted) {
        const said = error instanceof Error ? error.message : String(error);
        console.error('A turn failed', error);
        await db.turns
          .update(turnId, { status: 'failed', failure: { kind: 'bug', said }, finishedAt: now().toISOString() })
          .catch(() => {});
      }
    } finally {
      clearInterval(beat);
      this.#running.delete(turnId);
      await this.#logTurn(turnId).catch(() => {});
    }
  }

  async #logTurn(turnId: string): Promise<void> {
    const { db, now } = this.#parts;
    const turn: StoredTurn | undefined = await db.turns.get(turnId);
    if (!turn || turn.status === 'waiting' || turn.status === 'running') return;
    await db.turns.update(turnId, { words: searchWords(turn), outcome: turn.route?.outcome ?? '' });
    await this.note({
      at: now().toISOString(),
      type: 'turn',
      turnId,
      recordKey: turn.recordKey,
      detail: {
        outcome: turn.route?.outcome ?? null,
        by: turn.route?.by ?? null,
        score: turn.route?.score ?? null,
        status: turn.status,
        rung: turn.rung,
        kind: turn.recordKind,
        crm: turn.crm,
        firstMs: turn.firstMs,
        totalMs: turn.totalMs,
        usage: turn.usage,
        failure: turn.failure?.kind ?? null,
      },
    });
  }
}
