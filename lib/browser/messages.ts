import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageReport } from '../adapters/read-page.ts';
import type { Result } from '../core/failure.ts';
import type { ArticleFile } from '../core/knowledge.ts';
import type { CrmRequest, CrmResponse } from '../crm-api/call.ts';
import type { ConnectWish } from '../crm-api/connect.ts';
import type { Ask } from '../engine/engine.ts';
import type { Forgetting } from '../engine/keeping.ts';
import type { Expected } from '../engine/own-cases.ts';
import type { PermissionChange } from '../engine/permission-notes.ts';
import type { Sight } from '../engine/see.ts';
import type { LocalEvent, StoredConnection } from '../history/db.ts';
import type { Left } from '../history/tables.ts';
import type { HelpWish } from '../knowledge/help-sites.ts';
import type { Connection } from '../model/connection.ts';
import type { OwnCase } from '../test-bench/rows.ts';
import type { TabPage } from '../web/reach.ts';
import type { Apply } from '../writeback/apply.ts';
import type { FormRequest } from '../writeback/form/request.ts';
import type { KeyState } from './key-store.ts';
import type { RequestEnd } from './request-ends.ts';
import type { Confines } from './site-rules.ts';

/** Every message of the extension, by who listens. All listeners check who speaks; see `senders.ts`. */
type Messages = {
  // Content script → background. The only thing a page may hand in. False: the tab moved on, read again.
  pageReport(report: PageReport): boolean;
  /** From the form filler: the boxes it filled in are gone. */
  formGone(): void;

  // Panel → background.
  wakeEngine(): boolean;
  /** Puts the reader into a tab. False: no access to that page. */
  injectReader(tabId: number): boolean;
  /** Lights up where a source stands. False: it is not on the page any more. */
  showAnchor(where: { tabId: number; anchor: string }): boolean;
  modelKey(): string;
  keepModelKey(key: string): void;
  /** Also asked by the engine. */
  keyState(): KeyState;
  /** Keeps the keys on this computer, wrapped; or wraps them with another passphrase. False: they are locked. */
  wrapKeys(passphrase: string): boolean;
  /** False: it is another passphrase. */
  unlockKeys(passphrase: string): boolean;
  /** Back to session memory alone. False: they are locked. */
  unwrapKeys(): boolean;
  /** Also asked by the engine. */
  forgetKeys(): void;

  // Background → panel: the toolbar button was pressed.
  pressed(): void;

  // Background → engine.
  sight(sight: Sight): boolean;
  tabGone(tabId: number): void;
  formLeft(host: string): void;
  policy(policy: unknown): void;
  permissionsChanged(change: PermissionChange): void;

  // Panel and settings → engine.
  ask(ask: Ask): string;
  cancel(turnId: string): void;
  resume(turnId: string): void;
  decideEgress(decision: { turnId: string; yes: boolean }): void;
  /** Whether a company's site may be read, or opened in a tab, for this turn. */
  decideSite(decision: { turnId: string; yes: boolean }): void;
  stopSite(turnId: string): void;
  react(reaction: { turnId: string; verdict: 'up' | 'down' | null; reason: string }): void;
  /** "I expected this to work": false where nothing is kept, as in private mode. */
  expected(expected: Expected): boolean;
  /** Takes such a case back, or decides what becomes of it. */
  dropCase(id: string): void;
  endCase(decision: { id: string; end: OwnCase['end'] }): void;
  note(event: LocalEvent): void;
  /** The seller pressed Write or Fill on a proposal. Resolves when it is done; what became of it is in the store. */
  applyProposal(apply: Apply): void;
  undoProposal(undo: { proposalId: string; tabId: number | null }): void;
  dismissProposal(proposalId: string): void;
  /** Resolves with the rows about it that are left, by table. */
  forgetRecord(recordKey: string): Left[];
  /** Resolves with the rows that are left in every table. */
  forgetEverything(options: Forgetting): Left[];
  /** Switches private mode off and forgets what was asked and read in it. */
  endPrivate(): void;
  /** A file the seller dropped in, whole. */
  addArticle(file: ArticleFile): Result<null>;
  pasteArticle(pasted: { title: string; text: string }): Result<null>;
  removeArticle(id: string): void;
  /** Begins to read a help site; how it goes on is in the store. */
  readHelpSite(wish: HelpWish): Result<{ id: string }>;
  /** What was read stays. */
  stopHelpSite(id: string): void;
  /** With all its articles. */
  removeHelpSite(id: string): void;
  connectCrm(wish: ConnectWish): Result<StoredConnection>;
  disconnectCrm(id: string): void;
  sweep(): void;
  testConnection(): Connection;

  // Engine → background: what an offscreen document may not call.
  fillForm(fill: { tabId: number; request: FormRequest }): Result<null>;
  /** May these match patterns be read? */
  siteAllowed(origins: string[]): boolean;
  /** Lets the engine's page requests reach these sites alone; with none, ends that. */
  confine(to: Confines): void;
  readInTab(page: { id: string; url: string; site: string }): TabPage;
  stopTab(id: string): void;
  /** What became of a request of the engine's, as far as the browser says. */
  requestEnd(url: string): RequestEnd;
  pageFetch(call: { tabId: number; request: CrmRequest }): CrmResponse | null;
  browserSession(): string;
  crmSecret(id: string): string;
  keepCrmSecret(secret: { id: string; value: string }): void;
  signIn(url: string): string;
  cookie(cookie: { url: string; name: string }): string;

  // Background → the scripts it puts into a tab when they are needed.
  show(anchor: string): boolean;
  fill(request: FormRequest): Result<null>;

  // Firefox only. Background → readers: an answer is being written, keep the background awake until it is done.
  keepAwake(): void;
  // A reader → background, now and then: an event that keeps it awake. False: nothing runs any more.
  stayAwake(): boolean;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
