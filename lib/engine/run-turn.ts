import type { Action, ActionRun } from '../core/action.ts';
import { type Block, type BlockInput, blockSchema } from '../core/block.ts';
import type { CrmClient } from '../core/crm.ts';
import { fail, type Result } from '../core/failure.ts';
import type { CrmRecord, RecordKind } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import type { Route, Step, Turn } from '../core/turn.ts';
import type { WingsideDb } from '../history/db.ts';
import { isTurn } from '../history/sound.ts';
import type { ArticleShelf } from '../knowledge/shelf.ts';
import { memoryOf } from '../memory/memory.ts';
import type { ModelDoor } from '../model/door.ts';
import type { Merged } from '../settings/merge.ts';
import { withholdOrders } from '../trust/injection/withhold.ts';
import type { WebReach } from '../web/reach.ts';
import { storeProposals } from '../writeback/store.ts';
import { explain, explainOf } from './follow-up/explain.ts';
import { improveTurn } from './improve.ts';
import { outcomeBlocks } from './outcomes.ts';
import { routeTurn } from './route-turn.ts';
import { siteOf, WaitsForYes } from './site.ts';

/** Words → what to do. `hasDraft`: an earlier answer of this conversation holds a draft, so "shorter" means that. */
export type RouteQuery = (query: { query: string; kind: RecordKind | 'none'; hasDraft: boolean }) => Promise<Route>;

export type TurnParts = {
  db: WingsideDb;
  actions: readonly Action[];
  now(): Date;
  route: RouteQuery;
  door(settings: Merged): Promise<ModelDoor | null>;
  /** The CRM's own API for a record, where the seller connected it. */
  crm(record: CrmRecord): Promise<Result<CrmClient>>;
  /** Companies' websites. */
  web: WebReach;
  articles: ArticleShelf;
  settings: Merged;
  signal: AbortSignal;
  /** The seller wants no more pages of the site that is being read; what came is used. */
  stopReading: AbortSignal;
};

/** What the rules made: the complete answer that a model may only phrase better. */
export type Made = { blocks: Block[]; sources: Source[]; rung: Turn['rung'] };

/**
 * Answers one turn: read → route → rules → model. Each step's result is kept, so that a turn that was interrupted
 * goes on behind its last finished step and no step runs twice.
 */
export async function runTurn(turnId: string, parts: TurnParts): Promise<void> {
  const { db, actions, signal } = parts;
  const started = performance.now();
  const turn = await db.turns.get(turnId);
  if (!turn) return;
  const record = (await stepMade<CrmRecord | null>(db, turnId, 0)) ?? null;
  const earlier = await earlierTurns(db, turn);

  const route = turn.route ?? (await step(parts, turnId, 1, 'route', () => routeTurn(turn, record, earlier, parts)));
  await db.turns.update(turnId, { route, outcome: route.outcome });
  if (signal.aborted) return;

  const action = actions.find(({ id }) => id === route.outcome);
  const { settings, now } = parts;
  const sources: Source[] = [];
  const crm = async () =>
    record ? parts.crm(record) : fail<CrmClient>({ kind: 'no-record', why: 'No record is open.' });
  const run: ActionRun<Record<string, unknown>> = {
    record,
    input: {},
    // Of two wishes the action gets its own: "log the call and then draft a mail" is no note about a draft.
    query: typeof route.params.first === 'string' ? route.params.first : turn.query,
    now: now(),
    profile: settings.settings.profile,
    earlier,
    memory: memoryOf(db, settings.settings.profile.name),
    knowledge: parts.articles.knowledge(crm),
    criteria: settings.settings.criteria,
    crm,
    ...siteOf(turn, record, parts),
    mapping: ({ crm, kind }) => settings.settings.web.mapping[crm]?.[kind] ?? {},
    cite: (source) => cite(sources, source),
    signal,
  };
  const made = await unlessWaiting(
    step(parts, turnId, 2, 'rules', async (): Promise<Made> => {
      const result = await byRules(action, route, run, actions);
      return { blocks: result.blocks.map((block) => blockSchema.parse(block)), sources, rung: result.rung };
    }),
  );
  if (!made || signal.aborted) return;
  if (record) await storeProposals(db, turn, record, made.blocks, now());
  sources.splice(0, sources.length, ...made.sources);
  const elapsed = Math.round(performance.now() - started);
  await db.turns.update(turnId, {
    blocks: made.blocks,
    sources: made.sources,
    rung: made.rung,
    firstMs: turn.firstMs ?? elapsed,
  });

  const explained = explainOf(route.params) !== null;
  const helped = action?.extract || (action?.improve && (made.rung !== 'cannot' || action.improve.evenWithoutResult));
  if (action && helped && record && !explained) {
    const input = inputOf(action, route);
    const outcome = await improveTurn({
      turn,
      action,
      made,
      sources,
      parts,
      run: { ...run, input: input.success ? input.data : {} },
    });
    if (outcome === 'waiting' || signal.aborted) return;
  }
  await db.turns
    .where('id')
    .equals(turnId)
    .and((now) => now.status === 'running')
    .modify({
      status: 'done',
      finishedAt: parts.now().toISOString(),
      totalMs: Math.round(performance.now() - started),
    });
}

/** @returns null when the run ended because the seller is being asked first */
async function unlessWaiting<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WaitsForYes) return null;
    throw error;
  }
}

async function byRules(
  action: Action | undefined,
  route: Route,
  run: ActionRun<Record<string, unknown>>,
  actions: readonly Action[],
): Promise<{ blocks: BlockInput[]; rung: Turn['rung'] }> {
  const asked = explainOf(route.params);
  const before = run.earlier.find(({ id }) => id === asked?.turn);
  if (asked && before) return explain(asked, before, run.cite);
  if (!action) return outcomeBlocks(route, run, actions);
  if (!run.record && !action.anywhere) {
    return {
      rung: 'cannot',
      blocks: [
        {
          type: 'notice',
          tone: 'info',
          text: `Open a record first, then ask again: "${action.title}" works from what the page shows.`,
        },
      ],
    };
  }
  const input = inputOf(action, route);
  if (!input.success) {
    const issue = input.error.issues[0];
    return {
      rung: 'cannot',
      blocks: [
        {
          type: 'notice',
          tone: 'careful',
          text: `This needs one more thing: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
        },
      ],
    };
  }
  const record = run.record && withholdOrders(run.record);
  const result = await action.run({ ...run, record, input: input.data });
  const second = route.params.second as { action?: string; query?: string } | undefined;
  if (second?.action && second.query) {
    const other = actions.find(({ id }) => id === second.action);
    if (other) {
      result.blocks.push({
        type: 'choices',
        question: 'You also asked for this:',
        options: [{ label: other.title, action: other.id, input: {}, query: second.query }],
      });
    }
  }
  return result;
}

/**
 * What was read out of words is a guess: a part that does not fit the action's schema is left out, for the action to read
 * the words itself. What a button or a form gave must fit.
 */
function inputOf({ input }: Action, { params, by }: Route) {
  const read = input.safeParse(params);
  if (read.success || by === 'button') return read;
  const wrong = new Set(read.error.issues.map(({ path: [first] }) => first));
  return input.safeParse(Object.fromEntries(Object.entries(params).filter(([name]) => !wrong.has(name))));
}

async function step<T>(parts: TurnParts, turnId: string, n: number, name: string, make: () => Promise<T>): Promise<T> {
  const { db } = parts;
  const kept = await db.steps.get([turnId, n]);
  if (kept?.status === 'done') return kept.made as T;
  const startedAt = Date.now();
  await db.steps.put({ turnId, n, name, status: 'running', startedAt, endedAt: null, made: null });
  try {
    const made = await make();
    await db.steps.put({ turnId, n, name, status: 'done', startedAt, endedAt: Date.now(), made });
    return made;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await db.steps.put({ turnId, n, name, status: 'failed', startedAt, endedAt: Date.now(), made: said });
    throw error;
  }
}

async function stepMade<T>(db: WingsideDb, turnId: string, n: number): Promise<T | undefined> {
  const kept: Step | undefined = await db.steps.get([turnId, n]);
  return kept?.status === 'done' ? (kept.made as T) : undefined;
}

/** The turns before this one, oldest first; enough for a follow-up to know what it follows. */
async function earlierTurns(db: WingsideDb, turn: Turn): Promise<Turn[]> {
  const turns = await db.turns
    .where('[recordKey+askedAt]')
    .between([turn.recordKey, ''], [turn.recordKey, turn.askedAt], true, false)
    .reverse()
    .limit(12)
    .toArray();
  return turns.reverse().filter((earlier) => earlier.id !== turn.id && isTurn(earlier));
}

/** The same place quoted twice is one source. */
function cite(sources: Source[], source: Source): number {
  const known = sources.findIndex(
    (other) =>
      other.anchor === source.anchor &&
      other.quote === source.quote &&
      other.label === source.label &&
      other.url === source.url,
  );
  return known >= 0 ? known : sources.push(source) - 1;
}
