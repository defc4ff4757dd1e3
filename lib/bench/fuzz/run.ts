import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFixtures } from '../read/fixtures.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { openChromium } from '../read/run.ts';
import { diceOf } from './dice.ts';
import { fuzzPages } from './pages.ts';
import { groundsOf } from './tasks.ts';
import { hostileUrls, problemOfUrl } from './urls.ts';

/**
 * `npm run bench:fuzz [-- CRM …] [--pages N] [--urls N] [--seed N] [--save]`: saved pages changed at random, and
 * addresses made to deceive. Nothing may throw, hang, or be read as a record it is not.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '5000' },
    urls: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
});
const fixtures = readFixtures().filter(({ adapter }) => positionals.length === 0 || positionals.includes(adapter));
const seed = Number(values.seed);
const started = Date.now();

const addresses = fixtures
  .filter(({ expected }) => expected.kind !== null)
  .map(({ adapter, expected }) => ({ adapter, url: expected.url }));
const hostile = hostileUrls(addresses, Number(values.urls), diceOf(seed));
const urlProblems = hostile.flatMap((each) => {
  const problem = problemOfUrl(each);
  return problem ? [`${each.attack}: ${each.text.slice(0, 200)} ${problem}`] : [];
});

const browser = await openChromium();
const pages = await fuzzPages(browser, groundsOf(fixtures), Number(values.pages), seed);
const result = {
  machine: { ...machine(), chromium: browser.version() },
  seed,
  seconds: Math.round((Date.now() - started) / 1000),
  urls: { tried: hostile.length, problems: urlProblems.length },
  pages: { tried: pages.pages, problems: pages.problems.length, slowestMs: pages.slowestMs },
  outcomes: Object.entries(pages.outcomes)
    .toSorted()
    .map(([what, count]) => ({ what, count })),
};
await browser.close();

for (const problem of [...urlProblems, ...pages.problems]) console.log(problem);
console.log(linesOf(result));
if (values.save) writeFileSync(join(import.meta.dirname, 'result.json'), linesOf(result));
process.exitCode = urlProblems.length + pages.problems.length > 0 ? 1 : 0;
