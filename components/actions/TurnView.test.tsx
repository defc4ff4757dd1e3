// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { button, press, render } from '../testing/render.tsx';
import { siteAsk, siteRead, turn, turnEvents, visit } from '../testing/samples.ts';
import { Conversation } from './Conversation.tsx';

Object.assign(globalThis, { IntersectionObserver: globalThis.IntersectionObserver ?? class {} });

type Shown = Partial<Parameters<typeof Conversation>[0]>;
const events = turnEvents();

const talk = (more: Shown) => (
  <Conversation
    {...{
      turns: [turn()],
      egress: [],
      called: new Set<string>(),
      proposals: [],
      siteAsks: [],
      siteReads: [],
      hasOlder: false,
    }}
    onOlder={() => {}}
    events={events}
    {...more}
  />
);
/** What is loaded when it is needed has arrived. */
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 60))));
const text = () => document.body.textContent ?? '';
const running = turn({ status: 'running', finishedAt: null });
const waiting = turn({ status: 'waiting', finishedAt: null });
const facts = turn({ blocks: [{ type: 'site-facts', site: 'northwind.example', rows: [] }] });

test('a turn that waits for a yes asks for it, and hands the press on with what was asked', async () => {
  const onDecideSite = vi.fn();
  const ask = siteAsk();
  await render(talk({ turns: [waiting], siteAsks: [ask], events: turnEvents({ onDecideSite, sitePages: 7 }) }));
  await settled();
  expect(text()).toContain('At most 7 public pages');
  await press('Read northwind.example');
  expect(onDecideSite).toHaveBeenCalledWith(ask, true);
});

test('while a site is read its pages are shown in place of the waiting, with one stop', async () => {
  const onStopSite = vi.fn();
  const siteReads = [siteRead({ state: 'reading' })];
  await render(talk({ turns: [running], siteReads, events: turnEvents({ onStopSite }) }));
  await settled();
  expect(text()).toContain('Reading northwind.example …');
  expect(() => button('Stop')).toThrow();
  await press('Stop and use what is there');
  expect(onStopSite).toHaveBeenCalledWith('t');
});

test('pages appear as they come in, also while nothing else of the turn changes', async () => {
  const { again } = await render(talk({ turns: [running], siteReads: [siteRead({ state: 'reading' })] }));
  await settled();
  const more = [...siteRead().visits, visit('team', '/team')];
  await again(talk({ turns: [running], siteReads: [siteRead({ state: 'reading', visits: more })] }));
  expect(text()).toContain('/team');
});

test('a finished turn shows what its reading became, also when that is stored after the answer', async () => {
  const done = turn();
  const { again } = await render(talk({ turns: [done], siteReads: [siteRead({ facts: null })] }));
  await settled();
  expect(text()).toContain('2 of 2 pages read · 412 kB');
  await again(talk({ turns: [done], siteReads: [siteRead({ facts: 31 })] }));
  expect(text()).toContain('31 facts');
});

test('an engine that ended while it read leaves the pages so far and the way on', async () => {
  const turns = [turn({ status: 'interrupted' })];
  await render(talk({ turns, siteReads: [siteRead({ state: 'reading', facts: null })] }));
  await settled();
  expect(text()).toContain('2 of 2 pages read · not finished');
  expect(button('Resume')).toBeTruthy();
});

test('an answer from facts kept earlier shows the reading they came from, and no later one', async () => {
  const earlier = { turnId: 'before', at: '2026-11-20T10:00:00Z' };
  const siteReads = [
    siteRead({ ...earlier, facts: 30 }),
    siteRead({ ...earlier, turnId: 'other', site: 'other.example', facts: 7 }),
    siteRead({ turnId: 'after', at: '2026-11-23T10:00:00Z', facts: 99 }),
  ];
  await render(talk({ turns: [facts], siteReads }));
  await settled();
  expect(text()).toMatch(/Read on .*20.* · .*30 facts/);
  expect(text()).not.toContain('99 facts');
});

test('a turn that has nothing to do with a site shows no reading', async () => {
  await render(talk({ siteReads: [siteRead({ turnId: 'before', at: '2026-11-20T10:00:00Z' })] }));
  await settled();
  expect(text()).not.toContain('pages read');
});
