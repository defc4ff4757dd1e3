import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubspot } from './adapter.ts';
import { linkedRecord } from './locate.ts';

const at = (address: string) => hubspot.locate(new URL(address));
const why = (address: string) => hubspot.whyNot?.(new URL(address)) ?? '';
const org = '48211907';
const app = `https://app.hubspot.com/contacts/${org}`;

test.each([
  ['a contact', `${app}/record/0-1/90210355012`, 'contact', '90210355012'],
  ['a company', `${app}/record/0-2/7712340001`, 'account', '7712340001'],
  ['a deal', `${app}/record/0-3/18840001`, 'opportunity', '18840001'],
  ['a ticket', `${app}/record/0-5/4400641`, 'case', '4400641'],
  ['a task', `${app}/record/0-27/113300000401`, 'task', '113300000401'],
  ['a lead', `${app}/record/0-136/549000000101`, 'lead', '549000000101'],
  ['a slash behind it', `${app}/record/0-1/51/`, 'contact', '51'],
  ['a tab of it', `${app}/record/0-1/51/view/1`, 'contact', '51'],
  ['an activity of it', `${app}/record/0-2/51/view/1?engagement=9001&type=CALL`, 'account', '51'],
  [
    'the way back in the query',
    `${app}/record/0-3/51?eschref=%2Fcontacts%2F1%2Frecord%2F0-1%2F99`,
    'opportunity',
    '51',
  ],
  ['a fragment', `${app}/record/0-3/51#whatsapp`, 'opportunity', '51'],
  ['an escaped hyphen', `${app}/record/0%2D1/51`, 'contact', '51'],
  ['double slashes', `https://app.hubspot.com//contacts//${org}/record/0-1/51`, 'contact', '51'],
  ['an id of twenty digits', `${app}/record/0-1/12345678901234567890`, 'contact', '12345678901234567890'],
  ['the object in front', `${app}/objects/0-3/record/51`, 'opportunity', '51'],
  ['an old bookmark of a contact', `${app}/contact/51/?engagement=3`, 'contact', '51'],
  ['an old bookmark of a company', `${app}/company/51`, 'account', '51'],
  ['an old bookmark of a deal', `${app}/deal/51/`, 'opportunity', '51'],
  ['an old bookmark of a ticket', `${app}/ticket/51`, 'case', '51'],
  ['a task beside its list', `https://app.hubspot.com/tasks/${org}/view/all/task/113317`, 'task', '113317'],
  ['a task without a view', `https://app.hubspot.com/tasks/${org}/task/113317`, 'task', '113317'],
  ['a ticket in the help desk', `https://app.hubspot.com/help-desk/${org}/view/77/ticket/51/thread/88`, 'case', '51'],
  ['a ticket found there', `https://app.hubspot.com/help-desk/${org}/view/search/ticket/51/`, 'case', '51'],
  ['a ticket in the inbox', `https://app.hubspot.com/live-messages/${org}/inbox/ticket/51/thread/88`, 'case', '51'],
  ['a list', `${app}/objects/0-3/views/all/list`, 'list', '0-3/all'],
  ['a list of one’s own', `${app}/objects/0-1/views/4711/list?query=acme`, 'list', '0-1/4711'],
  ['a board', `${app}/objects/0-3/views/4711/board?pipeline=9`, 'list', '0-3/4711'],
  ['a list of a custom object', `${app}/objects/2-98765/views/all/list`, 'list', '2-98765/all'],
  ['an object without a view', `${app}/objects/0-2`, 'list', '0-2/all'],
  ['an old list', `${app}/contacts/list/view/all/`, 'list', '0-1/all'],
  ['an old board', `${app}/deals/board/view/4711/`, 'list', '0-3/4711'],
  ['an old index', `${app}/tickets`, 'list', '0-5/all'],
  ['a segment', `${app}/lists/31`, 'list', 'list-31'],
  ['a segment, older', `${app}/objectLists/31/filters`, 'list', 'list-31'],
  ['the CRM itself', `${app}/`, 'list', '0-1/all'],
  ['the tasks', `https://app.hubspot.com/tasks/${org}/view/all`, 'list', '0-27/all'],
  ['the tasks, short', `https://app.hubspot.com/tasks/${org}`, 'list', '0-27/all'],
  ['the sales workspace', `https://app.hubspot.com/sales-workspace/${org}/summary`, 'home', 'home'],
  ['the prospecting workspace', `https://app.hubspot.com/prospecting/${org}`, 'home', 'home'],
  ['home', `https://app.hubspot.com/home?portalId=${org}`, 'home', 'home'],
])('%s is found by its address', (_, address, kind, id) => {
  expect(at(address)).toEqual({ org, kind, id });
});

test.each(['app', 'app-eu1', 'app-na2', 'app-na3', 'app-ap1'])('%s.hubspot.com is asked for and recognised', (host) => {
  const url = new URL(`https://${host}.hubspot.com/contacts/${org}/record/0-1/51`);
  const page = { document: null as unknown as Document, look: { shadowRoot: () => null, shown: () => true }, url };
  expect(hubspot.recognises(page)).toBe(true);
  expect(hubspot.matches).toContain(`https://${host}.hubspot.com/*`);
  // The same customer in every region.
  expect(hubspot.locate(url)).toEqual({ org, kind: 'contact', id: '51' });
});

test.each([
  'http://app.hubspot.com',
  'https://www.hubspot.com',
  'https://knowledge.hubspot.com',
  'https://community.hubspot.com',
  'https://app.hubspot.com.example.org',
  'https://app.hubspot.example',
  'https://app-evil.hubspot.com',
  'https://appeu1.hubspot.com',
  'https://xapp.hubspot.com',
  'https://app.hubspot.com:8443',
  'https://app.hubspotqa.com',
  'https://hubspot.com',
])('%s is not the CRM', (host) => {
  const url = new URL(`${host}/contacts/${org}/record/0-1/51`);
  const page = { document: null as unknown as Document, look: { shadowRoot: () => null, shown: () => true }, url };
  expect(hubspot.recognises(page)).toBe(false);
  expect(hubspot.locate(url)).toBeNull();
});

test.each([
  ['a custom object', `${app}/record/2-98765/51`, 'a page of a custom object'],
  ['a quote', `${app}/record/0-14/51`, 'a page of a quote'],
  ['an object named like none', `${app}/record/0-999/51`, 'a page of another object'],
  ['a new record', `${app}/record/0-1/new`, 'not saved yet'],
  ['the form of a new record', `https://app.hubspot.com/object-builder/${org}/0-1/embed`, 'not saved yet'],
  ['settings', `https://app.hubspot.com/settings/${org}/users`, 'a settings page'],
  ['settings of properties', `https://app.hubspot.com/property-settings/${org}/properties?type=0-1`, 'a settings page'],
  ['a dashboard', `https://app.hubspot.com/reports-dashboard/${org}/view/123`, 'a report'],
  ['the help desk', `https://app.hubspot.com/help-desk/${org}/view/77/list-view`, 'Open one of its tickets'],
  ['the inbox', `https://app.hubspot.com/live-messages/${org}/inbox`, 'Open one of its tickets'],
  ['the guide', `https://app.hubspot.com/user-guide/${org}?via=home`, 'a guide'],
  ['workflows', `https://app.hubspot.com/workflows/${org}/platform/flow/9/edit`, 'marketing or automation'],
  ['the login', 'https://app.hubspot.com/login', 'sign in first'],
  ['home without an account', 'https://app.hubspot.com/home-beta', 'which account'],
  ['an import', `https://app.hubspot.com/import/${org}`, 'no single record'],
  ['nothing', 'https://app.hubspot.com/', 'no single record'],
])('%s is no record, and the seller is told why', (_, address, reason) => {
  expect(at(address)).toBeNull();
  expect(why(address)).toContain(reason);
});

test.each([
  `${app}/record/0-1`,
  `${app}/record/0-1/`,
  `${app}/record/contact/51`,
  `${app}/record/0-1/abc`,
  `${app}/record/0-1/0`,
  `${app}/record/0-1/051`,
  `${app}/record/0-1/51x`,
  `${app}/record/0-1/123456789012345678901`,
  `${app}/record/0-1/%E0%A4%A`,
  'https://app.hubspot.com/contacts/record/0-1/51',
  'https://app.hubspot.com/contacts/acme/record/0-1/51',
  'https://app.hubspot.com/contacts/0/record/0-1/51',
  `https://app.hubspot.com/record/0-1/51`,
  `https://app.hubspot.com/login?next=/contacts/${org}/record/0-1/51`,
  `https://app.hubspot.com/#/contacts/${org}/record/0-1/51`,
  `${app}/constructor/51`,
  `${app}/__proto__/51`,
  `https://app.hubspot.com/tasks/${org}/view/all/task/`,
  `https://app.hubspot.com/help-desk/${org}/view/77/ticket/`,
])('%s names no record', (address) => {
  expect(at(address)).toBeNull();
  expect(why(address)).not.toBe('');
});

test('whatever stands in the address, nothing breaks, and a record has the id that stands there', () => {
  const word = fc.constantFrom(
    'contacts',
    'record',
    'objects',
    'views',
    'tasks',
    'task',
    'ticket',
    'help-desk',
    'deal',
  );
  const part = fc.oneof(word, fc.constantFrom('0-1', '0-3', '2-5'), fc.nat().map(String), fc.string());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.string(), (parts, query) => {
      const path = parts.map((each) => encodeURIComponent(each.toWellFormed())).join('/');
      const url = new URL(`https://app.hubspot.com/${path}?q=${encodeURIComponent(query.toWellFormed())}`);
      const place = hubspot.locate(url);
      expect(hubspot.whyNot?.(url)).toBeTruthy();
      if (!place) return;
      expect(place.org).toMatch(/^[1-9]\d*$/);
      if (place.kind !== 'list' && place.kind !== 'home') expect(parts).toContain(place.id);
    }),
  );
});

test('links to records are read wherever they lead from, and links elsewhere are none', () => {
  const base = `https://app-eu1.hubspot.com/contacts/${org}/record/0-1/51`;
  expect(linkedRecord(`/contacts/${org}/record/0-3/77?from=card`, base)).toEqual({ type: '0-3', id: '77' });
  expect(linkedRecord(`https://app.hubspot.com/contacts/${org}/company/8/`, base)).toEqual({ type: '0-2', id: '8' });
  expect(linkedRecord(`/tasks/${org}/view/all/task/9`, base)).toEqual({ type: '0-27', id: '9' });
  expect(linkedRecord(`https://crm.example/contacts/${org}/record/0-3/77`, base)).toBeNull();
  expect(linkedRecord(`//crm.example/contacts/${org}/record/0-3/77`, base)).toBeNull();
  expect(linkedRecord(`/contacts/${org}/objects/0-3/views/all/list`, base)).toBeNull();
  expect(linkedRecord('mailto:dana@harbour.example', base)).toBeNull();
});
