import { type Parts, recordOf } from './parts.ts';
import type { Scope } from './scope.ts';

/**
 * Does the page show the record its address names? Each label and each value carries the id of its record, so a page
 * that still shows the one before tells itself. `unsaid`: a tab with no fields, the timeline say, names no id at all.
 */
export function belongs({ own, labels }: Parts, scope: Scope): 'this' | 'other' | 'unsaid' {
  if (own.some((element) => scope.look.shown(element))) return 'this';
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (!scope.look.shown(label)) continue;
    const owner = recordOf(label);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  // A task or a note in a tab brings one label of its own, another record brings many.
  return [...counts.values()].some((count) => count > 1) ? 'other' : 'unsaid';
}
