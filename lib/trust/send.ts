import type { Mask } from '../core/call.ts';
import type { Failure } from '../core/failure.ts';
import type { ModelDoor, ModelRequest } from '../model/door.ts';
import type { CallNote } from './audit.ts';
import type { MaskType } from './placeholder.ts';

/** What every call needs from the engine: leave to call, a place in the audit log, a way to stop. */
export type Call = {
  door: ModelDoor;
  signal: AbortSignal;
  /**
   * Null when the seller agreed to what goes to this host, the company allows it and the budget has room; else why
   * nothing is sent.
   */
  permit(host: string, tokens: Tokens): Promise<Failure | null>;
  audit(note: CallNote): Promise<unknown>;
  turnId: string;
  now(): Date;
};

/** Of a prompt, estimated, and the most its answer may take. */
export type Tokens = { prompt: number; answer: number };

type Sending = { action: string; masks: (Mask & { type: MaskType })[]; bytes: string; tokens: Tokens };

/** What became of a call. `status` as in the audit log; null when nothing left this computer. */
export type Sent<T> = {
  came: T | null;
  failure: Failure | null;
  status: string | null;
  /** From the first byte out to the last one in; null when nothing was sent. */
  ms: number | null;
};

/** The key was locked: the door stayed shut, and nothing left. */
const locked = 'model-key-locked';

/** The one way bytes reach a model: leave is asked, the call is made, and whatever becomes of it is noted. */
export async function send<T>(
  { door, signal, permit, audit, turnId, now }: Call,
  { action, masks, bytes, tokens }: Sending,
  ask: () => Promise<T>,
  failureOf: (came: T) => Failure | null,
): Promise<Sent<T>> {
  const refused = await permit(door.host, tokens);
  if (refused || signal.aborted) return { came: null, failure: refused, status: null, ms: null };
  const started = performance.now();
  let status: string | null = 'bug';
  try {
    const came = await ask();
    const failure = failureOf(came);
    status = failure?.kind === locked ? null : signal.aborted ? 'cancelled' : (failure?.kind ?? 'sent');
    return { came, failure, status, ms: status === null ? null : Math.round(performance.now() - started) };
  } finally {
    if (status !== null)
      await audit({
        ...{ at: now().toISOString(), what: 'model-call', where: door.host, why: { action, turn: turnId } },
        ...{ masks: countOf(masks), bytes: sizeOf(bytes), status },
      });
  }
}

/** An estimate: four characters each. */
export const tokensOf = ({ messages, maxTokens }: ModelRequest): Tokens => ({
  prompt: Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4),
  answer: maxTokens,
});

function countOf(masks: Sending['masks']): CallNote['masks'] {
  const counts: CallNote['masks'] = {};
  for (const { type } of masks) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
