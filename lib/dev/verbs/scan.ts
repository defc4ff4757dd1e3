import { createInterface } from 'node:readline';
import { z } from 'zod';
import { asUntrusted } from '../../core/untrusted.ts';
import { cleanPage } from '../../trust/clean/page.ts';
import { isSuspicious, reasonsOf, scanForOrders } from '../../trust/injection/scan.ts';

const question = z.object({
  id: z.union([z.string(), z.number()]),
  surface: z.enum(['website', 'crm-field', 'email', 'knowledge']),
  /** May be HTML. */
  text: z.string(),
});

/**
 * `{"id","surface","text"}` a line in, `{"id","flagged","reasons","clean"}` a line out: does the text try to instruct an
 * assistant, why, and what a person would see of it. A line that is none is told on stderr with its number, and the rest
 * goes on.
 */
export async function run(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      console.error(`Line ${number}: ${read}`);
      process.exitCode = 1;
      continue;
    }
    const { id, surface, text } = read;
    const suspicions = scanForOrders(text, { surface });
    const flagged = isSuspicious(suspicions);
    const answer = { id, flagged, reasons: flagged ? reasonsOf(suspicions) : [], clean: cleanPage(asUntrusted(text)) };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** @returns why not, as text */
function readLine(line: string): z.output<typeof question> | string {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return 'this is no JSON. One object a line: {"id","surface","text"}';
  }
  const read = question.safeParse(said);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as expected'}`;
}
