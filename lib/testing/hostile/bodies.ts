import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type HostileSite, ordinary, page, trapAtAbout, trapAtHome } from './site.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const gigabyte = 1_000_000_000;

/** Sends without end, as fast as it is taken. */
async function pour(response: ServerResponse, piece: string | Buffer): Promise<void> {
  while (!response.destroyed) {
    response.write(piece);
    while (response.writableNeedDrain && !response.destroyed) await wait(5);
  }
}

/** Sends a little at a time, always in time for a clock that only watches for silence. */
async function drip(response: ServerResponse, text: string, everyMs: number): Promise<void> {
  for (const letter of text) {
    if (response.destroyed) return;
    response.write(letter);
    await wait(everyMs);
  }
  response.end();
}

/** 40 MB of nothing, packed. */
const nothing = () =>
  Buffer.concat([Buffer.from('<!doctype html><title>About</title><p>'), Buffer.alloc(40_000_000, 32)]);
const bombs = {
  gzip: gzipSync(nothing(), { level: 1 }),
  br: brotliCompressSync(nothing(), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

/** Bodies that are too much, too slow, or not what was asked for. */
export const hostileBodies: HostileSite[] = [
  trapAtAbout(
    'a body of 1 GB that says so',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-length': gigabyte });
      return pour(response, Buffer.alloc(65_536, 32));
    },
    'too-large',
  ),
  trapAtAbout(
    'a body of 1 GB that does not say so',
    (_request, response) => {
      response.writeHead(200, html);
      return pour(response, Buffer.alloc(65_536, 32));
    },
    'too-large',
  ),
  trapAtAbout(
    'a small gzip that unpacks to 40 MB',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bombs.gzip);
    },
    'too-large',
  ),
  trapAtAbout(
    'a small brotli that unpacks to 40 MB',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(bombs.br);
    },
    'too-large',
  ),
  trapAtAbout(
    'a gzip that breaks off',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page('About us')).subarray(0, 200));
    },
    'unreachable',
  ),
  trapAtAbout(
    'a packing nobody knows',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'snappy' }).end('xxxx');
    },
    'unreachable',
  ),
  trapAtAbout(
    'headers that come letter by letter',
    (_request, response) =>
      drip(response.socket as unknown as ServerResponse, `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(200)}`, 20),
    'too-slow',
  ),
  trapAtAbout(
    'a body that comes letter by letter',
    (_request, response) => {
      response.writeHead(200, html);
      return drip(response, page('About us').repeat(20), 20);
    },
    'too-slow',
  ),
  trapAtAbout('an answer that never comes', (_request, _response) => {}, 'too-slow'),
  trapAtAbout(
    'a page without end',
    (_request, response) => {
      response.writeHead(200, html);
      response.write('<!doctype html><html><body>');
      return pour(response, '<p>And another thing about hinges.</p>'.repeat(500));
    },
    'too-large',
  ),
  trapAtAbout(
    'a connection that breaks in mid-page',
    (_request, response) => {
      response.writeHead(200, { ...html, 'content-length': 5_000 });
      response.write(page('About us').slice(0, 400), () => response.destroy());
    },
    'unreachable',
  ),
  trapAtAbout('a single line of 5 MB', `<!doctype html><p>${'hinge '.repeat(900_000)}</p>`, 'too-large'),
  trapAtAbout(
    'an answer without a body',
    (_request, response) => {
      response.writeHead(204).end();
    },
    'empty',
  ),
  trapAtAbout('half an answer', { body: page('About us').slice(0, 300), status: 206 }, 'status'),
  trapAtAbout('"nothing new" to someone who never came before', { body: '', status: 304 }, 'status'),
  trapAtAbout('an answer with a body of no bytes', { body: '' }, 'empty'),
  {
    name: 'pages that are slow one and all',
    serve: () => ({ pages: ordinary, delayMs: 300 }),
    stopped: 'budget',
    trap: null,
    kept: ['/'],
    budget: { ms: 800 },
  },
  {
    name: 'pages that are large one and all',
    serve: () => {
      const large = (title: string) => page(title, `<p>${'hinge '.repeat(20_000)}</p>`);
      return {
        pages: {
          '/': page('Home'),
          '/about': large('About us'),
          '/contact': large('Contact'),
          '/team': large('Our team'),
        },
      };
    },
    stopped: 'budget',
    trap: null,
    kept: ['/', '/about'],
    budget: { bytes: 200_000, atOnce: 1 },
  },
  trapAtHome('a home page that never comes', (_request, _response) => {}, 'too-slow'),
  trapAtHome('a home page that hangs up', (request) => void request.socket.destroy(), 'unreachable'),
  trapAtHome('a server that is broken', { body: page('Error'), status: 500 }, 'status'),
];
