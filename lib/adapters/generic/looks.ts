import { readDate } from '../dates.ts';
import { pairOf } from './pairs.ts';
import { type Part, wrappersOf } from './part.ts';
import { type Look, languageOf, type Pair, signature, type Walk } from './walk.ts';

/** Leaves a note for whoever reads the value: what is in it is known already. */
export function sketched(walk: Walk, { outer }: Part, [value, second]: Part[]): void {
  const pair = walk.pairs.at(-1);
  if (!pair || !value || second || pair.values[0] !== valueElement(value)) return;
  pair.value = value;
  pair.row = outer;
}

/** A control has its own box; around a text nothing else is in the wrapper. */
export const valueElement = ({ kind, element, outer }: Part): Element => (kind === 'control' ? element : outer);

/** How an element looks: by its class; by its style where it has no class. */
const lookOf = (element: Element): string =>
  element.hasAttribute('class') ? signature(element) : `${element.localName};${element.getAttribute('style') ?? ''}`;

/** Pairs by the look of their label: how it is wrapped, and in what. */
export function addLook(row: Part, label: Part, words: string, value: Part, walk: Walk): boolean {
  const pair = lookalike(label, words, valueElement(value), walk);
  if (!pair) return false;
  // Its place among the sure ones is kept by putting it there now and taking it out again if nobody else looks like it.
  walk.pairs.push(pair);
  sketched(walk, row, [value]);
  const style = lookOf(label.element);
  const key = `${style}<${lookOf(label.outer)}<${lookOf(row.element)}`;
  const look = { pair, style, among: row.outer.parentElement, unlike: chain(label) !== chain(value) };
  const alike = walk.looks.get(key);
  if (alike) alike.push(look);
  else walk.looks.set(key, [look]);
  return true;
}

/** A label with nothing where the value would be: one if it stands among others. */
export function addBlank(label: Part, blank: Element, walk: Walk): void {
  const pair = label.link ? null : lookalike(label, label.words, blank, walk);
  if (!pair) return;
  walk.pairs.push(pair);
  walk.blanks.push({ pair, style: lookOf(label.element), among: label.outer.parentElement, unlike: true });
}

function lookalike(label: Part, words: string, stand: Element, walk: Walk): Pair | null {
  const pair = pairOf(label.element, words, [stand], walk);
  return pair && isDay(pair.words, walk) ? null : pair;
}

/** "Nov 28, 2026" above what is to be done that day. */
const isDay = (words: string, { page }: Walk): boolean =>
  /\d/.test(words) && readDate(words, languageOf(page)) !== null;

/** Tags and classes from the outermost wrapper in; a control is like no word. */
const chain = (part: Part): string => (part.kind === 'text' ? wrappersOf(part).map(signature).join('<') : part.kind);

/** Keeps the looks the page repeats, with a label that looks unlike its value; the others were two words side by side. */
export function settleLooks(walk: Walk): void {
  const refused = new Set<Pair>();
  const kept: Look[] = [];
  for (const alike of walk.looks.values()) {
    const labels = new Set(alike.map(({ pair }) => pair.words));
    const many = labels.size >= 2 && labels.size * 2 > alike.length;
    if (many && alike.filter(({ pair, unlike }) => unlike || looksUnlike(pair)).length * 2 > alike.length) {
      kept.push(...alike);
    } else for (const { pair } of alike) refused.add(pair);
  }
  for (const { pair, among, style } of walk.blanks)
    if (!kept.some((each) => each.among === among && each.style === style)) refused.add(pair);
  if (refused.size > 0) walk.pairs = walk.pairs.filter((pair) => !refused.has(pair));
}

function looksUnlike({ label, values: [value] }: Pair): boolean {
  if (!label || !value) return false;
  const [a, b] = [getComputedStyle(label), getComputedStyle(value)];
  return a.color !== b.color || a.fontWeight !== b.fontWeight || a.fontSize !== b.fontSize;
}
