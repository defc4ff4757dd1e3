import type { DataItem, DataValue } from '../read-page.ts';
import { plainText } from './plain-text.ts';
import { type VisibleText, visibleQuote } from './visible-quote.ts';
import { localName } from './vocabulary.ts';

/** Attributes in which a syntax says "here is an item, of this type" and "this is its property". */
export type Attributes = { syntax: 'microdata' | 'rdfa'; item: string; type: string; property: string };

const deepest = 250;

/** Items written into the attributes of the page's own elements; nested ones are values of those around them. */
export function itemsInAttributes(
  document: Document,
  attributes: Attributes,
  html: string,
  visible: VisibleText,
): DataItem[] {
  const items = [...document.querySelectorAll(`[${attributes.item}]`)].filter((element) => {
    if (!element.hasAttribute(attributes.property)) return true;
    return element.parentElement?.closest(`[${attributes.item}]`) == null;
  });
  return items.map((element) => itemOf(element, attributes, html, visible));
}

function itemOf(element: Element, attributes: Attributes, html: string, visible: VisibleText): DataItem {
  const types = (element.getAttribute(attributes.type) ?? '').split(/\s+/).filter(Boolean).map(localName);
  const item: DataItem = { syntax: attributes.syntax, types, props: Object.create(null) as DataItem['props'] };
  const walk = (parent: Element, depth: number) => {
    if (depth > deepest) return;
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const names = child.getAttribute(attributes.property);
      const nested = child.hasAttribute(attributes.item);
      if (names !== null) {
        const value = nested
          ? { value: itemOf(child, attributes, html, visible), quote: flatText(child).slice(0, 300) }
          : textValue(child, attributes, html, visible);
        if (value)
          for (const name of names.split(/\s+/).filter(Boolean).map(localName))
            item.props[name] = [...(item.props[name] ?? []), value];
      }
      if (!nested) walk(child, depth + 1);
    }
  };
  walk(element, 0);
  return item;
}

/** A property's text is what its attribute says, or else what stands in it. */
function textValue(element: Element, attributes: Attributes, html: string, visible: VisibleText): DataValue | null {
  const said = ['content', 'datetime', 'href', 'src', 'resource'].find((name) => element.hasAttribute(name));
  const written = said ? (element.getAttribute(said) ?? '') : flatText(element);
  const text = flatText(element);
  const value = plainText(written.replace(/^(?:tel|mailto):/i, ''));
  if (value === '') return null;
  const shown =
    visibleQuote(value, visible) ?? (text && text.length <= 300 && visible.flat.includes(text) ? text : null);
  if (shown) return { value, quote: shown };
  return { value, quote: said ? sourceQuote(element, said, attributes, html) : text.slice(0, 300) };
}

/** The attribute as the source writes it, with the property's name where they stand together; '' when it is not found. */
function sourceQuote(element: Element, attribute: string, { property }: Attributes, html: string): string {
  const name = element.getAttribute(property) ?? '';
  const written = element.getAttribute(attribute) ?? '';
  for (const value of [written, written.replace(/&/g, '&amp;')])
    for (const mark of ['"', "'"]) {
      const said = `${attribute}=${mark}${value}${mark}`;
      const named = `${property}=${mark}${name}${mark}`;
      const found = [`${named} ${said}`, `${said} ${named}`, said].find((piece) => html.includes(piece));
      if (found) return found;
    }
  return html.includes(written) ? written : '';
}

const flatText = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
