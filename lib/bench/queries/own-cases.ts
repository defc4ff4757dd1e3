import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseGroup, casesIn } from '../../test-bench/case.ts';

const folder = join(import.meta.dirname, '../cases');

/** The product's own cases by the file they stand in. */
export function ownCases(): CaseGroup[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({
      group: name.replace('.jsonl', ''),
      cases: casesIn(readFileSync(join(folder, name), 'utf8'), name),
    }));
}
