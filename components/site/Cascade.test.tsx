// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { SiteRead } from '../../lib/history/db.ts';
import { press, render } from '../testing/render.tsx';
import { siteRead, visit } from '../testing/samples.ts';
import Cascade from './Cascade.tsx';

const shown = (more: Partial<SiteRead> = {}, earlier = false) => <Cascade read={siteRead(more)} earlier={earlier} />;
const line = () => document.querySelector('summary')?.textContent?.trim();
const pages = () => [...document.querySelectorAll('li')].map((page) => page.textContent);

async function open() {
  const whole = document.querySelector('details') as HTMLDetailsElement;
  await act(async () => {
    whole.open = true;
    whole.dispatchEvent(new Event('toggle'));
  });
}

test('afterwards one line is left of it', async () => {
  await render(shown());
  expect(line()).toBe('2 of 2 pages read · 31 facts · 412 kB · 3.1 s');
  expect(pages()).toEqual([]);
});

test('opened, each page says why it was read and what it gave', async () => {
  await render(
    shown({
      visits: [
        visit('home', '/', { why: 'the address in the CRM', gave: 6 }),
        visit('about', '/about', { gave: 1 }),
        visit('news', '/news', { gave: 0 }),
        visit('contact', '/contact', { state: 'unchanged', bytes: 0, gave: 2 }),
        visit('team', '/team', { state: 'failed', trouble: { kind: 'robots-forbid' }, bytes: 0, gave: null }),
        visit('other', '/terms', { state: 'skipped', why: 'says nothing of the company', bytes: 0, gave: null }),
      ],
    }),
  );
  expect(line()).toBe('4 of 5 pages read · 1 unchanged · 31 facts · 412 kB · 3.1 s');
  await open();
  expect(pages()).toEqual([
    'Home/6 factsthe address in the CRM · 31 kB · 140 ms',
    'About/about1 factlink “about” on the home page · 31 kB · 140 ms',
    'News/newsno factslink “news” on the home page · 31 kB · 140 ms',
    'Contact/contact2 factslink “contact” on the home page · unchanged',
    'Team/teamnot readThe site asks programs not to read this page (robots.txt).link “team” on the home page',
    'Other page/termssays nothing of the company',
  ]);
});

test('a second look that found nothing new says so', async () => {
  const unchanged = { state: 'unchanged', bytes: 0 } as const;
  await render(shown({ visits: [visit('home', '/', unchanged), visit('team', '/team', unchanged)], bytes: 0 }));
  expect(line()).toContain('2 of 2 pages read · all unchanged · 31 facts · 0 kB');
});

test('stopped half way it says by whom, and keeps what was read', async () => {
  const visits = [visit('home', '/'), visit('team', '/team', { state: 'planned', gave: null, bytes: 0 })];
  await render(shown({ visits, trouble: { kind: 'stopped' }, facts: 4 }));
  expect(line()).toContain('1 of 2 pages read · stopped by you · 4 facts');
  await open();
  expect(document.body.textContent).toContain('You stopped it. What was read is kept.');
  expect(pages()[1]).toContain('not finished');
});

test('an engine that ended in the middle leaves what is there', async () => {
  await render(shown({ state: 'reading', facts: null }));
  expect(line()).toContain('2 of 2 pages read · not finished');
});

test('nothing read and nothing found is told with its reason, once', async () => {
  const parked = { kind: 'parked' } as const;
  const visits = [visit('home', '/', { state: 'failed', trouble: parked, gave: null })];
  await render(shown({ visits, trouble: parked, facts: 0, bytes: 0 }));
  expect(line()).toBe('northwind.example was not read · no facts found');
  await open();
  expect(document.body.textContent?.split('The domain is parked').length).toBe(2);
});

test('facts kept from an earlier question name the day they were read on', async () => {
  await render(shown({ at: '2026-05-03T10:00:00Z' }, true));
  expect(line()).toMatch(/^Read on .*May.* · 2 of 2 pages read/);
});

test('of forty pages the first are shown, the rest on a press; a path leads to its page', async () => {
  const visits = Array.from({ length: 40 }, (_, i) => visit('other', `/p${i}`));
  await render(shown({ visits }));
  await open();
  expect(pages()).toHaveLength(12);
  await press('Show all 40 pages');
  expect(pages()).toHaveLength(40);
  expect(document.querySelector('li a')?.getAttribute('href')).toBe('https://www.northwind.example/p0');
});

test('an address no browser should open is no link', async () => {
  await render(shown({ visits: [visit('other', '', { url: 'javascript:alert(1)' })] }));
  await open();
  expect(document.querySelector('li a')).toBeNull();
});
