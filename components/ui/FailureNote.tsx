import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Failure, tellUnderAnswer } from '../../lib/core/failure.ts';

type Props = {
  failure: Failure | string;
  /** `careful` when there is an answer all the same. */
  tone?: 'wrong' | 'careful';
  /** The way on: a Retry button, say. */
  children?: ReactNode;
};

/** What happened, then what to do. Never without a way on. */
export function FailureNote({ failure, tone = 'wrong', children }: Props) {
  const Icon = tone === 'wrong' ? CircleAlert : TriangleAlert;
  return (
    <div
      role={tone === 'wrong' ? 'alert' : undefined}
      className={`flex gap-2 rounded-md px-2.5 py-2 ${tone === 'wrong' ? 'bg-wrong-soft text-wrong' : 'bg-careful-soft text-careful'}`}
    >
      <Icon size={14} className="mt-0.5 shrink-0" aria-hidden />
      <div className="min-w-0 grow">
        <p dir="auto">{typeof failure === 'string' ? failure : tellUnderAnswer(failure)}</p>
        {children && <div className="mt-2 flex flex-wrap gap-2 text-text">{children}</div>}
      </div>
    </div>
  );
}
