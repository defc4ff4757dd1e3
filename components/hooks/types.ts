import type { FieldRule } from '../../lib/core/call.ts';
import type { CrmRecord } from '../../lib/core/record.ts';
import type { Source } from '../../lib/core/source.ts';
import type { Turn } from '../../lib/core/turn.ts';
import type { Expected } from '../../lib/engine/own-cases.ts';
import type { Egress, LocalEvent, PageState, SiteAsk, SiteRead, StoredProposal } from '../../lib/history/db.ts';
import type { TurnQuery } from '../../lib/history/search.ts';
import type { Left } from '../../lib/history/tables.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { Apply } from '../../lib/writeback/apply.ts';
import type { RuledField } from '../trust/rules.ts';

/** May Wingside read the open page? `unknown`: the browser does not even say which page it is. */
export type Access = 'granted' | 'unknown' | 'denied';

export type PageHook = {
  tabId: number | null;
  url: string | null;
  host: string;
  access: Access;
  /** null while a new URL is being read. */
  state: PageState | null;
  record: CrmRecord | null;
  /** The seller allowed this site for good; otherwise a press of the toolbar button lets Wingside read this tab only. */
  kept: boolean;
  /** Must run inside the click itself: the browser asks for the permission only then. */
  grant(): void;
  /** @param reload loads the page again first: the CRM does not know what was written to it from here */
  lookAgain(reload?: boolean): void;
  /** Lights up where a source stands. @returns false when it is not on the page any more */
  show(source: Pick<Source, 'anchor'>): Promise<boolean>;
};

/** A question as the panel asks it; the engine binds it to the open record. */
export type NewAsk = {
  query: string;
  /** Set when a button was pressed: no routing then. */
  actionId?: string;
  input?: Record<string, unknown>;
  /** The turn this one retries or edits. */
  of?: string;
};

export type Verdict = 'up' | 'down' | null;

export type ConversationHook = {
  /** Oldest first; the newest page of them, and more with each `older()`. */
  turns: Turn[];
  older(): void;
  hasOlder: boolean;
  /** What waits for the seller's yes, by turn. */
  egress: Egress[];
  /** Ids of the shown turns a model was called for. */
  called: ReadonlySet<string>;
  /** What the shown turns suggest to write. */
  proposals: StoredProposal[];
  /** Readings of companies' sites for this record, oldest first. */
  siteReads: SiteRead[];
  /** What waits for the seller's yes before a site is read, by turn. */
  siteAsks: SiteAsk[];
};

export type NewEvent = Omit<LocalEvent, 'id' | 'at'>;

export type EngineHook = {
  ask(ask: NewAsk): Promise<void>;
  cancel(turnId: string): void;
  resume(turnId: string): void;
  decideEgress(turnId: string, yes: boolean): void;
  /** Must run inside the click itself: the browser asks for the site only then. Its no counts as the seller's. */
  decideSite(ask: SiteAsk, yes: boolean): void;
  /** Stops reading a company's site; what was read is used. */
  stopSite(turnId: string): void;
  react(turnId: string, verdict: Verdict, reason: string): void;
  /** Keeps a test case of the seller's own; false where nothing is kept. */
  expected(expected: Expected): Promise<boolean>;
  dropCase(id: string): void;
  /** Lights up where a source stands, or opens the web page it was read on. @returns false when it is not there any more */
  jump(source: Source): Promise<boolean>;
  note(event: NewEvent): void;
  /** Writes or fills in what the seller accepted; what became of it is in the proposal. */
  apply(apply: Omit<Apply, 'tabId'>): void;
  undo(proposalId: string): void;
  dismiss(proposalId: string): void;
  /** Forgets the open record and all that hangs on it. */
  forget(recordKey: string): Promise<void>;
  /** Switches private mode off; what was asked and read in it is forgotten. Resolves when it is. */
  endPrivate(): Promise<void>;
  /** Why the engine cannot be reached, in the seller's words. */
  error: string | null;
};

export type DeepPartial<T> = T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

/** A field of a CRM's kind of record that is to take a fact of the company's website. */
export type MappedField = { crm: string; kind: string; field: string };

export type ConnectionStep = { name: string; state: 'ok' | 'failed' | 'skipped'; said: string };

/** What the connection test found, step by step; `models` are the names the server offers. */
export type ConnectionReport = { ok: boolean; steps: ConnectionStep[]; models: string[] };

export type SettingsHook = {
  /** null until the store has answered. */
  merged: Merged | null;
  save(change: DeepPartial<SettingsInput>): void;
  /** Lets a field take a fact, by its id; null: none any more. Resolves when it is kept. */
  mapField(where: MappedField, fact: string | null): Promise<void>;
  /** Keeps what the seller ruled about a field; null takes it back. Resolves when it is kept. */
  ruleField(field: RuledField, rule: FieldRule | null): Promise<void>;
  key: string;
  saveKey(key: string): void;
  /** Asks the browser for leave to call a host ("https://api.example.com/*"); first thing inside the click itself. */
  requestHost(origin: string): Promise<boolean>;
  testConnection(): Promise<ConnectionReport>;
  /** Origins granted beyond those of the installation: "https://crm.example.com/*". */
  hosts: string[];
  removeHost(host: string): void;
  /** What the installation was given besides sites: "storage". */
  permissions: string[];
  /** Destinations the seller agreed to, with the time (ISO 8601). */
  consents: Record<string, string>;
  removeConsent(host: string): void;
  /** "available", else a sentence: why the browser's own model cannot be used. */
  builtIn: string;
};

export type HistoryQuery = TurnQuery;

export type HistoryHit = Turn;

export type HistoryHook = {
  search(query: HistoryQuery): Promise<HistoryHit[]>;
  deleteTurns(ids: string[]): Promise<void>;
  deleteConversation(recordKey: string): Promise<void>;
  /** @returns rows left by table, counted after the fact */
  forgetEverything(options: { keys: boolean }): Promise<Left[]>;
  exportJson(): Promise<string>;
  exportMarkdown(): Promise<string>;
};
