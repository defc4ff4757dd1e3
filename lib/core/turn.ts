import type { Block } from './block.ts';
import type { Failure } from './failure.ts';
import type { RecordKind } from './record.ts';
import type { Source } from './source.ts';

/** How an answer was made. Every turn shows it. */
export type Rung = 'model' | 'rules' | 'quotes' | 'cannot';

/** A running turn says so this often (ms); a panel that misses two beats asks whether anybody runs it. */
export const heartbeatMs = 4_000;

/** The record key of what was asked with no record open. */
export const nowhere = 'none:-:-:home:-';

export type TurnStatus = 'running' | 'waiting' | 'done' | 'interrupted' | 'cancelled' | 'failed';

export type Route = {
  /** An action id, or `clarify` or `out-of-scope`. */
  outcome: string;
  params: Record<string, unknown>;
  /** Calibrated, 0..1. A button press is 1. */
  score: number;
  by: 'button' | 'router' | 'model';
  alternatives: { outcome: string; score: number }[];
};

export type Usage = { promptTokens: number; completionTokens: number; cost: number | null; currency: string | null };

/** One question and its answer. Written before anything is called, then filled in slices. */
export type Turn = {
  id: string;
  recordKey: string;
  recordName: string;
  recordKind: RecordKind | null;
  crm: string;
  /** The seller's words, or the title of the action pressed. */
  query: string;
  /** ISO 8601. */
  askedAt: string;
  finishedAt: string | null;
  status: TurnStatus;
  /** ms since the epoch; a running turn whose heartbeat stopped was interrupted. */
  heartbeat: number;
  route: Route | null;
  blocks: Block[];
  sources: Source[];
  rung: Rung | null;
  failure: Failure | null;
  /** The model behind a `model` rung: "gpt-x at api.example.com". */
  model: string | null;
  usage: Usage | null;
  /** ms from Enter to the first block and to the end. */
  firstMs: number | null;
  totalMs: number | null;
  feedback: { verdict: 'up' | 'down'; reason: string; at: string } | null;
  /** The turn this one edits or retries. */
  of: string | null;
};

/** One finished or running piece of a turn, kept so that an ended engine goes on where it stopped. */
export type Step = {
  turnId: string;
  n: number;
  name: string;
  status: 'running' | 'done' | 'failed';
  startedAt: number;
  endedAt: number | null;
  /** What the step made; JSON. A resumed turn reads it instead of running the step again. */
  made: unknown;
};
