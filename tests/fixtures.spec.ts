import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bundle } from '../lib/bench/read/bundle.ts';
import { readFixtures } from '../lib/bench/read/fixtures.ts';
import { bundleReaders, openChromium, readShown, showAt } from '../lib/bench/read/run.ts';
import { anonymise, survivors } from '../lib/dev/fixtures-anonymise.ts';
import { knownOf, labelsOf } from '../lib/dev/fixtures-known.ts';

/** Of each CRM one page of a usual size, and not always the same kind of record. */
const pages = [...Map.groupBy(readFixtures(), ({ adapter }) => adapter)].flatMap(([, own], n) => {
  const usual = own.filter(({ html, expected }) => html.length < 80_000 && expected.fields.length > 4);
  return usual.slice(n % 3, (n % 3) + 1);
});

test('a page made anonymous is read with the same labels, and none of its names, mails, phones or ids is left', async () => {
  const [browser, readers] = await Promise.all([openChromium(), bundleReaders()]);
  const freezer = await bundle(join(import.meta.dirname, '../lib/dev/fixtures-freeze-page.ts'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const read = async (url: string, html: string) => {
    await showAt(page, url, html);
    return (await readShown(page, readers, url, 1)).report;
  };
  for (const { adapter, name, html, expected } of pages) {
    await showAt(page, expected.url, html);
    const frozen = await page.evaluate<string>(`${freezer};wingsideFrozen`);
    const before = await read(expected.url, frozen);
    const known = knownOf(frozen, before, 'a seed of the test');
    const hidden = anonymise(frozen, expected.url, known);
    const after = await read(hidden.url, hidden.html);
    const labels = [before, after].map((report) => ('reading' in report ? labelsOf(report.reading) : []));
    expect.soft(labels[0]?.length, `${adapter}/${name} is read`).toBeGreaterThan(4);
    expect.soft(labels[1], `${adapter}/${name}`).toEqual(labels[0]);
    expect.soft(survivors(frozen, hidden.html + hidden.url, known), `${adapter}/${name}`).toEqual([]);
  }
  await browser.close();
});
