import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton.tsx';

type Props = {
  title: string;
  onClose(): void;
  children: ReactNode;
  foot?: ReactNode;
  /** For what is read at length, where there is room. */
  wide?: boolean;
};

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children, foot, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is for the backdrop
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className={`m-auto max-h-[90vh] ${wide ? 'w-[min(40rem,calc(100vw-16px))]' : 'w-[min(26rem,calc(100vw-16px))]'} overflow-hidden rounded-md border border-line bg-surface p-0 text-body text-text shadow-float`}
    >
      <div className="flex max-h-[90vh] flex-col">
        <div className="flex items-center gap-2 border-line border-b py-1.5 ps-3 pe-1.5">
          <h2 id={id} className="min-w-0 grow font-semibold">
            {title}
          </h2>
          <IconButton name="Close" icon={<X size={16} />} onClick={() => dialog.current?.close()} />
        </div>
        <div className="min-h-0 grow overflow-y-auto px-3 py-2.5">{children}</div>
        {foot && <div className="flex flex-wrap justify-end gap-2 border-line border-t px-3 py-2">{foot}</div>}
      </div>
    </dialog>
  );
}
