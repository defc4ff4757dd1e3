import type { Look } from '../adapter.ts';
import { drawnNodes, shadowTags, silentTags } from '../dom.ts';
import { folded, named, none, type Part, part } from './part.ts';
import { controlTags, headingTag, isControl, signs } from './walk.ts';

/** A part of the page in which a record may be, and what was passed by in there. */
export type Scope = {
  element: Element;
  part: Part | null;
  /** Empty boxes that say they stand in for something still to come. */
  skeletons: Element[];
  /** Closed tabs, and the heads of folded sections. */
  tabs: Element[];
  folds: Element[];
};

type Sketch = Scope & {
  look: Look;
  /** Controls that only an attribute makes one. */
  editable: Set<Element>;
  /** The main parts in it, and what lies over it. */
  mains: Scope[];
  dialogs: Element[];
};

const passed = 1;
const component = 2;
const mayHoldShadow = 3;
const telling = 4;
const plain = 0;
const tellingTags =
  'slot a label table dl input select textarea h1 h2 h3 h4 h5 h6 button header main details dialog form fieldset'.split(
    ' ',
  );
const passedTags =
  'head nav footer iframe object embed canvas video audio option datalist math meta link title i img picture br hr sup'.split(
    ' ',
  );
const tagUses = new Map<string, number>();

/** What an element's tag is good for: asked of every element of a page, so it is looked up once a tag, in a map at hand. */
function useOf(tag: string): number {
  let use = tagUses.get(tag);
  if (use === undefined) {
    if (tellingTags.includes(tag)) use = telling;
    else if (silentTags.includes(tag) || passedTags.includes(tag)) use = passed;
    else use = tag.includes('-') ? component : shadowTags.has(tag) ? mayHoldShadow : plain;
    tagUses.set(tag, use);
  }
  return use;
}

const skippedRoles = new Set(
  'navigation menu menubar toolbar tooltip search banner contentinfo tablist tree log alert status button dialog img'.split(
    ' ',
  ),
);
/** Deeper than any page is built; a guard for one that wants to be. */
const deepest = 1_500;
/** What hides a whole page, a tab or a dialog stands near the top, beside few others; elsewhere asking costs more than looking. */
const shallow = 10;
const few = 6;
const longestWords = 300;

/** One pass over the page, or over a part of it that the first passed by. */
export function sketchOf(element: Element, look: Look, editable: Set<Element>): Sketch {
  const sketch: Sketch = {
    ...{ element, look, editable, part: null },
    ...{ skeletons: [], tabs: [], folds: [], mains: [], dialogs: [] },
  };
  sketch.part = readPart(element, sketch, 0, 0);
  return sketch;
}

/** @param nth among its neighbours. @returns null: not a word in there */
function readPart(element: Element, sketch: Sketch, depth: number, nth: number): Part | null {
  const tag = element.localName;
  const use = useOf(tag);
  if (use === passed || depth > deepest) return null;
  const role = element.getAttribute('role');
  if (use !== telling && role === null) {
    if (nth < few && isPutAway(element, depth)) return null;
    const found = readKids(element, tag, use, sketch, depth);
    return found && sketch.editable.size > 0 && sketch.editable.has(element)
      ? part('control', element, '', none, 1)
      : found;
  }
  return readTelling(element, tag, role, use, sketch, depth);
}

/** An element whose tag or role says something. */
function readTelling(
  element: Element,
  tag: string,
  role: string | null,
  use: number,
  sketch: Sketch,
  depth: number,
): Part | null {
  if (role !== null && element.getAttribute('aria-busy') === 'true') sketch.skeletons.push(element);
  if (depth > 0 && isPassedBy(element, tag, role, sketch)) return null;
  const kind = kindOf(element, tag, role, sketch);
  if (kind === null) return null;
  if (kind === 'control' || kind === 'table') return part(kind, element, '', none, 1);
  if (tag === 'header' && isSiteHeader(element)) return null;
  if (tag === 'details' && !(element as HTMLDetailsElement).open) {
    const { firstElementChild: summary } = element;
    if (summary?.localName === 'summary') sketch.folds.push(summary);
    return null;
  }
  if (tag === 'dialog') sketch.dialogs.push(element);
  if (isPutAway(element, depth)) return null;
  const isMain = tag === 'main' || role === 'main';
  const [skeletons, tabs, folds] = [sketch.skeletons.length, sketch.tabs.length, sketch.folds.length];
  let found = readKids(element, tag, use, sketch, depth);
  if (found && (kind !== 'group' || tag === 'a')) found = named(found, element, tag, kind);
  if (isMain)
    sketch.mains.push({
      element,
      part: found,
      skeletons: sketch.skeletons.slice(skeletons),
      tabs: sketch.tabs.slice(tabs),
      folds: sketch.folds.slice(folds),
    });
  return found;
}

function readKids(element: Element, tag: string, use: number, sketch: Sketch, depth: number): Part | null {
  let words = '';
  let leads = false;
  let kids = none;
  let blank: Element | null = null;
  // Nearly all of a page is neither a component nor an empty box.
  const isBare = use === plain || (use === mayHoldShadow && element.firstChild !== null);
  const drawn = isBare ? null : drawnNodes(element, sketch.look, tag);
  let at = 0;
  let nth = 0;
  for (let node = drawn ? drawn[0] : element.firstChild; node; node = drawn ? drawn[++at] : node.nextSibling) {
    const { nodeType } = node;
    if (nodeType === 3) {
      const said = textOf(node as Text);
      if (said === '') continue;
      leads ||= kids === none;
      words = words === '' ? said : `${words} ${said}`;
    } else if (nodeType === 1) {
      const kid = readPart(node as Element, sketch, depth + 1, nth++);
      if (kid === null) {
        if (kids.length === 1 && blank === null && useOf((node as Element).localName) !== passed)
          blank = node as Element;
      } else if (kid.kind === 'text' && kid.words.length <= 2 && signs.test(kid.words)) {
        const last = kids.at(-1);
        if (!/[:：]/.test(kid.words)) continue;
        if (last) last.words += last.words && ':';
        else words += words && ':';
      } else if (kids === none) kids = [kid];
      else kids.push(kid);
    }
  }
  return folded(element, tag, words, leads, kids, blank, sketch.skeletons);
}

function textOf(text: Text): string {
  const { data } = text;
  const words = data.length > longestWords ? data.slice(0, longestWords).trim() : data.trim();
  // A line kept open for what is still to come.
  return words.length === 1 && /[\u200b-\u200d]/.test(words) ? '' : words;
}

function kindOf(element: Element, tag: string, role: string | null, { editable }: Sketch): Part['kind'] | null {
  if (tag === 'input' && (element as HTMLInputElement).type === 'hidden') return null;
  if (tag === 'label') return 'label';
  if (tag === 'dl') return 'list';
  if (tag === 'table' && (role === 'presentation' || role === 'none')) return 'group';
  if (tag === 'table' || (role !== null && /^(table|grid|treegrid)$/.test(role))) return 'table';
  if (headingTag.test(tag) || role === 'heading') return 'heading';
  // Asked of every link: what has no role is a control by its tag, or known to be one.
  const isOne = role === null ? controlTags.has(tag) : isControl(element);
  return isOne || editable.has(element) ? 'control' : 'group';
}

/** Buttons, menus and bars. A drawn switch or picker is a button that holds a value. */
function isPassedBy(element: Element, tag: string, role: string | null, sketch: Sketch): boolean {
  if (tag === 'button') {
    if (role !== null && isControl(element)) return false;
    noteFold(element, sketch.folds);
    return true;
  }
  if (role === null || !skippedRoles.has(role)) return false;
  if (role === 'dialog') sketch.dialogs.push(element);
  else if (role === 'tablist') sketch.tabs.push(...element.querySelectorAll('[role=tab]'));
  else if (role === 'button') {
    noteFold(element, sketch.folds);
    // A row that can be pressed to be edited still shows its label.
    return element.querySelector('label') === null;
  }
  return true;
}

/** Logo, search and menus; a header inside the page's content is the record's own, and one of words alone a section's. */
const isSiteHeader = (header: Element): boolean =>
  header.querySelector('a,button,input,svg,img,[role]') !== null &&
  header.closest('main,article,section,[role=main],[role=dialog],dialog') === null &&
  header.querySelector('h1') === null;

const isPutAway = (element: Element, depth: number): boolean =>
  depth > 0 && depth < shallow && isAside(element) && isAway(element);

/** One of several, and deep: what is worth a question. */
const isAside = (element: Element): boolean =>
  element.firstElementChild?.firstElementChild?.firstElementChild != null &&
  (element.nextElementSibling ?? element.previousElementSibling) !== null;

/** Visibility alone is no reason to pass by: what is in there may be visible again. Nor is a box that only its contents have. */
export const isAway = (element: Element): boolean =>
  element.checkVisibility?.() === false && getComputedStyle(element).display !== 'contents';

function noteFold(button: Element, folds: Element[]): void {
  const isFold = button.getAttribute('aria-expanded') === 'false' && button.hasAttribute('aria-controls');
  if (isFold && !button.hasAttribute('aria-haspopup')) folds.push(button);
}
