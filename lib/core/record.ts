import { z } from 'zod';
import { untrusted } from './untrusted.ts';

/** What can be open in a CRM tab. `home` and `list` are pages of many records; their lines are in `rows`. */
export const recordKinds = ['account', 'contact', 'lead', 'opportunity', 'case', 'task', 'home', 'list'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const fieldTypes = [
  'text',
  'number',
  'currency',
  'percent',
  'date',
  'datetime',
  'boolean',
  'email',
  'phone',
  'url',
  'address',
  'lookup',
  'picklist',
] as const;

/** One labelled value of the record. */
export const fieldSchema = z.object({
  /** The CRM's own API name where the page carries it, else a slug of the label. */
  name: z.string(),
  label: untrusted,
  /** number for number, currency and percent; ISO 8601 for date and datetime where they are certain; boolean; else text. null when empty. */
  value: z.union([untrusted, z.number(), z.boolean(), z.null()]),
  /** The value as the page shows it. */
  display: untrusted,
  type: z.enum(fieldTypes),
  /** ISO 4217 code of a currency value, when the page says it. */
  unit: z.string().optional(),
  /** The record a lookup points to. */
  href: untrusted.optional(),
  /** Finds the field on the page again; see `lib/adapters/anchor.ts`. Empty when it cannot be found again. */
  anchor: z.string(),
  /** Among the few facts the CRM itself puts on top. */
  highlight: z.boolean().optional(),
  /** Shown as asterisks or bullets: known to exist, not known to us. */
  masked: z.boolean().optional(),
});

/** One entry of the record's history: what happened, when, by whom. */
export const timelineEntrySchema = z.object({
  kind: z.enum(['note', 'call', 'email', 'meeting', 'task', 'event', 'change', 'other']),
  /** ISO 8601 date or datetime, null where the page gives none that is certain. */
  at: z.string().nullable(),
  atDisplay: untrusted,
  author: untrusted.nullable(),
  title: untrusted,
  text: untrusted,
  /** Lies in the future: planned, not done. */
  upcoming: z.boolean().optional(),
  /** What the entry is about when it is not this record itself (a contact of this account, say). */
  about: untrusted.optional(),
  anchor: z.string(),
});

export const taskSchema = z.object({
  subject: untrusted,
  type: untrusted.nullable(),
  /** ISO 8601 date, null where none is given. */
  due: z.string().nullable(),
  dueDisplay: untrusted,
  done: z.boolean(),
  /** The person or record the task is about. */
  about: untrusted.nullable(),
  owner: untrusted.nullable().optional(),
  href: untrusted.optional(),
  anchor: z.string(),
});

export const rowSchema = z.object({
  name: untrusted,
  kind: z.enum(recordKinds).nullable(),
  href: untrusted.nullable(),
  cells: z.array(z.object({ label: untrusted, value: untrusted })),
  anchor: z.string(),
});

export const relatedListSchema = z.object({
  /** The CRM's own name of the relation where known, else a slug of the label. */
  name: z.string(),
  label: untrusted,
  /** The count the page states; a lower bound when `atLeast`. null when it states none. */
  count: z.number().int().nullable(),
  atLeast: z.boolean().optional(),
  rows: z.array(rowSchema),
});

/** Something the seller may think was read but was not, with the reason: "Details tab" / "not opened yet". */
export const missingSchema = z.object({ what: z.string(), why: z.string() });

export const stageSchema = z.object({
  value: untrusted,
  /** All steps in order where the page shows them. */
  path: z.array(z.object({ label: untrusted, state: z.enum(['done', 'current', 'ahead', 'won', 'lost']) })).optional(),
  anchor: z.string(),
});

/**
 * What a reader found on a page. Comes from the content script, so nothing in it is believed: the engine
 * parses it with this schema and takes host, org and id from the tab's own URL (`lib/adapters/locate.ts`).
 */
export const readingSchema = z.object({
  /** The URL the page had while it was read, with its hash. */
  url: z.string(),
  adapter: z.string(),
  kind: z.enum(recordKinds),
  /** The record's title as shown. */
  name: untrusted,
  /** The signed-in CRM user where the page names one. */
  user: untrusted.nullable(),
  owner: untrusted.nullable(),
  stage: stageSchema.nullable(),
  fields: z.array(fieldSchema),
  related: z.array(relatedListSchema),
  timeline: z.array(timelineEntrySchema),
  tasks: z.array(taskSchema),
  /** Lines of a home, list or task page. */
  rows: z.array(rowSchema),
  missing: z.array(missingSchema),
  /** `loading`: the record of this URL is not there yet; `partial`: there, with parts still coming; `whole`: all that this page shows. */
  completeness: z.enum(['loading', 'partial', 'whole']),
  /** BCP 47 language of the page where it says so. */
  language: z.string().nullable(),
  /** How long the reading took, in ms. */
  tookMs: z.number(),
});

export type ReadingInput = z.input<typeof readingSchema>;
export type Reading = z.output<typeof readingSchema>;
export type Field = z.output<typeof fieldSchema>;
export type FieldInput = z.input<typeof fieldSchema>;
export type TimelineEntry = z.output<typeof timelineEntrySchema>;
export type Task = z.output<typeof taskSchema>;
export type Row = z.output<typeof rowSchema>;
export type RelatedList = z.output<typeof relatedListSchema>;
export type Missing = z.output<typeof missingSchema>;

/** A reading that was checked and given its key. The unit everything else hangs on. */
export type CrmRecord = Reading & {
  /** `crm:org:user:kind:id`; see `recordKey`. */
  key: string;
  crm: string;
  org: string;
  /** The CRM's id of the record; for a page without one, its path. */
  id: string;
  host: string;
  /** Which door and adapter brought it: `page:salesforce`. */
  via: string;
  /** ISO 8601. */
  readAt: string;
};

export type RecordPlace = { crm: string; org: string; kind: RecordKind; id: string };

const part = (text: string) => encodeURIComponent(text.trim().toLowerCase()).replaceAll('%20', '+');

/** @returns `crm:org:user:kind:id`, each part escaped; `-` stands for an unknown user. Ids keep their case: Salesforce's 15-character ids differ by it. */
export function recordKey(place: RecordPlace, user: string | null): string {
  return [part(place.crm), part(place.org), user ? part(user) : '-', place.kind, encodeURIComponent(place.id)].join(
    ':',
  );
}
