import { expect, test } from 'vitest';
import { parseHtml } from '../dev/parse-html.ts';
import { companyPage } from '../testing/company-page.ts';
import { type FakeAnswer, fakeWeb } from '../testing/fake-web.ts';
import { usualBudget } from './door.ts';
import { readSite } from './read-site.ts';

const home = companyPage('Home', [['About', '/about']]);
const about = companyPage('About');

async function read(
  start: string,
  answers: Record<string, FakeAnswer>,
  { asBrowser = false, allowLoopback = false } = {},
) {
  const { fetch, asked } = fakeWeb(answers, { asBrowser });
  const visit = await readSite(start, {
    fetch,
    parse: parseHtml,
    now: () => new Date(),
    budget: { ...usualBudget, pages: 2 },
    known: [],
    allowLoopback,
    onProgress() {},
    signal: new AbortController().signal,
  });
  return { ...visit, asked, urls: visit.pages.map(({ url }) => url) };
}

test('https is tried first, also where the CRM says http', async () => {
  const { urls, asked } = await read('http://northwind.example', {
    'https://northwind.example/': home,
    'https://northwind.example/about': about,
  });
  expect(urls).toEqual(['https://northwind.example/', 'https://northwind.example/about']);
  expect(asked.filter((url) => url.startsWith('http:'))).toEqual([]);
});

test('a site that does not speak https is read over http', async () => {
  const { urls } = await read('northwind.example', {
    'https://northwind.example/robots.txt': null,
    'http://northwind.example/': home,
    'http://northwind.example/about': about,
  });
  expect(urls).toEqual(['http://northwind.example/', 'http://northwind.example/about']);
});

test('what was asked for over https is not read over http', async () => {
  const { stopped, asked } = await read('https://northwind.example', { 'https://northwind.example/robots.txt': null });
  expect(stopped).toEqual({ kind: 'unreachable', host: 'northwind.example' });
  expect(asked).toEqual(['https://northwind.example/robots.txt']);
});

test('a redirect to www is followed once the rules there are read', async () => {
  const { urls, asked, site } = await read('northwind.example', {
    'https://northwind.example/': { to: 'https://www.northwind.example/' },
    'https://www.northwind.example/': home,
    'https://www.northwind.example/about': about,
  });
  expect(site).toBe('northwind.example');
  expect(urls).toEqual(['https://www.northwind.example/', 'https://www.northwind.example/about']);
  expect(asked.indexOf('https://www.northwind.example/robots.txt')).toBeLessThan(
    asked.indexOf('https://www.northwind.example/'),
  );
});

test('rules that came by a redirect to www hold there, and are not asked for twice', async () => {
  const { stopped, asked } = await read('northwind.example', {
    'https://northwind.example/robots.txt': { to: 'https://www.northwind.example/robots.txt' },
    'https://www.northwind.example/robots.txt': { text: 'User-agent: Wingside\nDisallow: /about' },
    'https://northwind.example/': { to: 'https://www.northwind.example/' },
    'https://www.northwind.example/': home,
    'https://www.northwind.example/about': about,
  });
  expect(stopped).toBeNull();
  expect(asked).not.toContain('https://www.northwind.example/about');
  expect(asked.filter((url) => url === 'https://www.northwind.example/robots.txt')).toHaveLength(1);
});

test('pages on another part of the same domain are read after its own rules', async () => {
  const { urls, visits } = await read('northwind.example', {
    'https://northwind.example/': companyPage('Home', [['Careers', 'https://careers.northwind.example/']]),
    'https://careers.northwind.example/': companyPage('Careers'),
  });
  expect(urls).toEqual(['https://northwind.example/', 'https://careers.northwind.example/']);
  expect(visits[1]?.kind).toBe('careers');
  const closed = await read('northwind.example', {
    'https://northwind.example/': companyPage('Home', [['Careers', 'https://careers.northwind.example/']]),
    'https://careers.northwind.example/robots.txt': { text: 'User-agent: *\nDisallow: /' },
    'https://careers.northwind.example/': companyPage('Careers'),
  });
  expect(closed.asked).not.toContain('https://careers.northwind.example/');
  expect(closed.visits[1]).toMatchObject({ state: 'skipped', trouble: { kind: 'robots-forbid' } });
});

test('where a browser has followed a redirect off the site unseen, nothing of it is kept', async () => {
  const { urls, visits } = await read(
    'northwind.example',
    {
      'https://northwind.example/': home,
      'https://northwind.example/about': { to: 'https://contoso.example/about' },
      'https://contoso.example/about': about,
    },
    { asBrowser: true },
  );
  expect(urls).toEqual(['https://northwind.example/']);
  expect(visits[1]?.trouble).toEqual({ kind: 'off-site', to: 'contoso.example' });
});

test('where a browser has followed a redirect to www unseen, the rules there still decide', async () => {
  const answers: Record<string, FakeAnswer> = {
    'https://northwind.example/': { to: 'https://www.northwind.example/' },
    'https://www.northwind.example/': home,
    'https://www.northwind.example/about': about,
  };
  expect((await read('northwind.example', answers, { asBrowser: true })).urls).toHaveLength(2);
  const closed = { ...answers, 'https://www.northwind.example/robots.txt': { text: 'User-agent: *\nDisallow: /' } };
  const { urls, stopped } = await read('northwind.example', closed, { asBrowser: true });
  expect({ urls, stopped }).toEqual({ urls: [], stopped: { kind: 'robots-forbid' } });
});

test('customers of a site builder are sites of their own', async () => {
  const { site, asked } = await read('acme.github.io', {
    'https://acme.github.io/': companyPage('Home', [['About', 'https://other.github.io/about']]),
  });
  expect(site).toBe('acme.github.io');
  expect(asked.filter((url) => url.includes('other'))).toEqual([]);
});

test.each([
  ['a page of last time on another site', 'https://contoso.example/about'],
  ['a page of last time in a private network', 'http://10.0.0.1/about'],
])('%s is not asked for', async (_what, url) => {
  const { fetch, asked } = fakeWeb({ 'https://northwind.example/': home });
  const known = [
    {
      url,
      site: 'northwind.example',
      kind: 'about' as const,
      html: '',
      hash: '',
      etag: null,
      lastModified: null,
      readAt: '',
      via: 'fetch' as const,
    },
  ];
  const signal = new AbortController().signal;
  await readSite('northwind.example', {
    fetch,
    parse: parseHtml,
    now: () => new Date(),
    budget: usualBudget,
    known,
    allowLoopback: false,
    onProgress() {},
    signal,
  });
  expect(asked).not.toContain(url);
});
