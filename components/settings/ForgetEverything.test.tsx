// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { fates } from '../../lib/history/tables.ts';
import { button, press, render } from '../testing/render.tsx';
import { ForgetEverything } from './ForgetEverything.tsx';

const tables = Object.keys(fates);
const left = (rows: Record<string, number>) => tables.map((table) => ({ table, rows: rows[table] ?? 0 }));
const text = () => document.body.textContent ?? '';
const cells = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent).join(': '));

test('nothing is forgotten before the second press, and then every table is counted', async () => {
  const onForget = vi.fn(async () => left({ audit: 12, settings: 3, connections: 1 }));
  await render(<ForgetEverything onForget={onForget} />);
  await press('Forget everything …');
  expect(onForget).not.toHaveBeenCalled();
  await press('Forget everything');
  expect(onForget).toHaveBeenCalledWith({ keys: false });
  expect(text()).toContain('Forgotten. Counted afterwards');
  expect(cells()).toHaveLength(tables.length);
  expect(cells()).toContain('Questions and answers: 0');
  expect(cells().slice(-4)).toEqual([
    'Audit log holds no content: 12',
    'What models cost numbers only, for your limits: 0',
    'Settings what you chose: 3',
    'CRM connections go with the keys: 1',
  ]);
});

test('with the keys, the connections count as forgotten too; what is left over is not called gone', async () => {
  const onForget = vi.fn(async () => left({ records: 2 }));
  await render(<ForgetEverything onForget={onForget} />);
  await press('Forget everything …');
  await act(async () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  await press('Forget everything');
  expect(onForget).toHaveBeenCalledWith({ keys: true });
  expect(cells()).toContain('CRM connections: 0');
  expect(text()).toContain('What stands here again was read or asked meanwhile');
});

test('when it did not work it says so, and can be pressed again', async () => {
  await render(<ForgetEverything onForget={() => Promise.reject(new Error('the disk is gone'))} />);
  await press('Forget everything …');
  await press('Forget everything');
  expect(text()).toContain('Not everything could be forgotten (the disk is gone)');
  expect(button('Forget everything …').disabled).toBe(false);
});
