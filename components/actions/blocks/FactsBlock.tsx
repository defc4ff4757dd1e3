import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { Cited } from './Cited.tsx';
import { ShowAll } from './ShowAll.tsx';

export function FactsBlock({ block, sources, events }: BlockProps<'facts'>) {
  return (
    <div>
      <BlockTitle title={block.title} />
      <ShowAll items={block.rows} first={12} noun="facts">
        {(rows) => (
          <dl className="grid grid-cols-[minmax(4.5rem,38%)_1fr] gap-x-3">
            {rows.map(({ label, value, sources: cites }, i) => (
              <div key={i} className="col-span-2 grid grid-cols-subgrid border-line border-t py-1 first:border-t-0">
                <dt dir="auto" className="text-muted">
                  {label}
                </dt>
                <dd dir="auto" className="min-w-0 whitespace-pre-line">
                  <Cited text={value} cites={cites} sources={sources} events={events} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </ShowAll>
    </div>
  );
}
