import type { BlockInput } from '../core/block.ts';
import { citesOf } from '../core/cites.ts';

/** The model's words first, with everything the rules cited; then the rules' own facts and notices, which stay as they are. */
export function phrasedFirst(made: BlockInput[], text: string): BlockInput[] {
  if (text.trim() === '') return made;
  const cited = new Set<number>();
  for (const block of made) for (const at of citesOf(block)) cited.add(at);
  const kept = made.filter(({ type }) => type !== 'text');
  return [{ type: 'markdown', text, sources: [...cited].sort((a, b) => a - b) }, ...kept];
}
