import type { ActionRun } from '../../core/action.ts';
import type { BlockInput } from '../../core/block.ts';
import type { Query, QueryResult, QueryRow } from '../../core/query.ts';
import { chipsOf, labelOf } from '../../query/words/chips.ts';
import type { Known } from '../../query/words/known.ts';
import { day } from '../say.ts';
import type { Place } from './ask-crm.ts';
import { columnsOf, originsOf, type ShownColumn, shownCell } from './cells.ts';
import { plainTitle } from './plain-title.ts';

type QueryBlock = Extract<BlockInput, { type: 'query' }>;

/** The answer as one block: conditions, figures, records, and from where it is. */
export function answerBlock(
  query: Query,
  result: QueryResult,
  known: Known,
  place: Place,
  run: Pick<ActionRun<unknown>, 'cite' | 'now'>,
): QueryBlock {
  const { now } = run;
  const columns = columnsOf(query, result.rows, known);
  const found = result.total ?? (query.aggregate.length > 0 || result.more ? null : result.rows.length);
  return {
    type: 'query',
    title: `${firstOf(query, result, found, known)}${plainTitle(query, found, known, now)}`,
    query,
    chips: chipsOf(query, known, now),
    columns,
    rows: rowsOf(query, result.rows, columns, place, run),
    totals: query.aggregate.length > 0 ? figuresOf(query, result, known, now) : sumsOf(query, result, known),
    coverage: worded(result.coverage, query, known),
    from: place.from,
    total: result.total,
    more: result.more,
  };
}

/** "The first 5 by Amount of 14 open opportunities": a list that was cut says so, and by what it is in order. */
function firstOf(
  { aggregate, sort, object }: Query,
  { rows }: QueryResult,
  found: number | null,
  known: Known,
): string {
  if (aggregate.length > 0 || found === null || rows.length >= found) return '';
  const [by] = sort;
  const many = rows.length === 1 ? 'The first' : `The first ${rows.length}`;
  return `${many}${by ? ` by ${labelOf(by.field, object, known)}` : ''} of `;
}

/** Each record with what is shown of it, and where that was read. */
function rowsOf(
  query: Query,
  rows: QueryRow[],
  columns: ShownColumn[],
  place: Place,
  { cite, now }: Pick<ActionRun<unknown>, 'cite' | 'now'>,
): QueryBlock['rows'] {
  const origins = originsOf(query, rows, place.seen);
  return rows.map((row) => {
    const origin = place.from === 'seen' ? origins.get(row) : undefined;
    const cells = columns.map(({ field, kind }) => {
      const value = row.cells[field] ?? null;
      // A page's own writing of an amount or a day is what its source says; the CRM's API gives bare values.
      const asRead = kind === 'text' ? null : origin?.displayOf(field);
      return [
        field,
        { value, shown: value === null ? '' : asRead || shownCell(value, row.units[field], kind, now) },
      ] as const;
    });
    const read = ['name', ...cells.flatMap(([field, { value }]) => (value === null ? [] : [field]))];
    const sources = origin ? [...new Set(read.flatMap(origin.sourceOf).map(cite))] : [];
    return { name: row.name, href: row.href, kind: query.object, cells: Object.fromEntries(cells), sources };
  });
}

/** "3 of them do not show closeDate" is for no seller. */
const worded = (coverage: string, { object }: Query, known: Known): string =>
  coverage.replace(/(?<=does not show |do not show )([\w.-]+)/g, (field) => labelOf(field, object, known));

const measures = { count: 'Number', sum: 'Sum of', average: 'Average', least: 'Least', most: 'Most' } as const;
const mostLines = 60;

function figuresOf(query: Query, { figures }: QueryResult, known: Known, now: Date): QueryBlock['totals'] {
  const apart = new Set(figures.map(({ unit }) => unit)).size > 1;
  const ordered =
    query.group && isDate(query.group)
      ? [...figures].sort((a, b) => String(a.key).localeCompare(String(b.key)))
      : figures;
  return ordered.slice(0, mostLines).flatMap(({ key, unit, values }) =>
    query.aggregate.flatMap(({ what, field }, n) => {
      const value = values[n] ?? null;
      // Records without an amount are a line of their own, and that line has no sum.
      if (value === null && figures.length > 1) return [];
      const money =
        field !== undefined &&
        (field === 'amount' ||
          field === 'revenue' ||
          known[query.object]?.find((each) => each.field === field)?.sort === 'money');
      const label = field === undefined ? measures.count : `${measures[what]} ${labelOf(field, query.object, known)}`;
      // Money of no currency beside money of one would be read as the same.
      const suffix = money && unit ? ` ${unit}` : money && apart && value !== null ? ' without a currency' : '';
      const shown =
        value === null ? 'no figure' : `${value.toLocaleString('en-US', { maximumFractionDigits: 2 })}${suffix}`;
      return [
        {
          group: groupShown(key, query, now),
          label: apart && what === 'count' && unit ? `${label}, ${unit}` : label,
          shown,
        },
      ];
    }),
  );
}

const isDate = (field: string) => ['closeDate', 'due', 'createdAt', 'changedAt', 'lastActivity'].includes(field);

function groupShown(key: string | null, { group }: Query, now: Date): string | null {
  if (key === null) return null;
  if (key === '(empty)') return 'empty';
  const month = group && isDate(group) ? /^(\d{4})-(\d{2})$/.exec(key) : null;
  // "Nov", or "Nov 2027" when it is not this year.
  return month ? day(new Date(Number(month[1]), Number(month[2]) - 1, 1), now).replace(/^1 /, '') : key;
}

/** Under a list of deals a seller looks for the sum. Only when all are here: a sum of the first fifty says nothing. */
function sumsOf({ object, aggregate }: Query, { rows, more }: QueryResult, known: Known): QueryBlock['totals'] {
  if (object !== 'opportunity' || aggregate.length > 0 || more) return [];
  const filled = rows.flatMap(({ cells, units }) =>
    typeof cells.amount === 'number' ? [{ amount: cells.amount, unit: units.amount ?? '' }] : [],
  );
  if (filled.length < 2) return [];
  const sums = new Map<string, number>();
  for (const { amount, unit } of filled) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  return [...sums].map(([unit, sum]) => ({
    group: null,
    label: `Sum of ${labelOf('amount', object, known)}${filled.length < rows.length ? ` (${filled.length} of ${rows.length} have one)` : ''}`,
    shown: `${(Math.round(sum * 100) / 100).toLocaleString('en-US')}${unit ? ` ${unit}` : sums.size > 1 ? ' without a currency' : ''}`,
  }));
}
