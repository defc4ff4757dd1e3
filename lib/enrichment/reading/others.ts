import type { Block } from '../read-page.ts';
import { othersBox, othersSpeak } from '../words/others.ts';

const known = new WeakMap<Block, boolean>();

/** Does another company, or one of its people, speak here: a testimonial, a review, a case study? */
export function isOfOthers(block: Block): boolean {
  let of = known.get(block);
  if (of === undefined) {
    of = (block.heading !== null && othersSpeak.test(block.heading)) || isInOthersBox(block.element);
    known.set(block, of);
  }
  return of;
}

function isInOthersBox(element: Element): boolean {
  let around: Element | null = element;
  for (let steps = 0; around && steps < 7; steps++, around = around.parentElement) {
    const tag = around.tagName.toLowerCase();
    if (tag === 'blockquote' || tag === 'q') return true;
    if (tag === 'body' || tag === 'main' || tag === 'html') return false;
    if (othersBox.test(`${around.getAttribute('class') ?? ''} ${around.id ?? ''}`)) return true;
  }
  return false;
}
