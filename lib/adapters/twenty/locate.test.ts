import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twenty } from './adapter.ts';

const company = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const person = '5b6c7d8e-9f0a-4b1c-9d2e-3f4a5b6c7d8e';
const deal = 'c3d4e5f6-a7b8-4c9d-ae0f-1a2b3c4d5e6f';
const task = 'd4e5f6a7-b8c9-4d0e-bf1a-2b3c4d5e6f7a';
const view = 'e5f6a7b8-c9d0-4e1f-8a2b-3c4d5e6f7a8b';
const cloud = 'https://brightwater.twenty.com';
const inPanel = (path: string) => `panel=${encodeURIComponent(path)}`;
const at = (address: string) => twenty.locate(new URL(address));

test.each([
  ['a company', `/object/company/${company}`, 'account', company],
  ['a person', `/object/person/${person}`, 'contact', person],
  ['an opportunity', `/object/opportunity/${deal}`, 'opportunity', deal],
  ['a task', `/object/task/${task}`, 'task', task],
  ['a record with a slash behind it', `/object/company/${company}/`, 'account', company],
  ['a record whose tasks are open', `/object/company/${company}#tasks`, 'account', company],
  ['a record whose tab has an id', `/object/person/${person}#${view}`, 'contact', person],
  ['a record opened from a view', `/object/opportunity/${deal}?viewId=${view}`, 'opportunity', deal],
  ['an id in capitals', `/object/company/${company.toUpperCase()}`, 'account', company],
  ['a list', '/objects/companies', 'list', 'companies'],
  ['a list with a slash behind it', '/objects/people/', 'list', 'people'],
  ['a view of a list', `/objects/opportunities?viewId=${view}`, 'list', `opportunities/${view}`],
  ['a view as older versions write it', `/objects/people?view=${view}`, 'list', `people/${view}`],
  ['a view with a filter', `/objects/tasks?viewId=${view}&filter%5Bstatus%5D%5Bis%5D=x`, 'list', `tasks/${view}`],
  ['a list of what this company tracks', '/objects/shipments', 'list', 'shipments'],
  ['the tasks page of older versions', '/tasks', 'list', 'tasks'],
  [
    'a record in the panel over a list',
    `/objects/companies?${inPanel(`/object/company/${company}`)}`,
    'account',
    company,
  ],
  [
    'a panel over another record',
    `/object/company/${company}?${inPanel(`/object/person/${person}`)}`,
    'contact',
    person,
  ],
  ['a panel over the settings', `/settings/profile?${inPanel(`/object/task/${task}`)}`, 'task', task],
  ['a panel with a tab of its own', `/objects/tasks?${inPanel(`/object/task/${task}#note`)}`, 'task', task],
  [
    'a note in the panel over a record',
    `/object/company/${company}?${inPanel(`/object/note/${view}`)}`,
    'account',
    company,
  ],
  ['a panel that shows no record', `/objects/companies?${inPanel('/ask-ai')}`, 'list', 'companies'],
  ['a panel with half an id', `/object/company/${company}?${inPanel('/object/person/5b6c')}`, 'account', company],
  [
    'a panel that names another site',
    `/objects/people?${inPanel(`//evil.example/object/person/${person}`)}`,
    'list',
    'people',
  ],
  [
    'an address in the panel',
    `/objects/people?${inPanel(`https://evil.example/object/person/${person}`)}`,
    'list',
    'people',
  ],
])('%s is found by its address', (_, path, kind, id) => {
  expect(at(cloud + path)).toEqual({ org: 'brightwater.twenty.com', kind, id });
});

test.each([
  ['a workspace on a domain of its own', 'https://crm.brightwater.example', 'crm.brightwater.example'],
  ['a server in the office', 'http://192.168.4.20:3001', '192.168.4.20:3001'],
  ['a server on this computer', 'http://brightwater.localhost:3000', 'brightwater.localhost:3000'],
  ['a server by the IPv6 address', 'http://[fd00::14]:3000', '[fd00::14]:3000'],
  ['a host written in capitals', 'https://CRM.Brightwater.example', 'crm.brightwater.example'],
  ['the app before workspaces had names', 'https://app.twenty.com', 'app.twenty.com'],
  ['a workspace in the cloud', 'https://brightwater.twenty.com', 'brightwater.twenty.com'],
])('%s: the host tells the customers apart', (_, origin, org) => {
  expect(at(`${origin}/object/person/${person}`)).toEqual({ org, kind: 'contact', id: person });
  expect(at(`${origin}/objects/people`)).toEqual({ org, kind: 'list', id: 'people' });
});

test.each([
  ['the settings', '/settings/profile', 'settings page'],
  ['the settings of an object', '/settings/objects/companies', 'settings page'],
  ['a dashboard', `/object/dashboard/${view}`, 'dashboard'],
  ['a page of widgets', `/page/${view}`, 'dashboard'],
  ['the start', '/', 'about to open'],
  ['signing in', '/welcome', 'signing in'],
  ['an invitation', '/invite/abc', 'signing in'],
  ['a new workspace', '/create/workspace', 'signing in'],
  ['a note', `/object/note/${view}`, 'a page of “note”'],
  ['a workflow', `/object/workflow/${view}`, 'a page of “workflow”'],
  ['what this company tracks', `/object/shipment/${view}`, 'a page of “shipment”'],
  ['an object named like a part of the language', `/object/constructor/${view}`, 'a page of “constructor”'],
  ['an object in capitals', `/object/Company/${company}`, 'a page of “Company”'],
  ['a record without an id', '/object/company', 'no record'],
  ['a record with a cut id', '/object/company/0a1b2c3d-4e5f', 'no record'],
  ['a record with a number for an id', '/object/company/42', 'no record'],
  ['more behind the id', `/object/company/${company}/edit`, 'no record'],
  ['letters behind the id', `/object/company/${company}f`, 'no record'],
  ['an encoded slash', `/object%2Fcompany%2F${company}`, 'no record'],
  ['a page that is not there', '/not-found', 'no record'],
])('%s is no record, and the seller is told why', (_, path, why) => {
  expect(at(cloud + path)).toBeNull();
  expect(twenty.whyNot?.(new URL(cloud + path))).toContain(why);
});

test.each(['https://twenty.com', 'https://www.twenty.com', 'https://docs.twenty.com', 'https://api.twenty.com'])(
  '%s is the vendor, and holds nobody’s records',
  (origin) => {
    expect(at(`${origin}/object/company/${company}`)).toBeNull();
    expect(at(`${origin}/objects/companies`)).toBeNull();
    expect(twenty.whyNot?.(new URL(origin))).toContain('web site of Twenty');
  },
);

test('a workspace of the cloud is recognised by its host, and no host that only looks like one', () => {
  const unmarked = { querySelector: () => null } as unknown as Document;
  const page = { document: unmarked, look: { shadowRoot: () => null, shown: () => true } };
  const isKnown = (address: string) => twenty.recognises({ ...page, url: new URL(address) });
  expect(isKnown('https://brightwater.twenty.com/objects/companies')).toBe(true);
  expect(isKnown('https://app.twenty.com/welcome')).toBe(true);
  expect(isKnown('https://twenty.com.example.org/objects/companies')).toBe(false);
  expect(isKnown('https://brightwatertwenty.com/objects/companies')).toBe(false);
  expect(isKnown('https://crm.brightwater.example/objects/companies')).toBe(false);
});

test('no address makes it fail, and what it finds has the id of the address', () => {
  const part = fc.oneof(
    fc.constantFrom('object', 'objects', 'company', 'person', 'tasks', 'settings', company, '%', '..', '?panel=', '#'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const url = URL.parse(`${cloud}/${parts.join('/')}`);
      if (!url) return;
      const place = twenty.locate(url);
      if (place && place.kind !== 'list') expect(url.href.toLowerCase()).toContain(place.id);
      if (!place) expect(twenty.whyNot?.(url)).toMatch(/\.$/);
    }),
  );
});
