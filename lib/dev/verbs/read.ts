import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { identify } from '../../adapters/identify.ts';
import { adapters } from '../../adapters/index.ts';
import type { PageReport } from '../../adapters/read-page.ts';
import { bundleReaders, openChromium, readShown, showAt } from '../../bench/read/run.ts';

/** How long a live page may take to show its record. */
const patienceMs = 15_000;

/**
 * Prints each page's record as one line of JSON; `{"none": why}` where there is no record. Pages are read in a
 * headless Chromium, because only a browser knows what is visible. A file is shown at its `--url` with the network off.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, live: { type: 'string' } },
  });
  if (!values.live && (!values.url || positionals.length === 0)) {
    throw new Error('Say which page: read --url URL FILE.html, or read --live URL');
  }
  const pages = await Promise.all(positionals.map((file) => readFile(file, 'utf8')));
  const [readers, browser] = await Promise.all([bundleReaders(), openChromium()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    if (values.live) {
      await page.goto(values.live, { waitUntil: 'domcontentloaded' });
      print(await settled(async () => (await readShown(page, readers, page.url(), 1)).report));
    }
    for (const html of pages) {
      const url = values.url ?? '';
      await showAt(page, url, html);
      print((await readShown(page, readers, url, 1)).report);
    }
  } finally {
    await browser.close();
  }
}

/** Reads until two readings in a row say the same and nothing is loading, or patience ends. */
async function settled(read: () => Promise<PageReport>): Promise<PageReport> {
  const until = Date.now() + patienceMs;
  let before = '';
  for (;;) {
    const report = await read();
    const words = JSON.stringify('reading' in report ? { ...report.reading, tookMs: 0 } : report);
    const done = 'reading' in report && report.reading.completeness !== 'loading' && words === before;
    if (done || Date.now() > until) return report;
    before = words;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

function print(report: PageReport): void {
  const identified = 'reading' in report ? identify(report.reading, report.url, adapters, new Date()) : null;
  const shown =
    identified === null ? report : identified.ok ? identified.record : { url: report.url, none: identified.why };
  process.stdout.write(`${JSON.stringify(shown)}\n`);
}
