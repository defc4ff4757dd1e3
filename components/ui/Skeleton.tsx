type Props = {
  /** Widths of the lines, in the shape of what is coming: "60%", "8rem". */
  lines: string[];
  /** Read out while it lasts. */
  label: string;
};

/** The shape of what is coming, shown only when it takes longer than 200 ms. */
export function Skeleton({ lines, label }: Props) {
  return (
    <div role="status" className="appear-late">
      <span className="sr-only">{label}</span>
      {lines.map((width, i) => (
        <div
          key={i}
          aria-hidden
          style={{ width }}
          className="pulse-soft my-1.5 h-3 max-w-full rounded-sm bg-hover first:mt-0"
        />
      ))}
    </div>
  );
}
