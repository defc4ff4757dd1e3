import type { Turn } from '../../lib/core/turn.ts';
import type { TurnEvents } from './events.ts';

/** The same events, each use of this turn's answer also noted: what sellers really take from an answer is the best measure of it. */
export function noted(events: TurnEvents, { id, recordKey }: Pick<Turn, 'id' | 'recordKey'>): TurnEvents {
  const note = (type: 'copied' | 'opened-mail' | 'jumped', detail: Record<string, unknown>) =>
    events.onNote({ type, turnId: id, recordKey, detail });
  return {
    ...events,
    onCopy: (blocks, format) => {
      events.onCopy(blocks, format);
      note('copied', { format });
    },
    onCopyText: (text) => {
      events.onCopyText(text);
      note('copied', { format: 'proposal' });
    },
    onMail: (draft) => {
      events.onMail(draft);
      note('opened-mail', {});
    },
    onJump: (source) => {
      events.onJump(source);
      note('jumped', { kind: source.kind });
    },
  };
}
