import type { SellerProfile } from '../core/action.ts';
import { fieldFor } from '../core/concepts.ts';
import type { CrmRecord, Field, Row } from '../core/record.ts';
import { domainsIn, urlSpans } from './detect/url.ts';
import type { MaskType } from './placeholder.ts';

/** Something of the record that has a name of its own: a person, a company, a way to reach them. */
export type Known = { type: MaskType; value: string };

const personLabel =
  /(?<![\p{L}])(contacts?|owner|managers?|assigned( to)?|created by|modified by|reports to|primary contact|decision maker|champion|attendees?|(first|last|middle|full|contact|lead) ?name|salesperson|sales rep|besitzer|inhaber|ansprechpartner|kontakt|vorname|nachname|ansprechpartnerin|teilnehmer|propri[ée]taire|interlocut(?:eur|rice)|pr[ée]nom|contacto|propietari[oa]|nombre de pila|apellidos?|contatto|proprietari[oa]|referente|cognome|prospects?|interessent(?:in)?|prospecto|mitarbeiter(?:in)?|policy ?holder|buyer|einkäufer(?:in)?|acheteu(?:r|se)|comprador(?:a)?)(?![\p{L}])|所有者|担当|氏名|名前/iu;
const companyLabel =
  /(?<![\p{L}])(accounts?|compan(y|ies)|organi[sz]ations?|customer|partner|employer|competitors?|parent account|firma|unternehmen|kunde|konto|entreprise|soci[ée]t[ée]|compte|client|empresa|cuenta|cliente|azienda|societ[àa]|arbeitgeber|employeur|empleador|hersteller|händler|distributor|auftraggeber)(?![\p{L}])|取引先|会社/iu;
const personHref = /\/(contacts?|leads?|people|persons?|users?|0-1)(\/|$)|[?&]etn=(contact|lead|systemuser)\b/i;
const companyHref = /\/(accounts?|compan(y|ies)|organi[sz]ations?|0-2)(\/|$)|[?&]etn=account\b/i;
const reachTypes: Partial<Record<Field['type'], MaskType>> = {
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  address: 'Address',
};
const nobody =
  /^(you|me|system|automated|automation|unassigned|none|unknown|n\/a|-+|—)$|\b(bot|integration|workflow|automation|process)\b/i;
const legalForm =
  /\b(inc|llc|ltd|limited|gmbh|ag|kg|corp|corporation|co|company|sa|sas|sarl|srl|spa|bv|nv|ab|oy|plc|pty|kk|group|holdings?)\b\.?$|株式会社|有限会社/i;

/** Every person, company and way to reach them that the record names. What the seller said of themself stays out. */
export function knownOf(record: CrmRecord): Known[] {
  const people = [
    record.owner,
    record.user,
    ...record.timeline.map((entry) => entry.author),
    ...record.tasks.map((task) => task.owner ?? null),
  ];
  const abouts = [...record.timeline.map((entry) => entry.about ?? null), ...record.tasks.map((task) => task.about)];
  const account = fieldFor(record, 'account');
  return [
    ...titleOf(record),
    ...people.flatMap((name) => person(name)),
    ...(account && typeof account.value === 'string' ? [{ type: 'Company' as const, value: account.value }] : []),
    ...record.fields.filter((field) => !field.masked).flatMap(fieldKnown),
    ...record.related.flatMap((list) => list.rows.flatMap((row) => rowKnown(row, list.label))),
    ...record.rows.flatMap((row) => rowKnown(row, '')),
    ...abouts.flatMap((about) => byLook(about)),
  ].filter(({ value }) => value.trim().length > 1);
}

/** A contact's page is titled with a person, an account's with a company. A deal's or a case's title says what it is about. */
function titleOf(record: CrmRecord): Known[] {
  if (record.kind === 'contact' || record.kind === 'lead') return person(record.name);
  return record.kind === 'account' ? [{ type: 'Company', value: record.name }] : [];
}

function fieldKnown(field: Field): Known[] {
  if (typeof field.value !== 'string') return [];
  const reach = reachTypes[field.type];
  if (reach) return [field.value, field.display].filter(Boolean).map((value) => ({ type: reach, value }));
  return named(field.label || field.name, field.value, field.type === 'lookup', field.href ?? '');
}

function rowKnown(row: Row, listLabel: string): Known[] {
  const own =
    row.kind === 'contact' || row.kind === 'lead'
      ? person(row.name)
      : row.kind === 'account'
        ? [{ type: 'Company' as const, value: row.name }]
        : row.kind === null
          ? named(listLabel, row.name, false, row.href ?? '')
          : [];
  return [...own, ...row.cells.flatMap(({ label, value }) => named(label, value, false, ''))];
}

/** @returns who or what the label, or the link, says this is; nothing when neither says it */
function named(label: string, value: string, lookup: boolean, href: string): Known[] {
  if (/^(e-?mail|correo|メール)/i.test(label) && value.includes('@')) return [{ type: 'Email', value }];
  if (/phone|mobile?|^fax|telefono?|téléphone|teléfono|móvil|cellulare|handy|電話/i.test(label) && /\d{3}/.test(value))
    return [{ type: 'Phone', value }];
  if (/address|adresse|dirección|indirizzo|anschrift|住所/i.test(label)) return [{ type: 'Address', value }];
  if (/^(web ?site|domain|url|linkedin.*|site web|webseite|sitio web)$/i.test(label)) return [{ type: 'Url', value }];
  if (
    /^(date of birth|birth ?date|birthday|geburtsdatum|date de naissance|fecha de nacimiento|data di nascita)$/i.test(
      label,
    )
  )
    return [{ type: 'Birthdate', value }];
  if (value.length > 80 || /\d{2}/.test(value.replace(/[,(].*$/, ''))) return [];
  if (companyHref.test(href)) return [{ type: 'Company', value }];
  if (personHref.test(href)) return person(value);
  if (
    companyLabel.test(label) &&
    !/\b(type|status|source|number|rating|size|since|record type|tier|count|stage|role|id)\b/i.test(label) &&
    !personLabel.test(label)
  ) {
    return [{ type: 'Company', value }];
  }
  if (personLabel.test(label) && !/\b(type|status|source|number|role|title|stage|id|date|method|roles)\b/i.test(label))
    return /^[^,]+\b(and|&)\b/.test(value) ? value.split(/,| and | & /).flatMap(person) : person(value);
  return lookup ? byLook(value) : [];
}

export function person(name: string | null): Known[] {
  if (!name) return [];
  // "Jane Doe, 12 Nov 2026 14:30": who made it and when, in one value.
  const alone = name
    .replace(/,\s*(?=[^,]*\d).*$/s, '')
    .replace(/\s*\(.*\)\s*$/, '')
    .trim();
  return alone === '' || nobody.test(alone) || /\d/.test(alone) || alone.length > 60
    ? []
    : [{ type: 'Person', value: alone }];
}

/** Two to four capitalised words are a person unless a legal form follows; anything else is left to what else is known. */
function byLook(text: string | null): Known[] {
  if (!text || nobody.test(text)) return [];
  if (legalForm.test(text.trim())) return [{ type: 'Company', value: text.trim() }];
  return /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:de|da|di|del|la|van|von|der|den|bin|al|dos|el)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(
    text.trim(),
  )
    ? person(text)
    : [];
}

/** Names, company and addresses of the seller: they stay readable, the seller's own words are not a customer's data. */
export function ownWords(profile: SellerProfile): string[] {
  return [profile.name, profile.company].map((text) => text.trim()).filter((text) => text.length > 1);
}

/** @returns "northwind.example" of a website, an e-mail address or a bare host; null for mail providers everybody uses. */
export function domainOf(text: string): string | null {
  const url = urlSpans(text)[0] ?? (text.includes('@') ? undefined : domainsIn(text)[0]);
  const from = url
    ? text.slice(url.start, url.end).replace(/^https?:\/\//i, '')
    : text.slice(text.lastIndexOf('@') + 1);
  const host =
    from
      .toLowerCase()
      .replace(/^www\./, '')
      .split(/[/?#:\s]/)[0] ?? '';
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host)) return null;
  return everybodys.test(host) ? null : host;
}

const everybodys =
  /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail|linkedin|twitter|x|facebook|youtube|xing|crunchbase|wikipedia|google)\.[a-z.]+$|\.(linkedin|wikipedia|google|force|salesforce|hubspot|dynamics|zoho|pipedrive)\.com$/;
