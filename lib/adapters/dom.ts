import type { Look } from './adapter.ts';

/** Never part of what a seller reads as a value: helper texts, icons, buttons, hints. */
const noise =
  'script,style,template,noscript,svg,button,[role=button],[role=tooltip],[data-testid=tooltip],.slds-assistive-text,.sr-only,.visually-hidden,[aria-hidden=true]';

const blockTags =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL)$/;

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
export function shownText(element: Element, look: Look, keepButtons = false): string {
  const parts: string[] = [];
  collect(element, look, keepButtons, parts);
  return parts
    .join('')
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
    .join('\n');
}

function collect(node: Node, look: Look, keepButtons: boolean, parts: string[]): void {
  if (node.nodeType === 3) {
    parts.push((node as Text).data.replaceAll('\n', ' '));
    return;
  }
  if (node.nodeType !== 1 && node.nodeType !== 11) return;
  if (node.nodeType === 1) {
    const element = node as Element;
    if (element.matches(noise) && !(keepButtons && element.matches('button,[role=button]'))) return;
    if (!look.shown(element)) return;
    const breaks = blockTags.test(element.tagName);
    if (breaks) parts.push('\n');
    for (const child of shownChildren(element, look)) collect(child, look, keepButtons, parts);
    if (breaks) parts.push('\n');
    return;
  }
  for (const child of node.childNodes) collect(child, look, keepButtons, parts);
}

/** Children in the order they are shown: a shadow tree instead of the light one, slots replaced by what fills them. */
export function shownChildren(element: Element, look: Look): Iterable<Node> {
  if (element.tagName === 'SLOT') {
    const filled = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
    return filled.length > 0 ? filled : element.childNodes;
  }
  const root = look.shadowRoot(element);
  return root ? root.childNodes : element.childNodes;
}

/**
 * All elements below `root` that match, through shadow roots of any mode, in document order.
 * One walk over custom elements; plain subtrees are left to the browser's own querySelectorAll.
 */
export function queryDeep(root: Document | Element | ShadowRoot, selector: string, look: Look): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const host of root.querySelectorAll('*')) {
    // Only custom elements and a few plain ones can carry a root; asking all of them costs more than the walk.
    if (!host.tagName.includes('-') && !shadowTags.has(host.tagName)) continue;
    const shadow = look.shadowRoot(host);
    if (shadow) found.push(...queryDeep(shadow, selector, look));
  }
  return found;
}

const shadowTags = new Set([
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'DIV',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'MAIN',
  'NAV',
  'P',
  'SECTION',
  'SPAN',
]);

/** `Close date` → `close-date`: the name of a field whose API name the page does not carry. Letters of any script stay. */
export const slug = (label: string): string =>
  squeeze(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
