import type { Page } from '../../adapters/adapter.ts';
import { findAnchor } from '../../adapters/anchor.ts';
import { diceOf } from '../fuzz/dice.ts';
import type { Spot } from './edit.ts';
import { placeEdit } from './place.ts';
import { Words } from './words.ts';

/** Ways a page can look different without anything having happened to the record. */
export const layouts = [
  ...['rows shuffled', 'sections moved', 'lists reversed', 'classes renamed', 'values wrapped', 'white space'],
  ...['section collapsed', 'tab not opened', 'half loaded', 'days gone by'],
] as const;
type Layout = (typeof layouts)[number];

export type Disguise =
  | { how: Layout }
  /** The same values written another way; `language` is what the page says of itself from now on. */
  | { how: 'rewritten'; spots: (Spot & { becomes: string })[]; language: string | null };

/** What stands on the page, and the words of class names that its reader goes by. */
export type Standing = { fields: Spot[]; lines: string[]; kept: string[] };

export function disguise(page: Page, way: Disguise, standing: Standing, seed: number): number {
  if (way.how === 'rewritten') return rewrite(page, way);
  return byLayout[way.how](page, standing, seed);
}

function rewrite(page: Page, { spots, language }: Extract<Disguise, { how: 'rewritten' }>): number {
  if (language) page.document.documentElement.lang = language;
  const none = { alone: false, attributes: [], href: null, models: [], emptied: false };
  // A date picker keeps its own spelling, whatever it shows.
  const isFree = ({ anchor }: Spot) => !findAnchor(page, anchor)?.matches('input[type="date"], input[type="number"]');
  return spots
    .filter(isFree)
    .filter(({ becomes, ...spot }) => placeEdit(page, { what: 'field', spots: [spot], becomes, ...none }) === 'placed')
    .length;
}

const byLayout: Record<Layout, (page: Page, standing: Standing, seed: number) => number> = {
  'rows shuffled': (page, { fields }, seed) => shuffleAmongSiblings(rowsOf(page, fields), seed),
  'sections moved': (page, { fields }, seed) => shuffleAmongSiblings(sectionsOf(page, fields), seed),
  'lists reversed': (page, { lines }) => reverseLists(page, lines),
  'classes renamed': (page, { kept }) => renameClasses(page, kept),
  'values wrapped': (page, { fields }) => wrapValues(page, fields),
  'white space': (page) => spaceOut(page),
  'section collapsed': (page, { fields }) => {
    const section = sectionsOf(page, fields).at(-1) as HTMLElement | undefined;
    section?.style.setProperty('display', 'none');
    return section ? 1 : 0;
  },
  'tab not opened': (page, { fields }) => {
    const section = sectionsOf(page, fields).at(-1);
    section?.remove();
    return section ? 1 : 0;
  },
  'half loaded': (page, { fields, lines }) => {
    const rows = rowsOf(page, fields);
    const late = [...rows.slice(Math.ceil(rows.length / 2)), ...rowsOfLines(page, lines)];
    for (const each of late) each.remove();
    return late.length;
  },
  'days gone by': (page) => letDaysGoBy(page),
};

/** The row of each field: the largest element around its value that is about no other field and has its label in it. */
function rowsOf(page: Page, fields: Spot[]): Element[] {
  const values = fields.map(({ anchor }) => findAnchor(page, anchor));
  const others = (element: Element, n: number) =>
    values.some((value, m) => m !== n && value !== null && value !== values[n] && element.contains(value));
  return values.flatMap((value, n) => {
    let row = value;
    while (row?.parentElement && row.parentElement !== page.document.body && !others(row.parentElement, n))
      row = row.parentElement;
    const label = fields[n]?.label ?? '';
    return row && !others(row, n) && new Words(row, page.look).find(label).length > 0 ? [row] : [];
  });
}

/** What holds several rows and stands beside others that do. */
function sectionsOf(page: Page, fields: Spot[]): Element[] {
  const rows = rowsOf(page, fields);
  const groups = [...new Set(rows.map(({ parentElement }) => parentElement).filter((one) => one !== null))];
  return groups.flatMap((group) => {
    let section: Element = group;
    const others = (element: Element) => groups.some((other) => !group.contains(other) && element.contains(other));
    while (section.parentElement && !others(section.parentElement)) section = section.parentElement;
    return section.parentElement && section.localName !== 'body' ? [section] : [];
  });
}

function shuffleAmongSiblings(elements: Element[], seed: number): number {
  const dice = diceOf(seed);
  let moved = 0;
  for (const [parent, own] of Map.groupBy(new Set(elements), ({ parentElement }) => parentElement)) {
    if (!parent || own.length < 2) continue;
    const mixed = own.map((element) => ({ element, at: dice.below(1_000_000) })).sort((a, b) => a.at - b.at);
    moved += exchange(
      own,
      mixed.map(({ element }) => element),
    );
  }
  return moved;
}

/** Puts these elements into each other's places; what stands between them stays. */
function exchange(places: Element[], by: Element[]): number {
  const marks = places.map((element) => {
    const mark = element.ownerDocument.createComment('');
    element.before(mark);
    return mark;
  });
  marks.forEach((mark, n) => {
    mark.replaceWith(by[n] as Element);
  });
  return places.filter((element, n) => element !== by[n]).length;
}

function rowsOfLines(page: Page, anchors: string[]): Element[] {
  const found = anchors.map((anchor) => findAnchor(page, anchor)).filter((one) => one !== null);
  return [...new Set(found)].flatMap((line) => {
    let row = line;
    while (row.parentElement && !found.some((other) => !row.contains(other) && row.parentElement?.contains(other)))
      row = row.parentElement;
    return row.parentElement && row.localName !== 'body' ? [row] : [];
  });
}

function reverseLists(page: Page, anchors: string[]): number {
  let moved = 0;
  for (const own of Map.groupBy(new Set(rowsOfLines(page, anchors)), ({ parentElement }) => parentElement).values())
    if (own.length > 1) moved += exchange(own, own.toReversed());
  return moved;
}

/** Class names as another release of the CRM would have them. Those a style or a reader goes by stay. */
function renameClasses(page: Page, kept: string[]): number {
  const styles = [...page.document.querySelectorAll('style')].map(({ textContent }) => textContent).join(' ');
  const known = new Set(kept);
  let renamed = 0;
  for (const element of page.document.querySelectorAll('body [class]')) {
    if (element.closest('svg')) continue;
    for (const name of [...element.classList]) {
      if (known.has(name) || styles.includes(name) || kept.some((word) => word.length > 3 && name.includes(word)))
        continue;
      element.classList.replace(name, `r7${name.split('').reverse().join('')}`);
      renamed++;
    }
  }
  return renamed;
}

function wrapValues(page: Page, fields: Spot[]): number {
  let wrapped = 0;
  for (const { anchor, was } of fields) {
    const at = findAnchor(page, anchor);
    const [piece, ...more] = (at && new Words(at, page.look).find(was).at(-1)?.pieces) ?? [];
    if (!piece || more.length > 0 || piece.holder.nodeType !== 3) continue;
    const wrapper = page.document.createElement('span');
    piece.holder.replaceWith(wrapper);
    wrapper.append(piece.holder);
    wrapped++;
  }
  return wrapped;
}

/** Line breaks and double spaces of another template engine: a browser draws them as one. */
function spaceOut(page: Page): number {
  const { pieces } = new Words(page.document.body, page.look);
  for (const { holder } of pieces)
    if (holder.nodeType === 3) (holder as Text).data = `\n  ${(holder as Text).data.replaceAll(' ', ' \n ')}\n`;
  return pieces.length;
}

const daysAgo =
  /(\d+)(?= (?:minutes?|hours?|days?|weeks?|months?) ago| ?(?:日|時間|分)前)|(?<=\b(?:vor|il y a|hace) )(\d+)/gi;

function letDaysGoBy(page: Page): number {
  let moved = 0;
  for (const { holder } of new Words(page.document.body, page.look).pieces) {
    if (holder.nodeType !== 3) continue;
    const text = holder as Text;
    const later = text.data
      .replace(daysAgo, (count) => String(Number(count) + 3))
      .replace(/^(\s*)(?:just now|today|yesterday)(\s*)$/i, '$14 days ago$2');
    if (later === text.data) continue;
    text.data = later;
    moved++;
  }
  return moved;
}
