import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { adapters } from '../adapters/index.ts';
import type { PageReport } from '../adapters/read-page.ts';
import { bundle } from '../bench/read/bundle.ts';
import { expectationOf } from '../bench/read/expectation.ts';
import { bundleReaders, openChromium, readShown, showAt } from '../bench/read/run.ts';
import { quietFlags } from '../testing/chromium.ts';
import { findChromium } from './chromium.ts';
import { anonymise, survivors } from './fixtures-anonymise.ts';
import { knownOf, labelsOf } from './fixtures-known.ts';
import { root } from './run.ts';

/**
 * `npm run fixtures -- URL --crm ID --name NAME`: opens a Chromium window, waits until you have logged in and see the
 * record, and saves the page. `npm run fixtures -- FILE --url URL --crm ID --name NAME`: a page saved by a browser.
 *
 * Either way people, companies, numbers, ids, dates and all words that are not the CRM's own are replaced before anything
 * is written into the project; nothing is written when one of them is left. The expectation beside the page says
 * "review": look at the page, mend it, add what must not be read as "decoys", and take that line out.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { crm: { type: 'string' }, name: { type: 'string' }, url: { type: 'string' } },
});
const [from] = positionals;
const adapter = adapters.find(({ id }) => id === values.crm);
if (!from || !adapter || !/^[a-z0-9][a-z0-9-]*$/.test(values.name ?? '')) {
  console.error('Say: npm run fixtures -- URL --crm salesforce --name deal-won, or FILE --url URL --crm … --name …');
  process.exit(2);
}
const file = join(root, 'lib/adapters', adapter.id, 'fixtures', `${values.name}`);
if (existsSync(`${file}.html`)) {
  console.error(`There is a ${file}.html already. Take another name.`);
  process.exit(2);
}

const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const readers = await bundleReaders();
  const { html, url } = await capture(page);
  const before = await readAt(page, readers, url, html);
  const known = knownOf(html, before, randomUUID());
  const hidden = anonymise(html, url, known);
  const after = await readAt(page, readers, hidden.url, hidden.html);
  const left = survivors(html, hidden.html + hidden.url, known);
  if (left.length > 0)
    throw new Error(`Nothing was written: ${left.length} originals are still there: ${left.join(', ')}`);
  const lost = differing(before, after);
  if (lost.length > 0) console.log(`Read differently now, look at these first: ${lost.join(', ')}`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(`${file}.html`, hidden.html);
  writeFileSync(`${file}.expected.json`, `${JSON.stringify(expectationOf(after, adapter, hidden.url), null, 2)}\n`);
  console.log(`${file}.html and its expectation are written. Compare them, then take "review" out.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function readAt(page: Page, readers: string, url: string, html: string): Promise<PageReport> {
  await showAt(page, url, html);
  return (await readShown(page, readers, url, 1)).report;
}

function differing(before: PageReport, after: PageReport): string[] {
  const labels = (report: PageReport) => new Set('reading' in report ? labelsOf(report.reading) : []);
  return [...labels(before).symmetricDifference(labels(after))];
}

/** @returns the page without scripts, pictures and style sheets, and the address it was at */
async function capture(page: Page): Promise<{ html: string; url: string }> {
  const freezer = await bundle(join(import.meta.dirname, 'fixtures-freeze-page.ts'));
  const freeze = (shown: Page) => shown.evaluate<string>(`${freezer};wingsideFrozen`);
  if (existsSync(from ?? '')) {
    if (!values.url) throw new Error('A saved page needs the address it was saved from: --url URL');
    await showAt(page, values.url, readFileSync(from ?? '', 'utf8'));
    return { html: await freeze(page), url: values.url };
  }
  const window = await openWindow();
  const shown = window.pages()[0] ?? (await window.newPage());
  await shown.goto(from ?? '');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await terminal.question('Log in and open the record. When all of it is there, press Enter here. ');
  terminal.close();
  const caught = { html: await freeze(shown), url: shown.url() };
  await window.close();
  return caught;
}

/** A window with a profile of its own, so that the next capture finds the developer still logged in. */
const openWindow = async (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(root, '.output', 'capture-profile'), {
    executablePath: await findChromium(),
    headless: false,
    viewport: null,
    args: quietFlags,
  });
