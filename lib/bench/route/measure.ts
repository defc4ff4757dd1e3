import { actionIds } from '../../core/action.ts';
import type { Route } from '../../core/turn.ts';
import { rankingOf, route, shipped } from '../../engine/route.ts';
import { decide } from '../../engine/router/model.ts';
import type { BenchQuery } from './queries.ts';

export type Told = { asked: BenchQuery; got: Route; ms: number };

const isAction = (outcome: string) => (actionIds as readonly string[]).includes(outcome);
const percent = (part: number, of: number) => (of === 0 ? null : Math.round((1000 * part) / of) / 10);
const shareOf = (told: Told[], holds: (one: Told) => boolean) => percent(told.filter(holds).length, told.length);

/** Asking back is right where the query is marked ambiguous, and nowhere else. */
const isRight = ({ expect, ambiguous }: BenchQuery, outcome: string) =>
  outcome === expect || (ambiguous === true && outcome === 'clarify');
export const right = ({ asked, got }: Told) => isRight(asked, got.outcome);

/** Each query five times, warm; the median time counts, so that one pause of the machine does not. */
export function tell(asked: BenchQuery): Told {
  const times: number[] = [];
  let got = route({ query: asked.query, kind: asked.record });
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    got = route({ query: asked.query, kind: asked.record });
    times.push(performance.now() - started);
  }
  return { asked, got, ms: times.sort((a, b) => a - b)[2] ?? 0 };
}

/** Of the queries answered with such a score, how many were right: a calibrated score says so itself. */
function calibration(told: Told[]) {
  const edges = [0, 0.3, 0.5, 0.7, 0.85, 0.95, 1.001];
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? 1;
    const within = told.filter(({ got }) => got.score >= from && got.score < to);
    const mean = within.reduce((sum, { got }) => sum + got.score, 0) / Math.max(1, within.length);
    return {
      from,
      to: Math.min(to, 1),
      queries: within.length,
      meanScore: Math.round(mean * 1000) / 10,
      right: shareOf(within, right),
    };
  });
}

/** What asking more often would buy: in scope, how many are asked back and how many of all are right, by `askBelow`. */
function tradeOff(asked: BenchQuery[]) {
  const clear = asked.filter(({ expect, ambiguous }) => isAction(expect) && !ambiguous);
  const rankings = clear.map(({ query, record, expect }) => ({ expect, ranking: rankingOf({ query, kind: record }) }));
  return [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7].map((askBelow) => {
    const told = rankings.map(({ expect, ranking }) => ({
      expect,
      outcome: decide(ranking, { ...shipped, askBelow }).outcome,
    }));
    const answered = told.filter(({ outcome }) => outcome !== 'clarify');
    const isHit = ({ expect, outcome }: (typeof told)[number]) => outcome === expect;
    return {
      askBelow,
      askedBack: percent(told.length - answered.length, told.length),
      right: percent(told.filter(isHit).length, told.length),
      rightOfAnswered: percent(answered.filter(isHit).length, answered.length),
    };
  });
}

function byGroup(told: Told[], groupOf: (asked: BenchQuery) => string | undefined) {
  const groups = [...new Set(told.flatMap(({ asked }) => groupOf(asked) ?? []))].sort();
  return Object.fromEntries(
    groups.map((group) => {
      const own = told.filter(({ asked }) => groupOf(asked) === group);
      return [group, { queries: own.length, right: shareOf(own, right) }];
    }),
  );
}

export function measure(told: Told[]) {
  const inside = told.filter(({ asked }) => isAction(asked.expect));
  const clear = inside.filter(({ asked }) => !asked.ambiguous);
  const outside = (kind: string) => told.filter(({ asked }) => asked.kind === kind);
  const vague = told.filter(({ asked }) => asked.expect === 'clarify');
  const refused = ({ got }: Told) => got.outcome === 'out-of-scope';
  const askedBack = ({ got }: Told) => got.outcome === 'clarify';
  const offered = ({ asked, got }: Told) =>
    got.outcome === 'clarify' && got.alternatives.some(({ outcome }) => outcome === asked.expect);
  const times = told.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    queries: told.length,
    inScope: {
      queries: inside.length,
      right: shareOf(inside, right),
      askedBack: shareOf(clear, askedBack),
      rightAmongOffered: shareOf(clear, offered),
      wronglyRefused: shareOf(inside, refused),
    },
    outOfScope: {
      generic: shareOf(outside('generic'), refused),
      nearDomain: shareOf(outside('near-domain'), refused),
      servedInstead: shareOf([...outside('generic'), ...outside('near-domain')], ({ got }) => isAction(got.outcome)),
    },
    clarify: {
      askedBack: shareOf(vague, askedBack),
      refused: shareOf(vague, refused),
      guessed: shareOf(vague, ({ got }) => isAction(got.outcome)),
    },
    perAction: Object.fromEntries(
      actionIds.map((id) => [
        id,
        shareOf(
          inside.filter(({ asked }) => asked.expect === id),
          right,
        ),
      ]),
    ),
    perStyle: byGroup(told, ({ style }) => style),
    perLanguage: byGroup(told, ({ lang }) => lang),
    inScopePerStyle: byGroup(inside, ({ style }) => style),
    inScopePerLanguage: byGroup(inside, ({ lang }) => lang),
    tradeOff: tradeOff(told.map(({ asked }) => asked)),
    calibration: calibration(told),
    p95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 100) / 100,
  };
}
