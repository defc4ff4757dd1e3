import type { Found } from '../adapter.ts';
import { cssAnchor, labelAnchor } from '../anchor.ts';
import { slug } from '../dom.ts';
import { type Draft, titleOfWidget } from './fields.ts';
import { kindOf, linkedRecord } from './locate.ts';
import { isToOne, nameFor } from './names.ts';
import type { Parts } from './parts.ts';
import { absolute, iconsIn, type Scope } from './scope.ts';
import { lineOf } from './text.ts';

type Related = Found['related'][number];

type Relations = {
  lists: Related[];
  /** Relations to one record: the company of a person, the owner of an account. */
  drafts: Draft[];
};

/** The cards of related records, in page layouts (since 2025) and in the column of fields before. */
export function readRelations(parts: Parts, scope: Scope): Relations {
  const found: Relations = { lists: [], drafts: [] };
  for (const card of [...widgets(parts, scope), ...sections(parts, scope)]) {
    if (card.label === '') continue;
    const rows = rowsIn(card.body, scope);
    const name = nameFor(card.label);
    const member = rows.length === 0 && card.body.querySelector('[data-testid=chip]') !== null;
    const single = isToOne(name) || member || (rows.length === 1 && name !== 'duplicates');
    if (card.list === null && single) {
      if (!found.drafts.some((draft) => draft.name === name)) found.drafts.push(toOne(card, name, rows, scope));
    } else if (card.list === null && rows.length === 0) {
      // A heading over something else.
    } else if (!found.lists.some(({ label }) => label === card.label)) {
      const count = card.count ?? (card.more === null ? null : rows.length + card.more);
      found.lists.push({ name: card.list || name, label: card.label, count, rows });
    }
  }
  return found;
}

type Card = {
  label: string;
  body: Element;
  /** Plural of what is listed, from the link to all of them; null: no such link. */
  list: string | null;
  count: number | null;
  /** How many a button promises to show. */
  more: number | null;
};

const listItem = '[data-testid="record-detail-records-list-item"]';

function widgets(parts: Parts, scope: Scope): Card[] {
  return parts.widgets.flatMap((widget) => {
    const isRelation = widget.getAttribute('data-testid')?.startsWith('dynamic-relation-widget');
    const link = widget.querySelector('[data-testid="widget-see-all-link"]');
    if (!isRelation && !link && !widget.querySelector(listItem)) return [];
    const title = titleOfWidget(widget);
    const stated = numberIn(lineOf(title?.nextElementSibling, scope));
    return [{ label: lineOf(title, scope), body: widget, list: listOf(link), count: stated, more: moreIn(widget) }];
  });
}

/** A header with the label, "All (3)" where there can be many, and the records below it. */
function sections(parts: Parts, scope: Scope): Card[] {
  return parts.headers.flatMap((header) => {
    const body = header.parentElement;
    // A group of fields has a header too, with an arrow to fold it.
    if (!body || header.closest('.widget,nav') || iconsIn(header).includes('chevron-down')) return [];
    if (body.querySelector(':scope > * [id^="label-"]') && rowsIn(body, scope).length === 0) return [];
    const title = header.firstElementChild?.firstElementChild ?? header.firstElementChild;
    const link = header.querySelector('a[href*="/objects/"]');
    return [
      { label: lineOf(title, scope), body, list: listOf(link), count: numberIn(lineOf(link, scope)), more: null },
    ];
  });
}

/** "All (1,204)", "1 204". */
const numberIn = (text: string): number | null => {
  const digits = /\d[\d.,’'\s]*/.exec(text)?.[0].replace(/\D/g, '');
  return digits ? Number(digits) : null;
};

const listOf = (link: Element | null): string | null =>
  link && (/\/objects\/(\w+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');

function moreIn(widget: Element): number | null {
  const button = widget.querySelector('[data-testid="field-widget-show-more-button"]');
  return button ? numberIn(button.textContent ?? '') : null;
}

/** One line a record; what a line shows when it is unfolded belongs to that record and stays out. */
function rowsIn(body: Element, scope: Scope): Related['rows'] {
  const seen = new Set<string>();
  return [...body.querySelectorAll('a[href*="/object/"]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const target = linkedRecord(href);
    if (!target || seen.has(target.id) || link.closest('[id^="label-"] + *') || !scope.look.shown(link)) return [];
    seen.add(target.id);
    return [
      {
        name: lineOf(link, scope),
        kind: kindOf(target.object),
        href: absolute(href, scope),
        cells: [],
        anchor: cssAnchor(`a[href*="${target.id}"]`),
      },
    ];
  });
}

function toOne(card: Card, name: string, rows: Related['rows'], scope: Scope): Draft {
  const { label, body } = card;
  const [row] = rows;
  // A member of the workspace has no page to link to.
  const member = row ? null : body.querySelector('[data-testid=chip]');
  const display = row?.name ?? lineOf(member, scope);
  const raw = { display, hint: 'lookup' as const, ...(row?.href && { href: row.href }) };
  return { name: name || slug(label), label, raw, anchor: row?.anchor ?? labelAnchor(label, display) };
}
