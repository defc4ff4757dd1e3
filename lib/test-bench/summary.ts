import type { End } from './ends.ts';
import { type Judged, successBy, successOf } from './score.ts';

/** One run, ready to be told: as HTML, as Markdown, or on the page of the bench. */
export type Summary = {
  /** ISO 8601 */
  measuredAt: string;
  version: string;
  /** Who answered: "Without a model". */
  by: string;
  machine: string;
  seconds: number;
  all: ReturnType<typeof successOf>;
  groups: ReturnType<typeof successBy>;
  styles: ReturnType<typeof successBy>;
  languages: ReturnType<typeof successBy>;
  /** Where wishes went that went wrong: expected, got, how many; most first. */
  confused: { expected: string; got: string; count: number }[];
  /** Answers by time: each up to `ms`, the last without end. */
  latency: { ms: number; count: number }[];
  cost: { total: number; currency: string } | null;
  failing: { id: string; group: string; query: string; why: string[]; end: End | null }[];
  /** Ids, against what was measured before; null where nothing was. */
  rose: string[] | null;
  fell: string[] | null;
};

const steps = [5, 10, 20, 50, 100, 300, 1_000, Number.POSITIVE_INFINITY];

type About = Pick<Summary, 'measuredAt' | 'version' | 'by' | 'machine' | 'seconds'> & {
  ends: readonly End[];
  /** Ids that failed before; null where nothing was measured. */
  before: readonly string[] | null;
  cost?: Summary['cost'];
};

export function summaryOf(judged: readonly Judged[], about: About): Summary {
  const { ends, before, cost = null, ...rest } = about;
  const failing = judged.filter(({ why }) => why.length > 0);
  const passing = judged.filter(({ why }) => why.length === 0);
  return {
    ...rest,
    ...{ all: successOf(judged), groups: successBy(judged, ({ group }) => group) },
    styles: successBy(judged, ({ one }) => one.style),
    languages: successBy(judged, ({ one }) => one.lang),
    confused: confusedIn(judged),
    latency: steps.map((ms, at) => ({
      ms,
      count: judged.filter((one) => one.ms <= ms && one.ms > (steps[at - 1] ?? Number.NEGATIVE_INFINITY)).length,
    })),
    cost,
    failing: failing.map(({ group, one, why }) => ({
      ...{ id: one.id, group, query: one.query, why },
      end: ends.find(({ cases, end }) => end !== 'fixed' && cases.includes(one.id)) ?? null,
    })),
    rose: before && passing.filter(({ one }) => before.includes(one.id)).map(({ one }) => one.id),
    fell: before && failing.filter(({ one }) => !before.includes(one.id)).map(({ one }) => one.id),
  };
}

function confusedIn(judged: readonly Judged[]): Summary['confused'] {
  const counts = new Map<string, { expected: string; got: string; count: number }>();
  for (const { one, got, routed } of judged) {
    if (routed) continue;
    const key = `${one.expect}\n${got}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { expected: one.expect, got, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.expected.localeCompare(b.expected));
}
