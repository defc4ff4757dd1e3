import type { Page } from './adapter.ts';
import { queryDeep, shownChildren } from './dom.ts';

/**
 * An anchor finds a value on the page again, minutes and re-renders later, so it holds no node, only a way to look:
 * `css:SELECTOR`, `label:LABEL|VALUE` (the value shown beside that label) or `text:WORDS` (the smallest element that shows them).
 */
export const cssAnchor = (selector: string): string => `css:${selector}`;
export const labelAnchor = (label: string, value: string): string =>
  `label:${label.replaceAll('|', ' ')}|${value.slice(0, 80)}`;
export const textAnchor = (text: string): string => `text:${text.slice(0, 80)}`;

/**
 * Finds what an anchor names, to scroll to it and mark it. What is in sight comes before what is not.
 *
 * @returns null when the page no longer has it, or the anchor is none
 */
export function findAnchor(page: Page, anchor: string): Element | null {
  const [, way, what = ''] = /^(css|label|text):(.*)$/s.exec(anchor) ?? [];
  if (!way || what.trim() === '') return null;
  if (way === 'css') return findSelector(page, what);
  const words = new PageWords(page);
  if (way === 'text') return words.best(words.find(what));
  const bar = what.indexOf('|');
  return bar < 0 ? null : findBeside(words, what.slice(0, bar), what.slice(bar + 1));
}

function findSelector(page: Page, selector: string): Element | null {
  try {
    const found = queryDeep(page.document, selector, page.look);
    return found.find((element) => page.look.shown(element)) ?? found[0] ?? null;
  } catch {
    return null; // not a selector
  }
}

/** Further from its label than this many letters, a value belongs to another one. */
const farthest = 400;

/** Of all places that say the label and all that say the value, the two nearest each other; else the label alone. */
function findBeside(words: PageWords, label: string, value: string): Element | null {
  const labels = words.find(label).filter((spot) => words.isWhole(spot));
  const values = value.trim() === '' ? [] : words.find(value);
  const near = labels.flatMap((label) => {
    const after = values.find(({ start }) => start >= label.end);
    const before = values.findLast(({ end }) => end <= label.start);
    // A value stands after its label; one before it must be much nearer.
    return [
      ...(after ? [{ spot: after, gap: after.start - label.end }] : []),
      ...(before ? [{ spot: before, gap: (label.start - before.end) * 2 + 1 }] : []),
    ];
  });
  const close = near.filter(({ gap }) => gap <= farthest).sort((a, b) => a.gap - b.gap);
  return words.best(close.map(({ spot }) => spot)) ?? words.best(labels);
}

/** From the first letter to after the last, white space not counted. */
type Spot = { start: number; end: number };

/** The page's letters in the order they are drawn, without white space, each run with the node it is in. */
class PageWords {
  #page: Page;
  #letters = '';
  #runs: { start: number; element: Element }[] = [];
  #parents = new Map<Element, Element>();

  constructor(page: Page) {
    this.#page = page;
    const parts: string[] = [];
    this.#collect(page.document.body, parts);
    this.#letters = parts.join('');
  }

  #length = 0;

  #add(element: Element, text: string, parts: string[]): void {
    const letters = bare(text);
    if (letters === '') return;
    this.#runs.push({ start: this.#length, element });
    this.#length += letters.length;
    parts.push(letters);
  }

  /** A stack instead of recursion: pages nest as deep as they like. */
  #collect(body: Element, parts: string[]): void {
    const stack: { node: Node; parent: Element | null }[] = [{ node: body, parent: null }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, parent } = next;
      if (node.nodeType === 3 && parent) this.#add(parent, (node as Text).data, parts);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i.test(element.tagName)) continue;
      if (parent) this.#parents.set(element, parent);
      if (/^(INPUT|TEXTAREA)$/.test(element.tagName)) {
        const input = element as HTMLInputElement;
        if (!/^(password|hidden|checkbox|radio)$/.test(input.type)) this.#add(element, input.value, parts);
        continue;
      }
      const children = [...shownChildren(element, this.#page.look)];
      for (const child of children.reverse()) stack.push({ node: child, parent: element });
    }
  }

  /** All places that say these words, first to last, at most 200. */
  find(text: string): Spot[] {
    const wanted = bare(text);
    const spots: Spot[] = [];
    if (wanted === '') return spots;
    for (
      let at = this.#letters.indexOf(wanted);
      at >= 0 && spots.length < 200;
      at = this.#letters.indexOf(wanted, at + 1)
    ) {
      spots.push({ start: at, end: at + wanted.length });
    }
    return spots;
  }

  /** Does the spot begin where a run of text begins? "Name" inside "Account Name" does not. */
  isWhole({ start }: Spot): boolean {
    return this.#runs[this.#runAt(start)]?.start === start;
  }

  /** The smallest element around the first spot that is in sight; around the first, if none is. */
  best(spots: Spot[]): Element | null {
    let first: Element | null = null;
    for (const spot of spots) {
      const element = this.#around(spot);
      if (element && this.#page.look.shown(element)) return element;
      first ??= element;
    }
    return first;
  }

  #runAt(position: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #around({ start, end }: Spot): Element | null {
    const [first, last] = [this.#runAt(start), this.#runAt(end - 1)];
    const line: Element[] = [];
    for (let at = this.#runs[first]?.element; at; at = this.#parents.get(at)) line.push(at);
    const above = new Set(line);
    for (let at = this.#runs[last]?.element; at; at = this.#parents.get(at)) if (above.has(at)) return at;
    return null;
  }
}

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
