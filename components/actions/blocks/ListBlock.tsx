import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { Button } from '../../ui/Button.tsx';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { ShowAll } from './ShowAll.tsx';

type Item = BlockOf<'list'>['items'][number];

/** Never by colour alone: each tone has a sign and a word. */
const signs: Record<Exclude<Item['tone'], 'plain'>, { Icon: LucideIcon; name: string; color: string }> = {
  careful: { Icon: TriangleAlert, name: 'Careful', color: 'text-careful' },
  wrong: { Icon: CircleAlert, name: 'Wrong', color: 'text-wrong' },
  done: { Icon: CircleCheck, name: 'Done', color: 'text-done' },
};

export function ListBlock({ block, sources, events }: BlockProps<'list'>) {
  return (
    <div>
      <BlockTitle title={block.title} />
      <ShowAll items={block.items} first={10} noun="lines">
        {(items) => (
          <ul className="space-y-1.5">
            {items.map((item, i) => (
              <li key={i} className="flex items-start gap-2">
                <Sign tone={item.tone} />
                <div className="min-w-0 grow">
                  <p dir="auto">
                    {item.text}
                    <Citation cites={item.sources} sources={sources} onJump={events.onJump} />
                  </p>
                  {item.detail && (
                    <p dir="auto" className="text-muted text-small">
                      {item.detail}
                    </p>
                  )}
                  {item.action && <RunAction action={item.action} events={events} />}
                </div>
              </li>
            ))}
          </ul>
        )}
      </ShowAll>
    </div>
  );
}

function Sign({ tone }: { tone: Item['tone'] }) {
  if (tone === 'plain') {
    return (
      <span
        aria-hidden
        className="grid h-4.5 w-3.5 shrink-0 place-items-center before:size-1 before:rounded-full before:bg-edge"
      />
    );
  }
  const { Icon, name, color } = signs[tone];
  return <Icon size={14} role="img" aria-label={name} className={`mt-0.5 shrink-0 ${color}`} />;
}

function RunAction({ action, events }: { action: NonNullable<Item['action']> } & Pick<BlockProps<'list'>, 'events'>) {
  return (
    <Button
      className="mt-1 text-small"
      onClick={() => events.onAsk({ query: action.label, actionId: action.id, input: action.input })}
    >
      {action.label}
    </Button>
  );
}
