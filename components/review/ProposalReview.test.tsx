// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BlockOf, blockSchema } from '../../lib/core/block.ts';
import type { FieldChangeInput, SuggestionInput } from '../../lib/core/proposal.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import type { AnswerEvents } from '../actions/events.ts';
import { button, press, render, write } from '../testing/render.tsx';
import { events, source } from '../testing/samples.ts';
import ProposalReview from './ProposalReview.tsx';

const amount: FieldChangeInput = {
  ...{ field: 'Amount', label: 'Amount', type: 'currency', unit: 'EUR', said: 'amount to 90k' },
  from: { value: 125_000, display: '125,000 EUR' },
  to: { value: 90_000, display: '90,000 EUR' },
};
const industry: FieldChangeInput = {
  ...{ field: 'Industry', label: 'Industry', type: 'text', sources: [0] },
  from: { value: null, display: '' },
  to: { value: 'Cold storage', display: 'Cold storage' },
};
const task: SuggestionInput = {
  what: 'activity',
  activity: { type: 'task', subject: 'Send offer', text: '', due: '2026-11-27', said: 'on Friday' },
};

let ids = 0;
let id = '';
beforeEach(() => {
  id = `turn-${ids++}:0`;
});

function shown(suggestion: SuggestionInput, more: Partial<StoredProposal> = {}, heard: Partial<AnswerEvents> = {}) {
  const block = blockSchema.parse({ type: 'proposal', title: 'Change', suggestion }) as BlockOf<'proposal'>;
  const proposal: StoredProposal = {
    ...{ id, turnId: id, recordKey: 'k', recordName: 'Harborline', crm: 'atomic', host: 'crm.example' },
    ...{ url: 'https://crm.example/7', suggestion: block.suggestion, status: 'open', applied: [], formOpen: false },
    ...{ way: null, created: null, failure: null, at: '' },
    ...more,
  };
  const sources = [source('Imprint', 'cold storage since 1961')];
  return <ProposalReview id={id} block={block} proposal={proposal} sources={sources} events={events(heard)} />;
}
const fields = (...changes: FieldChangeInput[]): SuggestionInput => ({ what: 'fields', changes });
const box = (name: string) => document.querySelector(`[aria-label="${name}"]`) as HTMLInputElement;
const tick = (name: string) => act(async () => box(name).click());

test('only blanks are ticked to begin with; what replaces a value needs a yes of its own', async () => {
  const onApply = vi.fn();
  await render(shown(fields(amount, industry), {}, { onApply }));
  expect(box('Replace Amount').checked).toBe(false);
  expect(box('Fill in Industry').checked).toBe(true);
  await press('Write 1 field in Atomic CRM');
  expect(onApply).toHaveBeenCalledTimes(1);
  expect(onApply.mock.calls[0]?.[0]).toMatchObject({ way: 'api', accepted: [{ field: 'Industry' }] });
});

test('looking, ticking and typing write nothing', async () => {
  const onApply = vi.fn();
  await render(shown(fields(amount), {}, { onApply }));
  await tick('Replace Amount');
  await write(box('New Amount'), '95000');
  expect(onApply).not.toHaveBeenCalled();
  await press('Replace 1 field in Atomic CRM');
  expect(onApply.mock.calls[0]?.[0].accepted).toEqual([
    { field: 'Amount', to: { value: 95_000, display: '95,000 EUR' } },
  ]);
});

test('with nothing ticked there is nothing to press', async () => {
  await render(shown(fields(amount)));
  expect(button('Tick what to write').disabled).toBe(true);
});

test('a decimal can be typed sign by sign', async () => {
  const onApply = vi.fn();
  await render(shown(fields(amount), {}, { onApply }));
  await tick('Replace Amount');
  await write(box('New Amount'), '99.');
  expect(box('New Amount').value).toBe('99.');
  await write(box('New Amount'), `${box('New Amount').value}5`);
  await press(/^Replace/);
  expect(onApply.mock.calls[0]?.[0].accepted[0].to.value).toBe(99.5);
});

test('while a box holds no value of its field, the value before it is not written either', async () => {
  await render(shown(fields(amount)));
  await tick('Replace Amount');
  await write(box('New Amount'), 'ninety');
  expect(document.querySelector('[role=alert]')?.textContent).toBe('A number, like 125000 or 99.50');
  expect(box('New Amount').getAttribute('aria-invalid')).toBe('true');
  expect(button('Tick what to write').disabled).toBe(true);
  await write(box('New Amount'), '90500');
  expect(button('Replace 1 field in Atomic CRM').disabled).toBe(false);
});

test('what was typed and ticked is still there when the answer is shown again', async () => {
  const { gone } = await render(shown(fields(amount)));
  await tick('Replace Amount');
  await write(box('New Amount'), '95000');
  await gone();
  await render(shown(fields(amount)));
  expect([box('Replace Amount').checked, box('New Amount').value]).toEqual([true, '95000']);
});

test('the tick of one proposal is not that of another with the same field', async () => {
  const first = shown(fields(amount));
  id = `turn-${ids++}:0`;
  await render(
    <>
      {first}
      {shown(fields(amount))}
    </>,
  );
  const [one, other] = [...document.querySelectorAll<HTMLInputElement>('[aria-label="Replace Amount"]')];
  await act(async () => other?.closest('label')?.querySelector('span')?.click());
  expect([one?.checked, other?.checked]).toEqual([false, true]);
  const named = [...document.querySelectorAll('[id]')].map((each) => each.id);
  expect(new Set(named).size).toBe(named.length);
});

test('the state is told by a line that was there before, and the keyboard stays with the proposal', async () => {
  const { again } = await render(shown(fields(industry)));
  const line = document.querySelector('[role=status]');
  expect(line?.textContent).toBe('');
  const pressed = button('Write 1 field in Atomic CRM');
  pressed.focus();
  await press('Write 1 field in Atomic CRM');
  await again(shown(fields(industry), { status: 'writing' }));
  expect(document.querySelector('[role=status]')).toBe(line);
  expect(line?.textContent).toMatch(/Reading again, then writing/);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Change');
});

test('while it is written nothing can be pressed or changed', async () => {
  await render(shown(fields(amount, industry), { status: 'writing' }));
  expect(document.querySelectorAll('button:not([aria-label^=Source]), input, textarea, select').length).toBe(0);
});

test('what the CRM refused is told, with a way on', async () => {
  const onLookAgain = vi.fn();
  await render(
    shown(
      fields(industry),
      {
        status: 'stopped',
        failure: { kind: 'field-changed', fields: [{ label: 'Industry', expected: 'empty', found: 'Logistics' }] },
      },
      { onLookAgain },
    ),
  );
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/is now "Logistics".*Nothing was written/);
  await press('Look again');
  expect(onLookAgain).toHaveBeenCalledTimes(1);
  expect(button(/^Try again: Write 1 field/).disabled).toBe(false);
});

test('what was written can be undone; a note in the CRM’s form cannot', async () => {
  const onUndo = vi.fn();
  const applied = [{ ...industry, from: industry.from, to: industry.to }];
  await render(shown(fields(industry), { status: 'written', way: 'api', applied }, { onUndo }));
  expect(document.body.textContent).toContain('Wrote 1 field in Atomic CRM.');
  await press('Undo');
  expect(onUndo).toHaveBeenCalledWith(id);
  await render(shown(task, { status: 'filled', way: 'form', formOpen: true }));
  expect(document.body.textContent).toMatch(/press Save in Atomic CRM. Nothing is saved yet/);
  expect(() => button('Undo')).toThrow();
});

test('a task can be changed before it is added, the date beside the words it came from', async () => {
  const onApply = vi.fn();
  await render(shown(task, {}, { onApply }));
  expect(document.body.textContent).toMatch(/Friday.*from “on Friday”/);
  await write(box('Due date'), '2026-11-30');
  await write(box('Time'), '15:00');
  await press('Add task to Atomic CRM');
  expect(onApply.mock.calls[0]?.[0].activity).toMatchObject({ subject: 'Send offer', due: '2026-11-30T15:00' });
});

test('with no way to write, copying and the file are left, and what to do is said', async () => {
  const onCopyText = vi.fn();
  const writing = () => ({ crm: 'Zoho', api: false, form: false, canConnect: false, why: 'Open the record first.' });
  await render(shown(fields(amount, industry), {}, { onCopyText, writing }));
  expect(document.body.textContent).toContain('Open the record first.');
  expect(() => button(/Write|Fill/)).toThrow();
  await press('Copy');
  expect(onCopyText).toHaveBeenCalledWith('Harborline\nIndustry: Cold storage');
});

test('text of a page is text: no markup of it is built, and no formula leaves in the file', async () => {
  const onSaveCsv = vi.fn();
  const evil = '=HYPERLINK("https://x.example","a")<img src=x onerror=alert(1)>';
  const wide = '＝1+1';
  await render(
    shown(
      fields(
        { ...industry, to: { value: evil, display: evil } },
        { ...industry, field: 'b', label: '@SUM(A1)', to: { value: wide, display: wide } },
      ),
      { recordName: '+cmd|x' },
      { onSaveCsv },
    ),
  );
  expect(document.querySelector('img')).toBeNull();
  await press('CSV');
  const csv = onSaveCsv.mock.calls[0]?.[0] as string;
  expect(csv).toContain(`"'=HYPERLINK(""https://x.example"",""a"")`);
  for (const cell of [`"'+cmd|x"`, `"'@SUM(A1)"`, `"'＝1+1"`]) expect(csv).toContain(cell);
});

test('forty changes, labels of 120 signs and Arabic are all there, named for a screen reader', async () => {
  const many = Array.from({ length: 40 }, (_, n): FieldChangeInput => {
    const label = n === 0 ? 'مرحلة الصفقة' : `${'Long label '.repeat(11)}${n}`.slice(-120);
    return { ...industry, field: `f${n}`, label };
  });
  const { place } = await render(shown(fields(...many)));
  expect(place.querySelectorAll('input[type=checkbox]').length).toBe(40);
  expect(box('Fill in مرحلة الصفقة').checked).toBe(true);
  expect(place.querySelector('li [dir=auto]')?.textContent).toBe('مرحلة الصفقة');
  expect(button('Write 40 fields in Atomic CRM').disabled).toBe(false);
});

test.each(['open', 'writing', 'filled', 'written', 'stopped', 'undone', 'dismissed'] as const)(
  'everything that can be pressed or typed into has a name of its own in a proposal that is %s',
  async (status) => {
    const { place } = await render(shown(fields(amount, industry), { status, way: 'api' }));
    const names = [...place.querySelectorAll('button, input, select, textarea')].map(
      (each) => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? '',
    );
    expect(names).not.toContain('');
    expect(new Set(names).size, names.join(' | ')).toBe(names.length);
  },
);
