import { quantile } from '../core/quantile.ts';
import type { Case } from './case.ts';

/** @param got where it went: an action, `clarify`, `out-of-scope`, or '' */
export type Judged = { group: string; one: Case; why: string[]; got: string; routed: boolean; ms: number };

/** Share of passes with its 95 % interval (Wilson), in per cent. */
export function successOf(judged: readonly Judged[]) {
  const [n, passed] = [judged.length, judged.filter(({ why }) => why.length === 0).length];
  const [z, p] = [1.96, n === 0 ? 0 : passed / n];
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const percent = (share: number) => (n === 0 ? 0 : Math.round(share * 1_000) / 10);
  return {
    ...{ cases: n, success: percent(p), from: percent(middle - half), to: percent(middle + half) },
    routed: percent(judged.filter(({ routed }) => routed).length / n),
    ...{
      p50ms: quantile(
        judged.map(({ ms }) => ms),
        0.5,
      ),
      p95ms: quantile(
        judged.map(({ ms }) => ms),
        0.95,
      ),
    },
  };
}

/** Success of each group, in the order of the first one's cases. */
export const successBy = (judged: readonly Judged[], of: (one: Judged) => string) =>
  [...Map.groupBy(judged, of)].map(([name, some]) => ({ name, ...successOf(some) }));
