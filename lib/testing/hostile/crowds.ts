import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type HostileSite, ordinary, page } from './site.ts';

const all = ['/', '/about', '/contact', '/team'];
const links = (count: number, href: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => `<a href="${href(n)}">Entry ${n}</a>`).join('\n');
const entries = (addresses: string[]) =>
  `<?xml version="1.0"?><urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('')}</urlset>`;

/** More links than anyone could follow, rules that forbid, and maps that mislead. */
export const hostileCrowds: HostileSite[] = [
  {
    name: '10,000 links',
    serve: () => ({
      pages: {
        ...ordinary,
        '/': page(
          'Home',
          links(10_000, (n) => `/x/${n}`),
        ),
      },
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'links inside links inside links',
    serve: () => ({
      pages: { ...ordinary, '/': page('Home', `${'<a href="/x"><h1>'.repeat(900)}${'<i></i>'.repeat(30_000)}`) },
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a calendar without end',
    serve: () => ({
      pages: {
        ...ordinary,
        '/': page(
          'Home',
          links(50, (n) => `/events?month=${n}`),
        ),
        '/events': (request, response) => {
          const month = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
          response.writeHead(200, { 'content-type': 'text/html' });
          response.end(
            page(
              `Month ${month}`,
              links(50, (n) => `/events?month=${month + n + 1}`),
            ),
          );
        },
      },
    }),
    stopped: null,
    trap: null,
    kept: [...all, '/events?month=0', '/events?month=1'],
    budget: { pages: 12 },
  },
  {
    name: 'a path that grows with every step',
    serve: () => ({
      pages: {
        ...ordinary,
        '/about': (request, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          response.end(
            page(
              'About us',
              links(5, (n) => `${request.url}/about/${n}`),
            ),
          );
        },
      },
    }),
    stopped: 'budget',
    trap: null,
    kept: all,
    budget: { pages: 4 },
  },
  {
    name: 'a robots.txt that forbids all',
    serve: () => ({ pages: ordinary, robots: 'User-agent: *\nDisallow: /' }),
    stopped: 'robots-forbid',
    trap: { path: '/', trouble: 'robots-forbid' },
    kept: [],
  },
  {
    name: 'a robots.txt that forbids Wingside by name',
    serve: () => ({ pages: ordinary, robots: 'User-agent: wingside\nDisallow: /\n\nUser-agent: *\nAllow: /' }),
    stopped: 'robots-forbid',
    trap: { path: '/', trouble: 'robots-forbid' },
    kept: [],
  },
  {
    name: 'a robots.txt that forbids some',
    serve: () => ({ pages: ordinary, robots: 'User-agent: *\nDisallow: /about\nDisallow: /sitemap' }),
    stopped: null,
    trap: { path: '/about', trouble: 'robots-forbid' },
    kept: ['/', '/contact', '/team'],
  },
  {
    name: 'a redirect to a page robots.txt forbids',
    serve: () => ({
      pages: {
        ...ordinary,
        '/about': { body: '', status: 302, headers: { location: '/internal/about' } },
        '/internal/about': page('Secret'),
      },
      robots: 'User-agent: *\nDisallow: /internal/',
    }),
    stopped: null,
    trap: { path: '/about', trouble: 'robots-forbid' },
    kept: ['/', '/contact', '/team'],
  },
  {
    name: 'a robots.txt that is broken',
    serve: () => ({ pages: { ...ordinary, '/robots.txt': { body: 'Error', status: 500 } } }),
    stopped: 'robots-unreachable',
    trap: null,
    kept: [],
  },
  {
    name: 'a robots.txt that never comes',
    serve: () => ({ pages: { ...ordinary, '/robots.txt': (_request, _response) => {} } }),
    stopped: 'robots-unreachable',
    trap: null,
    kept: [],
  },
  {
    name: 'a robots.txt without end',
    serve: () => ({
      pages: {
        ...ordinary,
        '/robots.txt': async (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/plain' });
          for (let n = 0; !response.destroyed; n++) {
            response.write(`User-agent: bot${n}\nDisallow: /about\n`.repeat(1_000));
            await wait(1);
          }
        },
      },
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a robots.txt of 20,000 rules full of stars',
    serve: () => ({ pages: ordinary, robots: `User-agent: *\n${`Disallow: /*a*b*o*u*t*x\n`.repeat(20_000)}` }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a page where robots.txt should be',
    serve: () => ({ pages: { ...ordinary, '/robots.txt': page('User-agent: *\nDisallow: /') } }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a sitemap that unpacks to 40 MB',
    serve: () => ({
      pages: {
        ...ordinary,
        '/map.gz': { body: gzipSync(Buffer.alloc(40_000_000, '<loc>'), { level: 1 }), type: 'application/gzip' },
      },
      robots: 'Sitemap: {{origin}}/map.gz',
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a sitemap that is no XML',
    serve: () => ({
      pages: ordinary,
      sitemap: `<urlset><url><loc>{{origin}}/careers</loc><<<&&&${'<loc>'.repeat(5_000)}`,
    }),
    stopped: null,
    trap: { path: '/careers', trouble: 'status' },
    kept: all,
  },
  {
    name: 'a sitemap of nothing but blanks',
    serve: () => ({ pages: ordinary, sitemap: `<urlset><loc>${' '.repeat(450_000)}` }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a sitemap of other companies’ pages',
    serve: (canary) => ({
      pages: ordinary,
      sitemap: entries([
        `${canary}/careers`,
        'http://10.0.0.1/news',
        'https://other-forge.example/pricing',
        'file:///etc/passwd',
      ]),
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a sitemap that leads to itself',
    serve: () => ({
      pages: ordinary,
      sitemap: `<sitemapindex>${'<sitemap><loc>{{origin}}/sitemap.xml</loc></sitemap>'.repeat(500)}</sitemapindex>`,
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
  {
    name: 'a sitemap of 50,000 pages',
    serve: () => ({
      pages: ordinary,
      sitemap: entries(Array.from({ length: 50_000 }, (_, n) => `{{origin}}/p/${n}`)),
    }),
    stopped: null,
    trap: null,
    kept: all,
  },
];
