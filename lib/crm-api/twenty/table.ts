import { fail, ok, type Result } from '../../core/failure.ts';
import type { QueryCell, QueryField, QueryObject } from '../../core/query.ts';
import { type Column, type ColumnType, type Table, type TableRow, tableOf } from '../../query/table.ts';
import { fieldNames, objectNames, targets } from './names.ts';
import { amountOf, currencyOf, fieldTypeOf, nameOf, singleValue, type TwentyRow } from './values.ts';
import { crm, type TwentyField, type TwentyObject, type Workspace } from './workspace.ts';

export type TwentyTable = Table & { origin: TwentyObject };

/** An object as a Query sees it: what the workspace describes, under our words where we have one. */
export async function tableFor(workspace: Workspace, object: QueryObject): Promise<Result<TwentyTable>> {
  const found = await workspace.object(objectNames[object]);
  if (!found.ok) return found;
  if (!found.value) return fail({ kind: 'query-refused', why: `${crm} has no ${object} records in this workspace` });
  const { fields, namePlural, labelPlural } = found.value;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const words = Object.entries(fieldNames[object]) as [QueryField, string][];
  const columns = [
    ...words.flatMap(([word, path]): Column[] => {
      const [name = '', part] = path.split('.');
      const field = byName.get(name);
      if (part) return field ? [{ field: word, label: `${field.label}: ${word}`, api: path, type: 'text' }] : [];
      return [columnFor(field, word) ?? []].flat();
    }),
    ...truths(object, byName),
    ...fields.flatMap((field) => columnFor(field, field.name) ?? []),
  ];
  const name = columns.find(({ field }) => field === 'name');
  if (!name) return fail({ kind: 'crm-nonsense', crm, what: `${labelPlural} without a name` });
  return ok({
    ...tableOf({ object, api: namePlural, label: labelPlural || namePlural, name }, columns),
    origin: found.value,
  });
}

const types: Record<string, ColumnType> = {
  NUMBER: 'number',
  NUMERIC: 'number',
  BOOLEAN: 'boolean',
  DATE: 'day',
  DATE_TIME: 'instant',
  SELECT: 'choice',
  RATING: 'choice',
  CURRENCY: 'money',
};
/** Where the part that is compared is. */
const paths: Record<string, string> = {
  EMAILS: 'primaryEmail',
  PHONES: 'primaryPhoneNumber',
  LINKS: 'primaryLinkUrl',
  CURRENCY: 'amountMicros',
};

function columnFor(field: TwentyField | undefined, word: string): Column | null {
  if (!field || !fieldTypeOf(field.type)) return null;
  const { name, label, type, options, relation } = field;
  if (type === 'RELATION') {
    const target = relation?.targetObjectMetadata?.nameSingular ?? targets[name];
    const to = target === 'workspaceMember' ? 'user' : 'link';
    // The filter knows ids alone; names are looked up first.
    return { field: word, label, api: `${name}Id`, type: to, ...(target && { target, nameApi: name }) };
  }
  const path = paths[type];
  return {
    field: word,
    label,
    api: path ? `${name}.${path}` : name,
    type: types[type] ?? 'text',
    ...(type === 'FULL_NAME' && { inParts: [`${name}.firstName`, `${name}.lastName`] }),
    ...(options && options.length > 0 && { options: options.map((o) => ({ value: o.value, label: o.label })) }),
    ...(['ADDRESS', 'ACTOR', 'RICH_TEXT', 'RICH_TEXT_V2', 'MULTI_SELECT', 'ARRAY'].includes(type) && {
      unsearchable: true,
    }),
  };
}

/** Twenty has no word for won: it is what the stages are called, CUSTOMER at first. */
function truths(object: QueryObject, fields: Map<string, TwentyField>): Column[] {
  const [name, closing, winning] =
    object === 'task'
      ? ['status', /^done$/i, null]
      : object === 'opportunity'
        ? ['stage', /won|lost|customer|closed/i, /won|customer/i]
        : ['', null, null];
  const of = name ? columnFor(fields.get(name), name) : null;
  if (!of?.options) return [];
  const truth = (field: string, label: string, pattern: RegExp | null): Column[] => {
    const among = (of.options ?? []).flatMap(({ value }) => (pattern?.test(String(value)) ? [value] : []));
    return among.length > 0 ? [{ field, label, api: `${name}:${field}`, type: 'boolean', truth: { of, among } }] : [];
  };
  return [...truth('closed', 'Closed', closing), ...truth('won', 'Won', winning)];
}

export function rowFor(table: TwentyTable, columns: Column[], row: TwentyRow, href: string): TableRow {
  const found: TableRow = { id: String(row.id), name: nameOf(row), href, cells: {}, keys: {}, units: {} };
  for (const column of columns) {
    const { field, api, type } = column;
    const [name = '', part] = api.split('.');
    if (type === 'user' || type === 'link') {
      const id = row[api];
      found.keys[field] = typeof id === 'string' ? id : null;
      found.cells[field] = typeof id === 'string' ? nameOf(row[column.nameApi ?? '']) || id : null;
    } else if (type === 'money') {
      found.cells[field] = amountOf(row[name]);
      const unit = currencyOf(row[name]);
      if (unit) found.units[field] = unit;
    } else {
      const value = cellFor(table, name, part, row);
      found.cells[field] = type === 'instant' && typeof value === 'string' ? new Date(value).toISOString() : value;
      if (type === 'choice') {
        found.keys[field] = typeof value === 'string' ? value : null;
        found.cells[field] = column.options?.find((option) => option.value === value)?.label ?? value;
      }
    }
  }
  return found;
}

function cellFor(table: TwentyTable, name: string, part: string | undefined, row: TwentyRow): QueryCell {
  const value = row[name];
  if (part) return singleValue('TEXT', (value as TwentyRow | null)?.[part]);
  const type = table.origin.fields.find((field) => field.name === name)?.type ?? 'TEXT';
  return singleValue(type, value);
}
