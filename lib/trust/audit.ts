import type { MaskType } from './placeholder.ts';

/** What is noted of a call that left this computer, or of a write. No content: neither what was sent nor what came. */
export type CallNote = {
  /** ISO 8601 */
  at: string;
  what: 'model-call' | 'crm-call' | 'crm-write' | 'form-fill' | 'web-read';
  /** The host the bytes went to. */
  where: string;
  why: { action: string; turn: string };
  /** How many values were masked, by kind; none where nothing went to a model. */
  masks: Partial<Record<MaskType, number>>;
  /** Size of the request's body. */
  bytes: number;
  /** `sent` and answered, `done` for a write, `cancelled` by the seller, or the kind of the failure. */
  status: string;
};

export type AuditRow = CallNote & {
  /** From 1, without a gap. */
  n: number;
  /** Hash of the row before, 64 zeros for the first. */
  prev: string;
  /** SHA-256 of this row without its hash, as canonical JSON, in hex. */
  hash: string;
};

/** Where rows are kept. */
export type AuditStore = { last(): Promise<AuditRow | undefined>; add(row: AuditRow): Promise<unknown> };

export const firstPrev = '0'.repeat(64);

/** The same object always gives the same text: keys sorted, nothing undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}

export async function auditRow(note: CallNote, before: AuditRow | undefined): Promise<AuditRow> {
  const row = { ...note, n: (before?.n ?? 0) + 1, prev: before?.hash ?? firstPrev };
  return { ...row, hash: await hashOf(row) };
}

async function hashOf(row: Omit<AuditRow, 'hash'>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(row)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns the number of the first row that was changed, removed or put in; null when the chain is whole */
export async function brokenAt(
  rows: AuditRow[],
  from: { n: number; prev: string } = { n: 1, prev: firstPrev },
): Promise<number | null> {
  let { n, prev } = from;
  for (const row of rows) {
    const { hash, ...rest } = row;
    if (row.n !== n || row.prev !== prev || (await hashOf(rest)) !== hash) return n;
    n += 1;
    prev = hash;
  }
  return null;
}

const waiting = new WeakMap<AuditStore, Promise<unknown>>();

/** Two calls that end together must not both follow the same row: appends to one store wait for each other. */
export function appendAudit(store: AuditStore, note: CallNote): Promise<AuditRow> {
  const append = async () => {
    const row = await auditRow(note, await store.last());
    await store.add(row);
    return row;
  };
  const mine = (waiting.get(store) ?? Promise.resolve()).then(append, append);
  waiting.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}
