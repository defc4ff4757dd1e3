import { parseArgs } from 'node:util';

/**
 * The engine on the command line: JSON lines in and out, for scripts and tests.
 *   read --url URL FILE.html …      read --live URL
 *   ask --record FILE.json "words"  route < lines
 *   enrich URL [--pages N] [--allow-loopback]
 *   mask < lines
 *   scan < lines
 *   bench [--cases FILE.jsonl|FILE.csv] [--action ID] [--json] [--export FILE]
 */
const verbs: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  read: () => import('./verbs/read.ts'),
  ask: () => import('./verbs/ask.ts'),
  route: () => import('./verbs/route.ts'),
  enrich: () => import('./verbs/enrich.ts'),
  mask: () => import('./verbs/mask.ts'),
  scan: () => import('./verbs/scan.ts'),
  bench: () => import('./verbs/bench.ts'),
};

const [verb = '', ...rest] = process.argv.slice(2);
const load = verbs[verb];
if (!load) {
  const { values } = parseArgs({
    args: [verb, ...rest].filter(Boolean),
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  console.error(
    `Usage: npm run -s wingside -- VERB …\n\n  read --url URL FILE.html [FILE.html …]   prints each record as JSON\n  read --live URL                          the same from a running page\n  ask --record FILE.json "words"           prints the turn as JSON\n  route < lines                            one {"id","query","record"} a line\n  enrich URL [--pages N] [--allow-loopback]  prints each fact of a company’s site, with its quote\n  scan < lines                             one {"id","surface","text"} a line: does it instruct an assistant\n  mask < lines                             one {"id","text","record"} a line: what would be masked in it\n  bench [--cases FILE] [--action ID] [--json] [--export FILE]  asks each case and judges the answer; one {"id","query","record","expect","params"?} a line`,
  );
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    await (await load()).run(rest);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
