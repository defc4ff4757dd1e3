// npm run bench:route [-- --save] [-- --wrong]: how well wishes find their action without a model. `queries.jsonl` was
// seen while the router was made; `fresh.jsonl`, where it lies beside it, was not, and is told apart.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { gzipSync } from 'node:zlib';
import { warmRouter } from '../../engine/route.ts';
import { measure, right, type Told, tell } from './measure.ts';
import { leaks, readFresh, readQueries } from './queries.ts';

type Measured = ReturnType<typeof measure>;

const router = new URL('../../engine/router/', import.meta.url);
/** What is shipped for the router besides code: the weights and the words it knows. */
const dataFiles = ['weights.json', 'concept-words.ts', 'gloss-words.ts'];

const fresh = readFresh();
const close = leaks([...readQueries(), ...fresh]);
if (close.length > 0) {
  console.error('Bench queries too close to training samples:', close);
  process.exit(1);
}
warmRouter();
const known = readQueries().map(tell);
const unseen = fresh.map(tell);
const last = Math.max(...known.map(({ asked }) => asked.round ?? 1));
const gzipBytes = dataFiles.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, router))).length, 0);

const all = measure(known);
const lastRound = measure(known.filter(({ asked }) => asked.round === last));
const freshly = unseen.length > 0 ? measure(unseen) : null;

printShares('all rounds', all);
printShares(`round ${last}`, lastRound);
if (freshly) {
  printShares('fresh, never seen', freshly);
  printGroups(freshly);
} else printGroups(all);
console.log(`data shipped  ${Math.round(gzipBytes / 1000)} kB gzip (bar 300)`);
if (process.argv.includes('--wrong')) printWrong([...known, ...unseen]);
if (process.argv.includes('--save')) save();

function printShares(title: string, { queries, inScope, outOfScope, clarify, p95Ms }: Measured) {
  console.log(`${title}: ${queries} queries, none of them close to a training sample`);
  console.log(`  in scope      ${inScope.right} % right of ${inScope.queries} (bar 92)`);
  console.log(
    `                ${inScope.askedBack} % asked back (bar 8; ${inScope.rightAmongOffered} % with the right one offered)`,
  );
  console.log(`                ${inScope.wronglyRefused} % wrongly refused (bar 3)`);
  console.log(
    `  out of scope  ${outOfScope.generic} % generic (bar 90), ${outOfScope.nearDomain} % near-domain (bar 80)`,
  );
  console.log(`                ${outOfScope.servedInstead} % served instead`);
  console.log(
    `  too vague     ${clarify.askedBack} % asked back, ${clarify.guessed} % guessed, ${clarify.refused} % refused`,
  );
  console.log(`  p95           ${p95Ms} ms a query (bar 2)`);
}

function printGroups({ perAction, inScopePerStyle, inScopePerLanguage, tradeOff, calibration }: Measured) {
  console.log('per action');
  for (const [id, share] of Object.entries(perAction)) console.log(`  ${id.padEnd(18)} ${share} %`);
  for (const [title, groups] of Object.entries({
    'in scope, per style': inScopePerStyle,
    'in scope, per language': inScopePerLanguage,
  })) {
    if (Object.keys(groups).length > 0) console.log(title);
    for (const [group, { queries, right: share }] of Object.entries(groups))
      console.log(`  ${group.padEnd(18)} ${share} % of ${queries}`);
  }
  console.log('ask below  asked back  right  right of answered');
  for (const { askBelow, askedBack, right: share, rightOfAnswered } of tradeOff)
    console.log(
      `  ${askBelow.toFixed(2).padStart(7)}  ${String(askedBack).padStart(10)}  ${String(share).padStart(5)}  ${rightOfAnswered}`,
    );
  console.log('score        queries  mean   right');
  for (const { from, to, queries, meanScore, right: share } of calibration)
    console.log(
      `  ${from.toFixed(2)}-${to.toFixed(2)}  ${String(queries).padStart(7)}  ${String(meanScore).padStart(5)}  ${share ?? '-'}`,
    );
}

function printWrong(told: Told[]) {
  for (const { asked, got } of told.filter((one) => !right(one)))
    console.log(`  ${asked.id}: "${asked.query}" => ${got.outcome} ${got.score}`);
}

function save() {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    platform: platform(),
    node: process.version,
  };
  const result = {
    measuredAt: new Date().toISOString(),
    machine,
    gzipBytes,
    ...all,
    lastRound: { round: last, ...lastRound },
    fresh: freshly,
  };
  writeFileSync(new URL('./result.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
}
