import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, stop } from '../demo-crm/loopback.ts';

/** A page as HTML, or with all an answer can have. `type` null: the server names none. */
export type ServedPage =
  | string
  | { body: string | Uint8Array; status?: number; type?: string | null; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export type ServedSite = {
  /** By path, query included where there is one. `{{origin}}` in a body becomes the site's own. */
  pages: Record<string, ServedPage>;
  /** Text of /robots.txt; without it there is none. */
  robots?: string;
  sitemap?: string;
  /** ms before each answer. */
  delayMs?: number;
  /** Conditional requests are answered with 304; default: by ETag. */
  marks?: 'etag' | 'date' | 'none';
};

export type SiteServer = {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** Paths whose body was sent whole, in order. */
  sent: string[];
  /** Bytes of bodies sent. */
  bytes(): number;
  /** The most requests under way at once. */
  atOnce(): number;
  /** The site as it is served: change it, and the next answer is another. */
  site: ServedSite;
  forget(): void;
  close(): Promise<void>;
};

/** One site on a port of its own, at 127.0.0.1; over https with the certificate given. */
export async function startSite(site: ServedSite, certificate?: { key: string; cert: string }): Promise<SiteServer> {
  const desk = makeDesk(site);
  const server = certificate ? createSafeServer(certificate, desk.answer) : createServer(desk.answer);
  const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${await listen(server, 0)}`;
  return { ...desk.seen, origin: desk.at(origin), close: () => stop(server) };
}

/** Many sites on one port, each at `http://<name>.localhost:<port>`. */
export async function startSites(
  sites: Record<string, ServedSite>,
): Promise<{ sites: Record<string, Omit<SiteServer, 'close'>>; close(): Promise<void> }> {
  const desks = new Map(Object.entries(sites).map(([name, site]) => [name, makeDesk(site)]));
  const server: Server = createServer((request, response) => {
    const desk = desks.get(request.headers.host?.split('.')[0] ?? '');
    if (desk) desk.answer(request, response);
    else response.writeHead(404).end();
  });
  const port = await listen(server, 0);
  const served = [...desks].map(([name, desk]) => [
    name,
    { ...desk.seen, origin: desk.at(`http://${name}.localhost:${port}`) },
  ]);
  return { sites: Object.fromEntries(served), close: () => stop(server) };
}

function makeDesk(site: ServedSite) {
  let origin = '';
  let bytes = 0;
  let running = 0;
  let most = 0;
  const asked: string[] = [];
  const sent: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    asked.push(path);
    most = Math.max(most, ++running);
    response.once('close', () => running--);
    response.on('error', () => {});
    if (site.delayMs) await wait(site.delayMs);
    const page = pageAt(path);
    if (typeof page === 'function') return page(request, response);
    const {
      body,
      status = 200,
      type = 'text/html; charset=utf-8',
      headers = {},
    } = typeof page === 'string' ? { body: page } : page;
    const whole = typeof body === 'string' ? Buffer.from(body.replaceAll('{{origin}}', origin)) : body;
    const marks = status === 200 ? marksOf(whole, site.marks ?? 'etag') : {};
    const same =
      (marks.etag && request.headers['if-none-match'] === marks.etag) ||
      (marks['last-modified'] && request.headers['if-modified-since'] === marks['last-modified']);
    const named = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{{origin}}', origin)]),
    );
    if (same) return void response.writeHead(304, marks).end();
    response.writeHead(status, { ...(type !== null && { 'content-type': type }), ...marks, ...named });
    response.end(whole, () => sent.push(path));
    bytes += whole.byteLength;
  }

  function pageAt(path: string): ServedPage {
    const found = site.pages[path] ?? site.pages[path.replace(/\?.*$/, '')];
    if (found !== undefined) return found;
    if (path === '/robots.txt' && site.robots !== undefined) return { body: site.robots, type: 'text/plain' };
    if (path === '/sitemap.xml' && site.sitemap !== undefined) return { body: site.sitemap, type: 'application/xml' };
    return { body: '', status: 404 };
  }

  return {
    answer: (request: IncomingMessage, response: ServerResponse) => {
      answer(request, response).catch(() => response.destroy());
    },
    at(own: string) {
      origin = own;
      return own;
    },
    seen: {
      asked,
      sent,
      site,
      bytes: () => bytes,
      atOnce: () => most,
      forget() {
        asked.length = 0;
        sent.length = 0;
        bytes = 0;
        most = 0;
      },
    },
  };
}

function marksOf(body: Uint8Array, marks: 'etag' | 'date' | 'none'): Record<string, string> {
  if (marks === 'none') return {};
  const hash = createHash('sha1').update(body).digest('hex');
  // A date that is another for another body, and the same for the same.
  if (marks === 'date')
    return { 'last-modified': new Date(Number.parseInt(hash.slice(0, 7), 16) * 1_000).toUTCString() };
  return { etag: `"${hash.slice(0, 16)}"` };
}
