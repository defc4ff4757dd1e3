import type { Field } from '../../core/record.ts';

/** The page's language as Intl takes it; English where it says none that is known. */
export function tongueOf(language: string | null): string {
  try {
    return new Intl.Locale((language ?? 'en').replaceAll('_', '-')).toString();
  } catch {
    return 'en';
  }
}

const digitsOf = /\d(?:[\d.,'’\s\u00a0\u202f]*\d)?/;

/** "$96,400.00" → "$" and where it stands; null where more than a number and a sign is there. */
function signOf(display: string): string | null {
  const run = digitsOf.exec(display);
  if (!run) return null;
  const rest = display.replace(run[0], '').trim();
  return /^[^\d\s]{0,4}$/.test(rest) ? rest : null;
}

const decimalsOf = (display: string): number => /[.,](\d{1,2})(?!\d)/.exec(display)?.[1]?.length ?? 0;
const isShort = (display: string): boolean => /\d\s?(?:k|m|mio|tsd|bn|mrd|万|億)/i.test(display);

/** A number, sum, share or day as another language writes it; null for what is the same in all. */
export function inLanguage(field: Field, language: string): string | null {
  const { type, value, display } = field;
  if ((type === 'date' || type === 'datetime') && typeof value === 'string') return dayIn(value, language, 'short');
  if (typeof value !== 'number' || isShort(display)) return null;
  const decimals = decimalsOf(display);
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
    useGrouping: type === 'currency' || /\d[^\d]\d{3}/.test(display),
  }).format(value);
  const sign = signOf(display);
  if (sign === null) return null;
  if (type === 'number') return sign === '' ? number : null;
  const before = /^(en|ja|zh)/.test(language) && sign !== '%';
  return before ? `${sign}${/^\p{L}+$/u.test(sign) ? ' ' : ''}${number}` : `${number} ${sign}`.trim();
}

/** A day, and the time if it has one. */
export function dayIn(iso: string, language: string, style: 'short' | 'medium' | 'long' | 'iso'): string | null {
  const [day = '', time = ''] = iso.split('T');
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime()) || /[z+]/i.test(time)) return null;
  const clock = time.slice(0, 5);
  if (style === 'iso') return [day, clock].filter(Boolean).join(' ');
  const options: Intl.DateTimeFormatOptions =
    style === 'short' ? { year: 'numeric', month: '2-digit', day: '2-digit' } : { dateStyle: style };
  const shown = new Intl.DateTimeFormat(language, {
    ...options,
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
  return [shown.format(date), clock].filter(Boolean).join(' ');
}

/** "$96,400.00" → "$96.4K", "$1.2M" → "$1,200,000". */
export function shortOrLong({ value, display, type }: Field, language: string): string | null {
  if (type !== 'currency' || typeof value !== 'number' || value < 1000 || !/^(en|de|fr|es|ja)/.test(language))
    return null;
  const run = digitsOf.exec(display);
  if (!run) return null;
  const sign = display.replace(/[\d.,'’\s\u00a0\u202f]|(?:k|m|mio|tsd|bn|mrd)\.?(?!\p{L})|[万億]/giu, '');
  if (sign.length > 4 || /\(/.test(display)) return null;
  const notation = isShort(display) ? 'standard' : 'compact';
  const number = new Intl.NumberFormat(language, {
    notation,
    ...(isShort(display) ? { maximumSignificantDigits: 15 } : {}),
  });
  return display.startsWith(sign) ? `${sign}${number.format(value)}` : `${number.format(value)} ${sign}`;
}

/** The same number in other groups, or without the country before it. */
export function phoneSpelt({ value, type }: Field, n: number): string | null {
  if (type !== 'phone' || typeof value !== 'string' || /\p{L}/u.test(value)) return null;
  const clean = value.replace(/[^\d+]/g, '');
  if (n % 3 === 0) return clean.replace(/(\d{3})(?=\d{4,})/g, '$1-');
  if (n % 3 === 1) return clean;
  const country = /^\+?(44|49|33|34|81|61)/.exec(clean)?.[0];
  return country ? `0${clean.slice(country.length)}` : value.replace(/[\s.-]+/g, '.');
}

export function urlSpelt({ value, display, type }: Field, n: number): string | null {
  if (type !== 'url' || typeof value !== 'string' || !display.includes('.')) return null;
  const host = display
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  return [`http://www.${host}/`, `https://${host}`, `www.${host}`, host][n % 4] ?? null;
}

export function caseSpelt({ value, type }: Field, n: number): string | null {
  if (typeof value !== 'string' || !/^(text|picklist|lookup)$/.test(type) || value.includes('\n') || value.length > 60)
    return null;
  const other = n % 2 === 0 ? value.toUpperCase() : value.toLowerCase();
  return other === value ? null : other;
}
