import { z } from 'zod';

/**
 * One thing to know about a deal or a lead before it is worth more time. It is met when a field that is called so is
 * filled, or when a note says one of the words; the seller may edit the list.
 */
export const criterionSchema = z.object({
  id: z.string().min(1).max(60),
  /** "Economic buyer" */
  label: z.string().min(1).max(80),
  /** What to ask when it is open: "Who signs, and have we met them?" */
  ask: z.string().max(300).default(''),
  /** Field names or labels that hold it, tried as whole words in any case. */
  fields: z.array(z.string().max(80)).max(20).default([]),
  /** Words in notes that are evidence for it. */
  words: z.array(z.string().max(80)).max(60).default([]),
  /** Points of the score; the score is met points of all points. */
  weight: z.number().min(0).max(100).default(10),
});
export type Criterion = z.output<typeof criterionSchema>;

const list = z.object({ name: z.string().min(1).max(60), criteria: z.array(criterionSchema).min(1).max(30) });
export type CriteriaList = z.output<typeof list>;

/** The two lists: what makes a deal sound, what makes a lead worth it. */
export const criteriaSchema = z.object({ deal: list, lead: list });
export type Criteria = z.output<typeof criteriaSchema>;
