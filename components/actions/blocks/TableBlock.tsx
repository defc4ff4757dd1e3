import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { cellWidth } from './cell-width.ts';
import { ShowAll } from './ShowAll.tsx';

type Row = BlockOf<'table'>['rows'][number];
type Order = { column: number; down: boolean } | null;

/** Scrolls sideways inside itself, never the panel. A press on a heading sorts: up, down, as answered. */
export function TableBlock({ block, sources, events }: BlockProps<'table'>) {
  const [order, setOrder] = useState<Order>(null);
  const rows = useMemo(() => sorted(block.rows, order), [block.rows, order]);
  const press = (column: number) =>
    setOrder((now) => (now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true }));
  return (
    <div>
      <BlockTitle title={block.title} />
      <ShowAll items={rows} first={15} noun="rows">
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section aria-label={block.title ?? 'Table'} tabIndex={0} className="-mx-1 overflow-x-auto px-1">
            <table className="min-w-full border-collapse text-start">
              <thead>
                <tr className="border-line border-b">
                  {block.columns.map((column, i) => (
                    <th
                      key={column}
                      scope="col"
                      aria-sort={order?.column === i ? (order.down ? 'descending' : 'ascending') : undefined}
                      className="p-0 text-start font-normal"
                    >
                      <button
                        type="button"
                        onClick={() => press(i)}
                        className="inline-flex min-h-6 items-center gap-0.5 whitespace-nowrap rounded-sm pe-3 text-muted text-small hover:text-text"
                      >
                        {column}
                        {order?.column === i &&
                          (order.down ? <ArrowDown size={11} aria-hidden /> : <ArrowUp size={11} aria-hidden />)}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row, r) => (
                  <tr key={r} className="border-line border-b last:border-b-0">
                    {row.cells.map((cell, c) => (
                      <td key={c} dir="auto" className={`py-1 pe-3 align-top ${cellWidth(cell)}`}>
                        {cell}
                        {c === row.cells.length - 1 && (
                          <Citation cites={row.sources} sources={sources} onJump={events.onJump} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </ShowAll>
    </div>
  );
}

function sorted(rows: Row[], order: Order): Row[] {
  if (!order) return rows;
  const { column, down } = order;
  const cell = (row: Row) => row.cells[column] ?? '';
  const up = [...rows].sort((a, b) => cell(a).localeCompare(cell(b), undefined, { numeric: true }));
  return down ? up.reverse() : up;
}
