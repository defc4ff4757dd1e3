import { localMinute } from '../core/concepts.ts';
import type { CrmClient, CrmRef } from '../core/crm.ts';
import { type Failure, fail, ok, type Result } from '../core/failure.ts';
import type { Activity, ProposedChange } from '../core/proposal.ts';
import type { CrmRecord } from '../core/record.ts';
import type { ProposedValue, StoredProposal, WingsideDb } from '../history/db.ts';
import type { FormRequest } from './form/request.ts';

/** What a write needs from outside. */
export type WriteDoors = {
  db: WingsideDb;
  now(): Date;
  /** The CRM's own API for this record, signed in as the user of the page; a failure where it is not connected. */
  crm(record: CrmRecord): Promise<Result<CrmClient>>;
  /** Puts values into the form the CRM itself shows in that tab. Nothing is saved: the seller does that. */
  fill(tabId: number, request: FormRequest): Promise<Result<null>>;
  /** One row for what was written where; no content. */
  note(entry: { what: 'crm-write' | 'form-fill'; where: string; turn: string; status: string }): Promise<void>;
};

/** One field the seller said yes to, with the value they settled on. */
export type Accepted = { field: string; to: ProposedValue };

export type Apply = {
  proposalId: string;
  way: 'api' | 'form';
  /** Of the proposal's fields, those that may be written. Not needed for an activity. */
  accepted: Accepted[];
  /** An activity as the seller edited it. */
  activity?: Activity;
  /** The tab with the record, for `form`. */
  tabId: number | null;
};

/**
 * Writes what the seller accepted, and nothing else. The value is read again just before: one that changed meanwhile
 * stops it, and then nothing at all is written. What became of it is kept with the proposal.
 */
export async function applyProposal(apply: Apply, doors: WriteDoors): Promise<void> {
  const { db } = doors;
  const proposal = await take(db, apply.proposalId, ['open', 'stopped', 'undone', 'filled']);
  if (!proposal) return;
  const changes = acceptedChanges(proposal, apply.accepted);
  if (proposal.suggestion.what === 'fields' && changes.length === 0) {
    await db.proposals.update(proposal.id, { status: proposal.status, before: undefined });
    return;
  }
  const { suggestion } = proposal;
  const outcome = await told(proposal, doors, (record) =>
    suggestion.what === 'fields'
      ? writeFields(record, changes, apply, doors)
      : addActivity(record, apply.activity ?? suggestion.activity, apply, doors),
  );
  await settle(proposal, apply.way, outcome, doors);
}

/** Takes a write back, as long as the CRM still holds what was written. */
export async function undoProposal(proposalId: string, tabId: number | null, doors: WriteDoors): Promise<void> {
  const { db } = doors;
  const proposal = await take(
    db,
    proposalId,
    ['written', 'filled'],
    // A note that was put into the CRM's form has no way back from here.
    ({ applied, created }) => applied.length > 0 || created !== null,
  );
  if (!proposal) return;
  const { created } = proposal;
  const back = proposal.applied.map((change) => ({ ...change, from: change.to, to: change.from }));
  const way = proposal.way ?? 'form';
  const outcome = await told(proposal, doors, (record) =>
    created ? removeCreated(record, created, doors) : writeFields(record, back, { way, tabId }, doors),
  );
  if (outcome.ok) {
    await db.proposals.update(proposalId, {
      status: 'undone',
      before: undefined,
      failure: null,
      created: null,
      // What the form was given back must be saved there as well; the next reading tells whether it was.
      at: doors.now().toISOString(),
    });
  } else
    await db.proposals.update(proposalId, { status: proposal.status, before: undefined, failure: outcome.failure });
  await note(proposal, way, outcome.ok ? 'undone' : outcome.failure.kind, doors);
}

export async function dismissProposal(db: WingsideDb, proposalId: string): Promise<void> {
  await db.proposals
    .where('id')
    .equals(proposalId)
    .and(({ status }) => ['open', 'stopped', 'undone', 'filled'].includes(status))
    .modify({ status: 'dismissed' });
}

/** Marks it as being written, so that two windows cannot write it twice. @returns it as it was, null when it is no longer to be had */
async function take(
  db: WingsideDb,
  id: string,
  from: StoredProposal['status'][],
  fits: (proposal: StoredProposal) => boolean = () => true,
): Promise<StoredProposal | null> {
  return db.transaction('rw', db.proposals, async () => {
    const proposal = await db.proposals.get(id);
    if (!proposal || !from.includes(proposal.status) || !fits(proposal)) return null;
    await db.proposals.update(id, { status: 'writing', before: proposal.status, failure: null });
    return proposal;
  });
}

/** A door that throws must not leave it "writing" for ever: what came of it is always told. */
async function told(
  { recordKey }: StoredProposal,
  { db }: WriteDoors,
  write: (record: CrmRecord) => Promise<Result<Partial<StoredProposal>>>,
): Promise<Result<Partial<StoredProposal>>> {
  try {
    const record = await db.records.get(recordKey);
    return record ? await write(record) : fail({ kind: 'record-gone' });
  } catch (error) {
    return fail({ kind: 'bug', said: error instanceof Error ? error.message : String(error) });
  }
}

type Applied = StoredProposal['applied'][number];

/** Only fields of the proposal, with the old value it was made from: a window cannot smuggle in another. */
function acceptedChanges(proposal: StoredProposal, accepted: Accepted[]): Applied[] {
  if (proposal.suggestion.what !== 'fields') return [];
  const byField = new Map(accepted.map(({ field, to }) => [field, to]));
  return proposal.suggestion.changes.flatMap((change: ProposedChange) => {
    const to = byField.get(change.field);
    return to ? [{ field: change.field, label: change.label, type: change.type, from: change.from, to }] : [];
  });
}

async function writeFields(
  record: CrmRecord,
  changes: Applied[],
  { way, tabId }: Pick<Apply, 'way' | 'tabId'>,
  doors: WriteDoors,
): Promise<Result<Partial<StoredProposal>>> {
  if (way === 'form') {
    const page = await pageOf(record, tabId, doors);
    if (!page) return fail({ kind: 'record-gone' });
    const filled = await doors.fill(page.tabId, { crm: record.crm, url: page.url, what: 'fields', changes });
    return filled.ok ? ok({ status: 'filled', applied: changes, formOpen: true }) : filled;
  }
  const client = await doors.crm(record);
  if (!client.ok) return client;
  const written = await client.value.update(
    refOf(record),
    changes.map(({ field, from, to }) => ({ field, from: from.value, to: to.value })),
  );
  return written.ok ? ok({ status: 'written', applied: changes }) : written;
}

/** The tab, as long as it shows this very record: another one of the same CRM may be open there by now. */
async function pageOf(record: CrmRecord, tabId: number | null, { db }: WriteDoors) {
  const page = tabId === null ? undefined : await db.pages.get(tabId);
  return page?.recordKey === record.key ? page : null;
}

async function addActivity(
  record: CrmRecord,
  activity: Activity,
  { way, tabId }: Pick<Apply, 'way' | 'tabId'>,
  doors: WriteDoors,
): Promise<Result<Partial<StoredProposal>>> {
  const suggestion = { what: 'activity' as const, activity };
  if (way === 'form') {
    const page = await pageOf(record, tabId, doors);
    if (!page) return fail({ kind: 'record-gone' });
    const filled = await doors.fill(page.tabId, { crm: record.crm, url: page.url, what: 'activity', activity });
    return filled.ok ? ok({ status: 'filled', suggestion, formOpen: true }) : filled;
  }
  const client = await doors.crm(record);
  if (!client.ok) return client;
  const about = refOf(record);
  const { subject, text, due, at, minutes, priority } = activity;
  const made =
    activity.type === 'task'
      ? await client.value.createTask({ subject, text, due, priority, about })
      : activity.type === 'call'
        ? await client.value.logCall({ subject, text, at: at ?? localMinute(doors.now()), minutes, about })
        : await client.value.addNote({ text: text || subject, about });
  if (!made.ok) return made;
  return ok({ status: 'written', suggestion, created: { what: activity.type, ...made.value } });
}

async function removeCreated(
  record: CrmRecord,
  created: NonNullable<StoredProposal['created']>,
  doors: WriteDoors,
): Promise<Result<Partial<StoredProposal>>> {
  const client = await doors.crm(record);
  if (!client.ok) return client;
  const removed = await client.value.remove(created.what, created.id);
  return removed.ok ? ok({}) : removed;
}

const refOf = ({ kind, id }: CrmRecord): CrmRef => ({ kind, id });

async function settle(
  proposal: StoredProposal,
  way: Apply['way'],
  outcome: Result<Partial<StoredProposal>>,
  doors: WriteDoors,
): Promise<void> {
  const at = doors.now().toISOString();
  const failure: Failure | null = outcome.ok ? null : outcome.failure;
  await doors.db.proposals.update(proposal.id, {
    ...(outcome.ok ? { ...outcome.value, way } : { status: 'stopped' as const }),
    ...{ failure, at, before: undefined },
  });
  await note(proposal, way, failure ? failure.kind : 'done', doors);
}

async function note(proposal: StoredProposal, way: Apply['way'], status: string, doors: WriteDoors): Promise<void> {
  await doors.note({
    what: way === 'api' ? 'crm-write' : 'form-fill',
    where: proposal.host,
    turn: proposal.turnId,
    status,
  });
}
