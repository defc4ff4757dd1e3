import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { ShowAll } from './ShowAll.tsx';

type Item = BlockOf<'ranking'>['items'][number];
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
              <Place key={i} item={item} place={i + 1} sources={sources} events={events} />
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

type PlaceProps = Omit<BlockProps<'ranking'>, 'block'> & { item: Item; place: number };

function Place({ item, place, sources, events }: PlaceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="border-line border-t py-1 first:border-t-0">
      <div className="flex items-start gap-2">
        <span className="w-4 shrink-0 text-end text-muted">{place}</span>
        <div className="min-w-0 grow">
          <p dir="auto" className="font-semibold">
            {item.text}
            <Citation cites={item.sources} sources={sources} onJump={events.onJump} />
          </p>
          <p dir="auto" className="text-muted text-small">
            {item.detail}
          </p>
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          title="Show what the score is made of"
          onClick={() => setOpen(!open)}
          className="-me-1 inline-flex min-h-6 shrink-0 items-center gap-0.5 rounded-sm px-1 hover:bg-hover"
        >
          <span className="sr-only">Score </span>
          {item.score}
          <ChevronRight
            size={12}
            aria-hidden
            className={`text-muted transition-transform ${open ? 'rotate-90' : ''}`}
          />
        </button>
      </div>
      <div id={id} hidden={!open}>
        <Points parts={item.parts} sum={item.score} />
      </div>
    </li>
  );
}

function Points({ parts, sum }: { parts: Part[]; sum?: number }) {
  return (
    <dl className="my-1 grid grid-cols-[2.5rem_1fr] gap-x-2 gap-y-0.5 rounded-md bg-sunken p-2 text-small">
      {parts.map(({ label, points, why }) => (
        <div key={label + why} className="col-span-2 grid grid-cols-subgrid">
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
