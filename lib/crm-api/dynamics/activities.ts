import { z } from 'zod';
import type { Created, CrmRef, NewCall, NewNote, NewTask, StoredTask } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { guid } from '../../query/odata.ts';
import { created } from '../update.ts';
import { base, crm, type Environment } from './environment.ts';
import { wayTo } from './metadata.ts';
import { entityOf } from './names.ts';
import { rawAt, shownAt } from './values.ts';

export async function openTasks(environment: Environment): Promise<Result<StoredTask[]>> {
  const user = await environment.user();
  if (!user.ok) return user;
  const query = [
    '$select=subject,scheduledend,prioritycode,statuscode,_regardingobjectid_value',
    `$filter=${encodeURIComponent(`_ownerid_value eq ${guid(user.value.id)} and statecode eq 0`)}`,
    '$orderby=scheduledend%20asc',
  ].join('&');
  const found = await environment.list('tasks', query, 'see your tasks', 200);
  if (!found.ok) return found;
  const tasks = found.value.rows.map((row) => {
    const id = String(row.activityid ?? '');
    const due = rawAt(row, 'scheduledend');
    return {
      id,
      subject: shownAt(row, 'subject') ?? '',
      due: due === null ? null : String(due),
      priority: shownAt(row, 'prioritycode'),
      status: shownAt(row, 'statuscode'),
      about: shownAt(row, '_regardingobjectid_value'),
      href: environment.href('task', id),
    };
  });
  // Dataverse puts those without a date first.
  return ok(tasks.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')));
}

const priorities: Record<string, number> = { low: 0, normal: 1, medium: 1, high: 2, urgent: 2 };

export async function createTask(environment: Environment, task: NewTask): Promise<Result<Created>> {
  const about = await regarding(environment, 'task', 'regardingobjectid', task.about);
  if (!about.ok) return about;
  const priority = priorities[task.priority?.toLowerCase() ?? ''];
  const body = {
    subject: task.subject,
    description: task.text,
    ...(task.due && { scheduledend: instantOf(task.due) }),
    ...(priority !== undefined && { prioritycode: priority }),
    ...about.value,
  };
  return post(environment, 'task', 'tasks', body, 'this task');
}

/** Written open, then closed: an activity cannot be created as done. A call that could not be closed is taken back. */
export async function logCall(environment: Environment, call: NewCall): Promise<Result<Created>> {
  const about = await regarding(environment, 'phonecall', 'regardingobjectid', call.about);
  if (!about.ok) return about;
  const body = {
    subject: call.subject,
    description: call.text,
    directioncode: true, // outgoing
    scheduledend: instantOf(call.at),
    ...(call.minutes !== null && { actualdurationminutes: Math.round(call.minutes) }),
    ...about.value,
  };
  const made = await post(environment, 'phonecall', 'phonecalls', body, 'this call');
  if (!made.ok) return made;
  const closed = await environment.caller.send({
    method: 'PATCH',
    path: `${base}/phonecalls(${guid(made.value.id)})`,
    headers: { 'if-match': '*' },
    body: { statecode: 1, statuscode: 2, actualend: instantOf(call.at) },
    reads: z.unknown(),
    what: 'mark this call as made',
  });
  if (closed.ok) return made;
  const back = await remove(environment, 'call', made.value.id);
  return back.ok
    ? closed
    : fail({ kind: 'crm-half-done', crm, said: `${crm} keeps this call as still to be made. Mark it as made there.` });
}

export async function addNote(environment: Environment, { text, about }: NewNote): Promise<Result<Created>> {
  const link = await regarding(environment, 'annotation', 'objectid', about);
  if (!link.ok) return link;
  const [first = ''] = text.trim().split('\n');
  const subject = first.length > 90 ? `${first.slice(0, 89)}…` : first;
  return post(environment, 'annotation', 'annotations', { subject, notetext: text, ...link.value }, 'this note');
}

const sets = { task: 'tasks', call: 'phonecalls', note: 'annotations' } as const;

export async function remove(environment: Environment, what: keyof typeof sets, id: string): Promise<Result<null>> {
  const sent = await environment.caller.send({
    method: 'DELETE',
    path: `${base}/${sets[what]}(${guid(id)})`,
    reads: z.unknown(),
    what: `delete this ${what}`,
  });
  return sent.ok ? ok(null) : sent;
}

/** The name of the link differs from table to table and is asked for, not put together. */
async function regarding(
  environment: Environment,
  from: string,
  attribute: string,
  about: CrmRef | null,
): Promise<Result<Record<string, string>>> {
  if (about === null) return ok({});
  const target = entityOf(about.kind);
  if (!target) return fail({ kind: 'crm-cannot', crm, what: `link a ${from} to a ${about.kind} page` });
  const way = await wayTo(environment.metadata, from, attribute, target);
  if (!way.ok) return way;
  const entity = await environment.metadata.entity(target);
  if (!entity.ok) return entity;
  return ok({ [`${way.value.navigation}@odata.bind`]: `/${entity.value.set}(${guid(about.id)})` });
}

async function post(
  environment: Environment,
  entity: string,
  set: string,
  body: object,
  what: string,
): Promise<Result<Created>> {
  const sent = await environment.caller.send({
    method: 'POST',
    path: `${base}/${set}`,
    body,
    reads: z.unknown(),
    what: `add ${what}`,
  });
  const answer = created(crm, sent, what);
  if (!answer.ok) return answer;
  const id = /\(([0-9a-f-]{36})\)/i.exec(answer.value.headers['odata-entityid'] ?? '')?.[1];
  if (!id)
    return fail({
      kind: 'crm-half-done',
      crm,
      said: `${crm} added ${what} without saying where. Look there before you try again.`,
    });
  return ok({ id, href: environment.href(entity, id) });
}

/** A day is due at its end of work, 17:00 here; Dynamics keeps instants. */
const instantOf = (text: string): string => new Date(text.length === 10 ? `${text}T17:00` : text).toISOString();
