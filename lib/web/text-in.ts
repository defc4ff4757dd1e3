/** An element with more inside than this is no link and no heading. */
const mostNodes = 200;

/**
 * The first words inside an element, white space collapsed. `textContent` would read all there is, and a page may nest
 * thousands of links into each other.
 */
export function textIn(element: Element, mostLetters: number): string {
  let text = '';
  let node: Node | null = element;
  for (let seen = 0; node && seen < mostNodes && text.length < mostLetters * 2; seen++) {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, mostLetters * 2);
    else if (node !== element && text !== '') text += ' '; // <span>Über</span><span>uns</span> is shown apart as a rule
    node = nextNode(node, true, element);
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, mostLetters);
}

/** The next node in reading order, into this one or past it; null at the end of `root`. */
export function nextNode(node: Node, inside: boolean, root: Node): Node | null {
  if (inside && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
