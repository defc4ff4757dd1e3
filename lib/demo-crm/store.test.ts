import { createServer, request as rawRequest, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, stop } from './loopback.ts';
import type { DemoData } from './seed/records.ts';
import { createStore, type Write } from './store.ts';

let server: Server;
let port: number;

beforeEach(async () => {
  const store = createStore(smallSeed);
  server = createServer((request, response) => void store.handle(request, response));
  port = await listen(server, 0);
});
afterEach(() => stop(server));

const call = (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const read = async <T>(path: string) => (await (await call(path)).json()) as T;
const query = (parts: Record<string, unknown>) =>
  `?${new URLSearchParams(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]))}`;

test('a write is seen by a second reader, and stands in the log with what was there before', async () => {
  const answer = await call('contacts/2', 'PATCH', { title: 'Head of Quality' });
  expect(answer.status).toBe(200);

  expect(await read('contacts/2')).toMatchObject({ title: 'Head of Quality', last_name: 'Brandt' });
  const [write] = await read<Write[]>('_writes');
  expect(write).toMatchObject({
    resource: 'contacts',
    id: 2,
    method: 'update',
    before: { title: 'Buyer' },
    after: { title: 'Head of Quality' },
  });
});

test('a new record gets the next id, a deleted one is gone, and both are in the log', async () => {
  const made = (await (await call('contacts', 'POST', { last_name: 'Nowak' })).json()) as { id: number };
  expect(made.id).toBe(4);
  expect((await call('contacts/1', 'DELETE')).status).toBe(200);
  expect((await call('contacts/1')).status).toBe(404);
  expect((await read<Write[]>('_writes')).map(({ method, id }) => [method, id])).toEqual([
    ['create', 4],
    ['delete', 1],
  ]);
});

test('several records are written together, or none when one of them is unknown', async () => {
  await call(`contacts${query({ ids: [1, 2] })}`, 'PATCH', { sales_id: 4 });
  expect(await read(`contacts${query({ filter: { sales_id: 4 } })}`)).toHaveLength(2);

  const refused = await call(`contacts${query({ ids: [3, 99] })}`, 'DELETE');
  expect(refused.status).toBe(404);
  expect((await call('contacts/3')).status).toBe(200);
});

test('a list is filtered, sorted and cut as Atomic asks, with the count of all', async () => {
  const filter = { last_seen_gte: '2026-02-01', tags: [1] };
  const answer = await call(`contacts${query({ filter, sort: ['last_name', 'DESC'], range: [0, 0] })}`);
  expect(answer.headers.get('x-total-count')).toBe('2');
  expect(await answer.json()).toMatchObject([{ last_name: 'Quist' }]);
  expect(await read(`contacts${query({ filter: { q: 'brandt' } })}`)).toMatchObject([{ id: 2 }]);
  expect(await read(`contacts${query({ ids: [3, 77] })}`)).toMatchObject([{ id: 3 }]);
});

test('a reset brings the seed back and empties the log', async () => {
  await call('contacts/2', 'PATCH', { title: 'Other' });
  expect((await call('_reset', 'POST')).status).toBe(200);
  expect(await read('contacts/2')).toMatchObject({ title: 'Buyer' });
  expect(await read('_writes')).toEqual([]);
});

test.each([
  ['an unknown resource', 'invoices', 'GET', undefined, 404, 'There are: sales, tags'],
  ['an unknown record', 'contacts/99', 'PATCH', { title: 'x' }, 404, 'no record 99 in contacts'],
  ['a body that is not JSON', 'contacts/1', 'PATCH', '{title', 400, 'not JSON'],
  ['a list as body', 'contacts', 'POST', [1], 400, 'JSON object'],
  ['another id in the body', 'contacts/1', 'PATCH', { id: 2 }, 400, 'id of a record'],
  ['an id that is taken', 'contacts', 'POST', { id: 2 }, 409, 'already a record 2'],
  ['a field that would change the prototype', 'contacts/1', 'PATCH', '{"__proto__":{"x":1}}', 400, '__proto__'],
  ['more than 1 MB', 'contacts/1', 'PATCH', { background: 'x'.repeat(1_100_000) }, 413, '1 MB'],
  ['a method that does not exist here', 'contacts', 'PUT', { title: 'x' }, 405, 'PUT is not possible'],
  ['a sort without direction', `contacts${query({ sort: ['title'] })}`, 'GET', undefined, 400, 'direction'],
  ['a path that cannot be decoded', 'contacts/%zz', 'GET', undefined, 400, 'path'],
])('%s is refused with a reason', async (_what, path, method, body, status, reason) => {
  const answer = await call(path, method, body);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { error: string }).error).toContain(reason);
  expect(await read('_writes')).toEqual([]);
});

test('a page of another origin cannot write, nor can a form', async () => {
  const foreign = { origin: 'http://evil.example' };
  expect((await call('contacts/1', 'PATCH', { title: 'x' }, foreign)).status).toBe(403);
  expect((await call('_reset', 'POST', undefined, foreign)).status).toBe(403);
  expect((await call('contacts', 'POST', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
  const own = { origin: `http://127.0.0.1:${port}` };
  expect((await call('contacts/1', 'PATCH', { title: 'x' }, own)).status).toBe(200);
});

test('a name that only points here (DNS rebinding) is refused, for reading too', async () => {
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      // fetch does not let us choose the Host header
      const request = rawRequest({ port, host: '127.0.0.1', path: '/api/contacts', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      request.on('error', reject).end();
    });
  expect(await statusFor(`rebound.evil.example:${port}`)).toBe(403);
  expect(await statusFor(`127.0.0.1.evil.example:${port}`)).toBe(403);
  expect(await statusFor(`localhost:${port}`)).toBe(200);
});

function smallSeed(): DemoData {
  const contact = (id: number, last_name: string, title: string, last_seen: string) => ({
    id,
    first_name: 'Ida',
    last_name,
    title,
    company_id: 1,
    company_name: 'Fenwick',
    email: '',
    avatar: {},
    linkedin_url: null,
    first_seen: '2026-01-01T08:00:00.000Z',
    last_seen,
    has_newsletter: false,
    tags: [1, 3],
    gender: 'female',
    sales_id: 1,
    status: 'warm',
    background: '',
    phone_1_type: 'Work',
    phone_1_number: '',
    phone_2_type: 'Other',
    phone_2_number: '',
    nb_tasks: 0,
  });
  return {
    sales: [],
    tags: [],
    companies: [],
    contacts: [
      contact(1, 'Aaltonen', 'Buyer', '2026-03-01T08:00:00.000Z'),
      contact(2, 'Brandt', 'Buyer', '2026-01-02T08:00:00.000Z'),
      contact(3, 'Quist', 'Engineer', '2026-03-02T08:00:00.000Z'),
    ],
    contactNotes: [],
    deals: [],
    dealNotes: [],
    tasks: [],
  };
}
