import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLiveAtomic } from '../bench/read/atomic-live.ts';
import type { Desk } from '../bench/read/desk.ts';
import { openExtensionDesk } from '../bench/read/extension-desk.ts';
import { readFixtures } from '../bench/read/fixtures.ts';
import { barOf, judge } from '../bench/read/judge.ts';
import { machine } from '../bench/read/machine.ts';
import { openQuickDesk } from '../bench/read/quick-desk.ts';
import { linesOf } from '../bench/read/result.ts';
import { type PageScore, type Total, totalsOf } from '../bench/read/score.ts';
import { buildDemoCrm } from '../demo-crm/build.ts';
import { buildExtension } from './build.ts';

/**
 * `npm run bench:read`: the built extension reads every page in `lib/adapters/<crm>/fixtures` in a real Chromium, the
 * same pages stripped of all that is the CRM's own, and twelve records of the running Atomic CRM. Held against what a
 * person sees. Fails below F1 0.97 for a named CRM, below 0.90 for the generic reader, below 0.85 for it on stripped
 * pages, and on any text that was hidden or of another record.
 *
 * `npm run bench:read -- hubspot deal-german --why`: only these CRMs or pages, from the sources, without a build.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Takes the built extension for named pages too. */
    built: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    /** Reads named pages stripped as well. */
    stripped: { type: 'boolean', default: false },
    /** Lists what differs, page by page. */
    why: { type: 'boolean', default: false },
  },
});
const all = positionals.length === 0;
const fixtures = readFixtures().filter(
  ({ adapter, name }) => all || positionals.includes(adapter) || positionals.includes(name),
);
const started = Date.now();
const desk = await openDesk();
const opened = Date.now();
const pages: PageScore[] = [];
try {
  pages.push(...(await judge(desk, fixtures, { stripped: all || options.stripped })));
  if (all || positionals.includes('atomic')) {
    await buildDemoCrm();
    pages.push(...(await readLiveAtomic(desk)));
  }
} finally {
  await desk.close();
}
const took = { openMs: opened - started, pages: pages.length, readMs: Date.now() - opened };
const totals = totalsOf(pages);
const failed = totals.filter(
  ({ reader, kind, f1, leaked }) => kind === 'all' && (f1 < barOf(reader) || leaked.length > 0),
);
const rows = totals.map(({ typed: _, leaked, ...total }) => ({ ...total, leaked: leaked.length }));
const result = { machine: { ...machine(), chromium: desk.version }, ...took, totals: rows };

if (options.json) console.log(JSON.stringify({ ...result, totals, pages }, null, 2));
else print(pages, totals);
if (options.save) writeFileSync(join(import.meta.dirname, '../bench/read/result.json'), linesOf(result));
process.exitCode = failed.length > 0 ? 1 : 0;

async function openDesk(): Promise<Desk> {
  if (!all && !options.built) return openQuickDesk();
  if (!process.env.WINGSIDE_BUILD) await buildExtension();
  return openExtensionDesk();
}

function print(pages: PageScore[], totals: Total[]): void {
  console.table(totals.map(({ leaked, ...total }) => ({ ...total, leaked: leaked.length })));
  for (const { page, adapter, leaked, differences, ms } of pages) {
    if (options.why && differences.length > 0)
      console.log(`\n${adapter}/${page} (${ms} ms)\n  ${differences.join('\n  ')}`);
    if (leaked.length > 0) console.log(`\n${adapter}/${page} shows what is hidden: ${leaked.join(', ')}`);
  }
  for (const { reader, f1, leaked } of failed)
    console.log(`${reader}: F1 ${f1} (bar ${barOf(reader)}), ${leaked.length} hidden texts read`);
  const each = Math.round(took.readMs / Math.max(1, took.pages));
  console.log(`${took.pages} pages in ${(took.readMs / 1000).toFixed(1)} s, ${each} ms each`);
}
