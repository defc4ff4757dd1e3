import { expect, onTestFinished, test } from 'vitest';
import { startSite } from '../testing/site-server.ts';
import { nodeWeb } from './node-web.ts';

const request = () => ({ headers: {}, signal: new AbortController().signal, allow: () => null, redirects: 3 });

async function serve(pages: Parameters<typeof startSite>[0]['pages']) {
  const server = await startSite({ pages });
  onTestFinished(() => server.close());
  return server;
}

function open(options: Parameters<typeof nodeWeb>[0]) {
  const web = nodeWeb(options);
  onTestFinished(() => web.close());
  return web;
}

test.each([
  ['this machine', ['127.0.0.1']],
  ['the house', ['10.0.0.8']],
  ['this machine, in IPv6', ['::1']],
  ['this machine, as IPv4 inside IPv6', ['::ffff:127.0.0.1']],
  ['where clouds keep their keys', ['169.254.169.254']],
  ['a public host and this machine', ['93.184.215.14', '127.0.0.1']],
])('a public name that leads to %s is refused before anything is sent', async (_where, addresses) => {
  const server = await serve({ '/': 'secret' });
  const { port } = new URL(server.origin);
  const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  for (const allowLoopback of [false, true]) {
    const { fetch } = open({ allowLoopback, resolve });
    await expect(fetch(`http://rebound.example:${port}/`, request())).rejects.toMatchObject({
      trouble: { kind: 'not-public', host: 'rebound.example' },
    });
  }
  expect(server.asked).toEqual([]);
});

test('an address in place of a name, and a name of this machine, are refused the same way', async () => {
  const server = await serve({ '/': 'secret' });
  const { fetch } = open({ allowLoopback: false, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
  await expect(fetch(server.origin, request())).rejects.toMatchObject({ trouble: { kind: 'not-public' } });
  const { port } = new URL(server.origin);
  await expect(fetch(`http://[::ffff:7f00:1]:${port}/`, request())).rejects.toMatchObject({
    trouble: { kind: 'not-public' },
  });
  await expect(fetch(`http://shop.localhost:${port}/`, request())).rejects.toMatchObject({
    trouble: { kind: 'not-public' },
  });
  expect(server.asked).toEqual([]);
});

test('a name that is nobody’s does not answer', async () => {
  const resolve = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  const { fetch } = open({ allowLoopback: false, resolve });
  await expect(fetch('https://nobody.example/', request())).rejects.toMatchObject({
    trouble: { kind: 'unreachable', host: 'nobody.example' },
  });
});

test('no cookie is ever sent back', async () => {
  const cookies: (string | undefined)[] = [];
  const server = await serve({
    '/': (asked, response) => {
      cookies.push(asked.headers.cookie);
      response.writeHead(302, { location: '/next', 'set-cookie': 'id=1; Path=/' }).end();
    },
    '/next': (asked, response) => {
      cookies.push(asked.headers.cookie);
      response.end('hello');
    },
  });
  const { fetch } = open({ allowLoopback: true });
  const answer = await fetch(server.origin, request());
  expect(await new Response(answer.body).text()).toBe('hello');
  expect(answer.url).toBe(`${server.origin}/next`);
  expect(cookies).toEqual([undefined, undefined]);
});

test('each redirect is asked about before it is followed', async () => {
  const server = await serve({
    '/': { body: '', status: 301, headers: { location: '/a' } },
    '/a': { body: '', status: 307, headers: { location: '/b' } },
  });
  const { fetch } = open({ allowLoopback: true });
  const asked: string[] = [];
  const allow = (url: URL) => {
    asked.push(url.pathname);
    return url.pathname === '/b' ? ({ kind: 'robots-forbid' } as const) : null;
  };
  await expect(fetch(server.origin, { ...request(), allow })).rejects.toMatchObject({
    trouble: { kind: 'robots-forbid' },
  });
  expect(asked).toEqual(['/', '/a', '/b']);
  expect(server.asked).toEqual(['/', '/a']);
});
