import { Fragment, useState } from 'react';
import type { Source } from '../../lib/core/source.ts';

type Props = {
  /** Places in the turn's sources. */
  cites: number[];
  sources: Source[];
  onJump(source: Source): void;
};

/** The small numbers behind a statement; one press lights up where it comes from. */
export function Citation({ cites, sources, onJump }: Props) {
  const known = cites.filter((n) => sources[n]);
  if (known.length === 0) return null;
  return (
    <sup className="whitespace-nowrap font-normal align-[0.35em] leading-none">
      {known.map((n, i) => {
        const source = sources[n] as Source;
        return (
          <Fragment key={n}>
            {i > 0 && <span className="text-muted">,</span>}
            <button
              type="button"
              aria-label={`Source ${n + 1}: ${source.label}`}
              title={`${source.label}\n${source.quote}`}
              onClick={() => onJump(source)}
              className="relative rounded-sm px-[1.5px] text-[0.6875rem] text-accent leading-none after:absolute after:-inset-1 hover:underline"
            >
              {n + 1}
            </button>
          </Fragment>
        );
      })}
    </sup>
  );
}

const shownFirst = 3;

/** The sources under an answer, numbered like the small numbers in it, each with the words it rests on. */
export function Footnotes({
  sources,
  used,
  onJump,
}: {
  sources: Source[];
  used: number[];
  onJump(source: Source): void;
}) {
  const [all, setAll] = useState(false);
  if (used.length === 0) return null;
  const shown = all || used.length <= shownFirst + 1 ? used : used.slice(0, shownFirst);
  return (
    <div className="text-muted text-small">
      <ol aria-label="Sources">
        {shown.map((n) => {
          const source = sources[n] as Source;
          return (
            <li key={n}>
              <button
                type="button"
                onClick={() => onJump(source)}
                title={source.quote}
                className="-mx-1 flex min-h-6 max-w-full items-baseline gap-1.5 rounded-sm px-1 py-0.5 text-start hover:bg-hover hover:text-text"
              >
                <span className="shrink-0 text-accent">{n + 1}</span>
                <span dir="auto" className="max-w-full shrink-0 truncate">
                  {source.label}
                </span>
                {source.quote && source.quote !== source.label && (
                  <span dir="auto" className="min-w-0 truncate">
                    “{source.quote}”
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {shown.length < used.length && (
        <button type="button" onClick={() => setAll(true)} className="min-h-6 rounded-sm hover:text-text">
          {used.length - shown.length} more sources
        </button>
      )}
    </div>
  );
}
