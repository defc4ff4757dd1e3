import type { Found } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { kindOf, linkedRecord, singularOf } from './locate.ts';
import { apiNameOf } from './names.ts';
import { absolute, type Scope, select, selectShown } from './scope.ts';
import { lineOf } from './text.ts';
import { valueInLine } from './value.ts';

type Row = Found['rows'][number];

/** What the columns of a board stand for, unless the user chose another field. */
const columnsMean: Record<string, string> = { opportunities: 'Stage', tasks: 'Status' };

export function readBoard(scope: Scope, plural: string): Row[] {
  const columns = columnTitles(scope);
  return selectShown(scope, '[id^="record-board-card-"]').flatMap((card) => {
    const id = card.getAttribute('data-selectable-id') ?? '';
    const column = Number(/-(\d+)-\d+$/.exec(card.id)?.[1] ?? Number.NaN);
    const link = [...card.querySelectorAll('a[href*="/object/"]')].find((each) => pointsTo(each, id));
    const name = lineOf(link ?? card.querySelector('[data-testid=chip]'), scope);
    if (id === '' || name === '') return [];
    const singular = singularOf(plural);
    const path = link?.getAttribute('href') ?? (singular && `/object/${singular}/${id}`);
    const title = columns[column];
    return [
      {
        name,
        kind: kindOf(singular),
        href: path ? absolute(path, scope) : null,
        cells: [
          ...(title ? [{ label: columnsMean[plural] ?? 'Column', value: title }] : []),
          ...fieldsOf(card, id, scope),
        ],
        anchor: cssAnchor(`[data-selectable-id="${id}"]`),
      },
    ];
  });
}

const pointsTo = (link: Element, id: string) => linkedRecord(link.getAttribute('href') ?? '')?.id === id.toLowerCase();

/** Each column's head holds its title and, in a menu of its own, a count or a sum. */
function columnTitles(scope: Scope): string[] {
  return select(scope, '[id^="record-board-column-aggregate-dropdown"]').flatMap((sum) => {
    for (let at = sum.parentElement, up = 0; at && up < 6; at = at.parentElement, up++) {
      const title = [...at.querySelectorAll('h3,[style*="--tw-tag-"]')].find((each) => !sum.contains(each));
      if (title) return [lineOf(title, scope)];
    }
    return [];
  });
}

/** Cards show icons instead of labels, and the label itself where there is no value. */
function fieldsOf(card: Element, id: string, scope: Scope): Row['cells'] {
  return [...card.querySelectorAll(`[id^="label-${id}-"]`)].flatMap((label) => {
    const name = label.id.slice(`label-${id}-`.length);
    const value = label.nextElementSibling;
    const display = value ? valueInLine(value.firstElementChild ?? value, { name, label: '' }, scope, card) : '';
    if (display === '' || apiNameOf(display) === name) return [];
    return [{ label: lineOf(label, scope) || name, value: display }];
  });
}
