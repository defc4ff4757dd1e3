import { type ReactNode, useId } from 'react';

type Tab<Name extends string> = { name: Name; label: string; content: ReactNode };
type Props<Name extends string> = { label: string; tabs: Tab<Name>[]; chosen: Name; onChoose(name: Name): void };

/** Tabs as screen readers know them: arrows move between them, and each shows its own part of the page. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const id = useId();
  const move = (event: React.KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = tabs.findIndex(({ name }) => name === chosen);
    const next = tabs.at((at + step) % tabs.length);
    if (!next) return;
    onChoose(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="flex flex-wrap gap-1 border-line border-b" onKeyDown={move}>
        {tabs.map(({ name, label: words }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-${name}-part`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
            className="-mb-px min-h-8 border-transparent border-b-2 px-2 text-muted hover:text-text aria-selected:border-accent aria-selected:font-semibold aria-selected:text-text"
          >
            {words}
          </button>
        ))}
      </div>
      {tabs.map(({ name, content }) => (
        <div
          key={name}
          role="tabpanel"
          id={`${id}-${name}-part`}
          aria-labelledby={`${id}-${name}`}
          hidden={name !== chosen}
          className="py-4"
        >
          {content}
        </div>
      ))}
    </>
  );
}
