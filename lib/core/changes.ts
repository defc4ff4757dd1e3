import { z } from 'zod';
import { type CrmRecord, fieldTypes } from './record.ts';

const shown = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  display: z.string(),
});

/** What kind of thing changed, as a seller would sort it. */
export const changeKinds = [
  'stage',
  'amount',
  'date',
  'owner',
  'number',
  'choice',
  'person',
  'text',
  'entry',
  'task',
] as const;

/** One difference between what a record showed before and what it shows now. */
export const changeSchema = z.object({
  what: z.enum(changeKinds),
  /** The field's name; the entry's or task's title for those. */
  field: z.string(),
  label: z.string(),
  from: shown,
  to: shown,
  /** high: a seller wants to know today · medium: when next here · low: when asked. */
  severity: z.enum(['high', 'medium', 'low']),
  /** The rule behind the severity, as a clause: "pushed back by 31 days, past the end of the quarter". */
  why: z.string(),
  anchor: z.string().default(''),
});
export type Change = z.output<typeof changeSchema>;

/** A field as it is remembered: the last value that was seen of it. */
export const knownFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  value: shown.shape.value,
  display: z.string(),
  type: z.enum(fieldTypes),
  unit: z.string().optional(),
  href: z.string().optional(),
  anchor: z.string(),
});
export type KnownField = z.output<typeof knownFieldSchema>;

/** Everything last seen of a record, put together from its readings: one that shows less forgets nothing. */
export type Known = {
  recordKey: string;
  /** ISO 8601 of the reading that brought the last difference. */
  at: string;
  language: string | null;
  name: string;
  owner: string | null;
  stage: { value: string; path: string[] } | null;
  fields: KnownField[];
  /** Titles and days of the entries of the timeline, to tell new ones. */
  entries: string[];
  tasks: { subject: string; due: string | null; done: boolean }[];
};

/** A difference with its place in time and the record it belongs to. */
export type RememberedChange = Change & {
  recordKey: string;
  recordName: string;
  recordKind: string;
  url: string;
  /** When it was noticed, and when the value before was last seen; ISO 8601. It happened in between. */
  at: string;
  lastSeen: string;
};

/** What was remembered on this machine, for actions to ask. */
export type Memory = {
  /** Of one record, newest first; since the visit before this one, or since `since`. */
  changesOf(recordKey: string, since?: Date): Promise<{ changes: RememberedChange[]; since: string | null }>;
  /** Of all records seen whose owner is the signed-in user of this one, newest first. */
  changesOfOwned(recordKey: string, since: Date): Promise<{ changes: RememberedChange[]; records: number }>;
  /** Every record, home and list page seen in the same CRM and org by the same signed-in user, latest reading each. */
  seen(recordKey: string): Promise<CrmRecord[]>;
};

/** Where nothing is remembered. */
export const noMemory: Memory = {
  changesOf: async () => ({ changes: [], since: null }),
  changesOfOwned: async () => ({ changes: [], records: 0 }),
  seen: async () => [],
};
