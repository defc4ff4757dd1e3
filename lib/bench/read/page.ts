import { adapters } from '../../adapters/index.ts';
import { browserLook } from '../../adapters/look.ts';
import { type PageReport, readPage } from '../../adapters/read-page.ts';

declare global {
  interface Window {
    /** Shadow roots a content script may open and a page may not; the runner fills it over CDP before it reads. */
    __roots: WeakMap<Element, ShadowRoot>;
    /** Reads the page as the content script does, `repeat` times. @returns the report and the ms of each reading */
    __readAgain(url: string, repeat: number): Promise<{ report: PageReport; times: number[] }>;
  }
}

window.__roots = new WeakMap();
const look = { ...browserLook(), shadowRoot: (element: Element) => window.__roots.get(element) ?? element.shadowRoot };

window.__readAgain = async (url, repeat) => {
  const times: number[] = [];
  let report: PageReport = { url, none: 'not read' };
  for (let n = 0; n < repeat; n++) {
    const started = performance.now();
    report = readPage({ document, url: new URL(url), look }, adapters);
    times.push(performance.now() - started);
    // Each reading of a content script is a task of its own: nothing looked up is kept for the next.
    await Promise.resolve();
  }
  return { report, times };
};
