import { changesBetween } from '../../memory/diff.ts';
import { knownOf } from '../../memory/known.ts';
import { diceOf } from '../fuzz/dice.ts';
import type { Fixture } from '../read/fixtures.ts';
import { compare } from './compare.ts';
import type { EditKind } from './edit.ts';
import type { Bench } from './pages.ts';
import { planEdits } from './plan.ts';

export type Tally = { made: number; told: number; extra: number };
export type EditsResult = {
  runs: number;
  byCrm: Record<string, Tally>;
  byKind: Record<string, Tally>;
  skipped: Record<string, number>;
  /** What went wrong where, for whoever mends it. */
  problems: string[];
};

/** Edits saved pages as sellers edit records, and asks what changed. */
export async function judgeEdits(bench: Bench, pages: Fixture[], runs: number, seed: number): Promise<EditsResult> {
  const result: EditsResult = { runs: 0, byCrm: {}, byKind: {}, skipped: {}, problems: [] };
  for (let run = 0; run < runs; run++)
    for (const [n, fixture] of pages.entries()) await editOnce(bench, fixture, seed + run * 1000 + n, result);
  return result;
}

async function editOnce(bench: Bench, fixture: Fixture, seed: number, result: EditsResult): Promise<void> {
  const where = `${fixture.adapter}/${fixture.name}, seed ${seed}`;
  const before = await bench.open(fixture);
  if (!before) return count(result.skipped, 'page not read');
  const { planned, skipped } = planEdits(before, diceOf(seed));
  for (const why of skipped) count(result.skipped, why);
  if (planned.length === 0) return;
  const outcomes = await bench.page.evaluate(
    (edits) => window.__place(edits),
    planned.map(({ edit }) => edit),
  );
  const placed = planned.filter((_, n) => outcomes[n] === 'placed');
  for (const [n, outcome] of outcomes.entries()) {
    if (outcome === 'placed') continue;
    count(result.skipped, `${planned[n]?.expected.kind}: ${outcome}`);
    result.problems.push(`SKIP ${where}: ${outcome} ${JSON.stringify(planned[n]?.edit).slice(0, 200)}`);
  }
  if (placed.length === 0) return;
  const after = await bench.readAgain();
  const changes = after ? changesBetween(knownOf(before), after) : [];
  const expected = placed.map((each) => each.expected);
  const { told, missed, extra } = compare(expected, changes);
  result.runs++;
  const add = (kind: EditKind, part: keyof Tally) => {
    for (const [group, key] of [
      [result.byCrm, fixture.adapter],
      [result.byKind, kind],
    ] as const) {
      group[key] ??= { made: 0, told: 0, extra: 0 };
      group[key][part]++;
    }
  };
  for (const { kind } of expected) add(kind, 'made');
  for (const { kind } of told) add(kind, 'told');
  // What was told and did not happen is counted with what did: its cause is there.
  for (const _ of extra) add(expected[0]?.kind ?? 'text', 'extra');
  for (const each of missed) {
    const shown = after?.fields.find(({ label }) => each.labels.includes(label));
    result.problems.push(
      `MISS ${where}: ${JSON.stringify(each)}; shows ${JSON.stringify(shown?.display)} ${shown?.type} ${after ? '' : 'NOT READ'}; told ${changes.map(({ what, label, from, to }) => `${what} ${label}: ${from.display} -> ${to.display}`).join('; ')}`,
    );
  }
  for (const { what, label, from, to } of extra)
    result.problems.push(
      `EXTRA ${where}: ${what} ${label}: ${from.display} -> ${to.display}; edits ${expected.map(({ kind, to: is }) => `${kind} ${is}`).join('; ')}`,
    );
}

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}
