// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { siteAsk, source } from '../testing/samples.ts';
import type { EngineHook } from './types.ts';
import { useEngine } from './useEngine.ts';

const outside = vi.hoisted(() => ({
  request: vi.fn<(wish: { origins: string[] }) => Promise<boolean>>(),
  send: vi.fn<(name: string, data?: unknown) => Promise<unknown>>(),
}));
vi.mock('wxt/browser', () => ({ browser: { permissions: { request: outside.request } } }));
vi.mock('../../lib/browser/messages.ts', () => ({ sendMessage: outside.send }));

let engine: EngineHook;
const show = vi.fn<EngineHook['jump']>();

function Uses() {
  engine = useEngine({ state: null, tabId: 1, show });
  return null;
}

beforeEach(async () => {
  outside.send.mockResolvedValue(undefined);
  await render(<Uses />);
});

const decided = () =>
  vi.waitFor(() => {
    const found = outside.send.mock.calls.find(([name]) => name === 'decideSite');
    if (!found) throw new Error('not yet');
    return found[1];
  });

test('the browser is asked within the click, for the origins of this site alone', async () => {
  outside.request.mockResolvedValue(true);
  engine.decideSite(siteAsk(), true);
  // Nothing was awaited: the gesture still counts.
  expect(outside.request.mock.calls).toEqual([[{ origins: ['*://*.northwind.example/*'] }]]);
  expect(await decided()).toEqual({ turnId: 't', yes: true });
});

test.each([
  ['a no to the browser', () => Promise.resolve(false)],
  ['a browser that cannot ask', () => Promise.reject(new Error('no gesture'))],
])('%s is a no', async (_, answer) => {
  outside.request.mockImplementation(answer);
  engine.decideSite(siteAsk(), true);
  expect(await decided()).toEqual({ turnId: 't', yes: false });
});

test('the seller’s own no asks the browser nothing', async () => {
  engine.decideSite(siteAsk(), false);
  expect(await decided()).toEqual({ turnId: 't', yes: false });
  expect(outside.request).not.toHaveBeenCalled();
});

test('opening pages in a tab needs the seller’s yes only', async () => {
  engine.decideSite(siteAsk({ what: 'tab', urls: ['https://northwind.example/jobs'] }), true);
  expect(await decided()).toEqual({ turnId: 't', yes: true });
  expect(outside.request).not.toHaveBeenCalled();
});

test('a source of a web page opens in a tab of its own at its quote; one of the record lights up', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  show.mockResolvedValue(true);
  const page = source('About', 'since 1961', { kind: 'url', url: 'https://northwind.example/about' });
  expect(await engine.jump(page)).toBe(true);
  expect(open).toHaveBeenCalledWith(
    'https://northwind.example/about#:~:text=since%201961&text=since,1961',
    '_blank',
    'noopener,noreferrer',
  );
  await engine.jump(source('Close date', '12 Dec'));
  expect(show).toHaveBeenCalledTimes(1);
  expect(open).toHaveBeenCalledTimes(1);
});

test('an address that is no web page is not opened', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  expect(await engine.jump(source('About', 'x', { kind: 'url', url: 'javascript:alert(1)' }))).toBe(false);
  expect(open).not.toHaveBeenCalled();
});
