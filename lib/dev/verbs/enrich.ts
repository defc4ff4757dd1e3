import { parseArgs } from 'node:util';
import type { Evidence, WebTrouble } from '../../core/site.ts';
import { tellWeb } from '../../core/site.ts';
import { factsOf } from '../../enrichment/enrich.ts';
import { usualBudget } from '../../web/door.ts';
import { readSite } from '../../web/read-site.ts';
import { nodeReach } from '../node-reach.ts';

/**
 * Reads a company's site and prints one line a fact, then one of what it took:
 * `{"field","value","normalized","quote","url","confidence","extractor","rivals"}` and `{"pages","bytes","ms","stopped"}`.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      'allow-loopback': { type: 'boolean', default: false },
      'personal-emails': { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
    },
  });
  const [address] = positionals;
  if (!address) throw new Error('Say which site: enrich URL [--pages N] [--allow-loopback]');
  const pages = values.pages === undefined ? usualBudget.pages : Number(values.pages);
  if (!Number.isInteger(pages) || pages < 1) throw new Error(`--pages is no number of pages: ${values.pages}`);

  const allowLoopback = values['allow-loopback'];
  const reach = nodeReach({ allowLoopback });
  const now = () => new Date();
  const started = performance.now();
  const visit = await reach.within('', (fetch) =>
    readSite(address, {
      ...{ fetch, parse: reach.parse, now, allowLoopback, known: [], onProgress: () => {} },
      budget: { ...usualBudget, pages },
      signal: new AbortController().signal,
    }),
  );
  const { facts } = factsOf(visit.pages, {
    ...{ parse: reach.parse, now: now(), site: visit.site, personalEmails: values['personal-emails'] },
  });
  for (const { field, rivals, ...fact } of facts) print({ field, ...lineOf(fact), rivals: rivals.map(lineOf) });
  const ms = Math.round(performance.now() - started);
  print({
    ...{ pages: visit.pages.length, bytes: visit.bytes, ms, stopped: visit.stopped && nameOf(visit.stopped) },
    ...(visit.stopped ? { why: tellWeb(visit.stopped) } : {}),
    ...(values.why ? { visits: visit.visits } : {}),
  });
}

const lineOf = ({ value, normalized, quote, url, confidence, extractor }: Evidence) => ({
  ...{ value, normalized, quote, url, confidence, extractor },
});

const nameOf = (trouble: WebTrouble) => (trouble.kind === 'budget' ? `${trouble.kind}: ${trouble.what}` : trouble.kind);

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
