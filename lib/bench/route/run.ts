// npm run bench:route [-- --save] [-- --wrong]: how well wishes find their action without a model.
import { writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { actionIds } from '../../core/action.ts';
import type { Route } from '../../core/turn.ts';
import { route, warmRouter } from '../../engine/route.ts';
import type { BenchQuery } from './queries.ts';
import { leaks, readQueries } from './queries.ts';

type Told = { asked: BenchQuery; got: Route; ms: number };

const isAction = (outcome: string) => (actionIds as readonly string[]).includes(outcome);
const percent = (part: number, of: number) => (of === 0 ? null : Math.round((1000 * part) / of) / 10);
const shareOf = (told: Told[], holds: (one: Told) => boolean) => percent(told.filter(holds).length, told.length);
const right = ({ asked, got }: Told) => got.outcome === asked.expect;

/** Each query five times, warm; the median time counts, so that one pause of the machine does not. */
function tell(asked: BenchQuery): Told {
  const times: number[] = [];
  let got = route({ query: asked.query, kind: asked.record });
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    got = route({ query: asked.query, kind: asked.record });
    times.push(performance.now() - started);
  }
  return { asked, got, ms: times.sort((a, b) => a - b)[2] ?? 0 };
}

/** Of the queries answered with such a score, how many were right: a calibrated score says so itself. */
function calibration(told: Told[]) {
  const edges = [0, 0.3, 0.5, 0.7, 0.85, 0.95, 1.001];
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? 1;
    const within = told.filter(({ got }) => got.score >= from && got.score < to);
    const mean = within.reduce((sum, { got }) => sum + got.score, 0) / Math.max(1, within.length);
    return {
      from,
      to: Math.min(to, 1),
      queries: within.length,
      meanScore: Math.round(mean * 1000) / 10,
      right: shareOf(within, right),
    };
  });
}

function measure(told: Told[]) {
  const inside = told.filter(({ asked }) => isAction(asked.expect));
  const outside = (kind: string) => told.filter(({ asked }) => asked.kind === kind);
  const vague = told.filter(({ asked }) => asked.expect === 'clarify');
  const refused = ({ got }: Told) => got.outcome === 'out-of-scope';
  const askedBack = ({ got }: Told) => got.outcome === 'clarify';
  const offered = ({ asked, got }: Told) =>
    askedBack({ asked, got, ms: 0 }) && got.alternatives.some(({ outcome }) => outcome === asked.expect);
  const times = told.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    queries: told.length,
    inScope: {
      queries: inside.length,
      right: shareOf(inside, right),
      askedBack: shareOf(inside, askedBack),
      rightAmongOffered: shareOf(inside, offered),
      wronglyRefused: shareOf(inside, refused),
    },
    outOfScope: {
      generic: shareOf(outside('generic'), refused),
      nearDomain: shareOf(outside('near-domain'), refused),
      servedInstead: shareOf([...outside('generic'), ...outside('near-domain')], ({ got }) => isAction(got.outcome)),
    },
    clarify: {
      askedBack: shareOf(vague, askedBack),
      refused: shareOf(vague, refused),
      guessed: shareOf(vague, ({ got }) => isAction(got.outcome)),
    },
    perAction: Object.fromEntries(
      actionIds.map((id) => [
        id,
        shareOf(
          inside.filter(({ asked }) => asked.expect === id),
          right,
        ),
      ]),
    ),
    calibration: calibration(told),
    p95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 100) / 100,
  };
}

const close = leaks();
if (close.length > 0) {
  console.error('Bench queries too close to training samples:', close);
  process.exit(1);
}
warmRouter();
const told = readQueries().map(tell);
const last = Math.max(...told.map(({ asked }) => asked.round));
const firstTry = measure(told.filter(({ asked }) => asked.round === last));
const result = measure(told);
function print(title: string, { queries, inScope, outOfScope, clarify }: ReturnType<typeof measure>) {
  console.log(`${title}: ${queries} queries, none of them close to a training sample`);
  console.log(`  in scope      ${inScope.right} % right of ${inScope.queries} (bar 92)`);
  console.log(
    `                ${inScope.askedBack} % asked back (${inScope.rightAmongOffered} % with the right one offered)`,
  );
  console.log(`                ${inScope.wronglyRefused} % wrongly refused (bar 3)`);
  console.log(
    `  out of scope  ${outOfScope.generic} % generic (bar 90), ${outOfScope.nearDomain} % near-domain (bar 80)`,
  );
  console.log(`                ${outOfScope.servedInstead} % served instead`);
  console.log(
    `  too vague     ${clarify.askedBack} % asked back, ${clarify.guessed} % guessed, ${clarify.refused} % refused`,
  );
}
print('all rounds', result);
print(`round ${last} (no sample was written after it)`, firstTry);
console.log(`p95           ${result.p95Ms} ms a query (bar 5)`);
console.log('per action');
for (const [id, share] of Object.entries(result.perAction)) console.log(`  ${id.padEnd(18)} ${share} %`);
console.log('score        queries  mean   right');
for (const { from, to, queries, meanScore, right: share } of result.calibration)
  console.log(
    `  ${from.toFixed(2)}-${to.toFixed(2)}  ${String(queries).padStart(7)}  ${String(meanScore).padStart(5)}  ${share ?? '-'}`,
  );
if (process.argv.includes('--wrong'))
  for (const { asked, got } of told.filter((one) => !right(one)))
    console.log(`  ${asked.id}: "${asked.query}" => ${got.outcome} ${got.score}`);
if (process.argv.includes('--save')) {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    platform: platform(),
    node: process.version,
  };
  writeFileSync(
    new URL('./result.json', import.meta.url),
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, ...result, lastRound: { round: last, ...firstTry } }, null, 2)}\n`,
  );
}
