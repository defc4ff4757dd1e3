import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageReport } from '../adapters/read-page.ts';
import type { Ask } from '../engine/engine.ts';
import type { Sight } from '../engine/see.ts';
import type { LocalEvent } from '../history/db.ts';
import type { Connection } from '../model/connection.ts';

/** Every message of the extension, by who listens. All listeners check who speaks; see `senders.ts`. */
type Messages = {
  // Content script → background. The only thing a page may hand in. False: the tab moved on, read again.
  pageReport(report: PageReport): boolean;

  // Panel → background.
  wakeEngine(): boolean;
  /** Puts the reader into a tab. False: no access to that page. */
  injectReader(tabId: number): boolean;
  modelKey(): string;
  keepModelKey(key: string): void;

  // Background → panel: the toolbar button was pressed.
  pressed(): void;

  // Background → engine.
  sight(sight: Sight): boolean;
  tabGone(tabId: number): void;
  policy(policy: unknown): void;

  // Panel and settings → engine.
  ask(ask: Ask): string;
  cancel(turnId: string): void;
  resume(turnId: string): void;
  decideEgress(decision: { turnId: string; yes: boolean }): void;
  react(reaction: { turnId: string; verdict: 'up' | 'down' | null; reason: string }): void;
  note(event: LocalEvent): void;
  sweep(): void;
  testConnection(): Connection;

  // Firefox only. Background → readers: an answer is being written, keep the background awake until it is done.
  keepAwake(): void;
  // A reader → background, now and then: an event that keeps it awake. False: nothing runs any more.
  stayAwake(): boolean;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** From the panel to the reader in a tab, over a port named `watch` that stays open while the panel looks at the tab. */
export type ToReader = { type: 'look-again' } | { type: 'show'; anchor: string; request: number };
export type FromReader = { type: 'shown'; request: number; found: boolean };
export const watchPort = 'watch';
