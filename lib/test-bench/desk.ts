import type { Action } from '../core/action.ts';
import { fail } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import { recordFromFile } from '../core/record-file.ts';
import { nowhere, type Turn } from '../core/turn.ts';
import { type Ask, Engine } from '../engine/engine.ts';
import { route, warmRouter } from '../engine/route.ts';
import type { WingsideDb } from '../history/db.ts';
import type { ModelDoor } from '../model/door.ts';
import type { Merged } from '../settings/merge.ts';
import type { WebReach } from '../web/reach.ts';
import type { Case } from './case.ts';
import { draftOf } from './properties.ts';

/** A Tuesday morning; the records' dates are told from it. */
const today = new Date(2026, 10, 24, 9, 30);

export type Ran = {
  turn: Turn;
  ms: number;
  /** The draft that stood above the question; null where none did. */
  draft: string | null;
  /** The website it would read, and whether the record or the seller names it; null where it would read none. */
  site: { asked: string; known: boolean } | null;
};
export type Desk = { ask(one: Case): Promise<Ran>; close(): void };

/** A turn of the seller's own, as it was asked. */
export type Past = {
  turn: Turn;
  /** The record as it was then. */
  record: CrmRecord | null;
  /** Asked before in the same conversation, oldest first, with their answers. */
  earlier: Turn[];
};
/** Asks past questions again, at the time they were asked. */
export type ReplayDesk = Desk & { askAgain(past: Past): Promise<Ran> };

export type DeskParts = {
  /** A store of the bench's own, thrown away behind it: the seller's stays as it is. */
  db: WingsideDb;
  actions: readonly Action[];
  records: readonly { name: string; json: string }[];
  /** Articles as Markdown. */
  articles: readonly { name: string; text: string }[];
  parse: WebReach['parse'];
  /** Left out: no model. */
  door?: (settings: Merged) => Promise<ModelDoor | null>;
};

/**
 * The engine that serves the seller, with the bench's records seen and its articles added. No website and no CRM is
 * reached. One store for all cases; a case begins with an empty conversation.
 */
export async function openDesk({ db, actions, records: files, articles, parse, door }: DeskParts): Promise<ReplayDesk> {
  warmRouter();
  // Turns of one conversation are told apart by their time.
  let clock = today.getTime();
  const engine = new Engine({
    ...{ db, adapters: [], actions },
    now: () => {
      clock += 1;
      return new Date(clock);
    },
    newId: () => crypto.randomUUID(),
    route: async (asked) => route({ ...asked, available: new Set(actions.map(({ id }) => id)) }),
    door: door ?? (async () => null),
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    web: {
      allowed: async () => false,
      within: () => Promise.reject(new Error('The bench reads no website.')),
      ...{ parse, readInTab: null },
    },
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
  });
  for (const { name, text } of articles)
    await engine.articles.addFile({ name, type: 'text/markdown', changedAt: '', base64: base64Of(text) });
  const records = await seen(files, db);
  const answer = async (ask: Ask): Promise<Turn> => {
    const id = await engine.ask(ask);
    await engine.ended(id);
    const turn = await db.turns.get(id);
    if (!turn) throw new Error(`The answer to "${ask.query}" was lost.`);
    return turn;
  };
  const say = (query: string, recordKey: string) => answer({ recordKey, query });
  const talk = [db.turns, db.steps, db.conversations, db.proposals, db.egress, db.events];
  const forgetTalk = () => db.transaction('rw', talk, () => Promise.all(talk.map((table) => table.clear())));
  return {
    async ask({ record, history, query, id }) {
      const open = records.get(record);
      if (!open && record !== 'none') throw new Error(`${id}: there is no record "${record}".`);
      await forgetTalk();
      let draft: string | null = null;
      for (const before of history ?? [])
        draft = draftOf((await say(before.query, open?.key ?? nowhere)).blocks) ?? draft;
      const started = performance.now();
      const turn = await say(query, open?.key ?? nowhere);
      return { turn, ms: performance.now() - started, draft, site: await siteOf(turn, open, db) };
    },
    async askAgain({ turn: then, record, earlier }) {
      await forgetTalk();
      clock = Date.parse(then.askedAt);
      if (record) await db.records.put(record);
      await db.turns.bulkPut(earlier.map((turn) => ({ ...turn, words: [], outcome: turn.route?.outcome ?? '' })));
      const pressed = then.route?.by === 'button' ? { actionId: then.route.outcome, input: then.route.params } : {};
      const draft = earlier.map(({ blocks }) => draftOf(blocks)).findLast((one) => one !== null) ?? null;
      const started = performance.now();
      const turn = await answer({ recordKey: then.recordKey, query: then.query, ...pressed });
      return { turn, ms: performance.now() - started, draft, site: await siteOf(turn, record ?? undefined, db) };
    },
    close: () => db.close(),
  };
}

async function siteOf(turn: Turn, record: CrmRecord | undefined, db: WingsideDb): Promise<Ran['site']> {
  const ask = await db.siteAsks.get(turn.id);
  if (!ask) return null;
  const named = `${turn.query} ${JSON.stringify(record ?? {})}`.toLowerCase();
  return { asked: ask.site, known: named.includes(ask.site.toLowerCase()) };
}

/** @returns the records by their names, and the first of each kind by its kind */
async function seen(files: DeskParts['records'], db: WingsideDb): Promise<Map<string, CrmRecord>> {
  const records = new Map<string, CrmRecord>();
  for (const { name, json } of files) {
    const record = recordFromFile(json, today);
    records.set(name, record);
    if (!records.has(record.kind)) records.set(record.kind, record);
    await db.records.put(record);
  }
  return records;
}

const base64Of = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
