import type { BlockInput } from '../core/block.ts';

/** The model's words first, with everything the rules cited; then the rules' own facts and notices, which stay as they are. */
export function phrasedFirst(made: BlockInput[], text: string): BlockInput[] {
  if (text.trim() === '') return made;
  const cited = new Set<number>();
  for (const block of made) for (const at of citesOf(block)) cited.add(at);
  const kept = made.filter(({ type }) => type !== 'text');
  return [{ type: 'markdown', text, sources: [...cited].sort((a, b) => a - b) }, ...kept];
}

/** All sources a block points to. */
export function citesOf(block: BlockInput): number[] {
  switch (block.type) {
    case 'text':
      return block.statements.flatMap(({ sources }) => sources);
    case 'facts':
    case 'table':
      return block.rows.flatMap(({ sources }) => sources);
    case 'list':
    case 'ranking':
      return block.items.flatMap(({ sources }) => sources);
    case 'markdown':
    case 'draft':
      return block.sources;
    case 'notice':
    case 'choices':
      return [];
  }
}
