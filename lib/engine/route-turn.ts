import { z } from 'zod';
import { type Action, actionIds } from '../core/action.ts';
import type { CrmClient } from '../core/crm.ts';
import { fail } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Route, Turn } from '../core/turn.ts';
import { memoryOf } from '../memory/memory.ts';
import type { ModelDoor, Tool } from '../model/door.ts';
import { hostAllowed } from '../settings/merge.ts';
import { type Chosen, choose } from '../trust/gate.ts';
import { type MaskBook, openBook } from '../trust/mask.ts';
import { callThrough, consentOf, keepCall } from './call-log.ts';
import { followUp } from './follow-up/follow-up.ts';
import { goesOnWithList } from './follow-up/goes-on.ts';
import { routeByField } from './named-field.ts';
import type { TurnParts } from './run-turn.ts';
import { whoAnswers } from './who-answers.ts';

/** From here on the router is nearly always right; a model would only take time. */
const sure = 0.9;

/** A seller waits for the route before anything is shown; the router's guess is there meanwhile. */
const patienceMs = 8_000;

/**
 * What to do with the seller's words: behind an answer they may only mean something together with it; else the router
 * guesses, and where it is not sure a connected model chooses among the same actions. It sees the words alone.
 */
export async function routeTurn(
  turn: Turn,
  record: CrmRecord | null,
  earlier: Turn[],
  parts: TurnParts,
): Promise<Route> {
  const following = followUp(turn.query, earlier, record);
  if (following) return following;
  const called = byName(turn.query, parts.actions);
  if (called) return called;
  const hasDraft = earlier.some(({ blocks }) => blocks.some(({ type }) => type === 'draft'));
  const guess = await parts.route({ query: turn.query, kind: record?.kind ?? 'none', hasDraft });
  const named = await goingOn(routeByField(guess, turn.query, record), turn, earlier, parts);
  const asked = { query: turn.query, record, now: parts.now(), knowledge: parts.articles.knowledge(notAsked) };
  const route = await whoAnswers(named, asked, parts.actions);
  const isSure = route.score >= sure && route.outcome !== 'clarify' && !understoodInPart(route, turn, parts);
  if (isSure || turn.query.trim() === '') return route;
  return (await byModel(turn, record, route, earlier.at(-1), parts)) ?? route;
}

/** "Review the deal", "help": an action's own name, typed, is a press of it. */
function byName(query: string, actions: readonly Action[]): Route | null {
  const said = plainName(query);
  const action = actions.find(({ title, called = [] }) => [title, ...called].some((name) => plainName(name) === said));
  return action ? { outcome: action.id, params: {}, score: 1, by: 'router', alternatives: [] } : null;
}

const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The CRM is not called to find out what was meant. */
const notAsked = async () => fail<CrmClient>({ kind: 'no-record', why: 'Nothing was asked of the CRM yet.' });

/** Behind a list of records a few words change that question, whatever they would mean alone. */
async function goingOn(route: Route, turn: Turn, earlier: Turn[], { db, now }: TurnParts): Promise<Route> {
  if (route.outcome === 'query-records') return route;
  const seen = () => memoryOf(db, '').seen(turn.recordKey);
  if (!(await goesOnWithList(turn.query, earlier, seen, now()))) return route;
  return { ...route, outcome: 'query-records', params: {}, score: 1 };
}

/** The action itself says that its grammar did not take in all of the words. */
const understoodInPart = ({ outcome }: Route, { query }: Turn, { actions, now }: TurnParts): boolean =>
  actions.find(({ id }) => id === outcome)?.leavesUnread?.(query, now()) ?? false;

const askBack = z.object({ choices: z.array(z.enum(actionIds)).min(2).max(3) });

/** The actions as tools, each with its own input; and what to do where none fits. */
function toolsFor(actions: readonly Action[], record: CrmRecord | null, mayAsk: boolean): Tool[] {
  const able = actions.filter(({ anywhere }) => record !== null || anywhere);
  return [
    ...able.map(({ id, title, about, input }) => ({ name: id, description: `${title}. ${about}.`, schema: input })),
    ...(mayAsk
      ? [{ name: 'clarify', description: 'The words fit several tools equally; ask which is meant.', schema: askBack }]
      : []),
    { name: 'out-of-scope', description: 'None of these tools does what is asked.', schema: z.object({}) },
  ];
}

/** @returns null when no model is connected, allowed, agreed to or able to choose: then the router's guess holds */
async function byModel(
  turn: Turn,
  record: CrmRecord | null,
  guess: Route,
  last: Turn | undefined,
  parts: TurnParts,
): Promise<Route | null> {
  const { db, settings, actions, signal } = parts;
  const door = await parts.door(settings);
  const consent = await consentOf(db);
  if (!door || !consent[door.host] || !hostAllowed(door.host, settings.allowedModelHosts)) return null;
  const conversation = await db.conversations.get(turn.recordKey);
  const book = openBook((conversation?.maskBook as MaskBook | null) ?? undefined);
  const through = callThrough(door, turn, parts, consent);
  // One question back at most: whoever was just asked is not asked again.
  const tools = toolsFor(actions, record, last?.route?.outcome !== 'clarify');
  const chosen = await choose(
    { query: turn.query, record, profile: settings.settings.profile, tools, book },
    { ...through, signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) },
  );
  const { answered, usage, ms, status } = chosen;
  await keepCall(db, callOfChoice(turn, door, chosen, parts.now()), { answered, usage, ms, status });
  await db.conversations.update(turn.recordKey, { maskBook: book });
  return chosen.picked ? routeOf(chosen.picked, guess) : null;
}

function routeOf({ name, args }: NonNullable<Chosen['picked']>, guess: Route): Route {
  const others = [{ outcome: guess.outcome, score: guess.score }, ...guess.alternatives];
  const alternatives = others.filter(({ outcome }) => outcome !== name).slice(0, 3);
  if (name !== 'clarify')
    return {
      outcome: name,
      params: name === guess.outcome ? { ...guess.params, ...args } : args,
      score: 1,
      by: 'model',
      alternatives,
    };
  const { choices } = askBack.safeParse(args).data ?? { choices: [] };
  const asked = choices.map((outcome) => ({ outcome: outcome as string, score: 0 }));
  return {
    outcome: 'clarify',
    params: {},
    score: 1,
    by: 'model',
    alternatives: asked.length > 0 ? asked : alternatives,
  };
}

const callOfChoice = ({ id, recordKey, crm }: Turn, door: ModelDoor, { bytes, masks }: Chosen, at: Date) => ({
  ...{ turnId: id, recordKey, crm, at: at.toISOString(), host: door.host, model: door.label },
  ...{ what: 'route' as const, action: 'route', collected: [], leftOut: [], masks, suspicions: [], bytes },
  ...{ status: 'sent', answered: null, restored: 0, struck: [], unsure: [], warnings: [], usage: null, ms: null },
});
