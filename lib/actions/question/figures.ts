const thousands = /^\d{1,3}(?:[.,]\d{3})+$/;
const shortened = /^(\d+(?:[.,]\d+)?)(k|m|mio|mn)$/;
const times: Record<string, number> = { k: 1_000, m: 1_000_000, mio: 1_000_000, mn: 1_000_000 };

/** One way to write a figure: "50k" and "50,000" are both "50000". Other words stay as they are. */
export function asFigure(word: string): string {
  if (thousands.test(word)) return word.replace(/[.,]/g, '');
  const short = shortened.exec(word);
  if (!short) return word;
  return String(Math.round(Number(short[1]?.replace(',', '.')) * (times[short[2] ?? ''] ?? 1)));
}
