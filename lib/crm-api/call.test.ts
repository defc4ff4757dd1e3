import { expect, test } from 'vitest';
import { z } from 'zod';
import { type CallEntry, type CrmAccess, type CrmRequest, type CrmResponse, openCaller } from './call.ts';

const now = new Date('2026-11-22T12:00:00Z');

function caller(answers: Partial<CrmResponse>[], log: CallEntry[] = []) {
  const asked: CrmRequest[] = [];
  const waits: number[] = [];
  const access: CrmAccess = {
    async fetch(request) {
      asked.push(request);
      return { status: 200, headers: {}, body: '{"ok":true}', ...answers.shift() };
    },
    renew: async () => true,
    sleep: async (ms) => void waits.push(ms),
    now: () => now,
    signal: new AbortController().signal,
  };
  const open = openCaller(access, {
    crm: 'Paper CRM',
    origin: 'https://crm.example',
    explain: ({ status }) => ({ kind: 'crm-refused', crm: 'Paper CRM', said: String(status), fields: [] }),
    log: (entry) => log.push(entry),
  });
  const ask = (path: string, method: 'GET' | 'POST' = 'GET') =>
    open.send({ path, method, reads: z.object({ ok: z.literal(true) }), what: 'ask' });
  return { ask, asked, waits };
}

test("a next page on another host is not followed: it would take the seller's session there", async () => {
  const { ask, asked } = caller([]);
  for (const path of ['https://evil.example/next', '//evil.example/next', 'http://crm.example/next'])
    expect(await ask(path)).toMatchObject({ ok: false, failure: { kind: 'crm-nonsense' } });
  expect(asked).toEqual([]);
  expect(await ask('https://crm.example/next')).toMatchObject({ ok: true });
});

test('a wait may be told as a date', async () => {
  const until = new Date(now.getTime() + 9_000).toUTCString();
  const { ask, waits } = caller([{ status: 429, headers: { 'retry-after': until } }]);
  expect(await ask('/a')).toMatchObject({ ok: true });
  expect(waits).toEqual([9_000]);
});

test('an ended session and a limit in one call are both got over, once each', async () => {
  const { ask, asked, waits } = caller([{ status: 401 }, { status: 429 }]);
  expect(await ask('/a')).toMatchObject({ ok: true });
  expect([asked.length, waits.length]).toEqual([3, 1]);
});

test('an answer without end is not read into the history', async () => {
  const { ask } = caller([{ body: `{"ok":true,"more":"${'x'.repeat(16_000_001)}"}` }]);
  expect(await ask('/a')).toMatchObject({ failure: { kind: 'crm-nonsense', what: expect.stringContaining('16 MB') } });
});

test('a write whose answer cannot be read may have been done, a refused one was not', async () => {
  expect(await caller([{ body: '{"ok":' }]).ask('/a', 'POST')).toMatchObject({ ok: false, unsure: true });
  expect(await caller([{ status: 500 }]).ask('/a', 'POST')).toMatchObject({ ok: false, unsure: true });
  expect(await caller([{ status: 400 }]).ask('/a', 'POST')).toMatchObject({ ok: false, unsure: false });
  expect(await caller([{ body: '{"ok":' }]).ask('/a')).toMatchObject({ ok: false, unsure: false });
});

test('the log names no record and no question', async () => {
  const log: CallEntry[] = [];
  const { ask } = caller([], log);
  const guid = '0a1b2c3d-0000-4000-8000-00000000000f';
  for (const path of [
    `/api/data/v9.2/accounts(${guid})?$select=name`,
    '/services/data/v66.0/ui-api/records/0065g00000XyZabAAF',
    '/services/data/v66.0/query?q=SELECT%20Secret',
    '/api/deals/12?filter=secret',
    `/rest/companies/${guid}`,
  ])
    await ask(path);
  expect(log.map(({ path }) => path)).toEqual([
    '/api/data/v9.2/accounts({id})',
    '/services/data/v66.0/ui-api/records/{id}',
    '/services/data/v66.0/query',
    '/api/deals/{id}',
    '/rest/companies/{id}',
  ]);
  expect(log[0]).toMatchObject({ at: now.toISOString(), method: 'GET', host: 'crm.example', status: 200, bytes: 11 });
});
