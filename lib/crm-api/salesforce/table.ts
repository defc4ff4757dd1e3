import { ok, type Result } from '../../core/failure.ts';
import type { QueryCell, QueryField, QueryObject } from '../../core/query.ts';
import { type Column, type Table, type TableRow, tableOf } from '../../query/table.ts';
import { fieldNames, nameFields, objects } from './names.ts';
import type { Description, Org } from './org.ts';
import { at, columnTypes, fieldTypeOf, instant, namePath, type SalesforceRow, textAt } from './values.ts';

type Described = Description['fields'][number];

/** An object as a Query sees it: what the org describes, under our words where we have one. */
export async function tableFor(org: Org, object: QueryObject): Promise<Result<Table>> {
  const description = await org.describe(objects[object]);
  if (!description.ok) return description;
  const { fields, labelPlural, label } = description.value;
  const byName = new Map(fields.map((field) => [field.name, field]));
  // Only orgs with several currencies have this field; asking the others for it is an error.
  const unitApi = byName.has('CurrencyIsoCode') ? 'CurrencyIsoCode' : undefined;
  const words = Object.entries(fieldNames[object]) as [QueryField, string][];
  const columns = [
    ...words.flatMap(([word, name]) => columnFor(byName.get(name), word, unitApi) ?? []),
    ...fields.flatMap((field) => columnFor(field, field.name, unitApi) ?? []),
  ];
  const name =
    columns.find(({ api }) => api === fieldNames[object].name) ?? columns.find((c) => nameFields.includes(c.api));
  const first = name ?? { field: 'Id', label: 'Id', api: 'Id', type: 'text' as const };
  return ok(tableOf({ object, api: objects[object], label: labelPlural || label, name: first }, columns));
}

function columnFor(field: Described | undefined, word: string, unitApi: string | undefined): Column | null {
  if (!field) return null;
  const kind = fieldTypeOf(field.type);
  if (kind === 'address') return null;
  const named = namePath(field);
  const user = field.referenceTo.includes('User');
  const type = kind === 'lookup' ? (user ? 'user' : 'link') : (columnTypes[kind] ?? 'text');
  const options = field.picklistValues.flatMap(({ value, label, active }) =>
    active ? [{ value, label: label ?? value }] : [],
  );
  return {
    field: word,
    label: field.label,
    api: field.name,
    type,
    ...(kind === 'lookup' && named && { nameApi: named }),
    ...(options.length > 0 && { options }),
    ...(type === 'money' && unitApi && { unitApi }),
    ...((!field.filterable || !field.sortable) && { unsearchable: true }),
  };
}

export function rowFor(table: Table, columns: Column[], row: SalesforceRow, href: string): TableRow {
  const found: TableRow = {
    id: textAt(row, 'Id') ?? '',
    name: textAt(row, table.name.api) ?? '',
    href,
    cells: {},
    keys: {},
    units: {},
  };
  for (const column of columns) {
    found.cells[column.field] = cellFor(column, row);
    if (column.type === 'user' || column.type === 'link' || column.type === 'choice')
      found.keys[column.field] = textAt(row, column.api);
    const unit = column.unitApi ? textAt(row, column.unitApi) : null;
    if (unit) found.units[column.field] = unit;
  }
  return found;
}

function cellFor(column: Column, row: SalesforceRow): QueryCell {
  const value = at(row, column.nameApi ?? column.api);
  if (value === null || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  if (column.type === 'instant') return instant(text);
  return column.options?.find((option) => option.value === text)?.label ?? text;
}
