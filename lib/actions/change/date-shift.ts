/** "Push it out two weeks" counts from the date that stands there, not from today. */
const later =
  /\b(?:push|postpone|delay|extend|slip|move|shift|verschieb|schieb|verleg|repouss|recul|décal|report|retras|aplaz|pospon)\p{L}*/iu;
const earlier =
  /\b(?:bring|pull|vorzieh|vorzuzieh|avanc|adelant)\p{L}*|\bzieh\p{L}*\b.*\bvor\b|\b(?:earlier|sooner|früher|plus tôt|antes)\b/iu;
const counted =
  /(?:^|\s)(\d{1,3}|an?|one|two|three|four|six|ein(?:e[nm]?)?|zwei|drei|vier|sechs|une?|deux|trois|quatre|una?|dos|tres|cuatro)\s+(days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?|jours?|semaines?|mois|trimestres?|ans?|días?|semanas?|mes(?:es)?|años?)(?!\p{L})/iu;
/** With one of these the words name a day: "to the 15th", "in two weeks". */
const aDay = /(?:^|\s)(?:to|in|until|auf|bis|au|à|al|hasta|dans|en)\s/iu;
const numbers: Record<string, number> = {
  ...{ two: 2, zwei: 2, deux: 2, dos: 2, three: 3, drei: 3, trois: 3, tres: 3 },
  ...{ four: 4, vier: 4, quatre: 4, cuatro: 4, six: 6, sechs: 6 },
};

/** @returns the day so much later or earlier than `from`; null when no such step was said, or nothing stands there */
export function shiftedDay(from: string, before: string, after: string): Date | null {
  const was = /^(\d{4})-(\d{2})-(\d{2})/.exec(from);
  const said = `${before} ${after}`;
  const span = counted.exec(after);
  if (!was || !span || aDay.test(after.slice(0, span.index + 1))) return null;
  const sign = earlier.test(said) ? -1 : later.test(said) ? 1 : 0;
  if (sign === 0) return null;
  const word = (span[1] ?? '').toLowerCase();
  const count = sign * (/\d/.test(word) ? Number(word) : (numbers[word] ?? 1));
  const [year, month, day] = [Number(was[1]), Number(was[2]) - 1, Number(was[3])];
  const unit = (span[2] ?? '').toLowerCase();
  if (/^(?:d|t(?!r)|j(?!ahr))/.test(unit)) return new Date(year, month, day + count);
  if (/^(?:w|sem)/.test(unit)) return new Date(year, month, day + 7 * count);
  const months = /^m/.test(unit) ? count : /^(?:q|tri)/.test(unit) ? 3 * count : 12 * count;
  // A month after 31 January is the last day of February.
  const last = new Date(year, month + months + 1, 0).getDate();
  return new Date(year, month + months, Math.min(day, last));
}
