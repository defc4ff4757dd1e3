import type { ReadingInput, RecordKind } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { nameOf } from './controls.ts';
import { kindInLine } from './kinds.ts';
import { cellsOf, isHeader } from './lists.ts';
import type { Part } from './part.ts';
import { kindBehind, webAddress } from './place.ts';
import { isSeenIn } from './sight.ts';
import type { FoundList } from './walk.ts';

type Related = ReadingInput['related'][number];
type Row = ReadingInput['rows'][number];
type Header = { words: string; shown: boolean };

/** What the seller was at before, or likes, says nothing about this record. */
const notOfThisRecord = /^(recent|favou?rit|pinned|zuletzt|récemment|consultés|recientes|vistos|最近)/i;

/** A table or a run of cards as a related list, null when it is not in sight or empty. */
export function listOf(list: FoundList, page: Page, mostRows: number): Related | null {
  if (!page.look.shown(list.element)) return null;
  const headers: Header[] = list.headers.map((cell) => ({
    words: shownText(cell, page.look, true),
    shown: page.look.shown(cell),
  }));
  const rows: Row[] = [];
  for (const [n, item] of list.items.entries()) {
    if (rows.length >= mostRows) break;
    if (!page.look.shown(item)) continue;
    const card = list.cards?.[n];
    const row = card ? cardRow(card, page) : tableRow(item, headers, page);
    if (row) rows.push(row);
  }
  const { words, count } = headingOf(list, page);
  if ((rows.length === 0 && words === '') || notOfThisRecord.test(words)) return null;
  const total = count ?? statedRows(list.element);
  const kind = kindOfRows(rows, words);
  return {
    name: slug(words) || 'list',
    label: words || 'List',
    count: total,
    rows: rows.map((row) => ({ ...row, kind })),
  };
}

/** The caption, the accessible name or the heading above; `Contacts (3)` states a count. */
function headingOf(list: FoundList, page: Page): { words: string; count: number | null } {
  const { caption } = list.element as HTMLTableElement;
  const named = (caption && shownText(caption, page.look)) || nameOf(list.element, { page });
  const section = list.section ? shownText(list.section, page.look) : '';
  const line = squeeze(named || titleAbove(list, page) || section);
  const stated = /^(.*?)\s*[([]?(\d{1,6})\+?[)\]]?$/.exec(line);
  if (stated?.[1] && (/[([]\d/.test(line) || list.section?.childElementCount))
    return { words: stated[1], count: Number(stated[2]) };
  return { words: line, count: null };
}

/** Panels have titles that are no headings: a short line above the list that is called title or head. */
function titleAbove(list: FoundList, page: Page): string | null {
  let at: Element | null = list.element;
  for (let up = 0; at && up < 5; up++, at = at.parentElement) {
    const before = at.previousElementSibling;
    if (!before) continue;
    if (list.section && (before === list.section || before.contains(list.section))) return null;
    const words = /title|head|caption/i.test(before.getAttribute('class') ?? '') ? shownText(before, page.look) : '';
    if (words !== '' && words.length <= 60 && !words.includes('\n')) return words;
  }
  return null;
}

/** Virtual tables show a window of their rows and say how many there are. */
function statedRows(element: Element): number | null {
  const said = Number(element.getAttribute('aria-rowcount') ?? '');
  return said > 1 ? said - 1 : null;
}

function tableRow(row: Element, headers: Header[], page: Page): Row | null {
  const cells = cellsOf(row);
  const values = cells.flatMap((cell, n) => {
    const { words: label, shown } = headers[n] ?? { words: '', shown: true };
    const value = shown ? cellText(cell, page) : '';
    const link = cell.firstElementChild && cell.querySelector('a[href]');
    return value === '' ? [] : [{ label, value, link, names: isHeader(cell) }];
  });
  if (values.length < 2) return null;
  const linked = values.findIndex(({ link }) => link !== null);
  const lettered = values.findIndex(({ value, label }) => label !== '' && /\p{L}/u.test(value));
  const naming = values.findIndex(({ names }) => names);
  const first = Math.max(0, naming, lettered);
  const [named] = values.splice(linked >= 0 && linked <= first + 1 ? linked : first, 1);
  return named ? rowOf(named.value, named.link ?? values.find(({ link }) => link)?.link ?? null, values) : null;
}

function cardRow(card: Part, page: Page): Row | null {
  const lines: string[] = [];
  const links: Element[] = [];
  collectLines(card, card.outer, page, lines, links);
  const link = card.link ?? links[0] ?? null;
  const linked = links[0] && !card.link ? squeeze(links[0].textContent ?? '') : '';
  const name = linked || (lines[0] ?? '');
  if (name === '') return null;
  const cells = lines.map((value) => (value.startsWith(name) ? value.slice(name.length).trim() : value));
  return rowOf(
    name,
    link,
    cells.filter((value) => value !== '').map((value) => ({ label: '', value })),
  );
}

/** The words of a card in sight, each part a line. */
function collectLines(part: Part, card: Element, page: Page, lines: string[], links: Element[]): void {
  if (part.kind === 'control') return;
  const isPlain = part.kids.length === 0 && part.words !== '';
  if (!isPlain && (part.kids.length === 0 || part.mixed)) {
    const more = shownText(part.element, page.look);
    if (more === '') return;
    lines.push(...more.split('\n'));
    const link = part.link ?? part.element.querySelector('a[href]');
    if (link) links.push(link);
  } else if (isPlain) {
    if (part.element.getAttribute('aria-hidden') === 'true' || !isSeenIn(card, part.element, page)) return;
    lines.push(squeeze(part.words));
    if (part.link) links.push(part.link);
  } else for (const kid of part.kids) collectLines(kid, card, page, lines, links);
}

function rowOf(name: string, link: Element | null, cells: { label: string; value: string }[]): Row {
  return {
    name: name.slice(0, 300),
    kind: null,
    href: webAddress(link),
    cells: cells.map(({ label, value }) => ({ label, value: value.slice(0, 500) })),
    anchor: textAnchor(name),
  };
}

/** Rows of one list are of one kind: what the first link's address says, else the list's title. */
function kindOfRows(rows: Row[], words: string): RecordKind | null {
  const href = rows.find((row) => row.href !== null)?.href;
  return (href && kindBehind(href)) || kindInLine(words);
}

/** A cell is nearly always one word or one link; a column in sight has its cells in sight. */
function cellText(cell: Element, page: Page): string {
  const inner = cell.firstElementChild;
  if (inner === null || (inner.localName === 'a' && inner.firstElementChild === null && cell.childElementCount === 1))
    return squeeze(cell.textContent ?? '');
  const words = shownText(cell, page.look);
  if (words !== '') return squeeze(words);
  const control = cell.querySelector('input:not([type=checkbox]):not([type=radio]):not([type=hidden]),select');
  return control && page.look.shown(control) ? squeeze((control as HTMLInputElement).value) : '';
}
