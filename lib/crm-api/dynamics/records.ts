import { z } from 'zod';
import type { CrmRef, StoredRecord } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { guid } from '../../query/odata.ts';
import type { NewValue } from '../fields.ts';
import type { Written } from '../update.ts';
import { base, crm, type Environment } from './environment.ts';
import type { Attribute, Entity } from './metadata.ts';
import { closedElsewhere, entityOf, stageColumns } from './names.ts';
import { columnOf, type DataverseRow, fieldTypeOf, rawAt, shownAt } from './values.ts';

type StoredField = StoredRecord['fields'][number];

const lookupTarget = '@Microsoft.Dynamics.CRM.lookuplogicalname';

export async function readRecord(environment: Environment, { kind, id }: CrmRef): Promise<Result<StoredRecord>> {
  const name = entityOf(kind);
  if (!name) return fail({ kind: 'crm-cannot', crm, what: `read a ${kind} page` });
  const entity = await environment.metadata.entity(name);
  if (!entity.ok) return entity;
  const { set, attributes, nameColumn } = entity.value;
  const currency = attributes.has('transactioncurrencyid')
    ? '?$expand=transactioncurrencyid($select=isocurrencycode)'
    : '';
  const answer = await environment.caller.ask({
    path: `${base}/${set}(${guid(id)})${currency}`,
    reads: z.record(z.string(), z.unknown()),
    what: `see this ${kind}`,
  });
  if (!answer.ok) return answer;
  const row = answer.value;
  const fields = [...attributes.values()].flatMap(
    (attribute) => storedField(environment, entity.value, attribute, row) ?? [],
  );
  const stage = stageColumns[kind]?.map((column) => shownAt(row, column)).find((shown) => shown !== null);
  return ok({
    kind,
    id: String(row[entity.value.id] ?? id),
    name: shownAt(row, nameColumn) ?? id,
    owner: shownAt(row, '_ownerid_value'),
    stage: stage ?? null,
    fields,
    version: typeof row['@odata.etag'] === 'string' ? row['@odata.etag'] : null,
  });
}

/** ISO 4217 of the record's money: the currency itself is named in the user's language. */
export function currencyOf(row: DataverseRow): string | null {
  const read = z.object({ isocurrencycode: z.string() }).safeParse(row.transactioncurrencyid);
  return read.success ? read.data.isocurrencycode : null;
}

function storedField(
  environment: Environment,
  entity: Entity,
  attribute: Attribute,
  row: DataverseRow,
): StoredField | null {
  const { name, label, type: attributeType, options, dayOnly } = attribute;
  const found = fieldTypeOf(attributeType);
  if (!found) return null;
  const type = found === 'datetime' && dayOnly ? 'date' : found;
  const column = columnOf(name, type);
  // A column that is not in the answer is one this user may not read.
  if (!(column in row)) return null;
  const raw = rawAt(row, column);
  const display = shownAt(row, column) ?? '';
  const writable = attribute.writable && !closedElsewhere.has(`${entity.name}.${name}`);
  const base = { name, label, type, display, writable };
  if (type === 'lookup') {
    const target = row[`${column}${lookupTarget}`];
    const href = typeof target === 'string' && raw !== null ? { href: environment.href(target, String(raw)) } : {};
    return { ...base, value: display === '' ? null : display, ...(raw !== null && { id: String(raw) }), ...href };
  }
  const unit = type === 'currency' ? currencyOf(row) : null;
  return {
    ...base,
    value: type === 'picklist' && raw !== null ? String(raw) : raw === '' ? null : raw,
    ...(unit && { unit }),
    ...(options.length > 0 && {
      options: options.map((option) => ({ value: String(option.value), label: option.label })),
    }),
  };
}

/** The ETag closes the gap between our look and our write: a record that moved on answers 412. */
export async function writeRecord(
  environment: Environment,
  record: StoredRecord,
  values: NewValue[],
): Promise<Written> {
  const name = entityOf(record.kind) ?? '';
  const entity = await environment.metadata.entity(name);
  if (!entity.ok) return entity;
  const body: Record<string, unknown> = {};
  for (const value of values) {
    const part = await written(environment, entity.value, value);
    if (!part.ok) return part;
    body[part.value.name] = part.value.value;
  }
  const sent = await environment.caller.send({
    method: 'PATCH',
    path: `${base}/${entity.value.set}(${guid(record.id)})`,
    headers: { 'if-match': record.version ?? '*' },
    body,
    reads: z.unknown(),
    what: `change ${values.map(({ field }) => field.label).join(', ')}`,
  });
  return !sent.ok && sent.status === 412 ? 'stale' : sent;
}

async function written(
  environment: Environment,
  entity: Entity,
  { field, to }: NewValue,
): Promise<Result<{ name: string; value: unknown }>> {
  if (field.type === 'picklist') return ok({ name: field.name, value: to === null ? null : Number(to) });
  if (field.type !== 'lookup') return ok({ name: field.name, value: to });
  const relations = await environment.metadata.relations(entity.name);
  if (!relations.ok) return relations;
  const ways = relations.value.filter(({ attribute }) => attribute === field.name);
  const current = field.href ? new URL(field.href).searchParams.get('etn') : null;
  const way = ways.length === 1 ? ways[0] : ways.find(({ target }) => target === current);
  if (!way) return fail({ kind: 'field-locked', label: field.label, why: `choose the other record in ${crm}` });
  if (to === null) return ok({ name: `${way.navigation}@odata.bind`, value: null });
  // "owner" stands for users and teams; a person is meant.
  const target = await environment.metadata.entity(way.target === 'owner' ? 'systemuser' : way.target);
  if (!target.ok) return target;
  return ok({ name: `${way.navigation}@odata.bind`, value: `/${target.value.set}(${guid(String(to))})` });
}
