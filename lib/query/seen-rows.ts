import { typedValue } from '../adapters/values.ts';
import { asDate, type Concept, conceptOf, fieldFor, hasFieldFor, lastContact, localDay } from '../core/concepts.ts';
import type { QueryCell, QueryObject } from '../core/query.ts';
import type { CrmRecord, Field, Task } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';

/** One thing a Query can be about, as some page showed it. */
export type Seen = {
  id: string;
  name: string;
  href: string | null;
  /** A record that was opened, or a line of a list or of a record's tasks. */
  line: boolean;
  owner: string | null;
  stage: string | null;
  fields: Field[];
  /** What tasks have instead of fields, and what a record's history says. */
  own: Partial<Record<string, QueryCell>>;
};

/** Words of a Query that are meanings of fields on pages too. */
const concepts: Partial<Record<string, Concept>> = {
  account: 'account',
  amount: 'amount',
  status: 'status',
  closeDate: 'closeDate',
  probability: 'probability',
  nextStep: 'nextStep',
  industry: 'industry',
  employees: 'employees',
  revenue: 'revenue',
  website: 'website',
  email: 'email',
  phone: 'phone',
  title: 'title',
  priority: 'priority',
  source: 'source',
  createdAt: 'createdAt',
  lastActivity: 'lastActivity',
  owner: 'owner',
};

/** Meanings no action asks a page for; their names and labels are few. */
const more: Partial<Record<string, RegExp>> = {
  city: /^((billing|mailing|address1_|main )?[-_ ]?city|ort|stadt|ville|ciudad|市区郡)$/i,
  country: /^((billing|mailing|address1_)?[-_ ]?country|land|pays|país|国)$/i,
  changedAt:
    /^(lastmodifieddate|modifiedon|updatedat|updated_at|last (modified|update)( (date|on))?|modified on|updated)$/i,
  contact: /^(contact( name)?|primary contact|whoid|contact_id|kontakt|contacto)$/i,
  due: /^(activitydate|due( date)?|due_date|scheduledend|dueat|fällig.*|échéance|vencimiento|期日)$/i,
  stage: /^(stage|stagename|stepname|dealstage|pipeline phase|phase|etapa|étape|フェーズ)$/i,
};

/** One question looks at the same records many times: for what is known, for accounts, for the answer, for its sources. */
const read = new WeakMap<readonly CrmRecord[], Map<QueryObject | 'latest', unknown>>();

function once<T>(records: readonly CrmRecord[], what: QueryObject | 'latest', make: () => T): T {
  const made = read.get(records) ?? new Map<QueryObject | 'latest', unknown>();
  read.set(records, made);
  if (!made.has(what)) made.set(what, make());
  return made.get(what) as T;
}

/** Each record once, as it was read last. */
const latestOf = (records: readonly CrmRecord[]): CrmRecord[] =>
  once(records, 'latest', () => {
    const latest = new Map<string, CrmRecord>();
    for (const record of records) {
      const held = latest.get(record.key);
      if (!held || held.readAt <= record.readAt) latest.set(record.key, record);
    }
    return [...latest.values()];
  });

/** Each record once, as it was read last; then what lists showed of records that were not opened. @param records not changed afterwards */
export const seenOf = (object: QueryObject, records: readonly CrmRecord[]): Seen[] =>
  once(records, object, () => collect(object, latestOf(records)));

function collect(object: QueryObject, latest: CrmRecord[]): Seen[] {
  const opened = latest.filter(({ kind }) => kind === object).map(seenRecord);
  const newestFirst = latest.toSorted((a, b) => (a.readAt < b.readAt ? 1 : a.readAt > b.readAt ? -1 : 0));
  const lines = newestFirst.flatMap((record) =>
    object === 'task'
      ? record.tasks.map((task) => seenTask(task, record))
      : [
          ...record.rows.flatMap((row) => (row.kind === object ? [seenLine(row, record.language, null)] : [])),
          ...record.related.flatMap(({ rows }) =>
            rows.flatMap((row) =>
              row.kind === object
                ? [seenLine(row, record.language, record.kind === 'account' ? record.name : null)]
                : [],
            ),
          ),
        ],
  );
  const known = new Map<string, Seen>();
  return [...opened, ...lines].filter((seen) => {
    const named = `named ${seen.name.toLowerCase()} ${seen.own.due ?? ''}`;
    // A line with an address is the record of that address; one without is told by its name.
    const own = object !== 'task' && seen.href !== null ? `at ${seen.href}` : named;
    const held = seen.line ? known.get(own) : undefined;
    if (held) addUnsaid(held, seen);
    else known.set(own, seen).set(named, known.get(named) ?? seen);
    return !held;
  });
}

/** One list shows the owner of a deal, another its account: together they say both. What was said first stays. */
function addUnsaid(held: Seen, seen: Seen) {
  held.owner ??= seen.owner;
  held.own = { ...seen.own, ...held.own };
  const isSaid = ({ name, label }: Field) => {
    const concept = conceptOf({ name, label });
    return showsField(held, concept ?? label);
  };
  held.fields = [...held.fields, ...seen.fields.filter((field) => !isSaid(field))];
  fieldsFound.delete(held);
}

const seenRecord = (record: CrmRecord): Seen => ({
  id: record.id,
  name: record.name,
  href: record.url,
  line: false,
  owner: record.owner,
  stage: record.stage?.value ?? null,
  fields: record.fields,
  own: activityOf(record),
});

/** Pages without a field for it say by their history when something last happened. */
function activityOf(record: CrmRecord): Seen['own'] {
  if (record.timeline.length === 0 || fieldFor(record, 'lastActivity')) return {};
  const last = lastContact(record, asDate(record.readAt) ?? new Date(record.readAt));
  return last ? { lastActivity: localDay(last) } : {};
}

/** A list shows text; what is rounded there ("$125K") is no amount to reckon with. */
function seenLine(row: CrmRecord['rows'][number], language: string | null, account: string | null): Seen {
  const fields = row.cells.map(({ label, value }): Field => {
    const typed = /\d\s?[KMBkm]\b/.test(value) ? { value, type: 'text' as const } : typedValue(value, { language });
    return { name: label, label, anchor: '', display: value, ...typed, value: readText(typed.value) };
  });
  return {
    id: row.href ?? row.name,
    name: row.name,
    href: row.href,
    line: true,
    owner: null,
    stage: null,
    fields,
    // What stands in an account's own lists is that account's, and no column says so.
    own: account !== null && !fieldFor({ fields }, 'account') ? { account } : {},
  };
}

const readText = (value: ReturnType<typeof typedValue>['value']): Field['value'] =>
  typeof value === 'string' ? asUntrusted(value) : value;

function seenTask(task: Task, record: CrmRecord): Seen {
  const own = { due: task.due, closed: task.done, contact: task.about, type: task.type };
  const owner = task.owner ?? (record.kind === 'home' ? record.user : null);
  return {
    id: task.href ?? task.subject,
    name: task.subject,
    href: task.href ?? record.url,
    line: true,
    owner,
    stage: null,
    fields: [],
    own,
  };
}

const fieldsFound = new WeakMap<Seen, Map<string, Field | undefined>>();

/** The field a word of a Query, an API name or a label means on this page. */
export function seenField(seen: Seen, wanted: string): Field | undefined {
  const found = fieldsFound.get(seen) ?? new Map<string, Field | undefined>();
  fieldsFound.set(seen, found);
  if (!found.has(wanted)) found.set(wanted, findField(seen, wanted));
  return found.get(wanted);
}

function findField(seen: Seen, wanted: string): Field | undefined {
  const concept = concepts[wanted];
  const pattern = more[wanted];
  const byName = seen.fields.find(({ name, label }) =>
    [name, label].some((known) => known.toLowerCase() === wanted.toLowerCase()),
  );
  if (concept) return fieldFor(seen, concept) ?? byName;
  if (pattern) return seen.fields.find(({ name, label }) => pattern.test(name) || pattern.test(label)) ?? byName;
  return byName;
}

/** Does the page show such a field at all, be it empty? */
export function showsField(seen: Seen, wanted: string): boolean {
  if (wanted === 'name' || wanted in seen.own) return true;
  if (wanted === 'owner' && seen.owner !== null) return true;
  if ((wanted === 'stage' || wanted === 'closed' || wanted === 'won') && seen.stage !== null) return true;
  const concept = concepts[wanted];
  return seenField(seen, wanted) !== undefined || (concept !== undefined && hasFieldFor(seen, concept));
}

const words = new Map<string, string | null>();

/** The word of a Query a page's field stands for; null for one that is just itself. */
export function wordFor(name: string, label: string): string | null {
  const key = `${name}\n${label}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const concept = conceptOf({ name, label });
  const word =
    Object.keys(concepts).find((each) => concepts[each] === concept && concept !== null) ??
    Object.keys(more).find((each) => more[each]?.test(name) || more[each]?.test(label)) ??
    null;
  // Labels come from pages: a page that makes up new ones for ever must not fill the memory.
  if (words.size > 5_000) words.clear();
  words.set(key, word);
  return word;
}
