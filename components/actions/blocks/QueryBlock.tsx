import { ArrowDown, ArrowUp, Copy, FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { csv } from '../../../lib/core/csv.ts';
import type { Query } from '../../../lib/core/query.ts';
import { tablesOf } from '../../../lib/core/query-table.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { Chips } from './Chips.tsx';
import { cellWidth } from './cell-width.ts';
import { ShowAll } from './ShowAll.tsx';

type Row = BlockOf<'query'>['rows'][number];
type Column = BlockOf<'query'>['columns'][number];
/** `field` null: by name. */
type Order = { field: string | null; down: boolean } | null;

/** A question over many records: what was asked as chips to change, figures, and the records as a table. */
export default function QueryBlock({ block, sources, events }: BlockProps<'query'>) {
  const [order, setOrder] = useState<Order>(null);
  const rows = useMemo(() => sorted(block.rows, order), [block.rows, order]);
  const ask = (query: Query, said: string) =>
    events.onAsk({ query: said, actionId: 'query-records', input: { query } });
  const table = () =>
    tablesOf({ ...block, rows }).flatMap(({ columns, rows: lines }) => [columns, ...lines.map(({ cells }) => cells)]);
  return (
    <div className="space-y-2">
      <BlockTitle title={block.title} />
      <Chips block={block} onAsk={ask} />
      <Totals totals={block.totals} />
      {rows.length > 0 && (
        <ShowAll items={rows} first={15} noun="records">
          {(shown) => (
            <Records
              rows={shown}
              columns={block.columns}
              order={order}
              onOrder={setOrder}
              sources={sources}
              events={events}
            />
          )}
        </ShowAll>
      )}
      <div className="flex items-center gap-1 text-muted text-small">
        <p className="min-w-0 grow">
          {block.more &&
            `The first ${block.rows.length.toLocaleString()}${block.total === null ? '' : ` of ${block.total.toLocaleString()}`}, `}
          {block.coverage}
        </p>
        {(rows.length > 0 || block.totals.length > 0) && (
          <>
            <IconButton
              name="Copy as a table"
              icon={<Copy size={13} />}
              onClick={() =>
                events.onCopyText(
                  table()
                    .map((cells) => cells.join('\t'))
                    .join('\n'),
                )
              }
            />
            <IconButton
              name="Save as CSV"
              icon={<FileDown size={13} />}
              onClick={() => events.onSaveCsv(csv(table()), 'wingside-records.csv')}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Totals({ totals }: { totals: BlockOf<'query'>['totals'] }) {
  if (totals.length === 0) return null;
  return (
    <ShowAll items={totals} first={12} noun="figures">
      {(shown) => (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
          {shown.map(({ group, label, shown: figure }, n) => (
            <div key={n} className="contents">
              <dt dir="auto" className="text-muted">
                {group === null ? label : shown.every((other) => other.label === label) ? group : `${group}, ${label}`}
              </dt>
              <dd className="text-end font-semibold tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
      )}
    </ShowAll>
  );
}

type RecordsProps = Omit<BlockProps<'query'>, 'block'> & {
  rows: Row[];
  columns: Column[];
  order: Order;
  onOrder(order: Order): void;
};

function Records({ rows, columns, order, onOrder, sources, events }: RecordsProps) {
  const press = (field: string | null) =>
    onOrder(
      order?.field !== field || order === null ? { field, down: false } : order.down ? null : { field, down: true },
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Records" tabIndex={0} className="-mx-1 overflow-x-auto px-1">
      <table className="min-w-full border-collapse text-start">
        <thead>
          <tr className="border-line border-b">
            <Heading label="Name" at={order?.field === null ? order : null} onPress={() => press(null)} />
            {columns.map(({ field, label }) => (
              <Heading
                key={field}
                label={label}
                at={order?.field === field ? order : null}
                onPress={() => press(field)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r} className="border-line border-b last:border-b-0">
              <td dir="auto" className="min-w-36 max-w-56 py-1 pe-3 align-top">
                <Name row={row} />
                <Citation cites={row.sources} sources={sources} onJump={events.onJump} />
              </td>
              {columns.map(({ field, kind }) => (
                <td
                  key={field}
                  dir="auto"
                  className={`py-1 pe-3 align-top ${looks[kind] ?? cellWidth(row.cells[field]?.shown ?? '')}`}
                >
                  {row.cells[field]?.shown ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const looks: Partial<Record<Column['kind'], string>> = {
  number: 'whitespace-nowrap text-end tabular-nums',
  money: 'whitespace-nowrap text-end tabular-nums',
  percent: 'whitespace-nowrap text-end tabular-nums',
  day: 'whitespace-nowrap',
  instant: 'whitespace-nowrap',
};

/** Opens the record's own page in the CRM. The address came with the record; anything but a web address is no link. */
function Name({ row: { name, href } }: { row: Row }) {
  if (!href || !/^https?:\/\//i.test(href)) return name || '(no name)';
  return (
    <a href={href} target="_blank" rel="noreferrer" className="rounded-sm text-accent hover:underline">
      {name || '(no name)'}
    </a>
  );
}

function Heading({ label, at, onPress }: { label: string; at: Order; onPress(): void }) {
  return (
    <th
      scope="col"
      aria-sort={at ? (at.down ? 'descending' : 'ascending') : undefined}
      className="p-0 text-start font-normal"
    >
      <button
        type="button"
        onClick={onPress}
        className="inline-flex min-h-6 items-center gap-0.5 whitespace-nowrap rounded-sm pe-3 text-muted text-small hover:text-text"
      >
        {label}
        {at && (at.down ? <ArrowDown size={11} aria-hidden /> : <ArrowUp size={11} aria-hidden />)}
      </button>
    </th>
  );
}

/** Empty cells come last either way. */
function sorted(rows: Row[], order: Order): Row[] {
  if (!order) return rows;
  const cellOf = (row: Row) => (order.field === null ? row.name : (row.cells[order.field]?.value ?? null));
  return rows.toSorted((a, b) => {
    const [x, y] = [cellOf(a), cellOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const up =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x).localeCompare(String(y), undefined, { numeric: true });
    return order.down ? -up : up;
  });
}
