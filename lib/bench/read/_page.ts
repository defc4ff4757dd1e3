import { generic } from '../../adapters/generic/adapter.ts'; const adapters=[generic];
import { browserLook } from '../../adapters/look.ts';
import { type PageReport, readPage } from '../../adapters/read-page.ts';

declare global {
  interface Window {
    /** Shadow roots a content script may open and a page may not; the runner fills it over CDP before it reads. */
    __roots: WeakMap<Element, ShadowRoot>;
    /** Reads the page as the content script does, `repeat` times. @returns the report and the ms of each reading */
    __read(url: string, repeat: number): Promise<{ report: PageReport; times: number[] }>;
    /** The yardstick: ms of a walk over every node, open shadow roots too, that does nothing. */
    __bareWalk(repeat: number): number[];
  }
}

window.__roots = new WeakMap();
const look = { ...browserLook(), shadowRoot: (element: Element) => window.__roots.get(element) ?? element.shadowRoot };

window.__read = async (url, repeat) => {
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

window.__bareWalk = (repeat) => {
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
  return Array.from({ length: repeat }, () => {
    const started = performance.now();
    walk(document);
    return performance.now() - started;
  });
};
