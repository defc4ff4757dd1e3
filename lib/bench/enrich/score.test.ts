import { expect, test } from 'vitest';
import type { Fact, Normalized } from '../../core/site.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { isSame } from './same.ts';
import { calibrationOf, scoreSite, tally } from './score.ts';
import type { BenchSite, Entry } from './site.ts';
import { textOfHtml } from './text-of-html.ts';

const entry = (field: string, value: Entry['value'], more: Partial<Entry> = {}): Entry => ({
  ...{ field, value, page: '/', quote: typeof value === 'string' ? value : value.name },
  ...more,
});

const fact = (field: string, value: Entry['value'], normalized: Normalized = null, quote = 'said'): Fact => ({
  field,
  value:
    typeof value === 'string'
      ? asUntrusted(value)
      : { name: asUntrusted(value.name), role: value.role === null ? null : asUntrusted(value.role) },
  normalized,
  quote: asUntrusted(quote),
  ...{
    url: 'http://site/',
    readAt: '2026-11-22T09:00:00Z',
    extractor: 'block',
    confidence: 0.9,
    rivals: [],
    alsoAt: [],
  },
});

const site = (lists: Partial<Pick<BenchSite, 'truth' | 'tolerated' | 'outdated'>>): BenchSite => ({
  ...{ slug: 'northwind', domain: 'northwind.example', build: '', set: 'dev', language: 'en', pages: {} },
  ...{ truth: [], tolerated: [], outdated: [], html: new Map() },
  ...lists,
});

const here = { street: '14 Mill Lane', postalCode: 'HX9 4QT', city: 'Hexborough', country: 'GB' };

test.each<[string, Fact, Entry, boolean]>([
  [
    'a phone is its E.164 number',
    fact('phone', '(0)1632 960220', '+441632960220'),
    entry('phone', '01632 960220', { normalized: '+441632960220' }),
    true,
  ],
  [
    'another extension is another phone',
    fact('phone', '960221', '+441632960221'),
    entry('phone', '960220', { normalized: '+441632960220' }),
    false,
  ],
  [
    '"more than 120" and 120 meet',
    fact('employees', '120+', { min: 120 }),
    entry('employees', '120', { normalized: 120 }),
    true,
  ],
  [
    '"more than 100" is not 120',
    fact('employees', '100+', { min: 100 }),
    entry('employees', '120', { normalized: 120 }),
    false,
  ],
  [
    '50-200 and 51-200 are one range',
    fact('employees', '50-200', { min: 50, max: 200 }),
    entry('employees', '51-200', { normalized: { min: 51, max: 200 } }),
    true,
  ],
  [
    '51-200 is not 201-500',
    fact('employees', '', { min: 51, max: 200 }),
    entry('employees', '', { normalized: { min: 201, max: 500 } }),
    false,
  ],
  [
    'an address may be written shorter',
    fact('address', '', { ...here, street: '14, Mill Lane' }),
    entry('address', '', { normalized: here }),
    true,
  ],
  [
    'another house is another address',
    fact('address', '', { ...here, street: '41 Mill Lane' }),
    entry('address', '', { normalized: here }),
    false,
  ],
  [
    'a town alone is no address',
    fact('address', '', { ...here, street: null }),
    entry('address', '', { normalized: here }),
    false,
  ],
  [
    'a degree is no part of a name',
    fact('leader', { name: 'Dr. Ann Roe', role: 'CEO' }),
    entry('leader', { name: 'Ann Roe', role: 'Chief Executive Officer' }),
    true,
  ],
  [
    'a wrong role is a wrong leader',
    fact('leader', { name: 'Ann Roe', role: 'CFO' }),
    entry('leader', { name: 'Ann Roe', role: 'CEO' }),
    false,
  ],
  ['a position is the same for everybody', fact('careers', 'Fitter'), entry('careers', 'Fitter (m/w/d)'), true],
  [
    'a profile is the same on a phone',
    fact('social', 'https://de.linkedin.com/company/x/?trk=1'),
    entry('social', 'https://www.linkedin.com/company/x'),
    true,
  ],
  ['two profiles are two', fact('social', 'https://x.com/a'), entry('social', 'https://twitter.com/b'), false],
  [
    'a longer industry code fits',
    fact('industry', 'pumps', { naics: '3339' }),
    entry('industry', 'valves', { naics: ['333'] }),
    true,
  ],
  [
    'a code that does not fit is wrong whatever the words',
    fact('industry', 'pumps', { naics: '541' }),
    entry('industry', 'pumps', { naics: ['333'] }),
    false,
  ],
  [
    'a part of a register entry is not all of it',
    fact('registration', 'HRB 4711'),
    entry('registration', 'HRB 47112'),
    false,
  ],
])('%s', (_, printed, known, same) => expect(isSame(printed, known)).toBe(same));

test('what is tolerated counts nowhere; what is said twice, or no longer true, is wrong', () => {
  const score = scoreSite(
    site({
      truth: [entry('name', 'Northwind'), entry('product', 'Pumps'), entry('founded', '1987', { normalized: 1987 })],
      tolerated: [entry('product', 'Spare parts')],
      outdated: [entry('employees', '80', { normalized: 80 })],
    }),
    [
      ...[fact('name', 'NORTHWIND'), fact('product', 'Pumps'), fact('product', 'pumps')],
      ...[fact('product', 'Spare parts'), fact('employees', '80', 80), fact('technology', 'jQuery')],
    ],
    () => true,
  );
  expect(score.judged.map(({ verdict }) => verdict)).toEqual([
    ...['right', 'right', 'twice', 'tolerated', 'outdated', 'not judged'],
  ]);
  expect(score.missed.map(({ field }) => field)).toEqual(['founded']);
  expect(tally('all', [score])).toMatchObject({ printed: 4, right: 2, precision: 0.5, recall: 2 / 3, quoted: 1 });
});

test('a value whose quote is not at its address is told apart from a wrong one', () => {
  const says = (_: string, quote: string) => quote === 'said';
  const { judged } = scoreSite(
    site({ truth: [entry('name', 'Northwind')] }),
    [fact('name', 'Northwind', null, 'made up')],
    says,
  );
  expect(judged[0]).toMatchObject({ verdict: 'right', quote: 'not on the page' });
});

test('confidence of 0.9 that is right half the time is off by 0.4', () => {
  const score = scoreSite(
    site({ truth: [entry('name', 'Northwind')] }),
    [fact('name', 'Northwind'), fact('legal_name', 'No')],
    () => true,
  );
  const { buckets, error } = calibrationOf([score]);
  expect(buckets.filter(({ values }) => values > 0)).toEqual([
    { from: 0.9, to: 0.95, values: 2, said: 0.9, right: 0.5 },
  ]);
  expect(error).toBeCloseTo(0.4);
});

test('quotes are looked for in what visitors read and in the source, white space aside', () => {
  const page = textOfHtml(
    '<p>Gegr&uuml;ndet&nbsp;<b>19</b>87<br>in K&#246;ln</p><script type="application/ld+json">{"name": "Nord &amp; Co"}</script><p>mail<span style="display:none">no</span>@x.example</p>',
  );
  const said = ['Gegründet 1987 in Köln', '"name": "Nord & Co"', 'mail@x.example', 'Gegründet 1978', ''];
  expect(said.map((quote) => page.says(quote))).toEqual([true, true, true, false, false]);
});
