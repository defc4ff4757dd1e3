// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SiteRead } from '../../lib/history/db.ts';
import type { HelpSitesHook } from '../hooks/useHelpSites.ts';
import { button, press, render } from '../testing/render.tsx';
import { type HelpSite, HelpSiteEntry } from './HelpSiteEntry.tsx';

const id = 'help:https://help.northwind.example/hc';
const visit = (
  path: string,
  state: SiteRead['visits'][number]['state'],
  more: Partial<SiteRead['visits'][number]> = {},
) => ({
  ...{ url: `https://help.northwind.example${path}`, kind: 'other' as const, why: 'sitemap', state },
  ...{ trouble: null, bytes: 0, ms: 0, gave: null, ...more },
});
const read = (more: Partial<SiteRead> = {}): SiteRead => ({
  ...{ turnId: id, recordKey: '', site: id, state: 'done', visits: [], trouble: null, bytes: 0, requests: 0, ms: 0 },
  ...{ facts: null, at: new Date(Date.now() - 3 * 86_400_000).toISOString(), ...more },
});
const article = (title: string): HelpSite['articles'][number] => ({
  ...{
    id: title,
    title: title as never,
    origin: 'site',
    place: title,
    url: `https://help.northwind.example/hc/${title}`,
  },
  ...{ owner: id, language: 'en', changedAt: '2025-02-03T00:00:00Z', validUntil: null, version: null },
  ...{ addedAt: '2026-11-20T09:00:00Z', passages: 2 },
});
const hook = (more: Partial<HelpSitesHook> = {}): HelpSitesHook => ({
  ...{ reads: [], check: () => null, read: async () => null, stop: () => {}, remove: async () => {}, ...more },
});
const shown = (site: Partial<HelpSite>, help: Partial<HelpSitesHook> = {}) =>
  render(<HelpSiteEntry site={{ id, articles: [], read: read(), ...site }} help={hook(help)} />);
const text = () => document.body.textContent ?? '';

test('a site tells how many articles it gave and when it was read', async () => {
  await shown({ articles: [article('Returns'), article('Fees')] });
  expect(text()).toContain('help.northwind.example/hc');
  expect(text()).toContain('2 articles · last read 3 days ago');
});

test('at the limit of pages one press reads on, and an ordinary second reading is not that', async () => {
  const onRead = vi.fn(async () => null);
  const limit = { kind: 'budget', what: 'pages', limit: 60 } as const;
  await shown({ articles: [article('Returns')], read: read({ trouble: limit }) }, { read: onRead });
  expect(text()).toContain('The limit of 60 pages is reached.');
  await press('Read on');
  await press('Read help.northwind.example/hc again');
  expect(onRead.mock.calls).toEqual([
    ['help.northwind.example/hc', true],
    ['help.northwind.example/hc', false],
  ]);
});

test('while it is read: pages read of pages found, and a stop; nothing else to press', async () => {
  const stop = vi.fn();
  const visits = [
    visit('/hc', 'read'),
    visit('/hc/a', 'reading'),
    visit('/hc/b', 'planned'),
    visit('/hc/c', 'skipped'),
  ];
  await shown({ read: read({ state: 'reading', visits }) }, { stop });
  expect(text()).toContain('1 of 3 pages read');
  expect(() => button(/again/)).toThrow();
  await press('Stop');
  expect(stop).toHaveBeenCalledWith(id);
});

test('a site without articles says what to do, and one that did not answer keeps what there is', async () => {
  const { again } = await shown({});
  expect(text()).toContain('There is no article under this address.');
  const down = read({ trouble: { kind: 'unreachable', host: 'help.northwind.example' } });
  await again(<HelpSiteEntry site={{ id, articles: [article('Returns')], read: down }} help={hook()} />);
  expect(text()).toContain('does not answer. Is the address right? What was read before is kept.');
});

test('each page that was not read says why; removing asks once more', async () => {
  const remove = vi.fn(async () => {});
  const visits = [visit('/hc/margins', 'failed', { trouble: { kind: 'login' } }), visit('/hc/a', 'read')];
  await shown({ articles: [article('Returns')], read: read({ visits }) }, { remove });
  expect(text()).toContain('1 page not read');
  expect(text()).toContain('/hc/marginsThe page asks visitors to sign in.');
  await press(/^Remove help/);
  expect(remove).not.toHaveBeenCalled();
  await press('Remove it');
  expect(remove).toHaveBeenCalledWith(id);
});

test('where the reading itself was forgotten, the articles still tell their site', async () => {
  await shown({ articles: [article('Returns')], read: null });
  expect(text()).toContain('1 article · last read');
  expect(button(/again/)).toBeDefined();
});
