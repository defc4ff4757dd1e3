import { type Apply, applyProposal, dismissProposal, undoProposal, type WriteDoors } from './apply.ts';
import { formLeft, settleAbandoned } from './settle.ts';

/** After so long a panel has given up waiting for an engine that ended, and has not sent its press again, ms. */
const sentAgainMs = 5_000;

/** Everything that is written to a CRM goes through here, at a press of the seller and never otherwise. */
export class WriteDesk {
  readonly #doors: WriteDoors;

  constructor(doors: WriteDoors) {
    this.#doors = doors;
  }

  /** The seller pressed Write or Fill. Everything that happens is kept with the proposal. */
  async apply(apply: Apply): Promise<void> {
    await applyProposal(apply, this.#doors);
    await this.#note(apply.proposalId, 'applied');
  }

  async undo(proposalId: string, tabId: number | null): Promise<void> {
    await undoProposal(proposalId, tabId, this.#doors);
    await this.#note(proposalId, 'undone');
  }

  async dismiss(proposalId: string): Promise<void> {
    await dismissProposal(this.#doors.db, proposalId);
    await this.#note(proposalId, 'dismissed');
  }

  /** A form that was filled in is gone from a page of that host. */
  formLeft(host: string): Promise<void> {
    return formLeft(this.#doors.db, host);
  }

  /**
   * Frees what an engine that ended was writing. Not at once: a panel whose message got no answer sends it again to the
   * new engine, and finding it free that one would write a second time without another press.
   */
  async releaseAbandoned(): Promise<void> {
    const { db, now } = this.#doors;
    const left = await db.proposals.where('status').equals('writing').primaryKeys();
    if (left.length > 0) setTimeout(() => void settleAbandoned(db, left, now()).catch(() => {}), sentAgainMs);
  }

  /** For the seller's own record of what was used; holds no values. */
  async #note(proposalId: string, done: string): Promise<void> {
    const { db, now } = this.#doors;
    const proposal = await db.proposals.get(proposalId);
    if (!proposal) return;
    const { turnId, recordKey, status, way, failure } = proposal;
    const detail = { done, status, way, failure: failure?.kind ?? null };
    await db.events.add({ at: now().toISOString(), type: 'proposal', turnId, recordKey, detail });
  }
}
