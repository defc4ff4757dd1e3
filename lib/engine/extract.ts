import { blockSchema } from '../core/block.ts';
import type { Usage } from '../core/turn.ts';
import { appendAudit } from '../history/audit.ts';
import type { ModelDoor } from '../model/door.ts';
import { extract } from '../trust/extract.ts';
import type { Prepared } from '../trust/prepare.ts';
import { storeProposals } from '../writeback/store.ts';
import { callOf, keepCall, permit } from './call-log.ts';
import { type Improving, modelStep } from './model-step.ts';

/** Lets a model read values out of pages; code takes in those it can prove. What the rules found stays whatever happens. */
export async function extractTurn(
  improving: Improving,
  prepared: Prepared,
  door: ModelDoor,
  consent: Record<string, string>,
): Promise<void> {
  const { turn, action, sources, parts, run } = improving;
  const { db, signal } = parts;
  if (!action.extract) return;
  const startedAt = Date.now();
  const step = { turnId: turn.id, n: modelStep, name: 'model', startedAt };
  await db.steps.put({ ...step, status: 'running', endedAt: null, made: null });
  const call = callOf(improving, prepared, door);
  const found = await extract(prepared, action.extract.schema, {
    ...{ door, signal, turnId: turn.id, now: parts.now },
    permit: (host, tokens) => permit(host, tokens, parts, consent),
    audit: (row) => appendAudit(db, { ...row, record: turn.recordKey }),
  });
  const refused = !found.ok && /^model-(not-|budget|key-locked)/.test(found.failure.kind);
  const status = found.ok ? 'sent' : refused ? null : found.failure.kind;
  await keepCall(improving, call, { status, ...(found.ok ? told(found.value) : {}) });
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

const told = ({ answered, usage, ms }: { answered: string; usage: Usage; ms: number }) => ({ answered, usage, ms });
