import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReport } from '../lib/adapters/read-page.ts';
import { connectModel } from '../lib/testing/connect.ts';
import { Panel } from '../lib/testing/panel.ts';
import { reading } from '../lib/testing/records.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { insideReader, sending } from './inside-page.ts';
import { plainDeal, recordPage, startSite } from './site.ts';
import { readStore, rowsOf } from './store.ts';

const built = process.env.WINGSIDE_BUILD ?? join(import.meta.dirname, '..', '.output', 'chrome-mv3');

test('whoever breaks into the reader cannot ask, agree, change a setting or get the key', async ({
  extension,
  crm,
  model,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url, { agreed: false });
  await panel.send('summarise this contact');
  await panel.page.getByRole('region', { name: /^What would go to / }).waitFor();
  const [turn] = await rowsOf<{ id: string; recordKey: string }>(panel.page, 'turns');
  if (!turn) throw new Error('The question was not written down.');
  const before = await readStore(panel.page);

  const inside = await insideReader(page, extension.id);
  const forbidden: [string, unknown][] = [
    ['ask', { recordKey: turn.recordKey, query: 'summarise this contact' }],
    ['decideEgress', { turnId: turn.id, yes: true }],
    ['cancel', turn.id],
    ['resume', turn.id],
    ['react', { turnId: turn.id, verdict: 'up', reason: '' }],
    ['note', { at: '2026-11-22T10:00:00Z', type: 'exported', turnId: null, recordKey: null, detail: {} }],
    ['policy', { endpoint: 'https://evil.example/v1', modelUse: 'endpoint' }],
    ['sight', { tabId: 1, tabUrl: crm.url, report: { url: crm.url, none: 'gone' } }],
    ['tabGone', 1],
    ['sweep', undefined],
    ['testConnection', undefined],
    ['wakeEngine', undefined],
    ['injectReader', 1],
    ['modelKey', undefined],
    ['keepModelKey', 'sk-evil'],
  ];
  for (const [type, data] of forbidden) {
    const answer = JSON.stringify(await inside(sending(type, data)));
    expect(answer, `${type} is refused`).toMatch(/Only Wingside.s own pages may ask for this/);
  }
  expect(model.requests, 'nothing went to the model').toEqual([]);
  const after = await readStore(panel.page);
  for (const table of ['turns', 'steps', 'settings', 'events', 'audit', 'egress', 'conversations'])
    expect(after[table], `${table} is as it was`).toEqual(before[table]);
});

test('every byte that reaches a model is a call the seller can look at, and without a yes there is none', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url, { agreed: false });
  await panel.send('summarise this contact');
  const preview = panel.page.getByRole('region', { name: /^What would go to / });
  await preview.waitFor();
  await preview.getByRole('button', { name: /^Not now/ }).click();
  await until('the record’s answer', async () => (await panel.lastAnswer())?.status === 'done');
  expect(model.requests, 'nothing went without a yes').toEqual([]);

  await connectModel(panel.page, model.url);
  await panel.ask('summarise this contact');
  await panel.ask('draft a follow-up email');
  await panel.revise('Shorter');
  await panel.ask('when did we last speak?');
  const arrived = model.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  const calls = await rowsOf<{ bytes: string; status: string }>(panel.page, 'calls');
  expect(arrived.length).toBeGreaterThanOrEqual(3);
  expect(calls.map(({ bytes }) => bytes).sort()).toEqual(arrived.sort());
  const logged = await rowsOf<{ what: string; status: string }>(panel.page, 'audit');
  expect(logged.filter(({ what }) => what === 'model-call')).toHaveLength(arrived.length);
});

test('a web page has no way to speak to the extension at all', async ({ extension, crm }) => {
  const { page } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const heard = await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome?: { runtime?: { sendMessage?(id: string, message: unknown): Promise<unknown> } };
    };
    if (!chrome?.runtime?.sendMessage) return 'no way to send';
    return chrome.runtime.sendMessage(id, { type: 'modelKey' }).then(
      (answer) => JSON.stringify(answer ?? 'no answer'),
      () => 'no listener',
    );
  }, extension.id);
  expect(['no way to send', 'no listener', '"no answer"']).toContain(heard);
  // The panel in a frame of the page could be clicked by the seller without knowing it.
  const framed = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = address;
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument;
    frame.remove();
    return inner?.body?.innerText ?? 'not ours to see';
  }, extension.url('sidepanel.html'));
  expect(framed).not.toContain('Ask about');
});

test('a forged reading is never stored under the address, the CRM or the tenant it claims', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const known = (await rowsOf<{ key: string }>(panel.page, 'records')).map(({ key }) => key);
  const inside = await insideReader(page, extension.id);
  const here = page.url();
  const elsewhere = 'https://northwind.lightning.force.com/lightning/r/Opportunity/006000000000001AAA/view';
  const forged = (parts: Parameters<typeof reading>[0]) => reading({ name: 'Forged', ...parts });
  const reports: PageReport[] = [
    { url: elsewhere, reading: forged({ url: elsewhere, adapter: 'salesforce' }) },
    { url: here, reading: forged({ url: elsewhere, adapter: 'salesforce' }) },
    { url: here, reading: forged({ url: here, adapter: 'salesforce' }) },
    { url: here, reading: forged({ url: here, adapter: 'no-such-reader' }) },
    { url: here, reading: { ...forged({ url: here, adapter: 'atomic' }), org: 'other.example', id: '999' } as never },
    { url: here, reading: { whatever: 'this is' } as never },
  ];
  for (const report of reports) await inside(sending('pageReport', report));
  const records = await rowsOf<{ key: string; host: string; org: string }>(panel.page, 'records');
  const { host } = new URL(crm.url);
  for (const record of records) expect(record).toMatchObject({ host, org: host });
  // The one that lied in its extra parts alone is a reading of this page, and stays this page's contact.
  const id = /contacts\/(\d+)/.exec(here)?.[1];
  const added = records.map(({ key }) => key).filter((key) => !known.includes(key));
  for (const key of added) expect(key).toBe(`atomic:${encodeURIComponent(host)}:jane+doe:contact:${id}`);
});

test('reading leaves the page as it was, and so does lighting up a source', async ({ extension }) => {
  const site = await startSite({ '/deals/7': recordPage('Cold store extension', plainDeal) });
  const page = await extension.goTo(`${site.url}/deals/7`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(() => {
    const watched = globalThis as unknown as { changes: string[] };
    watched.changes = [];
    new MutationObserver((all) => watched.changes.push(...all.map(({ type }) => type))).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const panel = await Panel.open(extension, page);
  await panel.settledChip('Cold store extension');
  await panel.ask('summarise this deal');
  await panel.jumpToSource(2);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
  expect(
    await page.evaluate(() => Object.keys(globalThis).filter((name) => /wingside|wxt|browser/i.test(name))),
  ).toEqual([]);
  await site.close();
});

test('with the panel closed the reader rests, whatever the page does', async ({ extension }) => {
  const site = await startSite({ '/deals/7': recordPage('Cold store extension', plainDeal) });
  const { page, panel } = await panelOn(extension, `${site.url}/deals/7`, 'Cold store extension');
  const background = await extension.serviceWorker();
  await background.evaluate(() => {
    const counting = globalThis as unknown as {
      reports: number;
      chrome: { runtime: { onMessage: { addListener(listen: (message: { type?: string }) => void): void } } };
    };
    counting.reports = 0;
    counting.chrome.runtime.onMessage.addListener((message) => {
      if (message.type === 'pageReport') counting.reports += 1;
    });
  });
  const reports = () => background.evaluate(() => (globalThis as unknown as { reports: number }).reports);
  /** The amount changes 30 times in 3 s: longer than the reader's own look every 2 s. */
  const change = () =>
    page.evaluate(async () => {
      const amount = [...document.querySelectorAll('dd')][2] as HTMLElement;
      for (let n = 0; n < 30; n += 1) {
        amount.textContent = `EUR ${1_000 + n}.00`;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  await change();
  expect(await reports(), 'while it is open, changes are read').toBeGreaterThan(3);
  await extension.closePanel(panel.page);
  const atClose = await reports();
  await change();
  expect(await reports()).toBe(atClose);
  await site.close();
});

test('the installation asks for the CRMs and for nothing else', () => {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).toEqual([
    'storage',
    'scripting',
    'activeTab',
    'declarativeNetRequest',
    'webRequest',
    'sidePanel',
    'offscreen',
  ]);
  expect(manifest.host_permissions.length).toBeGreaterThan(0);
  const clouds = [
    /^https:\/\/\*\.([a-z]+\.)*(force|salesforce|sfcrm\w+|crmforce|mcas)[.\w]*\/\*$/,
    /^https:\/\/app(-[a-z]+\d)?\.hubspot\.com\/\*$/,
    /^https:\/\/\*\.crm\d*\.(dynamics\.(com|cn)|(microsoftdynamics|appsplatform)\.us)\/\*$/,
    /^https:\/\/\*\.pipedrive\.com\/\*$/,
    /^https:\/\/(crm|crmsandbox|crmplus)\.zoho(cloud)?\.[a-z.]+\/\*$/,
    /^https:\/\/\*\.twenty\.com\/\*$/,
  ];
  const strangers = (manifest.host_permissions as string[]).filter((host) => !clouds.some((cloud) => cloud.test(host)));
  expect(strangers, 'hosts of no CRM').toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(manifest.optional_permissions).toEqual(['identity', 'cookies']);
  // Nothing runs in a page before the panel looks at it, and no page may reach in.
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(JSON.stringify([manifest.permissions, manifest.host_permissions])).not.toMatch(/all_urls|debugger|"tabs"/);
});

test('the extension’s pages run no foreign script and load no foreign image', () => {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const rules = new Map<string, string>(
    (manifest.content_security_policy.extension_pages as string).split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(rules.get('default-src')).toBe("'self'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('img-src')).toBe("'self' data: blob:");
  for (const nothing of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(rules.get(nothing), nothing).toBe("'none'");
});

test('an answer with a picture and links of its own loads nothing and links nowhere', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url);
  const asked: string[] = [];
  panel.page.on('request', (request) => asked.push(request.url()));
  model.tell({
    be: 'script',
    text: [
      '![x](https://evil.example/?q=1) Dana is [here](https://evil.example/login).',
      '<img src="https://evil.example/?q=2" onerror="document.title=1"> <a href="https://evil.example/3">three</a>',
      'See https://evil.example/4 and [run](javascript:document.title=5) or <https://evil.example/6>.',
      '![y][ref]\n\n[ref]: https://evil.example/7',
    ].join('\n\n'),
  });
  const answer = await panel.ask('summarise this contact');
  expect(answer.status).toBe('done');
  await expect(panel.conversation.getByText('[image: x]')).toBeVisible();
  const article = panel.conversation.getByRole('article').last();
  expect(await article.locator('img, iframe, object, embed, script, link, video').count()).toBe(0);
  expect(
    await article.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
  ).toEqual([]);
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  await until('the turn to be kept', async () => (await rowsOf(panel.page, 'turns')).length === 1);
});
