import { expect, test } from '@playwright/test';
import { loadSeed } from '../lib/demo-crm/seed/load.ts';
import { startDemoCrm } from '../lib/demo-crm/serve.ts';
import { findFirefox } from '../lib/dev/chromium.ts';
import { storeSettings } from '../lib/testing/connect.ts';
import { launchFirefox } from '../lib/testing/firefox.ts';
import { startModelServer } from '../lib/testing/model-server.ts';
import { until } from '../lib/testing/until.ts';

/** Twice the half minute after which Firefox ends a background page that hears nothing. */
const closedMs = 60_000;

test('in Firefox: the sidebar reads, answers, and finds an answer whole that was written while it was closed for a minute', async () => {
  test.setTimeout(180_000);
  test.skip(!(await findFirefox()), 'There is no Firefox on this machine');
  const now = new Date();
  const crm = await startDemoCrm({ port: 0, now });
  const data = loadSeed({ now, sitesPort: crm.sitesPort });
  const dana = data.contacts.find(({ last_name }) => last_name === 'Whitfield');
  const model = await startModelServer();
  // 75 sentences, seven characters each time: some 65 seconds.
  const story = Array.from({ length: 75 }, (_, n) => `Sentence ${n} of the answer. `).join('');
  model.tell({ be: 'slow', ms: 210, text: story });
  const firefox = await launchFirefox();
  const shows = (text: string, timeoutMs = 20_000) =>
    until(`the sidebar to show "${text}"`, async () => (await firefox.sidebarText()).includes(text), {
      timeoutMs,
      everyMs: 250,
    });
  try {
    await firefox.allowHost(crm.url);
    await firefox.goTo(`${crm.url}/#/contacts/${dana?.id}/show`);
    await firefox.openSidebar();
    await firefox.press('Start');
    await shows('Dana Whitfield');
    await shows('Worth doing now');

    await ask('when did we last speak to Dana?');
    await shows('from the record');
    expect(await firefox.sidebarText()).toContain('Note, Jane Doe');

    await firefox.inSidebar(`const { indexedDB } = window; ${storeSettings(model.url)}`);
    await ask('summarise this contact');
    await shows('Sentence 1 of the answer');
    await firefox.closeSidebar();
    await new Promise((resolve) => setTimeout(resolve, closedMs));
    await firefox.openSidebar();
    await shows('Sentence 74 of the answer', 30_000);
    await shows('test-model');
    expect(await firefox.sidebarText()).not.toContain('Resume');
  } finally {
    await firefox.close();
    await model.close();
    await crm.close();
  }

  /** Types into the composer and presses Enter, as React hears it. */
  function ask(words: string): Promise<void> {
    return firefox.inSidebar(`
      const box = document.querySelector('textarea[aria-label^="Ask"], textarea[placeholder^="Ask"]');
      const set = Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value').set;
      set.call(box, ${JSON.stringify(words)});
      box.dispatchEvent(new window.Event('input', { bubbles: true }));
      await new Promise((resolve) => window.setTimeout(resolve, 100));
      box.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
    `);
  }
});
