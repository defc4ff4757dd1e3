import { fieldFor } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import { siteOfEmail } from '../../web/address.ts';

/** Where a company's website is said: the record's own field, or the domain of a business e-mail address. */
export type CompanySite = { address: string; from: string };

/** @returns null where the record names neither; addresses of free mail services say nothing of a company */
export function companySiteOf(record: CrmRecord): CompanySite | null {
  const website = fieldFor(record, 'website');
  const link = website?.href && /^https?:/.test(website.href) ? website.href : website?.display;
  if (website && link?.trim()) return { address: link.trim(), from: website.label };
  const emails = record.fields.filter(
    ({ type, value, masked }) => typeof value === 'string' && !masked && (type === 'email' || /\S@\S+\.\w/.test(value)),
  );
  for (const { value, label } of emails) {
    const address = siteOfEmail(String(value));
    if (address) return { address, from: label };
  }
  return null;
}

/** A web address in the seller's own words: "enrich from northwind.example". */
export function addressIn(query: string): string | null {
  const said =
    /(?<![\w@.-])((?:https?:\/\/)?(?:[\p{L}\d-]+\.)+[\p{L}]{2,24}(?::\d+)?(?:\/[^\s"'<>]*)?)(?![\w@])/iu.exec(
      query,
    )?.[1];
  return said?.replace(/[.,;:!?)]+$/, '') ?? null;
}
