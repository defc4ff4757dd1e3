import { signs } from './walk.ts';

/**
 * A page without what says nothing: each part holds two or more others, or is a word, a control, a heading, a table.
 * Wrappers around one part are gone, so that a label and its value stand side by side however deep each was put.
 */
export type Part = {
  kind: 'text' | 'control' | 'heading' | 'label' | 'table' | 'list' | 'group';
  element: Element;
  /** The outermost wrapper that holds nothing else. */
  outer: Element;
  /** Of a text; '' for anything richer. */
  words: string;
  kids: Part[];
  /** The link it is, or is in. */
  link: Element | null;
  /** Words of its own between its parts; `leads`: before the first of them. */
  mixed: boolean;
  leads: boolean;
  /** What stood after it without a word: where a value would be. */
  blank: Element | null;
  /** Nothing in it that a single value never contains. */
  simple: boolean;
  /** Words and controls in it. */
  size: number;
};

export const none: Part[] = [];

/** What an element is once its contents are known. null: not a word in there. */
export function folded(
  element: Element,
  tag: string,
  words: string,
  leads: boolean,
  kids: Part[],
  blank: Element | null,
  skeletons: Element[],
): Part | null {
  const [only] = kids;
  if (!only) {
    if (words !== '') return part('text', element, words, none, 1);
    if (element.firstChild === null && /skeleton|spinner|shimmer/i.test(element.getAttribute('class') ?? ''))
      skeletons.push(element);
    return null;
  }
  if (kids.length === 1 && (words === '' || signs.test(words))) {
    if (words !== '' && /[:：]/.test(words) && only.words !== '') only.words += ':';
    only.outer = element;
    only.blank ??= blank;
    return only;
  }
  const [, name] = kids;
  if (name && kids.length === 2 && words === '') {
    const one = isAgain(only, name) ? only : isInitial(only, name) ? name : null;
    if (one) {
      one.outer = element;
      return one;
    }
  }
  const whole = part('group', element, '', kids, 0);
  whole.mixed = words !== '';
  whole.leads = leads;
  whole.simple = tag !== 'form' && tag !== 'fieldset';
  for (const kid of kids) {
    whole.size += kid.size;
    whole.simple &&= kid.simple;
  }
  return whole;
}

/** The element and its wrappers, from the inside out. */
export function wrappersOf({ element, outer }: Part): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = at === outer ? null : at.parentElement) all.push(at);
  return all;
}

/** "R" in a circle, for a person without a picture, before "Ravi Menon". */
const isInitial = (first: Part, name: Part): boolean =>
  first.words.length === 1 && name.kind === 'text' && name.words.length > 2 && name.words.startsWith(first.words);

/** The same once more, over it: what a field shows while the mouse is on it. */
const isAgain = (first: Part, copy: Part): boolean =>
  first.kind === 'text' &&
  copy.kind === 'text' &&
  first.words === copy.words &&
  getComputedStyle(copy.outer).position === 'absolute';

/** What the element's own tag makes of what is in it. */
export function named(found: Part, element: Element, tag: string, kind: Part['kind']): Part {
  if (tag === 'a') {
    if (element.hasAttribute('href')) found.link ??= element;
    return found;
  }
  // The name of a record may be edited where it stands: a heading with nothing but a control.
  if (found.kind === 'control') return kind === 'heading' ? part(kind, element, '', [found], 1) : found;
  found.kind = kind;
  found.element = element;
  found.simple = kind === 'label' && isTickLabel(element as HTMLLabelElement);
  return found;
}

/** A tick box brings a label of its own; it says nothing new, or what the tick means. */
const isTickLabel = (label: HTMLLabelElement): boolean =>
  /^(checkbox|radio)$/.test((label.control as HTMLInputElement | null)?.type ?? '');

export const part = (kind: Part['kind'], element: Element, words: string, kids: Part[], size: number): Part => ({
  kind,
  element,
  outer: element,
  words,
  kids,
  link: null,
  mixed: false,
  leads: false,
  blank: null,
  simple: kind === 'text' || kind === 'control',
  size,
});
