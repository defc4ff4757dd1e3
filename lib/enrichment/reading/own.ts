import type { SiteContext } from '../fact.ts';
import type { DataItem, DataValue, ReadPage } from '../read-page.ts';

const organization =
  /^(?:Organization|Corporation|LocalBusiness|OnlineBusiness|OnlineStore|ProfessionalService|NGO|EducationalOrganization|Store|Restaurant|Hotel|MedicalBusiness|LegalService|FinancialService|AutoRepair|GeneralContractor|HomeAndConstructionBusiness|.*(?:Business|Organization|Store|Service|Agent|Contractor|Clinic|Company))$/;

/** The company's own items of structured data. A theme author's, or another company's with an address elsewhere, are not. */
export function ownOrganizations(page: ReadPage, site: SiteContext): DataItem[] {
  const top = page.data.flatMap((item) =>
    item.types.some((type) => /^(?:WebSite|WebPage|AboutPage|ContactPage)$/.test(type))
      ? [item, ...itemsOf(item, 'publisher', 'about', 'mainEntity')]
      : [item],
  );
  return top.filter((item) => isOrganization(item) && isOwn(item, site));
}

export const isOrganization = (item: DataItem): boolean =>
  item.types.some((type) => organization.test(type) && type !== 'Service' && type !== 'FinancialProduct');

/** Structured data is the company's own when its address, or else its name, is. Without both it is taken as it stands. */
function isOwn(item: DataItem, site: SiteContext): boolean {
  const url = textOf(item, 'url') ?? textOf(item, '@id');
  if (url && /^https?:/i.test(url)) return hostOf(url).endsWith(site.site);
  const name = textOf(item, 'name');
  return !name || site.names.length === 0 || site.names.some((known) => sameCompany(known, name));
}

const hostOf = (url: string) => {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
};

/** Legal forms and words around a name, left out when two are compared. */
const forms =
  /\b(?:gmbh|mbh|co|kg|ag|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|company|sarl|sas|sa|eurl|bv|nv|srl|spa|sl|slu|lda|oy|ab|as|aps|the|group|gruppe|holding|kk)\b\.?|株式会社|有限会社|合同会社|有限公司|股份/giu;

export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(forms, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Is it the same company, legal forms aside? One may be short for the other. */
export function sameCompany(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  if (a.length < 2 || b.length < 2) return a === b;
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));
}

/** Is the company itself named in the text? */
export function namesItself(text: string, site: SiteContext): boolean {
  const bare = bareName(text);
  const ownNames = [...site.names, site.site.split('.')[0] ?? ''];
  return ownNames.some((name) => bareName(name).length >= 3 && bare.includes(bareName(name)));
}

/** "Orla designs chairs" of Orla Chairs: the first word of the name stands for it. */
export function beginsWithName(text: string, site: SiteContext): boolean {
  const first = (words: string) =>
    bareName(
      words.match(/^(?:(?:die|der|das|the|la|le|el|il|lo|a|o|de|het)\s|l['’])?([\p{L}\p{N}&'’.-]{3,})/iu)?.[1] ?? '',
    );
  const begins = first(text);
  return begins.length >= 4 && site.names.some((name) => first(name) === begins);
}

/** Text of an item's first such property, white space collapsed; null when it has none. */
export function textOf(item: DataItem, property: string): string | null {
  for (const { value } of item.props[property] ?? [])
    if (typeof value === 'string' && value.trim()) return value.replace(/\s+/g, ' ').trim();
  return null;
}

export const valuesOf = (item: DataItem, ...properties: string[]): DataValue[] =>
  properties.flatMap((property) => item.props[property] ?? []);

export const itemsOf = (item: DataItem, ...properties: string[]): DataItem[] =>
  valuesOf(item, ...properties).flatMap(({ value }) => (typeof value === 'string' ? [] : [value]));
