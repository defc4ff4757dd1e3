import { z } from 'zod';
import { suggestionSchema } from './proposal.ts';
import { querySchema } from './query.ts';
import { recordKinds } from './record.ts';

/** Indexes into the turn's sources. */
const cites = z.array(z.number().int().nonnegative());

/** What the seller would regret to send; places are in the block's text. */
const warningSchema = z.object({
  kind: z.enum(['abuse', 'slur', 'threat', 'discrimination']),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
});

/** A sentence and what it rests on. */
const statement = z.object({ text: z.string(), sources: cites });

/** An answer is a list of blocks. Text in them is shown, never interpreted, but for `markdown`, which a model wrote. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), title: z.string().optional(), statements: z.array(statement) }),
  z.object({
    type: z.literal('markdown'),
    text: z.string(),
    sources: cites,
    /** Struck in the text: nothing the model was given says it. */
    flagged: z.array(z.string()).default([]),
    /** Names nothing mentions; they stand. */
    unsure: z.array(z.string()).default([]),
    warnings: z.array(warningSchema).default([]),
  }),
  z.object({
    type: z.literal('facts'),
    title: z.string().optional(),
    rows: z.array(z.object({ label: z.string(), value: z.string(), sources: cites })),
  }),
  z.object({
    type: z.literal('list'),
    title: z.string().optional(),
    items: z.array(
      z.object({
        text: z.string(),
        detail: z.string().optional(),
        tone: z.enum(['plain', 'careful', 'wrong', 'done']).default('plain'),
        sources: cites,
        /** Runs this action when chosen. */
        action: z.object({ id: z.string(), input: z.record(z.string(), z.unknown()), label: z.string() }).optional(),
      }),
    ),
  }),
  z.object({
    type: z.literal('table'),
    title: z.string().optional(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ cells: z.array(z.string()), sources: cites })),
  }),
  /** A question over many records with its answer: the conditions as chips to edit, the records as a table to sort and copy. */
  z.object({
    type: z.literal('query'),
    title: z.string().optional(),
    query: querySchema,
    /** What each condition says, in the order of `query.filters`: "Amount over 50,000". */
    chips: z.array(z.string()),
    columns: z.array(
      z.object({
        field: z.string(),
        label: z.string(),
        kind: z.enum(['text', 'number', 'money', 'percent', 'day', 'instant', 'boolean']),
      }),
    ),
    rows: z.array(
      z.object({
        name: z.string(),
        /** The record's page, only as the CRM or a list gave it. */
        href: z.string().nullable(),
        kind: z.enum(recordKinds),
        /** By field: the value to sort by, and how it is shown. */
        cells: z.record(
          z.string(),
          z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]), shown: z.string() }),
        ),
        sources: cites,
      }),
    ),
    /** Totals, each a line: "Sum of Amount" "1,240,000 EUR"; `group` null for all. Reckoned by code. */
    totals: z.array(z.object({ group: z.string().nullable(), label: z.string(), shown: z.string() })),
    /** "from 37 opportunities you have opened" or "Salesforce, all you may see". */
    coverage: z.string(),
    from: z.enum(['crm', 'seen']),
    /** All that match, where it is known; `more`: the limit cut some off. */
    total: z.number().nullable(),
    more: z.boolean(),
  }),
  z.object({
    type: z.literal('draft'),
    subject: z.string(),
    body: z.string(),
    to: z.array(z.object({ name: z.string(), email: z.string().nullable() })),
    language: z.string(),
    tone: z.string(),
    length: z.string(),
    purpose: z.string(),
    sources: cites,
    /** What a better draft would need: "the seller's name (Settings, Profile)". */
    missing: z.array(z.string()),
  }),
  z.object({
    type: z.literal('ranking'),
    title: z.string().optional(),
    items: z.array(
      z.object({
        text: z.string(),
        detail: z.string(),
        score: z.number(),
        /** The score is exactly the sum of its parts' points. */
        parts: z.array(z.object({ label: z.string(), points: z.number(), why: z.string() })),
        href: z.string().optional(),
        sources: cites,
      }),
    ),
    weights: z.array(z.object({ label: z.string(), points: z.number(), why: z.string() })),
  }),
  /** Something to write, for the seller to look at. What becomes of it is kept as a proposal, not here. */
  z.object({ type: z.literal('proposal'), title: z.string().optional(), suggestion: suggestionSchema }),
  /** What a company's own website says beside the CRM, where there is nothing to write: it agrees, or no field takes it. */
  z.object({
    type: z.literal('site-facts'),
    title: z.string().optional(),
    site: z.string(),
    rows: z.array(
      z.object({
        /** Id of the fact, to map it to a field: `employees`. */
        fact: z.string(),
        label: z.string(),
        found: z.string(),
        /** `agrees` with the CRM's value in `crm`; `differs` from one that cannot be written; `unplaced`: no field takes it. */
        verdict: z.enum(['agrees', 'differs', 'unplaced']),
        crm: z.object({ label: z.string(), display: z.string() }).nullable(),
        confidence: z.number(),
        /** ISO 8601: when the site said so. */
        readAt: z.string(),
        sources: cites,
        rivals: z.array(z.object({ found: z.string(), confidence: z.number(), sources: cites })).default([]),
      }),
    ),
  }),
  z.object({ type: z.literal('notice'), tone: z.enum(['info', 'careful', 'wrong']), text: z.string() }),
  /** Asks back: one press runs the choice. */
  z.object({
    type: z.literal('choices'),
    question: z.string(),
    options: z.array(
      z.object({
        label: z.string(),
        action: z.string(),
        input: z.record(z.string(), z.unknown()),
        query: z.string().optional(),
      }),
    ),
  }),
]);
export type Block = z.output<typeof blockSchema>;
export type BlockInput = z.input<typeof blockSchema>;
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
