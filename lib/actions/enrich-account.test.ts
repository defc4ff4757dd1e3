import { expect, test } from 'vitest';
import type { Fact, SiteReading } from '../core/site.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { enrichAccount } from './enrich-account.ts';
import { ask, fields, moment, now, record } from './example-parts.ts';

type Said = [
  field: string,
  value: string | { name: string; role: string | null },
  normalized: Fact['normalized'],
  quote?: string,
];

const fact = ([field, value, normalized, quote]: Said): Fact => ({
  field,
  value:
    typeof value === 'string'
      ? asUntrusted(value)
      : { name: asUntrusted(value.name), role: value.role === null ? null : asUntrusted(value.role) },
  normalized,
  quote: asUntrusted(quote ?? (typeof value === 'string' ? value : value.name)),
  url: 'https://brackenpumps.example/about',
  readAt: now.toISOString(),
  extractor: 'sentence',
  confidence: 0.94,
  rivals: [],
  alsoAt: [],
});

const site = (...said: Said[]): SiteReading => ({
  site: 'brackenpumps.example',
  facts: said.map(fact),
  visits: [],
  trouble: null,
  readAt: now.toISOString(),
  kept: false,
});

const everything = site(
  ['description', 'Bracken builds pumps for breweries and dairies.', 'Bracken builds pumps for breweries and dairies.'],
  ['founded', '1987', 1987, 'Founded in 1987'],
  ['employees', '1,200', 1200, 'Our 1,200 colleagues'],
  ['phone', '+49 421 555 0142', '+494215550142'],
  [
    'address',
    'Hafenweg 3, 28195 Bremen, Germany',
    { street: 'Hafenweg 3', postalCode: '28195', city: 'Bremen', country: 'DE', type: 'headquarters' },
  ],
  ['leader', { name: 'Jonna Reker', role: 'Managing Director' }, { name: 'Jonna Reker', role: 'Managing Director' }],
  ['news', 'Bracken opens a plant in Gdynia', { title: 'Bracken opens a plant in Gdynia', date: '2026-10-02' }],
);

const account = record({
  kind: 'account',
  name: 'Bracken Pumps',
  fields: fields(
    ['Website', 'brackenpumps.example', { type: 'url' }],
    ['Employees', '500', { type: 'number', value: 500 }],
    ['Phone', '0421 5550142', { type: 'phone' }],
    ['Description', ''],
    ['Billing City', ''],
    ['Industry', 'Machinery'],
  ),
});

const enrich = (query: string, of = account, reading = everything, input = {}) =>
  ask(enrichAccount, of, query, input, { site: async () => reading });

test('what is blank is proposed, what differs is told with both values, what agrees is not proposed', async () => {
  const { blocks, sources } = await enrich('enrich this account from their website');
  const proposal = blocks.find((block) => block.type === 'proposal');
  const changes = proposal?.suggestion.what === 'fields' ? proposal.suggestion.changes : [];
  expect(changes.map(({ label, from, to }) => [label, from.display, to.display])).toEqual([
    ['Description', '', 'Bracken builds pumps for breweries and dairies.'],
    ['Employees', '500', '1200'],
    ['Billing City', '', 'Bremen'],
  ]);
  expect(changes.find(({ label }) => label === 'Employees')?.found).toMatchObject({
    fact: 'employees',
    confidence: 0.94,
  });
  for (const { sources: cited } of changes)
    expect(sources[cited[0] ?? -1]?.url).toBe('https://brackenpumps.example/about');
  const rest = blocks.find((block) => block.type === 'site-facts');
  expect(rest?.rows.map(({ label, verdict }) => `${label} ${verdict}`)).toContain('Phone agrees');
  expect(rest?.rows.map(({ label, verdict }) => `${label} ${verdict}`)).toContain('Founded unplaced');
});

test.each([
  ['who runs this company', 'Jonna Reker Managing Director'],
  ['any news about them?', 'Bracken opens a plant in Gdynia 2 Oct'],
  ['what do they do', '“Bracken builds pumps for breweries and dairies.”'],
  ['wer leitet die Firma?', 'Jonna Reker'],
  ['how can I reach them, which phone?', 'Phone: +49 421 555 0142'],
])('“%s” is answered from the site, with its source', async (query, answer) => {
  const { text, sources, blocks } = await enrich(query);
  expect(text).toContain(answer);
  expect(sources.length).toBeGreaterThan(0);
  expect(blocks.some(({ type }) => type === 'proposal')).toBe(false);
});

test('what the site does not say is said to be missing, not made up', async () => {
  const { text } = await enrich('what do they charge, any prices?');
  expect(text).toContain('brackenpumps.example names no prices');
});

test('a contact’s title is held against the site; the company’s phone is not put into the contact’s', async () => {
  const person = record({
    kind: 'contact',
    name: 'Reker, Jonna',
    fields: fields(
      ['Email', 'jonna.reker@brackenpumps.example', { type: 'email' }],
      ['Title', ''],
      ['Phone', '', { type: 'phone' }],
    ),
  });
  const { blocks } = await enrich('enrich', person);
  const proposal = blocks.find((block) => block.type === 'proposal');
  expect(
    proposal?.suggestion.what === 'fields' && proposal.suggestion.changes.map(({ label, to }) => [label, to.display]),
  ).toEqual([['Title', 'Managing Director']]);
});

test('a field the seller mapped takes its fact', async () => {
  const mapped = record({
    kind: 'account',
    name: 'Bracken Pumps',
    fields: fields(['Website', 'brackenpumps.example'], ['Year of birth', '']),
  });
  const { blocks } = await ask(
    enrichAccount,
    mapped,
    'enrich',
    {},
    {
      site: async () => everything,
      mapping: () => ({ 'year-of-birth': 'founded' }),
    },
  );
  const proposal = blocks.find((block) => block.type === 'proposal');
  expect(
    proposal?.suggestion.what === 'fields' && proposal.suggestion.changes.map(({ label, to }) => [label, to.display]),
  ).toEqual([['Year of birth', '1987']]);
});

test('without a website the seller is told how to name one, and a named one is read', async () => {
  const bare = record({ kind: 'account', name: 'Bracken Pumps', fields: fields(['Website', '']) });
  expect((await enrich('enrich', bare)).text).toContain('enrich from company.com');
  const asked: string[] = [];
  await ask(
    enrichAccount,
    bare,
    'enrich from brackenpumps.example',
    {},
    {
      site: async (address) => {
        asked.push(address);
        return everything;
      },
    },
  );
  expect(asked).toEqual(['brackenpumps.example']);
});

test('a lead’s business e-mail leads to the site, a free one does not', async () => {
  const lead = (email: string) =>
    record({ kind: 'lead', name: 'Ada Quist', fields: fields(['Email', email, { type: 'email' }]) });
  const asked: string[] = [];
  const note = {
    site: async (address: string) => {
      asked.push(address);
      return everything;
    },
  };
  await ask(enrichAccount, lead('ada@quist.example'), 'enrich', {}, note);
  expect((await ask(enrichAccount, lead('ada.quist@gmail.com'), 'enrich', {}, note)).rung).toBe('cannot');
  expect(asked).toEqual(['quist.example']);
});

test('it is offered where basics are blank, and says which', () => {
  const offered = enrichAccount.when({ ...moment(account).run, record: account } as never);
  expect(offered?.reason).toBe('Description is blank');
  const nowhere = record({ kind: 'account', name: 'X', fields: fields(['Phone', '']) });
  expect(enrichAccount.when({ record: nowhere, now })).toBeNull();
});

test('a site that could not be read says why, and what was known before is kept out of it', async () => {
  const { text, rung } = await enrich('enrich', account, {
    ...site(),
    trouble: { kind: 'robots-unreachable', status: 503 },
  });
  expect(rung).toBe('cannot');
  expect(text).toContain('robots.txt');
});
