import { type CountryCode, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';
import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { addressesOn } from '../reading/addresses.ts';
import { isInForeignBox } from '../reading/foreign-box.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { ownOrganizations, valuesOf } from '../reading/own.ts';
import { postalPlacesIn } from '../reading/postal.ts';
import { attributeQuote } from '../reading/source-quote.ts';
import { namesOwnAbove } from '../reading/whose-address.ts';
import { isQuoted } from '../verify.ts';
import { faxBefore, phoneAndFax, phoneBefore } from '../words/contact.ts';
import { countryNamed } from '../words/countries.ts';

/** Numbers one can call, normalized to E.164 ("+49897654321"). Fax numbers, and those of strangers, are none. */
export const phone = defineFact({
  id: 'phone',
  label: 'Phone',
  many: true,
  readable: true,
  pages: ['contact', 'imprint', 'locations', 'home', 'about'],
  find: (page, site) => {
    const faxes = faxesOn(page, site);
    return [...fromData(page, site), ...fromLinks(page, site), ...fromText(page, site)].filter(
      ({ normalized }) => !faxes.has(String(normalized)),
    );
  },
  same: (one, other) => one.normalized === other.normalized,
});

/** Seen on its own: "+49 (0)89 765432-10", "(415) 555-0132", "01 23 45 67 89". Extensions belong to it. */
const written =
  /(?<![\p{L}\d@./_=-])(?:\+|\(\+|00(?=\s?[1-9]))?[\s]?\(?\d(?:[\d\s().\u2010-\u2015\u2212·-]|(?<!\d[\d\s().-]{8,})\/(?=\s?\d)){4,24}\d(?:\s?-\s?0)?(?![\d\p{L}@]|[.,]\d|\s?(?:%|€|\$|EUR|kg|mm))/gu;

/** Here a number without its country begins with 0 (or is a service's): else it is a size, a price, an article. */
const hasTrunkZero = new Set('DE AT CH GB IE FR BE NL JP CN SE FI AU NZ'.split(' '));

/** What templates are delivered with: 123-456-7890, 555-555-5555. */
const template = /^0?1234567890?$|^(?:555){2,}5?$|^0+$/;

function parsed(text: string, country: string | null): PhoneNumber | null {
  const plain = text
    .replace(/[‐-―−]/g, '-')
    .replace(/\(0\)/g, '')
    .replace(/^\s*\(\+/, '+')
    .replace(/^\s*00\s?(?=[1-9])/, '+');
  const own = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  if (
    own &&
    !/^\(?\+/.test(plain) &&
    hasTrunkZero.has(own) &&
    !/^\(?0|^1[38]00|^1[3-9]\d{9}$|^[48]00/.test(plain.replace(/[\s()-]/g, ''))
  )
    return null;
  const number = parsePhoneNumberFromString(plain, { defaultCountry: own, extract: false });
  if (!number?.isPossible() || /^(\d)\1+$/.test(number.nationalNumber) || template.test(number.nationalNumber))
    return null;
  return number;
}

const findOf = (number: PhoneNumber, said: Omit<Find, 'normalized'>): Find => ({ normalized: number.number, ...said });

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) => {
    const points = valuesOf(item, 'contactPoint', 'address', 'location').flatMap(({ value }) =>
      typeof value === 'string' ? [] : valuesOf(value, 'telephone'),
    );
    return [...valuesOf(item, 'telephone'), ...points].flatMap(({ value, quote }) => {
      if (typeof value !== 'string') return [];
      const number = parsed(value, site.country);
      return number
        ? [findOf(number, { value, quote, extractor: item.syntax, clarity: number.isValid() ? 'sure' : 'likely' })]
        : [];
    });
  });
}

/** Pages whose text tells of others, and of single people. */
const aboutOthers = new Set(['news', 'customers', 'careers', 'products', 'pricing', 'team', 'other']);

function fromLinks(page: ReadPage, site: SiteContext): Find[] {
  return page.links.flatMap(({ url, text, element, region }) => {
    const called = url.match(/^(?:tel|callto):(.+)$/i)?.[1];
    if (!called) return [];
    const line = lineAround(page, element);
    if (line && (line.stranger || isInForeignBox(line, page, site))) return [];
    const number = parsed(decode(called), countryAt(page, line, site));
    const shown = parsed(text, countryAt(page, line, site));
    if (!number || isFax(line, text)) return [];
    // The link calls another number than it shows: one of them is a template's
    if (shown && shown.number !== number.number) return [];
    const quote = shown && isQuoted(text, page) ? text : attributeQuote(element, 'href', page);
    const around = region === 'footer' || region === 'header' || region === 'nav';
    const elsewhere = aboutOthers.has(page.kind) && !around;
    const clarity = elsewhere ? (isExtension(number, site) ? 'likely' : 'weak') : number.isValid() ? 'sure' : 'likely';
    return quote ? [findOf(number, { value: shown ? text : decode(called), quote, extractor: 'link', clarity })] : [];
  });
}

function fromText(page: ReadPage, site: SiteContext): Find[] {
  return linesOf(page).flatMap((line, index) => {
    if (line.stranger || line.text.length > 1_500 || !/\d{2}/.test(line.text)) return [];
    const numbers = numbersIn(line, index, page, site);
    if (numbers.length === 0 || isInForeignBox(line, page, site)) return [];
    return numbers.flatMap(({ number, value, before }) => {
      const label = labelOf(before, line, index, page);
      if (label === 'fax') return [];
      const clarity = clarityOf({ number, value }, label, line, page, site);
      return clarity
        ? [
            findOf(number, {
              value,
              quote: value,
              extractor: line.block.element.closest('td, dd') ? 'table' : 'block',
              clarity,
            }),
          ]
        : [];
    });
  });
}

type Seen = { number: PhoneNumber; value: string; before: string };

function numbersIn(line: Line, index: number, page: ReadPage, site: SiteContext): Seen[] {
  const seen: Seen[] = [];
  for (const match of line.text.matchAll(written)) {
    // "0211 555 01 60 (9:00–17:00)": the hours in brackets are no part of it
    const value = match[0].replace(/\s*\([^)]*$/, (open, at) => (at > 5 ? '' : open)).trim();
    const digits = value.replace(/\D/g, '');
    if (digits.length < 6 || digits.length > 16 || /^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d$/.test(value)) continue;
    const before = line.text.slice(0, match.index);
    if (
      /(?:HRB|HRA|FN|(?<!\p{L})(?:CVR|SE-nr|Org\.? ?(?:nr|no|nummer)|UID|NIP|REGON|KRS|IČO?|DIČ|OIB|EIK|CNPJ|CPF|ABN|ACN|GST|EIN|TIN|UEN|BRN|C\. ?F\.?|BCE|KBO|TVA|APE|NAF|DUNS|GLN|EORI)|DE|ATU|CHE-?|NIF|CIF|SIREN|SIRET|KvK|BTW|VAT|USt\S*|Nr\.?|No\.?|n°|IBAN|BIC|ISO|EN|DIN|RCS \p{L}+|P\. ?IVA|REA|ISBN|ID|D-|〒|number|nummer|Konto|BLZ|番号|capital de|€|\$|£)\s?[:：.]?\s*$/iu.test(
        before,
      ) &&
      !phoneBefore.test(before)
    )
      continue;
    if (isTime(value, line.text.slice(match.index + match[0].length))) continue;
    const number = parsed(value, countryAt(page, line, site, index));
    if (number) seen.push({ number, value, before });
  }
  return seen;
}

/** "7.30–16.30", "08:00 - 17:00 Uhr", "01.03.–15.04.": opening hours and days are written in the same signs. */
const isTime = (value: string, after: string) =>
  /^\(?(?:[01]?\d|2[0-4])[.:h]\s?[0-5]\d\s?[-–—]\s?(?:[01]?\d|2[0-4])[.:h]\s?[0-5]\d/.test(value) ||
  /^\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?(?:\s?[-–—]\s?\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?)?$/.test(value) ||
  /^\d{4}-\d{2}-\d{2}$/.test(value) ||
  /^\s?(?:Uhr|a\.?m\.?|p\.?m\.?|hrs?|heures|horas|uur)(?!\p{L})/iu.test(after);

/** What the number is called: before it on the line, or in the cell, term or line above. */
function labelOf(before: string, line: Line, index: number, page: ReadPage): 'phone' | 'fax' | null {
  // "TEL / FAX 052-555-0123 / 052-555-0124": the second is the fax
  const both =
    phoneAndFax.test(before) || (before.trim() !== '' && phoneAndFax.test(linesOf(page)[index - 1]?.text ?? ''));
  if (both && /\d[\d\s().–-]{4,}\s?[/／・,]\s?$/.test(before)) return 'fax';
  if (phoneAndFax.test(before.slice(-40))) return 'phone';
  if (faxBefore.test(before)) return 'fax';
  if (phoneBefore.test(before)) return 'phone';
  // "Tel. 915 550 120 / 915 550 121": the label goes on
  const beforeAll = before.replace(/(?:\+?\(?\d[\d\s().–-]{5,}\s?(?:[/,;|]|und|and|et|y|e|o|or|oder|ou)\s*)+$/iu, '');
  if (beforeAll !== before && beforeAll.trim() !== '' && phoneBefore.test(beforeAll)) return 'phone';
  if (/\d[\d\s().–/-]{4,}$/.test(before.trim()) || before.trim() !== '') return null;
  const column = columnOf(line);
  if (column && faxBefore.test(column) && !phoneAndFax.test(column)) return 'fax';
  if (column && phoneBefore.test(column)) return 'phone';
  const above = linesOf(page)[index - 1];
  for (const said of [above && above.text.length <= 40 ? above.text : '', line.under ?? '']) {
    if (phoneAndFax.test(said)) return 'phone';
    if (faxBefore.test(said)) return 'fax';
    if (phoneBefore.test(said)) return 'phone';
  }
  return null;
}

function clarityOf(
  { number, value }: Pick<Seen, 'number' | 'value'>,
  label: 'phone' | null,
  line: Line,
  page: ReadPage,
  site: SiteContext,
): Find['clarity'] | null {
  const around = line.block.region === 'footer' || line.block.region === 'header' || line.block.region === 'nav';
  if (line.block.region === 'aside') return null;
  if (aboutOthers.has(page.kind) && !around)
    return label && (isExtension(number, site) || (page.kind === 'other' && isBelowOwn(line, page, site)))
      ? 'likely'
      : null;
  const onePager = page.kind === 'home' && !site.pages.some(({ kind }) => kind === 'contact');
  const place = around || onePager || page.kind === 'contact' || page.kind === 'imprint' || page.kind === 'locations';
  if (label) return number.isValid() ? (place || line.text.length <= 80 ? 'sure' : 'likely') : place ? 'likely' : null;
  const international = number.isValid() && /^(?:\(?\+|00\s?[1-9])/.test(value);
  if (!place) return null;
  if (international) return 'likely';
  // A footer's own piece, between address and mail: "Nantes - 02 40 12 34 56 - contact@…"
  const piece = line.text.split(/\s+[|·•–—-]\s+|[|·•]/).some((part) => part.trim() === value);
  if (piece && line.text.length > value.length && number.isValid()) return 'likely';
  // "900 555 019 (free of charge)", "0266-55-0123（代）"
  if (isDesk(line.text, value) && number.isValid()) return 'likely';
  const alone =
    line.text
      .replace(/,?\s(?:ext\.?|extension|poste|int\.?|x|durchwahl|dw|toestel|ramal|anexo)\s?\d{1,5}$/iu, '')
      .replace(/\s?[(（]\D{1,30}[)）]$/, '')
      .replace(/[\d\s()./+–-]/g, '').length <= 3;
  return number.isValid() && alone ? (besideContact(line, page) ? 'likely' : 'weak') : null;
}

/** Below an address that has the company's own name above it: on whatever page it stands, it is an office. */
const isBelowOwn = (line: Line, page: ReadPage, site: SiteContext): boolean => {
  const at = linesOf(page).indexOf(line);
  return addressesOn(page, site).some(
    (seen) =>
      seen.at < at &&
      at - seen.at <= 3 &&
      namesOwnAbove(seen, page, site) &&
      seen.line.block.heading === line.block.heading,
  );
};

/** "Spares: 040 555 01-33", "Out of hours: …": whoever answers there, before a colon. Numbers of registers have labels as short. */
function isDesk(line: string, value: string): boolean {
  const label =
    line
      .slice(0, line.indexOf(value))
      .split(/\n|\s[|·•]\s/u)
      .at(-1) ?? '';
  return (
    /^\s*\p{L}[\p{L} &/-]{2,30}(?: \([\p{L}\d /–-]{2,12}\))?[:：]\s*$/u.test(label) &&
    !/nummer|number|n(?:o|r|úm|°|º)(?!\p{L})|konto|account|tax|steuer|vat|ust|iva(?!\p{L})|tva|reg(?:ist|\.)|(?<!\p{L})id(?!\p{L})|code|cod|siret|siren|rcs|naf|ape|capital|kapital|iban|bic|blz|ean|gln|fax|datum|date|stand|hours:|zeit|licen|lizenz|permit|bond|bank|versicher|insur|policy|ref|art(?:ikel|icle)|charge|lot|plz|cap(?!\p{L})|horari|orari|horaire|öffn|open|uren|since|seit/iu.test(
      label.replace(/out of hours|after[- ]hours/i, ''),
    )
  );
}

/** A bare number between address and mail is the phone. */
function besideContact(line: Line, page: ReadPage): boolean {
  const lines = linesOf(page);
  const at = lines.indexOf(line);
  const near = lines.slice(Math.max(0, at - 2), at + 3).filter(({ block }) => block.region === line.block.region);
  return near.some(({ text }) => text !== line.text && (/\S@\S/.test(text) || postalPlacesIn(text).length > 0));
}

/** The heading of the cell's column, in a table that has them. */
function columnOf({ block }: Line): string | null {
  if (block.tag !== 'td') return null;
  const row = block.element.closest('tr');
  const top = block.element.closest('table')?.querySelector('tr');
  if (!row || !top || row === top) return null;
  const place = [...row.children].indexOf(block.element);
  const head = top.children[place];
  return head?.tagName === 'TH' && top.children.length === row.children.length
    ? (head.textContent ?? '').replace(/\s+/g, ' ').trim()
    : null;
}

function isFax(line: Line | null, text: string): boolean {
  if (!line) return /^(?:tele)?fax/i.test(text);
  const before = line.text.slice(0, Math.max(0, line.text.indexOf(text)));
  return faxBefore.test(before) && !phoneAndFax.test(before);
}

const switchboards = new WeakMap<SiteContext, Set<string>>();

/** Wherever it stands: it shares all but its last four digits with a number the contact pages and footers give. */
function isExtension(number: PhoneNumber, site: SiteContext): boolean {
  let known = switchboards.get(site);
  if (!known) {
    known = new Set();
    for (const page of site.pages) {
      const all = ['contact', 'imprint', 'locations', 'home'].includes(page.kind);
      for (const [index, line] of linesOf(page).entries()) {
        if (line.stranger || (!all && line.block.region !== 'footer') || !/\d[\d\s./-]{5}/.test(line.text)) continue;
        for (const { number } of numbersIn(line, index, page, site)) known.add(switchboardOf(number));
      }
    }
    switchboards.set(site, known);
  }
  return number.nationalNumber.length >= 8 && known.has(switchboardOf(number));
}

/** Country and exchange; extensions of more and of fewer digits hang on one trunk. */
const switchboardOf = ({ countryCallingCode, nationalNumber }: PhoneNumber) =>
  `${countryCallingCode} ${nationalNumber.slice(0, Math.max(5, Math.min(7, nationalNumber.length - 3)))}`;

const faxesByPage = new WeakMap<ReadPage, Set<string>>();

/** Numbers the page calls a fax, also where a link repeats them without saying so. */
function faxesOn(page: ReadPage, site: SiteContext): Set<string> {
  let faxes = faxesByPage.get(page);
  if (!faxes) {
    faxes = new Set();
    for (const [index, line] of linesOf(page).entries()) {
      if (line.text.length > 1_500 || !/\d{4}|\d[\s./-]\d/.test(line.text)) continue;
      for (const { number, before } of numbersIn(line, index, page, site))
        if (labelOf(before, line, index, page) === 'fax') faxes.add(number.number);
    }
    faxesByPage.set(page, faxes);
  }
  return faxes;
}

/** National numbers are read by the country they stand in: the address or country named nearest above, else the site's. */
function countryAt(page: ReadPage, line: Line | null, site: SiteContext, index?: number): string | null {
  const at = index ?? (line ? linesOf(page).indexOf(line) : -1);
  if (at < 0) return site.country;
  let nearest: { country: string; far: number } | null = null;
  for (const address of addressesOn(page, site)) {
    const far = at - address.at;
    if (address.country && far >= -6 && far <= 12 && (!nearest || Math.abs(far) < nearest.far))
      nearest = { country: address.country, far: Math.abs(far) };
  }
  return nearest?.country ?? (line?.block.heading ? countryNamed(line.block.heading) : null) ?? site.country;
}

function lineAround(page: ReadPage, element: Element): Line | null {
  return (
    linesOf(page).find(({ block }) => block.element === element) ??
    linesOf(page).find(
      ({ block, text }) =>
        block.element.contains(element) && text.includes((element.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ) ??
    null
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
      .replace(/[;?].*$/, '')
      .trim();
  } catch {
    return text;
  }
}
