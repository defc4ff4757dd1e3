/**
 * What each round of sentences gave the first time, before anything was mended for it: the figures to expect of sentences
 * nobody has seen. In round 4 "how many does each account have" took Jane Doe for "does"; the count of invented values was
 * made stricter for it. Round 1 was written before the grammar, the others after it and each after mending for the last.
 */
export const firstTries = [
  of('round 1, first try', 100, [0.99, 0.94, 1, 0.99, 0.94], 0, 0.08),
  of('round 2, first try', 100, [0.95, 0.84, 0.98, 0.96, 0.79], 0, 0.19),
  of('round 3, first try', 60, [0.967, 0.8, 0.967, 1, 0.783], 0, 0.233),
  of('round 4, first try', 61, [0.984, 0.803, 1, 0.951, 0.77], 1, 0.197),
  of('round 5, first try', 40, [0.95, 0.825, 0.975, 1, 0.825], 0, 0.125),
];

function of(
  sentences: string,
  count: number,
  shares: [number, number, number, number, number],
  invented: number,
  noise: number,
) {
  const [object, filters, figures, order, whole] = shares;
  return { sentences, count, object, filters, figures, order, whole, invented, noise };
}
