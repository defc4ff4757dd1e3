import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { enrichAccount } from '../actions/enrich-account.ts';
import { fail, ok } from '../core/failure.ts';
import type { PageVisit } from '../core/site.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { WingsideDb } from '../history/db.ts';
import type { ModelDoor } from '../model/door.ts';
import { noUsage } from '../model/door.ts';
import { companyPage } from '../testing/company-page.ts';
import { fakeWeb } from '../testing/fake-web.ts';
import { paperCrm, reading } from '../testing/records.ts';
import type { TabPage, WebReach } from '../web/reach.ts';
import { Engine } from './engine.ts';

const url = 'https://crm.example/account/7';
const key = 'paper:crm.example:jane+doe:account:7';
const account = {
  ...{ url, kind: 'account' as const, name: 'Bracken Pumps', stage: null, timeline: [], tasks: [], related: [] },
  fields: [
    {
      name: 'website',
      label: 'Website',
      value: 'brackenpumps.example',
      display: 'brackenpumps.example',
      type: 'url' as const,
      anchor: '',
    },
    { name: 'description', label: 'Description', value: null, display: '', type: 'text' as const, anchor: '' },
  ],
};
const home = companyPage('Bracken Pumps', [['About us', '/about']], {
  body: '<p>Bracken Pumps was founded in 1987.</p><footer>Bracken Pumps Ltd, <a href="mailto:info@brackenpumps.example">info@brackenpumps.example</a></footer>',
});
const pages = {
  'https://brackenpumps.example/': home,
  'https://brackenpumps.example/about': companyPage('About Bracken Pumps', [], {
    body: '<p>Everything is decided by Jonna Reker, who keeps the keys.</p><p>The firm is run from Dock 4.</p>',
  }),
};

/** A busy machine reads a site slowly. */
const patience = { timeout: 5_000 };

let stores = 0;
async function desk({
  allowed = true,
  model = null as ModelDoor | null,
  tab = null as TabPage | null,
  answers = pages as Record<string, string>,
} = {}) {
  const db = new WingsideDb(`site-${stores++}`);
  const web = fakeWeb(answers);
  const state = { allowed, now: new Date('2026-11-22T10:00:00') };
  const tabs: string[] = [];
  const reach: WebReach = {
    allowed: async () => state.allowed,
    within: (_site, work) => work(web.fetch),
    parse: parseHtml,
    readInTab: async (address) => {
      tabs.push(address);
      return tab ?? { trouble: { kind: 'stopped' } };
    },
  };
  let ids = 0;
  const engine = new Engine({
    ...{
      db,
      adapters: [paperCrm],
      actions: [enrichAccount],
      web: reach,
      now: () => state.now,
      newId: () => `turn-${ids++}`,
    },
    route: async () => ({ outcome: 'enrich-account', params: {}, score: 1, by: 'router', alternatives: [] }),
    door: async () => model,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
  });
  await engine.see({ tabId: 1, tabUrl: url, report: { url, reading: reading(account) } });
  const ask = async (query: string) => {
    const id = await engine.ask({ recordKey: key, query });
    return settled(db, id);
  };
  return { db, engine, ask, web, tabs, state };
}

const settled = (db: WingsideDb, id: string) =>
  vi.waitFor(async () => {
    const turn = await db.turns.get(id);
    expect(['done', 'failed', 'cancelled', 'waiting']).toContain(turn?.status);
    return turn!;
  }, patience);

test('nothing is asked of a site before the seller says yes; then it is read, and pages and facts are kept', async () => {
  const { db, ask, engine, web, state } = await desk({ allowed: false });
  const turn = await ask('enrich this account');
  expect(turn.status).toBe('waiting');
  expect(await db.siteAsks.get(turn.id)).toMatchObject({
    what: 'site',
    site: 'brackenpumps.example',
    origins: ['*://*.brackenpumps.example/*'],
  });
  expect(web.asked).toEqual([]);
  state.allowed = true;
  await engine.decideSite(turn.id, true);
  const done = await vi.waitFor(async () => {
    const now = await db.turns.get(turn.id);
    expect(now?.status).toBe('done');
    return now!;
  }, patience);
  expect(done.blocks.map(({ type }) => type)).toContain('site-facts');
  expect(await db.siteAsks.count()).toBe(0);
  expect((await db.sitePages.toArray()).map(({ url: page }) => page).sort()).toEqual(Object.keys(pages).sort());
  const facts = await db.facts.where('recordKey').equals(key).toArray();
  expect(facts.map(({ field }) => field)).toContain('founded');
  expect((await db.siteReads.get(turn.id))?.visits.filter(({ state: end }: PageVisit) => end === 'read').length).toBe(
    2,
  );
});

test('a no is an answer: nothing is read, and the seller is told what was not done', async () => {
  const { db, ask, engine, web } = await desk({ allowed: false });
  const turn = await ask('enrich this account');
  await engine.decideSite(turn.id, false);
  const done = await vi.waitFor(async () => {
    const now = await db.turns.get(turn.id);
    expect(now?.status).toBe('done');
    return now!;
  }, patience);
  expect(JSON.stringify(done.blocks)).toContain('Wingside may not read brackenpumps.example yet.');
  expect(web.asked).toEqual([]);
});

test('asked again the same day, the kept facts answer; “again” asks the site', async () => {
  const { ask, web, engine, db } = await desk();
  await ask('enrich this account');
  const first = web.asked.length;
  const kept = await ask('when were they founded, who are they?');
  expect(web.asked.length).toBe(first);
  expect(JSON.stringify(kept.blocks)).toContain('1987');
  const id = await engine.ask({ recordKey: key, query: 'check', actionId: 'enrich-account', input: { again: true } });
  await settled(db, id);
  expect(web.asked.length).toBeGreaterThan(first);
});

test('a page that is empty without scripts is opened in a tab only after a second yes', async () => {
  const shell = '<!doctype html><title>App</title><div id="root"></div><script src="/app.js"></script>';
  const { db, ask, engine, tabs } = await desk({
    answers: { 'https://brackenpumps.example/': shell },
    tab: { url: 'https://brackenpumps.example/', html: home },
  });
  const turn = await ask('enrich this account');
  expect(turn.status).toBe('waiting');
  expect(await db.siteAsks.get(turn.id)).toMatchObject({ what: 'tab', urls: ['https://brackenpumps.example/'] });
  expect(tabs).toEqual([]);
  await engine.decideSite(turn.id, true);
  await vi.waitFor(async () => expect((await db.turns.get(turn.id))?.status).toBe('done'), patience);
  expect(tabs).toEqual(['https://brackenpumps.example/']);
  expect((await db.facts.toArray()).map(({ field }) => field)).toContain('founded');
  expect((await db.sitePages.toArray()).map(({ via }) => via)).toEqual(['tab']);
});

test('of what a model reads on the pages, only values whose quote stands there word for word are kept', async () => {
  const said = [
    {
      field: 'leader',
      value: 'Jonna Reker',
      role: null,
      quote: 'Everything is decided by Jonna Reker, who keeps the keys.',
    },
    { field: 'leader', value: 'Otto Invented', role: 'CEO', quote: 'Otto Invented is the CEO.' },
    { field: 'employees', value: '5000', quote: 'The firm is run from Dock 4.' },
    { field: 'no-such-fact', value: 'Dock 4', quote: 'The firm is run from Dock 4.' },
  ];
  const sent: string[] = [];
  const model = {
    ...{ label: 'test-model', host: 'model.example' },
    bytes: (request: unknown) => JSON.stringify(request),
    structured: async (request: unknown) => {
      sent.push(JSON.stringify(request));
      return ok({ value: { facts: said }, usage: noUsage, asked: 1 });
    },
  } as unknown as ModelDoor;
  const { db, ask } = await desk({ model });
  await db.settings.put({ id: 'consent', value: { 'model.example': '2026-11-22' } });
  const turn = await ask('enrich this account');
  const facts = await db.facts.where('recordKey').equals(key).toArray();
  expect(facts.filter(({ extractor }) => extractor === 'model').map(({ field, value }) => [field, value])).toEqual([
    ['leader', { name: 'Jonna Reker', role: null }],
  ]);
  expect(turn.model).toBe('test-model');
  expect(JSON.stringify(turn.blocks)).toContain('Jonna Reker');
  expect(JSON.stringify(turn.blocks)).not.toContain('Otto Invented');
  expect(sent[0], 'addresses are masked before they leave').not.toContain('info@brackenpumps.example');
  expect(sent[0], 'the seller’s words are no part of a step that reads pages').not.toContain('enrich this account');
});

test('before the first call to a model, the bytes of the pages are shown and nothing is sent', async () => {
  const structured = vi.fn();
  const model = {
    label: 'm',
    host: 'model.example',
    bytes: (request: unknown) => JSON.stringify(request),
    structured,
  } as unknown as ModelDoor;
  const { db, ask } = await desk({ model });
  const turn = await ask('enrich this account');
  expect(turn.status).toBe('waiting');
  expect((await db.egress.get(turn.id))?.bytes).toContain('founded in 1987');
  expect(structured).not.toHaveBeenCalled();
});

test('a forgotten record takes its site’s pages with it, unless another record rests on them', async () => {
  const { db, ask, engine } = await desk();
  await ask('enrich this account');
  const other = { ...(await db.facts.toArray())[0]!, recordKey: 'another' };
  delete other.id;
  await db.facts.add(other);
  await engine.forget(key);
  expect((await db.facts.toArray()).map(({ recordKey }) => recordKey)).toEqual(['another']);
  expect(await db.sitePages.count()).toBe(2);
  expect(await db.siteReads.count()).toBe(0);
  await engine.forget('another');
  expect(await db.sitePages.count()).toBe(0);
  expect(await db.facts.count()).toBe(0);
});
