import type { ReactNode } from 'react';

export type Tone = 'plain' | 'careful' | 'wrong' | 'done';

const tones: Record<Tone, string> = {
  plain: 'bg-hover text-muted',
  careful: 'bg-careful-soft text-careful',
  wrong: 'bg-wrong-soft text-wrong',
  done: 'bg-done-soft text-done',
};

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-1.5 text-small ${tones[tone]}`}>{children}</span>
  );
}
