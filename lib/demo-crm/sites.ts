import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { page, safePath, serveFile } from './files.ts';
import { hostName, isLoopback } from './loopback.ts';

const ownSites = join(import.meta.dirname, 'sites');

/** The customers' websites: sites/<slug>/ at http://<slug>.localhost:PORT/ and at http://127.0.0.1:PORT/<slug>/. */
export function createSitesServer(folder = ownSites): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) page(response, 500, 'The sites server failed');
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = hostName(request);
  const bySlug = /^([a-z0-9-]+)\.localhost$/.exec(host)?.[1];
  if (bySlug === undefined && !isLoopback(host)) return page(response, 403, 'This host is not served here');
  const path = safePath(request);
  if (path === null) return page(response, 400, 'This path is refused');
  if (bySlug !== undefined) return serveFile(join(folder, bySlug), path, request, response);

  if (path === '/') return page(response, 200, 'Websites of the demo', {}, listOf(folder));
  if (/^\/[a-z0-9-]+$/.test(path) && slugsIn(folder).includes(path.slice(1))) {
    response.writeHead(301, { location: `${path}/` }).end(); // the pages link relatively
    return;
  }
  return serveFile(folder, path, request, response);
}

const listOf = (folder: string) =>
  `<ul>${slugsIn(folder)
    .map((slug) => `<li><a href="/${slug}/">${slug}</a></li>`)
    .join('')}</ul>`;

/** @returns the sites there are, by name; empty without the folder. */
export function slugsIn(folder = ownSites): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
