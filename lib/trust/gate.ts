import { z } from 'zod';
import type { SellerProfile } from '../core/action.ts';
import { localDay } from '../core/concepts.ts';
import type { Failure, Result } from '../core/failure.ts';
import { fail } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Usage } from '../core/turn.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { ModelDoor, ModelRequest, Picked, Tool } from '../model/door.ts';
import { type Answer, checkAnswer, noAnswer } from './answer.ts';
import type { CallNote } from './audit.ts';
import { clean } from './clean.ts';
import { learn, type MaskBook, mask } from './mask.ts';
import { bytesOf, masksIn, type Prepared, tokensOf } from './prepare.ts';
import { instructions, sellerWords } from './prompt-text.ts';
import { howToChoose } from './standing-orders.ts';
import { constantsOf, groundArgs } from './tool-args.ts';
import { unmask, unmasker } from './unmask.ts';

export { type Asking, bytesOf, type Prepared, prepare } from './prepare.ts';

/** What every call needs from the engine: leave to call, a place in the audit log, a way to stop. */
export type Call = {
  door: ModelDoor;
  signal: AbortSignal;
  /**
   * Null when the seller agreed to what goes to this host, the company allows it and the budget has room; else why
   * nothing is sent.
   * @param tokens an estimate of the prompt's
   */
  permit(host: string, tokens: number): Promise<Failure | null>;
  audit(note: CallNote): Promise<unknown>;
  turnId: string;
  now(): Date;
};

export type Phrased = Answer & {
  /** As it came, before anything was restored. */
  answered: string;
  /** Null when nothing was sent. */
  usage: Usage | null;
  /** From the first byte out to the last one in; null when nothing was sent. */
  ms: number | null;
  /** As in the audit log; null when nothing was sent. */
  status: string | null;
  cancelled: boolean;
  failure?: Failure;
};

/**
 * The gate's second half: asks leave, streams the restored answer, checks it against what was sent and notes the call.
 * @param call.onText the restored text so far, as often as the door gives it; not yet checked
 */
export async function phrase(prepared: Prepared, call: Call & { onText?: (soFar: string) => void }): Promise<Phrased> {
  const nothing = { ...noAnswer, answered: '', usage: null, ms: null, status: null, cancelled: false };
  const refused = await call.permit(call.door.host, prepared.tokens);
  if (refused) return { ...nothing, failure: refused };
  if (call.signal.aborted) return { ...nothing, cancelled: true };

  const restored = restoring(prepared.book, call.onText);
  const bytes = sizeOf(bytesOf(prepared, call.door));
  const started = performance.now();
  let status = 'bug';
  try {
    const streamed = await call.door.stream(prepared.request, { signal: call.signal, onText: restored });
    const cancelled = streamed.finish === 'cancelled';
    status = cancelled ? 'cancelled' : (streamed.failure?.kind ?? 'sent');
    if (streamed.failure && neverLeft(streamed.failure)) return { ...nothing, failure: streamed.failure };
    const ms = Math.round(performance.now() - started);
    const seen = { answered: streamed.text, usage: streamed.usage, ms, status, cancelled };
    const failed = streamed.failure ? { failure: streamed.failure } : {};
    return { ...checkAnswer(streamed.text, prepared), ...seen, ...failed };
  } finally {
    if (status !== locked) await call.audit(noteOf(call, prepared.action, prepared.masks, bytes, status));
  }
}

/** The key was locked: the door stayed shut. */
const locked = 'model-key-locked';
export const neverLeft = ({ kind }: Failure): boolean => kind === locked;

/**
 * Routing by a model. It sees the seller's words (masked), the kind of page and the tools: no text from the page and
 * no earlier answer, so that nothing which was read can choose what happens. Of its arguments those stay that the
 * seller's words carry; `refused` names the others.
 */
export async function choose(
  asking: { query: string; record: CrmRecord | null; profile: SellerProfile; tools: Tool[]; book: MaskBook },
  call: Call,
): Promise<Result<Picked & { usage: Usage; refused: string[] }>> {
  const { query, record, profile, tools, book } = asking;
  if (record) learn(book, record, profile);
  const words = mask(clean(asUntrusted(query)), book);
  const request: ModelRequest = {
    messages: [
      { role: 'system', content: instructions(howToChoose(record?.kind ?? 'none', localDay(call.now()))) },
      { role: 'user', content: sellerWords(words) },
    ],
    maxTokens: 400,
    temperature: 0,
  };
  const refused = await call.permit(call.door.host, tokensOf(request));
  if (refused) return fail(refused);
  const bytes = sizeOf(call.door.bytes(request, { tools }));
  let status = 'bug';
  try {
    const picked = await call.door.pick(request, tools, { signal: call.signal });
    status = call.signal.aborted ? 'cancelled' : picked.ok ? 'sent' : picked.failure.kind;
    if (!picked.ok) return picked;
    const tool = tools.find(({ name }) => name === picked.value.name);
    const { args, refused } = groundArgs(restoreIn(picked.value.args, book), { query, record }, constantsIn(tool));
    return { ok: true, value: { ...picked.value, args, refused, said: unmask(picked.value.said, book) } };
  } finally {
    if (status !== locked) await call.audit(noteOf(call, 'route', masksIn(words, book), bytes, status));
  }
}

const constantsIn = (tool: Tool | undefined): Set<string> =>
  tool ? constantsOf(z.toJSONSchema(tool.schema, { unrepresentable: 'any', io: 'input' })) : new Set();

/** The door tells the whole text so far; only what is new is restored, and a half placeholder waits for its rest. */
function restoring(
  book: MaskBook,
  onText: ((soFar: string) => void) | undefined,
): ((soFar: string) => void) | undefined {
  if (!onText) return undefined;
  let restore = unmasker(book);
  let seen = '';
  let shown = '';
  return (soFar) => {
    // A thought that turned out to be one is taken back by the door: then the text does not go on but begins anew.
    if (!soFar.startsWith(seen)) [restore, seen, shown] = [unmasker(book), '', ''];
    shown += restore.push(soFar.slice(seen.length));
    seen = soFar;
    onText(shown);
  };
}

/** Puts back what was masked, in every text of a value. */
export function restoreIn(value: unknown, book: MaskBook): unknown {
  if (typeof value === 'string') return unmask(value, book);
  if (Array.isArray(value)) return value.map((each) => restoreIn(each, book));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restoreIn(each, book)]));
}

export function noteOf(call: Call, action: string, masks: Prepared['masks'], bytes: number, status: string): CallNote {
  const counts: CallNote['masks'] = {};
  for (const { type } of masks) counts[type] = (counts[type] ?? 0) + 1;
  return {
    at: call.now().toISOString(),
    what: 'model-call',
    where: call.door.host,
    why: { action, turn: call.turnId },
    masks: counts,
    bytes,
    status,
  };
}

export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
