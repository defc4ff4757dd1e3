import { z } from 'zod';
import type { Created, CrmRef, NewCall, NewNote, NewTask, StoredTask } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { quoted } from '../../query/soql.ts';
import { created } from '../update.ts';
import { api, type Org } from './org.ts';
import { textAt } from './values.ts';

/** Mine, open, soonest first; those without a date last. */
export async function openTasks(org: Org): Promise<Result<StoredTask[]>> {
  const user = await org.user();
  if (!user.ok) return user;
  const soql = `SELECT Id, Subject, Status, Priority, ActivityDate, What.Name, Who.Name FROM Task WHERE OwnerId = ${quoted(
    user.value.id,
  )} AND IsClosed = false ORDER BY ActivityDate ASC NULLS LAST LIMIT 200`;
  const found = await org.query(soql, 'see your tasks', 200);
  if (!found.ok) return found;
  return ok(
    found.value.rows.map((row) => {
      const id = textAt(row, 'Id') ?? '';
      return {
        id,
        subject: textAt(row, 'Subject') ?? '',
        due: textAt(row, 'ActivityDate'),
        priority: textAt(row, 'Priority'),
        status: textAt(row, 'Status'),
        about: textAt(row, 'What.Name') ?? textAt(row, 'Who.Name'),
        href: org.href('Task', id),
      };
    }),
  );
}

export const createTask = (org: Org, { subject, due, text, priority, about }: NewTask): Promise<Result<Created>> =>
  postTask(org, 'this task', {
    Subject: subject,
    ...(due && { ActivityDate: due.slice(0, 10) }),
    // A task has a day and no hour: the hour that was said is kept in its text.
    Description: due?.includes('T') ? `${due.slice(11, 16)}\n${text}`.trim() : text,
    ...(priority && { Priority: priority }),
    ...linkTo(about),
  });

/** A call that took place is a task that is done. */
export async function logCall(org: Org, { subject, text, at, minutes, about }: NewCall): Promise<Result<Created>> {
  const done = await doneStatus(org);
  if (!done.ok) return done;
  return postTask(org, 'this call', {
    Subject: subject,
    Description: text,
    TaskSubtype: 'Call',
    Status: done.value,
    ActivityDate: at.slice(0, 10),
    ...(minutes !== null && { CallDurationInSeconds: Math.round(minutes * 60) }),
    ...linkTo(about),
  });
}

/**
 * A note becomes a task that is done: notes proper (ContentNote) are files with links and rights of their own, and how
 * to write one was proven by nothing we could read. It shows in the record's activity history.
 */
export async function addNote(org: Org, { text, about }: NewNote): Promise<Result<Created>> {
  const done = await doneStatus(org);
  if (!done.ok) return done;
  const [first = ''] = text.trim().split('\n');
  const subject = `Note: ${first.length > 70 ? `${first.slice(0, 69)}…` : first}`;
  return postTask(org, 'this note', { Subject: subject, Description: text, Status: done.value, ...linkTo(about) });
}

export async function remove(org: Org, id: string): Promise<Result<null>> {
  const sent = await org.caller.send({
    method: 'DELETE',
    path: `${api}/sobjects/Task/${encodeURIComponent(id)}`,
    reads: z.unknown(),
    what: 'delete this entry',
  });
  return sent.ok ? ok(null) : sent;
}

/** People and leads are who it is about; everything else is what. */
function linkTo(about: CrmRef | null): { WhoId?: string; WhatId?: string } {
  if (!about) return {};
  return about.kind === 'contact' || about.kind === 'lead' ? { WhoId: about.id } : { WhatId: about.id };
}

async function postTask(org: Org, what: string, fields: Record<string, string | number>): Promise<Result<Created>> {
  const user = await org.user();
  if (!user.ok) return user;
  const sent = await org.caller.send({
    method: 'POST',
    path: `${api}/sobjects/Task`,
    body: { ...fields, OwnerId: user.value.id },
    reads: z.object({ id: z.string(), success: z.literal(true) }),
    what: `add ${what}`,
  });
  const answer = created('Salesforce', sent, what);
  if (!answer.ok) return answer;
  const { id } = answer.value.value;
  return ok({ id, href: org.href('Task', id) });
}

/** Orgs may rename "Completed"; a guess at which of the others means done would be one. */
async function doneStatus(org: Org): Promise<Result<string>> {
  const task = await org.describe('Task');
  if (!task.ok) return task;
  const values = task.value.fields.find(({ name }) => name === 'Status')?.picklistValues ?? [];
  return values.some(({ value, active }) => value === 'Completed' && active)
    ? ok('Completed')
    : fail({ kind: 'crm-cannot', crm: 'Salesforce', what: 'log what is done (no task status "Completed")' });
}
