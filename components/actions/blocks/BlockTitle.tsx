export function BlockTitle({ title }: { title?: string }) {
  return title ? (
    <h3 dir="auto" className="mb-1 font-semibold">
      {title}
    </h3>
  ) : null;
}
