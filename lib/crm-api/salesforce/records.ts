import { z } from 'zod';
import type { CrmRef, StoredRecord } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { RecordKind } from '../../core/record.ts';
import { quoted } from '../../query/soql.ts';
import type { NewValue } from '../fields.ts';
import type { Written } from '../update.ts';
import { nameFields, objectOf, stageFields } from './names.ts';
import { api, type Org } from './org.ts';
import { at, fieldTypeOf, instant, namePath, textAt, typed } from './values.ts';

type StoredField = StoredRecord['fields'][number];
type Options = Record<string, { value: string; label: string }[]>;

const fieldValue = z.object({ value: z.unknown(), displayValue: z.string().nullish() });
const recordUi = z.object({
  records: z.record(
    z.string(),
    z.object({
      apiName: z.string(),
      lastModifiedDate: z.string().nullish(),
      recordTypeId: z.string().nullish(),
      recordTypeInfo: z.object({ recordTypeId: z.string() }).nullish(),
      fields: z.record(z.string(), fieldValue),
    }),
  ),
  objectInfos: z.record(
    z.string(),
    z.object({
      fields: z.record(
        z.string(),
        z.object({
          label: z.string(),
          dataType: z.string(),
          updateable: z.boolean(),
          relationshipName: z.string().nullish(),
          referenceToInfos: z.array(z.object({ apiName: z.string() })).default([]),
        }),
      ),
    }),
  ),
});
type RecordUi = z.output<typeof recordUi>;

const picklistSchema = z.object({
  picklistFieldValues: z.record(
    z.string(),
    z.object({ values: z.array(z.object({ value: z.string(), label: z.string() })) }),
  ),
});

/** What objects without record types answer to. */
const masterRecordType = '012000000000000AAA';

/** The record with the labels of its page. Tasks have no such page in the UI API and come by query. */
export async function readRecord(org: Org, { kind, id }: CrmRef): Promise<Result<StoredRecord>> {
  const object = objectOf(kind);
  if (!object) return fail({ kind: 'crm-cannot', crm: 'Salesforce', what: `read a ${kind} page` });
  if (!/^[a-zA-Z0-9]{15,18}$/.test(id)) return fail({ kind: 'crm-gone', crm: 'Salesforce' });
  if (kind === 'task') return readTask(org, id);
  const answer = await org.caller.ask({
    path: `${api}/ui-api/record-ui/${id}?layoutTypes=Full,Compact&modes=View&formFactor=Large`,
    reads: recordUi,
    what: `see this ${kind}`,
  });
  if (!answer.ok) return answer;
  const found = Object.entries(answer.value.records).find(([known]) => known.slice(0, 15) === id.slice(0, 15));
  if (!found) return fail({ kind: 'crm-gone', crm: 'Salesforce' });
  const [fullId, record] = found;
  const info = answer.value.objectInfos[record.apiName];
  if (!info) return fail({ kind: 'crm-nonsense', crm: 'Salesforce', what: 'a record without its description' });
  const recordType = record.recordTypeId ?? record.recordTypeInfo?.recordTypeId ?? masterRecordType;
  const options = await picklists(org, record.apiName, recordType);
  const fields = Object.entries(info.fields).flatMap(([name, field]) => {
    const held = record.fields[name];
    return held ? [storedField(org, name, field, record.fields, options)] : [];
  });
  const version = record.lastModifiedDate ?? textOf(record.fields.LastModifiedDate?.value);
  return ok(stored(kind, fullId, fields, version, (name) => shownOf(record.fields, name)));
}

type Held = RecordUi['records'][string]['fields'];
type Info = RecordUi['objectInfos'][string]['fields'][string];

function storedField(org: Org, name: string, info: Info, held: Held, options: Options): StoredField {
  const { value: raw, displayValue } = held[name] ?? {};
  const type = fieldTypeOf(info.dataType);
  const value = typed(type, raw);
  const base = { name, label: info.label, type, writable: info.updateable && type !== 'address' };
  if (type === 'lookup') {
    const shown = (info.relationshipName && shownOf(held, info.relationshipName)) || null;
    const object = info.referenceToInfos.length === 1 ? info.referenceToInfos[0]?.apiName : undefined;
    const link = value === null ? {} : { id: String(value), ...(object && { href: org.href(object, String(value)) }) };
    return { ...base, value: shown ?? value, display: shown ?? String(value ?? ''), ...link };
  }
  const unit = type === 'currency' ? textOf(held.CurrencyIsoCode?.value) : null;
  const display = displayValue ?? (value === null ? '' : String(value));
  return { ...base, value, display, ...(unit && { unit }), ...(options[name] && { options: options[name] }) };
}

/** A lookup's name is on the relation ("Owner"), not on the id ("OwnerId"). */
function shownOf(held: Held, name: string): string | null {
  const field = held[name];
  return field?.displayValue ?? (typeof field?.value === 'string' ? field.value : null);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function stored(
  kind: RecordKind,
  id: string,
  fields: StoredField[],
  version: string | null,
  shown: (name: string) => string | null,
): StoredRecord {
  const stage = stageFields[kind];
  return {
    kind,
    id,
    name: nameFields.map(shown).find((name) => name) ?? id,
    owner: shown('Owner') ?? shown('Owner.Name'),
    stage: stage ? shown(stage) : null,
    fields,
    version: version && instant(version),
  };
}

/** Choices by record type. Without them the record is still worth reading. */
async function picklists(org: Org, object: string, recordType: string): Promise<Options> {
  const name = `${org.connection.origin} picklists ${object} ${recordType}`;
  if (!org.memory.has(name)) {
    const answer = await org.caller.ask({
      path: `${api}/ui-api/object-info/${object}/picklist-values/${recordType}`,
      reads: picklistSchema,
      what: `see the choices of ${object}`,
    });
    if (!answer.ok) return {};
    const fields = Object.entries(answer.value.picklistFieldValues);
    org.memory.set(name, Object.fromEntries(fields.map(([field, { values }]) => [field, values])));
  }
  return org.memory.get(name) as Options;
}

async function readTask(org: Org, id: string): Promise<Result<StoredRecord>> {
  const description = await org.describe('Task');
  if (!description.ok) return description;
  const { fields } = description.value;
  const names = fields.flatMap((field) => [field.name, namePath(field) ?? []].flat());
  const soql = `SELECT ${names.join(', ')} FROM Task WHERE Id = ${quoted(id)} LIMIT 1`;
  const answer = await org.query(soql, 'see this task', 1);
  if (!answer.ok) return answer;
  const [row] = answer.value.rows;
  if (!row) return fail({ kind: 'crm-gone', crm: 'Salesforce' });
  const read = fields.map((field): StoredField => {
    const { name, label, updateable, picklistValues } = field;
    const type = fieldTypeOf(field.type);
    const value = typed(type, at(row, name));
    const named = namePath(field);
    const shown = named ? textAt(row, named) : null;
    const options = picklistValues.flatMap((option) =>
      option.active ? [{ value: option.value, label: option.label ?? option.value }] : [],
    );
    return {
      name,
      label,
      type,
      writable: updateable,
      value: shown ?? value,
      display: shown ?? String(value ?? ''),
      ...(type === 'lookup' && value !== null && { id: String(value) }),
      ...(options.length > 0 && { options }),
    };
  });
  return ok(
    stored('task', textAt(row, 'Id') ?? id, read, textAt(row, 'LastModifiedDate'), (name) => textAt(row, name)),
  );
}

/**
 * Writes on the condition that nobody changed the record since our look. Salesforce compares whole seconds: a change
 * within the very second of the last one goes unnoticed.
 */
export async function writeRecord(org: Org, record: StoredRecord, values: NewValue[]): Promise<Written> {
  const fields = Object.fromEntries(values.map(({ field, to }) => [field.name, to]));
  const task = record.kind === 'task';
  const unmodified = record.version && new Date(Math.ceil(Date.parse(record.version) / 1000) * 1000).toUTCString();
  const sent = await org.caller.send({
    method: 'PATCH',
    path: task ? `${api}/sobjects/Task/${record.id}` : `${api}/ui-api/records/${record.id}`,
    headers: unmodified ? { 'if-unmodified-since': unmodified } : {},
    body: task ? fields : { fields },
    reads: z.unknown(),
    what: `change ${values.map(({ field }) => field.label).join(', ')}`,
  });
  return !sent.ok && sent.status === 412 ? 'stale' : sent;
}
