import type { Merged } from '../../lib/settings/merge.ts';

/** Says what the company decided, and what of its policy could not be understood. */
export function PolicyNote({ merged }: { merged: Merged }) {
  const { locked, ignored } = merged;
  if (locked.length === 0 && ignored.length === 0) return null;
  return (
    <div className="space-y-1 py-3 text-small">
      {locked.length > 0 && (
        <p className="text-muted">Your organisation set some of these. They are marked and cannot be changed here.</p>
      )}
      {ignored.length > 0 && (
        <p className="text-careful">
          Parts of your organisation’s policy were not understood and are ignored: {ignored.join(', ')}.
        </p>
      )}
    </div>
  );
}
