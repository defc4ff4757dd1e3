import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import { type PageVisit, tellWeb } from '../../lib/core/site.ts';
import type { SiteRead } from '../../lib/history/db.ts';
import { ShowAll } from '../actions/blocks/ShowAll.tsx';
import { atQuote } from './text-fragment.ts';
import { count, dayOf, isRead, pageNames, placeOf, size, time } from './words.ts';

type Props = {
  read: SiteRead;
  /** The answer rests on a reading of an earlier question. */
  earlier: boolean;
};

/** What became of reading a company's site: one quiet line, and behind it which pages, why, and what each gave. */
export default function Cascade({ read, earlier }: Props) {
  // A long list is made only when somebody looks.
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/cascade text-muted text-small"
    >
      <summary className="-mx-1 flex min-h-6 items-start gap-1 rounded-sm px-1 py-0.5 hover:bg-hover hover:text-text">
        <span className="min-w-0 grow">
          {summary(read, earlier).map((part, i, { length }) => (
            <Fragment key={part}>
              <span className="inline-block">
                {part}
                {i < length - 1 && ' ·'}
              </span>{' '}
            </Fragment>
          ))}
        </span>
        <ChevronRight
          size={13}
          aria-hidden
          className="mt-px shrink-0 transition-transform group-open/cascade:rotate-90 rtl:rotate-180"
        />
      </summary>
      {open && <Pages read={read} />}
    </details>
  );
}

function summary({ site, visits, trouble, state, facts, bytes, ms, at }: SiteRead, earlier: boolean): string[] {
  const tried = visits.filter(({ state: of }) => of !== 'skipped');
  const good = tried.filter(isRead).length;
  const unchanged = tried.filter(({ state: of }) => of === 'unchanged').length;
  const pages = good === 0 ? `${site} was not read` : `${good} of ${count(tried.length, 'page')} read`;
  return [
    ...(earlier ? [`Read on ${dayOf(at)}`] : []),
    pages,
    ...(unchanged > 0 ? [`${unchanged === good ? 'all' : unchanged} unchanged`] : []),
    ...(trouble?.kind === 'stopped' ? ['stopped by you'] : state !== 'done' ? ['not finished'] : []),
    ...(facts === null ? [] : [facts === 0 ? 'no facts found' : count(facts, 'fact')]),
    ...(bytes > 0 || good > 0 ? [size(bytes), time(ms)] : []),
  ];
}

function Pages({ read: { site, visits, trouble } }: Pick<Props, 'read'>) {
  const [tried, skipped] = [visits.filter(wasTried), visits.filter((visit) => !wasTried(visit))];
  return (
    <div className="space-y-1.5 pt-1">
      {trouble && !visits.some((visit) => visit.trouble?.kind === trouble.kind) && (
        <p className="flex gap-1.5 text-text">
          <TriangleAlert size={13} aria-hidden className="mt-px shrink-0 text-careful" />
          {tellWeb(trouble)}
        </p>
      )}
      {visits.length === 0 && !trouble && <p>No page was found to read.</p>}
      <ShowAll items={tried} first={12} noun="pages">
        {(shown) => (
          <ul aria-label={`Pages of ${site}`} className="divide-y divide-line border-line border-y empty:hidden">
            {shown.map((visit) => (
              <Page key={visit.url} visit={visit} site={site} />
            ))}
          </ul>
        )}
      </ShowAll>
      {skipped.length > 0 && (
        <>
          <p>Found and left out:</p>
          <ShowAll items={skipped} first={5} noun="pages left out">
            {(shown) => (
              <ul aria-label="Pages left out" className="divide-y divide-line border-line border-y">
                {shown.map((visit) => (
                  <Page key={visit.url} visit={visit} site={site} />
                ))}
              </ul>
            )}
          </ShowAll>
        </>
      )}
    </div>
  );
}

const wasTried = ({ state }: PageVisit): boolean => state !== 'skipped';

function Page({ visit, site }: { visit: PageVisit; site: string }) {
  const { url, kind, why, gave, trouble, bytes, ms, state } = visit;
  const address = atQuote(url, '');
  const cost = bytes > 0 ? [size(bytes), time(ms)] : state === 'unchanged' ? ['unchanged'] : [];
  return (
    <li className="py-1">
      <p className="flex items-baseline gap-2">
        <span className="shrink-0 text-text">{pageNames[kind]}</span>
        <Way address={address}>{placeOf(url, site)}</Way>
        <span className="shrink-0">{outcome(state, gave)}</span>
      </p>
      {trouble && <p className="text-text">{tellWeb(trouble)}</p>}
      <p dir="auto" className="break-words">
        {[why, ...cost].filter((part) => part !== '').join(' · ')}
      </p>
    </li>
  );
}

/** A path that opens the page; plain text for what no browser should open. */
function Way({ address, children }: { address: string; children: ReactNode }) {
  const look = 'min-w-0 grow truncate';
  return address ? (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      dir="ltr"
      title={address}
      className={`${look} text-accent hover:underline`}
    >
      {children}
    </a>
  ) : (
    <span className={look}>{children}</span>
  );
}

function outcome(state: PageVisit['state'], gave: number | null): string {
  switch (state) {
    case 'read':
    case 'unchanged':
      return gave === null ? '' : gave === 0 ? 'no facts' : count(gave, 'fact');
    case 'failed':
      return 'not read';
    case 'planned':
    case 'reading':
      return 'not finished';
    case 'skipped':
      return '';
  }
}
