import type { Dice } from './dice.ts';

export const locales = ['en', 'de', 'fr', 'es', 'it'] as const;
export type Locale = (typeof locales)[number];

const groupMark: Record<Locale, string[]> = {
  en: [','],
  de: ['.', "'"],
  fr: ['\u202f', ' '],
  es: ['.', ' '],
  it: ['.'],
};
const million: Record<Locale, string[]> = {
  en: ['M', ' million', 'm'],
  de: [' Mio.', ' Millionen'],
  fr: [' millions', ' M'],
  es: [' millones'],
  it: [' milioni'],
};
const about: Record<Locale, string[]> = {
  en: ['about ', 'around ', '≈ ', 'roughly '],
  de: ['etwa ', 'rund ', 'ca. '],
  fr: ['environ ', 'près de '],
  es: ['unos ', 'aproximadamente '],
  it: ['circa '],
};
const months: Record<Locale, string> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
};
const days: Record<Locale, string> = { en: 'days', de: 'Tagen', fr: 'jours', es: 'días', it: 'giorni' };
const percent: Record<Locale, string[]> = {
  en: ['%', ' %', ' percent'],
  de: [' %', '%', ' Prozent'],
  fr: [' %', ' pour cent'],
  es: [' %', ' por ciento'],
  it: ['%', ' per cento'],
};

const decimalMark = (locale: Locale) => (locale === 'en' ? '.' : ',');
const one = <T>(dice: Dice, from: readonly T[]): T => from[dice.below(from.length)] as T;

export function amount(value: number, locale: Locale, dice: Dice): string {
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, one(dice, groupMark[locale]));
  return `${grouped}${dice.chance(0.4) ? `${decimalMark(locale)}00` : ''}`;
}

export function money(value: number, currency: string, locale: Locale, dice: Dice): string {
  const sign = { EUR: '€', USD: '$', GBP: '£' }[currency] ?? currency;
  const text = amount(value, locale, dice);
  return one(dice, [`${sign}${text}`, `${text} ${sign}`, `${text} ${currency}`, `${currency} ${text}`]);
}

/** Rounded to two or three digits, as somebody would say it: "1.2M", "about 1.2 million", "rund 1,2 Mio. €". */
export function rounded(value: number, currency: string, locale: Locale, dice: Dice): string {
  const sign = { EUR: '€', USD: '$', GBP: '£' }[currency] ?? currency;
  const hedge = dice.chance(0.5) ? one(dice, about[locale]) : '';
  if (value >= 1_000_000) {
    const said = (value / 1e6).toFixed(1).replace('.', decimalMark(locale));
    return `${hedge}${said}${one(dice, million[locale])} ${sign}`;
  }
  return `${hedge}${sign}${Math.round(value / 1000)}k`;
}

export const percentage = (value: number, locale: Locale, dice: Dice): string =>
  `${String(value).replace('.', decimalMark(locale))}${one(dice, percent[locale])}`;

export function date(day: string, locale: Locale, dice: Dice): string {
  const [y = '', m = '', d = ''] = day.split('-');
  const name = months[locale].split(' ')[Number(m) - 1] ?? '';
  const plain = String(Number(d));
  const ways: Record<Locale, string[]> = {
    en: [`${name} ${plain}, ${y}`, `${plain} ${name} ${y}`, day, `${name.slice(0, 3)} ${plain}, ${y}`],
    de: [`${plain}. ${name} ${y}`, `${d}.${m}.${y}`, day],
    fr: [`${plain} ${name} ${y}`, `${d}/${m}/${y}`],
    es: [`${plain} de ${name} de ${y}`, `${d}/${m}/${y}`],
    it: [`${plain} ${name} ${y}`, `${d}/${m}/${y}`],
  };
  return one(dice, ways[locale]);
}

export const span = (count: number, locale: Locale): string => `${count} ${days[locale]}`;

export function phone(digits: string, dice: Dice): string {
  const [area, middle, end] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return one(dice, [
    `+1 (${area}) ${middle}-${end}`,
    `+1 ${area} ${middle} ${end}`,
    `+1${digits}`,
    `(${area}) ${middle}-${end}`,
    `${area}.${middle}.${end}`,
    `${area}-${middle}-${end}`,
  ]);
}

const ones: Record<Locale, string> = {
  en: 'one two three four five six seven eight nine',
  de: 'ein zwei drei vier fünf sechs sieben acht neun',
  fr: 'un deux trois quatre cinq six sept huit neuf',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve',
  it: 'uno due tre quattro cinque sei sette otto nove',
};
const tens: Record<Locale, string> = {
  en: 'twenty thirty forty fifty sixty',
  de: 'zwanzig dreißig vierzig fünfzig sechzig',
  fr: 'vingt trente quarante cinquante soixante',
  es: 'veinte treinta cuarenta cincuenta sesenta',
  it: 'venti trenta quaranta cinquanta sessanta',
};
const thousand: Record<Locale, string> = { en: ' thousand', de: 'tausend', fr: ' mille', es: ' mil', it: 'mila' };

/** @param value 20..69, by thousands when `thousands` */
export function inWords(value: number, thousands: boolean, locale: Locale): string {
  const ten = tens[locale].split(' ')[Math.floor(value / 10) - 2] ?? '';
  const unit = value % 10 === 0 ? '' : (ones[locale].split(' ')[(value % 10) - 1] ?? '');
  return `${twoDigits(ten, unit, locale)}${thousands ? thousand[locale] : ''}`;
}

function twoDigits(ten: string, unit: string, locale: Locale): string {
  if (unit === '') return ten;
  switch (locale) {
    case 'en':
      return `${ten}-${unit}`;
    case 'de':
      return `${unit}und${ten}`;
    case 'fr':
      return unit === 'un' ? `${ten} et un` : `${ten}-${unit}`;
    case 'es':
      return ten === 'veinte'
        ? `veinti${unit.replace('dos', 'dós').replace('tres', 'trés').replace('seis', 'séis')}`
        : `${ten} y ${unit}`;
    case 'it':
      return /^[uo]/.test(unit) ? `${ten.slice(0, -1)}${unit}` : `${ten}${unit.replace(/^tre$/, 'tré')}`;
  }
}
