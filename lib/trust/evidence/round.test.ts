import { expect, test } from 'vitest';
import { checkEvidence } from '../evidence.ts';

const data = [
  'Amount: €1,234,567.00',
  'Win rate 44.6 %',
  'Sensors: 49,800',
  'Budget 125000',
  'Visitors: twenty-five thousand',
];
const check = (text: string) => checkEvidence(text, { data, ownWords: [] }).flagged;

test.each([
  'about €1.2 million',
  '€1.2M',
  '1,2 Mio. €',
  'rund 1,2 Millionen Euro',
  'environ 1,2 million €',
  'circa 1,2 milioni di euro',
  'unos 1,2 millones €',
  'over €1.2 million',
  'EUR 1,235k',
  '€1’234’567',
  '1 234 567 €',
  '≈ 45 %',
  '45%',
  'fast 50k',
  'nearly 50k',
  'about 50,000',
  'just under 50,000',
  'more than 49,000',
  '$125k',
  '125 T€',
  '25,000 visitors',
  'fünfundzwanzigtausend',
  'vingt-cinq mille',
  'veinticinco mil',
  'venticinquemila',
])('a figure rounded as people round stands: %s', (text) => expect(check(text)).toEqual([]));

test.each([
  ['about €1.3 million', '€1.3 million'],
  ['about €12 million', '€12 million'],
  ['€1.2bn', '€1.2bn'],
  ['$1.2M', '$1.2M'],
  ['$1,234,567', '$1,234,567'],
  ['1,3 Mio. €', '1,3 Mio. €'],
  ['46 %', '46 %'],
  ['44.7 %', '44.7 %'],
  ['nearly 60k', '60k'],
  ['over 50,000 sensors', '50,000'],
  ['49,900', '49,900'],
  ['€10–20k', '€10'],
  ['thirty thousand', 'thirty thousand'],
  ['dreißigtausend', 'dreißigtausend'],
  ['trente mille', 'trente mille'],
  ['treinta mil', 'treinta mil'],
  ['trentamila', 'trentamila'],
  ['half a million', 'half a million'],
])('a figure that nothing rounds to is struck: %s', (text, struck) => expect(check(text)).toContain(struck));
