import type { ReadingInput, RecordKind } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { kindInLine, kindOfWord } from './kinds.ts';
import { idInAddress } from './place.ts';
import type { FoundList } from './walk.ts';

type Related = ReadingInput['related'][number];
type Row = ReadingInput['rows'][number];

/** More rows than this are counted, not read: nobody asks about the 300th contact of one account. */
const mostRows = 200;

/** A table or a run of cards as a related list, null when it is not in sight or empty. */
export function listOf(list: FoundList, page: Page): Related | null {
  if (!page.look.shown(list.element)) return null;
  const headers = list.headers.map((cell) => shownText(cell, page.look, true));
  const rows: Row[] = [];
  for (const item of list.items) {
    if (rows.length >= mostRows) break;
    if (!page.look.shown(item)) continue;
    const row = list.kind === 'table' ? tableRow(item, headers, page) : cardRow(item, page);
    if (row) rows.push(row);
  }
  const { words, count } = headingOf(list, page);
  if (rows.length === 0 && words === '') return null;
  const total = count ?? statedRows(list.element);
  return {
    name: slug(words) || 'list',
    label: words || 'List',
    count: total,
    rows: rows.map((row) => ({ ...row, kind: row.kind ?? kindInLine(words) })),
  };
}

/** The caption, the accessible name or the heading above; `Contacts (3)` states a count. */
function headingOf(list: FoundList, page: Page): { words: string; count: number | null } {
  const caption = list.element.querySelector('caption');
  const id = list.element.getAttribute('aria-labelledby');
  const named = caption ?? (id ? page.document.getElementById(id) : null) ?? null;
  const words =
    (named && shownText(named, page.look)) ||
    list.element.getAttribute('aria-label') ||
    (list.section && page.look.shown(list.section) && shownText(list.section, page.look)) ||
    '';
  const line = squeeze(words);
  const stated = /^(.*?)\s*[([]?(\d{1,6})(\+?)[)\]]?$/.exec(line);
  if (stated?.[1] && (/[([]\d/.test(line) || list.section?.childElementCount))
    return { words: stated[1], count: Number(stated[2]) };
  return { words: line, count: null };
}

/** Virtual tables show a window of their rows and say how many there are. */
function statedRows(element: Element): number | null {
  const said = Number(element.getAttribute('aria-rowcount') ?? '');
  return said > 1 ? said - 1 : null;
}

function tableRow(row: Element, headers: string[], page: Page): Row | null {
  const cells =
    row.localName === 'tr'
      ? [...row.children]
      : [...row.querySelectorAll('[role=cell],[role=gridcell],[role=rowheader]')];
  const values = cells.map((cell, n) => ({ label: headers[n] ?? '', value: cellText(cell, page), cell }));
  const links = values.flatMap(({ cell }) => [...cell.querySelectorAll('a[href]')]);
  const linked = values.find(({ cell, value }) => value !== '' && cell.querySelector('a[href]') !== null);
  const header = values.find(
    ({ cell, value }) => value !== '' && (cell.localName === 'th' || cell.getAttribute('role') === 'rowheader'),
  );
  const first =
    header ??
    values.find(({ value, label }) => /\p{L}/u.test(value) && label !== '') ??
    values.find(({ value }) => value !== '');
  const named = linked && (!first || values.indexOf(linked) <= values.indexOf(first) + 1) ? linked : first;
  if (!named) return null;
  const link = named.cell.querySelector('a[href]') ?? links[0] ?? null;
  return rowOf(
    named.value,
    link,
    values.filter((each) => each !== named && each.value !== ''),
    page,
  );
}

function cardRow(card: Element, page: Page): Row | null {
  const [first, ...rest] = shownText(card, page.look).split('\n');
  const link = card.localName === 'a' ? card : card.querySelector('a[href]');
  const linked = link && link !== card ? squeeze(shownText(link, page.look)) : '';
  const name = linked || (first ?? '');
  if (name === '') return null;
  const cells = [first ?? '', ...rest].map((value) =>
    value.startsWith(name) ? value.slice(name.length).trim() : value,
  );
  return rowOf(
    name,
    link,
    cells.filter((value) => value !== '').map((value) => ({ label: '', value })),
    page,
  );
}

function rowOf(name: string, link: Element | null, cells: { label: string; value: string }[], page: Page): Row {
  const { href, kind } = target(link, page);
  return {
    name: name.slice(0, 300),
    kind,
    href,
    cells: cells.map(({ label, value }) => ({ label, value: value.slice(0, 500) })),
    anchor: textAnchor(name),
  };
}

function target(link: Element | null, page: Page): { href: string | null; kind: RecordKind | null } {
  try {
    const url = new URL(link?.getAttribute('href') || 'about:blank', page.url);
    if (!/^https?:$/.test(url.protocol)) return { href: null, kind: null };
    return { href: url.href, kind: kindOfWord(idInAddress(url)?.word ?? '') };
  } catch {
    return { href: null, kind: null };
  }
}

function cellText(cell: Element, page: Page): string {
  const control = cell.querySelector('input:not([type=checkbox]):not([type=radio]):not([type=hidden]),select');
  const words = shownText(cell, page.look);
  return squeeze(words || (control && page.look.shown(control) ? (control as HTMLInputElement).value : ''));
}
