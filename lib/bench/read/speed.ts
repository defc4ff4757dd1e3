import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { bundle } from './bundle.ts';
import { type RecordPage, recordPage } from './record-page.ts';
import { median, openChromium, showAt } from './run.ts';
import { scorePage } from './score.ts';

export type Speed = {
  reader: string;
  /** Of the page, as a walk counts them: shadow trees too. */
  nodes: number;
  fields: number;
  /** Processor time of the page's thread, ms, median. */
  walkMs: number;
  copyMs: number;
  readMs: number;
  /** readMs / walkMs, what it may be, and the same for copying the page out and parsing it again. */
  ratio: number;
  bar: number;
  copyRatio: number;
  /** Of the fields a person sees, how many are read right; and how many texts of the hidden record were. */
  f1: number;
  hidden: number;
};

type Size = 2_000 | 20_000 | 200_000;

/** What a whole reading may cost, in walks over the page's nodes that do nothing. */
const bars: Record<string, Record<Size, number>> = {
  salesforce: { 2000: 3, 20000: 1.5, 200000: 1.2 },
  generic: { 2000: 6, 20000: 4, 200000: 3 },
};
const sizes: Size[] = [2_000, 20_000, 200_000];
const turns = 9;
/** The first ones warm up the browser's compiler. */
const warmUps = 2;

/** A reading beside a bare walk and beside copying the page out, in turns, in one browser. */
export async function measureSpeed(only: string[] = []): Promise<{ version: string; speed: Speed[] }> {
  const [reader, browser] = await Promise.all([
    bundle(join(import.meta.dirname, 'reader.ts'), { minify: true }),
    openChromium(),
  ]);
  const speed: Speed[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const [name, most] of Object.entries(bars)) {
      if (only.length > 0 && !only.includes(name)) continue;
      for (const size of sizes) {
        const shown = recordPage(size);
        // The same page on a site nobody knows: there the generic reader is asked.
        if (name === 'generic') shown.expected.url = 'https://crm.example/accounts/0015g00000AcMk1AAF';
        speed.push(await measurePage(page, reader, name, shown, size, most[size]));
      }
    }
    return { version: browser.version(), speed };
  } finally {
    await browser.close();
  }
}

async function measurePage(
  page: Page,
  reader: string,
  name: string,
  { html, expected }: RecordPage,
  size: Size,
  bar: number,
): Promise<Speed> {
  await showAt(page, expected.url, html);
  await page.evaluate(reader);
  const nodes = await page.evaluate(prepare);
  const reading = await page.evaluate(() => window.__read(document));
  const why = await page.evaluate(() => window.__read.why ?? '');
  const report = reading ? { url: expected.url, reading } : { url: expected.url, none: why };
  const score = scorePage(name, `${size}`, expected, report);
  // Enough of it that the thread's clock, which is coarse, has something to count.
  const often = Math.ceil(60_000 / size);
  const spent: Record<Work, number[]> = { nothing: [], walk: [], copy: [], read: [] };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (let turn = 0; turn < turns; turn++) {
    for (const work of ['nothing', 'walk', 'read', 'copy'] as const) {
      const ms = await cpuMs(cdp, () => page.evaluate(([what, n]) => window.__timed(what, n), [work, often] as const));
      if (turn >= warmUps) spent[work].push(ms / often);
    }
  }
  await cdp.detach();
  // Going from task to task takes time too, which is nobody's work.
  const of = (work: Work) => median(spent[work]) - median(spent.nothing);
  const [walkMs, copyMs, readMs] = [of('walk'), of('copy'), of('read')];
  return {
    reader: name,
    nodes,
    fields: expected.fields.length,
    walkMs: round(walkMs),
    copyMs: round(copyMs),
    readMs: round(readMs),
    ratio: round(readMs / walkMs),
    bar,
    copyRatio: round(copyMs / walkMs),
    f1: Math.floor((2000 * score.right) / (score.truth + score.found)) / 1000,
    hidden: score.leaked.length,
  };
}

type Work = 'nothing' | 'walk' | 'copy' | 'read';

declare global {
  interface Window {
    __timed(work: Work, often: number): Promise<void>;
  }
}

/** Puts the three works into the page. @returns how many nodes the walk meets */
function prepare(): number {
  const walk = (root: Node): number => {
    const nodes = document.createTreeWalker(root);
    let seen = 0;
    for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
      seen++;
      const shadow = (node as Element).shadowRoot;
      if (shadow) seen += walk(shadow);
    }
    return seen;
  };
  const works: Record<Work, () => unknown> = {
    nothing: () => null,
    walk: () => walk(document),
    copy: () => new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html'),
    read: () => window.__read(document),
  };
  window.__timed = async (work, often) => {
    for (let n = 0; n < often; n++) {
      works[work]();
      // Each reading of a content script is a task of its own: nothing looked up is kept for the next.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return walk(document);
}

/** Processor time the page's own thread spends meanwhile; other programs on the machine do not count. */
async function cpuMs(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const spent = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
  const before = await spent();
  await work();
  return ((await spent()) - before) * 1000;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
