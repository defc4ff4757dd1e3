import type { Result } from './failure.ts';
import type { Query, QueryResult } from './query.ts';
import type { FieldInput, RecordKind } from './record.ts';

/** What a client can do. Missing ones are said to the seller, with what works instead. */
export const crmAbilities = [
  'read',
  'tasks',
  'changed',
  'history',
  'knowledge',
  'query',
  'update',
  'create-task',
  'log-call',
  'add-note',
] as const;
export type CrmAbility = (typeof crmAbilities)[number];

/** The record a call is about. */
export type CrmRef = { kind: RecordKind; id: string };

/** The signed-in user as the CRM itself names them. */
export type CrmUser = { id: string; name: string; email: string | null };

/** A record as the CRM stores it, with the labels the seller knows. */
export type StoredRecord = {
  kind: RecordKind;
  id: string;
  name: string;
  owner: string | null;
  stage: string | null;
  fields: (Omit<FieldInput, 'anchor'> & {
    /** May this user write it? */
    writable: boolean;
    /** The values a picklist takes. */
    options?: { value: string; label: string }[];
    /** The record a lookup points to. */
    id?: string;
  })[];
  /** Whatever the CRM offers to tell two versions apart (an ETag, a time); null where it has nothing of the kind. */
  version: string | null;
};

export type StoredTask = {
  id: string;
  subject: string;
  /** ISO 8601 day or instant. */
  due: string | null;
  priority: string | null;
  status: string | null;
  about: string | null;
  href: string | null;
};

/** A record of mine that somebody changed. */
export type ChangedRecord = {
  kind: RecordKind;
  id: string;
  name: string;
  href: string | null;
  /** ISO 8601 instant. */
  changedAt: string;
  by: string | null;
};

/** One entry of a record's field history. */
export type FieldChange = {
  field: string;
  label: string;
  from: string | null;
  to: string | null;
  /** ISO 8601 instant. */
  at: string;
  by: string | null;
};

export type Article = { id: string; title: string; text: string; href: string | null; changedAt: string | null };

/** A new value for one field. `from` is what the seller saw; the client refuses when the CRM holds something else. */
export type FieldWrite = { field: string; from: FieldInput['value']; to: string | number | boolean | null };

export type NewTask = {
  subject: string;
  /** ISO 8601 day, or local instant without offset ("2026-11-24T15:00"). */
  due: string | null;
  text: string;
  priority: string | null;
  about: CrmRef | null;
};
export type NewCall = { subject: string; text: string; at: string; minutes: number | null; about: CrmRef | null };
export type NewNote = { text: string; about: CrmRef };

export type Created = { id: string; href: string | null };

/**
 * The CRM's own API: one client per CRM behind this. Nothing is called before the seller connected it and asked for
 * something. Every call answers with a value or a failure; none throws but for a bug.
 */
export type CrmClient = {
  crm: string;
  /** As the seller knows it: "Salesforce". */
  label: string;
  can: ReadonlySet<CrmAbility>;
  me(): Promise<Result<CrmUser>>;
  record(ref: CrmRef): Promise<Result<StoredRecord>>;
  /** Mine, open, soonest first. */
  openTasks(): Promise<Result<StoredTask[]>>;
  /** Records I own of these kinds, changed since that instant, newest first, at most 200. */
  changedSince(kinds: RecordKind[], since: Date): Promise<Result<ChangedRecord[]>>;
  /** Newest first. */
  history(ref: CrmRef): Promise<Result<FieldChange[]>>;
  /** Best first, at most 10. */
  knowledge(words: string): Promise<Result<Article[]>>;
  run(query: Query): Promise<Result<QueryResult>>;
  /**
   * All or nothing: a value that is not `from` any more stops it, and so does a field that may not be written. Reads the
   * record again right before it writes, and hands back what the CRM holds afterwards.
   */
  update(ref: CrmRef, writes: FieldWrite[]): Promise<Result<StoredRecord>>;
  createTask(task: NewTask): Promise<Result<Created>>;
  logCall(call: NewCall): Promise<Result<Created>>;
  addNote(note: NewNote): Promise<Result<Created>>;
  /** Takes back what was created here: for undo. */
  remove(what: 'task' | 'call' | 'note', id: string): Promise<Result<null>>;
};
