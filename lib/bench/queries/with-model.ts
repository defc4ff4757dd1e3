import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { actions } from '../../actions/index.ts';
import { quantile } from '../../core/quantile.ts';
import { blockText } from '../../history/words.ts';
import { openChat } from '../../model/chat.ts';
import type { Case } from '../../test-bench/case.ts';
import type { Ran } from '../../test-bench/desk.ts';
import { passAll } from '../../test-bench/pass-all.ts';
import { runCases } from '../../test-bench/run.ts';
import { type Judged, successBy, successOf } from '../../test-bench/score.ts';
import { startModelServer } from '../../testing/model-server.ts';
import { type Rating, rate } from '../../trust/rate.ts';
import { machine } from '../read/machine.ts';
import { ownCases } from './own-cases.ts';
import { openOwnDesk } from './own-desk.ts';

/**
 * `npm run bench:model`: the same cases three times with a model behind the gate, and how many pass every time (pass^3).
 * Without `--url` the model is the one of our tests on the loopback, which answers from the prompt's data: that shows the
 * way there and back, not how well a model writes.
 *
 * `-- --url URL --name MODEL`: another one; its key is taken from WINGSIDE_MODEL_KEY. `-- --action ID`, `-- --runs N`.
 * `-- --rate`: the model also rates the answers that pass every check, on four scales of 1 to 5, for what code cannot see;
 * what a check fails stays failed. `-- --save`: keeps the figures beside the cases.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    name: { type: 'string', default: 'test-model' },
    action: { type: 'string' },
    runs: { type: 'string', default: '3' },
    rate: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const server = values.url ? null : await startModelServer();
const settings = {
  ...{ use: 'endpoint' as const, kind: 'gateway' as const, baseUrl: values.url ?? server?.url ?? '' },
  ...{ model: values.name, key: process.env.WINGSIDE_MODEL_KEY ?? '' },
};
const groups = ownCases().filter(({ group }) => !values.action || group === values.action);
const runs: Judged[][] = [];
const door = openChat(settings);
const ratings: Rating[] = [];
let [calls, tokens] = [0, 0];
for (let n = 0; n < Number(values.runs); n += 1) {
  const desk = await openOwnDesk(actions, door);
  const judged: Judged[] = [];
  for await (const { judged: one, ran } of runCases(desk, groups)) {
    judged.push(one);
    if (values.rate && n === 0 && one.why.length === 0) await rated(one.one, ran);
    if (ran.turn.model) calls += 1;
    tokens += (ran.turn.usage?.promptTokens ?? 0) + (ran.turn.usage?.completionTokens ?? 0);
  }
  desk.close();
  runs.push(judged);
  const { success, from, to, p50ms, p95ms } = successOf(judged);
  console.log(`run ${n + 1}: ${success} % (${from} to ${to}), ${p50ms} ms in the middle, ${p95ms} ms p95`);
}
if (values.rate) tellRatings();
await server?.close();
const passed = (judged: Judged[]) => new Map(judged.map(({ one, why }) => [one.id, why.length === 0]));
console.table(
  successBy(runs[0] ?? [], ({ group }) => group).map(({ name }) => ({
    ...{ name },
    ...passAll(runs.map((run) => passed(run.filter(({ group }) => group === name)))),
  })),
);
const { once, all } = passAll(runs.map(passed));
const times = runs.flat().map(({ ms }) => ms);
console.log(
  `pass ${once} %, pass^${runs.length} ${all} %; ${calls} answers by the model, ${tokens} tokens; p95 ${quantile(times, 0.95)} ms`,
);
if (values.save)
  writeFileSync(
    new URL('../cases/model.result.json', import.meta.url),
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine: machine(), model: values.url ? values.name : 'loopback', once, all, runs: runs.length, cases: runs[0]?.length ?? 0, calls, tokens, p95Ms: quantile(times, 0.95) }, null, 2)}\n`,
  );

async function rated({ query }: Case, { turn }: Ran): Promise<void> {
  const rating = await rate(
    {
      ...{ query, answer: turn.blocks.map(blockText).join('\n'), quotes: turn.sources.map(({ quote }) => quote) },
      ...{ record: null, profile: { name: '', role: '', company: '', offer: '', signature: '', language: 'en' } },
    },
    door,
    {
      ...{ door, signal: AbortSignal.timeout(60_000), turnId: turn.id, now: () => new Date() },
      ...{ permit: async () => null, audit: async () => {} },
    },
  );
  if (rating) ratings.push(rating);
}

function tellRatings() {
  const mean = (of: (rating: Rating) => number) =>
    Math.round((10 * ratings.reduce((sum, rating) => sum + of(rating), 0)) / Math.max(1, ratings.length)) / 10;
  const scales = ['factual', 'followsInstruction', 'concise', 'complete'] as const;
  console.log(
    ratings.length === 0
      ? 'The model gave no usable rating.'
      : `rated ${ratings.length}: ${scales.map((name) => `${name} ${mean((rating) => rating[name])}`).join(', ')} of 5`,
  );
}
