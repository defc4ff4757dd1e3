import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { type Desk, readPatienceMs } from './desk.ts';
import { bundleReaders, goTo, openChromium, readShown, showAt } from './run.ts';
import { wordsInSight } from './words-in-sight.ts';

/** `words`: what a person sees of the page in front, in one line. */
type QuickDesk = Desk & { words(): Promise<string> };

/** The readers straight from their sources, in the page's own world: no build, for whoever is writing one. */
export async function openQuickDesk(): Promise<QuickDesk> {
  const stripper = join(import.meta.dirname, 'strip-page.ts');
  const [readers, strip, browser] = await Promise.all([bundleReaders(), bundle(stripper), openChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  return {
    version: browser.version(),
    show: (url, html) => showAt(page, url, html),
    goTo: (url) => goTo(page, url),
    async read({ wholeBy } = {}) {
      const until = Date.now() + readPatienceMs;
      for (;;) {
        const { report } = await readShown(page, readers, page.url(), 1);
        const read = 'reading' in report ? report.reading : null;
        const done = !wholeBy || (read?.adapter === wholeBy && read.completeness === 'whole');
        if (done || Date.now() > until) return { report, believed: true, id: null };
        await page.waitForTimeout(100);
      }
    },
    strip: () => page.evaluate<string>(`${strip};wingsideStripped`),
    seen: () => page.evaluate(wordsInSight),
    words: () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim()),
    close: () => browser.close(),
  };
}
