import type { CaseGroup } from './case.ts';
import type { End } from './ends.ts';

/** What the bench measured last, as it is committed. */
export type Baseline = {
  /** ISO 8601 */
  measuredAt: string;
  version: string;
  groups: { name: string; cases: number; success: number; from: number; to: number; routed: number }[];
  /** Ids of failing cases. */
  failing: string[];
};

/** How an action does on the bench, as the panel tells it beside the action. */
export type Limitation = {
  /** As the panel calls the action. */
  title: string;
  cases: number;
  /** Per cent, with its 95 % interval. */
  success: number;
  from: number;
  to: number;
  /** Too few cases to call it a standard action. */
  draft: boolean;
  /** "negotiations held by phone": what follows "Often misses:", the most frequent first. */
  misses: string[];
};

/** Fewer test queries than this, and an action is a draft. */
export const standardFrom = 30;
const mostMisses = 3;
const mostExamples = 3;

/** By action id, and by `out-of-scope`, `clarify`, `two-wishes`, `attack`. */
export const limitationsOf = (
  baseline: Baseline,
  ends: readonly End[],
  groups: readonly CaseGroup[],
  titleOf: (group: string) => string,
): Record<string, Limitation> =>
  Object.fromEntries(
    baseline.groups
      .filter(({ name }) => name !== 'all')
      .map(({ name, cases, success, from, to }) => [
        name,
        {
          ...{ title: titleOf(name), cases, success, from, to, draft: cases < standardFrom },
          misses: missesOf(name, baseline, ends, groups)
            .slice(0, mostMisses)
            .map(({ misses }) => misses),
        },
      ]),
  );

/** Limits of one action, those with most failing cases first. */
function missesOf(
  name: string,
  { failing }: Baseline,
  ends: readonly End[],
  groups: readonly CaseGroup[],
): (End & { failed: string[] })[] {
  const own = new Set(groups.find(({ group }) => group === name)?.cases.map(({ id }) => id));
  return ends
    .filter(({ end }) => end !== 'fixed')
    .map((end) => ({ ...end, failed: end.cases.filter((id) => own.has(id) && failing.includes(id)) }))
    .filter(({ failed }) => failed.length > 0)
    .toSorted((a, b) => b.failed.length - a.failed.length);
}

/** The page for sellers: what each action often misses, with examples, since when, and what to do instead. */
export function limitationsPage(
  baseline: Baseline,
  ends: readonly End[],
  groups: readonly CaseGroup[],
  titleOf: (group: string) => string,
): string {
  const all = baseline.groups.find(({ name }) => name === 'all');
  const queryOf = new Map(groups.flatMap(({ cases }) => cases.map(({ id, query }) => [id, query])));
  const sections = baseline.groups
    .filter(({ name }) => name !== 'all')
    .map(({ name, cases, success, from, to }) => {
      const misses = missesOf(name, baseline, ends, groups);
      const draft = cases < standardFrom ? ` A draft: fewer than ${standardFrom} test queries.` : '';
      const head = `## ${titleOf(name)}\n\n${success} % of ${cases} test queries answered in full (95 % interval ${from} to ${to} %).${draft}\n`;
      if (misses.length === 0) return `${head}\nNo known limitation.\n`;
      return `${head}${misses.map((miss) => entry(miss, queryOf)).join('')}`;
    });
  return [
    '# Known limitations\n',
    'What Wingside often misses when it works without a model, by action. Written by `npm run bench -- --save` from the failing test queries and the decisions in `lib/bench/cases/ends.json`; the panel shows the same beside each action.\n',
    `Version ${baseline.version}, measured on ${baseline.measuredAt.slice(0, 10)}: ${all?.success ?? 0} % of ${all?.cases ?? 0} test queries answered in full (95 % interval ${all?.from ?? 0} to ${all?.to ?? 0} %).\n`,
    ...sections,
  ].join('\n');
}

function entry(
  { kind, misses, instead, since, version, end, failed }: End & { failed: string[] },
  queryOf: Map<string, string>,
): string {
  const examples = failed.slice(0, mostExamples).map((id) => `“${clip(queryOf.get(id) ?? id)}”`);
  const more = failed.length > mostExamples ? ` and ${failed.length - mostExamples} more` : '';
  const met = end === 'custom-action' ? ' Met with an action of your own.' : '';
  return `\n- **${kind}**: often misses ${misses}. ${instead}${met}\n  Seen in ${examples.join(', ')}${more}. Since ${since}, version ${version}.\n`;
}

const clip = (query: string) => (query.length > 110 ? `${query.slice(0, 107)}…` : query).replace(/[\n|*_<>]/g, ' ');
