import { z } from 'zod';

/** A value as it is computed with and as it is shown. */
const shownValue = z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]), display: z.string() });

/** One field that would change. */
export const fieldChangeSchema = z.object({
  /** The CRM's API name, or the reader's slug of the label where the page carries none. */
  field: z.string(),
  label: z.string(),
  type: z.string(),
  /** ISO 4217 for money. */
  unit: z.string().optional(),
  from: shownValue,
  to: shownValue,
  /** Why this value: indexes into the turn's sources. Empty when the seller said it, and `said` then holds the words. */
  sources: z.array(z.number().int().nonnegative()).default([]),
  said: z.string().optional(),
  /** Where it was read elsewhere: how likely it is right, 0..1, when that was read (ISO 8601), and what else stands there. */
  found: z
    .object({
      fact: z.string(),
      confidence: z.number(),
      readAt: z.string(),
      rivals: z.array(
        z.object({ to: shownValue, confidence: z.number(), sources: z.array(z.number().int().nonnegative()) }),
      ),
    })
    .optional(),
  /** Where the page shows it, to light it up. */
  anchor: z.string().default(''),
  /** The values the field takes, where they are known. */
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
export type FieldChangeInput = z.input<typeof fieldChangeSchema>;
export type ProposedChange = z.output<typeof fieldChangeSchema>;

/** A task, call or note that would be added. Dates as ISO 8601, local time without offset. */
export const activitySchema = z.object({
  type: z.enum(['task', 'call', 'note']),
  subject: z.string(),
  text: z.string(),
  /** When a task is due. */
  due: z.string().nullable(),
  /** When a call took place. */
  at: z.string().nullable().default(null),
  minutes: z.number().nullable().default(null),
  priority: z.string().nullable().default(null),
  /** What of the seller's words became the date: "next Tuesday 3pm". */
  said: z.string().optional(),
});
export type Activity = z.output<typeof activitySchema>;
export type ActivityInput = z.input<typeof activitySchema>;

/** What an action suggests to write. Actions return this and write nothing. */
export const suggestionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('fields'), changes: z.array(fieldChangeSchema).min(1) }),
  z.object({ what: z.literal('activity'), activity: activitySchema }),
]);
export type Suggestion = z.output<typeof suggestionSchema>;
export type SuggestionInput = z.input<typeof suggestionSchema>;

/**
 * open: waits for the seller · writing: under way · filled: put into the CRM's form, which the seller must save ·
 * written: the CRM holds it · stopped: nothing was written, `failure` says why · undone · dismissed.
 */
export const proposalStatuses = ['open', 'writing', 'filled', 'written', 'stopped', 'undone', 'dismissed'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];
