import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';

export function TextBlock({ block, sources, events }: BlockProps<'text'>) {
  return (
    <div>
      <BlockTitle title={block.title} />
      <p dir="auto" className="whitespace-pre-line">
        {block.statements.map(({ text, sources: cites }, i) => (
          <span key={i}>
            {i > 0 && ' '}
            {text}
            <Citation cites={cites} sources={sources} onJump={events.onJump} />
          </span>
        ))}
      </p>
    </div>
  );
}
