import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLiveAtomic } from '../bench/read/atomic-live.ts';
import { bigPage } from '../bench/read/big-page.ts';
import { readFixtures } from '../bench/read/fixtures.ts';
import { bundleReaders, cpuMs, median, openChromium, readAll, showAt } from '../bench/read/run.ts';
import { type PageScore, type Total, totalOf } from '../bench/read/score.ts';
import { buildDemoCrm } from '../demo-crm/build.ts';

/**
 * `npm run bench:read`: every page in `lib/adapters/<crm>/fixtures`, read in a real Chromium and compared with what a
 * person sees, and twelve records of the running Atomic CRM, compared with what its store holds. Fails below F1 0.97 for a named CRM, below 0.90 for the generic reader, and on any text that was hidden.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    repeat: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
    /** Lists what differs, page by page. */
    why: { type: 'boolean', default: false },
  },
});

const repeat = Math.max(1, Number(options.repeat) || 1);
const fixtures = readFixtures().filter(
  ({ adapter, name }) => positionals.length === 0 || positionals.includes(adapter) || positionals.includes(name),
);
const readers = await bundleReaders();
const browser = await openChromium();
const pages = await readAll(browser, readers, fixtures, repeat);
if (positionals.length === 0 || positionals.includes('atomic')) {
  await buildDemoCrm();
  pages.push(...(await readLiveAtomic(browser, readers)));
}
const speed = positionals.length === 0 || positionals.includes('speed') ? await measureSpeed() : [];
const chromium = browser.version();
await browser.close();

const adapters = [...new Set(pages.map(({ adapter }) => adapter))];
const totals = adapters.flatMap((adapter) => {
  const own = pages.filter((page) => page.adapter === adapter);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      totalOf(
        adapter,
        kind,
        own.filter((page) => page.kind === kind),
      ),
    ),
    totalOf(adapter, 'all', own),
  ];
});
const failed = totals.filter(({ adapter, kind, f1, leaked }) => kind === 'all' && (f1 < bar(adapter) || leaked > 0));
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, chromium };

if (options.json) console.log(JSON.stringify({ machine, totals, speed, pages }, null, 2));
else print();
if (options.save) {
  const file = join(import.meta.dirname, '../bench/read/result.json');
  writeFileSync(
    file,
    `${JSON.stringify({ machine, repeat, totals: totals.map(rounded), speed, pages: pages.map(brief) }, null, 2)}\n`,
  );
}
process.exitCode = failed.length > 0 ? 1 : 0;

function bar(adapter: string): number {
  return adapter === 'generic' ? 0.9 : 0.97;
}

/** How much longer a reading takes than a walk over the same nodes that does nothing, in processor time of the page's thread. */
async function measureSpeed() {
  const measured: { nodes: number; walkMs: number; readMs: number; ratio: number }[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const url = 'https://crm.example/accounts/42';
  for (const nodes of [2_000, 20_000, 200_000]) {
    await showAt(page, url, bigPage(nodes));
    await page.evaluate(readers);
    const often = Math.ceil(100_000 / nodes);
    const walks: number[] = [];
    const reads: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      walks.push((await cpuMs(page, () => page.evaluate((n) => void window.__bareWalk(n), often))) / often);
      reads.push(
        (await cpuMs(page, () =>
          page.evaluate(async ([at, n]) => void (await window.__read(at, n)), [url, often] as const),
        )) / often,
      );
    }
    const [walkMs, readMs] = [median(walks.slice(2)), median(reads.slice(2))];
    measured.push({ nodes, walkMs: round(walkMs), readMs: round(readMs), ratio: round(readMs / walkMs) });
  }
  await page.close();
  return measured;
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000;
}

function rounded(total: Total): Total {
  return {
    ...total,
    precision: round(total.precision),
    recall: round(total.recall),
    f1: round(total.f1),
    ms: round(total.ms),
  };
}

function brief({ adapter, page, kind, truth, found, right, leaked, differences, ms }: PageScore) {
  return {
    adapter,
    page,
    kind,
    truth,
    found,
    right,
    leaked: leaked.length,
    differences: differences.length,
    ms: round(ms),
  };
}

function print(): void {
  const table = totals.map(rounded).map(({ typed, ...total }) => ({ ...total, typed: `${typed.right}/${typed.of}` }));
  console.table(table);
  for (const { page, adapter, leaked, differences, ms } of pages) {
    if (options.why && differences.length > 0)
      console.log(`\n${adapter}/${page} (${round(ms)} ms)\n  ${differences.join('\n  ')}`);
    if (leaked.length > 0) console.log(`\n${adapter}/${page} shows what is hidden: ${leaked.join(', ')}`);
  }
  if (speed.length > 0) console.table(speed);
  for (const { adapter, f1, leaked } of failed)
    console.log(`${adapter}: F1 ${round(f1)} (bar ${bar(adapter)}), ${leaked} hidden texts read`);
}
