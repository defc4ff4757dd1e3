import fc from 'fast-check';
import { expect, test } from 'vitest';
import { richRecord, seller } from '../testing/rich-record.ts';
import { knownOfPlain, type PlainRecord } from './known-plain.ts';
import { findEntities, learn, learnKnown, type MaskBook, mask, openBook } from './mask.ts';
import { neverSent } from './placeholder.ts';
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

test.each([
  ['broken over a line', 'Person_\n1'],
  ['with a space for the underscore', 'Person 1'],
  ['in Spanish', 'Persona_1'],
  ['in French', 'Personne_1'],
  ['escaped for a web page', 'Person&#95;1'],
  ['escaped for a link', 'Person%5F1'],
])('a name is restored when its placeholder comes back %s', (_how, written) => {
  const book = openBook();
  learnKnown(book, [{ type: 'Person', value: 'Marta Nowak' }]);
  expect(unmask(`So ${written}'s offer stands.`, book)).toBe("So Marta Nowak's offer stands.");
});

test.each([
  ['Firma_1', 'Nordlicht GmbH'],
  ['Empresa_1', 'Nordlicht GmbH'],
  ['Azienda_1', 'Nordlicht GmbH'],
  ['E-Mail_1', 'jo@nordlicht.example'],
  ['Correo_1', 'jo@nordlicht.example'],
  ['Person_1_vorname', 'Marta'],
  ['Personne_1_prénom', 'Marta'],
])('%s is understood', (written, value) => {
  const book = openBook();
  learnKnown(book, [
    { type: 'Person', value: 'Marta Nowak' },
    { type: 'Company', value: 'Nordlicht GmbH' },
    { type: 'Email', value: 'jo@nordlicht.example' },
  ]);
  expect(unmask(`(${written})`, book)).toBe(`(${value})`);
});

test.each(['set grid_1 and user_id_2 first', 'per person 1 licence', 'phone 1 is busy', 'a 2-person_1 tent'])(
  'words that only look like a placeholder are left alone: %s',
  (text) => {
    const book = openBook();
    learnKnown(book, [
      { type: 'Person', value: 'Marta Nowak' },
      { type: 'Phone', value: '+49 30 23125 118' },
    ]);
    mask('SSN 536-71-2094, tax id 61 028 378 599', book);
    expect(unmask(mask(text, book), book)).toBe(text);
    expect(unmask(text.replace('-person_1', ''), book)).toBe(text.replace('-person_1', ''));
  },
);

const critical: [string, string][] = [
  ['a card', 'Card 4111 1111 1111 1111 please'],
  ['an account', 'to DE89 3704 0044 0532 0130 00 please'],
  ['a number of the state', 'her SSN is 536-71-2094'],
  ['a passport', 'passport no. C01X00T47'],
  ['a password', 'password: Larch!Window42'],
];
test.each(critical)('%s stands in no kept book, and is the same placeholder when it is met again', (_what, text) => {
  const book = openBook();
  const masked = mask(text, book);
  expect(unmask(masked, book)).toBe(text);
  const kept = JSON.stringify(book);
  expect(kept).not.toMatch(/4111 1111|3704|536-71|C01X00T47|Larch/);
  const again = openBook(JSON.parse(kept) as MaskBook);
  expect(unmask(masked, again)).toBe(masked);
  expect(mask(text, again)).toBe(masked);
  expect(unmask(masked, again)).toBe(text);
});

test('a book that was kept before values were sealed is sealed when it is opened', () => {
  const old = { entries: [{ placeholder: 'Card_1', value: '4111 1111 1111 1111', type: 'Card' as const }], own: [] };
  const book = openBook(old);
  expect(JSON.stringify(book)).not.toContain('4111 1111');
  expect(unmask('Card_1', book)).toBe('4111 1111 1111 1111');
});

test('of a field that may be sent as it is, what must never leave is masked all the same', () => {
  const book = learnt();
  const text = 'Zoë pays with 4111 1111 1111 1111, password: Tuna!4455';
  expect(mask(text, book, neverSent)).toMatch(/^Zoë pays with Card_\d+, password: Secret_\d+$/);
});

const known: [string, string][] = [
  ['inflected', 'Brandauers Angebot und Hartmanns Mail'],
  ['last name first', 'BRANDAUER, ILSE (Hartmann, Jo)'],
  ['without umlauts', 'Ask Bruegge or Brugge'],
  ['broken at the end of a line', 'so Bran-\ndauer said'],
  ['with something unseen in it', 'so Bran\u200bdauer and Bru\u0308gge said'],
  ['in a link', 'linkedin.com/in/jo-hartmann'],
  ['as a handle', '@jhartmann wrote'],
  ['dialled from abroad', 'call 0049 (0)30 23125-118'],
  ['dialled at home', 'call 030/23125118'],
  ['a street written short', 'to Lindenstraße 4'],
  ['a firm without its form', 'Nordlicht Pumpen pays'],
];
test.each(known)('what the record names does not leave when it is %s', (_how, text) => {
  const book = openBook();
  learnKnown(book, [
    { type: 'Person', value: 'Dr. Ilse Brandauer' },
    { type: 'Person', value: 'Jo Hartmann' },
    { type: 'Person', value: 'Ana Brügge' },
    { type: 'Company', value: 'Nordlicht Pumpen GmbH' },
    { type: 'Phone', value: '+49 30 23125 118' },
    { type: 'Address', value: 'Lindenstr. 4, 10969 Berlin' },
  ]);
  const masked = mask(text, book);
  expect(masked).not.toMatch(/brand|dauer|hartmann|gge|231|linden|nordlicht/i);
  expect(unmask(masked, book)).toBe(text);
  for (const { start, end, value } of findEntities(text, book)) expect(text.slice(start, end)).toBe(value);
});

const free: [string, string, string][] = [
  ['English', 'Hi Marta,\nspoke with Priya Shah.\nBest,\nTom', 'person person person'],
  ['German', 'Sehr geehrte Frau Öztürk,\nLagerleiter Xhevdet Berisha ruft an.', 'person person'],
  ['French', 'Bonjour Mme Kermarrec,\nBien cordialement\nHugues d’Arvieu', 'person person'],
  ['Spanish', 'Estimada Sra. Villalobos:\nUn saludo,\nÍñigo', 'person person'],
  ['Italian', 'Gentile dott.ssa Pellegrinelli,\nCordiali saluti\nSamuele Bertazzoni', 'person person'],
];
test.each(free)('people in free text are found: %s', (_language, text, types) =>
  expect(
    findEntities(text, openBook())
      .map(({ type }) => type)
      .join(' '),
  ).toBe(types),
);

const shaped: [string, string][] = [
  ['us_ssn', 'SSN 536-71-2094'],
  ['uk_nino', 'NI number AB 12 34 56 C'],
  ['de_tax_id', 'Steuer-ID 61 028 378 599'],
  ['national_id', 'CPF 714.602.380-01'],
  ['national_id', 'NIE X1234567L'],
  ['passport', 'Reisepass-Nr. C01X00T47'],
  ['ip_address', 'from 203.0.113.57 only'],
  ['ip_address', 'via 2001:db8::8a2e:370:7334'],
  ['date_of_birth', 'born 14 March 1988'],
  ['address', 'lives at 1187 Maple Hollow Rd, Dayton, OH 45402'],
  ['address', 'Martin-Luther-King-Straße 5, 04109 Leipzig'],
  ['phone', 'Tel. 089/4521-330'],
  ['secret', 'postgres://app:Tr0ub4dor@db.internal.example/leads'],
];
test.each(shaped)('%s: %s', (type, text) =>
  expect(findEntities(text, openBook()).map((entity) => entity.type)).toEqual([type]),
);

test.each([
  'DNI 12345678A, CPF 714.602.380-02 and card 4111 1111 1111 1112 are misprints',
  'agent 10.2.1 stays, section 4.2.1.7 of the guide, Chrome 131.0.6778.86',
  'The Ford Transit is in stock, our site runs on Hugo, Jordan and Georgia go to the Paris office',
  'May is busy; Will follow up. Grant approved. Rose 12 % in Q3.',
  'Lost to Harper & Lane Consulting; Morgan Freight quoted less',
])('nothing of anybody is in it: %s', (text) => expect(mask(text, openBook())).toBe(text));

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

test.each([
  ['SMTP_PASS=vK3!harbour-Reel41', 'vK3!harbour-Reel41'],
  ['sandbox key for the two of us: Qh7Lm2Zx9Pw4Rt6Yb1Nc', 'Qh7Lm2Zx9Pw4Rt6Yb1Nc'],
  ['il segreto per i codici è MZXW6YTBOI5DGNBV', 'MZXW6YTBOI5DGNBV'],
  ['cookie: sessionid=Yq8Lw2Vn5Kd7Xz4T; lang=de', 'Yq8Lw2Vn5Kd7Xz4T'],
  ['Server=db1.example;Database=shop;User Id=app;Password=Lind!77;', 'Lind!77'],
  ['der Schlüssel zur Sicherung lautet 9f2c4be7a1d05538c6e47f10ab93d2e4', '9f2c4be7a1d05538c6e47f10ab93d2e4'],
])('a secret in passing does not leave: %s', (text, secret) => {
  expect(mask(text, openBook())).not.toContain(secret);
});

test.each([
  'the key account team met, ref ACCOUNT2026',
  'fixed in 9fceb02, key figures 2026Q3',
  'secret shopper visit on Monday',
])('and what only sounds like one stays: %s', (text) => expect(mask(text, openBook())).toBe(text));

const bent: [record: PlainRecord, text: string, left: RegExp][] = [
  [{ Contact: 'Екатерина Волкова' }, 'Встреча с Екатериной Волковой в среду, письмо Волковой', /Екатер|Волков/],
  [{ Owner: 'Tomasz Wójcik' }, 'rozmawiałem z Wójcikiem, Tomaszowi dałem rabat', /W[óo]jcik|Tomasz/],
  [{ Contact: 'María del Carmen Ruiz Ibáñez' }, 'Mª Carmen pide el catálogo', /Carmen|Mª/],
  [{ Contact: 'Jan-Willem van der Heijden' }, 'vd Heijden stuurt de PO, v.d. Heijden tekent', /Heijden|vd|v\.d/],
  [{ 'Account Name': 'The Copper Kettle Brewing Company' }, 'copperkettle is over limit', /kettle/],
  [{ 'Account Name': 'Établissements Gaudreault & Fils' }, 'chez Gaudreault on attend', /Gaudreault/],
  [{ 'Account Name': '上海明月科技有限公司' }, '明月科技要求折扣', /明月/],
  [{ Contact: 'Δημήτρης Παπαδόπουλος' }, 'του Παπαδόπουλου το γραφείο', /Παπαδ/],
  [{ Contact: 'Louisa Tremlett', Owner: 'Oliver Kestermann' }, 'lou ghosted me, olli calls her', /lou|olli/],
  [{ Owner: 'Kit' }, 'Thanks for the order, we will send it on Monday.\nKit Arkwright', /Kit|Arkwright/],
  [{ 'Account Name': 'De Vrije Molen B.V.' }, 'offerte naar Vrije Molen BV', /Molen/],
];
test.each(bent)('a name of the record is known however its language bends it: %j', (record, text, left) => {
  const book = openBook();
  learnKnown(book, knownOfPlain(record));
  const masked = mask(text, book);
  expect(masked).not.toMatch(left);
  expect(unmask(masked, book)).toBe(text);
});
