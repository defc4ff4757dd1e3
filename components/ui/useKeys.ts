import { useEffect, useRef } from 'react';

type Keys = {
  /** 1 to 9: runs that action. */
  onNumber(n: number): void;
  /** "/": starts the list of actions. */
  onSlash(): void;
  /** "?": shows the keys. */
  onHelp(): void;
};

/** The panel's own keys. They are silent while something is being typed and while a dialog or a menu is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
      if (isTyping(event.target) || document.querySelector('dialog[open], :popover-open')) return;
      if (event.key === '?') latest.current.onHelp();
      else if (event.key === '/') latest.current.onSlash();
      else if (/^[1-9]$/.test(event.key)) latest.current.onNumber(Number(event.key));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
