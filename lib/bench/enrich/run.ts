import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeWeb } from '../../dev/node-web.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { calibrate } from './calibrate.ts';
import { calibrationOf, detailsOf, judgedFields, type Tally, tally } from './score.ts';
import { type BenchSite, readSites } from './site.ts';
import { print, tellSet, tellWhy } from './tell.ts';
import { type Visited, visitSite } from './visit.ts';

/**
 * `npm run bench:enrich`: company sites as local pages, each served on a port of its own and read the way the product
 * reads one, without a model. What is printed is held against what a careful person would write down from the pages.
 * Fails below precision 0.97, below recall 0.75, and on any value whose quote is not verbatim at its address.
 *
 * `-- --site SLUG`: only that one. `-- --set dev|held-out`: only that half. `-- --why`: each wrong and missed value.
 * `-- --calibrate`: writes `lib/enrichment/confidence.json`, from the dev sites alone; the next run reads by it.
 */
const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    set: { type: 'string', default: 'all' },
    why: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
  },
});
/** Only a run over all sites is a result. */
const whole = options.site === undefined && options.set === 'all';
const bar = { precision: 0.97, recall: 0.75 };
const isAsked = ({ slug, set }: BenchSite) =>
  (options.site === undefined || slug === options.site) && (options.set === 'all' || set === options.set);

const web = nodeWeb({ allowLoopback: true });
try {
  if (options.calibrate) console.table(calibrate(await visitAll(readSites().filter(({ set }) => set === 'dev'))));
  else process.exitCode = tellAll(await visitAll(readSites().filter(isAsked))) ? 0 : 1;
} finally {
  await web.close();
}

/** One after the other: times are a site's own. */
async function visitAll(sites: BenchSite[]): Promise<Visited[]> {
  const visited: Visited[] = [];
  for (const site of sites) visited.push(await visitSite(site, web.fetch));
  return visited;
}

/** @returns true when the bars hold for all that was read */
function tellAll(visited: Visited[]): boolean {
  if (visited.length === 0) {
    console.log(
      'There is no such site. Their names: ',
      readSites()
        .map(({ slug, set }) => `${slug} (${set})`)
        .join(', '),
    );
    return false;
  }
  const sets = (['dev', 'held-out'] as const)
    .map((set) => ({ set, within: visited.filter(({ site }) => site.set === set) }))
    .filter(({ within }) => within.length > 0);
  for (const { set, within } of sets) tellSet(set, within);
  if (sets.length > 1) print('all', [tally('all', visited)]);
  if (options.why) for (const one of visited) tellWhy(one);
  if (options.save && whole) save(sets, visited);
  const all = tally('all', visited);
  const holds = (all.precision ?? 0) >= bar.precision && (all.recall ?? 0) >= bar.recall && all.quoted === 1;
  if (!holds) console.log(`\nBelow the bar: precision ${bar.precision}, recall ${bar.recall}, every quote verbatim.`);
  return holds;
}

function save(sets: { set: string; within: Visited[] }[], visited: Visited[]): void {
  const round = (part: number | null) => (part === null ? null : Math.round(part * 1000) / 1000);
  const row = (set: string) => (one: Tally) => ({
    set,
    ...one,
    precision: round(one.precision),
    recall: round(one.recall),
    f1: round(one.f1),
    quoted: round(one.quoted),
  });
  const confidence = sets.flatMap(({ set, within }) => {
    const { buckets } = calibrationOf(within);
    return buckets.map(({ from, to, values, said, right }) => ({
      ...{ set, from, to, values },
      said: values ? round(said) : null,
      right: values ? round(right) : null,
    }));
  });
  const result = {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    sites: sets.map(({ set, within }) => ({ set, sites: within.length, ...detailsOf(within), ...scoresOf(within) })),
    totals: [
      ...sets.map(({ set, within }) => row(set)(tally('together', within))),
      row('all')(tally('together', visited)),
    ],
    fields: sets.flatMap(({ set, within }) => judgedFields.map((field) => row(set)(tally(field, within, field)))),
    bySite: sets.flatMap(({ set, within }) => within.map((one) => row(set)(tally(one.site.slug, [one])))),
    confidence,
  };
  writeFileSync(join(import.meta.dirname, 'result.json'), linesOf(result));

  function scoresOf(within: Visited[]) {
    const { brier, error } = calibrationOf(within);
    const factsMs = within.map((one) => one.factsMs).toSorted((a, b) => a - b);
    return {
      brier: round(brier),
      calibrationError: round(error),
      medianFactsMs: round(factsMs[within.length >> 1] ?? 0),
    };
  }
}
