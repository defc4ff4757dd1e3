import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { DataItem, DataValue, ReadPage } from '../read-page.ts';
import { addressesOn, isPostBox, type SeenAddress } from '../reading/addresses.ts';
import { isInForeignBox } from '../reading/foreign-box.ts';
import { linesOf } from '../reading/lines.ts';
import { itemsOf, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { postalPlacesIn } from '../reading/postal.ts';
import { isElsewhere, isOfAnother, isOfAuthority, namesOwnAbove } from '../reading/whose-address.ts';
import { countryCode } from '../words/countries.ts';
import { branchWords, headquartersWords, partLabels, registeredWords } from '../words/places.ts';
import { leftover } from '../words/strangers.ts';

/**
 * Where the company is: street, postal code, city, region, country (ISO 3166 alpha-2), headquarters first. Which of
 * several is the headquarters is what a label says, else the imprint's, else the one said most often.
 */
export const address = defineFact({
  id: 'address',
  label: 'Address',
  many: true,
  readable: true,
  pages: ['imprint', 'contact', 'locations', 'home', 'about'],
  find(page, site) {
    const headquarters = headquartersOf(site);
    // A town alone is worth telling only where no page has the street
    const spots = spotsOn(page, site);
    const hasHouse = [headquarters, ...spots.map(({ parts }) => parts)].some(
      (parts) => parts?.street && !isPostBox.test(parts.street),
    );
    const told = spots.filter(
      // A box at the post office is no place to visit
      ({ parts, extractor }) =>
        !(hasHouse && isPostBox.test(parts.street ?? '')) &&
        (parts.street || extractor === 'block' || !headquarters?.street),
    );
    return told.map(({ parts, quote, extractor, clarity }) => ({
      value: [parts.street, [parts.postalCode, parts.city].filter(Boolean).join(' '), parts.region]
        .filter(Boolean)
        .join(', '),
      normalized: { ...parts, type: headquarters && sameAddress(parts, headquarters) ? 'headquarters' : 'office' },
      ...{ quote, extractor, clarity },
    }));
  },
  same: (one, other) => sameAddress(one.normalized as Parts, other.normalized as Parts),
  first: ({ normalized }) => (normalized as { type?: string }).type === 'headquarters',
});

type Parts = {
  street: string | null;
  postalCode: string | null;
  city: string;
  region: string | null;
  country: string | null;
};
type Spot = Pick<Find, 'quote' | 'extractor' | 'clarity'> & {
  parts: Parts;
  role: 'headquarters' | 'registered' | 'branch' | null;
};

function sameAddress(one: Parts, other: Parts): boolean {
  const key = (text: string | null) =>
    (text ?? '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/str(?:asse|aße|\.)/g, 'str')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const code = ({ postalCode }: Parts) => key(postalCode).replace(/^(\d{5})\d{4}$/, '$1');
  if (code(one) && code(other) && code(one) !== code(other)) return false;
  const [a, b] = [key(one.street), key(other.street)];
  const cities = key(one.city) === key(other.city) || code(one) !== '';
  return cities && (a === '' || b === '' || a.includes(b) || b.includes(a) || sameHouse(one.street, other.street));
}

/** "Hafenstr. 12, 2. Stock" and "Hafenstraße 12": the first word and the numbers agree. */
function sameHouse(one: string | null, other: string | null): boolean {
  const head = (street: string | null): string[] =>
    (street ?? '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.map((word) => word.slice(0, 5)) ?? [];
  const house = (street: string | null): string[] => (street ?? '').match(/\d+/g) ?? [];
  const [a, b] = [head(one), head(other)];
  return a.some((word) => b.includes(word)) && house(one).some((number) => house(other).includes(number));
}

const spotsByPage = new WeakMap<ReadPage, { site: SiteContext; spots: Spot[] }>();

function spotsOn(page: ReadPage, site: SiteContext): Spot[] {
  const known = spotsByPage.get(page);
  if (known && known.site === site) return known.spots;
  const spots = [...fromData(page, site), ...fromText(page, site), ...fromPairs(page, site)].filter(
    ({ quote }) => quote !== '' && !leftover.test(quote),
  );
  spotsByPage.set(page, { site, spots });
  return spots;
}

function fromData(page: ReadPage, site: SiteContext): Spot[] {
  return ownOrganizations(page, site).flatMap((item) => {
    const own = valuesOf(item, 'address').flatMap((value) => spotOf(value, item, 'headquarters'));
    const places = itemsOf(item, 'location', 'department', 'hasPOS').flatMap((place) =>
      valuesOf(place, 'address').flatMap((value) => spotOf(value, item, null)),
    );
    return [...own, ...places];
  });
}

function spotOf({ value }: DataValue, { syntax }: DataItem, role: Spot['role']): Spot[] {
  if (typeof value === 'string') return [];
  const city = textOf(value, 'addressLocality');
  const street = textOf(value, 'streetAddress');
  const region = textOf(value, 'addressRegion');
  if (!city || leftover.test(city) || (!street && !region)) return [];
  const country =
    itemsOf(value, 'addressCountry').map((item) => textOf(item, 'name'))[0] ?? textOf(value, 'addressCountry');
  const parts = {
    street,
    postalCode: textOf(value, 'postalCode'),
    city,
    region,
    country: countryCode(country),
  };
  const quote = valuesOf(value, street ? 'streetAddress' : 'addressLocality')[0]?.quote ?? '';
  return [{ parts, quote, extractor: syntax, clarity: street && parts.postalCode ? 'sure' : 'likely', role }];
}

const ownAddress =
  /(?:our|new|postal|head) (?:address|office|premises)|located (?:at|in)|visit us|find us|based (?:at|in)|headquarter|registered office|unsere adresse|sie finden uns|besuchen sie uns|hauptsitz|firmensitz|(?:sitz|standort) (?:in|ist)|notre adresse|situé|nous trouver|siège|nuestra dirección|ubicad|situad|domicilio|sede|nostra sede|si trova|gevestigd|ons adres|localizad|所在地|本社|住所|地址/iu;

/** Kinds whose own text tells of others' places: customers, events, jobs. Their footers are the company's. */
const telling = new Set(['home', 'about', 'contact', 'imprint', 'locations']);

function fromText(page: ReadPage, site: SiteContext): Spot[] {
  return addressesOn(page, site).flatMap((seen) => {
    const { street, postalCode, city, region, country, quote, line } = seen;
    const around = line.block.region === 'footer' || line.block.region === 'header';
    if (line.block.region === 'aside' || isOfAuthority(seen) || isInForeignBox(line, page, site)) return [];
    if (
      !street &&
      !(country !== null && country === site.country && namesOwnAbove(seen, page, site) && page.kind !== 'news')
    )
      return [];
    // On any other page an address has to stand alone, in lines of its own and in the company's country
    const apart =
      page.kind === 'other' &&
      line.text.length - quote.length <= 30 &&
      (country === site.country || namesOwnAbove(seen, page, site));
    if (!telling.has(page.kind) && !around && !apart) return [];
    if (line.text.length > 260 && page.kind !== 'imprint' && !around) return [];
    const place = page.kind === 'imprint' || page.kind === 'contact' || page.kind === 'locations' || around;
    // In a sentence it may be where something happened, or a customer's: only one that says "our address" is meant
    const told = line.text.length - quote.length > 20 && !place && !ownAddress.test(line.text);
    const clarity =
      told || isElsewhere(seen, addressesOn(page, site)) || isOfAnother(seen, page, site) ? 'weak' : clarityOf();
    function clarityOf(): Find['clarity'] {
      if ((apart && !around) || !street) return 'likely';
      if (namesOwnAbove(seen, page, site)) return 'sure';
      if (seen.clear) return place || line.block.element.closest('address, td, dd') ? 'sure' : 'likely';
      return place ? 'likely' : 'weak';
    }
    const extractor = line.block.element.closest('td, dd, dt, th')
      ? 'table'
      : line.text.length > 160
        ? 'sentence'
        : 'block';
    return [
      { parts: { street, postalCode, city, region, country }, quote, extractor, clarity, role: roleOf(seen, page) },
    ];
  });
}

/** "Straße: Am Hüttenbach 7", "PLZ: 73430", "Ort: Aalen": each part with a label of its own, near each other. */
function fromPairs(page: ReadPage, site: SiteContext): Spot[] {
  if (!telling.has(page.kind)) return [];
  const pairs = pairsOf(page).filter(({ label, block }) => label.length <= 40 && block.region !== 'aside');
  return pairs.flatMap(({ label, value, quote, extractor, block }, at) => {
    if (!partLabels.street.test(label) || !/\d/.test(value) || value.length > 70 || postalPlacesIn(value).length > 0)
      return [];
    if (linesOf(page).some((line) => line.block === block && line.stranger)) return [];
    const near = pairs.slice(Math.max(0, at - 3), at + 5);
    const code = near.find((pair) => partLabels.code.test(pair.label))?.value;
    const town = near.find((pair) => partLabels.city.test(pair.label))?.value;
    const [, codeOfBoth, townOfBoth] =
      near
        .find((pair) => partLabels.both.test(pair.label))
        ?.value.match(/^((?:\p{Lu}{1,2}-)?[\d][\d -]{3,7}(?: ?[A-Z]{2})?),? (\p{L}.+)$/u) ?? [];
    const city = town ?? townOfBoth;
    const postalCode = code ?? codeOfBoth;
    if (!city || !postalCode || city.length > 45 || /\d/.test(city) || !/\d/.test(postalCode)) return [];
    const said = near.find((pair) => partLabels.country.test(pair.label))?.value;
    const parts = { street: value, postalCode, city, region: null, country: countryCode(said ?? null) ?? site.country };
    return [{ parts, quote, extractor, clarity: 'sure' as const, role: null }];
  });
}

/** What the address is called: on its own line, or on those right above it. */
function roleOf({ at, line, quote }: SeenAddress, page: ReadPage): Spot['role'] {
  const above = linesOf(page)
    .slice(Math.max(0, at - 4), at)
    .filter(({ text }) => text.length <= 60 && !quote.includes(text))
    .map(({ text }) => text);
  const own = line.text.slice(0, 60);
  for (const said of [own, ...above.reverse(), line.under ?? '', line.block.heading ?? '']) {
    if (registeredWords.test(said)) return 'registered';
    if (headquartersWords.test(said)) return 'headquarters';
    if (branchWords.test(said)) return 'branch';
  }
  return null;
}

const headquartersBySite = new WeakMap<SiteContext, Parts | null>();

function headquartersOf(site: SiteContext): Parts | null {
  const known = headquartersBySite.get(site);
  if (known !== undefined) return known;
  const spots = site.pages.flatMap((page) => spotsOn(page, site).map((spot) => ({ ...spot, kind: page.kind })));
  const weight = ({ role, kind, parts }: (typeof spots)[number]) =>
    (parts.street ? 0 : -9) +
    (role === 'headquarters' ? 6 : role === 'registered' ? 1 : role === 'branch' ? -8 : 0) +
    (kind === 'imprint' ? 3 : kind === 'contact' ? 1 : 0) +
    Math.min(3, spots.filter((other) => sameAddress(other.parts, parts)).length) * 0.5;
  let best: (typeof spots)[number] | null = null;
  for (const spot of spots) if (!best || weight(spot) > weight(best)) best = spot;
  const headquarters = best?.parts ?? null;
  headquartersBySite.set(site, headquarters);
  return headquarters;
}
