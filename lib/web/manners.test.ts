import { gzipSync } from 'node:zlib';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { nodeWeb } from '../dev/node-web.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { companyPage, companySite } from '../testing/company-page.ts';
import { type ServedSite, startSite } from '../testing/site-server.ts';
import { usualBudget } from './door.ts';
import { readSite } from './read-site.ts';

const web = nodeWeb({ allowLoopback: true });
afterAll(() => web.close());

async function read(site: ServedSite, pages = 12) {
  const server = await startSite(site);
  onTestFinished(() => server.close());
  const visit = await readSite(server.origin, {
    fetch: web.fetch,
    parse: parseHtml,
    now: () => new Date(),
    budget: { ...usualBudget, pages },
    known: [],
    allowLoopback: true,
    onProgress() {},
    signal: new AbortController().signal,
  });
  return { ...visit, server, paths: visit.pages.map(({ url }) => url.replace(server.origin, '')).sort() };
}

const lone = { '/': companyPage('Home') };
const hidden = { '/careers': companyPage('Careers'), '/our-story': companyPage('Our story') };
const list = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>{{origin}}${path}</loc></url>`).join('')}</urlset>`;

test('robots.txt is asked for first, and everything else after its answer', async () => {
  const { server } = await read({ pages: companySite([['About', '/about']]), delayMs: 20 });
  expect(server.asked[0]).toBe('/robots.txt');
  expect(server.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
});

test('rules for Wingside go before the rules for all', async () => {
  const pages = companySite([
    ['About', '/about'],
    ['Contact', '/contact'],
  ]);
  const { paths, visits } = await read({
    pages,
    robots: 'User-agent: *\nDisallow: /\n\nUser-agent: Wingside\nDisallow: /about$\nAllow: /',
  });
  expect(paths).toEqual(['/', '/contact']);
  expect(visits.find(({ kind }) => kind === 'about')).toMatchObject({
    state: 'skipped',
    trouble: { kind: 'robots-forbid' },
  });
});

test.each([401, 403, 404])('a robots.txt that is answered with %i allows everything', async (status) => {
  const { paths } = await read(
    { pages: { ...companySite([['About', '/about']]), '/robots.txt': { body: 'no', status } } },
    2,
  );
  expect(paths).toEqual(['/', '/about']);
});

test.each([429, 500, 503])('a robots.txt that is answered with %i allows nothing', async (status) => {
  const { stopped, server } = await read({ pages: { ...lone, '/robots.txt': { body: 'no', status } } });
  expect(stopped).toEqual({ kind: 'robots-unreachable', status });
  expect(server.asked).toEqual(['/robots.txt']);
});

test('a site that asks for a pause between requests gets it, one request at a time', async () => {
  const began = performance.now();
  const { server, paths } = await read(
    { pages: companySite([['About', '/about']]), robots: 'User-agent: *\nCrawl-delay: 0.2\nDisallow: /sitemap' },
    2,
  );
  expect(paths).toEqual(['/', '/about']);
  expect(performance.now() - began).toBeGreaterThan(390);
  expect(server.atOnce()).toBe(1);
});

test('pages nobody links are found in the sitemap', async () => {
  const { paths, visits } = await read({
    pages: { ...lone, ...hidden },
    sitemap: list('/', '/careers', '/our-story', '/cart'),
  });
  expect(paths).toEqual(['/', '/careers', '/our-story']);
  expect(visits.find(({ kind }) => kind === 'careers')?.why).toBe('sitemap');
});

test('packed sitemaps named in robots.txt are read', async () => {
  const robots = 'User-agent: *\nDisallow:\nSitemap: {{origin}}/maps/pages.xml.gz';
  const packed: ServedSite['pages'][string] = (request, response) => {
    response.end(gzipSync(list('/careers', '/our-story').replaceAll('{{origin}}', `http://${request.headers.host}`)));
  };
  const { paths } = await read({ pages: { ...lone, ...hidden, '/maps/pages.xml.gz': packed }, robots });
  expect(paths).toEqual(['/', '/careers', '/our-story']);
});

test('of an index of sitemaps, the one of pages is read first and three files at most', async () => {
  const names = ['image', 'post-1', 'post-2', 'post-3', 'page', 'author'];
  const index = `<sitemapindex>${names.map((name) => `<sitemap><loc>{{origin}}/${name}-sitemap.xml</loc></sitemap>`).join('')}</sitemapindex>`;
  const maps = Object.fromEntries(
    names.map((name) => [
      `/${name}-sitemap.xml`,
      { body: name === 'page' ? list('/careers', '/our-story') : list(), type: 'text/xml' },
    ]),
  );
  const { paths, server } = await read({ pages: { ...lone, ...hidden, ...maps }, sitemap: index });
  expect(paths).toEqual(['/', '/careers', '/our-story']);
  const asked = server.asked.filter((path) => path.includes('sitemap'));
  expect(asked.slice(0, 2)).toEqual(['/sitemap.xml', '/page-sitemap.xml']);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('usual addresses are tried for what nobody linked, and only a few of them', async () => {
  const { paths, server } = await read({
    pages: {
      '/': companyPage('Startseite', [], { lang: 'de' }),
      '/impressum': companyPage('Impressum'),
      '/kontakt': companyPage('Kontakt'),
    },
  });
  expect(paths).toEqual(['/', '/impressum', '/kontakt']);
  expect(server.asked.length).toBeLessThanOrEqual(7);
});

test('a site on one page is not asked for pages it shows right there', async () => {
  const menu: [string, string][] = [
    ['About us', '#about'],
    ['Contact', '#contact'],
    ['Team', '/#team'],
  ];
  const { server } = await read({ pages: { '/': companyPage('Home', menu) } });
  expect(server.asked.sort()).toEqual(['/', '/robots.txt', '/sitemap.xml']);
});

test('a home page that only sends visitors on is followed to where they are sent', async () => {
  const refresh = '<title>Welcome</title><meta http-equiv="refresh" content="0; URL=\'/welcome.html\'">';
  const { paths, pages } = await read({
    pages: {
      '/': refresh,
      '/welcome.html': companyPage('Welcome', [['About', '/about']]),
      '/about': companyPage('About'),
    },
  });
  expect(paths).toEqual(['/about', '/welcome.html']);
  expect(pages.find(({ kind }) => kind === 'home')?.html).toContain('hinges');
});
