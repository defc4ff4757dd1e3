// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { button, press, render, write } from '../testing/render.tsx';
import { WebsitesSection } from './WebsitesSection.tsx';

type Heard = Partial<Parameters<typeof WebsitesSection>[0]>;

const shown = (user: unknown = {}, heard: Heard = {}, policy: unknown = {}) => (
  <WebsitesSection
    merged={mergeSettings(user, policy)}
    onSave={() => {}}
    onMapField={async () => {}}
    demo={false}
    {...heard}
  />
);
const box = (name: RegExp) => {
  const label = [...document.querySelectorAll('label')].find((one) => name.test(one.textContent ?? ''));
  return label && (document.getElementById(label.htmlFor) as HTMLInputElement);
};
const text = () => document.body.textContent ?? '';

test('how many pages of a site are read is a whole number from 1 to 40', async () => {
  const onSave = vi.fn();
  await render(shown({}, { onSave }));
  const pages = box(/Pages of a site/) as HTMLInputElement;
  expect(pages.value).toBe('12');
  for (const wrong of ['0', '41', '3.5', 'ten', '']) {
    await write(pages, wrong);
    await act(async () => void pages.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(pages.getAttribute('aria-invalid'), wrong).toBe('true');
  }
  expect(onSave).not.toHaveBeenCalled();
  await write(pages, '20');
  await act(async () => void pages.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(onSave).toHaveBeenCalledWith({ web: { pages: 20 } });
});

test('addresses of single people are off, and it is said what on would mean', async () => {
  const onSave = vi.fn();
  await render(shown({}, { onSave }));
  const people = box(/Personal e-mail/) as HTMLInputElement;
  expect(people.checked).toBe(false);
  expect(document.getElementById(people.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'personal data',
  );
  await act(async () => people.click());
  expect(onSave).toHaveBeenCalledWith({ web: { personalEmails: true } });
});

test('sites on this computer are offered with the demo CRM only, or to switch them off again', async () => {
  const { again } = await render(shown());
  expect(text()).not.toContain('on this computer');
  await again(shown({}, { demo: true }));
  expect(box(/Sites on this computer/)?.checked).toBe(false);
  await again(shown({ web: { loopback: true } }));
  expect(box(/Sites on this computer/)?.checked).toBe(true);
});

const mapping = { atomic: { account: { sector: 'industry', size: 'employees' } } };

test('fields that take a fact are listed, and each can be let go', async () => {
  const onMapField = vi.fn(async () => {});
  await render(shown({ web: { mapping } }, { onMapField }));
  expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'sector takes Industry Atomic CRM, accountRemove',
    'size takes Employees Atomic CRM, accountRemove',
  ]);
  await press('Remove: size takes Employees');
  expect(onMapField).toHaveBeenCalledWith({ crm: 'atomic', kind: 'account', field: 'size' }, null);
});

test('with none it is said where one is made', async () => {
  await render(shown());
  expect(text()).toContain('offers “Put into a field” in the panel');
});

test('what the company set is shown and cannot be changed', async () => {
  await render(shown({}, {}, { sitePages: 8, factMapping: mapping }));
  expect([box(/Pages of a site/)?.value, box(/Pages of a site/)?.disabled]).toEqual(['8', true]);
  expect(text()).toContain('sector takes Industry');
  expect(() => button(/^Remove/)).toThrow();
  expect(text().split('Set by your organisation')).toHaveLength(3);
});
