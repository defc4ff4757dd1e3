import type { Block, ReadPage } from '../read-page.ts';

/** A heading and what stands under it, up to the next heading of its rank. */
export type Section = { heading: Block; blocks: Block[] };

/** Something a section lists: a card, a list item, a row of names. */
export type Item = {
  name: string;
  block: Block /** The blocks of its card, below its name. */;
  more: Block[];
  kind: 'heading' | 'list';
};

export const rankOf = ({ tag }: Block): number => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : 0);

/**
 * Sections whose heading says one of the words. Where cards have headings of the same rank as the one above them, the box
 * around that one decides where it ends.
 *
 * @param kickers words a small line right above a slogan may say instead: "Services" over "What can we do for you?"
 */
export function sectionsUnder(page: ReadPage, says: Pick<RegExp, 'test'>, kickers?: Pick<RegExp, 'test'>): Section[] {
  return page.blocks.flatMap((heading, index) => {
    const rank = rankOf(heading) || (isBoldLine(heading) ? 7 : 0);
    if (rank === 0 || heading.text.length > 90) return [];
    const kicker = kickers && rank > 1 && rank < 7 ? kickerOf(page.blocks[index - 1], heading) : null;
    if (!says.test(heading.text) && !(kicker && kickers?.test(kicker))) return [];
    const box = boxOf(heading);
    const inside = (block: Block) => box?.contains(block.element) ?? false;
    const column = columnOf(heading);
    const blocks: Block[] = [];
    for (const block of page.blocks.slice(index + 1, index + 400)) {
      const other = rankOf(block) || (rank === 7 && isBoldLine(block) ? 7 : 0);
      if (block.region === 'footer' && heading.region !== 'footer') break;
      if (column && !column.contains(block.element)) break;
      if (other > 0 && (other < rank || (other === rank && !inside(block)))) break;
      blocks.push(block);
    }
    return [{ heading, blocks }];
  });
}

/** Where a table lays out the page, a section ends with its column: beside it stand quick links and news. */
function columnOf({ element }: Block): Element | null {
  const cell = element.closest('td');
  return cell?.querySelector('p, ul, ol, table, h1, h2, h3') ? cell : null;
}

/** The small line right above a heading in the same box; null where a heading of its rank or none stands there. */
function kickerOf(above: Block | undefined, heading: Block): string | null {
  if (!above || above.text.length > 40 || above.region !== heading.region) return null;
  const rank = rankOf(above);
  if (rank > 0 && rank <= rankOf(heading)) return null;
  const box = heading.element.parentElement;
  return box?.contains(above.element) && !/^(?:body|main)$/i.test(box.tagName) ? above.text : null;
}

/** `<p><b>Our products</b></p>`: how pages were headed before style sheets, and still are. */
const isBoldLine = ({ element, text, region }: Block): boolean =>
  region === 'main' &&
  text.length <= 60 &&
  element.children.length === 1 &&
  (element.firstElementChild?.matches('b, strong, font') ?? false) &&
  (element.firstElementChild?.textContent ?? '').trim().length >= text.length;

/** The nearest `section`, or a box with the marks of one. */
function boxOf({ element }: Block): Element | null {
  let box: Element | null = element.parentElement;
  for (let steps = 0; box && steps < 6; steps++, box = box.parentElement) {
    const tag = box.tagName.toLowerCase();
    if (tag === 'main' || tag === 'body' || tag === 'article') return null;
    if (
      tag === 'section' ||
      /(?:^|[\s_-])(?:section|elementor-section|e-con|wp-block-group|w-section|container-fluid|row-section)(?:$|[\s_-])/i.test(
        box.getAttribute('class') ?? '',
      )
    )
      return box;
  }
  return null;
}

/**
 * What a section lists, by the first of these that there is: headings of the next rank, items of lists, cells' first
 * words. A list of one is no list.
 */
export function itemsOf(section: Section): Item[] {
  const { blocks } = section;
  const ranks = blocks.map(rankOf).filter((rank) => rank > 0);
  if (ranks.length > 0) {
    // Headings lower than a later one come first: three of them are the list, and the later one begins something else
    const first = ranks[0] ?? 0;
    const higher = blocks.findIndex((block) => rankOf(block) > 0 && rankOf(block) < first);
    const before = blocks.slice(0, Math.max(0, higher));
    if (before.filter((block) => rankOf(block) === first).length > 2) return itemsOf({ ...section, blocks: before });
    const rank = Math.min(...ranks);
    return blocks.flatMap((block, index): Item[] => {
      if (rankOf(block) !== rank) return [];
      const end = blocks.findIndex((other, at) => at > index && rankOf(other) > 0 && rankOf(other) <= rank);
      return [{ name: block.text, block, more: blocks.slice(index + 1, end < 0 ? undefined : end), kind: 'heading' }];
    });
  }
  return listItems(blocks);
}

/** One item for each `li`, named by its first or its strong words. */
export function listItems(blocks: Block[]): Item[] {
  const items = new Map<Element, Block[]>();
  for (const block of blocks) {
    const item = block.element.closest('li');
    if (item) items.set(item, [...(items.get(item) ?? []), block]);
  }
  return [...items.values()].flatMap(([first, ...more]) =>
    first ? [{ name: leadOf(first), block: first, more, kind: 'list' as const }] : [],
  );
}

/** "Pumps – for every liquid", `<strong>Pumps</strong> for every liquid`: the name leads. */
function leadOf(block: Block): string {
  const holder = block.element.querySelector('a') ?? block.element;
  const [first, ...others] = [...holder.children]
    .map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  if (first && others.length > 0 && first.length <= 90 && block.text.startsWith(first)) return first;
  const link = holder === block.element ? '' : (holder.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (link.length > 2 && block.text.startsWith(link) && /^\s?[,(|·–—-]/u.test(block.text.slice(link.length)))
    return link;
  const strong = block.element.querySelector('strong, b, h3, h4, h5, .title')?.textContent?.replace(/\s+/g, ' ').trim();
  if (strong && block.text.startsWith(strong)) return strong.replace(/\s*[:：–—-]$/, '');
  return block.text.match(/^(.{3,70}?)(?:\s[–—-]\s|:\s)/)?.[1] ?? block.text;
}
