import type { SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { countryNamed } from '../words/countries.ts';
import { streetIn } from '../words/streets.ts';
import type { Line } from './lines.ts';
import type { PostalPlace } from './postal.ts';

/** Germany, on the rest of the line or the next. */
export function countryAfter(rest: string, next: Line | undefined): string | null {
  const piece = rest.match(/^[\s,;|·•()–-]*([\p{L} .']{2,30}?)(?=$|[,;|·•()–]|\s-|\. )/u)?.[1];
  return (
    (piece && countryNamed(piece)) || (next && rest.replace(/[\s,.]/g, '') === '' ? countryNamed(next.text) : null)
  );
}

/** Where the country stands on a line of its own, the lines above are read as it writes them. */
export const countryNamedBelow = (lines: Line[], at: number) => countryNamed(lines[at + 1]?.text ?? '');

/** By the format, the street's words, what stands around (a phone's prefix), the site, the page's language. */
export function countryOfPlace(
  place: PostalPlace,
  street: string,
  lines: Line[],
  at: number,
  page: ReadPage,
  site: SiteContext,
): string | null {
  const { countries } = place;
  if (countries.length === 1) return countries[0] ?? null;
  const around = lines
    .slice(Math.max(0, at - 2), at + 8)
    .filter(({ stranger }) => !stranger)
    .map(({ text }) => text)
    .join(' ');
  const prefix = around.match(/(?:\+|\b00)\s?(49|43|41|33|34|39|32|45|47|352|46|36|386|420|30|358)(?!\d{12})/)?.[1];
  const byPrefix = prefix ? countryByPrefix[prefix] : undefined;
  if (byPrefix && countries.includes(byPrefix)) return byPrefix;
  const byStreet = (streetIn(street) ?? []).filter((country) => countries.includes(country));
  if (byStreet.length === 1 && byStreet[0]) return byStreet[0];
  if (site.country && countries.includes(site.country)) return site.country;
  const [language, territory] = (page.language ?? '').split('-');
  if (territory && countries.includes(territory.toUpperCase())) return territory.toUpperCase();
  const home = {
    de: 'DE',
    fr: 'FR',
    es: 'ES',
    it: 'IT',
    fi: 'FI',
    da: 'DK',
    no: 'NO',
    nb: 'NO',
    hu: 'HU',
    sl: 'SI',
    sv: 'SE',
    cs: 'CZ',
  }[language ?? ''];
  return home && countries.includes(home) ? home : null;
}

const countryByPrefix: Record<string, string> = {
  ...{
    49: 'DE',
    43: 'AT',
    41: 'CH',
    33: 'FR',
    34: 'ES',
    39: 'IT',
    32: 'BE',
    45: 'DK',
    47: 'NO',
    352: 'LU',
    46: 'SE',
    36: 'HU',
  },
  ...{ 386: 'SI', 420: 'CZ', 30: 'GR', 358: 'FI' },
};
