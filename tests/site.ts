import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Site = {
  /** "http://127.0.0.1:40123" */
  url: string;
  close(): Promise<void>;
};

/**
 * A web site of one test, on the loopback. @param pages HTML by path; a path nobody gave is answered with 404
 */
export async function startSite(pages: Record<string, string>): Promise<Site> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://site').pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A record as plain as a CRM's page can be. @param fields values by label, shown under the name; `head` goes before the page's own scripts */
export function recordPage(
  name: string,
  fields: Record<string, string>,
  { lang = 'en', dir = 'ltr', head = '', tail = '' } = {},
): string {
  const rows = Object.entries(fields).map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`);
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${name}</title>${head}</head>
<body><main><h1>${name}</h1><dl>${rows.join('')}</dl>${tail}</main></body></html>`;
}

/** An opportunity nobody has heard of elsewhere. */
export const plainDeal = {
  Account: 'Brightwater Foods',
  Stage: 'Negotiation',
  Amount: 'EUR 48,000.00',
  'Close Date': '12/18/2026',
  Owner: 'Jane Doe',
};
