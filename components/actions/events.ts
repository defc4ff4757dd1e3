import type { Block, BlockOf } from '../../lib/core/block.ts';
import type { Source } from '../../lib/core/source.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import type { Apply } from '../../lib/writeback/apply.ts';
import type { NewAsk, NewEvent, Verdict } from '../hooks/types.ts';
import type { Writing } from '../review/writing.ts';
import type { CopyFormat } from './copy.ts';

export type Draft = Pick<BlockOf<'draft'>, 'subject' | 'body' | 'to'>;

/** What a press inside an answer asks for. The panel carries it out; the components here only say it. */
export type AnswerEvents = {
  onAsk(ask: NewAsk): void;
  onJump(source: Source): void;
  onCopy(blocks: Block[], format: CopyFormat): void;
  onMail(draft: Draft): void;
  /** What can be done with this proposal from where the panel stands. */
  writing(proposal: StoredProposal): Writing;
  onApply(apply: Omit<Apply, 'tabId'>): void;
  onUndo(proposalId: string): void;
  onDismiss(proposalId: string): void;
  /** Reads the page again; where the CRM was written to from here, loads it again first. */
  onLookAgain(reload?: boolean): void;
  onSettings(): void;
  onCopyText(text: string): void;
  onSaveCsv(csv: string): void;
};

export type TurnEvents = AnswerEvents & {
  onCancel(turnId: string): void;
  onResume(turnId: string): void;
  onDecide(turnId: string, yes: boolean): void;
  onReact(turnId: string, verdict: Verdict, reason: string): void;
  onNote(event: NewEvent): void;
};

/** What each block of an answer is given. */
export type BlockProps<T extends Block['type']> = {
  block: BlockOf<T>;
  sources: Source[];
  events: AnswerEvents;
};
