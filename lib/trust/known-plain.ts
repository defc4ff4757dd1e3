import { fold, words } from './fold.ts';
import { type Known, person } from './known.ts';
import { firstNames } from './names/first-names.ts';
import type { MaskType } from './placeholder.ts';

/** A record as somebody writes it down: label → value, lists of such for what is related. */
export type PlainRecord = { [label: string]: unknown };

const start = '(?<![\\p{L}])';
const end = '(?![\\p{L}])';
const label = (list: string) => new RegExp(`${start}(?:${list})${end}`, 'iu');

/** By the label, whatever the value looks like. */
const byLabel: [MaskType, RegExp][] = [
  [
    'Phone',
    label(
      'phone|telephone|tel|mobile|mobil|cell(?:ulare)?|cellphone|handy|fax|telefon|telefono|téléphone|teléfono|telefone|portable|móvil|whatsapp|landline|festnetz|direct|durchwahl',
    ),
  ],
  [
    'Address',
    label(
      'address|adresse|anschrift|dirección|direccion|indirizzo|endereço|adres|street|straße|domicilio|domicile|sede|siège',
    ),
  ],
  [
    'Birthdate',
    label(
      'date of birth|birth ?date|birthday|dob|geburtsdatum|geburtstag|geb|date de naissance|naissance|fecha de nacimiento|nacimiento|data di nascita|nascita',
    ),
  ],
  ['Iban', label('iban')],
  ['Card', label('card|karte|kreditkarte|carte|tarjeta|carta di credito|credit card')],
  ['Secret', label('password|passwort|kennwort|mot de passe|contraseña|token|api[- _]?key|secret')],
  ['Ip', label('ip(?: address)?|ip-adresse')],
  [
    'Id',
    label(
      'ssn|social security\\w*|nino|ni number|national insurance\\w*|steuer-?id\\w*|idnr|tax id|dni|nie|nif|nir|n° ?ss|numéro de sécurité sociale|sécurité sociale|codice fiscale|bsn|pesel|ahv(?:-nr)?|cpf|aadhaar|pan|personnummer|cpr|passport|reisepass\\w*|passeport|pasaporte|passaporto|personalausweis\\w*|ausweis\\w*|national id|sozialversicherungsnummer|svnr',
    ),
  ],
  [
    'Url',
    label('website|web|site|domain|url|linkedin|xing|homepage|webseite|sito|sitio|twitter|github|profile|profil'),
  ],
];
/** Says what a record is about or how it stands: no one's name, whatever it looks like. */
const ofTrade = label(
  'stage|status|phase|fase|étape|etapa|amount|betrag|montant|importe|importo|value|revenue|title|job title|role|rolle|rôle|rol|ruolo|position|department|abteilung|city|ort|stadt|ville|ciudad|città|country|land|pays|país|paese|state|region|product|produkt|produit|producto|prodotto|deal|opportunity|opportunità|oportunidad|affaire|date|datum|close|closing|abschluss|clôture|cierre|chiusura|id|case|ticket|room|number|nummer|numéro|número|numero|type|typ|source|industry|branche|sector|priority|subject|what|when|was|wann|quoi|quand|currency|language|sprache|notes?|notiz|text|description|beschreibung|size|employees|time',
);
const companies = label(
  'accounts?|compan(?:y|ies)|organi[sz]ations?|customers?|partners?|employer|competitors?|vendor|supplier|lieferant|firma|firmen|unternehmen|kunden?|konto|entreprise|sociétés?|comptes?|clients?|fournisseur|empresas?|cuentas?|clientes?|proveedor|aziend[ae]|società|client[ei]|fornitore|account name|brand|agency|agentur|arbeitgeber|dienstgeber|employeur|empleador|datore di lavoro|insurer|versicherung|versicherer|assureur|aseguradora|assicurazione|bank|banque|banco|banca|manufacturer|hersteller|dealer|händler|distributor|mandant(?:in)?|auftraggeber|subsidiary|parent company|muttergesellschaft|maison mère',
);
const people = label(
  'contacts?|owner|managers?|leads?|names?|who|wer|qui|quién|chi|participants?|attendees?|candidate|guests?|spouse|borrower|rep|author|assigned to|user|champion|decision maker|sponsor|sales\\w*|reports to|ansprechpartner(?:in)?|kontakte?|kontaktrollen|besitzer(?:in)?|inhaber(?:in)?|freelancer|versicherter?|makler(?:in)?|anwält(?:e|in)|anwalt|teilnehmer(?:in)?|betreuer(?:in)?|mieter(?:in)?|patient(?:in)?|vorname|nachname|propriétaires?|interlocut(?:eurs?|rices?)|prénom|nom|correspondante?|consultante?|dirigeante?|responsables?|participants|contactos?|propietari[oa]s?|nombre|apellidos?|comercial|titular(?:es)?|autónom[oa]|director(?:a)?|asistentes|contatt[oi]|proprietari[oa]|nome|cognome|referent[ei]|responsabil[ei]|titolar[ei]|consulent[ei]|dirett(?:ore|rice)|partecipanti|key account|household|haushalt|foyer|prospects?|interessent(?:in)?|prospecto|prospetto|employee|mitarbeiter(?:in)?|salariée?|employée?|emplead[oa]|dipendente|bewerber(?:in)?|candidate?|candidat[oa]s?|applicant|tenant|locataire|inquilin[oa]|inquilino|policy ?holder|versicherungsnehmer(?:in)?|assurée?|asegurad[oa]|assicurat[oa]|student(?:in)?|élève|alumn[oa]|buyer|einkäufer(?:in)?|acheteu(?:r|se)|comprador(?:a)?|acquirente',
);
const firstPart = label('first ?name|vorname|prénom|nombre(?: de pila)?|nome');
const lastPart = label('last ?name|surname|nachname|familienname|nom|nom de famille|apellidos?|cognome');
const legalForm =
  /(?<![\p{L}])(?:inc|llc|ltd|limited|gmbh|mbh|ag|kg|ohg|ug|corp|corporation|co|company|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|s\.l|s\.a|s\.l\.u|bv|b\.v|nv|ab|oy|as|a\.?ş|plc|pty|kk|jsc|group|gruppe|holdings?|sp\. z o\.o|e\.v|& co)\.?$/iu;

/** Every person, company, number and place it names. */
export function knownOfPlain(record: PlainRecord): Known[] {
  return known(record, '').filter(({ value }) => value.trim().length > 1);
}

function known(value: unknown, path: string): Known[] {
  if (typeof value === 'string' || typeof value === 'number') return ofValue(path, String(value).trim());
  if (Array.isArray(value)) return value.flatMap((each) => known(each, path));
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  const part = (which: RegExp) => entries.find(([name, each]) => which.test(name) && typeof each === 'string')?.[1];
  const [first, last] = [part(firstPart), part(lastPart)];
  const whole = first && last && first !== last ? person(`${first} ${last}`) : [];
  return [...whole, ...entries.flatMap(([name, each]) => known(each, path ? `${path} / ${name}` : name))];
}

function ofValue(path: string, value: string): Known[] {
  const own = path.slice(path.lastIndexOf('/') + 1).trim();
  if (value === '' || value.length > 200) return [];
  if (/^\S+@\S+\.\S+$/.test(value)) return [{ type: 'Email', value }];
  const told = byLabel.find(([, pattern]) => pattern.test(own));
  if (told && fitsType(told[0], value)) return [{ type: told[0], value }];
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(value)) return [{ type: 'Url', value }];
  if (/^\+\d[\d ()./-]{6,}$/.test(value)) return [{ type: 'Phone', value }];
  return nameOf(own, path, value);
}

function nameOf(own: string, path: string, value: string): Known[] {
  const isOfPeople = people.test(own) || (own.toLowerCase() === 'name' && people.test(path));
  if (value.length > 80 || /\d{2}/.test(value)) return [];
  if (legalForm.test(value)) return [{ type: 'Company', value }];
  const family =
    /^(?:the |die |la |los )?(?:famil(?:y|ie|le|ia|y of)|famiglia|fam\.)\s+(.+)$|^(?:the )?(.+?) (?:family|household)$/iu.exec(
      value,
    );
  if (family) return person(family[1] ?? family[2] ?? null);
  const isCompany = companies.test(own) && !/(?:owner|manager|name of contact)/i.test(own);
  if (isCompany && !(hasFirstName(value) && !/account name|company|firma|unternehmen/i.test(own)))
    return [{ type: 'Company', value }];
  if (isOfPeople || hasFirstName(value))
    return ofTrade.test(own) && !/name|who|owner|manager|contact|rep$/i.test(own) ? [] : person(value);
  return isCompany ? [{ type: 'Company', value }] : [];
}

const fitsType = (type: MaskType, value: string): boolean =>
  type === 'Address'
    ? /\d/.test(value) || value.includes(',')
    : type === 'Secret' || type === 'Url'
      ? !value.includes(' ')
      : /\d/.test(value);

/** "Yusuf Al-Khatib" and "Dr. Odile Montfaucon": two to five words, one of the first two a first name that is met often. */
function hasFirstName(value: string): boolean {
  const list = words(value);
  return (
    list.length >= 2 &&
    list.length <= 6 &&
    /^\p{Lu}/u.test(value) &&
    list.slice(0, 3).some(({ start: from, end: to }) => firstNames.has(fold(value.slice(from, to))))
  );
}
