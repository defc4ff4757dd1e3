// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { type Block, type BlockInput, type BlockOf, blockSchema } from '../../../lib/core/block.ts';
import type { Placing } from '../../site/placing.ts';
import { button, key, press, render } from '../../testing/render.tsx';
import { events, source } from '../../testing/samples.ts';
import type { AnswerEvents } from '../events.ts';
import SiteFactsBlock from './SiteFactsBlock.tsx';

type Row = Extract<BlockInput, { type: 'site-facts' }>['rows'][number];

const row = (fact: string, found: string, more: Partial<Row> = {}): Row => ({
  ...{ fact, label: fact, found, verdict: 'unplaced', crm: null, confidence: 0.924 },
  ...{ readAt: '2026-05-03T10:00:00Z', sources: [0] },
  ...more,
});
const placing: Placing = {
  fields: [
    { name: 'Website', label: 'Website', takes: null },
    { name: 'Sector__c', label: 'Sector', takes: 'industry' },
    { name: 'Size__c', label: 'Size', takes: null },
  ],
  locked: false,
};

function shown(rows: Row[], to: Placing | null = placing, heard: Partial<AnswerEvents> = {}) {
  const block: Block = blockSchema.parse({ type: 'site-facts', site: 'northwind.example', rows });
  const sources = [source('Imprint', 'Northwind GmbH', { kind: 'url', url: 'https://northwind.example/imprint' })];
  return (
    <SiteFactsBlock block={block as BlockOf<'site-facts'>} sources={sources} events={events(heard)} placing={to} />
  );
}
const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
const labels = () => [...document.querySelectorAll('dt')].map((label) => label.textContent);

test('a difference reads as a seller would tell it, and comes first', async () => {
  const crm = { label: 'Employees', display: '500' };
  await render(shown([row('Legal name', 'Northwind GmbH'), row('Employees', '1,200', { verdict: 'differs', crm })]));
  expect(text()).toMatch(/Site says 1,200, CRM says 500, seen (3 May|May 3)/);
  expect(labels()).toEqual(['Employees', 'Legal name']);
  expect(document.querySelector('[aria-label="Differs"]')).not.toBeNull();
});

test('what agrees says so, with the CRM’s spelling where it is another', async () => {
  const agrees = (display: string) => ({ verdict: 'agrees' as const, crm: { label: 'Founded', display } });
  await render(shown([row('Founded', '1961', agrees('1961')), row('Seat', 'Kiel, Germany', agrees('Kiel'))]));
  expect([...document.querySelectorAll('dd')].map((value) => value.textContent)).toEqual([
    expect.stringMatching(/as in the CRM$/),
    expect.stringMatching(/as in the CRM: Kiel$/),
  ]);
});

test('how sure it is stands beside each value and is read out in words', async () => {
  await render(shown([row('Founded', '1961'), row('News', 'Hall opened', { confidence: 1 })]));
  expect([...document.querySelectorAll('dd .sr-only')].map((said) => said.textContent)).toEqual([
    '92 % sure',
    '99 % sure',
  ]);
});

test('several values of one fact are one entry; a day of its own is named', async () => {
  await render(
    shown([
      row('Phone', '+49 431 1'),
      row('Founded', '1961'),
      row('Phone', '+49 431 2', { readAt: '2025-01-07T10:00:00Z' }),
    ]),
  );
  expect(labels()).toEqual(['Phone', 'Founded']);
  expect(text()).toMatch(/\+49 431 2.*read (7 Jan 2025|Jan 7, 2025)/);
  expect(text()).toMatch(/Read (3 May|May 3)\./);
});

test('a press on the number of a value goes to where it stands', async () => {
  const onJump = vi.fn();
  await render(shown([row('Founded', '1961')], placing, { onJump }));
  await press('Source 1: Imprint');
  expect(onJump.mock.calls[0]?.[0]).toMatchObject({ url: 'https://northwind.example/imprint' });
});

test('other values are folded, and each says how sure it is', async () => {
  const rivals = Array.from({ length: 40 }, (_, i) => ({ found: `${1000 + i}`, confidence: 0.5, sources: [0] }));
  await render(shown([row('Employees', '1,200', { rivals })]));
  expect(text()).not.toContain('1003');
  await press('40 others for Employees');
  expect(document.querySelectorAll('ul[aria-label="Others for Employees"] > li')).toHaveLength(5);
  await press('Show all 40 others');
  expect(document.querySelectorAll('ul[aria-label="Others for Employees"] > li')).toHaveLength(40);
});

async function openMenu(name: string) {
  const menu = document.querySelector(`[role="menu"][aria-label="${name}"]`) as HTMLElement;
  // The browser does this when the button is pressed.
  const { act } = await import('react');
  menu.hidePopover = () => {};
  await act(async () => {
    menu.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  });
  return menu;
}

test('a fact without a field can be given one of the open record’s', async () => {
  const onPlace = vi.fn();
  await render(shown([row('employees', '1,200', { label: 'Employees' })], placing, { onPlace }));
  const menu = await openMenu('Put into a field …: Employees');
  expect([...menu.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
    'Website',
    'Sectortakes Industry',
    'Size',
  ]);
  await press('Size');
  expect(onPlace).toHaveBeenCalledWith({
    ...{ fact: 'employees', factLabel: 'Employees', field: 'Size__c', fieldLabel: 'Size' },
  });
});

test('by keyboard: letters and arrows go through the fields', async () => {
  await render(shown([row('Employees', '1,200')]));
  const menu = await openMenu('Put into a field …: Employees');
  await key(menu, 's');
  expect(document.activeElement?.textContent).toContain('Sector');
  await key(menu, 'i');
  expect(document.activeElement?.textContent).toBe('Size');
  await key(menu, 'Home');
  expect(document.activeElement?.textContent).toBe('Website');
});

test('what the company decided is said once, and nothing is offered', async () => {
  await render(shown([row('Employees', '1,200'), row('Founded', '1961')], { ...placing, locked: true }));
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(text().split('set by your organisation')).toHaveLength(2);
});

test('under another record nothing can be put anywhere or checked again', async () => {
  await render(shown([row('Employees', '1,200')], null));
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(() => button(/^Check/)).toThrow();
});

test('check again asks the site anew', async () => {
  const onAsk = vi.fn();
  await render(shown([row('Employees', '1,200')], placing, { onAsk }));
  await press('Check northwind.example again');
  expect(onAsk.mock.calls).toEqual([
    [{ query: 'Check northwind.example again', actionId: 'enrich-account', input: { again: true } }],
  ]);
});

test('nothing found says so and offers to look again', async () => {
  await render(shown([]));
  expect(text()).toContain('Nothing was found on northwind.example');
  expect(button('Check northwind.example again')).toBeTruthy();
});

test('a value of 300 signs is told in part beside the CRM’s, an Arabic one does not turn the sentence around', async () => {
  const crm = { label: 'Name', display: 'نورث' };
  await render(
    shown([
      row('Description', 'Cold stores '.repeat(25), { verdict: 'differs', crm: { label: 'D', display: 'None' } }),
      row('Name', 'شركة', { verdict: 'differs', crm }),
    ]),
  );
  expect(text()).toMatch(/Site says Cold stores [^,]{80,110}…, CRM says None, seen/);
  expect(text()).toContain('Site says \u2068شركة\u2069, CRM says \u2068نورث\u2069');
});
