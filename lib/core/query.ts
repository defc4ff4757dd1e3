import { z } from 'zod';

/** What a Query can be about: the kinds of record that can be listed. */
export const queryObjects = ['account', 'contact', 'lead', 'opportunity', 'case', 'task'] as const;
export type QueryObject = (typeof queryObjects)[number];

/**
 * A field of a Query: one of these words, which each CRM's compiler knows by its own name, or the CRM's API name itself
 * ("Discount__c"). What the compiler knows under neither is refused, never guessed.
 */
export const queryFields = [
  'name',
  'owner',
  'account',
  'contact',
  'amount',
  'stage',
  'status',
  'closeDate',
  'probability',
  'nextStep',
  'industry',
  'employees',
  'revenue',
  'website',
  'email',
  'phone',
  'title',
  'city',
  'country',
  'priority',
  'source',
  'due',
  'closed',
  'won',
  'createdAt',
  'changedAt',
  'lastActivity',
] as const;
export type QueryField = (typeof queryFields)[number];

/** The signed-in user, as the value of an owner filter. */
export const me = '@me';

const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);

/**
 * One condition. Dates are ISO 8601 days or instants and already reckoned: "this quarter" is two filters by the time it
 * is here, and `said` keeps the seller's words for the chip.
 */
export const filterSchema = z.object({
  /** One of `queryFields`, or the CRM's own name. */
  field: z.union([z.enum(queryFields), z.string().min(1).max(120)]),
  op: z.enum([
    'is',
    'isNot',
    'oneOf',
    'contains',
    'startsWith',
    'over',
    'atLeast',
    'under',
    'atMost',
    /** Of a date: before that day, or never. "No activity since May" means those without any too. */
    'notSince',
    'empty',
    'filled',
  ]),
  /** A list for `oneOf`, absent for `empty` and `filled`. */
  value: z.union([z.literal(me), scalar, z.array(scalar).max(200)]).optional(),
  said: z.string().max(200).optional(),
});
export type Filter = z.output<typeof filterSchema>;

/** A question over many records, as data: words become one by grammar or by a model, the seller edits it, code runs it. */
export const querySchema = z.object({
  object: z.enum(queryObjects),
  /** All must hold. */
  filters: z.array(filterSchema).max(20).default([]),
  sort: z
    .array(z.object({ field: z.string().min(1).max(120), direction: z.enum(['asc', 'desc']) }))
    .max(3)
    .default([]),
  /** Figures instead of records: of all that match, or of each group. `count` needs no field. */
  aggregate: z
    .array(
      z.object({ what: z.enum(['count', 'sum', 'average', 'least', 'most']), field: z.string().max(120).optional() }),
    )
    .max(5)
    .default([]),
  group: z.string().max(120).optional(),
  limit: z.number().int().min(1).max(2_000).default(50),
});
export type Query = z.output<typeof querySchema>;
export type QueryInput = z.input<typeof querySchema>;

export type QueryCell = string | number | boolean | null;

/** One record that matched; `cells` by the field names of the Query, dates as ISO 8601. */
export type QueryRow = {
  id: string;
  name: string;
  /** The record's page; null where the CRM gives none. */
  href: string | null;
  cells: Record<string, QueryCell>;
  /** ISO 4217 of the money in `cells`, by field. */
  units: Record<string, string>;
};

export type QueryResult = {
  rows: QueryRow[];
  /**
   * One line a group (`key` null without a group; dates by month, "2026-11"), values in the order of `aggregate`. A figure
   * over nothing is null. `unit` is the ISO 4217 code of its money: currencies are never added, each has its own line.
   */
  figures: { key: string | null; unit: string | null; values: (number | null)[] }[];
  /** All that match, when the CRM says it. */
  total: number | null;
  /** The limit cut something off. */
  more: boolean;
  /** Where the answer is from and how much of it: "37 records you have opened", "Salesforce, all you may see". */
  coverage: string;
};
