import type { Activity, Suggestion } from '../../lib/core/proposal.ts';

type Value = { value: string | number | boolean | null; display: string };

/** One field as the seller has it now: its value, and whether it may be written. */
export type Row = {
  field: string;
  to: Value;
  yes: boolean;
  /** Something is there already: a yes of its own. */
  replaces: boolean;
  /** What stands in its box now is no value of this field: it is not written, and neither is the one before it. */
  wrong?: boolean;
};

export type Choices = { rows: Row[]; activity: Activity | null };

const kept = new Map<string, Choices>();

/** What was ticked and typed outlives the block that shows it, until the panel closes. Only blanks are ticked to begin with. */
export function choicesOf(id: string, suggestion: Suggestion): Choices {
  const known = kept.get(id);
  if (known) return known;
  if (suggestion.what === 'activity') return { rows: [], activity: null };
  const rows = suggestion.changes.map(({ field, from, to }) => {
    const replaces = from.value !== null;
    return { field, to, yes: !replaces, replaces };
  });
  return { rows, activity: null };
}

/** A box that is shown again holds the last value that could be read, so nothing is wrong with it then. */
export const keepChoices = (id: string, { rows, activity }: Choices): void =>
  void kept.set(id, { rows: rows.map(({ wrong: _wrong, ...row }) => row), activity });
