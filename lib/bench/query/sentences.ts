import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { queryObjects } from '../../core/query.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

/** One sentence of a seller and what a careful colleague would make of it. */
const sentenceSchema = z.strictObject({
  id: z.string(),
  /** 1: written before the grammar was; each later one after it, without a look at its words. */
  round: z.number(),
  language: z.enum(['en', 'de', 'fr', 'es', 'ja']),
  words: z.string(),
  /** What the open page lists. */
  page: z.enum(queryObjects).optional(),
  /** The question before, in words. */
  after: z.string().optional(),
  /** Names something that is nowhere: it must be told as not understood. */
  unread: z.boolean().optional(),
  expect: z.strictObject({
    object: z.enum(queryObjects),
    /** Field, operator, value. */
    filters: z.array(z.tuple([z.string(), z.string()]).rest(value)),
    sort: z.array(z.tuple([z.string(), z.string()])).optional(),
    aggregate: z.array(z.tuple([z.string()]).rest(z.string())).optional(),
    group: z.string().optional(),
    limit: z.number().optional(),
  }),
});
export type Sentence = z.output<typeof sentenceSchema>;

export const readSentences = (): Sentence[] =>
  readFileSync(join(import.meta.dirname, 'sentences.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => sentenceSchema.parse(JSON.parse(line)));
