import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { ownOrganizations, valuesOf } from '../reading/own.ts';
import { type Register, registers } from '../words/registers.ts';

/** The number in the register of companies, with the court or chamber that keeps it where the site names one. */
export const registration = defineFact({
  id: 'registration',
  label: 'Registration',
  many: false,
  pages: ['imprint', 'contact', 'about'],
  find: (page, site) => [...fromData(page, site), ...fromText(page, site)],
  same: (one, other) => {
    const [a, b] = [digits(one), digits(other)];
    return a === b || (Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a)));
  },
});

const digits = ({ normalized }: Find) => String((normalized as { number?: string }).number ?? '').replace(/\D/g, '');

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'identifier', 'iso6523Code').flatMap(({ value, quote }) => {
      if (typeof value !== 'string') return [];
      const found = registers.flatMap((register) => inText(value, register, () => '', site))[0];
      return found ? [{ ...found, quote, extractor: item.syntax }] : [];
    }),
  );
}

const telling = new Set(['imprint', 'contact', 'about', 'home', 'other', 'locations']);

function fromText(page: ReadPage, site: SiteContext): Find[] {
  const lines = linesOf(page);
  return lines.flatMap((line, index) => {
    const footer = line.block.region === 'footer';
    if (line.stranger || line.text.length > 2_500 || !/\d/.test(line.text) || (!telling.has(page.kind) && !footer))
      return [];
    if (!/\d{2}[\d .]|\d ?[a-z](?![\p{L}\d])/u.test(line.text)) return [];
    const both = joined(line, lines[index - 1]);
    const around = () => nearby(lines, index);
    for (const register of registers) {
      const [found] = [
        ...inText(line.text, register, around, site),
        ...(both ? inText(both, register, around, site) : []),
      ];
      if (found)
        return [
          {
            ...found,
            extractor: extractorOf(line),
            clarity: isOfPartner(lines, index, found, site) ? ('weak' as const) : found.clarity,
          },
        ];
    }
    return [];
  });
}

/** The general partner of a GmbH & Co. KG is in the register, too: an HRB beside the company's own HRA. */
function isOfPartner(lines: Line[], index: number, { value }: Find, { names }: SiteContext): boolean {
  if (/^HRB/.test(String(value)) && names.some((name) => /& ?Co\.? ?(?:KG|OHG)/.test(name))) return true;
  const said = [lines[index - 2], lines[index - 1], lines[index]].map((line) =>
    line && line.text.length <= 300 ? line.text : '',
  );
  const partner = said.join('\n').search(/haftende|komplementär/iu);
  return partner >= 0 && /^HRB/.test(String(value));
}

const extractorOf = ({ block, text }: Line): Find['extractor'] =>
  block.element.closest('td, dd') ? 'table' : text.length > 160 ? 'sentence' : 'block';

/** A short line and the label above it: "Handelsregister-Nr." and below "HRB 12345". */
const joined = (line: Line, above: Line | undefined) =>
  above && above.text.length <= 45 && line.text.length <= 60 && !/\d{5}/.test(above.text)
    ? `${above.text} ${line.text}`
    : '';

const nearby = (lines: Line[], index: number) =>
  lines
    .slice(Math.max(0, index - 3), index + 4)
    .map(({ text }) => (text.length <= 200 ? text : ''))
    .join('\n');

function inText(text: string, register: Register, around: () => string, site: SiteContext): Find[] {
  const match = text.match(register.pattern);
  const number = match?.groups?.number?.replace(/\s+/g, ' ').trim();
  if (!match || !number) return [];
  // Ireland and others call it a company number too
  if (register.country === 'GB' && site.country && !/^(?:GB|IE|NZ|HK|MT|CY|GG|JE|IM|KE|NG)$/.test(site.country))
    return [];
  if (register.name === 'Org.nr' && site.country && site.country !== register.country) return [];
  const kind = match.groups?.kind ?? (register.name === 'HR' ? '' : register.name);
  const country = register.country === 'GB' ? (site.country ?? 'GB') : register.country;
  const court =
    match.groups?.court ??
    register.court?.exec(text)?.groups?.court ??
    register.court?.exec(around())?.groups?.court ??
    null;
  const labelled = number.startsWith('CHE') ? number : `${kind} ${number}`.trim();
  return [
    {
      value: labelled,
      normalized: { number: labelled, court: courtOf(court, register), country },
      quote: quoteOf(text, match, court),
      extractor: 'block',
      // Spain's tax number stands in for the register's entry where that is not told
      clarity: register.name === 'CIF' ? 'likely' : 'sure',
    },
  ];
}

const courtOf = (court: string | null, { country }: Register) =>
  court && (country === 'DE' ? `Amtsgericht ${court.trim()}` : court.trim());

/** From court to number where both stand in the text. */
function quoteOf(text: string, match: RegExpMatchArray, court: string | null): string {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const at = court ? text.indexOf(court) : -1;
  if (at < 0 || text.length > 300) return match[0].trim();
  const word =
    text.slice(0, at).match(/(?:Amtsgericht|Registergericht|Handelsregister)[\s:\p{L}]{0,20}$/u)?.[0].length ?? 0;
  return text.slice(Math.min(start, at - word), Math.max(end, at + (court?.length ?? 0))).trim();
}
