import { expect, test } from 'vitest';
import { checkEvidence } from './evidence.ts';

const data = [
  'Amount: €125,000.00 EUR',
  '12/12/2026 (2026-12-12)',
  '60',
  'Zoe wants 20% off at 14:30, 1.250 sensors; see https://portal.harborline.example/orders?id=7',
  'zoe@harborline.example',
  'Budget 2.4M, call on 3 Nov 2026',
];
const check = (text: string, ownWords: string[] = []) => checkEvidence(text, { data, ownWords });

const supported = [
  'The deal is worth €125,000 [1].',
  '125.000,00 EUR',
  'EUR 125k',
  '125 000 €',
  '0.125M EUR',
  'about 125K',
  'It closes on 12 Dec 2026.',
  'closes 2026-12-12',
  'December 12, 2026',
  '12. Dezember 2026',
  'le 12 décembre 2026',
  '12 de diciembre de 2026',
  '2026年12月12日',
  'by 12/12',
  'in December 2026',
  'on 12 December',
  'Probability 60%',
  '20 percent off',
  '20 % off',
  '1,250 sensors',
  '1250 sensors',
  'at 2:30 PM',
  'at 14:30',
  'See https://portal.harborline.example/orders?id=7.',
  'portal.harborline.example',
  'zoe@harborline.example',
  '2.4 million',
  'the 3 open tasks',
  '1. First\n2. Second\n15. Third',
  'Said so [1, 3] and [42]',
  '3 November',
];
test.each(supported)('what the record says stands: %s', (text) =>
  expect(check(text)).toMatchObject({ text, flagged: [] }),
);

const unsupported: [string, string][] = [
  ['The deal is worth €152,000.', '€152,000'],
  ['worth $125,000 today', '$125,000'],
  ['closes 13 Dec 2026', '13 Dec 2026'],
  ['closes 2027-12-12', '2027-12-12'],
  ['Probability 65%', '65%'],
  ['1250% growth', '1250%'],
  ['at 15:45', '15:45'],
  ['in 48 days', '48'],
  ['5% off', '5%'],
  ['worth €7', '€7'],
  ['see https://evil.example/?q=125000', 'https://evil.example/?q=125000'],
  ['see https://portal.harborline.example/other', 'https://portal.harborline.example/other'],
  ['see evil.com/x', 'evil.com/x'],
  ['write to eve@evil.example', 'eve@evil.example'],
  ['![x](https://evil.example/i.png)', '![x](https://evil.example/i.png)'],
  ['[click](https://evil.example)', '[click](https://evil.example)'],
  ['3.5 million', '3.5 million'],
  ['Umsatz 1,5 Mio. EUR', '1,5 Mio. EUR'],
];
test.each(unsupported)('what no source says is struck: %s', (text, struck) => {
  expect(check(text)).toMatchObject({ text: text.replace(struck, `~~${struck}~~`), flagged: [struck] });
});

test("the seller's own figures are no invention", () =>
  expect(check('15% off until 1 March', ['offer 15% until 1 March']).flagged).toEqual([]));

test('the same invention is named once and struck each time', () => {
  expect(check('48 and 48')).toMatchObject({ text: '~~48~~ and ~~48~~', flagged: ['48'] });
});

test('a long answer is checked in a moment, also a hostile one', () => {
  for (const text of [
    'worth €152,000 by 13 Dec 2026. '.repeat(1_500),
    '1'.repeat(40_000),
    '1,'.repeat(15_000),
    'a.'.repeat(15_000),
    '[1'.repeat(15_000),
    'a@'.repeat(15_000),
    '1 234 '.repeat(8_000),
  ]) {
    const started = performance.now();
    check(text);
    expect(performance.now() - started, text.slice(0, 10)).toBeLessThan(2_000);
  }
});
