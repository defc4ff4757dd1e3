import { type CrmRecord, type ReadingInput, readingSchema, recordKey, recordKinds } from './record.ts';

/**
 * A record from a file: what `wingside read` prints, or less. Only `kind` and `name` are needed; a field needs a label
 * and a value.
 *
 * @throws Error saying which part is missing
 */
export function recordFromFile(json: string, now: Date): CrmRecord {
  const given = JSON.parse(json) as Given & { id?: string; key?: string; crm?: string; org?: string; readAt?: string };
  if (!given || typeof given !== 'object' || Array.isArray(given))
    throw new Error('The record file holds no JSON object.');
  if (!recordKinds.includes(given.kind as 'account'))
    throw new Error(`The record file needs a "kind": ${recordKinds.join(', ')}.`);
  const url = given.url ?? 'https://crm.invalid/record';
  const parsed = readingSchema.safeParse({ ...reading(given), url });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`The record file does not fit at ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const id = given.id ?? url;
  const place = { crm: given.crm ?? parsed.data.adapter, org: given.org ?? 'file', kind: parsed.data.kind, id };
  return {
    ...parsed.data,
    ...place,
    key: given.key ?? recordKey(place, parsed.data.user),
    host: URL.parse(url)?.host ?? '',
    via: `page:${parsed.data.adapter}`,
    readAt: given.readAt ?? now.toISOString(),
  };
}

type Loose<T> = { [Part in keyof T]?: T[Part] };
type Given = Loose<Omit<ReadingInput, 'stage'>> & { stage?: string | ReadingInput['stage'] };

/** Fills what a hand-written record leaves out. */
function reading(given: Given): Omit<ReadingInput, 'url'> {
  return {
    adapter: given.adapter ?? 'file',
    kind: given.kind ?? 'account',
    name: given.name ?? '',
    user: given.user ?? null,
    owner: given.owner ?? null,
    stage: typeof given.stage === 'string' ? { value: given.stage, anchor: '' } : (given.stage ?? null),
    fields: (given.fields ?? []).map(field),
    related: (given.related ?? []).map((list) =>
      over({ name: list.label, label: '', count: null }, { ...list, rows: (list.rows ?? []).map(row) }),
    ),
    timeline: (given.timeline ?? []).map((entry) =>
      over(
        { kind: 'note' as const, at: null, atDisplay: entry.at ?? '', author: null, title: '', text: '', anchor: '' },
        entry,
      ),
    ),
    tasks: (given.tasks ?? []).map((task) =>
      over(
        { subject: '', type: null, due: null, dueDisplay: task.due ?? '', done: false, about: null, anchor: '' },
        task,
      ),
    ),
    rows: (given.rows ?? []).map(row),
    missing: given.missing ?? [],
    completeness: given.completeness ?? 'whole',
    language: given.language ?? null,
    tookMs: 0,
  };
}

const over = <Full extends object, Part extends object>(blank: Full, given: Part): Full & Part => ({
  ...blank,
  ...given,
});

function field(given: Loose<ReadingInput['fields'][number]>): ReadingInput['fields'][number] {
  const display = given.display ?? (given.value === null || given.value === undefined ? '' : String(given.value));
  const type =
    given.type ?? (typeof given.value === 'number' ? 'number' : typeof given.value === 'boolean' ? 'boolean' : 'text');
  const name = given.name ?? given.label ?? '';
  return { ...over({ anchor: '', value: null }, given), type, display, name, label: given.label ?? name };
}

const row = (given: string | Loose<ReadingInput['rows'][number]>): ReadingInput['rows'][number] =>
  over(
    { name: '', kind: null, href: null, cells: [], anchor: '' },
    typeof given === 'string' ? { name: given } : given,
  );
