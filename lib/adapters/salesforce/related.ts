import type { Found } from '../adapter.ts';
import { slug, squeeze } from '../dom.ts';
import { type Row, rowOf, tableRows } from './rows.ts';
import { firstOf, firstShown, inside, onPage, outer, partOf, type Scope, select, selectShown } from './scope.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';

type Related = Found['related'][number];

/** Related lists as they stand on the page: cards or tables, a preview of three to six rows, then the quick links. */
export function readRelated(scope: Scope, missing: Found['missing']): Related[] {
  const found: Related[] = [];
  const add = (list: Related) => {
    if (list.label !== '' && !found.some(({ label }) => label === list.label)) found.push(list);
  };
  for (const element of select(scope, selectors.list)) {
    // The view manager holds the list: take it where it stands alone.
    const isHeld = outer(element.parentElement ?? element, selectors.list) !== null;
    if (!isHeld && onPage(scope, element)) add(readList(partOf(scope, element)));
  }
  for (const { label, count, atLeast, rows } of found) {
    const all = count !== null && !atLeast && rows.length < count;
    if (all)
      missing.push({ what: label, why: rows.length ? `${rows.length} of ${count} shown` : 'rows not loaded yet' });
  }
  for (const element of selectShown(scope, selectors.quickLink)) {
    const link = select(inside(scope, element), 'a')[0];
    if (link) add(quickLink(link, scope));
  }
  return found;
}

/** @param list cut off as a whole or not at all, as its cards and its head are with it */
function readList(list: Scope): Related {
  const header = firstShown(list, selectors.listHeader);
  const head = header ? inside(list, header) : list;
  const title = header && firstOf(head, selectors.listTitle);
  const label = squeeze(title?.getAttribute('title') || lineOf(title, head));
  // Nearly always said in the title; else anywhere in the head, a button too.
  const titled = countIn(lineOf(header && firstOf(head, 'h2'), head));
  const stated = titled.count === null ? countIn(lineOf(header, head, true)) : titled;
  const cards = select(list, selectors.card).map((card) => readCard(inside(list, card)));
  const name = relationOf(firstOf(list, 'a[href*="/related/"]'));
  return {
    name: name || slug(label),
    label: label.replace(counted, ''),
    ...stated,
    rows: cards.length ? cards.filter((row) => row.name !== '') : tableRows(list),
  };
}

function readCard(card: Scope): Row {
  const title = firstOf(card, 'h3');
  const link = title?.querySelector('a') ?? undefined;
  const values = select(card, 'dd');
  const cells: Row['cells'] = [];
  for (const [at, label] of select(card, 'dt').entries()) {
    const value = lineOf(values[at], card);
    if (value !== '') cells.push({ label: lineOf(label, card).replace(/:$/, ''), value });
  }
  return rowOf(lineOf(title ?? link, card), link, cells, card);
}

function quickLink(link: Element, scope: Scope): Related {
  const text = lineOf(link, scope);
  const label = text.replace(counted, '');
  return { name: relationOf(link) || slug(label), label, ...countIn(text), rows: [] };
}

const counted = /\s*\((\d[\d.,\s]*)(\+?)\)$/;

/** "Contacts (3+)": at least three. */
function countIn(text: string): Pick<Related, 'count' | 'atLeast'> {
  const [, digits, more] = /\((\d[\d.,\s]*)(\+?)\)/.exec(text) ?? [];
  if (digits === undefined) return { count: null };
  return { count: Number(digits.replace(/\D/g, '')), ...(more ? { atLeast: true } : {}) };
}

const relationOf = (link: Element | undefined): string =>
  /\/related\/([A-Za-z]\w*)\//.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';
