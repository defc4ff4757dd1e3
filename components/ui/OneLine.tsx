import { useLayoutEffect, useRef, useState } from 'react';

type Props = { text: string; as?: 'h1' | 'h2' | 'p'; className?: string };

/** One line of text; what does not fit is shown in full, over what is below it, on hover and on focus. */
export function OneLine({ text, as: Tag = 'p', className = '' }: Props) {
  const line = useRef<HTMLElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const measure = () => setCut(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
  return (
    <div className={`group/line relative ${className}`}>
      <Tag ref={line as never} dir="auto" tabIndex={cut ? 0 : undefined} className="truncate rounded-sm">
        {text}
      </Tag>
      {cut && (
        <div
          aria-hidden
          dir="auto"
          className="-inset-x-1 -top-1 invisible absolute z-20 rounded-md border border-line bg-raised p-1 shadow-float group-hover/line:visible group-focus-within/line:visible"
        >
          {text}
        </div>
      )}
    </div>
  );
}
