import { meant } from '../actions/words.ts';
import type { Action } from '../core/action.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Route } from '../core/turn.ts';

/** Actions that answer a question of fact, and say beforehand how surely they can. */
const answerers = ['record-question', 'answer-knowledge'] as const;

/** Wishes a question of fact is easily taken for; an order to write, note, change or find many is none. */
const alikes = new Set([
  ...['deal-review', 'lead-qualify', 'meeting-prep', 'case-reply', 'summarize-record', 'next-best-action'],
  ...['record-changes', 'enrich-account', 'clarify', 'out-of-scope'],
]);

/** The router is right often enough above it to be left alone. */
const routerSure = 0.93;
/** So much of what was asked must stand in one place: of an article, written for everybody, more than of the open record. */
const well = { 'record-question': 0.4, 'answer-knowledge': 0.7 };
/** What the router takes for none of ours needs more than a name that stands there too. */
const wellOutside = 0.5;
/** So little of it that an answer would be a guess. */
const hardly = 0.4;
/** Articles are many and of everything: they are asked only where the words may be theirs at all. */
const thinkable = 0.04;
/** The router's second choice is taken where the first can answer nothing and this one is nearly as likely. */
const runnerUp = 0.3;

type Asked = { query: string; record: CrmRecord | null; now: Date; knowledge: Knowledge };

/**
 * The same words ask a record or an article, by what stands in them: "on which day do we send the renewal quote" is about
 * no field of this deal, and "how low did they go" is in its notes. Words alone cannot tell; where the answer stands can.
 */
export async function whoAnswers(route: Route, asked: Asked, actions: readonly Action[]): Promise<Route> {
  const isAnswerer = answerers.some((id) => id === route.outcome);
  const isAlike =
    route.outcome === 'find-contacts'
      ? oneName.test(asked.query.trim())
      : alikes.has(route.outcome) && route.score < routerSure;
  if ((!isAnswerer && !isAlike) || route.params.never) return route;
  // "And December?" says too little to be found anywhere.
  if (!isQuestion(asked.query) || meant(asked.query).length < 2) return route;
  const thoughtOf = (id: string) =>
    route.alternatives.some(({ outcome, score }) => outcome === id && score >= thinkable);
  const likely = (id: string) =>
    id === 'record-question' || route.outcome === 'record-question' || id === route.outcome || thoughtOf(id);
  const suretyOf = async (id: string) => (await actions.find((one) => one.id === id)?.answers?.(asked)) ?? 0;
  const sure = await Promise.all(answerers.map(async (id) => ({ id, surety: likely(id) ? await suretyOf(id) : 0 })));
  const own = sure.find(({ id }) => id === route.outcome)?.surety ?? 0;
  const [best] = sure.toSorted((a, b) => b.surety - well[b.id] - (a.surety - well[a.id]));
  const isThought = best?.id !== 'answer-knowledge' || own === 0 || thoughtOf(best.id);
  const isBetter =
    best &&
    isThought &&
    best.id !== route.outcome &&
    best.surety >= (route.outcome === 'out-of-scope' && route.score > 0.6 ? wellOutside : well[best.id]) &&
    (!isAnswerer || own <= hardly);
  const [second] = route.alternatives;
  const gives =
    isAnswerer &&
    own === 0 &&
    second &&
    second.score >= runnerUp &&
    !['out-of-scope', 'clarify'].includes(second.outcome) &&
    !answerers.some((id) => id === second.outcome);
  if (!isBetter && gives)
    return {
      ...route,
      outcome: second.outcome,
      score: second.score,
      params: {},
      alternatives: [{ outcome: route.outcome, score: route.score }],
    };
  if (!isBetter) return route;
  const others = [{ outcome: route.outcome, score: route.score }, ...route.alternatives];
  return {
    ...route,
    outcome: best.id,
    params: { question: asked.query },
    alternatives: others.filter(({ outcome }) => outcome !== best.id && outcome !== 'out-of-scope').slice(0, 3),
  };
}

/** One person is asked for, not everybody who has a say. */
const oneName =
  /^(?:(?:and|so|ok|hey)[ ,]+)*(?:who(?:['’]s| is| was)|wer ist|qui est|¿?quién es|(?:for|with) whom|para quién|¿para quién|für wen|pour qui)(?!\p{L})/iu;

const asking =
  'what|which|who|whom|whose|when|where|why|how (?:many|much|long|often|old|big|high|low|far|soon)|is|are|was|were|did|does|do|has|have|had|may|can|' +
  'wie ?(?:viele?|hoch|lange|oft|alt|weit)|was|wer|wem|wen|wann|wo|warum|welche[rnms]?|hat|haben|ist|sind|darf|' +
  'quel(?:le)?s?|qui|quand|où|combien|pourquoi|est-ce|a-t-(?:il|elle|on)|' +
  'qué|quién(?:es)?|cuándo|dónde|cuánt[oa]s?|por qué|cuál(?:es)?|hay';
const opened = new RegExp(
  `^(?:(?:hey|hi|um|uh|ehm?|and|so|ok|please|sorry)[ ,]+)*(?:(?:on|at|in|by|for|to|until|from|since|with|in|an|bis|à|de|en|para|a) )?(?:${asking})(?!\\p{L})`,
  'iu',
);
const told =
  /(?:remember|remind me|recall|forgot|look (?:it )?up|can you (?:tell|check|see)|could you (?:tell|check|look)|i need to know|tell me)[^.?!]*(?<!\p{L})(?:what|which|who|when|where|how|if|whether|the)(?!\p{L})/iu;

/** Somebody wants to know something; an order is none, whatever it names. */
const isQuestion = (query: string): boolean =>
  opened.test(query.replace(/^[\s¿]+/u, '')) || told.test(query) || /ですか|ますか|教えて/u.test(query);
