import type { CaseGroup } from './case.ts';
import type { Desk, Ran } from './desk.ts';
import { judge } from './judge.ts';
import type { Judged } from './score.ts';

/**
 * Asks case by case and judges each answer.
 *
 * @param signal ends it behind the case that runs; what was judged stays with the caller
 */
export async function* runCases(
  desk: Desk,
  groups: readonly CaseGroup[],
  signal?: AbortSignal,
): AsyncGenerator<{ judged: Judged; ran: Ran }> {
  for (const { group, cases } of groups)
    for (const one of cases) {
      if (signal?.aborted) return;
      const ran = await desk.ask(one);
      const got = ran.turn.route?.outcome ?? '';
      yield { judged: { group, one, why: judge(one, ran), got, routed: got === one.expect, ms: ran.ms }, ran };
    }
}
