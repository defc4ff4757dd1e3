/** @returns the text in pieces; `hit` ones begin with (CJK: contain) a searched word. Accents and case do not count. */
export function highlight(text: string, search: string): { text: string; hit: boolean }[] {
  const wanted = search
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter(Boolean);
  if (wanted.length === 0) return [{ text, hit: false }];
  const pieces: { text: string; hit: boolean }[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else if (piece) pieces.push({ text: piece, hit });
  };
  for (const word of text.split(/([\p{L}\p{N}\p{Mn}]+)/u)) {
    const folded = fold(word);
    // Without spaces between words a hit stands anywhere in the run.
    const within = cjk.test(word) ? wanted.find((part) => word.includes(part)) : undefined;
    if (within) {
      const [before = '', ...rest] = word.split(within);
      add(before, false);
      for (const after of rest) {
        add(within, true);
        add(after, false);
      }
    } else add(word, folded !== '' && wanted.some((part) => folded.startsWith(part)));
  }
  return pieces;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** @returns the line of the answer where a searched word stands, else its first line; cut around the word */
export function snippet(answer: string, search: string, length = 160): string {
  const lines = answer.split('\n').filter((line) => line.trim());
  const line = lines.find((candidate) => highlight(candidate, search).some(({ hit }) => hit)) ?? lines[0] ?? '';
  if (line.length <= length) return line;
  const pieces = highlight(line, search);
  const first = pieces.findIndex(({ hit }) => hit);
  const at = first < 0 ? 0 : pieces.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const from = Math.max(0, Math.min(at - length / 3, line.length - length));
  return `${from > 0 ? '… ' : ''}${line.slice(from, from + length).trim()}${from + length < line.length ? ' …' : ''}`;
}
