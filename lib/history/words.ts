import type { Block } from '../core/block.ts';
import { tablesOf } from '../core/query-table.ts';
import { suggestionLines } from '../core/suggestion-lines.ts';
import type { Turn } from '../core/turn.ts';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The index words of a text: lower case, accents folded, whole words and the parts of hyphenated ones; for Chinese,
 * Japanese and Korean, which write no spaces, every pair of neighbouring characters.
 */
export function wordsOf(text: string, limit = 400): string[] {
  const words = new Set<string>();
  const folded = text
    .slice(0, 40_000)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  for (const [run] of folded.matchAll(/[\p{L}\p{N}]+(?:[-'’_.@][\p{L}\p{N}]+)*/gu)) {
    if (words.size >= limit) break;
    if (cjk.test(run)) {
      const letters = [...run];
      if (letters.length === 1) words.add(run);
      for (let i = 0; i + 1 < letters.length; i++) words.add(`${letters[i]}${letters[i + 1]}`);
      continue;
    }
    words.add(run);
    if (/[-'’_.@]/.test(run)) for (const piece of run.split(/[-'’_.@]/)) if (piece.length > 1) words.add(piece);
  }
  return [...words];
}

/** What a seller may remember of a turn: the question, the record's name, the answer's words. */
export function searchWords(turn: Pick<Turn, 'query' | 'recordName' | 'blocks'>): string[] {
  return wordsOf(`${turn.query} ${turn.recordName} ${turn.blocks.map(blockText).join(' ')}`);
}

/** A block as plain lines, for search, copying and export. */
export function blockText(block: Block): string {
  const titled = (title: string | undefined, lines: string[]) => [...(title ? [title] : []), ...lines].join('\n');
  switch (block.type) {
    case 'text':
      return titled(block.title, [block.statements.map((statement) => statement.text).join(' ')]);
    case 'markdown':
      return block.text;
    case 'facts':
      return titled(
        block.title,
        block.rows.map((row) => `${row.label}: ${row.value}`),
      );
    case 'site-facts':
      return titled(
        block.title,
        block.rows.map((row) => `${row.label}: ${row.found}`),
      );
    case 'list':
      return titled(
        block.title,
        block.items.map((item) => `- ${item.text}${item.detail ? ` (${item.detail})` : ''}`),
      );
    case 'table':
      return titled(block.title, [block.columns.join('\t'), ...block.rows.map((row) => row.cells.join('\t'))]);
    case 'query':
      return tablesOf(block).map(blockText).join('\n');
    case 'draft':
      return [
        ...(block.to.length > 0
          ? [`To: ${block.to.map(({ name, email }) => (email ? `${name} <${email}>` : name)).join(', ')}`]
          : []),
        `Subject: ${block.subject}`,
        '',
        block.body,
      ].join('\n');
    case 'ranking':
      return titled(
        block.title,
        block.items.map((item, i) => `${i + 1}. ${item.text} (${item.score}): ${item.detail}`),
      );
    case 'proposal':
      return titled(block.title, suggestionLines(block.suggestion));
    case 'notice':
      return block.text;
    case 'choices':
      return titled(
        block.question,
        block.options.map((option) => `- ${option.label}`),
      );
  }
}
