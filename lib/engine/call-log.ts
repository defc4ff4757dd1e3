import type { ModelCall } from '../core/call.ts';
import type { Failure } from '../core/failure.ts';
import { noteSpend, overBudget, spentBy } from '../history/spends.ts';
import type { ModelDoor } from '../model/door.ts';
import { hostAllowed } from '../settings/merge.ts';
import type { Phrased } from '../trust/gate.ts';
import { bytesOf, type Prepared } from '../trust/prepare.ts';
import type { Improving } from './model-step.ts';
import type { TurnParts } from './run-turn.ts';

/** A call as it stands before anything was sent. */
export function callOf(
  { turn, action, parts }: Improving,
  prepared: Prepared,
  door: ModelDoor,
): ModelCall & { status: 'waiting' } {
  const { collected, leftOut, masks, suspicions, schema } = prepared;
  return {
    turnId: turn.id,
    recordKey: turn.recordKey,
    crm: turn.crm,
    at: parts.now().toISOString(),
    host: door.host,
    model: door.label,
    what: schema ? 'extract' : 'answer',
    action: action.id,
    ...{ collected, leftOut, masks, suspicions },
    bytes: bytesOf(prepared, door),
    status: 'waiting',
    ...{ answered: null, restored: 0, struck: [], unsure: [], warnings: [], usage: null, ms: null },
  };
}

/** Keeps a call that was made, for the seller to look at, and what it cost. One that was refused leave left nothing. */
export async function keepCall(
  { action, parts }: Improving,
  call: ModelCall,
  came: Partial<Pick<Phrased, 'answered' | 'restored' | 'flagged' | 'unsure' | 'warnings' | 'usage' | 'ms'>> & {
    status: string | null;
  },
): Promise<void> {
  if (came.status === null) return;
  const { flagged, status, ...rest } = came;
  await parts.db.calls.add({ ...call, ...rest, status, struck: flagged ?? [] });
  if (rest.usage) await noteSpend(parts.db, action.id, rest.usage, parts.now());
}

/** Most tokens of an answer where a request names none. */
const longestAnswer = 1_200;

/** Null when the company allows this host, the seller agreed to what goes there and the budget has room. */
export async function permit(
  host: string,
  tokens: number,
  { db, settings, now }: TurnParts,
  consent: Record<string, string>,
): Promise<Failure | null> {
  if (!hostAllowed(host, settings.allowedModelHosts)) return { kind: 'model-not-allowed', host };
  if (!consent[host]) return { kind: 'model-not-shown', host };
  const { budget, model } = settings.settings;
  return overBudget(budget, model, await spentBy(db, now()), { prompt: tokens, answer: longestAnswer });
}
