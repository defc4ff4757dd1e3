import { ChevronDown } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './IconButton.tsx';

export type MenuItem = {
  /** Where two may have one label. */ key?: string;
  label: string;
  icon?: ReactNode;
  hint?: ReactNode;
  onChoose(): void;
};

type Props = {
  name: string;
  /** The button is an icon alone, or words that its name begins with. */
  icon?: ReactNode;
  words?: string;
  items: MenuItem[];
  className?: string;
};

/** Letters typed within this time are one word. */
const typingMs = 700;

/** A menu on the browser's own popover: it floats above everything, closes on Escape and on a click elsewhere. */
export function Menu({ name, icon, words, items, className = '' }: Props) {
  const id = useId();
  const holder = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);

  // The entries are made when the menu opens: a long conversation has hundreds of menus and opens one.
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    if (!open || !holder.current || !list.current) return;
    const from = holder.current.getBoundingClientRect();
    const style = list.current.style;
    const { offsetWidth: width, offsetHeight: height } = list.current;
    style.left = `${Math.max(4, Math.min(from.right - width, innerWidth - width - 4))}px`;
    const below = from.bottom + 4;
    style.top = `${below + height > innerHeight - 4 ? Math.max(4, from.top - height - 4) : below}px`;
    options(list.current)[0]?.focus();
  }, [open]);

  const typed = useRef({ word: '', at: 0 });
  const typeAhead = (letter: string, at: number) => {
    const word = (at - typed.current.at < typingMs ? typed.current.word : '') + letter.toLocaleLowerCase();
    typed.current = { word, at };
    options(list.current)
      .find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(word))
      ?.focus();
  };

  const move = (event: React.KeyboardEvent) => {
    const all = options(list.current);
    if (/^\S$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      return typeAhead(event.key, event.timeStamp);
    }
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Tab') list.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };

  return (
    <>
      <span ref={holder} className={`inline-flex ${className}`}>
        {words === undefined ? (
          <IconButton name={name} icon={icon} aria-haspopup="menu" popoverTarget={id} />
        ) : (
          <button
            type="button"
            aria-label={name}
            aria-haspopup="menu"
            popoverTarget={id}
            className="-mx-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 text-start text-muted text-small hover:bg-hover hover:text-text"
          >
            {words}
            <ChevronDown size={12} aria-hidden className="shrink-0" />
          </button>
        )}
      </span>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={name}
        tabIndex={-1}
        onToggle={(event: ToggleEvent) => setOpen(event.newState === 'open')}
        onKeyDown={move}
        className="fixed max-h-[min(22rem,calc(100vh-8px))] min-w-44 max-w-[calc(100vw-8px)] overflow-y-auto rounded-md border border-line bg-raised p-1 text-body shadow-float"
      >
        {open &&
          items.map((item) => (
            <button
              key={item.key ?? item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                list.current?.hidePopover();
                item.onChoose();
              }}
              className="flex min-h-7 w-full items-center gap-2 rounded-sm px-2 py-1 text-start hover:bg-hover focus-visible:bg-hover"
            >
              {item.icon && <span className="text-muted">{item.icon}</span>}
              <span dir="auto" className="min-w-0 grow">
                {item.label}
              </span>
              {item.hint}
            </button>
          ))}
      </div>
    </>
  );
}

const options = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
