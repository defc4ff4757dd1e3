import type { Failure } from '../core/failure.ts';

/** Thrown on opening a store that a newer Wingside wrote: its rows may have a shape this one would spoil. */
export class StoreTooNew extends Error {
  override name = 'StoreTooNew';
}

/** Why the store does not open, as a failure with a sentence. Dexie wraps the cause, sometimes twice. */
export function storeFailure(error: unknown): Failure {
  let said = String(error);
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if (cause.name === 'StoreTooNew') return { kind: 'store-too-new' };
    if (cause.name === 'QuotaExceededError') return { kind: 'store-full' };
    said = cause.message;
    cause = (cause as { inner?: unknown }).inner ?? cause.cause;
  }
  return { kind: 'store-broken', said: said.replace(/\.$/, '') };
}
