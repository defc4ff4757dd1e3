import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { ownOrganizations, valuesOf } from '../reading/own.ts';
import { vatFormats, vatLabel } from '../words/vat-formats.ts';

/** The VAT number with its country's letters, normalized without spaces: "DE123456788". Formats and check digits are tested. */
export const vat = defineFact({
  id: 'vat',
  label: 'VAT number',
  many: false,
  pages: ['imprint', 'contact', 'about'],
  find: (page, site) => [...fromData(page, site), ...fromText(page, site)],
  same: (one, other) => one.normalized === other.normalized,
});

const letters = Object.keys(vatFormats).join('|');
const lettered = new RegExp(
  String.raw`(?<![\p{L}\d])(?<country>${letters})[\s.:-]?(?<rest>[0-9A-Z][0-9A-Z .\-/]{6,18}[0-9A-Z])(?![\p{L}\d])`,
  'gu',
);
/** Japan's invoice number is the corporate number after a T; Spain's tax number is its VAT number without letters. */
const japanese = /(?<![\p{L}\d])T\d{13}(?!\d)/u;
const spanish =
  /(?:C\.?I\.?F\.?|N\.?I\.?F\.?|Identificación Fiscal)(?:\s?\/\s?(?:VAT|IVA))?(?:\s?n[º°.]+)?[\s:./-]*(?<number>(?:ES-?)?[A-HJ-NP-SUVW][- ]?\d{2}\.?\d{3}\.?\d{2}[0-9A-J])(?![\p{L}\d])/u;
const swiss = /(?<![\p{L}\d])CHE[- ]?(\d{3})\.?(\d{3})\.?(\d{3}) ?(MWST|TVA|IVA|VAT)(?!\p{L})/u;
const bare =
  /^[\s.:：#()–-]*(?:(?:e|\/|y|and)?\s*C\.?F\.?[\s:.]*)?(?:(?:Nr|No|n[°º]|number|nummer|ID)[\s.:]*)*(?<digits>\d[\d .]{7,14}\d)(?!\d)/iu;

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'vatID', 'taxID').flatMap(({ value, quote }) => {
      const number = typeof value === 'string' ? inText(value, true, site)[0] : undefined;
      return number
        ? [
            {
              value: number.value,
              normalized: number.normalized,
              quote,
              extractor: item.syntax,
              clarity: 'sure' as const,
            },
          ]
        : [];
    }),
  );
}

function fromText(page: ReadPage, site: SiteContext): Find[] {
  const lines = linesOf(page);
  return lines.flatMap((line, index) => {
    if (line.stranger || line.text.length > 2_500 || !/\d{3}/.test(line.text)) return [];
    if (page.kind === 'news' || page.kind === 'customers') return [];
    const label =
      vatLabel.test(line.text) || vatLabel.test(shortAbove(lines, index)) || vatLabel.test(line.under ?? '');
    return inText(line.text, label, site).map(({ value, normalized, sure }) => ({
      ...{ value, normalized, quote: value },
      extractor: line.block.element.closest('td, dd') ? ('table' as const) : ('block' as const),
      clarity: label && sure ? ('sure' as const) : ('likely' as const),
    }));
  });
}

const shortAbove = (lines: Line[], index: number) => {
  const above = lines[index - 1]?.text ?? '';
  return above.length <= 60 ? above : '';
};

type Number_ = { value: string; normalized: string; sure: boolean };

function inText(text: string, labelled: boolean, site: SiteContext): Number_[] {
  const che = text.match(swiss);
  if (che) return [{ value: che[0], normalized: `CHE-${che[1]}.${che[2]}.${che[3]} ${che[4]}`, sure: true }];
  const invoice = labelled || /登録番号|インボイス/.test(text) ? text.match(japanese) : null;
  if (invoice) return [{ value: invoice[0], normalized: invoice[0], sure: true }];
  const fiscal = text.match(spanish)?.groups?.number;
  if (fiscal)
    return [{ value: fiscal, normalized: `ES${fiscal.replace(/[ .-]/g, '').replace(/^ES/, '')}`, sure: true }];
  for (const match of text.matchAll(lettered)) {
    const { country = '', rest = '' } = match.groups ?? {};
    const number = fitting(country, rest);
    if (!number || (!labelled && !number.checked)) continue;
    return [
      {
        value: match[0].slice(0, match[0].indexOf(rest) + number.length).trim(),
        normalized: `${country}${number.compact}`,
        sure: true,
      },
    ];
  }
  return labelled ? withoutLetters(text, site) : [];
}

/** The longest beginning of the text that is such a number: a following word is no part of it. */
function fitting(country: string, rest: string): { compact: string; length: number; checked: boolean } | null {
  const format = vatFormats[country];
  if (!format) return null;
  for (let length = rest.length; length >= 7; length--) {
    if (/[ .\-/]$/.test(rest.slice(0, length)) || /[0-9A-Z]/.test(rest[length] ?? ' ')) continue;
    const compact = rest.slice(0, length).replace(/[ .\-/]/g, '');
    if (!new RegExp(`^(?:${format.pattern.source})$`).test(compact)) continue;
    // Invented and mistyped numbers stand on real sites: a wrong check digit makes it less sure, not another number
    return { compact, length, checked: format.valid?.(compact) ?? /[A-Z]/.test(compact) };
  }
  return null;
}

/** "P.IVA 01234567897", "VAT No. 123 4567 89": the country is the label's or the site's. */
function withoutLetters(text: string, site: SiteContext): Number_[] {
  for (const label of text.matchAll(new RegExp(vatLabel, 'giu'))) {
    const digits = text.slice(label.index + label[0].length).match(bare)?.groups?.digits;
    const country = /P(?:artita|\.)?\s?I\.?V\.?A|C\.?F/iu.test(label[0])
      ? 'IT'
      : /^VAT/i.test(label[0]) && site.country === 'GB'
        ? 'GB'
        : /^NIP$/i.test(label[0])
          ? 'PL'
          : null;
    const number = digits && country ? fitting(country, digits) : null;
    if (number && digits && country)
      return [
        {
          value: digits.slice(0, number.length),
          normalized: `${country}${number.compact}`,
          sure: number.checked || country === 'GB',
        },
      ];
  }
  return [];
}
