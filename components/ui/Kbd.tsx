export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid h-[1.125rem] min-w-[1.125rem] place-items-center rounded-sm border border-line bg-sunken px-1 font-sans text-small text-muted">
      {children}
    </kbd>
  );
}
