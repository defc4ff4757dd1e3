import type { Dice } from './dice.ts';
import { date, inWords, type Locale, locales, money, percentage, phone, rounded, span } from './evidence-formats.ts';

/** A text made of pieces of which it is known whether the ground says so. */
export type EvidenceCase = {
  locale: Locale;
  ground: { data: string[]; ownWords: string[] };
  pieces: { text: string; is: 'words' | 'true' | 'wrong'; what: string }[];
};

const today = '2026-11-22';
const one = <T>(dice: Dice, from: readonly T[]): T => from[dice.below(from.length)] as T;
const dayMs = 86_400_000;
const dayAfter = (days: number) => new Date(Date.parse(today) + days * dayMs).toISOString().slice(0, 10);
const words: Record<Locale, string[]> = {
  en: [
    ' and then the offer of ',
    '. The customer said ',
    ', which makes ',
    ' (see ',
    ') while they asked for ',
    '\n- Note: ',
  ],
  de: [
    ' und dann das Angebot über ',
    '. Der Kunde sagte ',
    ', das macht ',
    ' (siehe ',
    ') und sie wollten ',
    '\n- Notiz: ',
  ],
  fr: [
    " et puis l'offre de ",
    '. Le client a dit ',
    ', ce qui fait ',
    ' (voir ',
    ') mais ils voulaient ',
    '\n- Note : ',
  ],
  es: [' y luego la oferta de ', '. El cliente dijo ', ', lo que hace ', ' (ver ', ') pero querían ', '\n- Nota: '],
  it: [" e poi l'offerta di ", '. Il cliente ha detto ', ', che fa ', ' (vedi ', ') ma volevano ', '\n- Nota: '],
};
const currencies = ['EUR', 'USD', 'GBP'];

type Known = {
  amounts: { value: number; currency: string }[];
  percents: number[];
  dates: string[];
  phone: string;
  mail: string;
  url: string;
  order: number;
  words: { value: number; thousands: boolean };
};

/** Numbers of a record, far enough from each other that no rounding of one is another. */
function knownBy(dice: Dice): Known {
  const currency = one(dice, currencies);
  return {
    amounts: [
      { value: 1_000_001 + dice.below(8_900_000), currency },
      { value: 20_001 + dice.below(79_900), currency: one(dice, currencies) },
      { value: 100_001 + dice.below(890_000), currency },
    ],
    percents: [(131 + dice.below(380)) / 10, 55 + dice.below(15)],
    dates: [dayAfter(14 + dice.below(300)), dayAfter(-14 - dice.below(300))],
    phone: `617555${1000 + dice.below(9000)}`,
    mail: `zoe.${dice.below(1000)}@harborline.example`,
    url: `https://portal.harborline.example/orders?id=${100 + dice.below(900)}`,
    order: 10_000 + dice.below(89_999),
    words: { value: 20 + dice.below(50), thousands: true },
  };
}

/** A number too far from every one that is known to be a rounding of it, a part of it or another reading. */
function strange(dice: Dice, known: Known, low: number, span: number): number {
  const all = [
    ...known.amounts.map(({ value }) => value),
    known.words.value * 1000,
    known.order,
    ...known.percents,
    Number(known.phone),
  ];
  for (let tries = 0; ; tries += 1) {
    const value = low + dice.below(span);
    if (tries > 1_000) return value;
    const near = all.some((each) =>
      [1, 1e3, 1e-3, 1e6, 1e-6].some((times) => Math.abs(value - each * times) < 0.3 * each * times),
    );
    if (!near && value % 10 !== 0 && String(value).length > 2) return value;
  }
}

const truths: Record<string, (known: Known, locale: Locale, dice: Dice) => string> = {
  money: ({ amounts }, locale, dice) => {
    const { value, currency } = one(dice, amounts);
    return money(value, currency, locale, dice);
  },
  rounded: ({ amounts }, locale, dice) => {
    const { value, currency } = one(dice, amounts);
    return rounded(value, currency, locale, dice);
  },
  percent: ({ percents }, locale, dice) => percentage(one(dice, percents), locale, dice),
  'rounded percent': ({ percents }, locale, dice) => percentage(Math.round(percents[0] ?? 0), locale, dice),
  date: ({ dates }, locale, dice) => date(one(dice, dates), locale, dice),
  span: ({ dates }, locale, dice) => span(Math.abs(Date.parse(one(dice, dates)) - Date.parse(today)) / dayMs, locale),
  phone: (known, _locale, dice) => phone(known.phone, dice),
  mail: ({ mail }) => mail,
  url: ({ url }, _locale, dice) => (dice.chance(0.5) ? url : url.replace('https://', '')),
  order: ({ order }) => `SO-${order}`,
  words: (known, locale) => inWords(known.words.value, true, locale),
};

const inventions: Record<string, (known: Known, locale: Locale, dice: Dice) => string> = {
  money: (known, locale, dice) => money(strange(dice, known, 1_001, 9_000_000), one(dice, currencies), locale, dice),
  'wrong currency': ({ amounts }, locale, dice) => {
    const [first] = amounts;
    const other = currencies.find((each) => amounts.every(({ currency }) => currency !== each)) ?? 'CHF';
    return money(first?.value ?? 0, other, locale, dice);
  },
  'wrong magnitude': ({ amounts }, locale, dice) =>
    money((amounts[0]?.value ?? 0) * one(dice, [10, 100]), amounts[0]?.currency ?? '', locale, dice),
  rounded: (known, locale, dice) => rounded(strange(dice, known, 12_000_000, 80_000_000), 'EUR', locale, dice),
  // Known are 13.1 to 51 and 55 to 69.
  percent: (_known, locale, dice) => percentage(75 + dice.below(24), locale, dice),
  date: ({ dates }, locale, dice) => date(dayAfter(400 + dice.below(300) + dates.length), locale, dice),
  span: (_known, locale, dice) => span(330 + dice.below(500), locale),
  phone: (known, _locale, dice) =>
    phone(
      known.phone.replace(/.$/, (digit) => String((Number(digit) + 1 + dice.below(9)) % 10)),
      dice,
    ),
  mail: ({ mail }) => mail.replace('zoe', 'eve'),
  url: ({ url }) => `${url}9`,
  order: ({ order }, _locale, dice) => `SO-${order + 1 + dice.below(9)}`,
  words: (known, locale, dice) => {
    // Not within a rounding of the one that is known.
    const value = 20 + ((known.words.value - 20 + 12 + dice.below(26)) % 50);
    return inWords(value, true, locale);
  },
};

export function evidenceCase(dice: Dice): EvidenceCase {
  const locale = one(dice, locales);
  const known = knownBy(dice);
  const given = one(dice, locales);
  const data = [
    ...known.amounts.map(({ value, currency }) => money(value, currency, given, dice)),
    ...known.percents.map((value) => percentage(value, given, dice)),
    ...known.dates.map((day) => (dice.chance(0.5) ? day : date(day, given, dice))),
    `Tel. ${phone(known.phone, dice)}`,
    known.mail,
    known.url,
    `Order SO-${known.order}`,
    inWords(known.words.value, true, given),
  ];
  const pieces: EvidenceCase['pieces'] = [];
  for (let n = 2 + dice.below(6); n > 0; n -= 1) {
    pieces.push({ text: one(dice, words[locale]), is: 'words', what: '' });
    const wrong = dice.chance(0.5);
    const kinds = wrong ? inventions : truths;
    const what = one(dice, Object.keys(kinds));
    const text = kinds[what]?.(known, locale, dice) ?? '';
    pieces.push({
      text,
      is: wrong && !rightByChance(what, text, known, data) ? 'wrong' : wrong ? 'words' : 'true',
      what,
    });
  }
  pieces.push({ text: '.', is: 'words', what: '' });
  return { locale, ground: { data, ownWords: ['Jane Doe', today] }, pieces };
}

const tensInWords = locales.flatMap((locale) =>
  Array.from({ length: 50 }, (_, n) => [inWords(20 + n, true, locale), (20 + n) * 1000] as const),
);

/** An invention that happens to be so: left out of the count. */
function rightByChance(what: string, text: string, known: Known, data: string[]): boolean {
  if (data.some((each) => each.includes(text))) return true;
  // "Über zwanzigtausend" is right for 24,000.
  const over = (value: number) => known.amounts.some((each) => each.value >= value && each.value <= value * 1.25);
  if (what === 'words' && tensInWords.some(([words, value]) => words === text && over(value))) return true;
  if (what === 'words') return locales.some((locale) => inWords(known.words.value, true, locale) === text);
  return false;
}
