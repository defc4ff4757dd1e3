/**
 * What a reasoning model thinks aloud is not its answer: <think>…</think> at the beginning is left out, also while it
 * is still coming and where the server swallowed the opening mark (seen with DeepSeek and Qwen templates).
 * @returns the answer in the text so far
 */
export function withoutThinking(soFar: string, ended: boolean): string {
  const close = soFar.lastIndexOf('</think>');
  const open = soFar.lastIndexOf('<think>');
  if (open > close) return close === -1 ? soFar.slice(0, open).trimStart() : soFar.slice(close + 8, open).trimStart();
  const answer = close === -1 ? soFar : soFar.slice(close + 8).trimStart();
  return ended ? answer : answer.slice(0, answer.length - halfMark(answer));
}

/** How much of the end may be the beginning of a mark. */
function halfMark(text: string): number {
  for (const mark of ['<think>', '</think>']) {
    for (let size = Math.min(mark.length - 1, text.length); size > 0; size -= 1)
      if (text.endsWith(mark.slice(0, size))) return size;
  }
  return 0;
}
