import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Candidate, estimate, mergedOf, type OpenDesk, openBenchDesk } from '../../lib/browser/bench-desk.ts';
import { hostOf } from '../../lib/model/settings.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { Estimate } from '../../lib/test-bench/estimate.ts';
import type { BenchResult, BenchRun, Contender } from '../../lib/test-bench/rows.ts';
import { answerOf, type Pause, type Question, runOn } from '../../lib/test-bench/run-on.ts';
import { db } from './store.ts';

/** Who answers beside, or instead of, the settings as they are; null is the settings as they are. */
export type Side = Candidate | null;

/** What a run is to be. @param rates a model rates what passes the checks */
export type Wish = { only: string; caseIds: string[]; sides: Side[]; rates: boolean };

export type Progress = {
  done: number;
  total: number /** ms; null while nothing can be said yet. */;
  left: number | null;
};

export type BenchRunHook = {
  /** The run that is shown: the newest, or the one chosen. Undefined until the store has answered. */
  run: BenchRun | null | undefined;
  runs: BenchRun[];
  choose(id: string): void;
  results: readonly BenchResult[];
  /** Null while nothing runs here. */
  progress: Progress | null;
  /** Why it stands still. */
  pause: Pause | { why: 'busy' } | { why: 'bug'; said: string } | null;
  start(wish: Wish): Promise<void>;
  /** @param key of a candidate at a host of its own: it is kept nowhere, so it is asked for again */
  goOn(run: BenchRun, key: string): Promise<void>;
  stop(): void;
  /** The seller does not want what the run waits for. */
  leaveIt(): void;
  estimateFor(wish: Wish, side: Side): Promise<Estimate>;
  /** The seller saw what would go to this host and agreed. */
  agree(host: string): Promise<void>;
};

type World = {
  what: BenchRun['what'];
  /** By id, for these ids. */
  questionsFor(ids: readonly string[]): Promise<ReadonlyMap<string, Question>>;
  records: { name: string; json: string }[];
};

/** One run at a time, in whichever window: they would take the time from each other. */
const lock = 'wingside-bench';
const keptRuns = 6;

/** Runs of the bench: begun, stopped, taken up again, also after the page was closed. */
export function useBenchRun({ what, questionsFor, records }: World): BenchRunHook {
  const [chosen, setChosen] = useState<string | null>(null);
  const [results, setResults] = useState<readonly BenchResult[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [pause, setPause] = useState<BenchRunHook['pause']>(null);
  const stopping = useRef<AbortController | null>(null);
  const runs = useLiveQuery(
    async () => (await db.benchRuns.orderBy('startedAt').reverse().toArray()).filter((run) => run.what === what),
    [what],
  );
  const run = runs === undefined ? undefined : (runs.find(({ id }) => id === chosen) ?? runs[0] ?? null);
  const shownId = run?.id ?? null;

  useEffect(() => {
    let current = true;
    setResults([]);
    // While it runs here its results come by themselves.
    if (shownId && !stopping.current) void resultsOf(shownId).then((found) => current && setResults(found));
    return () => {
      current = false;
    };
  }, [shownId]);
  useEffect(() => () => stopping.current?.abort(), []);

  const carryOn = useCallback(
    async (row: BenchRun, sides: Side[]) => {
      if (stopping.current) return;
      const stop = new AbortController();
      stopping.current = stop;
      setPause(null);
      setProgress({ done: 0, total: row.caseIds.length * sides.length, left: null });
      const work = async (held: unknown): Promise<BenchRunHook['pause']> => {
        if (!held) return { why: 'busy' };
        await db.benchRuns.update(row.id, { state: 'running', endedAt: null });
        const known = await resultsOf(row.id);
        setResults(known);
        const ahead = progressOf(row, known.length, setProgress);
        const lanes = await openLanes(sides, () => worldOf(what, records));
        try {
          return await runOn(row, {
            ...{ db, questions: await questionsFor(row.caseIds), signal: stop.signal },
            // One judge for all sides, else each would be measured by another yardstick.
            rates: row.rates ? (lanes.flat().find(({ judge }) => judge)?.judge ?? undefined) : undefined,
            lanes: what === 'replay' ? lanes.map((desks) => [null, ...desks]) : lanes,
            onResults: (more) => {
              setResults((now) => [...now, ...more]);
              ahead(more.length);
            },
          });
        } finally {
          for (const { close } of lanes.flat()) close();
        }
      };
      const ended = await navigator.locks.request(lock, { ifAvailable: true }, work).catch(said);
      if (ended?.why !== 'busy') {
        const state = ended === null ? 'done' : 'stopped';
        await db.benchRuns.update(row.id, { state, endedAt: new Date().toISOString() });
      }
      stopping.current = null;
      setProgress(null);
      setPause(ended);
    },
    [what, records, questionsFor],
  );

  const start = useCallback<BenchRunHook['start']>(
    async ({ only, caseIds, sides, rates }) => {
      if (stopping.current) return;
      const row: BenchRun = {
        ...{ id: crypto.randomUUID(), what, only, caseIds, rates, state: 'running' },
        contenders: [
          ...(what === 'replay' ? [{ name: 'As answered then', model: null }] : []),
          ...(await named(sides)),
        ],
        ...{ startedAt: new Date().toISOString(), endedAt: null },
      };
      await db.benchRuns.add(row);
      await forgetOldRuns(what);
      if (what === 'replay') await keepThen(row, await questionsFor(caseIds));
      setChosen(row.id);
      await carryOn(row, sides);
    },
    [what, questionsFor, carryOn],
  );

  return {
    ...{ run, runs: runs ?? [], choose: setChosen, results, progress, pause, start },
    async goOn(row, key) {
      const asked = row.contenders.slice(what === 'replay' ? 1 : 0);
      const sides = asked.map(({ candidate }) => (candidate ? { orders: '', ...candidate, key } : null));
      const names = (await named(sides)).map(({ name }) => name);
      if (names.every((name, n) => name === asked[n]?.name)) return carryOn(row, sides);
      setPause({ why: 'bug', said: 'The model in the settings is another one since. Begin a new run.' });
    },
    stop: () => stopping.current?.abort(),
    leaveIt: () => setPause({ why: 'stopped' }),
    estimateFor: async ({ caseIds, rates }, side) => {
      const questions = [...(await questionsFor(caseIds)).values()];
      return estimate(db, side, worldOf(what, records), { questions, rates });
    },
    agree: (host) =>
      db.transaction('rw', db.settings, async () => {
        const kept = ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
        await db.settings.put({ id: 'consent', value: { ...kept, [host]: new Date().toISOString() } });
      }),
  };
}

/** Without a model an answer mostly waits for the store, so that several are made at a time; a model is asked one by one. */
const lanesWithoutModel = 1;

async function openLanes(sides: Side[], world: () => Parameters<typeof openBenchDesk>[2]): Promise<OpenDesk[][]> {
  const { settings } = await mergedOf(db);
  const hasModel = sides.some((side) => (side ?? settings.model).use !== 'none');
  const open = () => Promise.all(sides.map((side) => openBenchDesk(db, side, world())));
  return Promise.all(Array.from({ length: hasModel ? 1 : lanesWithoutModel }, open));
}

const resultsOf = (runId: string) => db.benchResults.where('runId').equals(runId).toArray();
const worldOf = (what: World['what'], records: World['records']) => (what === 'replay' ? 'seller' : { records });
const said = (error: unknown) => ({
  why: 'bug' as const,
  said: error instanceof Error ? error.message : String(error),
});

/** Tells how far it is and, once something can be said, how long it takes yet. */
function progressOf(row: BenchRun, known: number, tell: (progress: Progress) => void): (more: number) => void {
  const total = row.caseIds.length * row.contenders.length;
  let done = known;
  let began = performance.now();
  tell({ done, total, left: null });
  return (more) => {
    if (done === known) began = Math.min(began, performance.now() - 1);
    done += more;
    tell({ done, total, left: ((performance.now() - began) / (done - known)) * (total - done) });
  };
}

/** As the seller would say it. */
async function named(sides: Side[]): Promise<Contender[]> {
  const { settings } = await mergedOf(db);
  return sides.map((side) => {
    const model = side ? { ...settings.model, ...side } : settings.model;
    const label = modelName(model);
    const candidate = side && { use: side.use, baseUrl: side.baseUrl, model: side.model, orders: side.orders };
    return {
      ...(candidate && { candidate }),
      name: side
        ? label
          ? `${label}${side.orders.trim() ? ', told more' : ''}`
          : 'Without a model'
        : label
          ? `As now: ${label}`
          : 'As now, without a model',
      model: label,
    };
  });
}

/** "gpt-x at api.example.com"; null without a model. */
export function modelName(model: Pick<Merged['settings']['model'], 'use' | 'baseUrl' | 'model'>): string | null {
  if (model.use === 'none') return null;
  if (model.use === 'built-in') return 'the model of this browser';
  return model.baseUrl && model.model ? `${model.model} at ${hostOf(model)}` : null;
}

/** The answers given then are the first side of a replay. */
async function keepThen(row: BenchRun, questions: ReadonlyMap<string, Question>): Promise<void> {
  const then = [...questions.values()].flatMap((question): BenchResult[] => {
    if (!('past' in question)) return [];
    const { turn } = question.past;
    const place = { runId: row.id, caseId: turn.id, contender: 0, group: question.group, query: turn.query };
    return [{ ...place, ...answerOf(turn, turn.totalMs ?? 0), why: [], routed: true }];
  });
  await db.benchResults.bulkPut(then);
}

async function forgetOldRuns(what: BenchRun['what']): Promise<void> {
  const runs = (await db.benchRuns.orderBy('startedAt').reverse().toArray()).filter((run) => run.what === what);
  for (const { id } of runs.slice(keptRuns)) {
    await db.benchResults.where('runId').equals(id).delete();
    await db.benchRuns.delete(id);
  }
}
