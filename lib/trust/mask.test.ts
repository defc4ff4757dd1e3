import fc from 'fast-check';
import { expect, test } from 'vitest';
import { richRecord, seller } from '../testing/rich-record.ts';
import { learn, type MaskBook, mask, openBook } from './mask.ts';
import { unmask, unmasker } from './unmask.ts';

function learnt(): MaskBook {
  const book = openBook();
  learn(book, richRecord(), seller);
  return book;
}

const inDisguise: [string, string][] = [
  ['a full name', 'Zoë Lindström-Okafor called'],
  ['a name without its accents', 'Zoe Lindstrom-Okafor called'],
  ['a first name in capitals', 'ZOE called'],
  ['a first name in a hurry', 'spoke to zoe today'],
  ['a last name alone', 'Ms Lindström-Okafor agreed'],
  ['a Japanese name with an honorific', '田中様に電話'],
  ['a Japanese name without the space', '田中太郎さん'],
  ['a company without its legal form', 'Harborline Seafood pays late'],
  ['a company by its first word', "Harborline's buyer"],
  ['a phone number otherwise punctuated', 'call 617.555.0142'],
  ['a phone number nobody knew', 'call (212) 555-0188 or +44 20 7946 0123'],
  ['an address line', 'ships from 48 Fish Pier Road'],
  ['a company address in a link', 'see https://portal.harborline.example/a?b=1'],
  ['a name in a link of somebody else', 'https://www.linkedin.com/in/zoe-lindstrom'],
  ['an e-mail address', 'write to someone.else@other.example'],
  ['a card number', 'pays with 4111 1111 1111 1111'],
  ['an IBAN', 'to DE89 3704 0044 0532 0130 00 please'],
  ['a password', 'password: hunter22!'],
];
test.each(inDisguise)('%s does not leave, and comes back exactly', (_what, text) => {
  const book = learnt();
  const masked = mask(text, book);
  expect(masked).toMatch(/(Person|Company|Email|Phone|Address|Url|Card|Iban|Secret)_\d/);
  expect(masked).not.toMatch(
    /zo[eë]|lindstr|田中|太郎|harborline|0142|0188|7946|fish pier|other\.example|4111|0532|hunter/i,
  );
  expect(unmask(masked, book)).toBe(text);
});

const harmless = [
  'Amount EUR 125,000.00, closes 2026-12-12, probability 60 %',
  'Opportunity 006AB00000XYZ12YAB, case 00001026, order 12345678',
  'We will grant a discount and mark the case; the trial may end in May.',
  'Meeting on 12.12.2026 at 14:30, room 301, 200 sensors at 1,250.00 each',
  'Version 10.4.2 was released on 2026/11/01 10:15:30',
  'See https://docs.python.example/guide for the format',
];
test.each(harmless)('harmless text stays as it is: %s', (text) => expect(mask(text, learnt())).toBe(text));

test('the seller and their company stay readable, so that a draft can be signed', () => {
  const text = 'Jane Doe of Fernhollow Monitoring wrote';
  expect(mask(text, learnt())).toBe(text);
});

test('the same person is the same placeholder in each call, also after the book was kept and opened again', () => {
  const book = learnt();
  const first = mask('Zoe and Will Grant', book);
  const again = openBook(JSON.parse(JSON.stringify(book)) as MaskBook);
  learn(again, richRecord(), seller);
  expect(mask('Zoe and Will Grant', again)).toBe(first);
  expect(again.entries).toEqual(book.entries);
});

test('a name is restored however the model writes its placeholder', () => {
  const book = learnt();
  const placeholder = mask('Zoë Lindström-Okafor', book);
  expect(placeholder).toMatch(/^Person_\d+$/);
  for (const written of [
    placeholder,
    placeholder.toUpperCase(),
    placeholder.toLowerCase(),
    placeholder.replace('_', '\\_'),
  ]) {
    expect(unmask(`${written}'s offer`, book)).toBe("Zoë Lindström-Okafor's offer");
  }
  expect(unmask(`Hi ${placeholder}_first,`, book)).toBe('Hi Zoë,');
  expect(unmask(`**${placeholder}**さん`, book)).toBe('**Zoë Lindström-Okafor**さん');
});

test('a placeholder the model made up stays as it is', () => {
  expect(unmask('Person_77 agreed', learnt())).toBe('Person_77 agreed');
});

const pieces = fc.constantFrom(
  'Zoë Lindström-Okafor',
  'zoe',
  'ZOË',
  'Ravi',
  'Menon',
  'Will',
  'will',
  '田中',
  '太郎',
  '2',
  '1',
  '_first',
  '_v2',
  '\\_',
  '_',
  'Person_1',
  'person\\_2',
  'Email_',
  'Company',
  ' ',
  ', ',
  '\n',
  'zoe.lindstrom@harborline.example',
  'x@y.example',
  '617-555-0142',
  '+44 20 7946 0123',
  '4111111111111111',
  'https://harborline.example/x',
  'Harborline',
  '48 Fish Pier Road',
  'password: abc123',
  'said',
  'é',
  '<',
  '125,000',
  '2026-12-12',
);
const texts = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }),
    { maxLength: 14 },
  )
  .map((list) => list.join(''));

test('whatever was written comes back letter for letter', () => {
  const book = learnt();
  fc.assert(
    fc.property(texts, (text) => {
      expect(unmask(mask(text, book), book)).toBe(text);
    }),
    { numRuns: 800 },
  );
});

test('a streamed answer is restored the same wherever it is cut', () => {
  const book = learnt();
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 12 }), { maxLength: 20 }), (text, sizes) => {
      const masked: string = mask(text, book);
      const stream = unmasker(book);
      let at = 0;
      let shown = '';
      for (const size of sizes) {
        shown += stream.push(masked.slice(at, at + size));
        at += size;
      }
      expect(shown + stream.push(masked.slice(at)) + stream.end()).toBe(text);
    }),
    { numRuns: 800 },
  );
  const masked = `Hi ${mask('Zoë Lindström-Okafor', book)}_first, ${mask('Will Grant', book)}`;
  for (let cut = 0; cut <= masked.length; cut += 1) {
    const stream = unmasker(book);
    expect(stream.push(masked.slice(0, cut)) + stream.push(masked.slice(cut)) + stream.end()).toBe(
      'Hi Zoë, Will Grant',
    );
  }
});

test('a long note is masked in a moment, also a hostile one', () => {
  const book = learnt();
  for (const text of [
    'Zoe said '.repeat(6_000),
    '@'.repeat(20_000),
    '1 '.repeat(20_000),
    'a.'.repeat(20_000),
    '+1'.repeat(6_000),
    'Person_'.repeat(6_000),
    'eyJ'.repeat(6_000),
  ]) {
    const started = performance.now();
    mask(text, book);
    expect(performance.now() - started, text.slice(0, 12)).toBeLessThan(1_500);
  }
});
