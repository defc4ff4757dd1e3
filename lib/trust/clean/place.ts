/** How a person meets a text: sees it, hardly sees it, never sees it. `attribute`: alt texts, titles, descriptions for search. */
export type Sight = 'seen' | 'faint' | 'hidden' | 'comment' | 'attribute' | 'data';

/** Text gathered from one or many spots of a source, which knows where each of its letters stands there. */
export type Place = {
  sight: Sight;
  text: string;
  /** Of a span of `text`: the span of the source it came from. */
  spanOf(start: number, end: number): { start: number; end: number };
};

/** A run of text: letter for letter as in the source, or (an entity, say) all from one span of it. */
type Run = { from: number; source: number; length: number | null };

export type Gathering = {
  add(text: string, source: number, length?: number): void;
  /** Line break, tab or blank between two spots; several in a row are one, the strongest. */
  gap(by: '\n\n' | '\n' | '\t' | ' '): void;
  place(sight: Sight): Place;
};

const strength = { ' ': 0, '\t': 1, '\n': 2, '\n\n': 3 };

export function gather(): Gathering {
  const parts: string[] = [];
  const runs: Run[] = [];
  let size = 0;
  let waiting: keyof typeof strength | null = null;
  const put = (text: string, source: number, length: number | null) => {
    runs.push({ from: size, source, length });
    parts.push(text);
    size += text.length;
  };
  return {
    add(text, source, length) {
      if (text === '') return;
      if (waiting !== null && size > 0) put(waiting, source, 0);
      waiting = null;
      put(text, source, length ?? null);
    },
    gap(by) {
      if (waiting === null || strength[by] > strength[waiting]) waiting = by;
    },
    place: (sight) => ({ sight, text: parts.join(''), spanOf: (start, end) => spanIn(runs, start, end) }),
  };
}

/** A text that is its own source. */
export const wholePlace = (text: string): Place => ({ sight: 'seen', text, spanOf: (start, end) => ({ start, end }) });

function spanIn(runs: Run[], start: number, end: number): { start: number; end: number } {
  const first = runAt(runs, start);
  const last = runAt(runs, Math.max(start, end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  const from = first.length === null ? first.source + start - first.from : first.source;
  const to = last.length === null ? last.source + end - last.from : last.source + last.length;
  return { start: from, end: Math.max(from, to) };
}

function runAt(runs: Run[], index: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
