import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile } from '../bench/quantile.ts';
import { switchRecords } from '../bench/switching.ts';
import { buildDemoCrm } from '../demo-crm/build.ts';
import { loadSeed } from '../demo-crm/seed/load.ts';
import { startDemoCrm } from '../demo-crm/serve.ts';
import { launchWithExtension } from '../testing/extension.ts';
import { buildExtension } from './build.ts';

/**
 * `npm run perf -- switch [--switches N] [--save]`: how soon the panel follows a change of record, in the real panel
 * beside the demo CRM. Times are of this machine; the committed result names it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { switches: { type: 'string', default: '200' }, save: { type: 'boolean', default: false } },
});
if (positionals.length > 0 && !positionals.includes('switch')) {
  console.error(`There is no measurement called ${positionals.join(' ')}. Try: npm run perf -- switch`);
  process.exit(2);
}

await buildDemoCrm();
await buildExtension();
const now = new Date();
const crm = await startDemoCrm({ port: 0, now });
const extension = await launchWithExtension();
try {
  const data = loadSeed({ now, sitesPort: crm.sitesPort });
  const { wrong, gone, there, switches } = await switchRecords(extension, { ...crm, data }, Number(values.switches));
  const spread = (times: number[]) => ({
    n: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    max: quantile(times, 1),
  });
  const result = {
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
    switches,
    wrong: wrong.length,
    oldRecordGoneMs: { bar: 100, ...spread(gone) },
    rightRecordThereMs: { bar: 300, ...spread(there) },
  };
  console.log(JSON.stringify(result, null, 2));
  if (values.save)
    writeFileSync(join(import.meta.dirname, '../bench/switching.result.json'), `${JSON.stringify(result, null, 2)}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await extension.close();
  await crm.close();
}
