import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './IconButton.tsx';

type Props = {
  title: string;
  /** Back to the record. Without it the screen stands alone (the options page). */
  onClose?(): void;
  /** Where that way leads; default "the record". */
  backTo?: string;
  /** Beside the title: a quiet note, a menu. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A screen over the panel: a title, a way back (also Escape), and one scrolling body. */
export function Screen({ title, onClose, backTo = 'the record', aside, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!onClose) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], :popover-open'))
        return;
      onClose();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [onClose]);
  return (
    <main className="flex h-full min-w-0 flex-col">
      <header className="flex min-h-11 items-center gap-1 border-line border-b py-1 ps-1.5 pe-1.5">
        {onClose && (
          <IconButton
            name={`Back to ${backTo}`}
            icon={<ArrowLeft size={16} className="rtl:rotate-180" />}
            onClick={onClose}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className="min-w-0 grow truncate px-1 font-semibold text-name outline-none">
          {title}
        </h1>
        {aside}
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">{children}</div>
    </main>
  );
}
