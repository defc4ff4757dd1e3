import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { bundle } from '../bench/read/bundle.ts';
import { openChromium } from '../bench/read/run.ts';
import { type Language, type RecordPage, recordPageHtml } from '../lightning-page/record-page.ts';
import { account, accountGerman } from '../lightning-page/records/account.ts';
import { complaint } from '../lightning-page/records/case.ts';
import { contact } from '../lightning-page/records/contact.ts';
import { opportunity, opportunityGerman } from '../lightning-page/records/opportunity.ts';
import { buildLightningPage, pageFiles, type Shadow } from '../lightning-page/serve.ts';
import { root } from './run.ts';

/**
 * `node lib/dev/vendor-fixtures.ts`: renders the records of `lib/lightning-page` with Salesforce's own components and saves
 * each page as `lib/adapters/salesforce/fixtures/vendor-*.html`, as an extension sees it, without scripts and style sheets.
 * The expectations beside them are written by hand and left alone. `--pictures FOLDER` adds a screenshot of each, to
 * write them from. Names of fixtures: only these.
 */
type VendorFixture = {
  name: string;
  shadow: Shadow;
  language: Language;
  /** Opened one after the other; the last one is read. */
  records: RecordPage[];
  /** What the seller does on the last page before it is saved. */
  seller?: (page: Page) => Promise<void>;
};

const inFront = '.lafPageHost.active ';

const openTab = (tab: string) => (page: Page) => page.locator(`${inFront}a[role=tab][data-tab-value="${tab}"]`).click();

/** Opens every field by one pencil, types and saves nothing. */
async function typeUnsaved(page: Page): Promise<void> {
  await page.locator(`${inFront}.test-id__inline-edit-trigger`).first().click();
  await page.getByLabel('Title').last().fill('Chief of Staff, typed only');
  await page.getByLabel('Email', { exact: true }).last().fill('typed.only@harbourlane.example');
}

/** The tooltip of the little "i" stays open while the page is read. */
const pointAtHelp = (page: Page) => page.locator(`${inFront}lightning-helptext button`).first().focus();

/** An earlier record, cut short: it is there to be passed over, and a table weighs as much as all the rest. */
function glimpse({ related, beside, hint, sections, ...record }: RecordPage): RecordPage {
  return { ...record, sections: sections.slice(0, 1).map((first) => ({ ...first, fields: first.fields.slice(3, 4) })) };
}

const fixtures: VendorFixture[] = [
  { name: 'vendor-opportunity', shadow: 'synthetic', language: 'en-US', records: [opportunity] },
  {
    name: 'vendor-opportunity-native-stale',
    shadow: 'native',
    language: 'en-US',
    records: [glimpse(contact), opportunity],
  },
  {
    name: 'vendor-opportunity-german',
    shadow: 'synthetic',
    language: 'de',
    records: [opportunityGerman],
    seller: async (page) => {
      await openTab('relatedListsTab')(page);
      await openTab('detailTab')(page);
    },
  },
  {
    name: 'vendor-account-stale',
    shadow: 'synthetic',
    language: 'en-US',
    records: [glimpse(opportunity), account],
    seller: pointAtHelp,
  },
  { name: 'vendor-account-german-native', shadow: 'native', language: 'de', records: [accountGerman] },
  { name: 'vendor-contact', shadow: 'synthetic', language: 'en-US', records: [contact] },
  {
    name: 'vendor-contact-inline-edit',
    shadow: 'synthetic',
    language: 'en-US',
    records: [contact],
    seller: typeUnsaved,
  },
  {
    name: 'vendor-contact-inline-edit-native',
    shadow: 'native',
    language: 'en-US',
    records: [contact],
    seller: typeUnsaved,
  },
  {
    name: 'vendor-case-stale',
    shadow: 'synthetic',
    language: 'en-US',
    records: [glimpse(contact), complaint],
    seller: openTab('relatedListsTab'),
  },
  { name: 'vendor-case-native', shadow: 'native', language: 'en-US', records: [complaint], seller: pointAtHelp },
];

const folder = join(root, 'lib/adapters/salesforce/fixtures');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' } } });
const wanted = fixtures.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

await buildLightningPage();
const freezer = await bundle(join(import.meta.dirname, 'fixtures-freeze-page.ts'));
const browser = await openChromium();
try {
  for (const fixture of wanted) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    await show(page, fixture);
    await fixture.seller?.(page);
    // A table measures itself once more after its tab was opened.
    await page.waitForTimeout(500);
    const html = await frozen(page);
    writeFileSync(join(folder, `${fixture.name}.html`), html);
    console.log(`${fixture.name}.html ${Math.round(Buffer.byteLength(html) / 1000)} kB`);
    if (values.pictures) {
      mkdirSync(values.pictures, { recursive: true });
      await page.screenshot({ path: join(values.pictures, `${fixture.name}.png`), fullPage: true });
    }
    await page.close();
  }
} finally {
  await browser.close();
}

/** At the record's own address; nothing is asked of the network. */
async function show(page: Page, { shadow, language, records }: VendorFixture): Promise<void> {
  const url = records.at(-1)?.url ?? '';
  const files = { ...pageFiles(shadow) };
  await page.route('**/*', (route) => {
    const at = new URL(route.request().url()).pathname;
    if (at === new URL(url).pathname)
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: recordPageHtml(records, language, shadow),
      });
    const [contentType, content] = files[at] ?? [];
    return content ? route.fulfill({ contentType, body: content() }) : route.abort();
  });
  page.on('pageerror', (error) => console.error(`${url}: ${error.message}`));
  await page.goto(url);
  await page.locator('body[data-shown]').waitFor();
}

/** In a world of its own, as a content script: in the page's, synthetic shadow hides what is in the components. */
async function frozen(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression: `${freezer};wingsideFrozen`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}
