import { expect, test } from 'vitest';
import { salesforce } from './adapter.ts';
import { fullId } from './locate.ts';

const account = '0015g00000AbCdEAAV';
const deal = '0065g00000XyZabAAF';
const at = (address: string) => salesforce.locate(new URL(address));

test.each([
  ['a record', `https://acme.lightning.force.com/lightning/r/Account/${account}/view`, 'acme', 'account', account],
  [
    '15 characters',
    'https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdE/view',
    'acme',
    'account',
    account,
  ],
  [
    'a record being edited',
    `https://acme.lightning.force.com/lightning/r/Account/${account}/edit`,
    'acme',
    'account',
    account,
  ],
  [
    'a query behind it',
    `https://acme.lightning.force.com/lightning/r/Opportunity/${deal}/view?0.source=alohaHeader`,
    'acme',
    'opportunity',
    deal,
  ],
  [
    'no object in the address',
    `https://acme.lightning.force.com/lightning/r/${deal}/view`,
    'acme',
    'opportunity',
    deal,
  ],
  [
    'an object left open',
    `https://acme.lightning.force.com/lightning/r/sObject/${account}/view`,
    'acme',
    'account',
    account,
  ],
  [
    'a person account',
    `https://acme.lightning.force.com/lightning/r/PersonAccount/${account}/view`,
    'acme',
    'account',
    account,
  ],
  [
    'a contact',
    'https://acme.lightning.force.com/lightning/r/Contact/0035g00000AbCdE/view',
    'acme',
    'contact',
    '0035g00000AbCdEAAV',
  ],
  [
    'a lead',
    'https://acme.lightning.force.com/lightning/r/Lead/00Q5g00000AbCdE/view',
    'acme',
    'lead',
    '00Q5g00000AbCdEEAV',
  ],
  [
    'a case',
    'https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdE/view',
    'acme',
    'case',
    '5005g00000AbCdEAAV',
  ],
  [
    'a task',
    'https://acme.lightning.force.com/lightning/r/Task/00T5g00000AbCdE/view',
    'acme',
    'task',
    '00T5g00000AbCdEEAV',
  ],
  [
    'a sandbox',
    `https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/${account}/view`,
    'acme--uat',
    'account',
    account,
  ],
  [
    'an older sandbox',
    `https://acme--uat.lightning.force.com/lightning/r/Account/${account}/view`,
    'acme--uat',
    'account',
    account,
  ],
  [
    'a developer org',
    `https://acme-dev-ed.develop.lightning.force.com/lightning/r/Account/${account}/view`,
    'acme-dev-ed',
    'account',
    account,
  ],
  [
    'a military cloud',
    `https://acme.lightning.crmforce.mil/lightning/r/Account/${account}/view`,
    'acme.mil',
    'account',
    account,
  ],
  ['China', `https://acme.lightning.sfcrmapps.cn/lightning/r/Account/${account}/view`, 'acme.cn', 'account', account],
  [
    'the Defender proxy',
    `https://acme.lightning.force.com.mcas.ms/lightning/r/Account/${account}/view`,
    'acme',
    'account',
    account,
  ],
  [
    'a console subtab',
    `https://acme.lightning.force.com/lightning/r/Opportunity/${deal}/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    'acme',
    'opportunity',
    deal,
  ],
  [
    'a related list in full',
    `https://acme.lightning.force.com/lightning/r/Account/${account}/related/Contacts/view`,
    'acme',
    'list',
    `${account}/Contacts`,
  ],
  [
    'a related list, no object',
    `https://acme.lightning.force.com/lightning/r/${account}/related/Contacts/view`,
    'acme',
    'list',
    `${account}/Contacts`,
  ],
  [
    'an old bookmark',
    `https://acme.lightning.force.com/one/one.app#/sObject/${deal}/view?t=1`,
    'acme',
    'opportunity',
    deal,
  ],
  [
    'an old bookmark of a list',
    'https://acme.lightning.force.com/one/one.app#/sObject/Lead/list?filterName=Recent',
    'acme',
    'list',
    'Lead/list',
  ],
  ['an old bookmark of home', 'https://acme.lightning.force.com/one/one.app#/home', 'acme', 'home', 'home'],
  ['home', 'https://acme.lightning.force.com/lightning/page/home', 'acme', 'home', 'home'],
  [
    'a list view',
    'https://acme.lightning.force.com/lightning/o/Case/list?filterName=MyOpenCases',
    'acme',
    'list',
    'Case/MyOpenCases',
  ],
  ['an object home', 'https://acme.lightning.force.com/lightning/o/Invoice__c/home', 'acme', 'list', 'Invoice__c/home'],
  ['the tasks page', 'https://acme.lightning.force.com/lightning/o/Task/pastdue', 'acme', 'list', 'Task/pastdue'],
])('%s is found by its address', (_, address, org, kind, id) => {
  expect(at(address)).toEqual({ org, kind, id });
});

test.each([
  [
    'a custom object',
    `https://acme.lightning.force.com/lightning/r/Invoice__c/a015g00000AbCdE/view`,
    'a page of Invoice__c',
  ],
  ['a campaign', `https://acme.lightning.force.com/lightning/r/Campaign/7015g00000AbCdE/view`, 'a page of Campaign'],
  ['an event', `https://acme.lightning.force.com/lightning/r/00U5g00000AbCdE/view`, 'a page of Event'],
  ['a record not saved yet', 'https://acme.lightning.force.com/lightning/o/Account/new', 'not saved yet'],
  ['Setup', 'https://acme.lightning.force.com/lightning/setup/SetupOneHome/home', 'This is Setup'],
  ['a custom tab', 'https://acme.lightning.force.com/lightning/n/Forecasts', 'no single record'],
  ['Classic', `https://acme.my.salesforce.com/${account}`, 'Classic'],
])('%s is no record, and the seller is told why', (_, address, why) => {
  expect(at(address)).toBeNull();
  expect(salesforce.whyNot?.(new URL(address))).toContain(why);
});

test('an account seen through the proxy, by a short id or a long one, is the same record', () => {
  const direct = at('https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdE/view');
  expect(at(`https://acme.lightning.force.com.mcas.ms/lightning/r/Account/${account}/view`)).toEqual(direct);
});

test('two ids that differ only by a capital are two records', () => {
  expect(fullId('0015g00000AbCde')).not.toBe(fullId('0015g00000AbCdE'));
  expect(fullId(account)).toBe(account);
  expect(fullId('list')).toBeNull();
});

test.each([
  'https://acme.lightning.force.com/',
  'https://acme--uat.sandbox.lightning.force.com/',
  'https://acme.lightning.force.com.mcas.ms/',
  'https://acme.lightning.force.mil/',
])('%s is recognised as Salesforce', (address) => {
  expect(salesforce.matches.length).toBeGreaterThan(0);
  const page = { document: null as unknown as Document, look: { shadowRoot: () => null, shown: () => true } };
  expect(salesforce.recognises({ ...page, url: new URL(address) })).toBe(true);
  expect(salesforce.recognises({ ...page, url: new URL('https://lightning.force.com.example.org/') })).toBe(false);
});
