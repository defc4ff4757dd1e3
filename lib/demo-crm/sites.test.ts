import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as rawRequest, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, stop } from './loopback.ts';
import { createSitesServer } from './sites.ts';

let server: Server;
let port: number;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sites-'));
  const site = join(folder, 'sites', 'fenwick');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<h1>Fenwick Kühllager</h1>');
  writeFileSync(join(site, 'style.css'), 'h1 { color: green }');
  writeFileSync(join(site, 'robots.txt'), 'User-agent: *\nDisallow: /team.html\n');
  writeFileSync(join(site, '.hidden'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  server = createSitesServer(join(folder, 'sites'));
  port = await listen(server, 0);
});
afterAll(async () => {
  await stop(server);
  rmSync(folder, { recursive: true });
});

type Page = { status: number; headers: IncomingHttpHeaders; text: string };

/** Unlike fetch, sends the Host and the path just as they are written. */
function get(host: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Page> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, method, headers: { host: `${host}:${port}`, ...headers } };
    const request = rawRequest(options, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: Buffer.concat(chunks).toString('utf8'),
      });
    });
    request.on('error', reject).end();
  });
}

test('each site is at its own name, and under 127.0.0.1 for callers that do not know .localhost', async () => {
  const page = await get('fenwick.localhost', '/');
  expect(page).toMatchObject({ status: 200, text: '<h1>Fenwick Kühllager</h1>' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(await get('127.0.0.1', '/fenwick/')).toMatchObject({ status: 200, text: page.text });
  expect((await get('127.0.0.1', '/fenwick')).headers.location).toBe('/fenwick/');
  expect((await get('127.0.0.1', '/')).text).toContain('href="/fenwick/"');
  expect((await get('fenwick.localhost', '/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  expect((await get('fenwick.localhost', '/robots.txt')).text).toContain('Disallow');
});

test('a page that did not change is not sent again', async () => {
  const { headers } = await get('fenwick.localhost', '/');
  const etag = headers.etag ?? '';
  const modified = headers['last-modified'] ?? '';
  expect(await get('fenwick.localhost', '/', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
  expect((await get('fenwick.localhost', '/', { 'if-modified-since': modified })).status).toBe(304);
  expect((await get('fenwick.localhost', '/', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('what is missing is a 404 page, also for an unknown site', async () => {
  expect(await get('fenwick.localhost', '/nothing.html')).toMatchObject({ status: 404 });
  expect(await get('nobody.localhost', '/')).toMatchObject({ status: 404 });
  expect(await get('127.0.0.1', '/constructor/')).toMatchObject({ status: 404 });
});

test.each([
  '/../secret.txt',
  '/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/style.css/../../secret.txt',
  '/.hidden',
  '/link.txt',
  '/%00',
  '/%zz',
  'http://fenwick.localhost/../secret.txt',
])('%s does not leave the folder', async (path) => {
  for (const host of ['fenwick.localhost', '127.0.0.1']) {
    const page = await get(host, path);
    expect([400, 404]).toContain(page.status);
    expect(page.text).not.toContain('secret');
  }
});

test('only loopback names are served, and only for reading', async () => {
  expect((await get('fenwick.example', '/')).status).toBe(403);
  expect((await get('fenwick.localhost.example', '/')).status).toBe(403);
  expect((await get('fenwick.localhost', '/', {}, 'POST')).status).toBe(405);
});
