import { ExternalLink } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Source } from '../../lib/core/source.ts';
import { atQuote } from './text-fragment.ts';

/** The words a value rests on, in two lines at most, whole on hover and focus; a press opens the page at them. */
export function Quote({ source }: { source: Source }) {
  const { quote, label } = source;
  const text = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [quote]);
  const address = atQuote(source.url, quote);
  const words = quote ? `“${quote}”` : label;
  const short = (
    <span ref={text} dir="auto" className="line-clamp-2 min-w-0 break-words">
      {words}
    </span>
  );
  if (!address) return <p className="text-muted text-small">{short}</p>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      className="group/quote relative flex min-w-0 items-start gap-1 rounded-sm text-muted text-small hover:text-text"
    >
      {short}
      <ExternalLink size={11} role="img" aria-label={`, open ${label} at this text`} className="mt-0.5 shrink-0" />
      {cut && (
        <span
          aria-hidden
          dir="auto"
          className="-inset-x-1 -top-1 invisible absolute z-20 max-h-60 overflow-y-auto break-words rounded-md border border-line bg-raised p-1 text-text shadow-float group-hover/quote:visible group-focus-visible/quote:visible"
        >
          {words}
        </span>
      )}
    </a>
  );
}
