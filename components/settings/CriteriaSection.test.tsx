// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Criteria } from '../../lib/core/criteria/criteria.ts';
import { meddicc } from '../../lib/core/criteria/meddicc.ts';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { press, render } from '../testing/render.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';

const shown = (user: unknown, onSave = vi.fn()) => {
  return { onSave, view: <CriteriaSection merged={mergeSettings(user, undefined)} onSave={onSave} /> };
};

test('both lists are told with their length, and a point of one’s own is added to the list', async () => {
  const { view, onSave } = shown({});
  const { place } = await render(view);
  expect(place.textContent).toContain('Deals: MEDDICC, 8 points');
  expect(place.textContent).toContain('Leads: BANT, 6 points');
  await press(/Add a point/);
  const saved: Criteria = onSave.mock.calls[0]?.[0]?.criteria;
  const { deal, lead } = saved;
  expect([deal.criteria.length, deal.criteria.at(-1)?.label, lead.criteria.length]).toEqual([9, 'New point', 6]);
});

test('a list that was changed can be put back; one that was not offers nothing', async () => {
  const own = { name: 'House rules', criteria: [{ id: 'a', label: 'Signed NDA' }] };
  const { deal: _, ...lead } = mergeSettings({}, undefined).settings.criteria;
  const { view, onSave } = shown({ criteria: { deal: own, ...lead } });
  const { place } = await render(view);
  expect(place.textContent).toContain('Deals: House rules, 1 point');
  await press(/Back to MEDDICC/);
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ criteria: { deal: meddicc } });
  expect(place.textContent).not.toContain('Back to BANT');
});
