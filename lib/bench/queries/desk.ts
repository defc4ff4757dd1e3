import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions as ownActions } from '../../actions/index.ts';
import type { Action } from '../../core/action.ts';
import { fail } from '../../core/failure.ts';
import type { CrmRecord } from '../../core/record.ts';
import { nowhere, type Turn } from '../../core/turn.ts';
import { nodeReach } from '../../dev/node-reach.ts';
import { recordFromFile } from '../../dev/record-file.ts';
import { Engine } from '../../engine/engine.ts';
import { route, warmRouter } from '../../engine/route.ts';
import { WingsideDb } from '../../history/db.ts';
import { type Case, ownRecords } from './cases.ts';

/** A Tuesday morning; the records' dates are told from it. */
const today = new Date(2026, 10, 24, 9, 30);
const articles = join(import.meta.dirname, '../../demo-crm/articles');

export type Ran = { turn: Turn; ms: number };
export type Desk = { ask(one: Case): Promise<Ran>; close(): void };

/**
 * The engine that serves the seller, with the bench's records seen and the demo's articles added, and no model. One store
 * for all cases; a case begins with an empty conversation.
 */
export async function openDesk(actions: readonly Action[] = ownActions): Promise<Desk> {
  warmRouter();
  const db = new WingsideDb(`bench-${crypto.randomUUID()}`);
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
    door: async () => null,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    web: { ...nodeReach({ allowLoopback: false }), allowed: async () => false },
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
  });
  for (const name of readdirSync(articles)) {
    const base64 = readFileSync(join(articles, name)).toString('base64');
    await engine.articles.addFile({ name, type: 'text/markdown', changedAt: '', base64 });
  }
  const records = new Map<string, CrmRecord>();
  for (const { name, json } of ownRecords()) {
    const record = recordFromFile(json, today);
    records.set(name, record);
    if (!records.has(record.kind)) records.set(record.kind, record);
    await db.records.put(record);
  }
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
      for (const before of history ?? []) await say(before.query, open?.key ?? nowhere);
      const started = performance.now();
      const turn = await say(query, open?.key ?? nowhere);
      return { turn, ms: performance.now() - started };
    },
    close: () => db.close(),
  };
}
