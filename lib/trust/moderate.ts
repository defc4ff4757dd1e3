import type { Failure } from '../core/failure.ts';
import { type Call, noteOf, sizeOf } from './gate.ts';
import type { Masked } from './mask.ts';

export type Moderation = { kinds: string[] /** The exact body. */; bytes: string; status: string };

/**
 * Lets the provider's moderation service look at an answer, as it came and before anything was restored. What goes wrong
 * there is no failure of the answer.
 *
 * @returns null when there is no such service or no leave to call it
 */
export async function moderate(answered: string, action: string, call: Call): Promise<Moderation | null> {
  if (!call.door.moderate || answered.trim() === '') return null;
  // What the model wrote holds placeholders and nothing that was masked: it never saw more.
  const text = answered as Masked;
  const refused: Failure | null = await call.permit(call.door.host, Math.ceil(text.length / 4));
  if (refused) return null;
  const judged = await call.door.moderate(text, { signal: call.signal });
  const bytes = judged.ok ? judged.value.bytes : JSON.stringify({ input: text });
  const status = judged.ok ? 'sent' : judged.failure.kind;
  await call.audit(noteOf(call, `${action}: moderation`, [], sizeOf(bytes), status));
  return { kinds: judged.ok && judged.value.flagged ? judged.value.kinds : [], bytes, status };
}
