import { tablesOf } from '../../../lib/core/query-table.ts';
import type { BlockProps } from '../events.ts';
import { TableBlock } from './TableBlock.tsx';

/** A question over many records: its conditions, its figures and its records. */
export default function QueryBlock({ block, sources, events }: BlockProps<'query'>) {
  return tablesOf(block).map((table, n) => <TableBlock key={n} block={table} sources={sources} events={events} />);
}
