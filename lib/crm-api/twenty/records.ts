import { z } from 'zod';
import type { CrmRef, StoredRecord } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { NewValue } from '../fields.ts';
import type { Updating } from '../update.ts';
import { namesFor, ownerFields, stageFields, targets } from './names.ts';
import { currencyOf, fieldTypeOf, isWritable, nameOf, partsWith, singleValue, type TwentyRow } from './values.ts';
import { crm, type TwentyField, type TwentyObject, type Workspace } from './workspace.ts';

type StoredField = StoredRecord['fields'][number];

const recordSchema = z.object({ data: z.record(z.string(), z.record(z.string(), z.unknown())) });
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Kept by Twenty itself. */
const kept = new Set(['createdAt', 'updatedAt', 'createdBy', 'updatedBy']);
const hidden = new Set(['id', 'deletedAt', 'position', 'searchVector']);

type Found = { object: TwentyObject; row: TwentyRow };

async function find(workspace: Workspace, { kind, id }: CrmRef): Promise<Result<Found>> {
  const object = await workspace.object(namesFor(kind));
  if (!object.ok) return object;
  if (!object.value) return fail({ kind: 'crm-cannot', crm, what: `read a ${kind}: this workspace has none` });
  if (!isUuid(id)) return fail({ kind: 'crm-gone', crm });
  const answer = await workspace.caller.ask({
    path: `/rest/${object.value.namePlural}/${id}?depth=1`,
    reads: recordSchema,
    what: `see this ${kind}`,
  });
  if (!answer.ok) return answer;
  const [row] = Object.values(answer.value.data);
  if (!row || (row.deletedAt !== null && row.deletedAt !== undefined)) return fail({ kind: 'crm-gone', crm });
  return ok({ object: object.value, row });
}

function stored(workspace: Workspace, kind: CrmRef['kind'], { object, row }: Found): StoredRecord {
  const fields = object.fields.flatMap((field) => storedField(workspace, field, row) ?? []);
  const shown = (name: string | undefined) => fields.find((field) => field.name === name)?.display || null;
  return {
    kind,
    id: String(row.id),
    name: nameOf(row),
    owner: shown(ownerFields[kind]),
    stage: shown(stageFields[kind]),
    fields,
    version: typeof row.updatedAt === 'string' ? row.updatedAt : null,
  };
}

export async function readRecord(workspace: Workspace, ref: CrmRef): Promise<Result<StoredRecord>> {
  const found = await find(workspace, ref);
  return found.ok ? ok(stored(workspace, ref.kind, found.value)) : found;
}

function storedField(workspace: Workspace, field: TwentyField, row: TwentyRow): StoredField | null {
  const { name, label, type: twentyType, options } = field;
  const type = fieldTypeOf(twentyType);
  if (!type || hidden.has(name)) return null;
  if (type === 'lookup') return lookup(workspace, field, row);
  // What this key's role may not read is not in the answer.
  if (!(name in row)) return null;
  const raw = row[name];
  const value = singleValue(twentyType, raw);
  const unit = type === 'currency' ? currencyOf(raw) : null;
  const option = options?.find((known) => known.value === value);
  return {
    name,
    label,
    type,
    value,
    display: option?.label ?? (value === null ? '' : `${unit ? `${unit} ` : ''}${value}`),
    writable: !kept.has(name) && isWritable(twentyType),
    ...(unit && { unit }),
    ...(options &&
      options.length > 0 && { options: options.map((known) => ({ value: known.value, label: known.label })) }),
  };
}

/** Only the side that holds the id is a field; lists of others are not. */
function lookup(workspace: Workspace, { name, label, relation }: TwentyField, row: TwentyRow): StoredField | null {
  const column = `${name}Id`;
  if (!(column in row)) return null;
  const id = row[column];
  const shown = nameOf(row[name]);
  const target = relation?.targetObjectMetadata?.nameSingular ?? targets[name];
  const base = { name, label, type: 'lookup' as const, writable: true };
  if (typeof id !== 'string') return { ...base, value: null, display: '' };
  const href = target && target !== 'workspaceMember' ? { href: workspace.href(target, id) } : {};
  return { ...base, value: shown || id, display: shown || id, id, ...href };
}

/**
 * Reads and writes one record. Twenty knows no conditions: a change made between our look and our write is not noticed.
 */
export function updating(workspace: Workspace, ref: CrmRef): Updating {
  let last: Found | null = null;
  return {
    crm,
    isId: isUuid,
    async read() {
      const found = await find(workspace, ref);
      if (!found.ok) return found;
      last = found.value;
      return ok(stored(workspace, ref.kind, found.value));
    },
    async write(record, values) {
      const body = last ? bodyOf(last, values) : {};
      return workspace.caller.send({
        method: 'PATCH',
        path: `/rest/${last?.object.namePlural}/${record.id}`,
        body,
        reads: z.unknown(),
        what: `change ${values.map(({ field }) => field.label).join(', ')}`,
      });
    },
  };
}

function bodyOf({ object, row }: Found, values: NewValue[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { field, to } of values) {
    const type = object.fields.find(({ name }) => name === field.name)?.type ?? 'TEXT';
    if (field.type === 'lookup') body[`${field.name}Id`] = to;
    else body[field.name] = partsWith(type, row[field.name], to);
  }
  return body;
}
