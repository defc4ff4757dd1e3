import { z } from 'zod';
import { localDay } from '../../core/concepts.ts';
import type { CrmRef, StoredRecord } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { NewValue } from '../fields.ts';
import type { Written } from '../update.ts';
import { type DemoField, demoFields, resourceOf, resources } from './names.ts';
import { crm, type DemoRow, type DemoStore, nameOf } from './store.ts';

type StoredField = StoredRecord['fields'][number];

export async function readRecord(store: DemoStore, { kind, id }: CrmRef): Promise<Result<StoredRecord>> {
  const resource = resourceOf(kind);
  if (!resource) return fail({ kind: 'crm-cannot', crm, what: `read a ${kind}` });
  if (!/^\d+$/.test(id)) return fail({ kind: 'crm-gone', crm });
  const row = await store.one(resource, id, `see this ${kind}`);
  if (!row.ok) return row;
  const fields: StoredField[] = [];
  for (const field of demoFields[resource]) {
    const read = await storedField(store, field, row.value);
    if (!read.ok) return read;
    fields.push(read.value);
  }
  const shown = (name: string) => String(fields.find((field) => field.name === name)?.display ?? '') || null;
  return ok({
    kind,
    id,
    name: nameOf(row.value),
    owner: shown('sales_id'),
    stage: kind === 'opportunity' ? shown('stage') : kind === 'contact' ? shown('status') : null,
    fields,
    version: null,
  });
}

async function storedField(store: DemoStore, field: DemoField, row: DemoRow): Promise<Result<StoredField>> {
  const { name, label, type, options, refers } = field;
  const raw = row[name];
  const base = { name, label, type, writable: field.locked !== true, ...(options && { options }) };
  if (raw === null || raw === undefined || raw === '') return ok({ ...base, value: null, display: '' });
  if (refers && typeof raw === 'number') {
    const names = await store.names(refers, [raw]);
    if (!names.ok) return names;
    const shown = names.value.get(raw) || String(raw);
    const href = refers === 'sales' ? null : hrefOf(store, refers, raw);
    return ok({ ...base, value: shown, display: shown, id: String(raw), ...(href && { href }) });
  }
  const value = typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
  const option = options?.find((known) => known.value === value);
  const display = type === 'datetime' ? localDay(new Date(String(raw))) : (option?.label ?? String(value));
  return ok({ ...base, value, display });
}

export const hrefOf = (store: DemoStore, resource: string, id: number | string): string | null =>
  resource === resources.task ? null : `${store.connection.pages}/#/${resource}/${id}/show`;

/** The store has no versions: a change between our look and this write would be lost. */
export async function writeRecord(store: DemoStore, record: StoredRecord, values: NewValue[]): Promise<Written> {
  const body = Object.fromEntries(
    values.map(({ field, to }) => [
      field.name,
      field.type === 'lookup' && to !== null ? Number(to) : (to ?? emptyOf(field)),
    ]),
  );
  return store.caller.send({
    method: 'PATCH',
    path: `/api/${resourceOf(record.kind)}/${record.id}`,
    body,
    reads: z.unknown(),
    what: `change ${values.map(({ field }) => field.label).join(', ')}`,
  });
}

/** Atomic keeps an empty text as '', and its pages expect one. */
const emptyOf = ({ type }: StoredField): '' | null =>
  ['text', 'email', 'phone', 'url', 'picklist'].includes(type) ? '' : null;
