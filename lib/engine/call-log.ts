import type { ModelCall } from '../core/call.ts';
import type { Failure } from '../core/failure.ts';
import type { Turn } from '../core/turn.ts';
import { appendAudit } from '../history/audit.ts';
import type { WingsideDb } from '../history/db.ts';
import { noteSpend, overBudget, spentBy } from '../history/spends.ts';
import type { ModelDoor } from '../model/door.ts';
import { hostAllowed } from '../settings/merge.ts';
import type { Prepared } from '../trust/prepare.ts';
import type { Call, Tokens } from '../trust/send.ts';
import type { Improving } from './model-step.ts';
import type { TurnParts } from './run-turn.ts';

/** A call as it stands before anything was sent. */
export function callOf(
  { turn, action, parts }: Improving,
  prepared: Prepared,
  door: ModelDoor,
  bytes: string,
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
    ...{ bytes, status: 'waiting' },
    ...{ answered: null, restored: 0, struck: [], unsure: [], warnings: [], usage: null, ms: null },
  };
}

/** Keeps a call that was made, for the seller to look at, and what it cost. One that was refused leave left nothing. */
export async function keepCall(
  db: WingsideDb,
  call: ModelCall,
  came: Partial<Pick<ModelCall, 'answered' | 'restored' | 'unsure' | 'warnings' | 'usage' | 'ms'>> & {
    flagged?: string[];
    status: string | null;
  },
): Promise<void> {
  if (came.status === null) return;
  const { flagged, status, ...rest } = came;
  await db.calls.add({ ...call, ...rest, status, struck: flagged ?? [] });
  if (rest.usage) await noteSpend(db, call.action, rest.usage, new Date(call.at));
}

/** Leave, stop and log for the calls of one turn. @param consent hosts the seller agreed to, with the time */
export function callThrough(
  door: ModelDoor,
  turn: Pick<Turn, 'id' | 'recordKey'>,
  parts: TurnParts,
  consent: Record<string, string>,
): Call {
  const { db, signal, now } = parts;
  return {
    ...{ door, signal, now, turnId: turn.id },
    permit: (host, tokens) => permit(host, tokens, parts, consent),
    audit: (row) => appendAudit(db, { ...row, record: turn.recordKey }),
  };
}

/** Null when the company allows this host, the seller agreed to what goes there and the budget has room. */
async function permit(
  host: string,
  tokens: Tokens,
  { db, settings, now }: TurnParts,
  consent: Record<string, string>,
): Promise<Failure | null> {
  if (!hostAllowed(host, settings.allowedModelHosts)) return { kind: 'model-not-allowed', host };
  if (!consent[host]) return { kind: 'model-not-shown', host };
  const { budget, model } = settings.settings;
  return overBudget(budget, model, await spentBy(db, now()), tokens);
}

/** Hosts the seller agreed to, with the time. */
export const consentOf = async (db: WingsideDb): Promise<Record<string, string>> =>
  ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
