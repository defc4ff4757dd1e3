import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { Cited } from './Cited.tsx';

export function TextBlock({ block, sources, events }: BlockProps<'text'>) {
  return (
    <div>
      <BlockTitle title={block.title} />
      <p dir="auto" className="whitespace-pre-line">
        {block.statements.map(({ text, sources: cites }, i) => (
          <span key={i}>
            {i > 0 && ' '}
            <Cited text={text} cites={cites} sources={sources} events={events} />
          </span>
        ))}
      </p>
    </div>
  );
}
