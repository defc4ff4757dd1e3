import type { BenchCases } from '../hooks/useBenchCases.ts';
import { counted } from './words.ts';

type Props = { rose: string[]; fell: string[]; cases: BenchCases; onOpen(group: string): void };

/** What the candidate gets right that was wrong, and the other way round. */
export function Moved({ rose, fell, cases, onOpen }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {(
        [
          ['Right with the second alone', rose, 'text-done'],
          ['Wrong with the second alone', fell, 'text-wrong'],
        ] as const
      ).map(([title, ids, colour]) => (
        <details key={title} className="min-w-0">
          <summary className="min-h-6">
            {title}: <span className={`font-semibold ${colour}`}>{counted(ids.length, 'query', 'queries')}</span>
          </summary>
          <ul className="mt-1 max-h-60 overflow-y-auto">
            {ids.map((id) => {
              const known = cases.byId.get(id);
              return (
                <li key={id}>
                  <button
                    type="button"
                    dir="auto"
                    onClick={() => known && onOpen(known.group)}
                    className="min-h-6 w-full truncate rounded-sm text-start hover:bg-hover"
                  >
                    {known?.one.query || id}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </div>
  );
}
