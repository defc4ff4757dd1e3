import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

const looks: Record<Look, string> = {
  main: 'bg-accent text-on-accent border-accent font-semibold hover:brightness-110',
  plain: 'border-edge/60 bg-surface hover:bg-hover',
  quiet: 'border-transparent text-text hover:bg-hover',
  danger: 'border-wrong/60 text-wrong hover:bg-wrong-soft',
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main` once a screen at most: the one thing to do next. */
  look?: Look;
  icon?: ReactNode;
};

export function Button({ look = 'plain', icon, children, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-7 max-w-full items-center justify-center gap-1.5 rounded-md border px-2.5 py-1 text-body transition-colors disabled:opacity-50 ${looks[look]} ${className}`}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
