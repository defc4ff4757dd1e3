import type { Page } from '@playwright/test';
import { connectModel } from '../lib/testing/connect.ts';
import type { Panel } from '../lib/testing/panel.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { insideReader, sending } from './inside-page.ts';
import { putRows, readStore, rowsOf } from './store.ts';

/** What one of the extension's own pages is answered. */
async function asked<Answer>(own: Page, type: string, data?: unknown): Promise<Answer> {
  const { res, err } = (await own.evaluate(sending(type, data))) as { res?: Answer; err?: { message: string } };
  if (err) throw new Error(err.message);
  return res as Answer;
}

async function switchPrivate(own: Page, on: boolean): Promise<void> {
  const user = (await rowsOf<{ id: string; value: object }>(own, 'settings')).find(({ id }) => id === 'user');
  await putRows(own, 'settings', [{ id: 'user', value: { ...user?.value, privateMode: on } }]);
}

/** The reader rests then, so that nothing is read between the looks, and what the panel shows next is not the page before. */
async function leave(page: Page, panel: Panel): Promise<void> {
  await page.goto('about:blank');
  await until('the panel to leave the page', async () => (await panel.chip()).state === 'unknown-page');
}

/** Tables that hold what was asked, read, sent and remembered. */
const kept = [
  'turns',
  'steps',
  'conversations',
  'records',
  'snapshots',
  'changes',
  'visits',
  'users',
  'calls',
  'events',
];
const only = (store: Record<string, unknown[]>) => Object.fromEntries(kept.map((table) => [table, store[table]]));

test('in private mode the panel answers as usual; ended, the store is as it was, and the next question is kept', async ({
  extension,
  crm,
  model,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.allow(extension);
  await connectModel(panel.page, model.url);
  await panel.ask('summarise this contact');
  await until('the turn to be noted', async () => (await rowsOf(panel.page, 'events')).length > 0);
  await leave(page, panel);
  const before = only(await readStore(panel.page));
  expect(before.calls).toHaveLength(1);
  await switchPrivate(panel.page, true);
  await page.goto(crm.contactUrl('Dana Whitfield'));
  await panel.wholeChip('Dana Whitfield');
  await panel.ask('who is this?');
  const during = only(await readStore(panel.page));
  expect(during.turns?.length).toBe((before.turns?.length ?? 0) + 1);
  expect(during.events).toEqual(before.events);
  await leave(page, panel);
  await asked(panel.page, 'endPrivate');
  const after = await readStore(panel.page);
  expect(only(after)).toEqual(before);
  expect((after.settings as { id: string }[]).filter(({ id }) => id.startsWith('private'))).toEqual([]);
  await page.goto(crm.contactUrl('Dana Whitfield'));
  await panel.wholeChip('Dana Whitfield');
  await panel.ask('who is this?');
  expect((await rowsOf(panel.page, 'turns')).length).toBe((before.turns?.length ?? 0) + 1);
});

test('forgetting everything leaves no row of it, and an audit log in which no record or its name stands', async ({
  extension,
  crm,
  model,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url);
  await panel.ask('summarise this contact');
  const before = await readStore(panel.page);
  expect(JSON.stringify(before.audit)).not.toMatch(/whitfield|atomic:/i);
  const [{ recordKey }] = before.turns as [{ recordKey: string }];
  const about = await asked<{ rows: number }[]>(panel.page, 'forgetRecord', recordKey);
  expect(about.every(({ rows }) => rows === 0)).toBe(true);
  const key = await panel.page.evaluate(async () => {
    const opening = indexedDB.open('wingside');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction('settings').objectStore('settings').get('auditKey');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    const { value } = (reading.result ?? {}) as { value?: CryptoKey };
    return value instanceof CryptoKey ? { extractable: value.extractable, usages: value.usages } : null;
  });
  await leave(page, panel);
  const left = await asked<{ table: string; rows: number }[]>(panel.page, 'forgetEverything', {});
  expect(left.filter(({ table }) => kept.includes(table)).map(({ rows }) => rows)).toEqual(kept.map(() => 0));
  const after = await readStore(panel.page);
  for (const table of kept) expect(after[table], table).toEqual([]);
  expect(JSON.stringify(after)).not.toMatch(/whitfield/i);
  expect(after.audit?.at(-1)).toMatchObject({ what: 'forget' });
  expect(key, 'no code can take it out of the browser').toEqual({ extractable: false, usages: ['sign'] });
});

test('whoever breaks into a page’s reader gets at no key, forgets nothing and hears nothing', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const inside = await insideReader(page, extension.id);
  const forbidden: [string, unknown][] = [
    ['keyState', undefined],
    ['wrapKeys', 'evil'],
    ['unlockKeys', 'evil'],
    ['unwrapKeys', undefined],
    ['forgetKeys', undefined],
    ['browserSession', undefined],
    ['forgetEverything', { keys: true }],
    ['endPrivate', undefined],
    ['permissionsChanged', { given: true, permissions: ['evil'], origins: [] }],
  ];
  for (const [type, data] of forbidden)
    expect(JSON.stringify(await inside(sending(type, data))), type).toMatch(
      /Only Wingside.s own pages may ask for this/,
    );
  expect(await inside('chrome.storage.local.get(null).then(() => "read", () => "refused")')).toBe('refused');
  expect(JSON.stringify(await rowsOf(panel.page, 'audit'))).not.toContain('evil');
  expect(await rowsOf(panel.page, 'records')).not.toEqual([]);
});

test('wrapped keys lie on disk sealed; after the browser’s memory is gone nothing is called before the passphrase', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url);
  await asked(panel.page, 'keepModelKey', 'sk-canary-123');
  expect(await asked(panel.page, 'wrapKeys', 'correct horse')).toBe(true);
  const onShelf = (name: 'local' | 'sync') =>
    panel.page.evaluate(`chrome.storage.${name}.get(null).then(JSON.stringify)`) as Promise<string>;
  const [local, sync] = [await onShelf('local'), await onShelf('sync')];
  expect(local).toContain('PBKDF2-SHA-256');
  expect(local).not.toMatch(/canary|horse/);
  expect(sync).toBe('{}');
  await panel.page.evaluate('chrome.storage.session.clear()');
  expect(await asked(panel.page, 'keyState')).toEqual({ kept: 'wrapped', locked: true, model: 'locked' });
  const answer = await panel.ask('summarise this contact');
  expect(model.requests).toEqual([]);
  expect(JSON.stringify(await rowsOf(panel.page, 'turns'))).toContain('model-key-locked');
  expect(answer).toBeTruthy();
  expect(await asked(panel.page, 'unlockKeys', 'wrong')).toBe(false);
  expect(await asked(panel.page, 'unlockKeys', 'correct horse')).toBe(true);
  await panel.ask('summarise this contact');
  expect(model.requests.length).toBeGreaterThan(0);
});
