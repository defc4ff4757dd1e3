import type { MaskType } from './placeholder.ts';

/** What gets a row. `checkpoint` stands for the rows before it, which were kept long enough. */
export const auditKinds = [
  'model-call',
  'web-read',
  'crm-call',
  'crm-write',
  'form-fill',
  'export',
  'policy',
  'permission',
  'forget',
  'private',
  'checkpoint',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What is noted of what left this computer, was written, or changed the rules. No content: neither what was sent nor what came. */
export type CallNote = {
  /** ISO 8601 */
  at: string;
  what: AuditKind;
  /** The host of a model or CRM the bytes went to. '' where nothing left, and for a company's website: that is `site`. */
  where: string;
  /** `action` says what was done in words of the product, never in words of a record. `turn` is a random id. */
  why: { action: string; turn: string };
  /** How many values were masked, by kind; none where nothing went to a model. */
  masks: Partial<Record<MaskType, number>>;
  /** Size of the request's body, or of what was exported. */
  bytes: number;
  /** `sent` and answered, `done` for a write, `cancelled` by the seller, or the kind of the failure. */
  status: string;
  /** Key of the record it was about. Kept as a keyed hash only. */
  record?: string;
  /** The company's website it was about: `northwind.example`. Kept as a keyed hash only. */
  site?: string;
};

/** Rows up to `upTo` were kept long enough and are deleted; the next one follows `hash`. */
type Checkpoint = { upTo: number; hash: string; count: number };

/** What a row says, before it is chained. */
export type AuditEntry = Omit<CallNote, 'record' | 'site'> & {
  /** Keyed hashes: who has not got this installation's key cannot tell of what. */
  about?: { record?: string; site?: string };
  checkpoint?: Checkpoint;
};

export type AuditRow = AuditEntry & {
  /** From 1, without a gap. */
  n: number;
  /** Hash of the row before, 64 zeros for the first. */
  prev: string;
  /** SHA-256 of this row without its hash, as canonical JSON, in hex. */
  hash: string;
};

/** Where the chain ends, as kept beside it: without it, rows missing at the end would not be missed. */
export type ChainHead = { n: number; hash: string };

/** Where rows are kept. `add` says false when another window took that number meanwhile. */
export type AuditStore = { last(): Promise<AuditRow | undefined>; add(row: AuditRow): Promise<boolean> };

const firstPrev = '0'.repeat(64);

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

async function auditRow(entry: AuditEntry, before: AuditRow | undefined): Promise<AuditRow> {
  const row = { ...entry, n: (before?.n ?? 0) + 1, prev: before?.hash ?? firstPrev };
  return { ...row, hash: await hashOf(row) };
}

async function hashOf(row: Omit<AuditRow, 'hash'>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(row)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Verified = {
  /** How many rows were looked at, and the number of the first. */
  rows: number;
  from: number;
  /** The number of the first row that was changed, removed or put in; null when the chain is whole. */
  brokenAt: number | null;
  /** How often older rows were deleted because they had been kept long enough. */
  checkpoints: number;
};

/**
 * Follows the chain from its first row to its end. The first row is number 1, or follows the last row a checkpoint
 * further on stands for. Shows an edit of rows; somebody who writes the whole log anew, with its end, leaves no trace.
 *
 * @param rows by number
 * @param head null: written by a version that kept none; the end is taken as it is
 */
export async function verifyChain(rows: AuditRow[], head: ChainHead | null): Promise<Verified> {
  const checkpoints = rows.flatMap(({ checkpoint }) => checkpoint ?? []);
  const first = rows[0];
  const result = (brokenAt: number | null): Verified => ({
    ...{ rows: rows.length, from: first?.n ?? 1, brokenAt, checkpoints: checkpoints.length },
  });
  if (!first) return result(head ? 1 : null);
  if (first.n !== 1) {
    const before = checkpoints.find(({ upTo, hash }) => upTo === first.n - 1 && hash === first.prev);
    if (!before) return result(Math.max(0, ...checkpoints.map(({ upTo }) => (upTo < first.n ? upTo : 0))) + 1);
  }
  const broken = await brokenAt(rows, first.n === 1 ? undefined : { n: first.n, prev: first.prev });
  if (broken !== null) return result(broken);
  const last = rows.at(-1) ?? first;
  if (head === null || (head.n === last.n && head.hash === last.hash)) return result(null);
  return result(head.n === last.n ? last.n : Math.min(head.n, last.n) + 1);
}

/** @returns the number of the first row that was changed, removed or put in; null when the chain is whole */
async function brokenAt(
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
/** Each try lost is a row another window added; so many at once there are none. */
const mostTries = 1_000;

/**
 * Two calls that end together must not both follow the same row: appends to one store wait for each other, and where
 * another window was quicker the row is chained anew.
 */
export function appendAudit(store: AuditStore, entry: AuditEntry): Promise<AuditRow> {
  const append = async () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const row = await auditRow(entry, await store.last());
      if (await store.add(row)) return row;
    }
    throw new Error('The audit log takes no row.');
  };
  const mine = (waiting.get(store) ?? Promise.resolve()).then(append, append);
  waiting.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}
