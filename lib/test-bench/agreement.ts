/** What a person and the machine said of the same answer. */
export type Pair = { human: 'yes' | 'partly' | 'no'; machine: boolean };

export type Agreement = {
  pairs: number;
  /** Per cent of answers both call the same; "partly" is no. */
  agree: number;
  /** Cohen's kappa: what is left of it when chance is taken off, -1 to 1; null where both only ever said one thing. */
  kappa: number | null;
};

/** How far the machine's judgement is a person's. @returns null where no person has judged: nothing is made up */
export function agreementOf(pairs: readonly Pair[]): Agreement | null {
  const n = pairs.length;
  if (n === 0) return null;
  const same = pairs.filter(({ human, machine }) => (human === 'yes') === machine).length / n;
  const yes = pairs.filter(({ human }) => human === 'yes').length / n;
  const passes = pairs.filter(({ machine }) => machine).length / n;
  const byChance = yes * passes + (1 - yes) * (1 - passes);
  return {
    pairs: n,
    agree: Math.round(same * 1_000) / 10,
    kappa: byChance === 1 ? null : Math.round(((same - byChance) / (1 - byChance)) * 100) / 100,
  };
}
