import type { Masked } from './mask.ts';
import { type Call, send } from './send.ts';

export type Moderation = {
  /** What the service objects to, in its own names. */
  kinds: string[];
  /** The exact body. */
  bytes: string;
  status: string;
};

/**
 * Lets the provider's moderation service look at an answer, as it came and before anything was restored. What goes wrong
 * there is no failure of the answer.
 *
 * @returns null when there is no such service or no leave to call it
 */
export async function moderate(answered: string, action: string, call: Call): Promise<Moderation | null> {
  const { moderation } = call.door;
  if (!moderation || answered.trim() === '') return null;
  // What the model wrote holds placeholders and nothing that was masked: it never saw more.
  const text = answered as Masked;
  const bytes = moderation.bytes(text);
  const tokens = { prompt: Math.ceil(text.length / 4), answer: 0 };
  const { came, status } = await send(
    call,
    { action: `${action}: moderation`, masks: [], bytes, tokens },
    () => moderation.ask(text, { signal: call.signal }),
    (judged) => (judged.ok ? null : judged.failure),
  );
  return status === null ? null : { kinds: came?.ok && came.value.flagged ? came.value.kinds : [], bytes, status };
}
