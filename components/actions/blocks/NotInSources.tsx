import { TriangleAlert } from 'lucide-react';

/** What a model stated and no source says. It is struck out in the text and named here. */
export function NotInSources({ flagged }: { flagged: string[] }) {
  if (flagged.length === 0) return null;
  return (
    <p className="flex gap-2 rounded-md bg-careful-soft px-2.5 py-2 text-careful">
      <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
      <span dir="auto" className="min-w-0">
        Not in the record: {flagged.map((text) => `“${text}”`).join(', ')}. Check before you use it.
      </span>
    </p>
  );
}
