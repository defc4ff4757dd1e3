import type { FieldWrite, StoredRecord } from '../core/crm.ts';
import { type Failure, fail, ok, type Result } from '../core/failure.ts';
import type { Sent } from './call.ts';
import { acceptable, findField, type NewValue } from './fields.ts';
import { sameValue } from './same-value.ts';

/** 'stale': somebody wrote between our look and our write, and the CRM said so. */
export type Written = Sent<unknown> | 'stale';

export type Updating = {
  crm: string;
  /** A lookup is written by the id of the other record alone. */
  isId(text: string): boolean;
  read(): Promise<Result<StoredRecord>>;
  /** One call with all values, on the condition that the record is still that version where the CRM knows conditions. */
  write(record: StoredRecord, values: NewValue[]): Promise<Written>;
};

/**
 * Looks again right before it writes: all values, or none. What is read back afterwards is the answer, so that a value
 * the CRM's own rules changed in passing is not claimed.
 */
export async function update(updating: Updating, writes: FieldWrite[]): Promise<Result<StoredRecord>> {
  for (const attempt of [1, 2]) {
    const found = await updating.read();
    if (!found.ok) return found;
    const checked = check(updating, found.value, writes);
    if (!checked.ok) return checked;
    const written = await updating.write(found.value, checked.value);
    if (written === 'stale') {
      // Another field was changed meanwhile, or one of ours: the second look tells.
      if (attempt === 1) continue;
      return fail(busy(updating.crm));
    }
    if (written.ok) return updating.read();
    return written.unsure ? settle(updating, checked.value, written.failure) : fail(written.failure);
  }
  return fail(busy(updating.crm));
}

const busy = (crm: string): Failure => ({
  kind: 'crm-refused',
  crm,
  said: 'somebody is changing this record right now',
  fields: [],
});

function check({ crm, isId }: Updating, record: StoredRecord, writes: FieldWrite[]): Result<NewValue[]> {
  const values: NewValue[] = [];
  const changed: Extract<Failure, { kind: 'field-changed' }>['fields'] = [];
  for (const { field: wanted, from, to } of writes) {
    const field = findField(record, wanted);
    if (!field) return fail({ kind: 'field-locked', label: wanted, why: `${crm} does not show you this field` });
    const label = String(field.label);
    if (!field.writable) return fail({ kind: 'field-locked', label, why: `${crm} does not let you write it` });
    if (field.type === 'lookup' && to !== null && !isId(String(to)))
      return fail({ kind: 'field-locked', label, why: `choose the other record in ${crm}` });
    if (!sameValue(field, from)) changed.push({ label, expected: shown(from), found: shown(field.display) });
    const value = acceptable(crm, field, to);
    if (!value.ok) return value;
    values.push({ field, to: value.value });
  }
  return changed.length > 0 ? fail({ kind: 'field-changed', fields: changed }) : ok(values);
}

const shown = (value: unknown): string =>
  value === null || value === undefined || value === '' ? 'empty' : String(value);

/** The write went out and nothing sensible came back: one look tells whether it was done. */
async function settle(updating: Updating, values: NewValue[], failure: Failure): Promise<Result<StoredRecord>> {
  const found = await updating.read();
  if (!found.ok) return fail(unsure(updating.crm, 'these changes'));
  const holds = (want: (value: NewValue) => FieldWrite['from']) =>
    values.every((value) => {
      const field = found.value.fields.find(({ name }) => name === value.field.name);
      return field !== undefined && sameValue(field, want(value));
    });
  if (holds(({ to }) => to)) return found;
  return fail(holds(({ field }) => field.value) ? failure : unsure(updating.crm, 'these changes'));
}

/** Said when it is not known whether a write was done: "Nothing was written" would be a guess. */
export const unsure = (crm: string, what: string): Failure => ({
  kind: 'crm-unsure',
  crm,
  what,
});

/** The answer to a create: a broken answer is not "nothing was written". */
export const created = <T>(crm: string, sent: Sent<T>, what: string): Sent<T> =>
  sent.ok || !sent.unsure ? sent : { ok: false, failure: unsure(crm, what) };
