import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../adapter.ts';
import { matchesPattern } from '../match.ts';
import { zoho } from './adapter.ts';
import { linkedRecord } from './locate.ts';

const crm = 'https://crm.zoho.com/crm/org700632918';
const org = 'org700632918';
const id = '4159382000000310117';
const view = '4159382000000087513';
const at = (address: string) => zoho.locate(new URL(address));
const pageAt = (address: string): Page => ({
  url: new URL(address),
  document: null as unknown as Document,
  look: { shadowRoot: () => null, shown: () => true },
});

test.each([
  ['an account', `${crm}/tab/Accounts/${id}`, 'account', id],
  ['a contact', `${crm}/tab/Contacts/${id}`, 'contact', id],
  ['a lead', `${crm}/tab/Leads/${id}`, 'lead', id],
  ['a deal', `${crm}/tab/Potentials/${id}`, 'opportunity', id],
  ['a deal, by the name the API has for it', `${crm}/tab/Deals/${id}`, 'opportunity', id],
  ['a case', `${crm}/tab/Cases/${id}`, 'case', id],
  ['a task', `${crm}/tab/Tasks/${id}`, 'task', id],
  ['a slash and a query behind it', `${crm}/tab/Accounts/${id}/?sub_module=Contacts#notes`, 'account', id],
  ['the timeline of a deal', `${crm}/tab/Potentials/${id}/timeline`, 'opportunity', id],
  ['a canvas', `${crm}/tab/Contacts/${id}/canvas/4159382000000991001`, 'contact', id],
  ['a record being edited', `${crm}/tab/Accounts/${id}/edit?layoutId=4159382000000091023`, 'account', id],
  ['an id of an older customer', `${crm}/tab/Contacts/396265000000600123`, 'contact', '396265000000600123'],
  ['escaped letters', `${crm}/tab/%41ccounts/${id}`, 'account', id],
  ['an old bookmark', `https://crm.zoho.com/crm/${org}/EntityInfo.do?module=Contacts&id=${id}`, 'contact', id],
  ['an older one', `${crm}/ShowEntityInfo.do?id=${id}&module=Potentials&isload=true`, 'opportunity', id],
  ['a list', `${crm}/tab/Contacts/custom-view/${view}/list?page=2`, 'list', `Contacts/${view}`],
  ['a board', `${crm}/tab/Potentials/custom-view/${view}/kanban`, 'list', `Potentials/${view}`],
  ['a board, by the other name', `${crm}/tab/Deals/custom-view/${view}/kanban`, 'list', `Potentials/${view}`],
  ['a list drawn by the customer', `${crm}/tab/Leads/custom-view/${view}/canvas`, 'list', `Leads/${view}`],
  ['the tasks', `${crm}/tab/Tasks/custom-view/${view}/list`, 'list', `Tasks/${view}`],
  ['all activities', `${crm}/tab/Activities`, 'list', 'Activities'],
  ["a list of a company's own module", `${crm}/tab/CustomModule3`, 'list', 'CustomModule3'],
  ['a list, from an old bookmark', `${crm}/ShowTab.do?module=Leads`, 'list', 'Leads'],
  ['home', `${crm}/tab/Home/begin`, 'home', 'home'],
  ['home, from an old bookmark', `${crm}/ShowHomePage.do`, 'home', 'home'],
])('%s is found by its address', (_, address, kind, found) => {
  expect(at(address)).toEqual({ org, kind, id: found });
});

test.each([
  ['https://crm.zoho.com/crm/org700632918', 'org700632918'],
  ['https://crm.zoho.eu/crm/org700632918', 'org700632918.eu'],
  ['https://crm.zoho.in/crm/org700632918', 'org700632918.in'],
  ['https://crm.zoho.com.au/crm/org700632918', 'org700632918.com.au'],
  ['https://crm.zoho.jp/crm/org700632918', 'org700632918.jp'],
  ['https://crm.zoho.sa/crm/org700632918', 'org700632918.sa'],
  ['https://crm.zoho.com.cn/crm/org700632918', 'org700632918.com.cn'],
  ['https://crm.zohocloud.ca/crm/org700632918', 'org700632918.ca'],
  ['https://crm.zoho.com/crm/fernhollow', 'fernhollow'],
  ['https://crm.zoho.eu/crm', 'crm.eu'],
  ['https://crmsandbox.zoho.com/crm/org700632918', 'org700632918.sandbox'],
  ['https://crmsandbox.zohocloud.ca/crm/fernhollow', 'fernhollow.sandbox.ca'],
  ['https://crmplus.zoho.com/fernhollow/index.do/cxapp/crm/org700632918', 'org700632918'],
  ['https://crmplus.zoho.eu/fernhollow/index.do/cxapp/crm/org700632918', 'org700632918.eu'],
])('%s/tab/… is the customer %s', (start, customer) => {
  expect(at(`${start}/tab/Accounts/${id}`)).toEqual({ org: customer, kind: 'account', id });
  expect(zoho.recognises(pageAt(start))).toBe(true);
  expect(zoho.matches.filter((pattern) => matchesPattern(pattern, new URL(start)))).toHaveLength(1);
});

test.each([
  ['a new record', `${crm}/tab/Leads/create?layoutId=4159382000000091055`, 'not saved yet'],
  ['a copy', `${crm}/tab/Accounts/${id}/clone`, 'not saved yet'],
  ['Setup', `${crm}/settings/modules/Leads/layouts`, 'This is Setup'],
  ['a quote', `${crm}/tab/Quotes/${id}`, 'a page of Quotes'],
  ['a quote being edited', `${crm}/tab/Quotes/${id}/edit`, 'edit form of Quotes'],
  ["a company's own record", `${crm}/tab/CustomModule3/${id}`, 'a module of your own'],
  ['reports', `${crm}/tab/Reports`, 'This is the Reports page'],
  ['one report', `${crm}/tab/Reports/${id}`, 'This is the Reports page'],
  ['an import', `${crm}/tab/Leads/import`, 'no single record'],
  ['the start of the CRM', 'https://crm.zoho.com/crm', 'no single record'],
  ['the start of it, with the customer', crm, 'no single record'],
  ['an id too short', `${crm}/tab/Accounts/12345`, 'no single record'],
  ['an id with letters', `${crm}/tab/Accounts/41593820000003101x7`, 'no single record'],
  ['an old bookmark without an id', `${crm}/EntityInfo.do?module=Contacts`, 'no single record'],
  ['a module with a slash in it', `${crm}/tab/Accounts%2F${id}`, 'no single record'],
  ['another app of CRM Plus', 'https://crmplus.zoho.com/fernhollow/index.do/cxapp/desk/agent/tickets', 'not the CRM'],
  ['a web form', 'https://crm.zoho.com/WebFormServeServlet', 'not the CRM'],
  ['an address that is no text', 'https://crm.zoho.com/crm/org1/tab/%E0%A4%A/x', 'no single record'],
])('%s is no record, and the seller is told why', (_, address, why) => {
  expect(at(address)).toBeNull();
  expect(zoho.whyNot?.(new URL(address))).toContain(why);
});

test.each([
  'http://crm.zoho.com/',
  'https://zoho.com/crm/',
  'https://www.zoho.com/crm/',
  'https://desk.zoho.com/',
  'https://books.zoho.eu/',
  'https://crm.zoho.com.example.org/',
  'https://crm-zoho.com/',
  'https://xcrm.zoho.com/',
  'https://a.crm.zoho.com/',
  'https://crm.zohocloud.com/',
  'https://crm.zoho.ca/',
])('%s is not taken for the CRM', (address) => {
  expect(zoho.recognises(pageAt(address))).toBe(false);
  expect(zoho.matches.some((pattern) => matchesPattern(pattern, new URL(address)))).toBe(false);
});

test('through CRM Plus or directly, an account is the same record; in the sandbox or in Europe it is another', () => {
  const direct = at(`${crm}/tab/Accounts/${id}`);
  expect(at(`https://crmplus.zoho.com/fernhollow/index.do/cxapp/crm/${org}/tab/Accounts/${id}`)).toEqual(direct);
  expect(at(`https://crmsandbox.zoho.com/crm/${org}/tab/Accounts/${id}`)).not.toEqual(direct);
  expect(at(`https://crm.zoho.eu/crm/${org}/tab/Accounts/${id}`)).not.toEqual(direct);
});

test('while the edit form is open nothing is read, and the seller is told to save or cancel', () => {
  const page = pageAt(`${crm}/tab/Accounts/${id}/edit`);
  const found = zoho.read(page, { org, kind: 'account', id });
  expect(found).toMatchObject({ editing: true, completeness: 'whole', fields: [], name: '' });
  expect(found.missing[0]?.why).toContain('Save or cancel');
});

test('a link tells its record, and a pencil does not', () => {
  expect(linkedRecord(`/crm/${org}/tab/Potentials/${id}?x=1`)).toEqual({ module: 'Potentials', id });
  expect(linkedRecord(`/crm/${org}/tab/Deals/${id}`)).toEqual({ module: 'Potentials', id });
  expect(linkedRecord(`/crm/${org}/tab/Potentials/${id}/edit`)).toBeNull();
  expect(linkedRecord(`/crm/${org}/tab/Potentials/${id}99`)).toBeNull();
  expect(linkedRecord('javascript:;')).toBeNull();
  expect(linkedRecord(null)).toBeNull();
});

test('no address breaks the reader, and a record found by one is named in it', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('/crm', '/tab', '/Accounts', '/Deals', `/${id}`, '/custom-view', '/edit', '/%', '/..', '//'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zoho.matches), fc.array(piece, { maxLength: 8 }), (host, pieces) => {
      const url = URL.parse(`${host.slice(0, -2)}${pieces.join('')}`);
      if (!url) return;
      const place = zoho.locate(url);
      if (place && place.kind !== 'home' && place.kind !== 'list') expect(url.href).toContain(place.id);
      if (!place) expect(zoho.whyNot?.(url)).toMatch(/^\p{Lu}.*\.$/u);
    }),
  );
});
