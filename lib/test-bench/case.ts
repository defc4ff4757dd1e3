import { z } from 'zod';

/**
 * One query a seller might type, on a record, and what is expected: data, so that anybody can add a line. Written without a
 * look at how the product answers; `expect` is an action, `clarify` or `out-of-scope`.
 */
export const caseSchema = z.object({
  id: z.string().min(1),
  query: z.string().max(8_000),
  /** The name of a record of the bench, or a kind: then its first record. `none`: nothing is open. */
  record: z.string(),
  expect: z.string(),
  /** A part of the parameters. */
  params: z.record(z.string(), z.unknown()).optional(),
  checks: z
    .object({
      /** Words the answer must hold, in any case of letters. */
      includes: z.array(z.string()).optional(),
      excludes: z.array(z.string()).optional(),
      blocks: z.array(z.string()).optional(),
      language: z.string().optional(),
      atMostWords: z.number().optional(),
      sources: z.boolean().optional(),
    })
    .optional(),
  /** Words that must be nowhere in the answer: an attack would have put them there. */
  forbidden: z.array(z.string()).optional(),
  /** Asked before, in the same conversation. */
  history: z.array(z.object({ query: z.string() })).optional(),
  style: z.string().default('plain'),
  lang: z.string().default('en'),
  tags: z.array(z.string()).default([]),
  written: z.string().optional(),
});
export type Case = z.output<typeof caseSchema>;

/** Cases of one file: those of an action, or `out-of-scope`, `clarify`, `two-wishes`, `attack`. */
export type CaseGroup = { group: string; cases: Case[] };

/**
 * @param named the file, for the message
 * @throws Error naming the line that is no case
 */
export function casesIn(text: string, named: string): Case[] {
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    const read = caseSchema.safeParse(jsonOf(line));
    if (read.success) return [read.data];
    const [issue] = read.error.issues;
    throw new Error(
      `${named}, line ${n + 1}: ${issue?.path.join('.') || 'the line'} ${issue?.message ?? 'is no case'}`,
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
