// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BlockOf, blockSchema } from '../../lib/core/block.ts';
import type { FieldChangeInput } from '../../lib/core/proposal.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import type { AnswerEvents } from '../actions/events.ts';
import { button, press, render } from '../testing/render.tsx';
import { events, source } from '../testing/samples.ts';
import ProposalReview from './ProposalReview.tsx';

const web = (path: string, quote: string) =>
  source(`${path}, northwind.example`, quote, { kind: 'url', url: `https://northwind.example/${path}` });
const sources = [
  web('about', 'We employ 1,200 people'),
  web('news', 'our 1,150 colleagues'),
  web('imprint', 'Northwind GmbH, est. 1961'),
];
const rival = (value: number) => ({
  to: { value, display: value.toLocaleString('en') },
  confidence: 0.61,
  sources: [1],
});
const employees: FieldChangeInput = {
  ...{ field: 'Employees', label: 'Employees', type: 'number', sources: [0] },
  from: { value: 500, display: '500' },
  to: { value: 1_200, display: '1,200' },
  found: { fact: 'employees', confidence: 0.924, readAt: '2026-05-03T10:00:00Z', rivals: [rival(1_150)] },
};
const founded: FieldChangeInput = {
  ...{ field: 'Founded', label: 'Founded', type: 'number', sources: [2] },
  from: { value: null, display: '' },
  to: { value: 1_961, display: '1961' },
  found: { fact: 'founded', confidence: 0.99, readAt: '2026-05-03T10:00:00Z', rivals: [rival(1_963)] },
};

let ids = 0;
let id = '';
beforeEach(() => {
  id = `found-${ids++}:0`;
});

function shown(changes: FieldChangeInput[], heard: Partial<AnswerEvents> = {}, more: Partial<StoredProposal> = {}) {
  const block = blockSchema.parse({ type: 'proposal', suggestion: { what: 'fields', changes } }) as BlockOf<'proposal'>;
  const proposal: StoredProposal = {
    ...{ id, turnId: id, recordKey: 'k', recordName: 'Northwind', crm: 'atomic', host: 'crm.example' },
    ...{ url: 'https://crm.example/7', suggestion: block.suggestion, status: 'open', applied: [], formOpen: false },
    ...{ way: null, created: null, failure: null, at: '' },
    ...more,
  };
  return <ProposalReview id={id} block={block} proposal={proposal} sources={sources} events={events(heard)} />;
}
const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
const box = (name: string) => document.querySelector(`[aria-label="${name}"]`) as HTMLInputElement;
const links = () => [...document.querySelectorAll('a')];

test('a difference is told with its day and how sure it is; a blank says when it was read', async () => {
  await render(shown([employees, founded]));
  expect(text()).toMatch(/Site says 1,200, CRM says 500, seen (3 May|May 3) · 92 % sure/);
  expect(text()).toMatch(/read (3 May|May 3) · 99 % sure/);
});

test('blanks are ticked, what stands there already is not', async () => {
  await render(shown([employees, founded]));
  expect(box('Replace Employees').checked).toBe(false);
  expect(box('Fill in Founded').checked).toBe(true);
});

test('the quote opens its page at that text, in a tab of its own', async () => {
  await render(shown([employees]));
  const [link] = links();
  expect(link?.textContent).toBe('“We employ 1,200 people”');
  expect(link?.href).toMatch(/^https:\/\/northwind\.example\/about#:~:text=We%20employ%201%2C200%20people/);
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer noopener']);
  expect(link?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
    ', open about, northwind.example at this text',
  );
});

test('a quote of an address no browser should open stands there without a link', async () => {
  const evil = { ...sources[0], url: 'javascript:alert(1)' } as (typeof sources)[number];
  const element = shown([employees]);
  await render({ ...element, props: { ...element.props, sources: [evil] } });
  expect(text()).toContain('“We employ 1,200 people”');
  expect(links()).toEqual([]);
});

test('another value of the site is taken with one press, and back again', async () => {
  const onApply = vi.fn();
  await render(shown([founded], { onApply }));
  await press('1 other for Founded');
  expect(text()).toContain('61 % sure');
  expect(text()).toContain('“our 1,150 colleagues”');
  await press('Use this one: 1,963');
  expect(box('New Founded').value).toBe('1963');
  expect(text()).toContain('in use');
  await press('Write 1 field in Atomic CRM');
  expect(onApply.mock.calls[0]?.[0].accepted).toEqual([{ field: 'Founded', to: { value: 1_963, display: '1,963' } }]);
  await press('Use the first one again: 1961');
  expect(box('New Founded').value).toBe('1961');
});

test('taking another value for a filled field ticks nothing by itself', async () => {
  await render(shown([employees]));
  await press('1 other for Employees');
  await press('Use this one: 1,150');
  expect(box('Replace Employees').checked).toBe(false);
});

test('forty others are folded, then shown in part', async () => {
  const rivals = Array.from({ length: 40 }, (_, i) => rival(1_000 + i));
  await render(
    shown([{ ...employees, found: { ...(employees.found as NonNullable<typeof employees.found>), rivals } }]),
  );
  expect(text()).not.toContain('Use this one');
  await press('40 others for Employees');
  expect(text().split('Use this one')).toHaveLength(6);
  await press('Show all 40 others');
  expect(text().split('Use this one')).toHaveLength(41);
});

test('once it is written the others can still be read, and no more taken', async () => {
  const { again } = await render(shown([founded]));
  await again(shown([founded], {}, { status: 'written', way: 'api' }));
  await press('1 other for Founded');
  expect(text()).toContain('1,963');
  expect(() => button(/^Use this one/)).toThrow();
});

test('a spreadsheet gets the quote and the page of the value that was taken', async () => {
  const onSaveCsv = vi.fn();
  await render(shown([founded], { onSaveCsv }));
  await press('CSV');
  expect(onSaveCsv.mock.calls[0]?.[0]).toContain('Northwind GmbH, est. 1961 (https://northwind.example/imprint)');
  await press('1 other for Founded');
  await press('Use this one: 1,963');
  await press('CSV');
  expect(onSaveCsv.mock.calls[1]?.[0]).toContain('our 1,150 colleagues (https://northwind.example/news)');
});

test('300 signs of two long values do not bury the line', async () => {
  const long = 'Northwind Kältetechnik '.repeat(14);
  await render(
    shown([
      {
        ...employees,
        type: 'text',
        from: { value: long, display: long },
        to: { value: `${long}!`, display: `${long}!` },
      },
    ]),
  );
  const line = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('Site says'));
  expect(line?.textContent?.length).toBeLessThan(150);
});

test('everything is reached by keyboard, in the order it is read', async () => {
  await render(shown([founded]));
  await press('1 other for Founded');
  const stops = [...document.querySelectorAll<HTMLElement>('li input, li textarea, li button, li a')];
  expect(stops.every((stop) => stop.tabIndex >= 0)).toBe(true);
  await act(async () => stops.at(-1)?.focus());
  expect(document.activeElement).toBe(stops.at(-1));
});
