import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { bundle } from '../read/bundle.ts';
import { showAt } from '../read/run.ts';
import type { Verdict } from './page.ts';
import type { Ground } from './tasks.ts';

export type PagesResult = {
  pages: number;
  outcomes: Record<string, number>;
  /** Longest reading, ms. */
  slowestMs: number;
  problems: string[];
};

/** A batch takes a second or two. One that takes this long hangs. */
const hangMs = 60_000;
const batch = 40;

/** Changes saved pages in ways that can be repeated, and has each read. Many changes for one load of a page. */
export async function fuzzPages(
  browser: Browser,
  grounds: Ground[],
  many: number,
  firstSeed = 1,
): Promise<PagesResult> {
  const script = await bundle(join(import.meta.dirname, 'page.ts'));
  const result: PagesResult = { pages: 0, outcomes: {}, slowestMs: 0, problems: [] };
  let page = await openPage(browser);
  let seed = firstSeed;
  for (const [n, { adapter, name, ...task }] of grounds.entries()) {
    const upTo = firstSeed + Math.round(((n + 1) * many) / grounds.length);
    while (seed < upTo) {
      const seeds = Array.from({ length: Math.min(batch, upTo - seed) }, (_, i) => seed + i);
      seed += seeds.length;
      const verdicts = await readBatch(page, script, { ...task, seeds });
      if (verdicts === null) {
        result.problems.push(`${adapter}/${name}: hangs or ends the page, seeds ${seeds[0]} to ${seeds.at(-1)}`);
        // A page that never answers cannot be closed politely either.
        void page.close().catch(() => {});
        page = await openPage(browser);
        continue;
      }
      for (const verdict of verdicts) note(verdict, `${adapter}/${name}`, result);
    }
  }
  await page.close();
  return result;
}

const openPage = (browser: Browser): Promise<Page> => browser.newPage({ viewport: { width: 1280, height: 900 } });

async function readBatch(page: Page, script: string, task: Parameters<typeof window.__fuzz>[0]) {
  await showAt(page, task.url, task.html);
  await page.evaluate(script);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), hangMs);
  });
  // A page that ends answers no more than one that hangs.
  const done = page.evaluate((work) => window.__fuzz(work), task).catch(() => null);
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

function note({ seed, what, mutations, outcome, problem, ms }: Verdict, where: string, result: PagesResult): void {
  result.pages++;
  const kind = `${what}: ${outcome}`;
  result.outcomes[kind] = (result.outcomes[kind] ?? 0) + 1;
  result.slowestMs = Math.max(result.slowestMs, Math.round(ms));
  if (problem)
    result.problems.push(`${where}, seed ${seed} (${what}; ${mutations.join(', ') || 'unchanged'}): ${problem}`);
}
