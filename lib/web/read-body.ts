import type { WebTrouble } from '../core/site.ts';
import { WebRefusal } from './door.ts';

/** Telling what a body is needs this many bytes, or all there are. */
const startBytes = 512;

export type BodyLimits = {
  /** Most bytes. `cut`: what came until then is the body, otherwise it is refused. */
  cap: number;
  cut: boolean;
  /** Looks at the first bytes. */
  refuse(start: Uint8Array): WebTrouble | null;
  /** Told of every piece. May abort the signal. */
  count(bytes: number): void;
  signal: AbortSignal;
};

/** Reads piece by piece, so that a body without end, or one that unpacks to gigabytes, costs no more than its limit. */
export async function readBody(
  stream: ReadableStream<Uint8Array>,
  { cap, cut, refuse, count, signal }: BodyLimits,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let looked = false;
  const look = () => {
    looked = true;
    const trouble = refuse(join(pieces));
    if (trouble) throw new WebRefusal(trouble);
  };
  try {
    for (;;) {
      const { done, value } = await orAborted(reader.read(), signal);
      if (done) break;
      pieces.push(value);
      length += value.byteLength;
      count(value.byteLength);
      if (!looked && length >= startBytes) look();
      if (length > cap && !cut) throw new WebRefusal({ kind: 'too-large', bytes: cap });
      if (length > cap) break;
    }
    if (!looked) look();
    return join(pieces).subarray(0, cap);
  } finally {
    reader.cancel().catch(() => {}); // not waited for: a server that never ends would have the last word
  }
}

/** What it promises, or the signal's reason as soon as it aborts: also when whoever promised does not listen. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => {});
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function join(pieces: Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
