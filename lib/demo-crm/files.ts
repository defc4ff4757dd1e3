import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

type Headers = Record<string, string>;

/** The path as the client wrote it, decoded; null if it could leave the folder or name a hidden file. */
export function safePath(request: IncomingMessage): string | null {
  try {
    // Not `new URL`: it would quietly resolve the dots we want to refuse.
    const path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/');
    const hidden = path.split('/').some((part) => part.startsWith('.'));
    return path.startsWith('/') && !hidden && !/[\\\0]/.test(path) ? path : null;
  } catch {
    return null; // not UTF-8 once decoded
  }
}

/** Answers with a file of `folder`, its index.html for a folder, or a 404 page. Only reads: GET and HEAD. */
export async function serveFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers = {},
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return page(response, 405, 'Method not allowed', { ...headers, allow: 'GET, HEAD' });
  }
  const file = await findFile(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (file === null) {
    const own404 = await findFile(folder, '/404.html');
    if (own404 === null) return page(response, 404, 'Page not found', headers);
    response.writeHead(404, { ...headers, 'content-type': contentTypes['.html'] }).end(await readFile(own404));
    return;
  }
  const [content, { mtime }] = await Promise.all([readFile(file), stat(file)]);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const known = { ...headers, etag, 'last-modified': mtime.toUTCString(), 'cache-control': 'no-cache' };
  if (isUnchanged(request, etag, mtime)) {
    response.writeHead(304, known).end();
    return;
  }
  response.writeHead(200, {
    ...known,
    'content-type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(content.length),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** A page of our own: for what is missing or refused. */
export function page(response: ServerResponse, status: number, title: string, headers: Headers = {}, body = ''): void {
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>\n`);
}

async function findFile(folder: string, path: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    // Both are real paths, so a link that points out of the folder is refused as well.
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function isUnchanged(request: IncomingMessage, etag: string, mtime: Date): boolean {
  const wanted = request.headers['if-none-match'];
  if (wanted !== undefined) return wanted.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(mtime.getTime() / 1000) * 1000 <= since; // NaN, when absent or odd, is never enough
}
