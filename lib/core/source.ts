import { z } from 'zod';
import { untrusted } from './untrusted.ts';

/** Where a statement comes from, with the words it rests on. Blocks point to sources by their place in the turn's list. */
export const sourceSchema = z.object({
  kind: z.enum(['field', 'stage', 'timeline', 'task', 'related', 'row', 'url', 'article']),
  /** What the seller would call it: "Close date", "Note, Ravi Menon, 10 Nov". */
  label: untrusted,
  /** Verbatim. */
  quote: untrusted,
  recordKey: z.string().nullable(),
  anchor: z.string(),
  url: z.string(),
  readAt: z.string(),
});
export type Source = z.output<typeof sourceSchema>;
