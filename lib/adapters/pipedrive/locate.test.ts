import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pipedrive } from './adapter.ts';
import { linkedRecord } from './locate.ts';

const lead = '6f1c2a30-5b7e-4d19-9c44-0a8e51d2b7f3';
const at = (address: string) => pipedrive.locate(new URL(address));

test.each([
  ['a deal', 'https://ferncliff.pipedrive.com/deal/4410', 'opportunity', '4410'],
  ['a deal, with a tab', 'https://ferncliff.pipedrive.com/deal/4410?tab=flow#notes', 'opportunity', '4410'],
  ['a deal, with a slash behind it', 'https://ferncliff.pipedrive.com/deal/4410/', 'opportunity', '4410'],
  [
    'a deal with a very long id',
    'https://ferncliff.pipedrive.com/deal/9007199254740993',
    'opportunity',
    '9007199254740993',
  ],
  ['a person', 'https://ferncliff.pipedrive.com/person/5121', 'contact', '5121'],
  ['an organization', 'https://ferncliff.pipedrive.com/organization/908', 'account', '908'],
  ['a lead', `https://ferncliff.pipedrive.com/leads/inbox/${lead}`, 'lead', lead],
  ['a lead, as older links name it', `https://ferncliff.pipedrive.com/leads/${lead}`, 'lead', lead],
  ['a lead named by the query', `https://ferncliff.pipedrive.com/leads/inbox?selectedLead=${lead}`, 'lead', lead],
  ['a deal over a pipeline', 'https://ferncliff.pipedrive.com/pipeline/1?selectedDeal=4410', 'opportunity', '4410'],
  ['a deal over a list', 'https://ferncliff.pipedrive.com/deals/list/user/everyone?dealId=4410', 'opportunity', '4410'],
  ['a person over a list', 'https://ferncliff.pipedrive.com/persons/list?selectedPerson=5121', 'contact', '5121'],
  [
    'an organization over a list',
    'https://ferncliff.pipedrive.com/organizations/list?organizationId=908',
    'account',
    '908',
  ],
  ['an open activity', 'https://ferncliff.pipedrive.com/activities/list#dialog/activity/9001', 'task', '9001'],
  [
    'a chosen activity',
    'https://ferncliff.pipedrive.com/activities/list/user/24?selected=9001&tab=person',
    'task',
    '9001',
  ],
  ['a pipeline', 'https://ferncliff.pipedrive.com/pipeline', 'list', 'pipeline'],
  [
    'one pipeline of several',
    'https://ferncliff.pipedrive.com/pipeline/3/user/everyone',
    'list',
    'pipeline/3/user/everyone',
  ],
  ['a list of deals', 'https://ferncliff.pipedrive.com/deals/list/user/12', 'list', 'deals/list/user/12'],
  [
    'a filter of deals',
    'https://ferncliff.pipedrive.com/deals/pipeline/1/filter/358',
    'list',
    'deals/pipeline/1/filter/358',
  ],
  ['people', 'https://ferncliff.pipedrive.com/persons/list/user/everyone', 'list', 'persons/list/user/everyone'],
  [
    'organizations',
    'https://ferncliff.pipedrive.com/organizations/list/filter/1159',
    'list',
    'organizations/list/filter/1159',
  ],
  ['the leads inbox', 'https://ferncliff.pipedrive.com/leads/inbox', 'list', 'leads/inbox'],
  ['my activities', 'https://ferncliff.pipedrive.com/activities/list/user/24', 'list', 'activities/list/user/24'],
  [
    'the calendar',
    'https://ferncliff.pipedrive.com/activities/calendar/user/24',
    'list',
    'activities/calendar/user/24',
  ],
  ['the start page', 'https://ferncliff.pipedrive.com/', 'home', 'home'],
  ['the feed', 'https://ferncliff.pipedrive.com/pulse', 'home', 'home'],
])('%s is found by its address', (_, address, kind, id) => {
  expect(at(address)).toEqual({ org: 'ferncliff', kind, id });
});

test('the path says which record it is, whatever the query names', () => {
  expect(at('https://ferncliff.pipedrive.com/deal/4410?selectedDeal=1')?.id).toBe('4410');
});

test('a sandbox is a company of its own: the same number there is another deal', () => {
  expect(at('https://ferncliff-sandbox2.pipedrive.com/deal/4410')).toEqual({
    org: 'ferncliff-sandbox2',
    kind: 'opportunity',
    id: '4410',
  });
});

test.each([
  'https://pipedrive.com/deal/1',
  'https://app.pipedrive.com/deal/1',
  'https://www.pipedrive.com/deal/1',
  'https://developers.pipedrive.com/deal/1',
  'https://pipedrive.com.example.org/deal/1',
  'https://ferncliff.pipedrive.com.example.org/deal/1',
  'https://ferncliffpipedrive.com/deal/1',
  'https://a.b.pipedrive.com/deal/1',
  'http://ferncliff.pipedrive.com/deal/1',
  'https://ferncliff.pipedrive.com/deal',
  'https://ferncliff.pipedrive.com/deal/0',
  'https://ferncliff.pipedrive.com/deal/007',
  'https://ferncliff.pipedrive.com/deal/4410abc',
  'https://ferncliff.pipedrive.com/deal/-5',
  'https://ferncliff.pipedrive.com/deal/%34%',
  'https://ferncliff.pipedrive.com/deals/4410',
  'https://ferncliff.pipedrive.com/Deal/4410',
  'https://ferncliff.pipedrive.com/constructor/4410',
  `https://ferncliff.pipedrive.com/deal/${lead}`,
  'https://ferncliff.pipedrive.com/leads/4410',
  `https://ferncliff.pipedrive.com/leads/inbox/${lead.slice(1)}`,
])('%s is nobody’s record', (address) => {
  expect(at(address)).toBeNull();
});

test.each([
  ['https://ferncliff.pipedrive.com/pipeline/1?selectedDeal=abc', 'pipeline/1'],
  ['https://ferncliff.pipedrive.com/activities/list#dialog/activity/0', 'activities/list'],
  [`https://ferncliff.pipedrive.com/deals/list?selectedDeal=${lead}`, 'deals/list'],
])('%s names no record, so it is the list', (address, id) => {
  expect(at(address)).toEqual({ org: 'ferncliff', kind: 'list', id });
});

test.each([
  ['settings', 'https://ferncliff.pipedrive.com/settings/fields', 'This is a settings page'],
  ['a report', 'https://ferncliff.pipedrive.com/progress/insights/report/1', 'This is a report'],
  ['the mailbox', 'https://ferncliff.pipedrive.com/mail/inbox', 'mailbox'],
  ['a project', 'https://ferncliff.pipedrive.com/projects/3', 'project'],
  ['a product', 'https://ferncliff.pipedrive.com/product/3', 'product'],
  ['the contacts timeline', 'https://ferncliff.pipedrive.com/contacts/timeline', 'timeline'],
  [
    'a person being added',
    'https://ferncliff.pipedrive.com/persons/list#dialog/person/add',
    'This person is not saved yet',
  ],
  ['an activity being added', 'https://ferncliff.pipedrive.com/activities/list#dialog/activity/add', 'not saved yet'],
  [
    'something being added',
    'https://ferncliff.pipedrive.com/deal/1#dialog/__proto__/add',
    'This record is not saved yet',
  ],
  ['signing in', 'https://ferncliff.pipedrive.com/auth/login', 'not signed in'],
  ['the vendor’s own page', 'https://www.pipedrive.com/en/pricing', 'not of your company'],
  ['a page nobody knows', 'https://ferncliff.pipedrive.com/something/new-here', 'shows no single record'],
])('%s is no record, and the seller is told why and what to do', (_, address, why) => {
  expect(at(address)).toBeNull();
  const told = pipedrive.whyNot?.(new URL(address)) ?? '';
  expect(told).toContain(why);
  expect(told).toMatch(/(Open a deal|Save it)/);
});

test('any address on any host gives a record with an id of the right shape, or none, and never an error', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'deal',
      'deals',
      'person',
      'leads',
      'inbox',
      'activities',
      'list',
      '12',
      lead,
      '%',
      '..',
      '%2F',
      'add',
    ),
    fc.string(),
  );
  const host = fc.constantFrom(
    'acme.pipedrive.com',
    'app.pipedrive.com',
    'pipedrive.com',
    'acme.pipedrive.com.evil.example',
  );
  fc.assert(
    fc.property(host, fc.array(word, { maxLength: 5 }), fc.string(), fc.string(), (name, path, query, hash) => {
      const url = URL.parse(`https://${name}/${path.join('/')}?${query}#${hash}`);
      if (!url) return;
      const place = pipedrive.locate(url);
      if (place) {
        expect(place.org).toBe('acme');
        if (!['list', 'home'].includes(place.kind)) expect(place.id).toMatch(/^(?:[1-9]\d*|[0-9a-f-]{36})$/);
      } else expect(pipedrive.whyNot?.(url)).not.toBe('');
    }),
  );
});

test('links are known by where they lead, tabs and full addresses too', () => {
  expect(linkedRecord('/deal/12?tab=flow')).toEqual({ kind: 'opportunity', id: '12' });
  expect(linkedRecord('https://ferncliff.pipedrive.com/person/5')).toEqual({ kind: 'contact', id: '5' });
  expect(linkedRecord(`/leads/inbox/${lead}`)).toEqual({ kind: 'lead', id: lead });
  for (const other of [null, '', '#', '/deals/list', '/deal/add', 'https://shop.example/deal/12', 'mailto:a@b.example'])
    expect(linkedRecord(other)).toBeNull();
});

test.each([
  ['https://ferncliff.pipedrive.com/deal/1', true],
  ['https://pipedrive.com.example.org/deal/1', false],
  ['http://ferncliff.pipedrive.com/deal/1', false],
])('%s is recognised as Pipedrive: %s', (address, expected) => {
  const page = { document: null as unknown as Document, look: { shadowRoot: () => null, shown: () => true } };
  expect(pipedrive.recognises({ ...page, url: new URL(address) })).toBe(expected);
});
