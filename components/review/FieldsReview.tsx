import { ArrowRight } from 'lucide-react';
import type { ProposedChange } from '../../lib/core/proposal.ts';
import type { Source } from '../../lib/core/source.ts';
import { Citation } from '../actions/Citation.tsx';
import { FoundNote } from './FoundNote.tsx';
import type { Row } from './kept-choices.ts';
import { NewValue } from './NewValue.tsx';

type Props = {
  changes: ProposedChange[];
  rows: Row[];
  /** Still to be decided: ticks and values can be changed. */
  open: boolean;
  sources: Source[];
  onJump(source: Source): void;
  onRows(rows: Row[]): void;
};

/** Field by field: what is there, what would be, why, and a tick. */
export function FieldsReview({ changes, rows, open, sources, onJump, onRows }: Props) {
  const put = (field: string, change: Partial<Row>) =>
    onRows(rows.map((row) => (row.field === field ? { ...row, ...change } : row)));
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => {
        const row = rows.find(({ field }) => field === change.field);
        if (!row) return null;
        return (
          <li key={change.field} className={`space-y-1 px-2.5 py-2 ${open || row.yes ? '' : 'opacity-60'}`}>
            <div className="flex items-baseline gap-2">
              <span dir="auto" className="min-w-0 grow break-words font-semibold">
                {change.label}
              </span>
              {open && (
                <label className="flex shrink-0 items-center gap-1.5 text-small">
                  <input
                    type="checkbox"
                    checked={row.yes && !row.wrong}
                    disabled={row.wrong}
                    aria-label={`${row.replaces ? 'Replace' : 'Fill in'} ${change.label}`}
                    onChange={(event) => put(change.field, { yes: event.target.checked })}
                    className="size-3.5 accent-accent"
                  />
                  <span className={row.replaces ? 'text-careful' : 'text-muted'}>
                    {row.replaces ? 'Replace' : 'Fill in'}
                  </span>
                </label>
              )}
            </div>
            <div className="grid grid-cols-[minmax(0,2fr)_auto_minmax(0,3fr)] items-center gap-1.5">
              <s
                dir="auto"
                className={`min-w-0 break-words line-clamp-3 ${change.from.value === null ? 'text-muted no-underline' : 'text-muted decoration-muted/60'}`}
              >
                {change.from.display || 'empty'}
              </s>
              <ArrowRight size={12} aria-label="becomes" className="shrink-0 text-muted rtl:rotate-180" />
              <NewValue
                change={change}
                to={row.to}
                open={open}
                onWrite={(to) =>
                  put(change.field, { to, wrong: false, ...(open && !row.replaces ? { yes: true } : {}) })
                }
                onWrong={() => put(change.field, { wrong: true })}
              />
            </div>
            <Ground
              change={change}
              to={row.to}
              open={open}
              sources={sources}
              onJump={onJump}
              onUse={(to) => put(change.field, { to, wrong: false, ...(row.replaces ? {} : { yes: true }) })}
            />
          </li>
        );
      })}
    </ul>
  );
}

type GroundProps = Pick<Props, 'open' | 'sources' | 'onJump'> & {
  change: ProposedChange;
  to: ProposedChange['to'];
  onUse(to: ProposedChange['to']): void;
};

/** Why this value: the seller's own words, what a website says, or a source of the record. */
function Ground({ change, sources, onJump, ...rest }: GroundProps) {
  const { found, said, sources: cites } = change;
  if (found) return <FoundNote change={{ ...change, found }} sources={sources} onJump={onJump} {...rest} />;
  if (!said && cites.length === 0) return null;
  return (
    <p dir="auto" className="text-muted text-small">
      {said ? `you said “${said}”` : 'from'}
      <Citation cites={cites} sources={sources} onJump={onJump} />
    </p>
  );
}
