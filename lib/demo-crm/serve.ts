import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { buildDemoCrm } from './build.ts';
import { page, safePath, serveFile } from './files.ts';
import { hostName, isLoopback, listen, stop } from './loopback.ts';
import { loadSeed } from './seed/load.ts';
import { createSitesServer } from './sites.ts';
import { createStore, type Store } from './store.ts';

export type DemoCrm = {
  /** Of the CRM, without a trailing slash. */
  url: string;
  /** Of the list of websites; each one is at http://<slug>.localhost:<sitesPort>/ */
  sitesUrl: string;
  port: number;
  sitesPort: number;
  close: () => Promise<void>;
};

export type DemoCrmOptions = {
  /** 0: any free port, also for the sites. */
  port?: number;
  sitesPort?: number;
  /** The day the seed's dates count from. */
  now?: Date;
};

// Nothing the CRM shows may be fetched from elsewhere, whatever somebody writes into a record.
const appHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Starts the CRM and the websites of its customers, on 127.0.0.1 only. Serves dist as it is: see buildDemoCrm. */
export async function startDemoCrm(options: DemoCrmOptions = {}): Promise<DemoCrm> {
  const { port: wantedPort = 5301, now = new Date() } = options;
  const sites = createSitesServer();
  const sitesPort = await listen(sites, options.sitesPort ?? (wantedPort === 0 ? 0 : 5310));
  try {
    const crm = createCrmServer(createStore(() => loadSeed({ now, sitesPort })));
    const port = await listen(crm, wantedPort);
    return {
      url: `http://127.0.0.1:${port}`,
      sitesUrl: `http://127.0.0.1:${sitesPort}`,
      port,
      sitesPort,
      close: async () => void (await Promise.all([stop(crm), stop(sites)])),
    };
  } catch (error) {
    await stop(sites);
    throw error;
  }
}

function createCrmServer(store: Store): Server {
  const dist = join(import.meta.dirname, 'dist');
  return createServer((request, response) => {
    if (/^\/api\//.test(request.url ?? '')) return void store.handle(request, response);
    if (!isLoopback(hostName(request))) return page(response, 403, 'Only localhost is served here');
    const path = safePath(request);
    if (path === null) return page(response, 400, 'This path is refused');
    serveFile(dist, path, request, response, appHeaders).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  await buildDemoCrm();
  const { url, sitesUrl } = await startDemoCrm();
  console.log(`Fernhollow CRM        ${url}/\nIts customers' sites  ${sitesUrl}/`);
}
