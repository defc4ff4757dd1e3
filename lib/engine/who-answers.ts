import { meant } from '../actions/words.ts';
import type { Action } from '../core/action.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Route } from '../core/turn.ts';
import { whoseQuestion } from './whose-question.ts';

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
const well = { 'record-question': 0.4, 'answer-knowledge': 0.65 };
/** What the router surely takes for none of ours needs more than a name that stands there too. */
const wellOutside = { 'record-question': 0.5, 'answer-knowledge': 0.7 };
/** Surely none of ours. */
const surelyOutside = 0.6;
/** Words that say whose question it is weigh so much, for the one and against the other. */
const saidWhose = 0.25;
/** And so much the router's own choice between the two. */
const vote = 0.3;
/** Articles are many and of everything: they are asked only where the words may be theirs at all. */
const thinkable = 0.04;
/** The router's second choice is taken where the first can answer nothing and this one is nearly as likely. */
const runnerUp = 0.3;

type Answerer = (typeof answerers)[number];
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
      : alikes.has(route.outcome) && (route.outcome === 'out-of-scope' || route.score < routerSure);
  if ((!isAnswerer && !isAlike) || route.params.never) return route;
  // "And December?" says too little to be found anywhere.
  const isAsked = isQuestion(asked.query) || (route.outcome === 'out-of-scope' && endsAsking(asked.query));
  if (!isAsked || meant(asked.query).length < 2) return route;
  const whose = whoseQuestion(asked.query, asked.record);
  const likely = (id: Answerer) => id === 'record-question' || mayBeOfArticles(route, whose);
  const suretyOf = async (id: Answerer) => (await actions.find((one) => one.id === id)?.answers?.(asked)) ?? 0;
  const sure = await Promise.all(
    answerers.map(async (id) => {
      const surety = likely(id) ? await suretyOf(id) : 0;
      return { id, surety, worth: worthOf(id, surety, whose) + vote * likelihood(route, id) };
    }),
  );
  const [best] = sure.toSorted((a, b) => b.worth - a.worth);
  const own = sure.find(({ id }) => id === route.outcome);
  const enough = route.outcome === 'out-of-scope' && route.score > surelyOutside ? wellOutside : well;
  if (best && best.id !== route.outcome && best.surety >= enough[best.id]) return sentTo(best.id, route, asked.query);
  const records = sure.find(({ id }) => id === 'record-question');
  // No article says it: the open record may, unless the house's own ways were asked for.
  if (route.outcome === 'answer-knowledge' && own?.surety === 0 && asked.record && whose !== 'house')
    if (whose === 'record' || (records?.surety ?? 0) > 0) return sentTo('record-question', route, asked.query);
  const [second] = route.alternatives;
  const gives =
    own?.surety === 0 &&
    second &&
    second.score >= runnerUp &&
    !['out-of-scope', 'clarify', ...answerers].includes(second.outcome);
  if (!gives) return route;
  const alternatives = [{ outcome: route.outcome, score: route.score }];
  return { ...route, outcome: second.outcome, score: second.score, params: {}, alternatives };
}

const likelihood = ({ outcome, score, alternatives }: Route, id: Answerer): number =>
  outcome === id ? score : (alternatives.find((other) => other.outcome === id)?.score ?? 0);

const worthOf = (id: Answerer, surety: number, whose: ReturnType<typeof whoseQuestion>): number => {
  if (surety === 0) return 0;
  if (whose === null) return surety;
  return surety + ((id === 'record-question') === (whose === 'record') ? saidWhose : -saidWhose);
};

/** The record's own customer is asked for in no article. */
function mayBeOfArticles(route: Route, whose: ReturnType<typeof whoseQuestion>): boolean {
  if (route.outcome === 'answer-knowledge') return true;
  if (whose === 'record') return false;
  return (
    ['record-question', 'out-of-scope'].includes(route.outcome) || likelihood(route, 'answer-knowledge') >= thinkable
  );
}

function sentTo(id: Answerer, route: Route, query: string): Route {
  const others = [{ outcome: route.outcome, score: route.score }, ...route.alternatives];
  return {
    ...route,
    outcome: id,
    params: { question: query },
    alternatives: others.filter(({ outcome }) => outcome !== id && outcome !== 'out-of-scope').slice(0, 3),
  };
}

/** One person is asked for, not everybody who has a say. */
const oneName =
  /^(?:(?:and|so|ok|hey|could you tell me|tell me|remind me|i (?:can['’]t|cannot|don['’]t) (?:remember|recall|know))[ ,]+)*(?:(?:who|wer|qui|¿?quién)(?:['’]s| is| was)?(?! (?:should|do|does|can|could|else|are|would|shall|to|all|needs?|matters|counts|is missing|is involved|decid\p{L}+|décid\p{L}+|entscheidet|holds|runs|soll|kann|fehlt|sind|sont|noch|muss|doit|faut|debe|falta)(?!\p{L}))|(?:which|what|wich) person|(?:for|with) whom|¿?para quién|für wen|pour qui)(?!\p{L})/iu;

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

/** "waranty on gateways how many months" */
const inside = /(?<!\p{L})(?:how (?:many|much|long)|wie ?(?:viele?|lange)|combien|cuánt[oa]s?)(?!\p{L})/iu;
/** "Could you draft …?" is an order, however polite. */
const wish =
  /^(?:(?:and|so|ok|hey|hi|please)[ ,]+)*(?:can|could|would|will|shall|should|may|kannst|könntest|würdest|peux|pourriez|pouvez|puedes|podrías|puoi)(?!\p{L})/iu;

/** "Hotel budget for a night in Paris?" */
const endsAsking = (query: string): boolean => /[?？]\s*$/.test(query) && !wish.test(query);

/** Somebody wants to know something; an order is none, whatever it names. */
const isQuestion = (query: string): boolean =>
  opened.test(query.replace(/^[\s¿]+/u, '')) ||
  inside.test(query) ||
  told.test(query) ||
  /ですか|ますか|教えて/u.test(query);
