import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> & {
  /** What it does; read out, and shown on hover. */
  name: string;
  icon: ReactNode;
  /** For buttons that stay pressed. */
  pressed?: boolean;
};

export function IconButton({ name, icon, pressed, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      className={`inline-grid size-7 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-hover hover:text-text disabled:opacity-50 aria-pressed:bg-accent-soft aria-pressed:text-accent ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
