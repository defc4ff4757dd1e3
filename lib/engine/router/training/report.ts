import { decide, ranked } from '../model.ts';
import type { Guess, Limits } from './learn.ts';
import type { Signed } from './samples.ts';

export type Told = { sample: Signed; outcome: string; bestAction: string };

/** What a router with these limits would have done with each held-out sample. */
export const told = (guesses: Guess[], classes: string[], limits: Limits): Told[] =>
  guesses.map(({ sample, raw }) => {
    const ranking = ranked(classes, raw, limits.heat);
    const bestAction =
      ranking.find((one) => one.outcome !== 'clarify' && one.outcome !== 'out-of-scope')?.outcome ?? '';
    return { sample, outcome: decide(ranking, limits).outcome, bestAction };
  });

const share = (of: Told[], holds: (one: Told) => boolean) =>
  of.length === 0 ? null : (100 * of.filter(holds).length) / of.length;

/** One line: in scope right, asked back, refused; each kind of out of scope; too vague. Parts without samples are left out. */
export function total(all: Told[]): string {
  const inside = all.filter(({ sample }) => !['out-of-scope', 'clarify'].includes(sample.action));
  const outside = (kind: string) =>
    all.filter(({ sample }) => sample.action === 'out-of-scope' && sample.kind === kind);
  const refused = ({ outcome }: Told) => outcome === 'out-of-scope';
  const parts: [string, number | null][] = [
    ['in scope', share(inside, ({ sample, outcome }) => outcome === sample.action)],
    ['best action', share(inside, ({ sample, bestAction }) => bestAction === sample.action)],
    ['asked', share(inside, ({ outcome }) => outcome === 'clarify')],
    ['refused', share(inside, refused)],
    ['generic', share(outside('generic'), refused)],
    ['near-domain', share(outside('near-domain'), refused)],
    ['harmful', share(outside('harmful'), refused)],
    [
      'vague',
      share(
        all.filter(({ sample }) => sample.action === 'clarify'),
        ({ outcome }) => outcome === 'clarify',
      ),
    ],
  ];
  const said = parts.flatMap(([name, part]) => (part === null ? [] : [`${name} ${part.toFixed(1)}`]));
  return `${said.join(', ')} (${all.length})`;
}

/** What is most often taken for what. */
export function mostConfused(all: Told[], most: number): [string, number][] {
  const counted = new Map<string, number>();
  for (const { sample, outcome } of all) {
    const pair = `${sample.action} taken for ${outcome}`;
    if (outcome !== sample.action) counted.set(pair, (counted.get(pair) ?? 0) + 1);
  }
  return [...counted].sort((a, b) => b[1] - a[1]).slice(0, most);
}
