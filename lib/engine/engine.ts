import type { Adapter } from '../adapters/adapter.ts';
import type { Action } from '../core/action.ts';
import type { CrmClient } from '../core/crm.ts';
import type { Result } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import { heartbeatMs } from '../core/turn.ts';
import { noteWrite } from '../history/audit.ts';
import type { LocalEvent, StoredTurn, WingsideDb } from '../history/db.ts';
import { wantsPrivate } from '../history/private.ts';
import type { Left } from '../history/tables.ts';
import { searchWords } from '../history/words.ts';
import { ArticleShelf } from '../knowledge/shelf.ts';
import type { ModelDoor } from '../model/door.ts';
import type { Merged } from '../settings/merge.ts';
import { mergeSettings } from '../settings/merge.ts';
import type { WebReach } from '../web/reach.ts';
import { WriteDesk } from '../writeback/desk.ts';
import type { FormRequest } from '../writeback/form/request.ts';
import { type Forgetting, Keeping } from './keeping.ts';
import { modelStep } from './model-step.ts';
import type { PermissionChange } from './permission-notes.ts';
import { type RouteQuery, runTurn } from './run-turn.ts';
import { RunningTurns } from './running.ts';
import { type Sight, see } from './see.ts';
import { siteSaidStep } from './site.ts';
import { newTurn, turnEvent } from './turn-rows.ts';

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
  /** Id of the browser session: private mode ends with it. Left out, with the engine. */
  session?(): Promise<string>;
  /** Forgets the keys of the model and of the CRMs. */
  forgetKeys?(): Promise<void>;
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
  readonly #running = new RunningTurns();
  readonly #keeping: Keeping;
  /** What is written to CRMs, and taken back. */
  readonly writes: WriteDesk;
  /** What the seller's company wrote down. */
  readonly articles: ArticleShelf;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    const { db, now, crm, fill, session, forgetKeys, adapters } = parts;
    this.#keeping = new Keeping({
      ...{ db, now, running: this.#running, merged: () => this.merged() },
      ...{ matches: adapters.flatMap(({ matches }) => matches) },
      ...(session ? { session } : {}),
      ...(forgetKeys ? { forgetKeys } : {}),
    });
    this.articles = new ArticleShelf({ db, now, parse: (html) => parts.web.parse(html) });
    this.writes = new WriteDesk({ db, now, crm, fill, note: (entry) => noteWrite(db, entry, now()) });
  }

  /** @returns false when the page must be read again; see `see`. */
  async see(sight: Sight): Promise<boolean> {
    const { db, adapters, actions, now } = this.#parts;
    await this.#keeping.ready();
    return see(sight, { db, adapters, actions, now: now() });
  }

  keepPolicy(policy: unknown): Promise<void> {
    return this.#keeping.keepPolicy(policy);
  }

  permissionsChanged(change: PermissionChange): Promise<void> {
    return this.#keeping.permissionsChanged(change);
  }

  forgetTab(tabId: number): Promise<void> {
    return this.#parts.db.pages.delete(tabId);
  }

  /** Writes the question down, then answers it. @returns the turn's id as soon as it is written */
  async ask(ask: Ask): Promise<string> {
    const { db, now, newId } = this.#parts;
    await this.#keeping.ready();
    const record = await db.records.get(ask.recordKey);
    const at = now().toISOString();
    const turn = newTurn(ask, record, newId(), at);
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
    this.#run(turn.id);
    return turn.id;
  }

  /** Stops a turn at once. What came so far stays. */
  async cancel(turnId: string): Promise<void> {
    this.#running.cancel(turnId);
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
    this.#running.stopReading(turnId);
  }

  /** Goes on with an interrupted turn from its last finished step, or with one that waited for the seller's yes. */
  async resume(turnId: string): Promise<void> {
    const { db } = this.#parts;
    await this.#keeping.ready();
    if (this.#running.has(turnId)) {
      // It says that it waits a moment before it has ended.
      if ((await db.turns.get(turnId))?.status !== 'waiting') return;
      await this.#running.ended(turnId);
    }
    const taken = await db.turns
      .where('id')
      .equals(turnId)
      .and((turn) => ['interrupted', 'waiting', 'failed'].includes(turn.status))
      .modify({ status: 'running', heartbeat: Date.now(), failure: null });
    if (taken > 0) this.#run(turnId);
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

  /** Forgets a record and all that hangs on it. @returns rows about it that are left, by table */
  forget(recordKey: string): Promise<Left[]> {
    return this.#keeping.forget(recordKey);
  }

  /** @returns rows left in every table */
  forgetEverything(options: Forgetting): Promise<Left[]> {
    return this.#keeping.forgetEverything(options);
  }

  /** The seller ends private mode: what was asked and read in it is gone, and it is off. */
  endPrivate(): Promise<void> {
    return this.#keeping.endPrivate();
  }

  /** The seller changed something in the settings; private mode may have been switched. */
  settingsChanged(): Promise<void> {
    return this.#keeping.ready();
  }

  async react(turnId: string, verdict: 'up' | 'down' | null, reason: string): Promise<void> {
    const { db, now } = this.#parts;
    await this.#keeping.ready();
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

  /** Private mode notes nothing of what is done. */
  async note(event: LocalEvent): Promise<void> {
    if (await wantsPrivate(this.#parts.db)) return;
    await this.#parts.db.events.add(event);
  }

  /** Called once, when the engine starts: whatever is "running" was left behind by an engine that ended. */
  async start(): Promise<void> {
    await this.#interrupt(Number.POSITIVE_INFINITY);
    await this.writes.releaseAbandoned();
    await this.#keeping.start();
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

  /** Comes when nothing runs for this turn any more: it is answered, waits for the seller, or was stopped. */
  ended(turnId: string): Promise<void> {
    return this.#running.ended(turnId);
  }

  /** Is anything under way? Firefox's event page is kept awake while there is. */
  get busy(): boolean {
    return this.#running.busy;
  }

  async merged(): Promise<Merged> {
    const { db } = this.#parts;
    const [user, policy] = await db.settings.bulkGet(['user', 'policy']);
    return mergeSettings(user?.value, policy?.value);
  }

  #run(turnId: string): void {
    const { db, now } = this.#parts;
    this.#running.begin(turnId, async ({ turn, reading }) => {
      const beat = setInterval(() => void db.turns.update(turnId, { heartbeat: Date.now() }), heartbeatMs);
      try {
        const stops = { signal: turn.signal, stopReading: reading.signal };
        await runTurn(turnId, { ...this.#parts, articles: this.articles, settings: await this.merged(), ...stops });
      } catch (error) {
        if (!turn.signal.aborted) {
          const said = error instanceof Error ? error.message : String(error);
          console.error('A turn failed', error);
          await db.turns
            .update(turnId, { status: 'failed', failure: { kind: 'bug', said }, finishedAt: now().toISOString() })
            .catch(() => {});
        }
      } finally {
        clearInterval(beat);
        await this.#logTurn(turnId).catch(() => {});
      }
    });
  }

  async #logTurn(turnId: string): Promise<void> {
    const { db, now } = this.#parts;
    const turn: StoredTurn | undefined = await db.turns.get(turnId);
    if (!turn || turn.status === 'waiting' || turn.status === 'running') return;
    await db.turns.update(turnId, { words: searchWords(turn), outcome: turn.route?.outcome ?? '' });
    await this.note(turnEvent(turn, now().toISOString()));
  }
}
