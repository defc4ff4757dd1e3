import { z } from 'zod';

/** A failing case is mended, told to sellers as a limitation, or met with an action of one's own. */
export const endKinds = ['fixed', 'known-limitation', 'custom-action'] as const;

const endSchema = z.object({
  /** A short name of this kind of miss. */
  kind: z.string().min(1),
  end: z.enum(endKinds),
  /** What is missed, as it follows "Often misses:". */
  misses: z.string().min(1),
  /** What a seller does instead. */
  instead: z.string().min(1),
  /** The day and the version it was decided. */
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  version: z.string().min(1),
  cases: z.array(z.string()).min(1),
});
/** One decision for all cases that fail for the same cause. */
export type End = z.output<typeof endSchema>;

/** @throws Error naming the entry that is no end, or the case that has two */
export function endsIn(json: string, named: string): End[] {
  const read = z.array(endSchema).safeParse(JSON.parse(json));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(
      `${named}, entry ${Number(issue?.path[0] ?? 0) + 1}: ${issue?.path.slice(1).join('.')} ${issue?.message}`,
    );
  }
  const all = read.data.flatMap(({ cases }) => cases);
  const twice = all.find((id, at) => all.indexOf(id) !== at);
  if (twice) throw new Error(`${named}: ${twice} has two ends.`);
  return read.data;
}

/** Cases that fail and whose end nobody decided: they hold a release up. A "fixed" one that fails again counts too. */
export function undecided(failing: readonly string[], ends: readonly End[]): string[] {
  const decided = new Set(ends.filter(({ end }) => end !== 'fixed').flatMap(({ cases }) => cases));
  return failing.filter((id) => !decided.has(id));
}

/** Cases that have an end and pass by now: the page would tell of a limit that is none. */
export function passedMeanwhile(failing: readonly string[], ends: readonly End[]): string[] {
  const fails = new Set(failing);
  return ends.filter(({ end }) => end !== 'fixed').flatMap(({ cases }) => cases.filter((id) => !fails.has(id)));
}
