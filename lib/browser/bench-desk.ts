import { actions } from '../actions/index.ts';
import { WingsideDb } from '../history/db.ts';
import type { ModelDoor } from '../model/door.ts';
import { hostOf } from '../model/settings.ts';
import { type Merged, mergeSettings } from '../settings/merge.ts';
import { countedDoor } from '../test-bench/counted-door.ts';
import { openDesk, type ReplayDesk } from '../test-bench/desk.ts';
import { type Estimate, estimateOf, measuringDoor } from '../test-bench/estimate.ts';
import { promptedDoor } from '../test-bench/prompted-door.ts';
import { type Judge, judgeBy } from '../test-bench/rated.ts';
import type { Question } from '../test-bench/run-on.ts';
import { connectDoor, type ModelKeys } from './model-connection.ts';
import { byBackground } from './outside.ts';

/** Another model than the one in the settings; null fields are as there. `use: 'none'`: the rules alone. */
export type Candidate = {
  use: 'none' | 'endpoint';
  baseUrl: string;
  model: string;
  /** For another host than the one in the settings; held by the page and kept nowhere. */
  key: string;
  /** Added to the instructions; '' for none. */
  orders: string;
};

export type OpenDesk = {
  desk: ReplayDesk;
  db: WingsideDb;
  merged: Merged;
  /** This side's model as a judge; null where it has none. */
  judge: Judge | null;
  close(): void;
};

/**
 * A store that lives in the page's memory and ends with it. The browser's own took four times as long: each answer is some
 * thirty transactions, and each of those a way to another process and back.
 */
async function storeInMemory(): Promise<WingsideDb> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  return new WingsideDb(`bench-${crypto.randomUUID()}`, { indexedDB: new IDBFactory(), IDBKeyRange });
}

/**
 * The engine with a store of its own, for one side of a run: the seller's settings, with the candidate's model where there
 * is one. @param world the bench's own records and articles, or, for a replay, what the seller's store knows
 */
export async function openBenchDesk(
  seller: WingsideDb,
  candidate: Candidate | null,
  world: { records: { name: string; json: string }[] } | 'seller',
  wrap?: (door: ModelDoor) => ModelDoor,
): Promise<OpenDesk> {
  const db = await storeInMemory();
  const merged = await takeSettings(seller, db, candidate);
  if (world === 'seller') await takeWorld(seller, db);
  const articles = world === 'seller' ? [] : (await import('./bench-data.ts')).articles;
  const sellers = () => mergedOf(seller);
  const books = { db: seller, merged: sellers, now: () => new Date() };
  const keys = await keysFor(candidate, await sellers());
  const doorWith = async (settings: Merged, orders: string) => {
    const opened = await connectDoor(settings, keys);
    return opened && promptedDoor((wrap ?? ((one: ModelDoor) => countedDoor(one, books)))(opened), orders);
  };
  const desk = await openDesk({
    ...{ db, actions, articles, records: world === 'seller' ? [] : world.records },
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    door: (settings) => doorWith(settings, candidate?.orders ?? ''),
  });
  const judge = merged.settings.model.use === 'none' ? null : judgeBy(db, merged, () => doorWith(merged, ''));
  return { desk, db, merged, judge, close: () => desk.close() };
}

/** Settings as they count for the seller. */
export async function mergedOf(db: WingsideDb): Promise<Merged> {
  const [user, policy] = await db.settings.bulkGet(['user', 'policy']);
  return mergeSettings(user?.value, policy?.value);
}

/** The policy comes along, and wins over the candidate too. */
async function takeSettings(seller: WingsideDb, db: WingsideDb, candidate: Candidate | null): Promise<Merged> {
  const [user, policy, consent] = await seller.settings.bulkGet(['user', 'policy', 'consent']);
  const { model, ...rest } = (user?.value ?? {}) as { model?: object };
  const named = candidate
    ? {
        use: candidate.use,
        ...(candidate.use === 'endpoint' && { baseUrl: candidate.baseUrl, model: candidate.model }),
      }
    : {};
  await db.settings.bulkPut([
    { id: 'user', value: { ...rest, model: { ...model, ...named }, privateMode: false } },
    ...(policy ? [policy] : []),
    ...(consent ? [consent] : []),
  ]);
  return mergedOf(db);
}

/** What the seller's store knows of records and the company, for questions over many records and knowledge. */
async function takeWorld(seller: WingsideDb, db: WingsideDb): Promise<void> {
  for (const table of ['records', 'articles', 'snapshots', 'changes', 'visits', 'users', 'facts', 'sitePages'] as const)
    await db.table(table).bulkPut(await seller.table(table).toArray());
}

/** The seller's key goes to the host it was entered for and to no other. */
async function keysFor(candidate: Candidate | null, { settings }: Merged): Promise<ModelKeys> {
  if (!candidate || candidate.use === 'none') return byBackground;
  const isSame = hostOf({ use: 'endpoint', baseUrl: candidate.baseUrl }) === hostOf(settings.model);
  if (isSame && candidate.key === '') return byBackground;
  return {
    modelKey: async () => candidate.key,
    keyState: async () => ({ ...(await byBackground.keyState()), model: 'none' }),
  };
}

/** Some of the questions are put together as if they were sent, and nothing is. */
export async function estimate(
  seller: WingsideDb,
  candidate: Candidate | null,
  world: Parameters<typeof openBenchDesk>[2],
  { questions, rates }: { questions: readonly Question[]; rates: boolean },
): Promise<Estimate> {
  const counted = { calls: 0, tokens: 0, promptTokens: 0 };
  const opened = await openBenchDesk(seller, candidate, world, (door) => measuringDoor(door, counted));
  try {
    const { host } = { host: hostOf(opened.merged.settings.model) };
    // Without the seller's yes a turn waits for it, and its prompt would not be counted. Nothing leaves by this door.
    await opened.db.settings.put({ id: 'consent', value: { [host]: new Date().toISOString() } });
    const every = Math.max(1, Math.floor(questions.length / sample));
    const some = questions.filter((_, n) => n % every === 0);
    for (const question of some) {
      const asking = 'one' in question ? opened.desk.ask(question.one) : opened.desk.askAgain(question.past);
      const ran = await asking.catch(() => null);
      if (ran && rates) await opened.judge?.(ran.turn, AbortSignal.timeout(10_000));
    }
    return estimateOf({ ...counted, of: some.length }, questions.length, opened.merged.settings.model);
  } finally {
    opened.close();
  }
}
const sample = 30;
