import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { softened } from './softened.tsx';

type Props = { text: string; cites: number[] } & Pick<BlockProps<'text'>, 'sources' | 'events'>;

/** A text and its source numbers, which never stand alone at the beginning of a line. */
export function Cited({ text, cites, sources, events }: Props) {
  if (cites.length === 0) return softened(text);
  const lastWord = /\S{1,24}$/.exec(text)?.[0] ?? '';
  return (
    <>
      {softened(text.slice(0, text.length - lastWord.length))}
      <span className="whitespace-nowrap">
        {lastWord}
        <Citation cites={cites} sources={sources} onJump={events.onJump} />
      </span>
    </>
  );
}
