import { z } from 'zod';
import type { Created, CrmRef, NewCall, NewNote, NewTask, StoredTask } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { created } from '../update.ts';
import { hrefOf } from './records.ts';
import { crm, type DemoResource, type DemoStore } from './store.ts';

export async function openTasks(store: DemoStore): Promise<Result<StoredTask[]>> {
  const me = await store.me();
  if (!me.ok) return me;
  const found = await store.list('tasks', { sales_id: me.value.id }, 'see your tasks');
  if (!found.ok) return found;
  const open = found.value.rows.filter(({ done_date }) => done_date === null || done_date === undefined);
  const names = await store.names(
    'contacts',
    open.map(({ contact_id }) => Number(contact_id)),
  );
  if (!names.ok) return names;
  const tasks = open.map(({ id, text, due_date, contact_id, type }) => ({
    id: String(id),
    subject: type && type !== 'None' ? `${type}: ${text}` : String(text),
    due: typeof due_date === 'string' ? due_date : null,
    priority: null,
    status: null,
    about: names.value.get(Number(contact_id)) ?? null,
    href: hrefOf(store, 'contacts', Number(contact_id)),
  }));
  return ok(tasks.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')));
}

export async function createTask(store: DemoStore, task: NewTask): Promise<Result<Created>> {
  const text = task.text === '' ? task.subject : `${task.subject}\n${task.text}`;
  const due = task.due ?? store.now().toISOString();
  return postTask(store, task.about, { type: 'None', text, due_date: instantOf(due), done_date: null }, 'this task');
}

/** A call that took place is a task of the type Call that is done. */
export async function logCall(store: DemoStore, call: NewCall): Promise<Result<Created>> {
  const minutes = call.minutes === null ? '' : ` (${call.minutes} min)`;
  const text = `${call.subject}${minutes}${call.text === '' ? '' : `\n${call.text}`}`;
  const at = instantOf(call.at);
  return postTask(store, call.about, { type: 'Call', text, due_date: at, done_date: at }, 'this call');
}

export async function addNote(store: DemoStore, { text, about }: NewNote): Promise<Result<Created>> {
  const me = await store.me();
  if (!me.ok) return me;
  const [resource, parent]: [DemoResource, string] =
    about.kind === 'opportunity' ? ['dealNotes', 'deal_id'] : ['contactNotes', 'contact_id'];
  if (about.kind !== 'opportunity' && about.kind !== 'contact')
    return fail({ kind: 'crm-cannot', crm, what: `add a note to a ${about.kind}` });
  const row = await store.one(about.kind === 'contact' ? 'contacts' : 'deals', about.id, 'add this note');
  if (!row.ok) return row;
  const body = {
    [parent]: Number(about.id),
    text,
    date: store.now().toISOString(),
    sales_id: me.value.id,
    ...(about.kind === 'contact' && { status: row.value.status }),
  };
  const sent = await post(store, resource, body, 'this note');
  if (!sent.ok) return sent;
  const page = about.kind === 'contact' ? 'contacts' : 'deals';
  // Both kinds of notes count from 1; the id says which it is.
  return ok({ id: `${resource}/${sent.value}`, href: hrefOf(store, page, about.id) });
}

export async function remove(store: DemoStore, what: 'task' | 'call' | 'note', id: string): Promise<Result<null>> {
  const place = what === 'note' ? id : `tasks/${id}`;
  if (!/^(tasks|contactNotes|dealNotes)\/\d+$/.test(place)) return fail({ kind: 'crm-gone', crm });
  const sent = await store.caller.send({
    method: 'DELETE',
    path: `/api/${place}`,
    reads: z.unknown(),
    what: 'delete this entry',
  });
  return sent.ok ? ok(null) : sent;
}

/** Tasks hang on contacts here: a company's and a deal's go to their first contact. */
async function contactOf(store: DemoStore, about: CrmRef | null): Promise<Result<number>> {
  const cannot = fail<never>({ kind: 'crm-cannot', crm, what: 'keep a task or call without a contact' });
  if (about === null) return cannot;
  if (about.kind === 'contact') return ok(Number(about.id));
  if (about.kind === 'opportunity') {
    const deal = await store.one('deals', about.id, 'see this deal');
    if (!deal.ok) return deal;
    const [first] = z.array(z.number()).catch([]).parse(deal.value.contact_ids);
    return first === undefined ? cannot : ok(first);
  }
  if (about.kind !== 'account') return cannot;
  const contacts = await store.list('contacts', { company_id: Number(about.id) }, 'see the contacts', 1);
  if (!contacts.ok) return contacts;
  const [first] = contacts.value.rows;
  return first ? ok(first.id) : cannot;
}

async function postTask(
  store: DemoStore,
  about: CrmRef | null,
  task: Record<string, string | null>,
  what: string,
): Promise<Result<Created>> {
  const me = await store.me();
  if (!me.ok) return me;
  const contact = await contactOf(store, about);
  if (!contact.ok) return contact;
  const sent = await post(store, 'tasks', { ...task, contact_id: contact.value, sales_id: me.value.id }, what);
  return sent.ok ? ok({ id: String(sent.value), href: hrefOf(store, 'contacts', contact.value) }) : sent;
}

async function post(store: DemoStore, resource: DemoResource, body: object, what: string): Promise<Result<number>> {
  const sent = await store.caller.send({
    method: 'POST',
    path: `/api/${resource}`,
    body,
    reads: z.looseObject({ id: z.number() }),
    what: `add ${what}`,
  });
  const answer = created(crm, sent, what);
  return answer.ok ? ok(answer.value.value.id) : answer;
}

/** A day is its noon: midnight would be the day before for whoever looks from further west. */
const instantOf = (text: string): string => new Date(text.length === 10 ? `${text}T12:00` : text).toISOString();
