import type { Action } from '../core/action.ts';
import { fail } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import { recordFromFile } from '../core/record-file.ts';
import { nowhere, type Turn } from '../core/turn.ts';
import { Engine } from '../engine/engine.ts';
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
};
export type Desk = { ask(one: Case): Promise<Ran>; close(): void };

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
export async function openDesk({ db, actions, records: files, articles, parse, door }: DeskParts): Promise<Desk> {
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
  const say = async (query: string, recordKey: string): Promise<Turn> => {
    const id = await engine.ask({ recordKey, query });
    while (engine.busy) await new Promise((done) => setTimeout(done, 1));
    const turn = await db.turns.get(id);
    if (!turn) throw new Error(`The answer to "${query}" was lost.`);
    return turn;
  };
  return {
    async ask({ record, history, query, id }) {
      const open = records.get(record);
      if (!open && record !== 'none') throw new Error(`${id}: there is no record "${record}".`);
      await Promise.all([db.turns.clear(), db.steps.clear(), db.conversations.clear(), db.proposals.clear()]);
      let draft: string | null = null;
      for (const before of history ?? [])
        draft = draftOf((await say(before.query, open?.key ?? nowhere)).blocks) ?? draft;
      const started = performance.now();
      const turn = await say(query, open?.key ?? nowhere);
      return { turn, ms: performance.now() - started, draft };
    },
    close: () => db.close(),
  };
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
