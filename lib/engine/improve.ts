import type { Action, ActionRun } from '../core/action.ts';
import { type BlockInput, blockSchema } from '../core/block.ts';
import type { Failure } from '../core/failure.ts';
import type { Turn } from '../core/turn.ts';
import { appendAudit } from '../history/audit.ts';
import { hostAllowed } from '../settings/merge.ts';
import { phrase, prepare, preview } from '../trust/gate.ts';
import { type MaskBook, openBook } from '../trust/mask.ts';
import type { Made, TurnParts } from './run-turn.ts';

/** The model's text is written to the store this often: often enough to read along, rarely enough to stay cheap. */
const sliceMs = 120;

/**
 * Lets a connected model phrase what the rules made. The rules' answer is on screen before and stays when the model
 * fails; the first call to a destination waits until the seller has seen the bytes.
 *
 * @returns 'waiting' when the seller is being asked first
 */
export async function improveTurn({
  turn,
  action,
  made,
  parts,
  run,
}: {
  turn: Turn;
  action: Action;
  made: Made;
  parts: TurnParts;
  run: ActionRun<Record<string, unknown>>;
}): Promise<'done' | 'waiting'> {
  const { db, settings, signal } = parts;
  const kept = await db.steps.get([turn.id, 3]);
  if (kept?.status === 'done') return 'done';
  const door = await parts.door(settings);
  if (!door) return 'done';

  const conversation = await db.conversations.get(turn.recordKey);
  const book = openBook((conversation?.maskBook as MaskBook | null) ?? undefined);
  const prepared = prepare({ action, run, made: made.blocks, book, citeAs: run.cite });
  const consent = ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
  if (hostAllowed(door.host, settings.allowedModelHosts) && !consent[door.host]) {
    const shown = preview(prepared, door);
    await db.transaction('rw', db.egress, db.turns, async () => {
      await db.egress.put({
        turnId: turn.id,
        host: shown.host,
        model: shown.label,
        bytes: shown.bytes,
        masks: shown.masks,
        at: parts.now().toISOString(),
      });
      await db.turns.update(turn.id, { status: 'waiting' });
    });
    return 'waiting';
  }

  const startedAt = Date.now();
  await db.steps.put({ turnId: turn.id, n: 3, name: 'model', status: 'running', startedAt, endedAt: null, made: null });
  const sources = made.sources;
  const place = (text: string) => {
    const placed: BlockInput[] = action.improve?.place(made.blocks, text, run) ?? made.blocks;
    return placed.map((block) => blockSchema.parse(block));
  };
  const slices = sliceWriter((text) =>
    db.turns.update(turn.id, { blocks: place(text), sources, rung: 'model', model: door.label, heartbeat: Date.now() }),
  );
  const phrased = await phrase(prepared, {
    door,
    signal,
    turnId: turn.id,
    now: parts.now,
    permit: async (host) => permit(host, parts, consent),
    audit: (row) => appendAudit(db, row),
    onText: slices.write,
  });
  await slices.end();

  const usable = phrased.text.trim() !== '';
  await db.transaction('rw', db.turns, db.steps, db.conversations, async () => {
    await db.turns
      .where('id')
      .equals(turn.id)
      .modify((now) => {
        now.failure = phrased.failure ?? null;
        now.usage = phrased.usage;
        if (usable) {
          now.blocks = withFlags(place(phrased.text), phrased.flagged);
          now.sources = sources;
          now.rung = 'model';
          now.model = door.label;
        } else {
          now.blocks = made.blocks;
          now.rung = made.rung;
          now.model = null;
        }
      });
    await db.conversations.update(turn.recordKey, { maskBook: prepared.book });
    if (!phrased.cancelled) {
      await db.steps.put({
        turnId: turn.id,
        n: 3,
        name: 'model',
        status: 'done',
        startedAt,
        endedAt: Date.now(),
        made: { characters: phrased.text.length },
      });
    }
  });
  return 'done';
}

const withFlags = (blocks: ReturnType<typeof blockSchema.parse>[], flagged: string[]) =>
  blocks.map((block) => (block.type === 'markdown' ? { ...block, flagged } : block));

async function permit(host: string, { settings }: TurnParts, consent: Record<string, string>): Promise<Failure | null> {
  if (!hostAllowed(host, settings.allowedModelHosts)) return { kind: 'model-not-allowed', host };
  return consent[host] ? null : { kind: 'model-not-shown', host };
}

/** Writes the newest text at most once per slice; a text that came meanwhile replaces the one before. */
function sliceWriter(put: (text: string) => PromiseLike<unknown>): { write(text: string): void; end(): Promise<void> } {
  let newest: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: PromiseLike<unknown> = Promise.resolve();
  const flush = () => {
    timer = undefined;
    if (newest === null) return;
    const text = newest;
    newest = null;
    writing = writing.then(() => put(text));
  };
  return {
    write(text) {
      newest = text;
      timer ??= setTimeout(flush, sliceMs);
    },
    async end() {
      clearTimeout(timer);
      newest = null;
      await writing;
    },
  };
}
