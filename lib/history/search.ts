import type { RecordKind } from '../core/record.ts';
import type { StoredTurn, WingsideDb } from './db.ts';
import { isTurn } from './sound.ts';
import { ownKeys } from './users.ts';
import { wordsOf } from './words.ts';

export type TurnQuery = {
  text: string;
  kind?: RecordKind;
  crm?: string;
  outcome?: string;
  /** ISO 8601; turns asked on or after it. */
  since?: string;
  verdict?: 'up' | 'down';
  /** Also what other users of the same CRM asked on this computer. */
  everyone?: boolean;
  limit: number;
};

/** At most this many candidates are looked at for one word; a word in more turns than that narrows nothing. */
const mostPerWord = 5_000;

/**
 * Turns whose question, record or answer holds every word of the query, each word by its beginning; newest first.
 * Of several users of one CRM, only what the one signed in asked.
 * Goes through the index of words, never through the turns themselves, so it stays quick with a long history.
 */
export async function searchTurns(db: WingsideDb, query: TurnQuery): Promise<StoredTurn[]> {
  const words = wordsOf(query.text).sort((a, b) => b.length - a.length);
  const isOwn = query.everyone ? () => true : await ownKeys(db);
  const fits = (turn: StoredTurn) =>
    isTurn(turn) &&
    isOwn(turn.recordKey) &&
    (!query.kind || turn.recordKind === query.kind) &&
    (!query.crm || turn.crm === query.crm) &&
    (!query.outcome || turn.outcome === query.outcome) &&
    (!query.since || turn.askedAt >= query.since) &&
    (!query.verdict || turn.feedback?.verdict === query.verdict);

  if (words.length === 0) {
    return db.turns.orderBy('askedAt').reverse().filter(fits).limit(query.limit).toArray();
  }
  let ids: string[] | undefined;
  for (const word of words) {
    const found = new Set(await db.turns.where('words').startsWith(word).limit(mostPerWord).primaryKeys());
    ids = ids ? ids.filter((id) => found.has(id)) : [...found];
    if (ids.length === 0) return [];
  }
  const turns = (await db.turns.bulkGet(ids ?? [])).filter((turn) => turn !== undefined);
  return turns
    .filter(fits)
    .sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
    .slice(0, query.limit);
}
