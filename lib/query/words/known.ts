import type { StoredRecord } from '../../core/crm.ts';
import { type QueryField, type QueryObject, queryObjects } from '../../core/query.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import { seenOf, wordFor } from '../seen-rows.ts';

/** How a field is asked: a text has values to name, a number can be over something, a date before something. */
type FieldSort = 'text' | 'number' | 'money' | 'percent' | 'date' | 'boolean';

/** A field that really is there, with the values that really were in it. */
export type KnownField = {
  /** A word of the Query, or the CRM's own name. */
  field: string;
  label: string;
  sort: FieldSort;
  values: string[];
};

/** What a wish may name: the fields and values of the CRM as far as this machine has seen them. Nothing else is a value. */
export type Known = Partial<Record<QueryObject, KnownField[]>>;

const sorts: Partial<Record<Field['type'], FieldSort>> = {
  number: 'number',
  currency: 'money',
  percent: 'percent',
  date: 'date',
  datetime: 'date',
  boolean: 'boolean',
};

/** Fields of many different values, none of which a seller would say to find others by. */
const unsaid = new Set<string>([
  'nextStep',
  'website',
  'email',
  'phone',
  'closeDate',
  'createdAt',
  'changedAt',
  'lastActivity',
  'due',
  'name',
]);
const spelledOut: ReadonlySet<Field['type']> = new Set(['email', 'phone', 'url', 'address']);

/** A value longer than this is a note, and so many different ones are no list to choose from. */
const longestValue = 80;
const mostOwnValues = 24;

/** Collects fields and values by object while records go by. */
class Collector {
  readonly fields = new Map<QueryObject, Map<string, KnownField & { seen: Set<string> }>>();

  field(object: QueryObject, field: string, label: string, sort: FieldSort) {
    const ofObject = this.fields.get(object) ?? new Map();
    this.fields.set(object, ofObject);
    const known = ofObject.get(field) ?? { field, label, sort, values: [], seen: new Set<string>() };
    if (known.sort === 'text') known.sort = sort;
    ofObject.set(field, known);
    return known;
  }

  value(object: QueryObject, field: string, label: string, value: string | null | undefined) {
    const text = value?.trim() ?? '';
    if (text !== '' && text.length <= longestValue) this.field(object, field, label, 'text').seen.add(text);
  }

  known(): Known {
    const known: Known = {};
    for (const [object, fields] of this.fields)
      known[object] = [...fields.values()].map(({ seen, ...field }) => ({
        ...field,
        values: isOwn(field.field) && seen.size > mostOwnValues ? [] : [...seen],
      }));
    return known;
  }
}

const queryWords = new Set<string>([
  'owner',
  'account',
  'contact',
  'stage',
  'status',
  'industry',
  'title',
  'city',
  'country',
  'priority',
  'source',
]);
const isOwn = (field: string) => !queryWords.has(field);

/**
 * What is known from the records and lists that were seen.
 *
 * @param stored a record as the CRM's API gives it: its picklists hold all values, seen or not
 */
export function knownFrom(records: CrmRecord[], stored: StoredRecord[] = []): Known {
  const found = new Collector();
  for (const object of queryObjects) {
    for (const { name, owner, stage, fields } of seenOf(object, records)) {
      if (object === 'account') found.value(object, 'name', 'Name', name);
      found.value(object, 'owner', 'Owner', owner);
      found.value(object, 'stage', 'Stage', stage);
      for (const field of fields) addField(found, object, field);
    }
  }
  for (const { kind, stage } of records)
    if (isObject(kind)) for (const { label } of stage?.path ?? []) found.value(kind, 'stage', 'Stage', label);
  for (const record of stored) if (isObject(record.kind)) addStored(found, record.kind, record);
  return found.known();
}

const isObject = (kind: string): kind is QueryObject => queryObjects.some((object) => object === kind);

function addField(found: Collector, object: QueryObject, field: Field) {
  const word = wordFor(field.name, field.label);
  const key = word ?? field.name;
  const known = found.field(object, key, field.label, sorts[field.type] ?? 'text');
  if (unsaid.has(key) || spelledOut.has(field.type) || typeof field.value !== 'string' || known.sort !== 'text') return;
  found.value(object, key, field.label, field.value);
}

function addStored(found: Collector, object: QueryObject, record: StoredRecord) {
  found.value(object, 'owner', 'Owner', record.owner);
  for (const { name, label, type, options } of record.fields) {
    const key: QueryField | string = wordFor(name, label) ?? name;
    found.field(object, key, label, sorts[type] ?? 'text');
    for (const option of options ?? []) found.value(object, key, label, option.label);
  }
}
