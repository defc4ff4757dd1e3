import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { BlockProps } from '../events.ts';

const looks = {
  info: { Icon: Info, className: 'bg-sunken text-text' },
  careful: { Icon: TriangleAlert, className: 'bg-careful-soft text-careful' },
  wrong: { Icon: CircleAlert, className: 'bg-wrong-soft text-wrong' },
};

export function NoticeBlock({ block }: Pick<BlockProps<'notice'>, 'block'>) {
  const { Icon, className } = looks[block.tone];
  return (
    <p className={`flex gap-2 rounded-md px-2.5 py-2 ${className}`}>
      <Icon size={14} aria-hidden className="mt-0.5 shrink-0" />
      <span dir="auto" className="min-w-0 whitespace-pre-line">
        {block.text}
      </span>
    </p>
  );
}
