import type { Look } from '../../adapters/adapter.ts';
import { type Around, writePage, written } from './write-page.ts';

/** What says something to any reader, or to a person, on any site. Everything else is somebody's framework. */
const keptAttributes = new Set(
  'title alt lang dir hidden open type value checked selected disabled readonly multiple placeholder datetime scope colspan rowspan label contenteditable role'.split(
    ' ',
  ),
);
const references = new Set(
  'for headers aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-activedescendant aria-errormessage aria-flowto'.split(
    ' ',
  ),
);

/** What an id or a slot's name is called now. Ids nobody refers to are gone. */
type Names = { ids: Map<string, string>; slots: Map<string, string> };

/**
 * The page as any site could have made it: the same words, structure, roles and links, and the same parts in sight, but
 * no class, no framework attribute, no element of a vendor's own.
 *
 * @param look opens shadow roots; they stay shadow roots, of the same mode
 * @returns a whole HTML document
 */
export function strip(document: Document, look: Look): string {
  const names: Names = { ids: new Map(), slots: new Map() };
  noteReferences(document, look, names);
  return writePage(document, look, {
    tagOf: (element, style, around) => plainTag(element, style, around, look),
    attributesOf: (element, around) => plainAttributes(element, around, names),
  });
}

function noteReferences(root: Document | ShadowRoot, look: Look, names: Names): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!references.has(name)) continue;
      for (const id of words(element.getAttribute(name)))
        if (!names.ids.has(id)) names.ids.set(id, `n${names.ids.size + 1}`);
    }
    const shadow = look.shadowRoot(element);
    if (shadow) noteReferences(shadow, look, names);
  }
}

/**
 * A custom element becomes a block or a part of a line, as it was drawn. One with a shadow tree stays a component, under
 * a name that says nothing: plain elements with a tree of their own have nothing else inside on any real page.
 */
function plainTag(element: Element, style: CSSStyleDeclaration | null, around: Around, look: Look): string {
  const tag = element.localName;
  if (tag === 'slot' && around.inShadow) return tag;
  // Aura knows tags without a dash (`userprofilepanel`); to a browser they are unknown elements.
  const isUnknown = Object.prototype.toString.call(element) === '[object HTMLUnknownElement]';
  if (!tag.includes('-') && tag !== 'slot' && !isUnknown) return tag;
  if (look.shadowRoot(element)) return 'x-part';
  // A block inside of a paragraph would end it when the page is parsed again.
  if (around.inParagraph) return 'span';
  return /^(inline|contents)/.test(style?.display ?? 'block') ? 'span' : 'div';
}

function* plainAttributes(element: Element, around: Around, { ids, slots }: Names) {
  const isSlot = element.localName === 'slot' && around.inShadow;
  for (const { name, value } of element.attributes) {
    const id = name === 'id' ? ids.get(value) : undefined;
    if (id) yield written(name, id);
    else if (references.has(name))
      yield written(
        name,
        words(value)
          .map((each) => ids.get(each) ?? each)
          .join(' '),
      );
    else if (name === 'href') yield written(name, /^\s*javascript:/i.test(value) ? '#' : value);
    else if ((name === 'name' && isSlot) || (name === 'slot' && around.ofHost)) {
      if (!slots.has(value)) slots.set(value, `s${slots.size + 1}`);
      yield written(name, slots.get(value) ?? '');
    } else if (keptAttributes.has(name) || name.startsWith('aria-')) yield written(name, value);
  }
}

const words = (text: string | null): string[] => (text ?? '').split(/\s+/).filter(Boolean);
