import type { BlockInput, BlockOf } from './block.ts';

type QueryInput = Extract<BlockInput, { type: 'query' }>;

/** A question's answer as a plain table: totals first, then the records; for copying, searching and a model's eyes. */
export function tablesOf(block: QueryInput): BlockOf<'table'>[] {
  const { title, columns, rows, totals, chips, coverage } = block;
  const said = [title ?? '', chips.length > 0 ? chips.join(', ') : '', coverage]
    .filter((part) => part !== '')
    .join('; ');
  const figures: BlockOf<'table'> = {
    type: 'table',
    title: said,
    columns: ['', ''],
    rows: totals.map(({ group, label, shown }) => ({
      cells: [[group, label].filter(Boolean).join(', '), shown],
      sources: [],
    })),
  };
  const records: BlockOf<'table'> = {
    type: 'table',
    ...(totals.length === 0 && { title: said }),
    columns: ['Name', ...columns.map(({ label }) => label)],
    rows: rows.map(({ name, cells, sources }) => ({
      cells: [name, ...columns.map(({ field }) => cells[field]?.shown ?? '')],
      sources,
    })),
  };
  return [...(totals.length > 0 ? [figures] : []), ...(rows.length > 0 || totals.length === 0 ? [records] : [])];
}
