// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Adapter, defineAdapter, nothingFound } from './adapter.ts';
import { type Watch, watchPage } from './watch.ts';

let watch: Watch | undefined;
let readings = 0;

beforeEach(() => {
  vi.useFakeTimers();
  readings = 0;
});
afterEach(() => {
  watch?.stop();
  vi.useRealTimers();
});

/** A CRM whose page takes that long to read. */
const crm = (readingMs: number): Adapter =>
  defineAdapter({
    id: 'crm',
    label: 'CRM',
    matches: [],
    recognises: () => true,
    locate: () => ({ org: 'crm.example', kind: 'account', id: '1' }),
    read: (_, place) => {
      readings++;
      vi.setSystemTime(Date.now() + readingMs);
      return { ...nothingFound(place, `Reading ${readings}`), completeness: 'partial' };
    },
  });

/** The page changes every 10 ms for that long. */
async function changesFor(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 10) {
    window.dispatchEvent(new Event('resize'));
    await vi.advanceTimersByTimeAsync(10);
  }
}

const watchFor = (readingMs: number) => {
  const look = { shadowRoot: () => null, shown: () => true };
  watch = watchPage(window, look, [crm(readingMs)], async () => true);
};

test('a page that never stops changing is still read several times a second', async () => {
  watchFor(5);
  await changesFor(3_000);
  expect(readings).toBeGreaterThanOrEqual(15);
});

test('a page that takes 200 ms to read keeps four fifths of the time for itself', async () => {
  watchFor(200);
  await changesFor(8_000);
  expect(readings).toBeGreaterThanOrEqual(6);
  expect(readings).toBeLessThanOrEqual(11);
});

test('another record is read at once, however long the page before took', async () => {
  watchFor(400);
  expect(readings).toBe(1);
  watch?.moved();
  expect(readings).toBe(2);
});

test('what nobody heard, while the background was starting, is told again soon after', async () => {
  const told: string[] = [];
  const steady: Adapter = { ...crm(5), read: (_, place) => nothingFound(place, 'Harborline') };
  const look = { shadowRoot: () => null, shown: () => true };
  watch = watchPage(window, look, [steady], async ({ url }) => {
    told.push(url);
    if (told.length === 1) throw new Error('Receiving end does not exist.');
    return true;
  });
  await vi.advanceTimersByTimeAsync(2_500);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toHaveLength(2);
});

test('a page that turns out to be another reader’s is left, also where it still says the same', async () => {
  let ours = true;
  const told: string[] = [];
  const look = { shadowRoot: () => null, shown: () => true };
  watch = watchPage(
    window,
    look,
    [crm(5)],
    async ({ url }) => told.push(url) > 0,
    () => ours,
  );
  await vi.advanceTimersByTimeAsync(100);
  ours = false;
  window.dispatchEvent(new Event('resize'));
  const before = readings;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(readings).toBe(before);
  expect(told.length).toBeGreaterThan(0);
});
