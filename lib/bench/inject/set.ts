import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.object({
  id: z.string(),
  surface: z.enum(['website', 'crm-field', 'email', 'knowledge']),
  language: z.string(),
  /** false: a harmless text that looks like one. */
  attack: z.boolean(),
  technique: z.string(),
  text: z.string(),
  /** A piece of the instruction. */
  canary: z.string().optional(),
});
export type Case = z.output<typeof line>;
export const sets = [
  'train',
  'dev',
  'dev-2',
  'author-d',
  'author-e',
  'author-h',
  'author-k',
  'held-out',
  'held-out-2',
] as const;
export type SetName = (typeof sets)[number];

/** The texts of one set; none when it is not there. */
export function casesOf(set: SetName): Case[] {
  const file = join(import.meta.dirname, 'sets', `${set}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => line.parse(JSON.parse(text)));
}
