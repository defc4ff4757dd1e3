import type { Found } from '../adapter.ts';
import { slug } from '../dom.ts';
import { titleOf } from './cards.ts';
import { all, type Frame, firstFound, inSight, isFolded, outermost, within } from './frame.ts';
import { linksIn, type Row, rowOf, tableRows } from './rows.ts';
import { selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';

type Related = Found['related'][number];

const relations: Record<string, string> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
  '0-5': 'tickets',
  '0-27': 'tasks',
  '0-136': 'leads',
};

/** Associated records, as cards of little tiles or as tables. What is in them are values of other records. */
export function readRelated(frame: Frame, missing: Found['missing']): Related[] {
  const found: Related[] = [];
  for (const card of relatedCards(frame)) {
    if (!inSight(frame, card)) continue;
    const list = readCard(card, frame);
    if (list.label === '' || found.some(({ label }) => label === list.label)) continue;
    found.push(list);
    if (list.count === 0) continue;
    if (list.rows.length === 0 && isFolded(card)) missing.push({ what: list.label, why: 'collapsed card' });
    else if (list.count !== null && list.rows.length < list.count) {
      const why = list.rows.length > 0 ? `${list.rows.length} of ${list.count} shown` : 'not loaded yet';
      missing.push({ what: list.label, why });
    }
  }
  return found;
}

function relatedCards(frame: Frame): Element[] {
  const [newest, middle, older, ...oldest] = selectors.related;
  const found = [newest, middle, older].map((selector) => all(frame, selector)).filter((cards) => cards.length > 0);
  if (found.length === 0) return firstFound(frame, oldest);
  if (found.length === 1) return outermost(found[0] ?? []);
  return outermost([...new Set(found.flat())].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1)));
}

/** "Contacts (3)", "会社（1）", "Deals (50+)". */
const counted = /\s*[(（](\d[\d.,\s]*)(\+?)[)）]\s*$/;

function readCard(card: Element, frame: Frame): Related {
  const title = titleOf(card, frame);
  const [, digits, more] = counted.exec(title) ?? [];
  const label = title.replace(counted, '');
  const relation = relations[typeOf(card)];
  return {
    name: relation ?? slug(label),
    label: label || (relation ?? ''),
    count: digits === undefined ? null : Number(digits.replace(/\D/g, '')),
    ...(more ? { atLeast: true } : {}),
    rows: rowsIn(card, frame),
  };
}

/** `card-wrapper-ASSOCIATION_V3/0-1`, `card-id-ASSOCIATION_TABLE/0-2`: each generation says it in another attribute. */
function typeOf(card: Element): string {
  for (const { name, value } of card.attributes) {
    if (name === 'data-sidebar-card-association-object-type-id') return value;
    const type = /ASSOCIATION\w*\/(\d+-\d+)(?:\/|$)/.exec(value)?.[1];
    if (type) return type;
  }
  return '';
}

function rowsIn(card: Element, frame: Frame): Row[] {
  const inside = within(frame, card);
  const tiles = firstFound(inside, selectors.chiclet);
  if (tiles.length > 0) return tiles.flatMap((tile) => readTile(tile, frame) ?? []);
  return all(inside, 'table').flatMap((table) => tableRows(inside, table).map(({ row }) => row));
}

/** A name that leads to the record, then a few of its values, some with their label: "Amount: $125,000". */
function readTile(tile: Element, frame: Frame): Row | null {
  const inTile = { section: tile.parentElement ?? tile };
  const named = titleIn(tile);
  const link = named?.hasAttribute('href') ? named : linksIn(tile, frame)[0];
  const name = lineOf(named ?? link, frame, inTile);
  if (name === '') return null;
  const lines = textOf(tile, frame, inTile).split('\n');
  return rowOf(name, link, lines.filter((line) => line !== name).map(cellOf), frame);
}

function titleIn(tile: Element): Element | null {
  for (const selector of selectors.chicletTitle) {
    const title = tile.querySelector(selector);
    if (title) return title;
  }
  return null;
}

function cellOf(line: string): Row['cells'][number] {
  const [, label, value] = /^([^:：]{1,40})[:：]\s*(.+)$/.exec(line) ?? [];
  return label && value && !/^(https?|mailto)$/i.test(label) ? { label, value } : { label: '', value: line };
}
