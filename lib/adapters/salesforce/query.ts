/**
 * `querySelectorAll`, a list of selectors asked one by one: for a single class, tag or attribute browsers have a
 * shortcut, twenty times faster than their way through a list (measured on 14,000 elements).
 *
 * @returns matches in document order
 */
export function queryFlat(root: Document | Element | ShadowRoot, selector: string): Element[] {
  const found: Element[] = [];
  let lists = 0;
  for (const part of partsOf(selector)) {
    const matches = candidates(root, part);
    if (matches.length === 0) continue;
    const before = found.length;
    for (let at = 0; at < matches.length; at++) {
      const match = matches[at] as Element;
      if (part.isAll || match.matches(part.selector)) found.push(match);
    }
    if (found.length > before) lists++;
  }
  if (lists < 2) return found;
  return [...new Set(found)].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

type Part = { selector: string; tag?: string; className?: string; isAll: boolean };
const knownParts = new Map<string, Part[]>();

function partsOf(selector: string): Part[] {
  const known = knownParts.get(selector);
  if (known) return known;
  const parts = selector.split(/,(?![^([]*[)\]])/).map((each) => partOf(each.trim()));
  knownParts.set(selector, parts);
  return parts;
}

/** The class or the tag its matches have, if it names one. Plain tags are on half of a page: only alone are they worth it. */
function partOf(selector: string): Part {
  if (selector.includes(':scope')) return { selector, isAll: true };
  const last =
    selector
      .replace(/\[[^\]]*\]|:[\w-]+(\([^)]*\))?/g, '')
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const [, tag = '', className] = /^([a-z][\w-]*)?(?:\.([\w-]+))?/i.exec(last) ?? [];
  if (className) return { selector, className, isAll: selector === `.${className}` };
  return tag === selector || tag.includes('-') ? { selector, tag, isAll: tag === selector } : { selector, isAll: true };
}

/** What has a tag or a class, the browser remembers until the page changes. */
function candidates(root: Document | Element | ShadowRoot, { selector, tag, className }: Part): ArrayLike<Element> {
  if ('getElementsByTagName' in root) {
    if (tag) return root.getElementsByTagName(tag);
    if (className) return root.getElementsByClassName(className);
  }
  return root.querySelectorAll(selector);
}
