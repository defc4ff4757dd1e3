import type { Block } from '../../core/block.ts';

/** One line of an answer a seller can point at: "the second one". */
export type Item = {
  text: string;
  /** What else the answer said of it. */
  details: string[];
  href: string | null;
  /** Places in the sources of the turn it stood in. */
  sources: number[];
};

/** @returns the lines of the longest list, ranking or table of an answer, in the order shown */
export function itemsOf(blocks: Block[]): Item[] {
  return blocks.map(itemsIn).reduce((longest, items) => (items.length > longest.length ? items : longest), []);
}

function itemsIn(block: Block): Item[] {
  switch (block.type) {
    case 'list':
      return block.items.map(({ text, detail, sources }) => ({
        ...{ text, href: null, sources },
        details: detail ? [detail] : [],
      }));
    case 'ranking':
      return block.items.map(({ text, detail, parts, href, sources }) => ({
        ...{ text, href: href ?? null, sources },
        details: parts.length > 0 ? parts.map(({ label, points, why }) => `${label} ${points}: ${why}`) : [detail],
      }));
    case 'query':
      return block.rows.map(({ name, href, cells, sources }) => ({
        ...{ text: name, href, sources },
        details: block.columns.flatMap(({ field, label }) => {
          const shown = cells[field]?.shown ?? '';
          return shown === '' ? [] : [`${label}: ${shown}`];
        }),
      }));
    case 'table':
      return block.rows.map(({ cells: [text = '', ...others], sources }) => ({
        ...{ text, href: null, sources },
        details: others.flatMap((cell, n) => (cell === '' ? [] : [`${block.columns[n + 1] ?? ''}: ${cell}`])),
      }));
    default:
      return [];
  }
}
