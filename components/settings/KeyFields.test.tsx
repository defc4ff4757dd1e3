// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { VaultHook } from '../hooks/useVault.ts';
import { button, press, render, write } from '../testing/render.tsx';
import { KeyFields } from './KeyFields.tsx';

const vault = vi.hoisted(() => ({ now: {} as VaultHook }));
vi.mock('../hooks/useVault.ts', () => ({ useVault: () => vault.now }));

const wrap = vi.fn(async () => true);
const unlock = vi.fn(async (passphrase: string) => passphrase === 'the right one');
const unwrap = vi.fn(async () => true);
const forget = vi.fn(async () => {});
const state = (kept: 'none' | 'session' | 'wrapped', locked = false) => {
  vault.now = { state: { kept, locked, model: 'none' }, wrap, unlock, unwrap, forget };
};
const settings = { key: 'sk-1', saveKey() {} };
const text = () => document.body.textContent ?? '';
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('form input')];

beforeEach(() => vi.clearAllMocks());

test('keys are in session memory unless the seller wraps them, with a passphrase written twice the same', async () => {
  state('session');
  await render(<KeyFields settings={settings} />);
  expect(text()).toContain('for this browser session, in memory');
  await press('Keep them with a passphrase');
  const [first, again] = boxes() as [HTMLInputElement, HTMLInputElement];
  await write(first, 'short');
  expect(text()).toContain('At least 10 characters');
  await write(first, 'four words nobody says');
  await write(again, 'four words nobody said');
  expect(text()).toContain('That is another one.');
  expect(button('Wrap keys').disabled).toBe(true);
  await write(again, 'four words nobody says');
  await press('Wrap keys');
  expect(wrap).toHaveBeenCalledWith('four words nobody says');
  expect(boxes()).toEqual([]);
});

test('locked keys ask for the passphrase, say when it is another, and show no key to change', async () => {
  state('wrapped', true);
  await render(<KeyFields settings={settings} />);
  expect(text()).toContain('and locked.');
  expect(boxes()).toHaveLength(1);
  expect(document.querySelectorAll('input')).toHaveLength(1);
  await write(boxes()[0] as HTMLInputElement, 'wrong');
  await press('Unlock');
  expect(text()).toContain('That is not the passphrase.');
  await write(boxes()[0] as HTMLInputElement, 'the right one');
  await press('Unlock');
  expect(unlock).toHaveBeenLastCalledWith('the right one');
  expect(boxes()[0]?.value).toBe('');
});

test('unlocked ones can go back to the session, and are forgotten after one more question', async () => {
  state('wrapped');
  await render(<KeyFields settings={settings} />);
  await press('Keep for this session only');
  expect(unwrap).toHaveBeenCalledTimes(1);
  await press('Forget keys');
  expect(forget).not.toHaveBeenCalled();
  const yes = [...document.querySelectorAll<HTMLButtonElement>('dialog button')].find(
    (one) => one.textContent === 'Forget keys',
  );
  yes?.click();
  expect(forget).toHaveBeenCalledTimes(1);
});
