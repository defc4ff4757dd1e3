import type { Token } from 'marked';
import { memo, useMemo, useRef } from 'react';
import type { BlockProps } from '../events.ts';
import { lexFurther } from './lex-further.ts';
import { Blocks, type Reach } from './markdown.tsx';
import { NotInSources } from './NotInSources.tsx';

/**
 * What a model wrote. The lexer only tells the parts apart; every element is made here, so nothing in the text can
 * load, run or link anywhere. Each part is drawn again only when its own text changed: a long answer streams evenly.
 */
export default function MarkdownBlock({ block, sources, events }: BlockProps<'markdown'>) {
  const before = useRef<Token[]>([]);
  const tokens = useMemo(() => lexFurther(block.text, before.current), [block.text]);
  before.current = tokens;
  const { onJump } = events;
  // A link is a link only to an address that was read. Joined, so that a new list of the same sources redraws nothing.
  const urls = sources.map(({ url }) => url).join('\n');
  const reach = useMemo<Reach>(() => ({ sources, urls: new Set(urls.split('\n')), onJump }), [urls, onJump]);
  return (
    <div dir="auto" className="space-y-2">
      {tokens.map((token, i) => (
        <Part key={i} token={token} reach={reach} />
      ))}
      <NotInSources flagged={block.flagged} unsure={block.unsure ?? []} />
    </div>
  );
}

const Part = memo(
  ({ token, reach }: { token: Token; reach: Reach }) => <Blocks tokens={[token]} reach={reach} />,
  (before, now) => before.token.raw === now.token.raw && before.reach === now.reach,
);
