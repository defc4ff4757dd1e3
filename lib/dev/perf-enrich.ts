import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { machine } from '../bench/read/machine.ts';
import { quantile } from '../core/quantile.ts';
import type { SitePage } from '../core/site.ts';
import { type ServedSite, startSite, startSites } from '../testing/site-server.ts';
import { type SiteVisit, usualBudget, type WebFetch } from '../web/door.ts';
import { fewAtOnce } from '../web/few-at-once.ts';
import { readSite } from '../web/read-site.ts';
import { nodeWeb } from './node-web.ts';
import { parseHtml } from './parse-html.ts';

const delayMs = 100;
const runs = 15;
const bar = 1.3;

/** Linked from the home page; the team is found behind "about", the article behind "news". */
const linked = ['about', 'contact', 'imprint', 'products', 'customers', 'pricing', 'careers', 'news', 'locations'];
const deeper: Record<string, string> = { about: 'team', news: 'news/we-opened-a-second-yard' };
const paths = ['/', ...linked.map((kind) => `/${kind}`), ...Object.values(deeper).map((path) => `/${path}`)];

/**
 * What reading a site costs: time beside the shortest possible chain of requests with as many at once (robots.txt, home
 * page, then the other eleven four at a time), memory over 200 sites, and what a second reading sends.
 *
 * @returns true when all three hold
 */
export async function perfEnrich({ save }: { save: boolean }): Promise<boolean> {
  const web = nodeWeb({ allowLoopback: true });
  try {
    const time = await timeOfOneSite(web.fetch);
    const heap = await heapOver(200);
    const result = { machine: machine(), delayMs, runs, ...time, heap };
    const json = JSON.stringify(result, null, 2);
    console.log(json);
    if (save) writeFileSync(join(import.meta.dirname, '../bench/web.result.json'), `${json}\n`);
    return time.ratio <= bar && time.secondRun.bodies === 0 && heap.grownMB < 5;
  } finally {
    await web.close();
  }
}

async function timeOfOneSite(fetch: WebFetch) {
  const server = await startSite({ pages: pagesOf('Kestrel Forge'), delayMs });
  try {
    const shortest: number[] = [];
    const ours: number[] = [];
    let pages: SitePage[] = [];
    for (let run = 0; run < runs + 2; run++) {
      const bare = await shortestChain(server.origin, fetch);
      const visit = await read(server.origin, fetch);
      if (visit.pages.length !== paths.length) throw new Error(`Only ${visit.pages.length} pages were read`);
      pages = visit.pages;
      if (run < 2) continue; // code and connections get warm
      shortest.push(bare);
      ours.push(visit.ms);
    }
    server.forget();
    const again = await read(server.origin, fetch, pages);
    return {
      pages: paths.length,
      shortestMs: { median: quantile(shortest, 0.5), p95: quantile(shortest, 0.95) },
      oursMs: { median: quantile(ours, 0.5), p95: quantile(ours, 0.95) },
      ratio: Math.round((quantile(ours, 0.5) / quantile(shortest, 0.5)) * 100) / 100,
      bar,
      secondRun: {
        bodies: server.sent.filter((path) => paths.includes(path)).length,
        bytes: again.bytes,
        ms: again.ms,
      },
    };
  } finally {
    await server.close();
  }
}

/** Nobody who obeys robots.txt and learns the addresses from the home page can be sooner. */
async function shortestChain(origin: string, fetch: WebFetch): Promise<number> {
  const ask = async (path: string) => {
    const { signal } = new AbortController();
    const answer = await fetch(origin + path, { headers: {}, signal, allow: () => null, redirects: 0 });
    await new Response(answer.body).arrayBuffer();
  };
  const began = performance.now();
  await ask('/robots.txt');
  await ask('/');
  const rest = paths.slice(1);
  await fewAtOnce(usualBudget.atOnce, () => {
    const path = rest.shift();
    return path === undefined ? null : () => ask(path);
  });
  return Math.round(performance.now() - began);
}

/** Megabytes in use once garbage is gone, after 20, 100 and all sites of 12 pages, each reached as a command does. */
async function heapOver(count: number) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const names = Array.from({ length: count }, (_, n) => `company${n}`);
  const server = await startSites(
    Object.fromEntries(names.map((name): [string, ServedSite] => [name, lazySite(name)])),
  );
  const inUse: Record<string, number> = {};
  try {
    for (const [at, name] of names.entries()) {
      const site = server.sites[name];
      if (!site) throw new Error(`${name} is not served`);
      const web = nodeWeb({ allowLoopback: true });
      const visit = await read(site.origin, web.fetch);
      await web.close();
      if (visit.pages.length !== paths.length) throw new Error(`Only ${visit.pages.length} pages were read`);
      site.forget();
      if (![20, 100, count].includes(at + 1)) continue;
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
      inUse[`after${at + 1}`] = Math.round(process.memoryUsage().heapUsed / 10_000) / 100;
    }
  } finally {
    await server.close();
  }
  const grown = (inUse[`after${count}`] ?? 0) - (inUse.after20 ?? 0);
  return { sites: count, megabytes: inUse, grownMB: Math.round(grown * 100) / 100 };
}

function read(origin: string, fetch: WebFetch, known: SitePage[] = []): Promise<SiteVisit> {
  return readSite(origin, {
    fetch,
    parse: parseHtml,
    now: () => new Date(),
    budget: usualBudget,
    known,
    allowLoopback: true,
    onProgress() {},
    signal: new AbortController().signal,
  });
}

/** Pages written when they are asked for: those of 200 sites kept ready would be what is measured. */
function lazySite(name: string): ServedSite {
  const pages = paths.map((path): [string, ServedSite['pages'][string]] => [
    path,
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(name, path));
    },
  ]);
  return { pages: Object.fromEntries(pages) };
}

const pagesOf = (name: string) => Object.fromEntries(paths.map((path) => [path, pageOf(name, path)]));

/** About 15 kB, as company pages without their scripts are. */
function pageOf(name: string, path: string): string {
  const kind = path.slice(1);
  const menu = path === '/' ? linked.map((to) => `<a href="/${to}">${to}</a>`).join(' ') : '';
  const below = deeper[kind] ? `<a href="/${deeper[kind]}">${deeper[kind]}</a>` : '';
  const text = Array.from(
    { length: 60 },
    (_, n) =>
      `<p class="text">${name} writes paragraph ${n} about ${kind || 'home'}. ${'Plain words. '.repeat(12)}</p>`,
  );
  return `<!doctype html><html lang="en"><title>${name} ${kind}</title><nav><a href="/">Home</a> ${menu}</nav><main><h1>${kind || name}</h1>${below}${text.join('')}</main></html>`;
}
