import type { BlockInput } from './block.ts';

/** All sources a block points to, as places in the turn's list. */
export function citesOf(block: BlockInput): number[] {
  switch (block.type) {
    case 'text':
      return block.statements.flatMap(({ sources }) => sources);
    case 'facts':
    case 'table':
    case 'query':
    case 'site-facts':
      return block.rows.flatMap(({ sources }) => sources);
    case 'list':
    case 'ranking':
      return block.items.flatMap(({ sources }) => sources);
    case 'markdown':
    case 'draft':
      return block.sources;
    case 'proposal':
      return block.suggestion.what === 'fields' ? block.suggestion.changes.flatMap(({ sources }) => sources ?? []) : [];
    case 'notice':
    case 'choices':
      return [];
  }
}
