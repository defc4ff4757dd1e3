import type { CrmClient, CrmRef, StoredRecord } from '../../core/crm.ts';
import { type Result, tell } from '../../core/failure.ts';
import type { CallEntry } from '../call.ts';

/** What goes wrong at the next request; see the loopback servers. */
type Fault =
  | { be: 'answer'; status: number; body: string; headers?: Record<string, string> }
  | { be: 'half' | 'hang' | 'drop' | 'deaf' | 'fine' };

type Opening = { renew?: () => Promise<boolean>; signal?: AbortSignal; budget?: number; log?: CallEntry[] };

/** One CRM on the loopback, filled with the same invented records as the others. */
export type Peer = {
  /** A new client; `waits` gets the waits it asked for, in ms. */
  open(opening?: Opening): CrmClient;
  waits: number[];
  requests: { method: string; target: string; body: string; headers: Record<string, unknown> }[];
  fail(...faults: Fault[]): void;
  /** Ends the session; `renew` brings a new one. */
  expire(): { renew: () => Promise<boolean> };
  beforeWrite(work: () => void | Promise<void>): void;
  close(): Promise<void>;
  /** Makes pages small, so that the 20 deals come on at least three. */
  smallPages(): void;
  /** What the server holds in a field, whatever the client believes. */
  held(ref: CrmRef, field: string): unknown | Promise<unknown>;
  change(ref: CrmRef, field: string, value: unknown): void | Promise<void>;
  user: { name: string; email: string };
  /** "Cold chain renewal 1" of Harborline, Jane's, 5,000, and one that does not exist. */
  deal: CrmRef;
  contact: CrmRef;
  missing: CrmRef;
  labels: string[];
  names: { amount: string; stage: string; text: string; locked: string; date: string };
  /** The deal's amount at the server as it keeps 7,500. */
  amountHeld(value: number): unknown;
  /** Which value the CRM's own rules refuse, and with which words; null where it has no rules. */
  refused: { field: string; to: number; said: RegExp } | null;
  /** Does the CRM itself notice a write between look and write? */
  guarded: boolean;
  history: boolean;
  knowledge: boolean;
};

export const fieldOf = (record: StoredRecord, name: string) => record.fields.find((field) => field.name === name);

export const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(tell(done.failure));
  return done.value;
};

/** 'ok', or the kind of failure. */
export const kindOf = async (result: Promise<Result<unknown>>): Promise<string> => {
  const done = await result;
  return done.ok ? 'ok' : done.failure.kind;
};
