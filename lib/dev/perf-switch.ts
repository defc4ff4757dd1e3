import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from '../bench/read/machine.ts';
import { switchRecords } from '../bench/switching.ts';
import { quantile } from '../core/quantile.ts';
import { buildDemoCrm } from '../demo-crm/build.ts';
import { loadSeed } from '../demo-crm/seed/load.ts';
import { startDemoCrm } from '../demo-crm/serve.ts';
import { launchWithExtension } from '../testing/extension.ts';
import { buildExtension } from './build.ts';

/**
 * How soon the panel follows a change of record, in the real panel beside the demo CRM.
 *
 * @returns true when no switch showed a wrong record
 */
export async function perfSwitch({ switches: wanted, save }: { switches: number; save: boolean }): Promise<boolean> {
  await buildDemoCrm();
  await buildExtension();
  const now = new Date();
  const crm = await startDemoCrm({ port: 0, now });
  const extension = await launchWithExtension();
  try {
    const data = loadSeed({ now, sitesPort: crm.sitesPort });
    const { wrong, gone, there, switches } = await switchRecords(extension, { ...crm, data }, wanted);
    const result = {
      machine: machine(),
      switches,
      wrong: wrong.length,
      oldRecordGoneMs: { bar: 100, ...spread(gone) },
      rightRecordThereMs: { bar: 300, ...spread(there) },
    };
    const json = JSON.stringify(result, null, 2);
    console.log(json);
    if (save) writeFileSync(join(import.meta.dirname, '../bench/switching.result.json'), `${json}\n`);
    return wrong.length === 0;
  } finally {
    await extension.close();
    await crm.close();
  }
}

const spread = (times: number[]) => ({
  n: times.length,
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  max: quantile(times, 1),
});
