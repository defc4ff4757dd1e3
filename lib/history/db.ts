import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CrmRecord, RecordKind } from '../core/record.ts';
import type { Step, Turn } from '../core/turn.ts';
import { StoreTooNew } from './store-failure.ts';
import { searchWords } from './words.ts';

/** One line of "Worth doing now". */
export type Recommended = {
  actionId: string;
  title: string;
  reason: string;
  weight: number;
  input: Record<string, unknown>;
};

/** What a tab shows, as the panel's chip tells it. One row a tab; gone with the browser session. */
export type PageState = {
  tabId: number;
  url: string;
  host: string;
  /** `none`: a page, but no record; `loading`: the record of the URL is not shown yet; `failed`: it could not be read. */
  state: 'none' | 'loading' | 'partial' | 'whole' | 'failed';
  /** For `none` and `failed`: why, in a seller's words. */
  why: string;
  recordKey: string | null;
  /** The three facts that matter for this kind. */
  facts: string[];
  recommended: Recommended[];
  /** ms since the epoch when the page was last read. */
  at: number;
};

export type Conversation = {
  recordKey: string;
  recordName: string;
  recordKind: RecordKind;
  crm: string;
  host: string;
  url: string;
  /** ISO 8601 of the newest turn. */
  updatedAt: string;
  /** Placeholders of this conversation, so that Person_1 stays the same person. JSON of `trust/mask`. */
  maskBook: unknown;
};

/** A turn as stored: with its words, for the history's search. */
export type StoredTurn = Turn & { words: string[]; outcome: string };

/** One thing that happened, kept on this machine only. No telemetry reads it. */
export type LocalEvent = {
  id?: number;
  at: string;
  type: 'turn' | 'feedback' | 'copied' | 'opened-mail' | 'jumped' | 'exported' | 'deleted';
  turnId: string | null;
  recordKey: string | null;
  detail: Record<string, unknown>;
};

/** Settings the seller chose (`user`), what the company's policy says (`policy`), and agreed destinations (`consent`). */
export type StoredSetting = { id: string; value: unknown };

export type StoredAudit = { n: number; [part: string]: unknown };

/** What waits for the seller before it may leave: the exact bytes of a first call to a destination. */
export type Egress = {
  turnId: string;
  host: string;
  model: string;
  bytes: string;
  masks: { placeholder: string; value: string; type: string }[];
  at: string;
};

export class WingsideDb extends Dexie {
  declare pages: EntityTable<PageState, 'tabId'>;
  declare records: EntityTable<CrmRecord, 'key'>;
  declare conversations: EntityTable<Conversation, 'recordKey'>;
  declare turns: EntityTable<StoredTurn, 'id'>;
  declare steps: Table<Step, [string, number]>;
  declare events: EntityTable<LocalEvent, 'id'>;
  declare audit: EntityTable<StoredAudit, 'n'>;
  declare settings: EntityTable<StoredSetting, 'id'>;
  declare egress: EntityTable<Egress, 'turnId'>;

  constructor(name = 'wingside') {
    super(name);
    // Version 1 is the first that sellers had. Each later version says what it adds and fills it for old rows;
    // `lib/history/migrate.test.ts` opens stores written by every older version.
    this.version(1).stores({
      pages: 'tabId, recordKey',
      records: 'key, crm, kind, readAt',
      conversations: 'recordKey, updatedAt',
      turns: 'id, recordKey, askedAt, status, [recordKey+askedAt]',
      steps: '[turnId+n], turnId',
      events: '++id, at, type, turnId',
      audit: 'n',
      settings: 'id',
    });
    // 2: turns get an index of their words and of what they were routed to; waiting bytes get a table.
    this.version(2)
      .stores({
        turns: 'id, recordKey, askedAt, status, [recordKey+askedAt], *words, outcome',
        egress: 'turnId',
      })
      .upgrade((tx) =>
        tx
          .table<StoredTurn>('turns')
          .toCollection()
          .modify((turn) => {
            turn.words = searchWords(turn);
            turn.outcome = turn.route?.outcome ?? '';
          }),
      );
    // Dexie opens a store of a higher version too, and would write rows of the old shape into it. It counts in tens.
    const known = this.verno;
    this.on(
      'ready',
      () => {
        if (Math.floor(this.backendDB().version / 10) > known)
          throw new StoreTooNew('The store is of a newer version.');
      },
      true,
    );
  }
}
