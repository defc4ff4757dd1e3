// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { type BlockInput, type BlockOf, blockSchema } from '../../../lib/core/block.ts';
import type { QueryInput } from '../../../lib/core/query.ts';
import { press, render, write } from '../../testing/render.tsx';
import { events } from '../../testing/samples.ts';
import type { AnswerEvents } from '../events.ts';
import QueryBlock from './QueryBlock.tsx';

type Row = Extract<BlockInput, { type: 'query' }>['rows'][number];

const row = (name: string, amount: number | null, href: string | null = 'https://crm.example/deal/1'): Row => ({
  ...{ name, href, kind: 'opportunity', sources: [] },
  cells: { amount: { value: amount, shown: amount === null ? '' : `${amount.toLocaleString('en')} EUR` } },
});
const asked: QueryInput = {
  object: 'opportunity',
  filters: [
    { field: 'amount', op: 'over', value: 50_000 },
    { field: 'closeDate', op: 'atLeast', value: '2026-10-01', said: 'this quarter' },
    { field: 'closeDate', op: 'atMost', value: '2026-12-31', said: 'this quarter' },
  ],
};
const rows = [row('Beta', 60_000), row('Alpha', 90_000, 'javascript:alert(1)'), row('Gamma', null, null)];

function shown(heard: Partial<AnswerEvents> = {}) {
  const block = blockSchema.parse({
    ...{
      type: 'query',
      title: '3 open deals',
      query: asked,
      chips: ['Amount over 50,000', 'Close date: this quarter', ''],
    },
    ...{ columns: [{ field: 'amount', label: 'Amount', kind: 'money' }], rows },
    ...{ totals: [{ group: null, label: 'Sum of Amount', shown: '150,000 EUR' }] },
    ...{ coverage: 'from 3 opportunities you have opened', from: 'seen', total: null, more: false },
  }) as BlockOf<'query'>;
  return <QueryBlock block={block} sources={[]} events={events(heard)} />;
}
const names = () => [...document.querySelectorAll('tbody td:first-child')].map((cell) => cell.textContent);

test('a period of two dates is one condition, and goes as one', async () => {
  const onAsk = vi.fn();
  await render(shown({ onAsk }));
  expect(document.querySelectorAll('[aria-label="Conditions"] li')).toHaveLength(2);
  await press(/^Without “this quarter/);
  expect(onAsk.mock.calls[0]?.[0]).toMatchObject({
    actionId: 'query-records',
    input: { query: { filters: [{ field: 'amount' }] } },
  });
});

test('a press on a heading sorts by value, empty ones last; another turns it round', async () => {
  await render(shown());
  expect(names()).toEqual(['Beta', 'Alpha', 'Gamma']);
  await press(/^Amount$/);
  expect(names()).toEqual(['Beta', 'Alpha', 'Gamma']);
  await press(/^Amount$/);
  expect(names()).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test('only a web address is a way to a record', async () => {
  await render(shown());
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://crm.example/deal/1']);
});

test('figures, where they are from, and a table for a spreadsheet', async () => {
  const [onSaveCsv, onCopyText] = [vi.fn(), vi.fn()];
  const { place } = await render(shown({ onSaveCsv, onCopyText }));
  expect(place.textContent).toContain('150,000 EUR');
  expect(place.textContent).toContain('from 3 opportunities you have opened');
  await press(/Save as CSV/);
  expect(onSaveCsv.mock.calls[0]?.[0]).toContain('"Beta","60,000 EUR"');
  await press(/Copy as a table/);
  expect(onCopyText.mock.calls[0]?.[0]).toContain('Beta\t60,000 EUR');
});

test('a condition is changed in place: "75k" is a number', async () => {
  const onAsk = vi.fn();
  const { place } = await render(shown({ onAsk }));
  await press(/^Amount over 50,000$/);
  const value = place.querySelector<HTMLInputElement>('[aria-label="Value"]');
  if (!value) throw new Error('There is nothing to type in.');
  await write(value, '75k');
  await press(/Ask again/);
  expect(onAsk.mock.calls[0]?.[0].input.query.filters[0]).toMatchObject({ field: 'amount', op: 'over', value: 75_000 });
});
