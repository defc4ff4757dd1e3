import type { BlockInput } from '../core/block.ts';
import { tablesOf } from '../core/query-table.ts';
import { suggestionLines } from '../core/suggestion-lines.ts';

/** The rules' result as lines of text, for a model to see as data. It quotes the record, so it is as untrusted as that. */
export function blockLines(blocks: BlockInput[]): string[] {
  return blocks.flatMap(linesOf).filter((line) => line.trim() !== '');
}

function linesOf(block: BlockInput): string[] {
  switch (block.type) {
    case 'text':
      return [block.title ?? '', ...block.statements.map(({ text }) => text)];
    case 'markdown':
      return block.text.split('\n');
    case 'facts':
      return [block.title ?? '', ...block.rows.map(({ label, value }) => `${label}: ${value}`)];
    case 'site-facts':
      return [block.title ?? '', ...block.rows.map(({ label, found }) => `${label}: ${found}`)];
    case 'list':
      return [block.title ?? '', ...block.items.map(({ text, detail }) => (detail ? `${text} (${detail})` : text))];
    case 'table':
      return [block.title ?? '', block.columns.join(' | '), ...block.rows.map(({ cells }) => cells.join(' | '))];
    case 'query':
      return tablesOf(block).flatMap(linesOf);
    case 'draft':
      return [`Subject: ${block.subject}`, ...block.body.split('\n')];
    case 'ranking':
      return [block.title ?? '', ...block.items.map(({ text, detail, score }) => `${text} (${score}): ${detail}`)];
    case 'proposal':
      return [block.title ?? '', ...suggestionLines(block.suggestion)];
    case 'notice':
      return [block.text];
    case 'choices':
      return [];
  }
}
