import type { WingsideDb } from './db.ts';

export type TableName = {
  [K in keyof WingsideDb]: WingsideDb[K] extends { bulkDelete: unknown } ? K : never;
}[keyof WingsideDb];

/**
 * What "forget everything" means for each table. What is `forgotten` there is also what private mode leaves no trace in.
 *
 * - `audit` holds no content, and its hashes mean nothing once their key is forgotten, which goes with the rest.
 * - `spends` holds numbers only: a limit that began anew with every deletion would be none.
 * - `settings` are what the seller chose, not what was asked or read.
 * - `connections` name the CRMs the seller connected; they go with the keys, without which they are of no use.
 */
export const fates: Record<TableName, 'forgotten' | 'kept' | 'goes with the keys'> = {
  pages: 'forgotten',
  records: 'forgotten',
  conversations: 'forgotten',
  turns: 'forgotten',
  steps: 'forgotten',
  events: 'forgotten',
  egress: 'forgotten',
  calls: 'forgotten',
  snapshots: 'forgotten',
  changes: 'forgotten',
  visits: 'forgotten',
  users: 'forgotten',
  proposals: 'forgotten',
  facts: 'forgotten',
  sitePages: 'forgotten',
  siteReads: 'forgotten',
  siteAsks: 'forgotten',
  articles: 'forgotten',
  benchRuns: 'forgotten',
  benchResults: 'forgotten',
  verdicts: 'forgotten',
  ownCases: 'forgotten',
  audit: 'kept',
  spends: 'kept',
  settings: 'kept',
  connections: 'goes with the keys',
};

export const isForgotten = (table: string): boolean => fates[table as TableName] === 'forgotten';

/** Rows left in a table, counted after the fact. */
export type Left = { table: string; rows: number };
