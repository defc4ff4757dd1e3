import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../actions/index.ts';
import type { End } from '../../test-bench/ends.ts';
import { type Baseline, limitationsOf, limitationsPage } from '../../test-bench/limitations.ts';
import { ownCases } from './own-cases.ts';

const root = join(import.meta.dirname, '../../..');
export const baselineFile = join(root, 'lib/bench/cases/baseline.json');
export const endsFile = join(root, 'lib/bench/cases/ends.json');
export const pageFile = join(root, 'KNOWN-LIMITATIONS.md');
export const shownFile = join(root, 'lib/test-bench/limitations.json');
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const others: Record<string, string> = {
  'out-of-scope': 'What it does not do',
  clarify: 'Asking back',
  'two-wishes': 'Two wishes in one sentence',
  attack: 'Records that try to give orders',
};
const titleOf = (group: string) => actions.find(({ id }) => id === group)?.title ?? others[group] ?? group;

/** The page for sellers and the file the panel shows, from what was measured last and the ends that were decided. */
export function limitationFiles(baseline: Baseline, ends: readonly End[]): { page: string; shown: string } {
  const groups = ownCases();
  const told = {
    ...{ version: baseline.version, date: baseline.measuredAt.slice(0, 10) },
    actions: limitationsOf(baseline, ends, groups, titleOf),
  };
  return { page: limitationsPage(baseline, ends, groups, titleOf), shown: `${JSON.stringify(told, null, 2)}\n` };
}

export function writeLimitations(baseline: Baseline, ends: readonly End[]): void {
  const { page, shown } = limitationFiles(baseline, ends);
  writeFileSync(pageFile, page);
  writeFileSync(shownFile, shown);
}
