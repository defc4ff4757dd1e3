import { fail, ok, type Result } from '../../core/failure.ts';
import type { QueryCell, QueryField, QueryObject } from '../../core/query.ts';
import { type Column, type ColumnType, type Table, type TableRow, tableOf } from '../../query/table.ts';
import { crm, type Environment } from './environment.ts';
import type { Attribute, Entity } from './metadata.ts';
import { closedStates, columnNames, entities, namePaths } from './names.ts';
import { currencyOf } from './records.ts';
import { columnOf, type DataverseRow, fieldTypeOf, rawAt, shownAt } from './values.ts';

export type DataverseTable = Table & { entity: Entity };

/** A table as a Query sees it: what the environment describes, under our words where we have one. */
export async function tableFor(environment: Environment, object: QueryObject): Promise<Result<DataverseTable>> {
  const entity = await environment.metadata.entity(entities[object]);
  if (!entity.ok) return entity;
  const { attributes, set, label } = entity.value;
  const words = Object.entries(columnNames[object]) as [QueryField, string | string[]][];
  const columns = [
    ...words.flatMap(([word, names]) => {
      const name = [names].flat().find((wanted) => attributes.has(wanted));
      return columnFor(name === undefined ? undefined : attributes.get(name), word) ?? [];
    }),
    ...truths(object, attributes),
    ...[...attributes.values()].flatMap((attribute) => columnFor(attribute, attribute.name) ?? []),
  ];
  const name = columns.find(({ field }) => field === 'name');
  if (!name) return fail({ kind: 'crm-nonsense', crm, what: `${label} without a name` });
  return ok({ ...tableOf({ object, api: set, label, name }, columns), entity: entity.value });
}

function truths(object: QueryObject, attributes: Map<string, Attribute>): Column[] {
  const of = columnFor(attributes.get('statecode'), 'statecode');
  const states = closedStates[object];
  if (!of || !states) return [];
  const truth = (field: string, label: string, among: number[]): Column => ({
    field,
    label,
    api: `statecode:${field}`,
    type: 'boolean',
    truth: { of, among },
  });
  return [truth('closed', 'Closed', states.closed), ...(states.won ? [truth('won', 'Won', states.won)] : [])];
}

const columnTypes: Record<string, ColumnType> = {
  currency: 'money',
  number: 'number',
  boolean: 'boolean',
  picklist: 'choice',
};

function columnFor(attribute: Attribute | undefined, word: string): Column | null {
  const kind = attribute && fieldTypeOf(attribute.type);
  if (!attribute || !kind) return null;
  const { name, label, options, dayOnly } = attribute;
  const dated = kind === 'datetime' ? (dayOnly ? 'day' : 'instant') : undefined;
  const pointing = kind === 'lookup' ? (attribute.type === 'Owner' ? 'user' : 'link') : undefined;
  return {
    field: word,
    label,
    api: columnOf(name, kind),
    type: dated ?? pointing ?? columnTypes[kind] ?? 'text',
    ...(namePaths[name] && { nameApi: namePaths[name] }),
    ...(options.length > 0 && { options }),
    ...(attribute.type === 'Memo' && { unsearchable: true }),
  };
}

export function rowFor(table: DataverseTable, columns: Column[], row: DataverseRow, href: string): TableRow {
  const found: TableRow = {
    id: String(row[table.entity.id] ?? ''),
    name: shownAt(row, table.name.api) ?? '',
    href,
    cells: {},
    keys: {},
    units: {},
  };
  const unit = currencyOf(row);
  for (const { field, api, type } of columns) {
    found.cells[field] = cellFor(type, row, api);
    if (type === 'user' || type === 'link' || type === 'choice') {
      const key = rawAt(row, api);
      found.keys[field] = typeof key === 'boolean' ? null : key;
    }
    if (type === 'money' && unit) found.units[field] = unit;
  }
  return found;
}

function cellFor(type: ColumnType, row: DataverseRow, api: string): QueryCell {
  if (type === 'user' || type === 'link' || type === 'choice') return shownAt(row, api);
  const value = rawAt(row, api);
  if (value === '' || value === null) return null;
  return type === 'instant' ? new Date(String(value)).toISOString() : value;
}
