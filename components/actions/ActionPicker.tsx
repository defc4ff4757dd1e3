import type { Recommended } from '../../lib/history/db.ts';

type Props = {
  id: string;
  actions: Recommended[];
  picked: number;
  filter: string;
  onPick(action: Recommended): void;
  onPoint(index: number): void;
};

/** The actions over the composer while it starts with "/". The text field keeps the focus; arrows move the choice. */
export function ActionPicker({ id, actions, picked, filter, onPick, onPoint }: Props) {
  return (
    <div className="absolute inset-x-2 bottom-full z-10 mb-1 max-h-[50vh] overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float">
      <p role="status" className="sr-only">
        {actions.length} {actions.length === 1 ? 'action' : 'actions'}
      </p>
      {actions.length === 0 ? (
        <p className="px-2 py-1 text-muted">
          {filter
            ? `No action here is called "${filter}". Ask in your own words instead.`
            : 'No actions for this page.'}
        </p>
      ) : (
        <div role="listbox" id={id} aria-label="Actions">
          {actions.map((action, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the text field's
            <div
              key={action.actionId + action.title}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === picked}
              ref={(row) => void (i === picked && row?.scrollIntoView?.({ block: 'nearest' }))}
              onMouseMove={() => onPoint(i)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(action)}
              className="flex min-h-7 flex-wrap items-baseline gap-x-2 rounded-sm px-2 py-1 aria-selected:bg-hover"
            >
              <span className="grow">{action.title}</span>
              <span dir="auto" className="max-w-full truncate text-muted text-small">
                {action.reason}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Every typed word begins a word of the title, or of the action's id. */
export function matching(actions: Recommended[], filter: string): Recommended[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(({ title, actionId }) => {
    const words = `${title} ${actionId}`.toLowerCase().split(/[\s-]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
