import { test as base, type Page, type TestInfo } from '@playwright/test';
import { loadSeed } from '../lib/demo-crm/seed/load.ts';
import type { DemoData } from '../lib/demo-crm/seed/records.ts';
import { type DemoCrm, startDemoCrm } from '../lib/demo-crm/serve.ts';
import { type Extension, launchWithExtension } from '../lib/testing/extension.ts';
import { type ModelServer, startModelServer } from '../lib/testing/model-server.ts';
import { Panel } from '../lib/testing/panel.ts';

type Beside = {
  extension: Extension;
  /** The CRM of this test alone, with what its store holds. */
  crm: DemoCrm & {
    data: DemoData;
    companyUrl(name: string): string;
    contactUrl(name: string): string;
    dealUrl(name: string): string;
  };
  model: ModelServer;
};

/** A panel is no page of the browser's window, so Playwright shows none of it where a test failed. */
async function attachPanels(extension: Extension, test: TestInfo): Promise<void> {
  for (const panel of await extension.panels().catch(() => [])) {
    const picture = await panel.screenshot({ timeout: 5_000 }).catch(() => null);
    if (picture) await test.attach('panel', { body: picture, contentType: 'image/png' });
    const words = await panel
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch(() => '');
    await test.attach('panel in words', { body: words, contentType: 'text/plain' });
  }
}

/** A seller's desk: a browser with the extension, a CRM with customers in it, and a model that may be connected. */
export const test = base.extend<Beside>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  extension: async ({}, use, test) => {
    const extension = await launchWithExtension();
    await use(extension);
    if (test.status !== test.expectedStatus) await attachPanels(extension, test);
    await extension.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  crm: async ({}, use) => {
    const now = new Date();
    const demo = await startDemoCrm({ port: 0, now });
    const data = loadSeed({ now, sitesPort: demo.sitesPort });
    const show = (kind: string, id: number | undefined, name: string) => {
      if (id === undefined) throw new Error(`The demo CRM has no ${name}.`);
      return `${demo.url}/#/${kind}/${id}/show`;
    };
    await use({
      ...demo,
      data,
      companyUrl: (name) =>
        show('companies', data.companies.find((company) => company.name.startsWith(name))?.id, name),
      contactUrl: (name) =>
        show(
          'contacts',
          data.contacts.find((contact) => `${contact.first_name} ${contact.last_name}` === name)?.id,
          name,
        ),
      dealUrl: (name) => show('deals', data.deals.find((deal) => deal.name === name)?.id, name),
    });
    await demo.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  model: async ({}, use) => {
    const server = await startModelServer({ port: 0 });
    await use(server);
    await server.close();
  },
});

/** Goes to a record, opens the panel beside it, and waits until the panel has read it whole. */
export async function panelOn(extension: Extension, url: string, named: string): Promise<{ page: Page; panel: Panel }> {
  const page = await extension.goTo(url);
  const panel = await Panel.open(extension, page);
  await panel.wholeChip(named);
  return { page, panel };
}

export { expect } from '@playwright/test';
