// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { Recommended } from '../../lib/history/db.ts';
import { button, key, press, render, write } from '../testing/render.tsx';
import { Composer } from './Composer.tsx';

const action = (actionId: string, title: string): Recommended => ({
  actionId,
  title,
  reason: 'now',
  weight: 50,
  input: {},
});
const actions = [
  action('draft-email', 'Draft a follow-up'),
  action('deal-review', 'Review the deal'),
  action('help', 'What works here'),
];

async function composer(more: Partial<Parameters<typeof Composer>[0]> = {}) {
  const asked: string[] = [];
  const ran: string[] = [];
  const stopped: string[] = [];
  const props = {
    recordKey: 'a',
    isRecord: true,
    page: 'https://crm.example/a',
    placeholder: 'Ask about this opportunity …',
    actions,
    lastQuery: 'when did we last speak?',
    running: false,
    onAsk: (query: string) => void asked.push(query),
    onRun: ({ actionId }: Recommended) => void ran.push(actionId),
    onStop: () => void stopped.push('stop'),
    ...more,
  };
  const view = await render(<Composer {...props} />);
  const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
  return { view, props, box, asked, ran, stops: () => stopped.length };
}

test('Enter asks and empties the field', async () => {
  const { box, asked } = await composer();
  await write(box(), '  who is Dana?  ');
  await key(box(), 'Enter');
  expect(asked).toEqual(['who is Dana?']);
  expect(box().value).toBe('');
});

test('Shift+Enter starts a line and asks nothing', async () => {
  const { box, asked } = await composer();
  await write(box(), 'one');
  expect(await key(box(), 'Enter', { shiftKey: true })).toBe(true);
  expect(asked).toEqual([]);
});

test('Enter that ends a Japanese word asks nothing', async () => {
  const { box, asked } = await composer();
  await write(box(), 'だなは');
  await key(box(), 'Enter', { isComposing: true });
  expect(asked).toEqual([]);
  expect(box().value).toBe('だなは');
});

test('nothing but blanks is not asked', async () => {
  const { box, asked } = await composer();
  await write(box(), '   ');
  await key(box(), 'Enter');
  expect(asked).toEqual([]);
});

test('↑ in the empty field brings back the last question; in a text it moves the cursor', async () => {
  const { box } = await composer();
  await key(box(), 'ArrowUp');
  expect(box().value).toBe('when did we last speak?');
  await write(box(), 'mine');
  expect(await key(box(), 'ArrowUp')).toBe(true);
  expect(box().value).toBe('mine');
});

test('"/" lists the actions, letters narrow them, arrows choose, Enter runs', async () => {
  const { box, asked, ran } = await composer();
  await write(box(), '/');
  expect(document.querySelectorAll('[role=option]')).toHaveLength(3);
  await key(box(), 'ArrowDown');
  expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('Review the deal');
  await write(box(), '/follow');
  expect(document.querySelectorAll('[role=option]')).toHaveLength(1);
  await key(box(), 'Enter');
  expect(ran).toEqual(['draft-email']);
  expect(asked).toEqual([]);
  expect(box().value).toBe('');
});

test('Esc closes the list first, then stops the answer', async () => {
  const { box, stops } = await composer({ running: true });
  await write(box(), '/');
  await key(box(), 'Escape');
  expect(box().value).toBe('');
  expect(stops()).toBe(0);
  await key(box(), 'Escape');
  expect(stops()).toBe(1);
});

test('while an answer runs the button stops it, until the next question is typed', async () => {
  const { box, asked, stops } = await composer({ running: true });
  await press('Stop (Esc)');
  expect(stops()).toBe(1);
  await write(box(), 'next');
  await press('Ask (Enter)');
  expect(asked).toEqual(['next']);
});

test('an Enter pressed while the page is still read asks as soon as it is read, once', async () => {
  const { view, props, box, asked } = await composer({ recordKey: null });
  await write(box(), 'who is Dana?');
  await key(box(), 'Enter');
  expect(asked).toEqual([]);
  expect(box().value).toBe('who is Dana?');
  expect(button('Ask (Enter)').disabled).toBe(true);
  expect(document.body.textContent).toContain('Asked as soon as it is read');
  await view.again(<Composer {...props} recordKey="a" />);
  expect(asked).toEqual(['who is Dana?']);
  expect(box().value).toBe('');
  await view.again(<Composer {...props} recordKey={null} />);
  await view.again(<Composer {...props} recordKey="a" />);
  expect(asked).toHaveLength(1);
});

test.each(['Esc', 'another word', 'another page'])(
  'an Enter too early is not meant any more after %s',
  async (after) => {
    const { view, props, box, asked } = await composer({ recordKey: null });
    await write(box(), 'who is Dana?');
    await key(box(), 'Enter');
    if (after === 'Esc') await key(box(), 'Escape');
    if (after === 'another word') await write(box(), 'who is Dana, and');
    const page = after === 'another page' ? 'https://crm.example/b' : props.page;
    await view.again(<Composer {...props} recordKey={null} page={page} />);
    await view.again(<Composer {...props} recordKey="b" page={page} />);
    expect(asked).toEqual([]);
    expect(box().value).toMatch(/^who is Dana/);
  },
);

test('words written while the page is read go to the record that comes, also in the middle of a word', async () => {
  const { view, props, box, asked } = await composer();
  await write(box(), 'when did w');
  await view.again(<Composer {...props} recordKey={null} />);
  await write(box(), 'e speak?');
  await view.again(<Composer {...props} recordKey="a" />);
  expect(box().value).toBe('when did we speak?');
  await view.again(<Composer {...props} recordKey={null} />);
  await write(box(), 'and here?');
  await view.again(<Composer {...props} recordKey="b" />);
  expect(box().value).toBe('and here?');
  expect(asked).toEqual([]);
});

test('an Enter pressed on a page that is still empty waits for the record that comes, or for a page that stays empty', async () => {
  vi.useFakeTimers();
  const { view, props, box, asked } = await composer({ recordKey: null });
  await write(box(), 'who is Dana?');
  await key(box(), 'Enter');
  await view.again(<Composer {...props} recordKey="nowhere" isRecord={false} />);
  expect(asked).toEqual([]);
  expect(box().value).toBe('who is Dana?');
  await view.again(<Composer {...props} recordKey={null} isRecord={false} />);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(asked).toEqual([]);
  await view.again(<Composer {...props} recordKey="a" />);
  expect(asked).toEqual(['who is Dana?']);
  await view.again(<Composer {...props} recordKey={null} />);
  await write(box(), 'what works here?');
  await key(box(), 'Enter');
  await view.again(<Composer {...props} recordKey="nowhere" isRecord={false} />);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(asked).toEqual(['who is Dana?', 'what works here?']);
  vi.useRealTimers();
});

test('words for one record are not asked of another', async () => {
  const { view, props, box } = await composer();
  await write(box(), 'about A');
  await view.again(<Composer {...props} recordKey="b" />);
  expect(box().value).toBe('');
  await view.again(<Composer {...props} recordKey="a" />);
  expect(box().value).toBe('about A');
});
