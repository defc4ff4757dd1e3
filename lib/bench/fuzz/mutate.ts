import type { Dice } from './dice.ts';

/** What may be changed: elements and texts, shadow trees too, without those that must stay as they are. */
export type Material = {
  elements: Element[];
  texts: Text[];
  words: string[];
  keep(node: Node): boolean;
  /** Once a page: Chromium 156 itself dies of 3,000 boxes in each other. */
  isDeep: boolean;
};

type Mutation = (material: Material, dice: Dice) => boolean;

/** What happens to pages: half-rendered, rendered twice, redesigned, translated, broken, hostile. */
const mutations: Record<string, Mutation> = {
  remove: onElement((element) => element.remove()),
  double: onElement((element) => element.after(element.cloneNode(true))),
  'double far away': onElement((element, { elements }, dice) => dice.pick(elements)?.append(element.cloneNode(true))),
  reorder: onElement((element, _, dice) => {
    const kids = [...element.children];
    for (const kid of kids) if (dice.chance(0.5)) element.append(kid);
  }),
  'drop attribute': onElement((element, _, dice) => {
    const name = dice.pick(element.getAttributeNames());
    if (name) element.removeAttribute(name);
  }),
  'swap attributes': onElement((element, { elements, keep }, dice) => {
    const other = dice.pick(elements);
    const name = dice.pick(element.getAttributeNames());
    if (!other || !name || keep(other)) return;
    const [mine, theirs] = [element.getAttribute(name), other.getAttribute(name)];
    if (theirs !== null) element.setAttribute(name, theirs);
    if (mine !== null) other.setAttribute(name, mine);
  }),
  hide: onElement((element, _, dice) => {
    const ways = ['display:none', 'visibility:hidden', 'height:0;overflow:hidden', 'opacity:0'];
    if (dice.chance(0.3)) element.setAttribute('hidden', '');
    else element.setAttribute('style', dice.pick(ways) ?? '');
  }),
  unhide: onElement((element) => {
    element.removeAttribute('hidden');
    element.removeAttribute('class');
    element.removeAttribute('style');
  }),
  rename: onElement((element, _, dice) => {
    const other = document.createElement(dice.pick(['div', 'span', 'x-thing', 'td', 'h2', 'button']) ?? 'div');
    other.append(...element.childNodes);
    element.replaceWith(other);
  }),
  deepen: onElement((element, material, dice) => {
    if (material.isDeep) return;
    material.isDeep = true;
    // Deeper than any page is built; a reader that calls itself for each level must survive it.
    const levels = dice.chance(0.3) ? 1_600 : 200;
    const outer = document.createElement('div');
    let inner = outer;
    for (let n = 1; n < levels; n++) inner = inner.appendChild(document.createElement('div'));
    element.replaceWith(outer);
    inner.append(element);
  }),
  'foreign words': onText((text, { words }, dice) => {
    text.data = dice.pick(words) ?? '';
  }),
  'huge text': onText((text, _, dice) => {
    // Ten times as much, and laying it out takes Chromium itself 20 s on some pages.
    text.data = `${text.data} `.repeat(Math.ceil(30_000 / (text.data.length + 1))) + dice.below(10);
  }),
  'no text': onText((text) => {
    text.data = '';
  }),
  'odd letters': onText((text, _, dice) => {
    const odd = ['\u202e', '\u0000', '\ud83d', '\u200b', '𝕏', '\u0301'.repeat(50), '<b>&amp;', '{{}}', '"'];
    text.data = `${dice.pick(odd)}${text.data}${dice.pick(odd)}`;
  }),
};

const names = Object.keys(mutations);

/** Changes the page a little. @returns what was done, for the report */
export function mutate(material: Material, dice: Dice, times: number): string[] {
  const done: string[] = [];
  for (let n = 0; n < times; n++) {
    const name = dice.pick(names) ?? 'remove';
    if (mutations[name]?.(material, dice)) done.push(name);
  }
  return done;
}

function onElement(change: (element: Element, material: Material, dice: Dice) => void): Mutation {
  return (material, dice) => {
    const element = dice.pick(material.elements);
    if (!element?.parentNode || material.keep(element)) return false;
    change(element, material, dice);
    return true;
  };
}

function onText(change: (text: Text, material: Material, dice: Dice) => void): Mutation {
  return (material, dice) => {
    const text = dice.pick(material.texts);
    if (!text?.isConnected || material.keep(text)) return false;
    change(text, material, dice);
    return true;
  };
}

/** Everything below the body but what is inside of `without`. */
export function materialOf(
  document: Document,
  words: string[],
  keep: (node: Node) => boolean,
  without: Element | null,
): Material {
  const material: Material = { elements: [], texts: [], words, keep, isDeep: false };
  const gather = (root: Node): void => {
    for (const node of root.childNodes) {
      if (node === without) continue;
      if (node.nodeType === 3 && (node as Text).data.trim() !== '') material.texts.push(node as Text);
      if (node.nodeType !== 1) continue;
      material.elements.push(node as Element);
      const shadow = (node as Element).shadowRoot;
      if (shadow) gather(shadow);
      gather(node);
    }
  };
  if (document.body) gather(document.body);
  return material;
}
