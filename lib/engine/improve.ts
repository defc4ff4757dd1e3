import { type Block, type BlockInput, blockSchema } from '../core/block.ts';
import type { ModelCall } from '../core/call.ts';
import type { ModelDoor } from '../model/door.ts';
import { ruleFor } from '../settings/field-rules.ts';
import { hostAllowed } from '../settings/merge.ts';
import { prepareExtract } from '../trust/extract.ts';
import { type Phrased, phrase } from '../trust/gate.ts';
import { type MaskBook, openBook } from '../trust/mask.ts';
import { moderate } from '../trust/moderate.ts';
import type { RuleOf } from '../trust/policy.ts';
import { bytesOf, type Prepared, prepare } from '../trust/prepare.ts';
import type { Call } from '../trust/send.ts';
import { callOf, callThrough, consentOf, keepCall } from './call-log.ts';
import { extractTurn } from './extract.ts';
import { type Improving, modelStep } from './model-step.ts';
import { sliceWriter } from './slice-writer.ts';

/**
 * Lets a connected model phrase what the rules made. The rules' answer is on screen before and stays when the model
 * fails; the first call to a destination waits until the seller has seen the bytes.
 *
 * @returns 'waiting' when the seller is being asked first
 */
export async function improveTurn(improving: Improving): Promise<'done' | 'waiting'> {
  const { turn, action, made, parts, run } = improving;
  const { db, settings } = parts;
  if ((await db.steps.get([turn.id, modelStep]))?.status === 'done') return 'done';
  const door = await parts.door(settings);
  if (!door) return 'done';

  const conversation = await db.conversations.get(turn.recordKey);
  const book = openBook((conversation?.maskBook as MaskBook | null) ?? undefined);
  const texts = (await action.extract?.texts(run)) ?? [];
  if (texts.length === 0 && !action.improve) return 'done';
  const prepared =
    texts.length > 0
      ? prepareExtract({ action, run, texts, book })
      : prepare({ action, run, made: made.blocks, book, citeAs: run.cite, rules: rulesFor(improving) });
  const bytes = bytesOf(prepared, door);
  const consent = await consentOf(db);
  const allowed = hostAllowed(door.host, settings.allowedModelHosts);
  if (allowed && !(consent[door.host] && (await wasShown(improving, bytes)))) {
    await showFirst(improving, prepared, bytes, door);
    return 'waiting';
  }
  if (texts.length > 0) await extractTurn(improving, prepared, bytes, door, consent);
  else await sayIt(improving, prepared, bytes, door, consent);
  return 'done';
}

/** What the seller was shown for this turn is what is sent; had it changed since, it is shown again. A turn that was not held back goes. */
async function wasShown({ turn, parts }: Improving, bytes: string): Promise<boolean> {
  const kept = await parts.db.steps.get([turn.id, modelStep]);
  const shown = kept?.name === 'shown' ? (kept.made as { bytes: string }).bytes : null;
  return shown === null || shown === bytes;
}

async function showFirst(improving: Improving, prepared: Prepared, bytes: string, door: ModelDoor): Promise<void> {
  const { turn, parts } = improving;
  const { db } = parts;
  const call = callOf(improving, prepared, door, bytes);
  await db.transaction('rw', db.egress, db.turns, db.steps, db.conversations, async () => {
    await db.egress.put(call);
    await db.steps.put({
      turnId: turn.id,
      n: modelStep,
      name: 'shown',
      status: 'running',
      startedAt: Date.now(),
      endedAt: null,
      made: { bytes: call.bytes },
    });
    await db.conversations.update(turn.recordKey, { maskBook: prepared.book });
    await db.turns.update(turn.id, { status: 'waiting' });
  });
}

async function sayIt(
  improving: Improving,
  prepared: Prepared,
  bytes: string,
  door: ModelDoor,
  consent: Record<string, string>,
): Promise<void> {
  const { turn, made, sources, parts } = improving;
  const { db } = parts;
  const startedAt = Date.now();
  const step = { turnId: turn.id, n: modelStep, name: 'model', startedAt };
  await db.steps.put({ ...step, status: 'running', endedAt: null, made: null });
  const slices = sliceWriter((text: string) =>
    db.turns.update(turn.id, {
      blocks: placed(improving, text),
      sources,
      rung: 'model',
      model: door.label,
      heartbeat: Date.now(),
    }),
  );
  const call = callOf(improving, prepared, door, bytes);
  const through = callThrough(door, turn, parts, consent);
  const phrased = await phrase(prepared, bytes, { ...through, onText: slices.write });
  await slices.drop();
  const { text: _text, cited: _cited, cancelled: _cancelled, failure: _failure, ...came } = phrased;
  await keepCall(db, call, came);
  const objected = await objections(improving, call, phrased, through);

  const usable = phrased.text.trim() !== '';
  const answer = usable
    ? { blocks: [...finished(improving, phrased), ...objected], sources, rung: 'model' as const, model: door.label }
    : { blocks: made.blocks, sources: made.sources, rung: made.rung, model: null };
  await db.transaction('rw', db.turns, db.steps, db.conversations, async () => {
    await db.turns.update(turn.id, { ...answer, failure: phrased.failure ?? null, usage: phrased.usage });
    await db.conversations.update(turn.recordKey, { maskBook: prepared.book });
    // A call the seller stopped is not done: asked to go on, it is made again.
    if (!phrased.cancelled)
      await db.steps.put({ ...step, status: 'done', endedAt: Date.now(), made: { characters: phrased.text.length } });
  });
}

/** What the provider's moderation service says of a draft, where the seller wants it asked. */
async function objections(
  improving: Improving,
  call: ModelCall,
  { answered, failure }: Phrased,
  through: Call,
): Promise<Block[]> {
  const { made, parts, action } = improving;
  const isDraft = made.blocks.some(({ type }) => type === 'draft');
  if (!isDraft || failure || !parts.settings.settings.safety.moderation) return [];
  const found = await moderate(answered, action.id, through);
  if (!found) return [];
  const { bytes, status, kinds } = found;
  const more = { what: 'moderation' as const, bytes, collected: [], leftOut: [], suspicions: [] };
  await keepCall(parts.db, { ...call, ...more }, { status, answered: kinds.join(', ') || 'no objection' });
  if (kinds.length === 0) return [];
  const text = `${call.host} finds fault with this draft: ${kinds.join(', ')}. Read it again before you send it.`;
  return [blockSchema.parse({ type: 'notice', tone: 'careful', text })];
}

/** What the seller and the company ruled about this CRM's fields. */
const rulesFor =
  ({ run, parts }: Improving): RuleOf =>
  (field) =>
    ruleFor(parts.settings, run.record?.crm ?? '', field);

function placed({ action, made, run }: Improving, text: string): Block[] {
  const blocks: BlockInput[] = action.improve?.place(made.blocks, text, run) ?? made.blocks;
  return blocks.map((block) => blockSchema.parse(block));
}

/** The model's own block lists the sources it cites, and what the evidence check struck. */
function finished(improving: Improving, { text, cited, flagged, unsure, warnings }: Phrased): Block[] {
  return placed(improving, text).map((block) =>
    block.type === 'markdown' ? { ...block, sources: cited.map((n) => n - 1), flagged, unsure, warnings } : block,
  );
}
