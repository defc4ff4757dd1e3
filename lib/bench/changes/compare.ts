import type { Change } from '../../core/changes.ts';
import type { Expectation } from './edit.ts';

/** White space and case are how a page draws, not what it says. */
const bare = (text: string): string => text.replace(/[\s\u200b\u200e\u200f]+/g, '').toLowerCase();

/** Is this change what was to be told: the field, the old and the new value, and what it is sorted under? */
function isTold({ kind, sorts, labels, from, to, value }: Expectation, change: Change): boolean {
  if (!sorts.includes(change.what)) return false;
  if (change.what === 'entry') return bare(change.to.display).includes(bare(to));
  if (change.what === 'task') return bare(change.from.display) === bare(from) && bare(change.to.display) === bare(to);
  // A task's own page shows its day as a field.
  if (kind === 'task') return change.what === 'date' && String(change.to.value).slice(0, 10) === to;
  if (!labels.some((label) => bare(label) === bare(change.label))) return false;
  if (value === null) return change.to.value === null && bare(change.from.display) === bare(from);
  if (bare(change.to.display) !== bare(to)) return false;
  if (from === '' ? change.from.value !== null : bare(change.from.display) !== bare(from)) return false;
  return typeof value !== 'number' || typeof change.to.value !== 'number' || change.to.value === value;
}

/** What was told as it was to be told, what was not told, and what was told and did not happen. */
export function compare(expected: Expectation[], changes: Change[]) {
  const left = [...changes];
  const told: Expectation[] = [];
  const missed: Expectation[] = [];
  for (const each of expected) {
    const at = left.findIndex((change) => isTold(each, change));
    if (at < 0) missed.push(each);
    else {
      told.push(each);
      left.splice(at, 1);
    }
  }
  return { told, missed, extra: left };
}
