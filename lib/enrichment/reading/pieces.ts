import type { Block } from '../read-page.ts';

/** The pieces of a block's own text: its element may hold other blocks as well. */
export const piecesOfBlock = ({ element, text }: Block): string[] => {
  const flat = text.replace(/\s+/g, ' ');
  return piecesOf(element).filter((piece) => flat.includes(piece));
};

/**
 * The words of each innermost element, in reading order. Cards are often spans without a space between them: "20 August
 * 2024" and "Media release" read as "20 August 2024Media release", as only a style sheet sets them apart.
 */
export function piecesOf(element: Element): string[] {
  const pieces: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      // "70 a&ntilde;os" may have been parsed to three texts side by side
      if (node.previousSibling?.nodeType === 3) return;
      let said = '';
      for (let next: Node | null = node; next?.nodeType === 3; next = next.nextSibling) said += next.textContent ?? '';
      const text = said.replace(/\s+/g, ' ').trim();
      if (text) pieces.push(text);
      return;
    }
    if (node.nodeType !== 1 || (node as Element).matches('script, style, template, noscript, svg')) return;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(element);
  return pieces;
}
