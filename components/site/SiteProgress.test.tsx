// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { button, press, render } from '../testing/render.tsx';
import { siteRead, visit } from '../testing/samples.ts';
import SiteProgress from './SiteProgress.tsx';

const planned = { state: 'planned', bytes: 0, ms: 0 } as const;
const shown = (more: Parameters<typeof siteRead>[0], onStop = () => {}) => (
  <SiteProgress read={siteRead({ state: 'reading', facts: null, ...more })} onStop={onStop} />
);
const lines = () => [...document.querySelectorAll('li')].map((line) => line.textContent);
const bar = () => document.querySelector('[role=progressbar]') as HTMLElement;
const said = () => document.querySelector('[role=status]')?.textContent;

test('each page has a line with what it is, where, and how it went', async () => {
  await render(
    shown({
      visits: [
        visit('home', '/'),
        visit('imprint', '/%C3%BCber-uns/impressum', { state: 'unchanged', bytes: 0 }),
        visit('team', '/team', { state: 'failed', trouble: { kind: 'status', status: 500 } }),
        visit('news', '/news', { state: 'reading' }),
        visit('careers', '/', { url: 'https://careers.northwind.example/', ...planned }),
        visit('other', '/terms', { ...planned, state: 'skipped' }),
      ],
    }),
  );
  expect(lines()).toEqual([
    'Home/read31 kB · 140 ms',
    'Imprint/über-uns/impressumunchangedunchanged',
    'Team/teamnot readnot read',
    'News/newsbeing read',
    'Careerscareers.northwind.exampleplanned',
  ]);
  expect(bar().getAttribute('aria-valuenow')).toBe('3');
  expect(bar().getAttribute('aria-valuemax')).toBe('5');
});

test('before the first page it says what it waits for', async () => {
  const { place } = await render(shown({ visits: [] }));
  expect(place.textContent).toContain('Asking northwind.example what may be read');
  expect(lines()).toEqual([]);
});

test('a page that is found later never pushes another line down, and the bar never goes back', async () => {
  const { again } = await render(shown({ visits: [visit('home', '/'), visit('news', '/news', planned)] }));
  const width = () => (bar().firstElementChild as HTMLElement).style.width;
  expect(width()).toBe('50%');
  await again(
    shown({ visits: [visit('team', '/team', planned), visit('home', '/'), visit('news', '/news', planned)] }),
  );
  expect(lines().map((line) => line?.slice(0, 4))).toEqual(['Home', 'News', 'Team']);
  expect(width()).toBe('50%');
});

test('a screen reader hears of every third page, not of each', async () => {
  const visits = ['/1', '/2', '/3', '/4', '/5'].map((path) => visit('other', path, planned));
  const { again } = await render(shown({ visits }));
  const heard: (string | null | undefined)[] = [said()];
  for (let done = 1; done <= 5; done++) {
    await again(shown({ visits: visits.map((one, i) => (i < done ? { ...one, state: 'read' } : one)) }));
    if (heard.at(-1) !== said()) heard.push(said());
  }
  expect(heard).toEqual(['Reading northwind.example. ', 'Reading northwind.example. 3 pages read.']);
  expect(document.querySelector('[aria-label=Pages]')?.getAttribute('aria-live')).toBe('off');
});

test('stop is pressed once, and says that it was heard', async () => {
  const onStop = vi.fn();
  await render(shown({}, onStop));
  await press('Stop and use what is there');
  expect(onStop).toHaveBeenCalledTimes(1);
  expect(button('Stopping …').disabled).toBe(true);
});

test('background tabs are named as such', async () => {
  const { place } = await render(shown({ state: 'tabs' }));
  expect(place.textContent).toContain('Opening pages of northwind.example in a background tab');
});
