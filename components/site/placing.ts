import type { CrmRecord } from '../../lib/core/record.ts';
import type { Merged } from '../../lib/settings/merge.ts';

/** Which fields of the open record can take a fact of the company's website. */
export type Placing = {
  /** As the record shows them, with the fact each takes now. */
  fields: { name: string; label: string; takes: string | null }[];
  /** The company's policy says which field takes what. */
  locked: boolean;
};

/** A field chosen for a fact. */
export type Place = { fact: string; factLabel: string; field: string; fieldLabel: string };

/** @param record the open one */
export function placingOf(record: CrmRecord, merged: Merged | null): Placing {
  const taken = merged?.settings.web.mapping[record.crm]?.[record.kind] ?? {};
  // A field that the page shows twice stands here once; a value behind asterisks cannot be written.
  const fields = new Map(
    record.fields
      .filter(({ masked }) => !masked)
      .map(({ name, label }) => [name, { name, label: label || name, takes: taken[name] ?? null }]),
  );
  return { fields: [...fields.values()], locked: merged?.locked.includes('web.mapping') ?? false };
}
