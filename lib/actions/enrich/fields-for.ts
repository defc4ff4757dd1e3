import { fieldsOfForm } from '../../adapters/unshown.ts';
import { type Concept, conceptOf } from '../../core/concepts.ts';
import type { CrmRecord, Field, RecordKind } from '../../core/record.ts';
import type { Fact } from '../../core/site.ts';
import { nameKey } from '../../memory/same.ts';
import { partOf } from './say-fact.ts';

/** Which fact the seller (or the company's policy) put into which field: `{ "Sector__c": "industry" }`. */
export type FieldMapping = Record<string, string>;

type Taker = { concept?: Concept; named?: RegExp; kinds?: readonly RecordKind[]; part?: string };

const companies = ['account', 'lead'] as const;

/**
 * Which field of a record takes a fact about its company. A person's own phone and e-mail are not the company's: those
 * go to accounts and leads alone. `part`: the field takes only that piece of the value.
 */
const takers: Record<string, Taker[]> = {
  description: [{ concept: 'description', kinds: ['account'] }],
  industry: [{ concept: 'industry', kinds: companies }],
  employees: [{ concept: 'employees', kinds: companies }],
  phone: [{ concept: 'phone', kinds: companies }],
  email: [{ concept: 'email', kinds: ['account'] }],
  founded: [
    {
      named:
        /^(year_?)?(founded|established|foundation|incorporated)(_?(year|on|date|in))?|gründung|année de création|fundaci[oó]n|設立/i,
      kinds: companies,
    },
  ],
  vat: [
    {
      named: /^(vat|ust|tva|iva|btw)([-_ ]?(id|number|no|nr|reg\w*))?\b|tax_?ident|steuer-?id|umsatzsteuer/i,
      kinds: ['account'],
    },
  ],
  registration: [
    {
      named: /regist(er|ration)[-_ ]?(no|nr|num\w*)|handelsregister|siren|siret|company[-_ ]?(no|number)|kvk/i,
      kinds: ['account'],
    },
  ],
  stock_symbol: [{ named: /ticker|stock[-_ ]?symbol/i, kinds: ['account'] }],
  address: [
    {
      named:
        /^(billing|main|mailing|office|company)?[-_ ]?(street|address_?line_?1|address1_line1|straße|rue|calle)([-_ ]?address)?$/i,
      part: 'street',
      kinds: companies,
    },
    {
      named:
        /^(billing|main|mailing)?[-_ ]?(zip|zip_?code|postal_?code|postcode|plz|postleitzahl|address1_postalcode)$/i,
      part: 'postalCode',
      kinds: companies,
    },
    {
      named: /^(billing|main|mailing)?[-_ ]?(city|town|ort|stadt|ville|ciudad|address1_city)$/i,
      part: 'city',
      kinds: companies,
    },
    {
      named: /^(billing|main|mailing)?[-_ ]?(country|land|pays|pa[ií]s|address1_country)$/i,
      part: 'country',
      kinds: companies,
    },
    { concept: 'address', kinds: companies },
  ],
};

const networks: Record<string, RegExp> = {
  linkedin: /linked-?in/i,
  x: /twitter|^x([-_ ]?(link|url|handle|profile))?$/i,
  facebook: /facebook/i,
  instagram: /instagram/i,
  youtube: /youtube/i,
  xing: /xing/i,
  github: /github/i,
};

export type Place = { field: Field; part: string | null };

/** @returns the fields of this record that take the fact; a mapping of the seller's wins over what is guessed by name */
export function placesFor(fact: Fact, record: CrmRecord, mapping: FieldMapping): Place[] {
  const open = fieldsOfForm(record).filter(({ masked }) => !masked);
  const mapped = open.filter(({ name }) => mapping[name] === fact.field);
  if (mapped.length > 0) return mapped.map((field) => ({ field, part: null }));
  const free = open.filter(({ name }) => mapping[name] === undefined);
  if (fact.field === 'social') return socialPlaces(fact, free);
  if (fact.field === 'leader') return titlePlace(fact, record, free);
  const found: Place[] = [];
  for (const { concept, named, kinds, part } of takers[fact.field] ?? []) {
    if (kinds && !kinds.includes(record.kind)) continue;
    if (concept === 'address' && found.length > 0) break;
    const field = free.find(
      (each) => (concept && conceptOf(each) === concept) || named?.test(each.name) || named?.test(each.label),
    );
    if (field && (!part || partOf(fact.normalized, part) !== '')) found.push({ field, part: part ?? null });
  }
  return found;
}

function socialPlaces(fact: Fact, fields: Field[]): Place[] {
  const url = String(fact.normalized);
  const network = Object.keys(networks).find((name) =>
    (name === 'x' ? /\b(x|twitter)\.com\b/ : networks[name])?.test(url),
  );
  const field =
    network && fields.find(({ name, label }) => networks[network]?.test(name) || networks[network]?.test(label));
  return field ? [{ field, part: null }] : [];
}

/** The site names this very person: their role belongs into their title. */
function titlePlace(fact: Fact, record: CrmRecord, fields: Field[]): Place[] {
  if (record.kind !== 'contact' && record.kind !== 'lead') return [];
  const { value } = fact;
  if (typeof value !== 'object' || !value.role || nameKey(value.name) !== nameKey(record.name)) return [];
  const field = fields.find((each) => conceptOf(each) === 'title');
  return field ? [{ field, part: 'role' }] : [];
}
