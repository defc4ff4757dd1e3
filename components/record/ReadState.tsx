import { ChevronRight, CircleCheck, CircleDashed } from 'lucide-react';
import { useId, useState } from 'react';
import type { CrmRecord } from '../../lib/core/record.ts';
import type { PageState } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';
import { ago, useNow } from '../ui/useNow.ts';

type Props = {
  record: CrmRecord;
  readAt: number;
  /** Says that the CRM shows its edit form now; '' while it shows the record. */
  editing: string;
  /** Since the seller last looked; null on a first visit. */
  changed: PageState['changed'];
  onLookAgain(): void;
};

/** How old the reading is and whether it is all of the page; one press says what is missing and why. */
export function ReadState({ record, readAt, editing, changed, onLookAgain }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { missing } = record;
  const whole = record.completeness === 'whole';
  const Icon = whole ? CircleCheck : CircleDashed;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="-mx-1 flex min-h-6 max-w-full items-center gap-1 rounded-sm px-1 text-muted text-small hover:text-text"
      >
        <Icon size={12} aria-hidden className={`shrink-0 ${whole ? 'text-done' : 'text-careful'}`} />
        <span className="truncate">
          read <ReadAgo at={readAt} /> ·{' '}
          {editing !== '' ? 'being edited' : !whole ? 'partial' : missing.length === 0 ? 'whole' : ''}
          {!whole && missing.length > 0 && ', '}
          {missing.length > 0 && `${missing.length} ${missing.length === 1 ? 'part' : 'parts'} not read`}
          {changed !== null && changed.count > 0 && (
            <span className={changed.high > 0 ? 'text-careful' : ''}>
              {' '}
              · {changed.count} {changed.count === 1 ? 'change' : 'changes'} since {dayOf(changed.since)}
            </span>
          )}
        </span>
        <ChevronRight size={12} aria-hidden className={`shrink-0 transition-transform ${open ? 'rotate-90' : ''}`} />
      </button>
      <div
        id={id}
        hidden={!open}
        className="mt-1 max-h-[40vh] space-y-2 overflow-y-auto rounded-md bg-sunken p-2 text-small"
      >
        {editing !== '' && <p>{editing}</p>}
        {missing.length > 0 ? (
          <ul className="space-y-1">
            {missing.map(({ what, why }) => (
              <li key={what + why} dir="auto">
                <span className="font-semibold">{what}</span> <span className="text-muted">{why}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{whole ? 'All that this page shows was read.' : 'Parts of this page are still loading.'}</p>
        )}
        <p className="text-muted">{counts(record)}</p>
        <Button onClick={onLookAgain} className="text-small">
          Read again
        </Button>
      </div>
    </>
  );
}

/** "10:42" today, "Thu" within a week, else "3 Nov". */
function dayOf(since: string): string {
  const date = new Date(since);
  const days = (Date.now() - date.getTime()) / 86_400_000;
  if (date.toDateString() === new Date().toDateString())
    return date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return date.toLocaleDateString(undefined, days < 6.5 ? { weekday: 'short' } : { day: 'numeric', month: 'short' });
}

function ReadAgo({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{ago(at, useNow(1_000))}</time>;
}

function counts(record: CrmRecord): string {
  const parts: [number, string, string][] = [
    [record.fields.length, 'field', 'fields'],
    [record.timeline.length, 'timeline entry', 'timeline entries'],
    [record.tasks.length, 'task', 'tasks'],
    [record.related.length, 'related list', 'related lists'],
    [record.rows.length, 'line', 'lines'],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => `${n.toLocaleString()} ${n === 1 ? one : many}`);
  return said.length > 0 ? `Read: ${said.join(', ')}.` : 'Nothing was read.';
}
