import { type Found, nothingFound, type Page, type Place } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { shownDate } from './dates.ts';
import { kindBehind, whereTo } from './marks.ts';
import { readActivity } from './notes.ts';
import { readRows } from './rows.ts';
import { readTasks } from './tasks.ts';

const page = (place: Place, name: string, rest: Partial<Found>): Found => ({ ...nothingFound(place, name), ...rest });

/** The dashboard: hot contacts, my open tasks, latest activity. */
export function readHome(scope: Element, around: Page, place: Place): Found {
  const rows = readRows(scope, around, 'contact');
  const more = [...scope.querySelectorAll('a[href="#"]')].some(
    (link) => /load more/i.test(link.textContent ?? '') && around.look.shown(link),
  );
  return page(place, 'Dashboard', {
    rows,
    related: rows.length > 0 ? [{ name: 'hot-contacts', label: 'Hot Contacts', count: rows.length, rows }] : [],
    tasks: readTasks(scope, around),
    timeline: readActivity(scope, around),
    missing: more
      ? [{ what: 'More tasks', why: 'the dashboard shows the first of each group; press "Load more" there' }]
      : [],
  });
}

/** Lists of contacts (lines) and companies (cards). */
export function readList(scope: Element, around: Page, place: Place): Found {
  const { look } = around;
  const rows =
    place.id === 'contacts'
      ? readRows(scope, around, 'contact')
      : [...scope.querySelectorAll('a[href*="/companies/"]')].flatMap((card) => {
          const heading = card.querySelector('h6');
          if (!heading || kindBehind(card) !== 'account' || !look.shown(card)) return [];
          const name = shownText(heading, look);
          const sector = heading.nextElementSibling;
          const deals = [...card.querySelectorAll('h6')].find((count) => count !== heading);
          const cells = [
            ...(sector ? [{ label: 'Sector', value: shownText(sector, look) }] : []),
            ...(deals ? [{ label: 'Deals', value: shownText(deals, look) }] : []),
          ];
          return [
            { name, kind: 'account' as const, href: whereTo(card, around) ?? null, cells, anchor: textAnchor(name) },
          ];
        });
  return page(place, place.id === 'contacts' ? 'Contacts' : 'Companies', { rows, missing: pagesOf(scope, around) });
}

/** The board of deals: one column a stage. */
export function readBoard(scope: Element, around: Page, place: Place): Found {
  const { look } = around;
  const rows = [...scope.querySelectorAll('[data-rfd-droppable-id]')].flatMap((column) => {
    const stage = column.parentElement?.querySelector('h6');
    return [...column.querySelectorAll('[data-rfd-draggable-id]')].flatMap((card) => {
      const name = card.querySelector('p');
      const caption = card.querySelector('.MuiTypography-caption');
      if (!name || !look.shown(card)) return [];
      const [amount, category] = (caption ? shownText(caption, look) : '').split(', ');
      const id = card.getAttribute('data-rfd-draggable-id') ?? '';
      const cells = [
        ...(stage ? [{ label: 'Stage', value: shownText(stage, look) }] : []),
        ...(amount ? [{ label: 'Budget', value: amount }] : []),
        ...(category ? [{ label: 'Category', value: category }] : []),
      ];
      const shown = shownText(name, look);
      const href = around.url.hash
        ? `${around.url.origin}${around.url.pathname}#/deals/${id}/show`
        : `${around.url.origin}/deals/${id}/show`;
      return [{ name: shown, kind: 'opportunity' as const, href, cells, anchor: textAnchor(shown) }];
    });
  });
  return page(place, 'Deals', { rows });
}

/** The plain table of tasks. */
export function readTaskTable(scope: Element, around: Page, place: Place): Found {
  const { look } = around;
  const fields = [...scope.querySelectorAll('thead th')].map(
    (head) => head.querySelector('[data-field]')?.getAttribute('data-field') ?? '',
  );
  const tasks = [...scope.querySelectorAll('tbody tr')].flatMap((row) => {
    const cell = (name: string) => {
      const found = row.children[fields.indexOf(name)];
      return found ? shownText(found, look) : '';
    };
    const subject = squeeze(cell('text'));
    const about = row.querySelector('a[href*="/contacts/"]');
    if (!subject || !look.shown(row)) return [];
    return [
      {
        subject,
        type: cell('type') || null,
        due: shownDate(cell('due_date')),
        dueDisplay: cell('due_date'),
        done: cell('done_date') !== '',
        about: about ? shownText(about, look) : null,
        owner: cell('sales_id') || null,
        ...(about ? { href: whereTo(about, around) } : {}),
        anchor: textAnchor(subject),
      },
    ];
  });
  return page(place, 'Tasks', { tasks, missing: pagesOf(scope, around) });
}

/** "1-25 of 141": the rest is on other pages. */
function pagesOf(scope: Element, { look }: Page): Found['missing'] {
  const text = [...scope.querySelectorAll('.MuiTablePagination-displayedRows, p')]
    .map((line) => shownText(line, look))
    .find((line) => /^\d+\s?[-–]\s?\d+ of \d+$/.test(line));
  const [, from, to, all] = /^(\d+)\s?[-–]\s?(\d+) of (\d+)$/.exec(text ?? '') ?? [];
  return all && Number(to) - Number(from) + 1 < Number(all)
    ? [{ what: 'Other pages', why: `this page shows ${from} to ${to} of ${all}` }]
    : [];
}
