import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../adapter.ts';
import { matchesPattern } from '../match.ts';
import { dynamics } from './adapter.ts';
import { standardName, typeOfName } from './names.ts';

const id = '3f2a9c1e-7b44-ee11-8179-000d3a1b2c3d';
const braced = `%7B${id.toUpperCase()}%7D`;
const eu = 'https://acme.crm4.dynamics.com';
const app = 'appid=6f1c1b0e-0000-4000-8000-00000000a001';
const at = (address: string) => dynamics.locate(new URL(address));

test.each([
  ['an account', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=account&id=${id}`, 'account'],
  ['a contact', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=contact&id=${id}`, 'contact'],
  ['a lead', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=lead&id=${id}`, 'lead'],
  ['an opportunity', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=opportunity&id=${id}`, 'opportunity'],
  ['a case', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=incident&id=${id}`, 'case'],
  ['a task', `${eu}/main.aspx?${app}&pagetype=entityrecord&etn=task&id=${id}`, 'task'],
  ['another order, an id in braces', `${eu}/main.aspx?id=${braced}&etn=account&pagetype=entityrecord`, 'account'],
  ['braces left as they are', `${eu}/main.aspx?etn=lead&id={${id.toUpperCase()}}&pagetype=entityrecord`, 'lead'],
  ['capitals everywhere', `${eu}/MAIN.ASPX?PageType=EntityRecord&ETN=Account&ID=${id}`, 'account'],
  [
    'a form, a stage and a session behind it',
    `${eu}/main.aspx?${app}&newWindow=true&pagetype=entityrecord&etn=lead&id=${id}&formid=${id}&lid=1782#tab`,
    'lead',
  ],
  [
    'without the frame of the app',
    `${eu}/main.aspx?etn=contact&id=${id}&navbar=off&cmdbar=false&pagetype=entityrecord`,
    'contact',
  ],
  ['an old link by number', `${eu}/main.aspx?etc=4&id=${braced}&pagetype=entityrecord`, 'lead'],
  ['an old link of a case', `${eu}/main.aspx?etc=112&id=${braced}`, 'case'],
  ['an old link of a task', `${eu}/main.aspx?etc=4212&id=${braced}`, 'task'],
  ['an old link without a page type', `${eu}/main.aspx?etn=opportunity&id=${id}`, 'opportunity'],
  [
    'an old link, all packed up',
    `${eu}/main.aspx?${app}&pagetype=entityrecord&extraqs=${encodeURIComponent(`?etc=1&id=${braced}`)}`,
    'account',
  ],
  [
    'packed up, the table outside',
    `${eu}/main.aspx?etn=account&extraqs=${encodeURIComponent(`id=${braced}`)}&pagetype=entityrecord`,
    'account',
  ],
])('%s is found by its address', (_, address, kind) => {
  expect(at(address)).toEqual({ org: 'acme.crm4.dynamics.com', kind, id });
});

test.each([
  ['North America', 'https://acme.crm.dynamics.com', 'acme.crm.dynamics.com'],
  ['Britain', 'https://acme.crm11.dynamics.com', 'acme.crm11.dynamics.com'],
  ['the newest region', 'https://acme.crm23.dynamics.com', 'acme.crm23.dynamics.com'],
  ['a sandbox', 'https://acme-uat.crm3.dynamics.com', 'acme-uat.crm3.dynamics.com'],
  ['the US government', 'https://acme.crm9.dynamics.com', 'acme.crm9.dynamics.com'],
  ['its second cloud', 'https://acme.crm.microsoftdynamics.us', 'acme.crm.microsoftdynamics.us'],
  ['its military cloud', 'https://acme.crm.appsplatform.us', 'acme.crm.appsplatform.us'],
  ['China', 'https://acme.crm.dynamics.cn', 'acme.crm.dynamics.cn'],
])('a record in %s belongs to its own environment', (_, host, org) => {
  const url = new URL(`${host}/main.aspx?pagetype=entityrecord&etn=account&id=${id}`);
  expect(dynamics.locate(url)).toEqual({ org, kind: 'account', id });
  expect(dynamics.matches.some((pattern) => matchesPattern(pattern, url))).toBe(true);
  expect(dynamics.recognises({ url } as Page)).toBe(true);
});

test('behind the Defender proxy it is the same environment, and the site is asked for like any other', () => {
  const url = new URL(`https://acme.crm4.dynamics.com.mcas.ms/main.aspx?pagetype=entityrecord&etn=account&id=${id}`);
  expect(dynamics.locate(url)).toEqual({ org: 'acme.crm4.dynamics.com', kind: 'account', id });
  expect(dynamics.matches.some((pattern) => matchesPattern(pattern, url))).toBe(false);
});

test.each([
  ['a list', `pagetype=entitylist&etn=opportunity&viewid=${braced}&viewType=1039`, 'list', `opportunity/${id}`],
  ['a list without a view', 'pagetype=entitylist&etn=account', 'list', 'account/default'],
  ['the list of tasks', `pagetype=entitylist&etn=task&viewid=${id}`, 'list', `task/${id}`],
  ['all activities', 'pagetype=entitylist&etn=activitypointer', 'list', 'activitypointer/default'],
  ['a list of a table of the company’s own', `pagetype=entitylist&etn=new_site&viewid=${id}`, 'list', `new_site/${id}`],
  ['a dashboard', `pagetype=dashboard&id=${id}&type=system&_canOverride=true`, 'home', id],
  ['the first dashboard', 'pagetype=dashboard', 'home', 'home'],
])('%s is found by its address', (_, query, kind, found) => {
  expect(at(`${eu}/main.aspx?${app}&${query}`)).toEqual({ org: 'acme.crm4.dynamics.com', kind, id: found });
});

test.each([
  ['a record not saved yet', '/main.aspx?pagetype=entityrecord&etn=account', 'not saved yet'],
  [
    'a new record with preset values',
    `/main.aspx?pagetype=entityrecord&etn=lead&extraqs=${encodeURIComponent('companyname=Acme')}`,
    'not saved yet',
  ],
  [
    'the empty id',
    '/main.aspx?pagetype=entityrecord&etn=account&id=00000000-0000-0000-0000-000000000000',
    'not saved yet',
  ],
  ['half an id', `/main.aspx?pagetype=entityrecord&etn=account&id=${id.slice(0, 20)}`, 'not saved yet'],
  ['a quote', `/main.aspx?pagetype=entityrecord&etn=quote&id=${id}`, 'a page of quote'],
  ['an appointment', `/main.aspx?pagetype=entityrecord&etn=appointment&id=${id}`, 'a page of appointment'],
  [
    'a table with a word of ours for its name',
    `/main.aspx?pagetype=entityrecord&etn=constructor&id=${id}`,
    'a page of constructor',
  ],
  ['search results', '/main.aspx?pagetype=search&searchText=harbor', 'search results'],
  [
    'the sales accelerator',
    '/main.aspx?pagetype=control&controlName=MscrmControls.SalesAccelerator',
    'names no record',
  ],
  ['a custom page', '/main.aspx?pagetype=custom&name=acme_board', 'names no record'],
  ['a web resource', '/main.aspx?pagetype=webresource&webresourceName=acme_/page.html', 'no single record'],
  ['the list of apps', '/main.aspx?forceUCI=1&pagetype=apps', 'No page of an app'],
  ['an app that is starting', `/main.aspx?${app}`, 'No page of an app'],
  ['the API', `/api/data/v9.2/accounts(${id})`, 'no part of an app'],
  ['an address without a page', '/', 'no part of an app'],
])('%s is no record, and the seller is told why', (_, path, why) => {
  expect(at(eu + path)).toBeNull();
  expect(dynamics.whyNot?.(new URL(eu + path))).toContain(why);
});

test.each([
  'https://acme.crm4.dynamics.com.example.org',
  'https://acme-crm4.dynamics.com',
  'https://acme.crm24.dynamics.com',
  'https://acme.crm4.dynamics.org',
  'https://acme.api.crm4.dynamics.com',
  'https://crm4.dynamics.com',
  'https://acme.operations.dynamics.com',
  'https://acme.crm4.dynamics.com.mcas.ms.example.org',
  'https://notcrm.dynamics.cn',
  'http://acme.crm4.dynamics.com',
])('%s is not Dynamics Sales', (host) => {
  const url = new URL(`${host}/main.aspx?pagetype=entityrecord&etn=account&id=${id}`);
  expect(dynamics.locate(url)).toBeNull();
  expect(dynamics.recognises({ url } as Page)).toBe(false);
});

test('the same record under every spelling of its id is one record, and a different id another', () => {
  const of = (spelled: string) => at(`${eu}/main.aspx?pagetype=entityrecord&etn=account&id=${spelled}`)?.id;
  expect(new Set([id, id.toUpperCase(), braced, `{${id}}`, `%20${id}`].map(of))).toEqual(new Set([id]));
  expect(of(id.replace('3f', '4f'))).not.toBe(id);
});

test('no address makes it throw or invent an id', () => {
  const query = fc.array(
    fc.tuple(
      fc.constantFrom('pagetype', 'etn', 'id', 'etc', 'extraqs', 'viewid', 'ID', '%'),
      fc.oneof(fc.string(), fc.constantFrom('entityrecord', 'account', id, '%7B', '%', '__proto__', '1', '{}')),
    ),
  );
  fc.assert(
    fc.property(query, (pairs) => {
      const url = new URL(
        `${eu}/main.aspx?${pairs.map(([key, value]) => `${key}=${value.replaceAll('#', '')}`).join('&')}`,
      );
      const place = dynamics.locate(url);
      if (place && place.kind !== 'list' && place.kind !== 'home') expect(url.search.toLowerCase()).toContain(id);
      expect(dynamics.whyNot?.(url)).toMatch(/\.$/);
    }),
  );
});

test.each([
  ['Owner', 'ownerid'],
  ['Besitzer', 'ownerid'],
  ['Propriétaire', 'ownerid'],
  ['Propietario', 'ownerid'],
  ['所有者', 'ownerid'],
  ['Est. Revenue', 'estimatedvalue'],
  ['Geschätztes Abschlussdatum', 'estimatedclosedate'],
  ['Chiffre d’affaires annuel', 'revenue'],
  ['Razón para el estado', 'statuscode'],
  ['期限', 'scheduledend'],
])('a header that says only "%s" still names its column', (label, name) => {
  expect(standardName(label, 'opportunity')).toBe(name);
});

test('a rating is the column of its own table, and a label of the company’s own none at all', () => {
  expect(standardName('Rating', 'lead')).toBe('leadqualitycode');
  expect(standardName('Bewertung', 'opportunity')).toBe('opportunityratingcode');
  expect(standardName('Rating', 'contact')).toBeUndefined();
  expect(standardName('Harvest season', 'account')).toBeUndefined();
  expect(typeOfName('estimatedvalue_base')).toBe('currency');
  expect(typeOfName('new_harvest')).toBeUndefined();
});
