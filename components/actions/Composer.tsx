import { CornerDownLeft, Square } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Recommended } from '../../lib/history/db.ts';
import { ActionPicker, matching } from './ActionPicker.tsx';
import { useWords } from './useWords.ts';

/** For the panel's keys: "/" anywhere starts the list of actions. */
export type ComposerHandle = { focus(): void; startList(): void };

type Props = {
  /** Words not sent yet stay with the record they were written for; null while the page is still read. */
  recordKey: string | null;
  /** false where the page shows no record. */
  isRecord: boolean;
  /** Address of the page. */
  page: string;
  placeholder: string;
  actions: Recommended[];
  /** What the seller asked last here; ↑ brings it back. */
  lastQuery: string | null;
  /** An answer is under way: the button stops it. */
  running: boolean;
  onAsk(query: string): void;
  onRun(action: Recommended): void;
  onStop(): void;
  ref?: Ref<ComposerHandle>;
};

/** Longest question the engine keeps. */
const longest = 8_000;

/** Where the seller asks. Enter sends, Shift+Enter starts a line, "/" lists the actions, ↑ recalls, Esc stops. */
export function Composer(props: Props) {
  const { actions, running } = props;
  const words = useWords(props);
  const { text, held, send } = words;
  const [picked, setPicked] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const listing = text.startsWith('/') && !text.includes('\n');
  const found = listing ? matching(actions, text.slice(1)) : [];

  useImperativeHandle(props.ref, () => ({
    focus: () => box.current?.focus(),
    startList: () => {
      words.write('/');
      box.current?.focus();
    },
  }));
  useLayoutEffect(() => grow(box.current), [text]);
  // Measured with every width too: a panel that is just opening is narrow, and its first measure would stay.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || typeof ResizeObserver === 'undefined') return;
    let width = current.clientWidth;
    const resized = new ResizeObserver(() => {
      if (current.clientWidth === width) return;
      width = current.clientWidth;
      grow(current);
    });
    resized.observe(current);
    return () => resized.disconnect();
  }, []);

  const write = (next: string) => {
    words.write(next.slice(0, longest));
    setPicked(0);
  };
  const run = (action: Recommended) => {
    write('');
    props.onRun(action);
  };

  const pressed = (event: KeyboardEvent) => {
    // While a Japanese or Chinese word is being composed, Enter and Esc belong to the input method (229: Safari's late end).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key } = event;
    const chosen = found[picked];
    if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (chosen) run(chosen);
      else if (!listing) send();
    } else if (listing && (key === 'ArrowDown' || key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      setPicked((picked + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (key === 'ArrowUp' && text === '' && props.lastQuery) {
      event.preventDefault();
      write(props.lastQuery);
    } else if (key === 'Escape' && listing) {
      event.preventDefault();
      event.stopPropagation();
      write('');
    } else if (key === 'Escape' && held) {
      event.preventDefault();
      words.takeBack();
    } else if (key === 'Escape' && running) {
      event.preventDefault();
      props.onStop();
    }
  };

  return (
    <div className="relative short:sticky bottom-0 border-line border-t bg-surface p-2">
      {listing && (
        <ActionPicker
          id={listId}
          actions={found}
          picked={picked}
          filter={text.slice(1)}
          onPick={run}
          onPoint={setPicked}
        />
      )}
      <div className="flex items-end gap-1 rounded-md border border-edge bg-surface ps-2.5 pe-1 focus-within:border-accent focus-within:outline focus-within:outline-accent">
        <textarea
          ref={box}
          value={text}
          rows={1}
          dir="auto"
          enterKeyHint="send"
          aria-label={props.placeholder}
          aria-autocomplete="list"
          aria-controls={listing ? listId : undefined}
          aria-activedescendant={found[picked] ? `${listId}-${picked}` : undefined}
          placeholder={props.placeholder}
          onChange={(event) => write(event.target.value)}
          onKeyDown={pressed}
          className="my-[5px] max-h-[6.75rem] min-h-[1.125rem] min-w-0 grow resize-none overflow-y-auto bg-transparent outline-none"
        />
        {running && !text ? (
          <ComposerButton name="Stop (Esc)" onPress={props.onStop}>
            <Square size={12} fill="currentColor" />
          </ComposerButton>
        ) : (
          <ComposerButton name="Ask (Enter)" onPress={send} disabled={!text.trim() || listing || held} main>
            <CornerDownLeft size={14} />
          </ComposerButton>
        )}
      </div>
      {held && (
        <p role="status" className="appear-late mt-1 text-muted text-small">
          Still reading this page. Asked as soon as it is read; Esc takes it back.
        </p>
      )}
      {text.length > longest - 500 && (
        <p role="status" className="mt-1 text-careful text-small">
          {text.length.toLocaleString()} of {longest.toLocaleString()} characters.
        </p>
      )}
    </div>
  );
}

type ButtonProps = { name: string; onPress(): void; disabled?: boolean; main?: boolean; children: React.ReactNode };

function ComposerButton({ name, onPress, disabled, main, children }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
      className={`my-0.5 inline-grid size-6 shrink-0 place-items-center rounded-sm disabled:text-muted ${main ? 'text-accent hover:bg-accent-soft disabled:hover:bg-transparent' : 'text-wrong hover:bg-wrong-soft'}`}
    >
      {children}
    </button>
  );
}

/** As tall as its text; the style's max-height (six lines) is where it starts to scroll. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = '0';
  box.style.height = `${box.scrollHeight}px`;
}
