import type { Look } from '../../adapters/adapter.ts';
import { seenStyle } from './seen-style.ts';

/** Where an element stands, as far as it matters for how it can be written. */
export type Around = {
  /** In a part that is not shown: nothing in there has a style that anybody sees. */
  hidden: boolean;
  inParagraph: boolean;
  inShadow: boolean;
  /** Its parent has a shadow tree: it may fill a slot. */
  ofHost: boolean;
};

/** What is kept of an element. */
export type Manner = {
  tagOf(element: Element, style: CSSStyleDeclaration | null, around: Around): string;
  /** Each as it stands in HTML, without `style`: that is what the style sheets did to the eye. */
  attributesOf(element: Element, around: Around): Iterable<string>;
};

type Writing = { look: Look; view: Window; manner: Manner };

const dropped = new Set(
  'script style link meta base template noscript iframe object embed canvas audio video'.split(' '),
);
const voids = new Set('area br col hr img input source track wbr'.split(' '));

/**
 * The page as it stands now, as HTML that looks the same with no script and no style sheet. Shadow trees that `look`
 * opens are written with it. The document itself is not changed.
 *
 * @throws Error for a document nobody looks at: what is in sight is asked of its styles
 */
export function writePage(document: Document, look: Look, manner: Manner): string {
  const view = document.defaultView;
  if (!view) throw new Error('Only a page that is shown can be written down.');
  const { lang, dir } = document.documentElement;
  const said = `${lang ? ` lang="${escaped(lang)}"` : ''}${dir ? ` dir="${escaped(dir)}"` : ''}`;
  const title = `<title>${escaped(document.title)}</title>`;
  const around: Around = { hidden: false, inParagraph: false, inShadow: false, ofHost: false };
  const body = document.body ? writeElement(document.body, around, { look, view, manner }) : '';
  return `<!doctype html>\n<html${said}><head><meta charset="utf-8">${title}</head>\n${body}\n</html>\n`;
}

function writeElement(element: Element, around: Around, writing: Writing): string {
  const tag = element.localName;
  if (dropped.has(tag)) return '';
  const style = around.hidden ? null : writing.view.getComputedStyle(element);
  const name = tag === 'svg' ? tag : writing.manner.tagOf(element, style, around);
  const css = style ? seenStyle(element, style, name) : '';
  const attributes = [...writing.manner.attributesOf(element, around), ...writeState(element)];
  if (css) attributes.push(`style="${escaped(css)}"`);
  const start = `<${[name, ...attributes].join(' ')}>`;
  if (voids.has(name)) return start;
  if (tag === 'svg') return `${start}${writeIconName(element)}</svg>`;
  const hidden = around.hidden || style?.display === 'none';
  const inParagraph = around.inParagraph || name === 'p';
  return `${start}${writeInside(element, { ...around, hidden, inParagraph }, writing)}</${name}>`;
}

function writeInside(element: Element, around: Around, writing: Writing): string {
  if (element.localName === 'textarea') return escaped((element as HTMLTextAreaElement).value);
  const shadow = writing.look.shadowRoot(element);
  const light = writeNodes(element.childNodes, { ...around, ofHost: shadow !== null }, writing);
  if (!shadow) return light;
  const within: Around = { ...around, inParagraph: false, inShadow: true, ofHost: false };
  return `<template shadowrootmode="${shadow.mode}">${writeNodes(shadow.childNodes, within, writing)}</template>${light}`;
}

const writeNodes = (nodes: Iterable<Node>, around: Around, writing: Writing): string =>
  Array.from(nodes, (node) => {
    if (node.nodeType === 3) return escaped((node as Text).data);
    return node.nodeType === 1 ? writeElement(node as Element, around, writing) : '';
  }).join('');

/** Of an icon its name, if it has one, not its lines. */
function writeIconName(svg: Element): string {
  const title = svg.querySelector('title')?.textContent;
  return title ? `<title>${escaped(title)}</title>` : '';
}

/** What was typed or ticked since the page was loaded. */
function* writeState(element: Element) {
  const { localName: tag } = element;
  if (tag === 'input') {
    const { type, checked, value } = element as HTMLInputElement;
    if (/^(checkbox|radio)$/.test(type)) {
      if (checked && !element.hasAttribute('checked')) yield 'checked';
    } else if (value && !element.hasAttribute('value')) yield `value="${escaped(value)}"`;
  }
  if (tag === 'option' && (element as HTMLOptionElement).selected && !element.hasAttribute('selected'))
    yield 'selected';
}

/** One attribute as it stands in HTML. */
export const written = (name: string, value: string): string => (value === '' ? name : `${name}="${escaped(value)}"`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
