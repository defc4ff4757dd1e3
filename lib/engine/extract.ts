import { blockSchema } from '../core/block.ts';
import type { ModelDoor } from '../model/door.ts';
import { extract } from '../trust/extract.ts';
import type { Prepared } from '../trust/prepare.ts';
import { storeProposals } from '../writeback/store.ts';
import { callOf, callThrough, keepCall } from './call-log.ts';
import { type Improving, modelStep } from './model-step.ts';

/** Lets a model read values out of pages; code takes in those it can prove. What the rules found stays whatever happens. */
export async function extractTurn(
  improving: Improving,
  prepared: Prepared,
  bytes: string,
  door: ModelDoor,
  consent: Record<string, string>,
): Promise<void> {
  const { turn, action, sources, parts, run } = improving;
  const { db, signal } = parts;
  if (!action.extract) return;
  const startedAt = Date.now();
  const step = { turnId: turn.id, n: modelStep, name: 'model', startedAt };
  await db.steps.put({ ...step, status: 'running', endedAt: null, made: null });
  const call = callOf(improving, prepared, door, bytes);
  const came = await extract(prepared, action.extract.schema, bytes, callThrough(door, turn, parts, consent));
  const { found, failure, answered, ...spent } = came;
  await keepCall(db, call, { ...spent, ...(answered !== null && { answered }) });
  if (signal.aborted) return;
  const made = { kept: 0 };
  if (failure) await db.turns.update(turn.id, { failure });
  else {
    const taken = await action.extract.take(found, run);
    made.kept = taken.kept;
    if (taken.kept > 0) {
      const blocks = taken.blocks.map((block) => blockSchema.parse(block));
      if (run.record) await storeProposals(db, turn, run.record, blocks, parts.now());
      await db.turns.update(turn.id, { blocks, sources, model: door.label });
    }
    await db.turns.update(turn.id, { usage: came.usage });
  }
  await db.conversations.update(turn.recordKey, { maskBook: prepared.book });
  await db.steps.put({ ...step, status: 'done', endedAt: Date.now(), made });
}
