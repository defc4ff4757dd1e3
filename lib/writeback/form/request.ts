import type { Activity } from '../../core/proposal.ts';

type Value = { value: string | number | boolean | null; display: string };

/** One field for the CRM's own form. `from` is what the form must hold before, or nothing is filled in at all. */
export type FormChange = { field: string; label: string; type: string; from: Value; to: Value };

/** What is to be put into the form of the record at `url`, the address its tab must still show. */
export type FormRequest = { crm: string; url: string } & (
  | { what: 'fields'; changes: FormChange[] }
  | { what: 'activity'; activity: Activity }
);
