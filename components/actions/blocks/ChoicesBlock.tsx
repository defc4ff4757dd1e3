import type { BlockProps } from '../events.ts';

/** Asks back; one press answers. */
export function ChoicesBlock({ block, events }: Omit<BlockProps<'choices'>, 'sources'>) {
  return (
    <fieldset>
      <legend dir="auto" className="mb-1 text-muted">
        {block.question}
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {block.options.map(({ label, action, input, query }) => (
          <button
            key={label + action}
            type="button"
            onClick={() => events.onAsk({ query: query ?? label, actionId: action, input })}
            className="min-h-7 max-w-full rounded-md border border-edge/60 px-2.5 py-1 text-start transition-colors hover:bg-hover"
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
