import { z } from 'zod';
import type { Verdict } from './rows.ts';
import { verdictId } from './standing.ts';

const labelSchema = z.object({
  caseId: z.string().min(1),
  /** The answer that was judged; left out, the one shown now. */
  answer: z.string().optional(),
  verdict: z.enum(['yes', 'partly', 'no']),
  note: z.string().max(2_000).default(''),
});

/** Is this file people's verdicts, and no cases? */
export const areLabels = (text: string): boolean => /^\s*\{[^\n]*"verdict"\s*:/.test(text);

/**
 * Verdicts of people as JSON lines `{"caseId","verdict","note"?,"answer"?}`.
 *
 * @param shown the answer on the page now, by case id: a label without an answer is about that one
 * @throws Error naming the line that is no verdict
 */
export function labelsIn(
  text: string,
  named: string,
  shown: ReadonlyMap<string, string>,
  now: Date,
): { verdicts: Verdict[]; left: number } {
  const verdicts: Verdict[] = [];
  let left = 0;
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = labelSchema.safeParse(jsonOf(line));
    if (!read.success)
      throw new Error(`${named}, line ${n + 1}: a verdict needs "caseId" and "verdict": yes, partly or no.`);
    const { caseId, verdict, note } = read.data;
    const answer = read.data.answer ?? shown.get(caseId);
    if (answer === undefined) left += 1;
    else verdicts.push({ id: verdictId(caseId, answer), caseId, verdict, note, at: now.toISOString() });
  }
  return { verdicts, left };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
