import type { Failure } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import { appendAudit } from '../history/audit.ts';
import type { WingsideDb } from '../history/db.ts';
import { noteSpend, overBudget, spentBy } from '../history/spends.ts';
import { type ModelDoor, noUsage } from '../model/door.ts';
import { hostAllowed, type Merged } from '../settings/merge.ts';
import { type MaskType, maskTypes } from '../trust/placeholder.ts';
import { tokensOf } from '../trust/send.ts';

/** The seller's own store and settings, and the real time: the bench has others. */
export type Books = { db: WingsideDb; merged(): Promise<Merged>; now(): Date };

/** In the audit log and among what was spent. */
export const onBench = 'test-bench';

/**
 * A door for the bench, which works in a store of its own: before each call the seller's own consent, policy and budget
 * are asked once more, and behind it what it cost and that it was made stand in the seller's own books. The moderation
 * service is not asked: it judges what is about to be sent, and nothing is.
 */
export function countedDoor(door: ModelDoor, books: Books): ModelDoor {
  const counted = async <T>(
    bytes: string,
    tokens: ReturnType<typeof tokensOf>,
    signal: AbortSignal,
    ask: () => Promise<T>,
    told: (came: T) => { usage: Usage | null; failure: Failure | null },
    refused: (failure: Failure) => T,
  ): Promise<T> => {
    const no = await refusal(door.host, tokens, books);
    if (no) return refused(no);
    let status: string | null = 'bug';
    try {
      const came = await ask();
      const { usage, failure } = told(came);
      // Its key was locked: the door stayed shut, and nothing left.
      status = failure?.kind === 'model-key-locked' ? null : signal.aborted ? 'cancelled' : (failure?.kind ?? 'sent');
      if (usage) await noteSpend(books.db, onBench, usage, books.now());
      return came;
    } finally {
      const note = { what: 'model-call' as const, where: door.host, why: { action: onBench, turn: '' } };
      const size = new TextEncoder().encode(bytes).length;
      if (status !== null)
        await appendAudit(books.db, {
          ...{ ...note, at: books.now().toISOString(), masks: masksIn(bytes), bytes: size, status },
        });
    }
  };
  return {
    ...{ label: door.label, host: door.host, bytes: door.bytes },
    stream: (request, options) =>
      counted(
        ...([door.bytes(request), tokensOf(request), options.signal, () => door.stream(request, options)] as const),
        ({ usage, failure }) => ({ usage, failure: failure ?? null }),
        (failure) => ({ text: '', usage: noUsage, finish: 'failed', toolCalls: [], failure }),
      ),
    structured: (request, schema, options) =>
      counted(
        ...([door.bytes(request, { schema }), tokensOf(request), options.signal] as const),
        () => door.structured(request, schema, options),
        (came) => (came.ok ? { usage: came.value.usage, failure: null } : { usage: null, failure: came.failure }),
        (failure) => ({ ok: false, failure }),
      ),
    pick: (request, tools, options) =>
      counted(
        ...([door.bytes(request, { tools }), tokensOf(request), options.signal] as const),
        () => door.pick(request, tools, options),
        (came) => (came.ok ? { usage: came.value.usage, failure: null } : { usage: null, failure: came.failure }),
        (failure) => ({ ok: false, failure }),
      ),
  };
}

async function refusal(
  host: string,
  tokens: ReturnType<typeof tokensOf>,
  { db, merged, now }: Books,
): Promise<Failure | null> {
  const { settings, allowedModelHosts } = await merged();
  if (!hostAllowed(host, allowedModelHosts)) return { kind: 'model-not-allowed', host };
  const consent = ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
  if (!consent[host]) return { kind: 'model-not-shown', host };
  return overBudget(settings.budget, settings.model, await spentBy(db, now()), tokens);
}

/** What stands masked in what is sent, each value once: "Person_1", "Email_2". */
function masksIn(bytes: string): Partial<Record<MaskType, number>> {
  const placeholders = new Set(bytes.match(new RegExp(`\\b(?:${maskTypes.join('|')})_\\d+`, 'g')) ?? []);
  const counts: Partial<Record<MaskType, number>> = {};
  for (const type of maskTypes) {
    const count = [...placeholders].filter((one) => one.startsWith(`${type}_`)).length;
    if (count > 0) counts[type] = count;
  }
  return counts;
}
