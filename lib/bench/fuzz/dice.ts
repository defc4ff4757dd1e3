/** Chance that can be repeated: the same seed throws the same numbers. */
export type Dice = {
  /** 0 <= n < below, a whole number. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T | undefined;
  chance(share: number): boolean;
};

export function diceOf(seed: number): Dice {
  // Mulberry32: small, and even enough to choose nodes by.
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)], chance: (share) => next() < share };
}
