import { createInterface } from 'node:readline';
import { routeLines } from '../../engine/router/lines.ts';

/** `{"id","query","record"}` a line in, `{"id","outcome","params","score","alternatives"}` a line out. */
export async function run(): Promise<void> {
  for await (const answer of routeLines(
    createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  )) {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
