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
