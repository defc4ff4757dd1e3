import type { Sight } from '../clean/place.ts';
import { type Quoted, spokenOf } from './context.ts';
import { type Fired, type Index, nearest } from './fire.ts';
import type { Hit } from './hits.ts';
import { pairNames, roleNames, tellRoles } from './roles.ts';
import { deeds, type Reason, reasons } from './rule.ts';
import { type Concept, concepts } from './words/concepts.ts';

/** What is found around one spot of a text, by name, each 0..1. What the verdict rests on, and nothing else. */
export type Signs = Map<string, number>;

/** Words before and after a spot that are looked at together: who is addressed stands before what is ordered. */
const [before, after] = [20, 34];
const spots: Concept[] = [
  'ai',
  'bot',
  'user',
  'inner',
  'newOrders',
  'youAreNow',
  'free',
  'sayOnly',
  'decode',
  'inUrl',
  'ignore',
  'later',
  'memory',
  'secret',
  'mum',
];
/** Spots of one text are at least so many words apart. */
const apart = 7;
/** Found anywhere near, these say that no machine is spoken to. */
const soothing: Concept[] = ['talk', 'human', 'ours'];

export type Window = { anchor: Hit; hits: Hit[]; fired: Fired[]; signs: Signs };
export type Reading = {
  hits: Hit[];
  index: Index;
  fired: Fired[];
  quoted: Quoted;
  sight: Sight;
  inCode: boolean;
  machines: number;
  sentences: number;
  dressed: number;
};

/** Each spot that may be part of an order, with its signs. */
export function windowsOf(reading: Reading): Window[] {
  const { hits, fired } = reading;
  const ordered = new Set(fired.flatMap(({ hits: words }) => words[0]?.pos ?? []));
  const anchors: Hit[] = [];
  for (const hit of [...hits, ...fired.flatMap(({ hits: words }) => words.slice(0, 1))].toSorted(
    (a, b) => a.pos - b.pos,
  )) {
    // What stands so near is looked at together anyhow: a text full of orders, as a handbook is, must not take for ever.
    if (hit.pos < (anchors.at(-1)?.pos ?? Number.NEGATIVE_INFINITY) + apart) continue;
    if (ordered.has(hit.pos) || isSpot(hit)) anchors.push(hit);
  }
  const sorted = fired.toSorted((a, b) => (a.hits[0]?.pos ?? 0) - (b.hits[0]?.pos ?? 0));
  return anchors.map((anchor) => {
    const near = hits
      .slice(from(hits, anchor.pos - before), from(hits, anchor.pos + after + 1))
      .filter((hit) => Math.abs(hit.sentence - anchor.sentence) <= 1);
    const rules = sorted.slice(fromFired(sorted, anchor.pos - before), fromFired(sorted, anchor.pos + after + 1));
    return { anchor, hits: near, fired: rules, signs: signsOf(anchor, near, rules, reading) };
  });
}

/** What an order to a machine, and hardly anything else, says. */
const plainly: Reason[] = ['override', 'reveal-instructions', 'fake-turn', 'persona'];

const isSpot = (hit: Hit): boolean =>
  spots.some((one) => hit.meanings.has(one)) || hit.meanings.has('answer') || (hit.led && isDeed(hit));
const isDeed = (hit: Hit): boolean => deeds.some((deed) => hit.meanings.has(deed));

function signsOf(anchor: Hit, near: readonly Hit[], fired: readonly Fired[], reading: Reading): Signs {
  const { index, sight, inCode } = reading;
  const signs: Signs = new Map();
  const set = (name: string, value: number) =>
    void (value > 0 && signs.set(name, Math.min(1, Math.max(value, signs.get(name) ?? 0))));
  for (const hit of near)
    for (const meaning of hit.meanings) if (!soothing.includes(meaning)) set(`says ${meaning}`, 1);
  for (const { reason, weight } of fired) set(`rule ${reason}`, weight);
  // "Her assistant, Ms Okafor" is a person.
  const called = near.filter(
    (hit) => hit.meanings.has('ai') || (hit.meanings.has('bot') && !nearest(index, 'ours', hit.pos, 1, 0)),
  );
  const done = near.filter((hit) => hit.led && isDeed(hit));
  set('deeds', done.length / 4);
  set('deeds first', done.filter((hit) => hit.first).length / 2);
  const follows = (from: Hit, within: number) =>
    done.some((hit) => hit !== from && hit.pos > from.pos && hit.pos <= from.pos + within);
  for (const hit of called) {
    const kind = hit.meanings.has('ai') ? 'ai' : 'bot';
    if (follows(hit, 10)) set(`${kind} then deed`, 1);
    if (hit.called && (hit.first || nearest(index, 'hello', hit.pos, 5, 0))) set(`${kind} called`, 1);
    if (hit.called && follows(hit, 5)) set(`${kind} called to deed`, 1);
    if (nearest(index, 'must', hit.pos, 0, 6)) set(`${kind} must`, 1);
    if (nearest(index, 'reads', hit.pos, 1, 5)) set(`${kind} reads`, 1);
  }
  for (const hit of near)
    if (hit.meanings.has('user') && nearest(index, deeds, hit.pos, 6, 6, [hit])) set('user and deed', 1);
  for (const hit of near)
    if (hit.meanings.has('answer') && nearest(index, ['must', 'say', 'sayOnly'], hit.pos, 4, 4, [hit]))
      set('answer ordered', 1);
  for (const hit of near)
    if (hit.meanings.has('answer') && nearest(index, 'your', hit.pos, 2, 0))
      set('your answer is', hit.called ? 1 : 0.5);
  const marked = fired.some(({ reason, weight }) => reason === 'fake-turn' && weight >= 0.5);
  if (marked && done.length > 0) set('mark and deed', 1);
  set('strong rule', Math.max(0, ...fired.map(({ weight }) => weight - 0.5)) * 2);
  tellRoles(near, sight !== 'seen', set);
  if (near.some((hit) => hit.called && isThing(hit) && follows(hit, 5))) set('thing called to deed', 1);
  tellMachines(near, reading, set);
  set('tricks', near.filter((hit) => hit.tricked).length / 3);
  if (reading.dressed > 12) set('tricks', reading.dressed / 30);
  if (sight !== 'seen') set(`in ${sight}`, 1);
  if (sight !== 'seen' && done.length > 0) set('unseen deed', 1);
  if (inCode) set('in code', 1);
  tellOfTelling(anchor, near, fired, reading, set);
  set('people', near.filter((hit) => hit.meanings.has('human')).length / 2);
  return signs;
}

type Tell = (name: string, value: number) => void;

const isMachine = (hit: Hit): boolean => hit.meanings.has('ai') || hit.meanings.has('bot');
const isThing = (hit: Hit): boolean => hit.meanings.has('software') || hit.meanings.has('servant');

/** In a text about other things a machine is named once: to be spoken to. In one about machines, all over. */
function tellMachines(near: readonly Hit[], { machines, sentences }: Reading, set: Tell): void {
  const spokenTo = near.filter(isMachine);
  if (spokenTo.length === 0) return;
  if (spokenTo.some((hit) => hit.aside)) set('machine aside', 1);
  const elsewhere = machines - spokenTo.length;
  set('machines elsewhere', elsewhere / 5);
  if (elsewhere > 0) return;
  set('machine only here', Math.min(1, sentences / 8));
  if (near.some((hit) => hit.meanings.has('ai'))) set('ai only here', Math.min(1, sentences / 8));
}

/** Whether an order is given, or told of. */
function tellOfTelling(
  anchor: Hit,
  near: readonly Hit[],
  fired: readonly Fired[],
  { index, quoted }: Reading,
  set: Tell,
): void {
  const holds = ({ start, end }: Quoted[number], hit: Hit): boolean => hit.start >= start && hit.end <= end;
  const talk = spokenOf(index, anchor.pos, 30);
  set('talks of attacks', talk / 4);
  set('talks of attacks at all', (index.get('talk')?.length ?? 0) / 6);
  if (quoted.some((one) => holds(one, anchor))) {
    set('quoted', 1);
    set('quoted and talked of', talk / 2);
  }
  const orders = near.filter(
    (hit) => Math.abs(hit.sentence - anchor.sentence) <= 1 && (isMachine(hit) || (hit.led && isDeed(hit))),
  );
  const told = quoted.filter((one) => orders.some((hit) => holds(one, hit)));
  const inside = orders.filter((hit) => told.some((one) => holds(one, hit)));
  if (inside.length > 0) {
    set('orders quoted', inside.length / orders.length);
    if (told.some(({ reported }) => reported)) set('orders reported', inside.length / orders.length);
  }
  // What every other text of this kind says, in so many words; a lesson on it quotes it, or speaks of attacks.
  const plainest = Math.max(0, ...fired.filter(({ reason }) => plainly.includes(reason)).map(({ weight }) => weight));
  const isPlain = talk === 0 && inside.length === 0 && !near.some((hit) => hit.meanings.has('human'));
  if (isPlain && plainest >= 1) set('plain order', 1);
  // Whoever calls a machine by name and orders it about in one breath means it.
  const strongest = (of: (reason: Reason) => boolean): number =>
    Math.max(0, ...fired.filter(({ reason }) => of(reason)).map(({ weight }) => weight));
  const [addressed, ordered] = [
    strongest((reason) => reason === 'addressed-to-assistant'),
    strongest((reason) => reason !== 'addressed-to-assistant' && reason !== 'claimed-authority'),
  ];
  if (isPlain && addressed >= 0.5 && ordered >= 0.5) set('addressed order', addressed + ordered - 0.6);
}

/** Signs that speak against an attack; all others speak for one. */
export const against: readonly string[] = [
  'talks of attacks',
  'talks of attacks at all',
  'quoted',
  'quoted and talked of',
  'people',
  'machines elsewhere',
  'orders quoted',
  'orders reported',
];

export const signNames: string[] = [
  ...concepts.filter((one) => !soothing.includes(one)).map((one) => `says ${one}`),
  ...reasons.map((one) => `rule ${one}`),
  ...[
    'deeds',
    'deeds first',
    'ai then deed',
    'bot then deed',
    'ai called',
    'bot called',
    'ai called to deed',
    'bot called to deed',
    'ai must',
    'bot must',
    'ai reads',
    'bot reads',
    'user and deed',
    'answer ordered',
    'mark and deed',
    'strong rule',
    'plain order',
    'addressed order',
    'tricks',
    'machine aside',
    'thing called to deed',
    'machine only here',
    'ai only here',
    'parts',
    'parts with who',
  ],
  ...pairNames,
  ...roleNames,
  ...['in faint', 'in hidden', 'in comment', 'in attribute', 'in data', 'unseen deed', 'in code'],
  ...against,
];

const from = (hits: readonly Hit[], pos: number): number => search(hits.length, (n) => (hits[n]?.pos ?? 0) < pos);
const fromFired = (fired: readonly Fired[], pos: number): number =>
  search(fired.length, (n) => (fired[n]?.hits[0]?.pos ?? 0) < pos);

function search(length: number, isBefore: (n: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
