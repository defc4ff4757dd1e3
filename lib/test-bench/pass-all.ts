/** Per cent: of all answers, and of all cases that passed in every run. A model that is right twice of three times is not to be relied on. */
export type PassAll = { runs: number; cases: number; once: number; all: number };

/** pass^k over k runs of the same cases. @param runs by case id: did it pass */
export function passAll(runs: readonly ReadonlyMap<string, boolean>[]): PassAll {
  const ids = [...new Set(runs.flatMap((run) => [...run.keys()]))];
  const percent = (share: number) => (ids.length === 0 ? 0 : Math.round(share * 1_000) / 10);
  const passes = runs.reduce((sum, run) => sum + [...run.values()].filter(Boolean).length, 0);
  const every = ids.filter((id) => runs.every((run) => run.get(id) === true)).length;
  return {
    ...{ runs: runs.length, cases: ids.length },
    once: percent(passes / Math.max(1, ids.length * runs.length)),
    all: percent(every / Math.max(1, ids.length)),
  };
}
