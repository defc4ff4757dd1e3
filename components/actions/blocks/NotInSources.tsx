import { TriangleAlert } from 'lucide-react';

type Props = {
  /** Struck out in the text. */
  flagged: string[];
  /** Names that nothing mentions; they stand. */
  unsure: string[];
};

/** What a model stated and no source says, named where the seller reads it. */
export function NotInSources({ flagged, unsure }: Props) {
  if (flagged.length + unsure.length === 0) return null;
  return (
    <div className="flex gap-2 rounded-md bg-careful-soft px-2.5 py-2 text-careful">
      <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
      <div dir="auto" className="min-w-0 space-y-1">
        {flagged.length > 0 && <p>Not in the record: {quoted(flagged)}. Check before you use it.</p>}
        {unsure.length > 0 && (
          <p>
            {unsure.length === 1 ? 'A name' : 'Names'} not in the record: {quoted(unsure)}.
          </p>
        )}
      </div>
    </div>
  );
}

const quoted = (texts: string[]) => texts.map((text) => `“${text}”`).join(', ');
