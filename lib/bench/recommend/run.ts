import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actions } from '../../actions/index.ts';
import { identify } from '../../adapters/identify.ts';
import { adapters } from '../../adapters/index.ts';
import type { CrmRecord } from '../../core/record.ts';
import { recommend } from '../../engine/recommend.ts';
import { readFixtures } from '../read/fixtures.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { bundleReaders, openChromium, readShown, showAt } from '../read/run.ts';

/**
 * `node lib/bench/recommend/run.ts`: how many actions are offered on every saved page, as the real readers read it.
 * `--why` lists the pages with fewer than six, and what is offered there; `--save` keeps the figures.
 */
const { values: options } = parseArgs({
  options: { why: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});

const [fewest, most] = [6, 10];
const now = new Date(2026, 10, 24, 9, 30);

const read = await readRecords();
const pages = read.map(({ page, record }) => {
  const offers = recommend(record, actions, now, { changes: [], since: null });
  return { page, kind: record.kind, offers: offers.map(({ title }) => title) };
});
const few = pages.filter(({ offers }) => offers.length < fewest);
const kinds = [...new Set(pages.map(({ kind }) => kind))].sort().map((kind) => {
  const counts = pages.filter((page) => page.kind === kind).map(({ offers }) => offers.length);
  const fitting = counts.filter((count) => count >= fewest && count <= most).length;
  return { kind, pages: counts.length, fitting, least: Math.min(...counts), most: Math.max(...counts) };
});
console.table(kinds);
if (options.why) for (const { page, offers } of few) console.log(`${page}: ${offers.join(' · ')}`);
const result = {
  ...{ measuredAt: new Date().toISOString(), machine: machine(), pages: pages.length, kinds },
  few: few.map(({ page, kind, offers }) => ({ page, kind, offers: offers.length })),
};
if (options.save) writeFileSync(join(import.meta.dirname, 'result.json'), linesOf(result));
process.exitCode = few.length > pages.length / 10 ? 1 : 0;

async function readRecords(): Promise<{ page: string; record: CrmRecord }[]> {
  const [readers, browser] = await Promise.all([bundleReaders(), openChromium()]);
  const found: { page: string; record: CrmRecord }[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const { adapter, name, html, expected } of readFixtures()) {
      await showAt(page, expected.url, html);
      const { report } = await readShown(page, readers, expected.url, 1);
      const known = 'reading' in report ? identify(report.reading, report.url, adapters, now) : null;
      if (known?.ok) found.push({ page: `${adapter}/${name}`, record: known.record });
    }
  } finally {
    await browser.close();
  }
  return found;
}
