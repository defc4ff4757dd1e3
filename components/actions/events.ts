import type { Block, BlockOf } from '../../lib/core/block.ts';
import type { FieldRule } from '../../lib/core/call.ts';
import type { Source } from '../../lib/core/source.ts';
import type { Turn } from '../../lib/core/turn.ts';
import type { Expected } from '../../lib/engine/own-cases.ts';
import type { SiteAsk, StoredProposal } from '../../lib/history/db.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { Apply } from '../../lib/writeback/apply.ts';
import type { NewAsk, NewEvent, Verdict } from '../hooks/types.ts';
import type { Writing } from '../review/writing.ts';
import type { SettingsPart } from '../settings/parts.ts';
import type { Place, Placing } from '../site/placing.ts';
import type { RuledField } from '../trust/rules.ts';
import type { Warned } from './careful.ts';
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
  /** What a fact of a company's site can be put into; null when its record is not the open one. */
  placing(recordKey: string): Placing | null;
  /** Lets a field of the open record take a fact, and looks at the site's facts again. */
  onPlace(choice: Place): void;
  onApply(apply: Omit<Apply, 'tabId'>): void;
  onUndo(proposalId: string): void;
  onDismiss(proposalId: string): void;
  /** Reads the page again; where the CRM was written to from here, loads it again first. */
  onLookAgain(reload?: boolean): void;
  /** @param part the place in the settings to go to */
  onSettings(part?: SettingsPart): void;
  onCopyText(text: string): void;
  onSaveCsv(csv: string, name?: string): void;
};

export type TurnEvents = AnswerEvents & {
  onCancel(turnId: string): void;
  onResume(turnId: string): void;
  onDecide(turnId: string, yes: boolean): void;
  /** Whether a company's site may be read, or opened in a tab. Must be called inside the click itself. */
  onDecideSite(ask: SiteAsk, yes: boolean): void;
  onStopSite(turnId: string): void;
  /** Pages of a site that are read at most. */
  sitePages: number;
  /** The settings as they count; null until they are read. */
  merged: Merged | null;
  /** The seller ruled about a field; a turn that waits for a yes is shown anew. */
  onRule(turn: Pick<Turn, 'id' | 'status'>, field: RuledField, rule: FieldRule | null): void;
  onAudit(): void;
  /** What is about to be handed over holds words the seller might regret. */
  onWarned(warned: Warned): void;
  /** Without the check and the note of `careful` and `noted`: bytes that are looked at, not used. */
  onCopyPlain(text: string): void;
  onReact(turnId: string, verdict: Verdict, reason: string): void;
  /** @returns false where nothing is kept */
  onExpected(expected: Expected): Promise<boolean>;
  onUnexpected(turnId: string): void;
  onNote(event: NewEvent): void;
};

/** What each block of an answer is given. */
export type BlockProps<T extends Block['type']> = {
  block: BlockOf<T>;
  sources: Source[];
  events: AnswerEvents;
};
