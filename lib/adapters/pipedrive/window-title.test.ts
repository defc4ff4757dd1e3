import { expect, test } from 'vitest';
import { nameInTitle, titleNames } from './window-title.ts';

test.each([
  ['Larkhaven - 12 hotels - Pipedrive', 'Larkhaven - 12 hotels'],
  ['(3) Ida Marchetti - contact details', 'Ida Marchetti'],
  ['(12) Padaria Sol Nascente - detalhes do contato', 'Padaria Sol Nascente'],
  ['青葉製作所 - Pipedrive', '青葉製作所'],
])('%s names %s', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
  expect(titleNames(title, name)).toBe(true);
  expect(titleNames(title, 'Somebody Else')).toBe(false);
});

test.each([
  'Pipedrive',
  '',
  'Deals - Pipedrive',
  '(2) Leads inbox - Pipedrive',
  'Kontakte - Pipedrive',
  'Deal details - Pipedrive',
])('“%s” names no record', (title) => {
  expect(nameInTitle(title)).toBe('');
});

test('a long name is cut in the title and still the same record', () => {
  expect(titleNames('Larkhaven - access control for… - Pipedrive', 'Larkhaven - access control for 12 hotels')).toBe(
    true,
  );
  expect(titleNames('Larkhaven - pilot… - Pipedrive', 'Larkhaven - access control for 12 hotels')).toBe(false);
});
