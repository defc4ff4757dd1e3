import { blockSchema } from '../core/block.ts';
import { appendAudit } from '../history/audit.ts';
import type { ModelDoor } from '../model/door.ts';
import { extract } from '../trust/extract.ts';
import type { Prepared } from '../trust/prepare.ts';
import { storeProposals } from '../writeback/store.ts';
import { type Improving, modelStep, permit } from './model-step.ts';

/** Lets a model read values out of pages; code takes in those it can prove. What the rules found stays whatever happens. */
export async function extractTurn(
  { turn, action, sources, parts, run }: Improving,
  prepared: Prepared,
  door: ModelDoor,
  consent: Record<string, string>,
): Promise<void> {
  const { db, signal } = parts;
  if (!action.extract) return;
  const startedAt = Date.now();
  const step = { turnId: turn.id, n: modelStep, name: 'model', startedAt };
  await db.steps.put({ ...step, status: 'running', endedAt: null, made: null });
  const found = await extract(prepared, action.extract.schema, {
    ...{ door, signal, turnId: turn.id, now: parts.now },
    permit: async (host) => permit(host, parts, consent),
    audit: (row) => appendAudit(db, row),
  });
  if (signal.aborted) return;
  const made = { kept: 0 };
  if (found.ok) {
    const taken = await action.extract.take(found.value.value, run);
    made.kept = taken.kept;
    if (taken.kept > 0) {
      const blocks = taken.blocks.map((block) => blockSchema.parse(block));
      if (run.record) await storeProposals(db, turn, run.record, blocks, parts.now());
      await db.turns.update(turn.id, { blocks, sources, model: door.label });
    }
    await db.turns.update(turn.id, { usage: found.value.usage });
  } else await db.turns.update(turn.id, { failure: found.failure });
  await db.conversations.update(turn.recordKey, { maskBook: prepared.book });
  await db.steps.put({ ...step, status: 'done', endedAt: Date.now(), made });
}
