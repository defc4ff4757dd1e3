import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ShowAll } from '../actions/blocks/ShowAll.tsx';

type Props<T> = {
  rivals: T[];
  /** What the values are of, for a screen reader: "Employees". */
  label: string;
  children(rival: T): ReactNode;
};

/** What else stands on the site in place of a value: folded, as it is less likely. */
export function Rivals<T>({ rivals, label, children }: Props<T>) {
  const [open, setOpen] = useState(false);
  if (rivals.length === 0) return null;
  return (
    <div className="text-small">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="-mx-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 text-muted hover:bg-hover hover:text-text"
      >
        {rivals.length} {rivals.length === 1 ? 'other' : 'others'}
        <span className="sr-only"> for {label}</span>
        <ChevronRight
          size={12}
          aria-hidden
          className={`shrink-0 transition-transform ${open ? 'rotate-90' : 'rtl:rotate-180'}`}
        />
      </button>
      {open && (
        <ShowAll items={rivals} first={5} noun="others">
          {(shown) => (
            <ul aria-label={`Others for ${label}`} className="space-y-1.5 border-line border-s-2 ps-2">
              {shown.map((rival, i) => (
                <li key={i}>{children(rival)}</li>
              ))}
            </ul>
          )}
        </ShowAll>
      )}
    </div>
  );
}
