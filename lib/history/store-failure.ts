import type { Failure } from '../core/failure.ts';

/** Thrown on opening a store that a newer Wingside wrote: its rows may have a shape this one would spoil. */
export class StoreTooNew extends Error {
  override name = 'StoreTooNew';
}

/** Why the store does not open, as a failure with a sentence. Dexie wraps the cause, sometimes twice. */
export function storeFailure(error: unknown): Failure {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if (cause.name === 'StoreTooNew') return { kind: 'store-too-new' };
    if (cause.name === 'QuotaExceededError') return { kind: 'store-full' };
    cause = (cause as { inner?: unknown }).inner ?? cause.cause;
  }
  return { kind: 'store-broken', said: error instanceof Error ? error.message : String(error) };
}
