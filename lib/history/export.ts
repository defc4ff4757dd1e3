import { noteHere } from './audit.ts';
import type { Conversation, StoredTurn, WingsideDb } from './db.ts';
import { isTurn } from './sound.ts';
import { ownKeys } from './users.ts';
import { blockText } from './words.ts';

/** Raised when the shape of the exported file changes. */
const exportVersion = 1;

type Wish = {
  /** Also what other users of the same CRM asked on this computer. */
  everyone?: boolean;
};

/** The whole history as JSON. No keys, no settings, no index words: what was asked, what was answered, and from what. */
export async function exportJson(db: WingsideDb, now: Date, wish: Wish = {}): Promise<string> {
  const { conversations, turns } = await all(db, wish);
  const plain = turns.map(({ words: _words, heartbeat: _beat, ...turn }) => turn);
  const talks = conversations.map(({ maskBook: _book, ...conversation }) => conversation);
  const made = {
    product: 'wingside',
    exportVersion,
    exportedAt: now.toISOString(),
    conversations: talks,
    turns: plain,
  };
  return noted(db, now, 'history as JSON', turns, JSON.stringify(made, null, 2));
}

/** The whole history as Markdown, one heading a record, to read or to file. */
export async function exportMarkdown(db: WingsideDb, now: Date, wish: Wish = {}): Promise<string> {
  const { conversations, turns } = await all(db, wish);
  const parts = [`# Wingside history`, `Exported ${now.toISOString().slice(0, 10)}`];
  for (const conversation of conversations) {
    const own = turns.filter((turn) => turn.recordKey === conversation.recordKey && isTurn(turn));
    if (own.length === 0) continue;
    parts.push(`## ${inline(conversation.recordName)}`, `${conversation.recordKind} · ${conversation.host}`);
    for (const turn of own) parts.push(turnMarkdown(turn));
  }
  return noted(db, now, 'history as Markdown', turns, `${parts.join('\n\n')}\n`);
}

async function noted(db: WingsideDb, at: Date, action: string, turns: unknown[], text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text).length;
  await noteHere(db, 'export', { at, action, status: `${turns.length} turns`, bytes });
  return text;
}

function turnMarkdown(turn: StoredTurn): string {
  const lines = [
    `### ${inline(turn.query)}`,
    `${turn.askedAt.slice(0, 16).replace('T', ' ')} · ${turn.rung ?? turn.status}`,
  ];
  for (const block of turn.blocks) lines.push(blockText(block));
  if (turn.sources.length > 0) {
    lines.push(
      turn.sources.map((source, i) => `${i + 1}. ${inline(source.label)}: “${inline(source.quote)}”`).join('\n'),
    );
  }
  return lines.join('\n\n');
}

/** One line, with nothing in it that Markdown would read as markup. */
const inline = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([\\`*_{}[\]<>#|])/g, '\\$1')
    .trim();

async function all(
  db: WingsideDb,
  { everyone }: Wish,
): Promise<{ conversations: Conversation[]; turns: StoredTurn[] }> {
  const isOwn = everyone ? () => true : await ownKeys(db);
  const [conversations, turns] = await Promise.all([
    db.conversations.orderBy('updatedAt').reverse().toArray(),
    db.turns.orderBy('askedAt').toArray(),
  ]);
  return {
    conversations: conversations.filter(({ recordKey }) => isOwn(recordKey)),
    turns: turns.filter(({ recordKey }) => isOwn(recordKey)),
  };
}
