import { loadSeed } from '../../demo-crm/seed/load.ts';
import { startDemoCrm } from '../../demo-crm/serve.ts';
import { truthOf } from './atomic-truth.ts';
import type { Desk } from './desk.ts';
import { scoreSeen } from './judge.ts';
import type { PageScore } from './score.ts';

/** Records of the running demo CRM, spread over the seed: every kind, long names, other scripts, missing parts. */
const each = 4;

/** Reads twelve records of the running Atomic CRM and compares every field with what its store holds. */
export async function readLiveAtomic(desk: Desk): Promise<PageScore[]> {
  const now = new Date();
  const demo = await startDemoCrm({ port: 0, now });
  try {
    const data = loadSeed({ now, sitesPort: demo.sitesPort });
    const scores: PageScore[] = [];
    for (const kind of ['companies', 'contacts', 'deals'] as const) {
      for (let n = 0; n < each; n++) {
        const id = data[kind][Math.floor(((n + 0.5) * data[kind].length) / each)]?.id ?? 1;
        const expected = truthOf(data, kind, id, demo.url);
        await desk.goTo(expected.url);
        // Names of other records arrive after the record.
        scores.push(scoreSeen('atomic (live)', `${kind}-${id}`, expected, await desk.read({ wholeBy: 'atomic' })));
      }
    }
    return scores;
  } finally {
    await demo.close();
  }
}
