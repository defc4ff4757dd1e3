import type { CrmRecord } from '../core/record.ts';
import type { Turn } from '../core/turn.ts';
import type { LocalEvent } from '../history/db.ts';
import type { Ask } from './engine.ts';

/** A question as it is written down before anything is called. */
export const newTurn = (ask: Ask, record: CrmRecord | undefined, id: string, at: string): Turn => ({
  id,
  recordKey: ask.recordKey,
  recordName: record?.name || 'No record',
  recordKind: record?.kind ?? null,
  crm: record?.crm ?? '',
  query: ask.query.trim().slice(0, 8_000),
  askedAt: at,
  finishedAt: null,
  status: 'running',
  heartbeat: Date.now(),
  route: ask.actionId
    ? { outcome: ask.actionId, params: ask.input ?? {}, score: 1, by: 'button', alternatives: [] }
    : null,
  blocks: [],
  sources: [],
  rung: null,
  failure: null,
  model: null,
  usage: null,
  firstMs: null,
  totalMs: null,
  feedback: null,
  of: ask.of ?? null,
});

/** What is noted of a turn that is over: how it went, no word of it. */
export const turnEvent = (turn: Turn, at: string): LocalEvent => ({
  at,
  type: 'turn',
  turnId: turn.id,
  recordKey: turn.recordKey,
  detail: {
    outcome: turn.route?.outcome ?? null,
    by: turn.route?.by ?? null,
    score: turn.route?.score ?? null,
    status: turn.status,
    rung: turn.rung,
    kind: turn.recordKind,
    crm: turn.crm,
    firstMs: turn.firstMs,
    totalMs: turn.totalMs,
    usage: turn.usage,
    failure: turn.failure?.kind ?? null,
  },
});
