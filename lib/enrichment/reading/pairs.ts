import type { Block, ReadPage } from '../read-page.ts';

/** A label and what stands beside it: `<dt>Founded</dt><dd>1987</dd>`, a table's row, a tile, "Founded: 1987". */
export type Pair = {
  label: string;
  value: string;
  /** As the page reads, in the order it stands: "Founded 1987", "1,200 Employees". */
  quote: string;
  extractor: 'table' | 'block';
  block: Block;
};

const pairsByPage = new WeakMap<ReadPage, Pair[]>();

/** Every pair of label and value on the page. A label is at most 60 characters long; a value at most 400. */
export function pairsOf(page: ReadPage): Pair[] {
  let pairs = pairsByPage.get(page);
  if (!pairs) {
    pairs = [...rowPairs(page), ...listPairs(page), ...alternatingPairs(page), ...linePairs(page), ...tilePairs(page)]
      .filter(({ label, value }) => label.length <= 60 && value.length > 0 && value.length <= 400)
      .map((pair) => ({ ...pair, label: unspaced(pair.label) }));
    pairsByPage.set(page, pairs);
  }
  return pairs;
}

/** "設 立", "社　名": signs set apart to fill the cell are one word. */
const unspaced = (label: string) =>
  /^\p{Script=Han}(?:[\s　]+\p{Script=Han})+$/u.test(label.trim()) ? label.replace(/[\s　]/g, '') : label;

/** Two cells of a row. Rows of more cells have no one label. */
function rowPairs(page: ReadPage): Pair[] {
  const rows = new Map<Element, Map<Element, Block[]>>();
  for (const block of page.blocks) {
    const cell = block.element.closest('td, th');
    const row = cell?.closest('tr');
    if (!cell || !row) continue;
    const cells = rows.get(row) ?? new Map<Element, Block[]>();
    cells.set(cell, [...(cells.get(cell) ?? []), block]);
    rows.set(row, cells);
  }
  return [...rows.values()].flatMap((cells) => {
    const [label, value, ...more] = [...cells.values()];
    if (label && value && more.length === 0) return [pairOf(label, value, 'table')];
    return takesTurns([...cells.keys()])
      ? [...cells.values()].flatMap((cell, place, all) => {
          const next = all[place + 1];
          return place % 2 === 0 && next ? [pairOf(cell, next, 'table')] : [];
        })
      : [];
  });
}

/** Two pairs or three in a row: every other cell is a `th`, or has the class that only labels have. */
function takesTurns(cells: Element[]): boolean {
  if (cells.length < 4 || cells.length % 2 > 0) return false;
  const marks = cells.map((cell) => `${cell.tagName} ${cell.getAttribute('class') ?? ''}`);
  return marks[0] !== marks[1] && marks.every((mark, place) => mark === marks[place % 2]);
}

/** Many pairs in one box, told apart by class alone: `<div class="name">Founded</div><div class="value">1987</div>…`. */
function alternatingPairs(page: ReadPage): Pair[] {
  const boxes = new Map<Element, Map<Element, Block[]>>();
  for (const block of page.blocks) {
    let part = block.element;
    // The cell itself, or a paragraph in it
    for (let step = 0; step < 2 && part.parentElement; step++, part = part.parentElement) {
      if (!/^(?:DIV|SPAN|P|LI)$/.test(part.tagName)) break;
      const parts = boxes.get(part.parentElement) ?? new Map<Element, Block[]>();
      parts.set(part, [...(parts.get(part) ?? []), block]);
      boxes.set(part.parentElement, parts);
    }
  }
  return [...boxes].flatMap(([box, parts]) => {
    const children = [...box.children];
    if (parts.size < 4 || children.length !== parts.size || !takesTurns(children)) return [];
    if (children.some((child, place) => child.tagName !== children[place % 2]?.tagName || !child.className)) return [];
    return children.flatMap((child, place) => {
      const [label, value] = [parts.get(child), children[place + 1] && parts.get(children[place + 1] as Element)];
      return place % 2 === 0 && label && value ? [pairOf(label, value, 'block')] : [];
    });
  });
}

/** A `dt` and the `dd`s after it. */
function listPairs(page: ReadPage): Pair[] {
  const pairs: Pair[] = [];
  let label: Block[] = [];
  let value: Block[] = [];
  let inLabel = false;
  const close = () => {
    if (label.length > 0 && value.length > 0) pairs.push(pairOf(label, value, 'table'));
    value = [];
  };
  for (const block of page.blocks) {
    const part = block.element.closest('dt, dd')?.tagName.toLowerCase();
    if (part === 'dt') {
      if (!inLabel) {
        close();
        label = [];
      }
      label.push(block);
    } else if (part === 'dd') value.push(block);
    else {
      close();
      label = [];
    }
    inLabel = part === 'dt';
  }
  close();
  return pairs;
}

function pairOf(label: Block[], value: Block[], extractor: Pair['extractor']): Pair {
  const said = (blocks: Block[]) => blocks.map(({ text }) => text).join(' ');
  return {
    label: said(label),
    value: said(value),
    quote: `${said(label)} ${said(value)}`,
    extractor,
    block: value[0] as Block,
  };
}

/** "Founded: 1987" in one block, or several of them one after another: "Gründung: 1987 | Mitarbeiter: 120". */
function linePairs(page: ReadPage): Pair[] {
  return page.blocks.flatMap((block) =>
    block.text.length > 600
      ? []
      : block.text.split(/\s*(?:\n|[|•·])\s*/).flatMap((line) => {
          const [, label, value] = line.match(/^([^:：.!?]{2,60}?)\s?[:：]\s?(.+)$/s) ?? [];
          return label && value ? [{ label, value, quote: line, extractor: 'block' as const, block }] : [];
        }),
  );
}

/**
 * Label and value as neighbours without a word between them: the tiles of "company in figures", in either order. Where a
 * box holds many, they take turns, and the first two say which of them is the label.
 */
function tilePairs(page: ReadPage): Pair[] {
  const pairs: Pair[] = [];
  for (const block of page.blocks) {
    if (block.text.length > 80) continue;
    const parts = [...block.element.children].map((part) => collapsed(part.textContent)).filter(Boolean);
    const lines = block.text.split('\n');
    const [top, bottom] = lines;
    if (top && bottom && lines.length === 2) pairs.push(...eitherWay(top, bottom, block.text, block));
    const [one, other] = parts;
    if (
      one &&
      other &&
      parts.length === 2 &&
      collapsed(block.text).replace(/\s/g, '') === (one + other).replace(/\s/g, '')
    )
      pairs.push(...eitherWay(one, other, block.text, block));
  }
  for (const [index, block] of page.blocks.entries()) {
    const next = page.blocks[index + 1];
    if (!next || block.text.length > 60 || next.text.length > 200) continue;
    const box = boxOfBoth(block.element, next.element);
    if (box && takeTurns(insideOf(page, box, index), block, next))
      pairs.push(...eitherWay(block.text, next.text, `${block.text} ${next.text}`, next));
  }
  return pairs;
}

const eitherWay = (one: string, other: string, quote: string, block: Block): Pair[] => [
  { label: one, value: other, quote, extractor: 'block', block },
  { label: other, value: one, quote, extractor: 'block', block },
];

/** The box both stand in, when it is no more than two steps up. */
function boxOfBoth(one: Element, other: Element): Element | null {
  for (const box of [one.parentElement, one.parentElement?.parentElement])
    if (box?.contains(other) && !['body', 'main', 'tr', 'dl', 'table', 'tbody'].includes(box.tagName.toLowerCase()))
      return box;
  return null;
}

/** The blocks in the box, which stand together round this one. */
function insideOf(page: ReadPage, box: Element, index: number): Block[] {
  const isIn = (at: number) => box.contains(page.blocks[at]?.element ?? null);
  let first = index;
  while (first > 0 && index - first < 40 && isIn(first - 1)) first--;
  let last = index;
  while (last - index < 40 && last + 1 < page.blocks.length && isIn(last + 1)) last++;
  return page.blocks.slice(first, last + 1);
}

/** Are these two a pair of their own in the box, not the value of one pair and the label of the next? */
function takeTurns(inside: Block[], one: Block, other: Block): boolean {
  const at = inside.indexOf(one);
  if (inside.length <= 3) return at <= 1;
  const figure = (block: Block | undefined) =>
    /^[^\p{L}]*\d/u.test(block?.text ?? '') && (block?.text.length ?? 99) < 40;
  const turns = inside.every((block, index) => figure(block) === figure(inside[index % 2]));
  return turns && figure(inside[0]) !== figure(inside[1]) && at % 2 === 0 && inside[at + 1] === other;
}

const collapsed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
