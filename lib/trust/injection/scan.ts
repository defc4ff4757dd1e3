import { placesOf } from '../clean/page.ts';
import { type Place, type Sight, wholePlace } from '../clean/place.ts';
import { quotedIn, shareLeft } from './context.ts';
import { disguisedIn } from './disguise.ts';
import { type Fired, fire, type Index, indexOf, nearest } from './fire.ts';
import { type Hit, hitsIn } from './hits.ts';
import { anyMark, marks } from './marks.ts';
import { type Plain, plainOf } from './plain.ts';
import { deeds, type Reason } from './rule.ts';
import { type Reading, type Window, windowsOf } from './signs.ts';
import { weigher } from './weigh.ts';

export type Surface = 'website' | 'crm-field' | 'email' | 'knowledge';

/** Words that try to instruct an assistant. */
export type Suspicion = {
  reason: Reason;
  /** Verbatim of the text given, at most some 300 characters. */
  quote: string;
  start: number;
  end: number;
  /** 1 and more is enough; less is a doubt. */
  weight: number;
};

/** Less is not worth telling. */
const worthTelling = 0.8;
const longestQuote = 300;
/** Blobs in blobs. */
const deepest = 3;
/** What a person does not see has less reason to speak of these things at all. */
const sternness: Record<Sight, number> = {
  ...{ seen: 1, faint: 1.2, hidden: 1.5 },
  ...{ comment: 1.3, attribute: 1.2, data: 1.2 },
};

/**
 * Finds what speaks to an assistant rather than to a person: who is addressed, what is ordered, how it is hidden. Text may
 * be HTML; what a person would not see is looked at, too, and more sternly. Takes time linear in the text.
 *
 * @returns in order of the text; empty for a text that only talks of prompts and systems
 */
export function scanForOrders(text: string, _where: { surface: Surface }): Suspicion[] {
  const found = scanPlaces(text, 0);
  return strongestOf(found).toSorted((a, b) => a.start - b.start || b.weight - a.weight);
}

export const isSuspicious = (list: readonly Suspicion[]): boolean => list.some(({ weight }) => weight >= 1);

/** Each once, the strongest first. */
export const reasonsOf = (list: readonly Suspicion[]): Reason[] => [
  ...new Set(list.toSorted((a, b) => b.weight - a.weight).map(({ reason }) => reason)),
];

function scanPlaces(source: string, depth: number): Suspicion[] {
  return placesOf(source).flatMap((place) => scanPlace(place, source, depth));
}

function scanPlace(place: Place, source: string, depth: number): Suspicion[] {
  const { plain, windows } = readPlace(place, depth > 0);
  const weigh = weigher(plain.text);
  const told = windows.flatMap((window) => {
    const weight = weigh(window);
    return weight < worthTelling ? [] : suspicionsOf(window, weight, place, plain, source);
  });
  return depth < deepest ? [...told, ...unveiled(place, source, depth)] : told;
}

/** Letters dressed up as others of their kind: bold, ringed, small capitals, dotted and struck through. */
const dressedUp = /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\u24B6-\u24E9\u1D00-\u1D2B\uFF21-\uFF5A]|[\u0300-\u036F]/gu;
const dressed = (text: string): number =>
  /[^\0-\u02FF]/.test(text) ? (text.normalize('NFC').match(dressedUp)?.length ?? 0) : 0;

/** "Language model" is both. */
const machinesIn = (index: Index): number => new Set([...(index.get('ai') ?? []), ...(index.get('bot') ?? [])]).size;

/** Every spot of a text that may be part of an order, with what speaks for it. */
export function readPlace(place: Place, inCode: boolean): { plain: Plain; windows: Window[] } {
  const plain = plainOf(place.text);
  const hits = hitsIn(plain);
  const index = indexOf(hits);
  const quoted = place.sight === 'seen' ? quotedIn(plain.text) : [];
  const fired = [
    ...fire(index),
    ...marksIn(plain, hits),
    ...(place.sight === 'seen' ? [] : ordersUnseen(hits, index)),
  ].map((one) => ({
    ...one,
    weight: one.weight * shareLeft(one, index, quoted) * sternness[place.sight],
  }));
  const reading: Reading = {
    hits,
    index,
    quoted,
    inCode,
    sight: place.sight,
    fired,
    machines: machinesIn(index),
    sentences: hits.at(-1)?.sentence ?? 0,
    dressed: dressed(place.text),
  };
  return { plain, windows: windowsOf(reading) };
}

function suspicionsOf(
  { anchor, fired, signs }: Window,
  weight: number,
  place: Place,
  plain: Plain,
  source: string,
): Suspicion[] {
  const unnamed: Reason =
    place.sight !== 'seen'
      ? 'hidden-order'
      : signs.has('says ai') || signs.has('says bot')
        ? 'addressed-to-assistant'
        : 'output-control';
  const named: Pick<Fired, 'reason' | 'hits'>[] = fired.length > 0 ? [...fired] : [{ reason: unnamed, hits: [anchor] }];
  if (place.sight === 'hidden') named.push({ reason: 'hidden-order', hits: [anchor] });
  if (signs.has('tricks')) named.push({ reason: 'spelling-trick', hits: [anchor] });
  return named.map(({ reason, hits }) => {
    const start = Math.min(...hits.map((hit) => hit.start));
    const end = Math.max(...hits.map((hit) => hit.end));
    const span = place.spanOf(plain.at(start), plain.at(Math.max(start, end - 1)) + 1);
    return suspicionOf(source, reason, weight, span.start, span.end);
  });
}

/** An assistant is called, or named, and something to be done follows: where nobody sees it, that is no small talk. */
const ordersUnseen = (hits: readonly Hit[], index: Index): Fired[] =>
  hits.flatMap((hit) => {
    if (!(hit.meanings.has('ai') || hit.meanings.has('bot')) || nearest(index, 'ours', hit.pos, 2, 0)) return [];
    const deed = nearest(index, deeds, hit.pos, 0, 12, [hit]);
    return deed?.led ? [{ reason: 'hidden-order', weight: hit.called ? 0.9 : 0.6, hits: [hit, deed] }] : [];
  });

/** `<|im_start|>` in code marks, alone: a manual names it. */
const isNamed = (text: string, { 0: all, index }: RegExpExecArray): boolean =>
  text[index - 1] === '`' && text[index + all.length] === '`';

function marksIn({ text }: Plain, hits: readonly Hit[]): Fired[] {
  if (!anyMark.test(text)) return [];
  return marks.flatMap(({ reason, weight, pattern }) => {
    let n = 0;
    return [...text.matchAll(pattern)]
      .filter((mark) => !isNamed(text, mark))
      .map(({ 0: all, index }) => {
        const [start, end] = [index + all.length - all.trimStart().length, index + all.length];
        while ((hits[n + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) n++;
        const pos = hits[n]?.pos ?? 0;
        const hit: Hit = {
          meanings: new Set(),
          pos,
          start,
          end: Math.max(end, start + 1),
          ...{ led: true, first: true, called: false, tricked: false, aside: false },
          sentence: hits[n]?.sentence ?? 0,
        };
        return { reason, weight, hits: [hit] };
      });
  });
}

/** What is written in code, in letters no screen shows, backwards: read, and scanned again. */
function unveiled(place: Place, source: string, depth: number): Suspicion[] {
  return disguisedIn(place.text).flatMap(({ start, end, text, weight, reason }) => {
    const span = place.spanOf(start, end);
    const inside = text === '' ? [] : scanPlace(wholePlace(text), text, depth + 1);
    const most = Math.max(weight, givesOrders(text) ? 1 : 0, ...inside.map((one) => one.weight));
    return most >= worthTelling ? [suspicionOf(source, reason, most, span.start, span.end)] : [];
  });
}

/** A sentence of what was in code begins with a deed: "Set the stage…". Nobody writes that in code to be read by people. */
const givesOrders = (text: string): boolean =>
  hitsIn(plainOf(text)).some(
    (hit) => hit.first && /ignore|reveal|send|say|rank|set|run|remember|obey/.test([...hit.meanings].join(' ')),
  );

function suspicionOf(source: string, reason: Reason, weight: number, start: number, end: number): Suspicion {
  const from = sentenceStart(source, start);
  const to = Math.min(sentenceEnd(source, end), from + longestQuote);
  return { reason, quote: source.slice(from, to), start: from, end: to, weight: Math.round(weight * 100) / 100 };
}

const breaks = /[.!?。！？\n<>]/;

function sentenceStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 120 && !breaks.test(text[from - 1] ?? '')) from--;
  while (from < at && /\s/.test(text[from] ?? '')) from++;
  return from;
}

function sentenceEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < 160 && !breaks.test(text[to] ?? '')) to++;
  return /[.!?。！？]/.test(text[to] ?? '') ? to + 1 : to;
}

/** Of the same reason in the same sentence, the strongest. */
function strongestOf(all: readonly Suspicion[]): Suspicion[] {
  const best = new Map<string, Suspicion>();
  for (const one of all) {
    const key = `${one.reason} ${one.start}`;
    if ((best.get(key)?.weight ?? -1) < one.weight) best.set(key, one);
  }
  return [...best.values()];
}
