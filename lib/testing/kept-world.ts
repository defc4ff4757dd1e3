import { expect, vi } from 'vitest';
import { enrichAccount } from '../actions/enrich-account.ts';
import { summarizeRecord } from '../actions/summarize-record.ts';
import { fail, ok } from '../core/failure.ts';
import type { ReadingInput } from '../core/record.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { Engine, type EngineParts } from '../engine/engine.ts';
import { WingsideDb } from '../history/db.ts';
import type { ModelDoor } from '../model/door.ts';
import { noUsage } from '../model/door.ts';
import type { BenchRun } from '../test-bench/rows.ts';
import { companyPage } from './company-page.ts';
import { fakeWeb } from './fake-web.ts';
import { paperCrm, reading } from './records.ts';

const url = 'https://crm.example/account/7';
const site = 'https://canarypumps.example/';
const pages = {
  [site]: companyPage('Canary Pumps', [['About us', '/about']], {
    body: '<p>Canary Pumps was founded in 1987.</p><p>Canary Pumps has 240 employees.</p><footer><a href="mailto:info@canarypumps.example">info@canarypumps.example</a></footer>',
  }),
  [`${site}about`]: companyPage('About Canary Pumps', [], { body: '<p>The canary sings at Dock 4.</p>' }),
};

const field = (name: string, label: string, value: string | null, type: 'url' | 'text' = 'text') => ({
  ...{ name, label, value, display: value ?? '', type, anchor: '' },
});

/** An account whose every part, and whose company's website, says "canary". */
export const canaryAccount = (parts: Partial<ReadingInput> = {}): ReadingInput =>
  reading({
    ...{ url, kind: 'account', name: 'Canary Pumps', owner: null, stage: null, tasks: [], related: [] },
    fields: [
      field('website', 'Website', 'canarypumps.example', 'url'),
      field('founded', 'Founded', null),
      field('numberofemployees', 'Employees', null),
      field('description', 'Description', 'Breeds a canary in every pump.'),
    ],
    ...parts,
  });

/** Answers whatever it is asked, and about canaries. */
export const canaryModel = {
  ...{ label: 'test-model', host: 'model.example' },
  bytes: (request: unknown) => JSON.stringify(request),
  stream: async () => ({ text: 'The canary is well.', usage, finish: 'stop', toolCalls: [] }),
  structured: async () => ok({ value: { facts: [] }, usage, asked: 1 }),
} as unknown as ModelDoor;
const usage = { ...noUsage, promptTokens: 900, completionTokens: 100 };

let worlds = 0;

/**
 * A seller's engine over a store, with a CRM, a company's website and a model in which everything says "canary". What is
 * done goes through the engine's front doors.
 */
export function keptWorld(parts: Partial<EngineParts> & { user?: string } = {}) {
  const { user = 'Jane Doe', ...given } = parts;
  const db = given.db ?? new WingsideDb(`kept-${worlds++}-${crypto.randomUUID()}`);
  const key = `paper:crm.example:${user.toLowerCase().replaceAll(' ', '+')}:account:7`;
  const clock = { now: new Date('2026-11-22T10:00:00') };
  const web = fakeWeb(pages);
  const may = { read: true };
  const engine = new Engine({
    ...{ db, adapters: [paperCrm], actions: [enrichAccount, summarizeRecord] },
    now: () => clock.now,
    newId: () => crypto.randomUUID(),
    route: async () => ({ outcome: 'summarize-record', params: {}, score: 1, by: 'router', alternatives: [] }),
    door: async () => canaryModel,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
    web: {
      allowed: async () => may.read,
      within: (_site, work) => work(web.fetch),
      parse: parseHtml,
      readInTab: null,
    },
    ...given,
  });
  const see = (reads: Partial<ReadingInput> = {}, tabId = 1) => {
    const report = canaryAccount({ user, ...reads });
    return engine.see({ tabId, tabUrl: report.url, report: { url: report.url, reading: report } });
  };
  const ask = async (query: string, actionId?: string, input?: Record<string, unknown>) => {
    const id = await engine.ask({
      recordKey: key,
      query,
      ...(actionId ? { actionId } : {}),
      ...(input ? { input } : {}),
    });
    return settled(db, id);
  };
  const agree = () => db.settings.put({ id: 'consent', value: { 'model.example': '2026-11-22' } });
  return { db, engine, key, clock, may, see, ask, agree };
}

/** Fills every table that holds anything of the seller's: read, read again with a change, asked, rated, looked up, waiting. */
export async function liveADay(world: ReturnType<typeof keptWorld>): Promise<void> {
  const { db, engine, clock, may, see, ask, agree } = world;
  await see();
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await see({ name: 'Canary Pumps Ltd' });
  await db.settings.delete('consent');
  const waiting = await ask('What of the canary would you send?');
  expect(waiting.status).toBe('waiting');
  await agree();
  const told = await ask('How is the canary?');
  expect(told.model).toBe('test-model');
  await engine.react(told.id, 'down', 'The canary is not well.');
  await ask('Look the canary up', 'enrich-account', { again: true });
  may.read = false;
  expect((await ask('Look the canary up again', 'enrich-account', { again: true })).status).toBe('waiting');
  may.read = true;
  await db.articles.put({
    ...{ id: 'birds', title: 'How we keep birds', origin: 'pasted', place: 'pasted', url: null, owner: null },
    ...{ language: 'en', changedAt: null, validUntil: null, version: null, addedAt: clock.now.toISOString() },
    passages: [{ n: 0, headings: [], text: 'A canary wants light.' }],
  } as never);
  await benchIt(db, told.id);
  await engine.note({
    ...{ at: clock.now.toISOString(), type: 'copied', turnId: null, recordKey: world.key, detail: { text: 'canary' } },
  });
}

/** The seller replays the turn on the test bench, judges the answer, and makes a case of the question. */
async function benchIt(db: WingsideDb, turnId: string): Promise<void> {
  const run: Omit<BenchRun, 'id' | 'contenders'> = {
    what: 'replay',
    only: '',
    caseIds: [turnId],
    state: 'done',
    startedAt: '',
    endedAt: '',
  };
  await db.benchRuns.put({ id: 'r', ...run, contenders: [{ name: 'canary-model', model: 'canary-model' }] });
  await db.benchResults.put({
    ...{ runId: 'r', caseId: turnId, contender: 0, group: 'replay', query: 'How is the canary?', outcome: '' },
    ...{
      routed: true,
      why: [],
      answer: 'The canary is well.',
      rung: null,
      ms: 1,
      tokens: 0,
      cost: null,
      currency: null,
    },
  });
  await db.verdicts.put({ id: `${turnId}:1`, caseId: turnId, verdict: 'no', note: 'The canary is not well.', at: '' });
  const one = {
    id: 'mine',
    query: 'How is the canary?',
    record: 'mine',
    expect: 'help',
    style: 'plain',
    lang: 'en',
    tags: [],
  };
  await db.ownCases.put({ id: 'mine', one, record: null, from: 'turn', turnId, end: null, note: '', at: '' });
}

async function settled(db: WingsideDb, id: string) {
  const turn = await vi.waitFor(
    async () => {
      const now = await db.turns.get(id);
      expect(['done', 'failed', 'cancelled', 'waiting']).toContain(now?.status);
      return now!;
    },
    { timeout: 5_000 },
  );
  // What is noted of a turn comes just after it says that it is over.
  await new Promise((resolve) => setTimeout(resolve, 30));
  return turn;
}

/** Everything the store holds, by table. */
export async function dump(db: WingsideDb): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return Object.fromEntries(db.tables.map(({ name }, n) => [name, rows[n] ?? []]));
}

/** Tables in which the canary sings, whatever holds it. */
export const singing = (dumped: Record<string, unknown[]>): string[] =>
  Object.entries(dumped)
    .filter(([, rows]) =>
      /canary/i.test(JSON.stringify(rows, (_, value) => (value instanceof Map ? [...value] : value))),
    )
    .map(([table]) => table);
