import type { Look } from './adapter.ts';
import type { PartLook } from './look.ts';
import { remembered } from './remembered.ts';

/** Never part of what a seller reads as a value: helper texts, icons, buttons, hints. */
export const silentTags = 'script style template noscript svg button'.split(' ');
const hints = '[role=tooltip],[aria-hidden=true],[data-testid=tooltip],.slds-assistive-text,.sr-only,.visually-hidden';
const hintsAndButtons = `[role=button],${hints}`;

/** Asked of every element around a word: one list costs the browser less than an attribute after the other. */
function isSilent(element: Element, keepButtons: boolean, tag = element.localName): boolean {
  if (kindOfTag(tag) & silent) return tag !== 'button' || !keepButtons;
  return element.hasAttributes() && element.matches(keepButtons ? hints : hintsAndButtons);
}

const blockTags =
  'address article blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul'.split(
    ' ',
  );

/** Plain elements that may carry a shadow tree. */
export const shadowTags = new Set('article aside body div header main section span'.split(' '));

/** What is asked of every tag around a value, in one look-up: a sum of these. */
const silent = 1;
const block = 2;
const host = 4;
const custom = 8;
const kindOfTag = remembered(
  (tag: string) =>
    (tag.includes('-') ? custom : shadowTags.has(tag) ? host : 0) |
    (silentTags.includes(tag) ? silent : 0) |
    (blockTags.includes(tag) ? block : 0),
);

/** One space for any run of white space, none at the ends. No-break and zero-width spaces count as space. */
const squeezed = /^[^\s\u200b]+(?: [^\s\u200b]+)*$/;
export const squeeze = (text: string): string =>
  // Asked of every text of a page, and nearly all are as they should be.
  text.length < 200 && squeezed.test(text) ? text : text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/**
 * Text of an element as a reader sees it: slots filled, shadow roots open or closed entered, hidden parts and
 * helper texts left out. Uses textContent's letters, not innerText's (which shouts where CSS does).
 *
 * @returns lines separated by \n where the page breaks them; '' when nothing is shown
 */
export const shownText = (element: Element, look: Look, keepButtons = false): string =>
  shownWords(element, look, keepButtons).text;

/** The same, with the elements the words were found among. */
export const shownWords = (element: Element, look: Look, keepButtons = false): Words =>
  isSilent(element, keepButtons) ? { text: '', parts: [] } : readText(element, look, keepButtons);

/** Words in lines, and the elements they were found among, helper texts and buttons left out. */
export type Words = { text: string; parts: Element[] };

/**
 * The same, with the elements passed on the way, for what their tags and classes tell of the value.
 *
 * @param within what the value stands in, if one answer to "is it cut off?" serves for all of that
 */
export function readText(element: Element, look: PartLook, keepButtons = false, within?: Element): Words {
  const reader: Reader = { look, keepButtons, within, text: '', parts: [] };
  collect(element, reader);
  const { text } = reader;
  reader.text = text.includes('\n') ? text.split('\n').map(squeeze).filter(Boolean).join('\n') : squeeze(text);
  return reader;
}

type Reader = Words & { look: PartLook; keepButtons: boolean; within: Element | undefined };

/** Only elements that hold words themselves are asked whether they are shown: one question for a value eight wrappers deep. */
function collect(element: Element, reader: Reader, tag = element.localName): void {
  let shown: boolean | undefined;
  const drawn = drawnNodes(element, reader.look, tag);
  let at = 0;
  for (let node = drawn ? drawn[0] : element.firstChild; node; node = drawn ? drawn[++at] : node.nextSibling) {
    const { nodeType } = node;
    if (nodeType === 3) {
      const { data } = node as Text;
      if (data.trim() === '') reader.text += ' ';
      else {
        shown ??= reader.look.shown(element, reader.within);
        if (shown) reader.text += data.includes('\n') ? data.replaceAll('\n', ' ') : data;
      }
    } else if (nodeType === 1) collectKid(node as Element, reader);
  }
}

function collectKid(kid: Element, reader: Reader): void {
  const tag = kid.localName;
  if (isSilent(kid, reader.keepButtons, tag)) return;
  reader.parts.push(kid);
  const ends = kindOfTag(tag) & block ? '\n' : '';
  reader.text += ends;
  collect(kid, reader, tag);
  reader.text += ends;
}

/** What is drawn instead of an element's own children, null where those are: nearly everywhere. */
export function drawnNodes(
  element: Element,
  look: Pick<Look, 'shadowRoot'>,
  tag = element.localName,
): NodeListOf<Node> | Node[] | null {
  if (tag === 'slot') {
    // Outside of shadow trees a slot is an element like any other: Lightning's own imitation of them.
    if (element.getRootNode() === element.ownerDocument) return null;
    const nodes = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
    return nodes?.length ? nodes : null;
  }
  // A plain element with a shadow tree has nothing else inside.
  const kind = kindOfTag(tag);
  if (!(kind & custom) && (!(kind & host) || element.firstChild !== null)) return null;
  return look.shadowRoot(element)?.childNodes ?? null;
}

/** Children in the order they are shown: a shadow tree instead of the light one, slots replaced by what fills them. */
export const shownChildren = (element: Element, look: Look): Iterable<Node> =>
  drawnNodes(element, look) ?? element.childNodes;

/**
 * All elements below `root` that match, through shadow roots of any mode; in document order within each tree.
 * One walk over custom elements; plain subtrees are left to the browser's own querySelectorAll.
 */
export function queryDeep(root: Document | Element | ShadowRoot, selector: string, look: Look): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*')) {
    // Only custom elements and a few plain ones can carry a root; asking all of them costs more than the walk.
    if (!(kindOfTag(element.localName) & (custom | host))) continue;
    const shadow = look.shadowRoot(element);
    if (shadow) found.push(...queryDeep(shadow, selector, look));
  }
  return found;
}

/** `Close date` → `close-date`: the name of a field whose API name the page does not carry. Letters of any script stay. */
export const slug = (label: string): string =>
  squeeze(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
