import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { ModelCall, Suspicion } from '../core/call.ts';
import type { Known, RememberedChange } from '../core/changes.ts';
import type { Failure } from '../core/failure.ts';
import type { HygieneHint } from '../core/hygiene.ts';
import type { Article } from '../core/knowledge.ts';
import type { ProposalStatus, Suggestion } from '../core/proposal.ts';
import type { CrmRecord, RecordKind } from '../core/record.ts';
import type { Fact, PageVisit, SitePage, WebTrouble } from '../core/site.ts';
import type { Step, Turn } from '../core/turn.ts';
import type { BenchResult, BenchRun, OwnCase, Verdict } from '../test-bench/rows.ts';
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
  /** What is new since the seller last looked; null on the first visit. */
  changed: { since: string; count: number; high: number } | null;
  recommended: Recommended[];
  /** What is untidy about the record; left out where nothing is. */
  untidy?: HygieneHint[];
  /** Text on it that gives orders to an assistant; left out where there is none. */
  suspicions?: Suspicion[];
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
  type: 'turn' | 'feedback' | 'copied' | 'opened-mail' | 'jumped' | 'exported' | 'deleted' | 'proposal';
  turnId: string | null;
  recordKey: string | null;
  detail: Record<string, unknown>;
};

/** Settings the seller chose (`user`), what the company's policy says (`policy`), and agreed destinations (`consent`). */
export type StoredSetting = { id: string; value: unknown };

export type StoredAudit = { n: number; [part: string]: unknown };

/** What waits for the seller before it may leave: a first call to a destination, whole. */
export type Egress = ModelCall;

/** What one call to a model cost, kept when its turn is deleted: budgets count by it. No content. */
export type Spend = {
  id?: number;
  /** ISO 8601 */
  at: string;
  /** The seller's own day and month when it was made: "2026-11-22", "2026-11". */
  day: string;
  month: string;
  action: string;
  tokens: number;
  cost: number | null;
  currency: string | null;
};

/** Everything known of a record at one moment; a new one whenever a reading differs. */
export type Snapshot = Known & { id?: number };

export type StoredChange = RememberedChange & { id?: number };

/** When the seller has a record open. A visit ends when it was out of sight for a while. */
export type Visit = {
  recordKey: string;
  /** ISO 8601: this visit's first and last sight, and the last sight of the visit before; null for the first visit. */
  startedAt: string;
  lastAt: string;
  before: string | null;
};

/** The signed-in user of a CRM as its pages last named them; pages that name nobody belong to them. */
export type KnownUser = { /** `crm:org`. */ id: string; user: string; at: string };

/** What a seller makes of one proposed change, before and after it is applied. */
export type StoredProposal = {
  /** `turn:n`, n being the place of its block in the answer. */
  id: string;
  turnId: string;
  recordKey: string;
  recordName: string;
  crm: string;
  host: string;
  url: string;
  suggestion: Suggestion;
  status: ProposalStatus;
  /** What was last written or filled in: the fields the seller accepted, with the values they settled on. */
  applied: { field: string; label: string; type: string; from: ProposedValue; to: ProposedValue }[];
  /** The form that was filled in is still on the page. What the page shows meanwhile is what is typed, not what is saved. */
  formOpen: boolean;
  /** `api` wrote it, `form` filled it into the CRM's form. */
  way: 'api' | 'form' | null;
  /** What the API made of an activity, for undo. */
  created: { what: 'task' | 'call' | 'note'; id: string; href: string | null } | null;
  failure: Failure | null;
  at: string;
  /** While `writing`: what it was before, for the case that the engine ends in the middle. */
  before?: ProposalStatus;
};
export type ProposedValue = { value: string | number | boolean | null; display: string };

/** A CRM the seller connected: one row an org. Its secrets are in the browser's session memory, never here. */
export type StoredConnection = {
  /** `crm:org`. */
  id: string;
  crm: string;
  org: string;
  /** The API's origin, and that of the CRM's pages. */
  origin: string;
  pages: string;
  how: 'oauth' | 'session-cookie' | 'page' | 'key';
  /** The client id of the company's own app, for `oauth`. */
  clientId: string | null;
  email: string | null;
  user: { id: string; name: string; email: string | null };
  at: string;
};

/** A fact as kept: it hangs on the record it was looked up for. */
export type StoredFact = Fact & { id?: number; recordKey: string; site: string };

/** One reading of a company's site, as it goes on; the panel shows it page by page. */
export type SiteRead = {
  turnId: string;
  recordKey: string;
  site: string;
  /** `tabs`: pages that are empty without scripts are opened in background tabs. */
  state: 'reading' | 'tabs' | 'done';
  visits: PageVisit[];
  trouble: WebTrouble | null;
  /** Of all bodies that arrived. */
  bytes: number;
  requests: number;
  ms: number;
  /** How many facts were found; null before they were looked for. */
  facts: number | null;
  /** Text on its pages that gives orders to an assistant; left out where there is none. */
  suspicions?: Suspicion[];
  /** ISO 8601. */
  at: string;
};

/** What waits for the seller's yes: reading a site at all, or opening pages of it in a tab that carries their session. */
export type SiteAsk = {
  turnId: string;
  recordKey: string;
  site: string;
  /** Address to begin at. */
  start: string;
  what: 'site' | 'tab';
  /** Match patterns the browser is asked for, for `site`. */
  origins: string[];
  /** Pages that show nothing without scripts, for `tab`. */
  urls: string[];
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
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare changes: EntityTable<StoredChange, 'id'>;
  declare visits: EntityTable<Visit, 'recordKey'>;
  declare users: EntityTable<KnownUser, 'id'>;
  declare proposals: EntityTable<StoredProposal, 'id'>;
  declare connections: EntityTable<StoredConnection, 'id'>;

  declare facts: EntityTable<StoredFact, 'id'>;
  declare sitePages: EntityTable<SitePage, 'url'>;
  declare siteReads: EntityTable<SiteRead, 'turnId'>;
  declare siteAsks: EntityTable<SiteAsk, 'turnId'>;

  declare calls: EntityTable<ModelCall, 'id'>;
  declare spends: EntityTable<Spend, 'id'>;

  declare articles: EntityTable<Article, 'id'>;

  declare benchRuns: EntityTable<BenchRun, 'id'>;
  declare benchResults: Table<BenchResult, [string, string, number]>;
  declare verdicts: EntityTable<Verdict, 'id'>;
  declare ownCases: EntityTable<OwnCase, 'id'>;

  /** @param options another place than the browser's own store, for what is thrown away behind it */
  constructor(name = 'wingside', options: DexieOptions = {}) {
    super(name, options);
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
    // 3: what records looked like before, what changed in them, and what was proposed and written.
    this.version(3).stores({
      snapshots: '++id, recordKey',
      changes: '++id, recordKey, at',
      visits: 'recordKey',
      users: 'id',
      proposals: 'id, turnId, recordKey, status',
      connections: 'id, crm',
    });
    // 4: what companies' own websites said, page by page and fact by fact.
    this.version(4).stores({
      facts: '++id, recordKey, site',
      sitePages: 'url, site',
      siteReads: 'turnId, recordKey',
      siteAsks: 'turnId',
    });
    // 5: each call to a model stage by stage, and what calls cost. What waited for a yes had another shape: it is asked anew.
    this.version(5)
      .stores({
        calls: '++id, turnId, recordKey, at',
        spends: '++id, day, month',
      })
      .upgrade((tx) => tx.table('egress').clear());
    // 6: what the seller's company wrote down.
    this.version(6).stores({ articles: 'id, origin, owner' });
    // 7: runs of the test bench, what people say of its answers, and cases of the seller's own.
    this.version(7).stores({
      benchRuns: 'id, startedAt',
      benchResults: '[runId+caseId+contender], runId, caseId',
      verdicts: 'id, caseId',
      ownCases: 'id, turnId',
    });
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
