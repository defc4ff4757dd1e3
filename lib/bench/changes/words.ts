import { shownChildren } from '../../adapters/dom.ts';
import type { PartLook } from '../../adapters/look.ts';

type Holder = Text | HTMLInputElement | HTMLTextAreaElement;
/** A run of text, or a box that holds one; `start` counts letters, white space left out. */
type Piece = { holder: Holder; element: Element; start: number; end: number };
/** Words that stand in one or more pieces. */
export type Found = { words: string; pieces: Piece[]; start: number; end: number };

/** What a piece says, white space left out. */
export const saidIn = ({ holder }: Piece): string => bare(textOf(holder));

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
const textOf = (holder: Holder): string =>
  holder.nodeType === 3 ? (holder as Text).data : (holder as HTMLInputElement).value;

/** The words in sight below an element, and who holds them. */
export class Words {
  readonly pieces: Piece[] = [];
  #letters = '';

  constructor(root: Element, look: PartLook) {
    const stack: { node: Node; parent: Element }[] = [{ node: root, parent: root }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, parent } = next;
      if (node.nodeType === 3) this.#add(node as Text, parent, look);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (/^(script|style|template|noscript)$/i.test(element.localName)) continue;
      if (/^(input|textarea)$/.test(element.localName)) {
        if (!/^(checkbox|radio|hidden|password|button|submit)$/.test((element as HTMLInputElement).type))
          this.#add(element as HTMLInputElement, element, look);
        continue;
      }
      for (const child of [...shownChildren(element, look)].reverse()) stack.push({ node: child, parent: element });
    }
  }

  #add(holder: Holder, element: Element, look: PartLook): void {
    const letters = bare(textOf(holder));
    if (letters === '' || !look.shown(element)) return;
    const start = this.#letters.length;
    this.pieces.push({ holder, element, start, end: start + letters.length });
    this.#letters += letters;
  }

  /** All places that say it; where it fills whole pieces, those alone. */
  find(words: string): Found[] {
    const wanted = bare(words);
    const found: Found[] = [];
    if (wanted === '') return found;
    for (let at = this.#letters.indexOf(wanted); at >= 0; at = this.#letters.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      found.push({ words, pieces: this.pieces.filter((piece) => piece.start < end && piece.end > at), start: at, end });
    }
    const whole = found.filter(({ pieces, start, end }) => pieces[0]?.start === start && pieces.at(-1)?.end === end);
    return whole.length > 0 ? whole : found;
  }
}

/** Puts other words in their place: all into the first piece, the rest of them emptied. */
export function replaceWords({ pieces, start, end }: Found, by: string): void {
  pieces.forEach((piece, n) => {
    const text = textOf(piece.holder);
    const from = n === 0 ? place(text, start - piece.start) : place(text, 0);
    const to = n === pieces.length - 1 ? place(text, end - piece.start - 1) + 1 : text.length;
    const written = text.slice(0, from) + (n === 0 ? by : '') + text.slice(to);
    if (piece.holder.nodeType === 3) (piece.holder as Text).data = written;
    else {
      (piece.holder as HTMLInputElement).value = written;
      if (piece.element.localName === 'input') piece.element.setAttribute('value', written);
    }
  });
}

/** Where in the text its nth letter stands. */
function place(text: string, nth: number): number {
  let left = nth;
  for (let at = 0; at < text.length; at++) {
    if (bare(text[at] ?? '') === '') continue;
    if (left === 0) return at;
    left--;
  }
  return text.length;
}
