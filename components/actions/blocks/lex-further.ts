import { Lexer, type Token } from 'marked';

/** A part may still change its kind while text comes in (a line becomes a table's head, a list goes on): this many are read anew. */
const unsettled = 3;

/**
 * The block parts of a text. A text that goes on from the one before is read from its last parts on, so that a long
 * answer costs the same at its end as at its start.
 *
 * @param before the parts of the text so far; their objects come back as they are
 */
export function lexFurther(text: string, before: Token[]): Token[] {
  const kept: Token[] = [];
  let at = 0;
  for (const token of before.slice(0, -unsettled)) {
    if (!text.startsWith(token.raw, at)) break;
    kept.push(token);
    at += token.raw.length;
  }
  return [...kept, ...Lexer.lex(text.slice(at), { gfm: true, breaks: true })];
}
