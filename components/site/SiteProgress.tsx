import { Check, LoaderCircle, Minus, Square, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PageVisit } from '../../lib/core/site.ts';
import type { SiteRead } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';
import { isRead, pageNames, placeOf, size, time } from './words.ts';

type Props = { read: SiteRead; onStop(): void };

/** A screen reader hears of every so many pages, not of each. */
const saidEvery = 3;

/** A company's site while it is read: one line a page, and a stop that keeps what is there. */
export default function SiteProgress({ read, onStop }: Props) {
  const { site, state } = read;
  const [stopping, setStopping] = useState(false);
  const visits = useInOrder(read.visits).filter(({ state: at }) => at !== 'skipped');
  const done = visits.filter(({ state: at }) => at !== 'planned' && at !== 'reading').length;
  const good = visits.filter(isRead).length;
  return (
    <section aria-label={`Reading ${site}`} className="overflow-hidden rounded-md border border-line">
      <div className="space-y-1.5 px-2.5 py-2">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 grow">{whatNow(read)}</span>
          {visits.length > 0 && (
            <span aria-hidden className="shrink-0 text-muted text-small">
              {done} of {visits.length}
            </span>
          )}
        </p>
        <Bar done={done} of={visits.length} label={`Pages of ${site}`} />
        <p role="status" className="sr-only">
          {state === 'tabs' ? whatNow(read) : `Reading ${site}. ${pagesSaid(good)}`}
        </p>
      </div>
      {visits.length > 0 && <Lines visits={visits} site={site} />}
      <div className="border-line border-t bg-sunken px-2 py-1.5">
        <Button
          icon={<Square size={11} fill="currentColor" aria-hidden />}
          disabled={stopping}
          onClick={() => {
            setStopping(true);
            onStop();
          }}
        >
          {stopping ? 'Stopping …' : 'Stop and use what is there'}
        </Button>
      </div>
    </section>
  );
}

function whatNow({ site, state, visits }: SiteRead): string {
  if (state === 'tabs') return `Opening pages of ${site} in a background tab …`;
  return visits.length === 0 ? `Asking ${site} what may be read …` : `Reading ${site} …`;
}

function pagesSaid(good: number): string {
  const said = good - (good % saidEvery);
  return said > 0 ? `${said} pages read.` : '';
}

/** Pages stay in the line they first had: one that is found later never pushes another down. */
function useInOrder(visits: PageVisit[]): PageVisit[] {
  const [places] = useState(() => new Map<string, number>());
  for (const { url } of visits) if (!places.has(url)) places.set(url, places.size);
  return visits.toSorted((a, b) => (places.get(a.url) ?? 0) - (places.get(b.url) ?? 0));
}

/** More pages may turn up on the way; the bar waits then and never goes back. */
function Bar({ done, of, label }: { done: number; of: number; label: string }) {
  const farthest = useRef(0);
  farthest.current = Math.max(farthest.current, of > 0 ? done / of : 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of || 1}
      aria-valuenow={done}
      className="h-1 overflow-hidden rounded-full bg-hover"
    >
      <div
        style={{ width: `${Math.round(farthest.current * 100)}%` }}
        className="h-full rounded-full bg-accent transition-[width]"
      />
    </div>
  );
}

function Lines({ visits, site }: { visits: PageVisit[]; site: string }) {
  const box = useRef<HTMLElement>(null);
  const at = visits.findIndex(({ state }) => state === 'reading');
  useEffect(() => {
    const list = box.current;
    const line = list?.querySelectorAll<HTMLElement>('li')[at];
    // Only within its own box, and not under the reader's hand.
    if (list && line && !list.matches(':hover, :focus')) list.scrollTop = line.offsetTop - list.clientHeight / 2;
  }, [at]);
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Pages"
      aria-live="off"
      className="-outline-offset-2 relative max-h-64 overflow-y-auto border-line border-t px-2.5 py-1"
    >
      <ul>
        {visits.map((visit) => (
          <Line key={visit.url} visit={visit} site={site} />
        ))}
      </ul>
    </section>
  );
}

const states: Record<PageVisit['state'], string> = {
  planned: 'planned',
  reading: 'being read',
  read: 'read',
  unchanged: 'unchanged',
  failed: 'not read',
  skipped: 'left out',
};

function Line({ visit, site }: { visit: PageVisit; site: string }) {
  const { url, kind, state, bytes, ms } = visit;
  return (
    <li className={`flex h-5 items-center gap-2 text-small ${state === 'planned' ? 'text-muted' : ''}`}>
      <Sign state={state} />
      <span className="shrink-0">{pageNames[kind]}</span>
      <span dir="ltr" title={url} className="min-w-0 grow truncate text-muted">
        {placeOf(url, site)}
      </span>
      <span className="sr-only">{states[state]}</span>
      <span aria-hidden className="shrink-0 text-muted">
        {state === 'read' && `${size(bytes)} · ${time(ms)}`}
        {(state === 'unchanged' || state === 'failed') && states[state]}
      </span>
    </li>
  );
}

function Sign({ state }: Pick<PageVisit, 'state'>) {
  switch (state) {
    case 'reading':
      return (
        <LoaderCircle size={12} aria-hidden className="shrink-0 animate-spin text-accent motion-reduce:animate-none" />
      );
    case 'read':
    case 'unchanged':
      return <Check size={12} aria-hidden className="shrink-0 text-done" />;
    case 'failed':
      return <TriangleAlert size={12} aria-hidden className="shrink-0 text-careful" />;
    default:
      return <Minus size={12} aria-hidden className="shrink-0 text-muted" />;
  }
}
