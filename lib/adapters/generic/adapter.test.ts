// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../adapter.ts';
import { generic } from './adapter.ts';

/**
 * The pages in `fixtures/` are read in a real browser by `npm run bench:read`. Here is what needs no layout: happy-dom
 * draws nothing, so `hidden` stands for what is out of sight.
 */
const url = new URL('https://crm.example/accounts/42');
const page: Page = {
  document,
  url,
  look: { shadowRoot: (element) => element.shadowRoot, shown: (element) => element.closest('[hidden]') === null },
};
const place = { org: 'crm.example', kind: 'account', id: '42' } as const;
const read = (html: string) => {
  document.body.innerHTML = html;
  return generic.read(page, place);
};
const facts =
  '<h1>Fernhollow</h1><dl><dt>City</dt><dd>Bath</dd><dt>Seats</dt><dd>40</dd><dt>Owner</dt><dd>Ida Brekke</dd>';

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
  document.title = '';
});

test('labelled values become the record, with its name and owner', () => {
  const found = read(`<main>${facts}</dl></main>`);
  expect(found).toMatchObject({ kind: 'account', name: 'Fernhollow', owner: 'Ida Brekke', completeness: 'whole' });
  expect(found.fields.map(({ name, value }) => [name, value])).toEqual([
    ['city', 'Bath'],
    ['seats', 40],
    ['owner', 'Ida Brekke'],
  ]);
});

test('a field is named as the CRM names it, where an attribute tells', () =>
  expect(
    read(`<main>${facts}<dt>Close date</dt><dd data-field="closing_on">3 May 2027</dd></dl>`).fields.at(-1),
  ).toMatchObject({
    name: 'closing_on',
    label: 'Close date',
    value: '2027-05-03',
  }));

test('a value longer than anyone reads is cut, and that is said', () => {
  const found = read(`<main>${facts}<dt>Description</dt><dd>${'word '.repeat(200_000)}</dd></dl></main>`);
  expect(found.fields.at(-1)?.display).toHaveLength(20_000);
  expect(found.missing).toEqual([
    { what: 'Description', why: 'Longer than 20,000 characters; the rest was left out.' },
  ]);
});

test('all of 600 fields are read', () => {
  const name = (n: number) => `Fact ${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}x`;
  const rows = Array.from({ length: 600 }, (_, n) => `<dt>${name(n)}</dt><dd>${n}</dd>`).join('');
  expect(read(`<main><h1>Fernhollow</h1><dl>${rows}</dl></main>`).fields).toHaveLength(600);
});

test('a sign-in page is no record, and what is typed there is not read', () => {
  const found = read(
    '<form><label>User <input value="ida"></label><label>Firm <input value="f"></label><label>City <input value="Bath"></label><label>Password <input type="password" value="secret"></label></form>',
  );
  expect(found).toMatchObject({
    fields: [],
    completeness: 'whole',
    missing: [{ what: 'Record', why: 'This is a sign-in page.' }],
  });
  expect(JSON.stringify(found)).not.toContain('secret');
});

test('a page with two labelled values says that it shows none to speak of', () =>
  expect(read('<p>Version: 2</p><p>Build: 7</p>').missing).toEqual([
    { what: 'Record', why: 'This page shows no labelled values.' },
  ]));

test('a page that is still fetching is loading, not empty', () =>
  expect(read('<main><div class="skeleton"></div></main>').completeness).toBe('loading'));

test('values inside open components are read through their shadow trees', () => {
  document.body.innerHTML = '<main><h1>Fernhollow</h1><crm-facts></crm-facts></main>';
  document.querySelector('crm-facts')!.attachShadow({ mode: 'open' }).innerHTML = `${facts}</dl>`;
  expect(generic.read(page, place).fields).toHaveLength(3);
});

test('a value of a related record is not a value of this one', () => {
  const found = read(
    `<main>${facts}</dl><aside><h3><a href="/contacts/7">Teo Varga</a></h3><dl><dt>Phone</dt><dd>030 555012</dd></dl></aside></main>`,
  );
  expect(found.fields.map(({ label }) => label)).toEqual(['City', 'Seats', 'Owner']);
});

const row = (label: string, value: string) =>
  `<div style="gap:4px"><div>${label}</div><div><b>${value}</b></div></div>`;

test('on a page without classes a section above its fields is no field', () => {
  const rows = row('City', 'Bath') + row('Seats', '40') + row('Region', 'South');
  expect(read(`<div><div><div>Details</div><div></div></div><div>${rows}</div></div>`).fields).toMatchObject([
    { label: 'City', value: 'Bath' },
    { label: 'Seats', value: 40 },
    { label: 'Region', value: 'South' },
  ]);
});

test('several values in one line do not run into each other', () =>
  expect(
    read(
      `<main>${facts}<dt>Topics</dt><dd><span style="display:inline-flex">Cooling</span><span style="display:inline-flex">Alarms</span></dd></dl></main>`,
    ).fields.at(-1)?.display,
  ).toBe('Cooling, Alarms'));

test('an amount in two parts stays one amount', () =>
  expect(
    read(`<main>${facts}<dt>Budget</dt><dd><span>1,200</span><span>.50</span></dd></dl></main>`).fields.at(-1)?.display,
  ).toBe('1,200.50'));

test('stars are a number, and a slider nobody labelled is nothing', () => {
  const stars = '<div role="slider" aria-label="Rating" aria-valuenow="4"></div>';
  const found = read(
    `<main>${facts}<dt>Score</dt><dd>${stars}</dd></dl><div role="slider" aria-label="Seek" aria-valuenow="0"></div></main>`,
  );
  expect(found.fields.slice(3)).toMatchObject([{ label: 'Score', display: '4', value: 4 }]);
});

test('what opens out below a link to another record is not this one’s', () => {
  const own = row('City', 'Bath') + row('Seats', '40') + row('Region', 'South') + row('Sector', 'Energy');
  const other = `<div><a href="/contacts/7">Teo Varga</a></div><div>${row('Phone', '030 555012')}</div>`;
  const labels = read(`<div><div>${own}</div><div>${other}</div></div>`).fields.map(({ label }) => label);
  expect(labels).toEqual(['City', 'Seats', 'Region', 'Sector']);
});
