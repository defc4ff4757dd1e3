import type { Block } from '../core/block.ts';
import { proposalId } from '../core/proposal-id.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Turn } from '../core/turn.ts';
import type { WingsideDb } from '../history/db.ts';

/** Writes down what an answer suggests, once: a turn that goes on after an interruption finds its proposals as they were. */
export async function storeProposals(
  db: WingsideDb,
  turn: Pick<Turn, 'id'>,
  record: CrmRecord,
  blocks: Block[],
  now: Date,
): Promise<void> {
  await db.transaction('rw', db.proposals, db.turns, async () => {
    // The record may have got its user's name while the answer was made; the turn moved with it.
    const recordKey = (await db.turns.get(turn.id))?.recordKey ?? record.key;
    for (const [place, block] of blocks.entries()) {
      const id = proposalId(turn.id, place);
      if (block.type !== 'proposal') continue;
      const known = await db.proposals.get(id);
      if (known) {
        // A model found more to suggest while nobody had decided yet.
        if (known.status === 'open') await db.proposals.update(id, { suggestion: block.suggestion });
        continue;
      }
      await db.proposals.add({
        id,
        turnId: turn.id,
        recordKey,
        recordName: record.name,
        crm: record.crm,
        host: record.host,
        url: record.url,
        suggestion: block.suggestion,
        status: 'open',
        applied: [],
        formOpen: false,
        way: null,
        created: null,
        failure: null,
        at: now.toISOString(),
      });
    }
  });
}
