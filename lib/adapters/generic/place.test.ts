import { expect, test } from 'vitest';
import { generic } from './adapter.ts';

const locate = (url: string) => generic.locate(new URL(url));

test.each([
  ['https://x.example/#Account/view/665f1c20a9d3e4b71', 'account', '665f1c20a9d3e4b71'],
  ['https://x.example/#/companies/22/show', 'account', '22'],
  ['https://x.example/#/companies/22/show/contacts', 'account', '22'],
  [
    'https://x.example/index.php?module=Accounts&action=DetailView&record=7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
    'account',
    '7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
  ],
  ['https://x.example/index.php?module=Contacts&view=Detail&record=812', 'contact', '812'],
  [
    'https://x.example/#Opportunities/7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
    'opportunity',
    '7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
  ],
  ['https://x.example/web#id=318&model=crm.lead&view_type=form', 'lead', '318'],
  ['https://x.example/crm/sales/deals/4012', 'opportunity', '4012'],
  ['https://x.example/lead/lead_8Xk2mQ93hTz/', 'lead', 'lead_8Xk2mQ93hTz'],
  ['https://x.example/companies/1/app#/contact/345', 'contact', '345'],
  [
    'https://x.example/acme/company/7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4/activity',
    'account',
    '7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
  ],
  ['https://x.example/kunden/4711', 'account', '4711'],
  ['https://x.example/verkaufschancen/9', 'opportunity', '9'],
  ['https://x.example/clientes/9/editar', 'account', '9'],
  ['https://x.example/view?selectedId=77&type=ticket', 'case', '77'],
  [
    'https://x.example/main.aspx?etn=contact&id=%7B7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4%7D',
    'contact',
    '7c1ad3e0-91f2-4d3c-8a7e-55b0a1c2d3e4',
  ],
])('%s is the %s %s', (url, kind, id) => expect(locate(url)).toEqual({ org: 'x.example', kind, id }));

test('numbers of two objects the reader has no word for stay apart', () =>
  expect(locate('https://x.example/widgets/42')?.id).not.toBe(locate('https://x.example/gadgets/42')?.id));
test('a page without an id is known by its path, whatever is searched there', () => {
  expect(locate('https://x.example/accounts?q=1')).toEqual({ org: 'x.example', kind: 'list', id: '/accounts' });
  expect(locate('https://x.example/')).toEqual({ org: 'x.example', kind: 'home', id: '/' });
});
test('what is no web page has no place, and it says why', () => {
  expect(locate('about:blank')).toBeNull();
  expect(generic.whyNot?.(new URL('about:blank'))).toContain('web pages');
});
test('a broken escape in the address breaks nothing', () =>
  expect(locate('https://x.example/%E0%A4%A/deals/5')?.id).toBe('5'));
