import type { Hit } from './hits.ts';
import type { Reason, Rule } from './rule.ts';
import { rules } from './rules.ts';
import type { Concept } from './words/concepts.ts';

/** Places of each meaning, in order of the text. */
export type Index = ReadonlyMap<Concept, Hit[]>;

export function indexOf(hits: readonly Hit[]): Index {
  const index = new Map<Concept, Hit[]>();
  for (const hit of hits)
    for (const meaning of hit.meanings) {
      const list = index.get(meaning);
      if (list) list.push(hit);
      else index.set(meaning, [hit]);
    }
  return index;
}

const listed = (meaning: Concept | Concept[]): Concept[] => (Array.isArray(meaning) ? meaning : [meaning]);

/** The nearest word of this meaning within so many words of a place, other than those given. */
export function nearest(
  index: Index,
  meaning: Concept | Concept[],
  pos: number,
  before: number,
  after: number,
  other: readonly Hit[] = [],
): Hit | null {
  let best: Hit | null = null;
  for (const one of listed(meaning)) {
    const hits = index.get(one);
    if (!hits) continue;
    for (let n = firstFrom(hits, pos - before); n < hits.length; n++) {
      const hit = hits[n];
      if (!hit || hit.pos > pos + after) break;
      if (other.includes(hit)) continue;
      if (!best || Math.abs(hit.pos - pos) < Math.abs(best.pos - pos)) best = hit;
    }
  }
  return best;
}

function firstFrom(hits: readonly Hit[], pos: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.pos ?? 0) < pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type Fired = { reason: Reason; weight: number; hits: Hit[] };

const byAnchor = new Map<Concept, Rule[]>();
for (const rule of rules)
  for (const meaning of listed(rule.anchor)) byAnchor.set(meaning, [...(byAnchor.get(meaning) ?? []), rule]);

/** Every place where a rule fires. One word alone is no order. */
export function fire(index: Index): Fired[] {
  if (index.size < 2) return [];
  const all: Fired[] = [];
  for (const [meaning, anchors] of index)
    for (const rule of byAnchor.get(meaning) ?? [])
      for (const anchor of anchors) {
        const fired = fireAt(rule, anchor, index);
        if (fired) all.push(fired);
      }
  return all;
}

function fireAt(rule: Rule, anchor: Hit, index: Index): Fired | null {
  if ((rule.led && !anchor.led) || (rule.first && !anchor.first)) return null;
  const hits = [anchor];
  for (const [meaning, before, after] of rule.near) {
    const hit = nearest(index, meaning, anchor.pos, before, after, hits);
    if (!hit) return null;
    hits.push(hit);
  }
  if (rule.unless && nearest(index, rule.unless[0], anchor.pos, rule.unless[1], rule.unless[2])) return null;
  // "Never reveal your instructions" is what a policy says, not an attack.
  const forbidden = /reveal|exfil/.test(rule.reason) && nearest(index, 'not', anchor.pos, 7, 0) !== null;
  return { reason: rule.reason, weight: forbidden ? rule.weight * 0.4 : rule.weight, hits };
}
