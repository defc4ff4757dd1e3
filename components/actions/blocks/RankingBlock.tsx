import { ChevronRight } from 'lucide-react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { ShowAll } from './ShowAll.tsx';

type Part = BlockOf<'ranking'>['weights'][number];

/** Best first, each with its score; one press shows the points the score is made of. */
export function RankingBlock({ block, sources, events }: BlockProps<'ranking'>) {
  return (
    <div>
      <BlockTitle title={block.title} />
      <ShowAll items={block.items} first={8} noun="lines">
        {(items) => (
          <ol>
            {items.map((item, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the ranking is what the line is
              <li key={i} className="border-line border-t py-1 first:border-t-0">
                <details className="group">
                  <summary className="flex min-h-6 items-start gap-2 rounded-sm">
                    <span className="w-4 shrink-0 text-end text-muted">{i + 1}</span>
                    <span className="min-w-0 grow">
                      <span dir="auto" className="block font-semibold">
                        {item.text}
                      </span>
                      <span dir="auto" className="block text-muted text-small">
                        {item.detail}
                      </span>
                    </span>
                    <span className="shrink-0">
                      <span className="sr-only">Score </span>
                      {item.score}
                    </span>
                    <ChevronRight
                      size={12}
                      aria-hidden
                      className="mt-1 shrink-0 text-muted transition-transform group-open:rotate-90"
                    />
                  </summary>
                  <Points parts={item.parts} sum={item.score} />
                </details>
                <div className="ps-6">
                  <Citation cites={item.sources} sources={sources} onJump={events.onJump} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </ShowAll>
      {block.weights.length > 0 && (
        <details className="group mt-1 text-small">
          <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm text-muted hover:text-text">
            How this is ranked
            <ChevronRight size={12} aria-hidden className="transition-transform group-open:rotate-90" />
          </summary>
          <Points parts={block.weights} />
        </details>
      )}
    </div>
  );
}

function Points({ parts, sum }: { parts: Part[]; sum?: number }) {
  return (
    <dl className="my-1 grid grid-cols-[2.5rem_1fr] gap-x-2 gap-y-0.5 rounded-md bg-sunken p-2 text-small">
      {parts.map(({ label, points, why }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="order-2 min-w-0">
            {label} <span className="text-muted">{why}</span>
          </dt>
          <dd className="order-1 text-end">{signed(points)}</dd>
        </div>
      ))}
      {sum !== undefined && (
        <div className="col-span-2 grid grid-cols-subgrid border-line border-t pt-0.5 font-semibold">
          <dt className="order-2">Score</dt>
          <dd className="order-1 text-end">{sum}</dd>
        </div>
      )}
    </dl>
  );
}

const signed = (points: number) => (points > 0 ? `+${points}` : String(points).replace('-', '−'));
