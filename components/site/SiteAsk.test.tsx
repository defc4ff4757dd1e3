// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { button, press, render } from '../testing/render.tsx';
import { siteAsk } from '../testing/samples.ts';
import SiteAsk from './SiteAsk.tsx';

const tabs = (count: number) =>
  siteAsk({
    what: 'tab',
    urls: Array.from({ length: count }, (_, i) => `https://careers.northwind.example/jobs-${i}`),
  });

test('before a site is read the seller sees which, how much of it, and how', async () => {
  const { place } = await render(<SiteAsk ask={siteAsk()} pages={8} onDecide={() => {}} />);
  expect(place.textContent).toContain('At most 8 public pages of northwind.example, without cookies');
  expect(place.textContent).toContain('robots.txt');
  expect(place.textContent).toContain('this site alone');
});

test('nothing is decided without a press; yes and no are told apart', async () => {
  const onDecide = vi.fn();
  await render(<SiteAsk ask={siteAsk()} pages={12} onDecide={onDecide} />);
  expect(onDecide).not.toHaveBeenCalled();
  await press('Read northwind.example');
  await press('Not now');
  expect(onDecide.mock.calls).toEqual([[true], [false]]);
});

test('the yes is given inside the press itself: the browser asks only then', async () => {
  let during = false;
  let heard = false;
  await render(
    <SiteAsk
      ask={siteAsk()}
      pages={12}
      onDecide={() => {
        heard = during;
      }}
    />,
  );
  during = true;
  button('Read northwind.example').click();
  during = false;
  expect(heard).toBe(true);
});

test('pages that need a tab are named, and that it carries the seller’s own session', async () => {
  const onDecide = vi.fn();
  const { place } = await render(<SiteAsk ask={tabs(2)} pages={12} onDecide={onDecide} />);
  expect([...place.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'careers.northwind.example/jobs-0',
    'careers.northwind.example/jobs-1',
  ]);
  expect(place.textContent).toContain('That tab carries your own session');
  expect(place.textContent).toContain('your cookies');
  await press('Open 2 pages in a background tab');
  await press('Leave them out');
  expect(onDecide.mock.calls).toEqual([[true], [false]]);
});

test('one page is one page, and of forty the first few are named', async () => {
  const { again, place } = await render(<SiteAsk ask={tabs(1)} pages={1} onDecide={() => {}} />);
  expect(button('Open 1 page in a background tab')).toBeTruthy();
  await again(<SiteAsk ask={tabs(40)} pages={1} onDecide={() => {}} />);
  expect(place.querySelectorAll('li')).toHaveLength(6);
  expect(place.textContent).toContain('and 35 more');
});
