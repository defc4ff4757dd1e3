import { z } from 'zod';
import type {
  ChangedRecord,
  Created,
  CrmRef,
  FieldChange,
  NewCall,
  NewNote,
  NewTask,
  StoredTask,
} from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { RecordKind } from '../../core/record.ts';
import { created } from '../update.ts';
import { namesFor, ownerFields } from './names.ts';
import { isUuid } from './records.ts';
import { nameOf, singleValue, type TwentyRow } from './values.ts';
import { crm, type TwentyObject, type Workspace } from './workspace.ts';

const about = ['company', 'person', 'opportunity'] as const;

/** `companyId`, or `targetCompanyId` in newer versions: whichever this workspace describes. */
function targetColumn(joining: TwentyObject | null, target: string): string {
  const old = joining?.fields.some(({ name }) => name === target);
  return old ? `${target}Id` : `target${target.charAt(0).toUpperCase()}${target.slice(1)}Id`;
}

export async function openTasks(workspace: Workspace): Promise<Result<StoredTask[]>> {
  const me = await workspace.user();
  if (!me.ok) return me;
  const query = { filter: `and(assigneeId[eq]:"${me.value.id}",status[neq]:"DONE")`, order_by: 'dueAt[AscNullsLast]' };
  const found = await workspace.list('tasks', query, 'see your tasks', 180);
  if (!found.ok) return found;
  const topics = await topicsOf(workspace, found.value.rows.slice(0, 60));
  if (!topics.ok) return topics;
  return ok(
    found.value.rows.map((row) => ({
      id: String(row.id),
      subject: nameOf(row),
      due: typeof row.dueAt === 'string' ? row.dueAt : null,
      priority: null,
      status: typeof row.status === 'string' ? row.status : null,
      about: topics.value.get(String(row.id)) ?? null,
      href: workspace.href('task', String(row.id)),
    })),
  );
}

/** What tasks are about, by task. */
async function topicsOf(workspace: Workspace, tasks: TwentyRow[]): Promise<Result<Map<string, string>>> {
  if (tasks.length === 0) return ok(new Map());
  const filter = `taskId[in]:[${tasks.map(({ id }) => id).join(',')}]`;
  const found = await workspace.list('taskTargets', { filter, depth: '1' }, 'see what tasks are about', 120);
  if (!found.ok) return found;
  const topics = new Map<string, string>();
  for (const row of found.value.rows) {
    const names = about.flatMap((target) => [
      row[target],
      row[`target${target.charAt(0).toUpperCase()}${target.slice(1)}`],
    ]);
    const name = names.map(nameOf).find((known) => known !== '');
    if (name) topics.set(String(row.taskId), name);
  }
  return ok(topics);
}

export async function changedSince(
  workspace: Workspace,
  kinds: RecordKind[],
  since: Date,
): Promise<Result<ChangedRecord[]>> {
  const me = await workspace.user();
  if (!me.ok) return me;
  const found: ChangedRecord[] = [];
  let asked = false;
  for (const kind of kinds) {
    const object = await workspace.object(namesFor(kind));
    if (!object.ok) return object;
    const owner = ownerFields[kind];
    if (!object.value?.fields.some(({ name }) => name === owner)) continue;
    asked = true;
    const { namePlural, nameSingular } = object.value;
    const query = {
      filter: `and(${owner}Id[eq]:"${me.value.id}",updatedAt[gte]:"${since.toISOString()}")`,
      order_by: 'updatedAt[DescNullsLast]',
    };
    const rows = await workspace.list(namePlural, query, `see your ${namePlural}`, 200);
    if (!rows.ok) return rows;
    for (const row of rows.value.rows) {
      const by = (row.updatedBy as { name?: unknown } | null | undefined)?.name;
      found.push({
        kind,
        id: String(row.id),
        name: nameOf(row),
        href: workspace.href(nameSingular, String(row.id)),
        changedAt: new Date(String(row.updatedAt)).toISOString(),
        by: typeof by === 'string' && by !== '' ? by : null,
      });
    }
  }
  if (!asked) return fail({ kind: 'crm-cannot', crm, what: 'tell whose records these are' });
  return ok(found.sort((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, 200));
}

export async function history(workspace: Workspace, { kind, id }: CrmRef): Promise<Result<FieldChange[]>> {
  const object = await workspace.object(namesFor(kind));
  if (!object.ok) return object;
  const timeline = await workspace.object(['timelineActivity']);
  if (!timeline.ok) return timeline;
  if (!object.value || !isUuid(id)) return fail({ kind: 'crm-gone', crm });
  const { nameSingular, fields } = object.value;
  const column = targetColumn(timeline.value, nameSingular);
  const query = { filter: `${column}[eq]:"${id}"`, order_by: 'happensAt[DescNullsLast]' };
  const found = await workspace.list('timelineActivities', query, 'see the history', 180);
  if (!found.ok) return found;
  const members = await workspace.members();
  if (!members.ok) return members;
  const labels = new Map(fields.map((field) => [field.name, field]));
  return ok(
    found.value.rows.flatMap((row) => {
      const read = diffSchema.safeParse(row.properties);
      if (!read.success) return [];
      return Object.entries(read.data.diff).flatMap(([name, { before, after }]) => {
        const field = labels.get(name);
        const shown = (value: unknown) => {
          const one = singleValue(field?.type ?? 'TEXT', value);
          return one === null ? null : (field?.options?.find((option) => option.value === one)?.label ?? String(one));
        };
        const at = new Date(String(row.happensAt)).toISOString();
        const by = members.value.get(String(row.workspaceMemberId)) ?? null;
        return [{ field: name, label: field?.label ?? name, from: shown(before), to: shown(after), at, by }];
      });
    }),
  );
}

const diffSchema = z.object({
  diff: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
});

export const createTask = (workspace: Workspace, task: NewTask): Promise<Result<Created>> =>
  add(workspace, 'task', task.about, 'this task', {
    title: task.subject,
    text: task.text,
    more: { status: 'TODO', ...(task.due && { dueAt: instantOf(task.due) }) },
  });

/** Twenty has no calls: one that took place is a task that is done. */
export const logCall = (workspace: Workspace, call: NewCall): Promise<Result<Created>> =>
  add(workspace, 'task', call.about, 'this call', {
    title: `Call: ${call.subject}${call.minutes === null ? '' : ` (${call.minutes} min)`}`,
    text: call.text,
    more: { status: 'DONE', dueAt: instantOf(call.at) },
  });

export function addNote(workspace: Workspace, { text, about: on }: NewNote): Promise<Result<Created>> {
  const [first = ''] = text.trim().split('\n');
  const title = first.length > 80 ? `${first.slice(0, 79)}…` : first;
  return add(workspace, 'note', on, 'this note', { title, text, more: {} });
}

export async function remove(workspace: Workspace, what: 'task' | 'call' | 'note', id: string): Promise<Result<null>> {
  if (!isUuid(id)) return fail({ kind: 'crm-gone', crm });
  const sent = await workspace.caller.send({
    method: 'DELETE',
    path: `/rest/${what === 'note' ? 'notes' : 'tasks'}/${id}`,
    reads: z.unknown(),
    what: `delete this ${what}`,
  });
  return sent.ok ? ok(null) : sent;
}

type Entry = { title: string; text: string; more: Record<string, string> };

/** The entry first, then its link to the record. An entry that could not be linked is taken back: nobody would find it. */
async function add(
  workspace: Workspace,
  object: 'task' | 'note',
  on: CrmRef | null,
  what: string,
  { title, text, more }: Entry,
): Promise<Result<Created>> {
  const me = await workspace.user();
  if (!me.ok) return me;
  const [entry, joining] = [await workspace.object([object]), await workspace.object([`${object}Target`])];
  if (!entry.ok) return entry;
  if (!joining.ok) return joining;
  const target = on ? await workspace.object(namesFor(on.kind)) : ok(null);
  if (!target.ok) return target;
  const body = {
    title,
    ...(entry.value?.fields.some(({ name }) => name === 'bodyV2')
      ? { bodyV2: { markdown: text, blocknote: null } }
      : { body: text }),
    ...more,
    ...(object === 'task' && { assigneeId: me.value.id }),
  };
  const made = await post(workspace, `${object}s`, body, what);
  if (!made.ok) return made;
  const href = workspace.href(object, made.value);
  if (!on || !target.value) return ok({ id: made.value, href });
  const link = { [`${object}Id`]: made.value, [targetColumn(joining.value, target.value.nameSingular)]: on.id };
  const linked = await post(workspace, `${object}Targets`, link, `the link of ${what}`);
  if (linked.ok) return ok({ id: made.value, href });
  const back = await remove(workspace, object, made.value);
  const said = `${crm} has ${what} without its link to the record. Link or delete it there.`;
  return back.ok ? linked : fail({ kind: 'crm-half-done', crm, said });
}

async function post(workspace: Workspace, plural: string, body: object, what: string): Promise<Result<string>> {
  const sent = await workspace.caller.send({
    method: 'POST',
    path: `/rest/${plural}`,
    body,
    reads: z.object({ data: z.record(z.string(), z.looseObject({ id: z.string() })) }),
    what: `add ${what}`,
  });
  const answer = created(crm, sent, what);
  if (!answer.ok) return answer;
  const [row] = Object.values(answer.value.value.data);
  return row ? ok(row.id) : fail({ kind: 'crm-nonsense', crm, what: 'an answer without the new entry' });
}

/** A day is due at its end of work, 17:00 here; Twenty keeps instants. */
const instantOf = (text: string): string => new Date(text.length === 10 ? `${text}T17:00` : text).toISOString();
