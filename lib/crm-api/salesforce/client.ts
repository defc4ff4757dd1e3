import type { CrmClient } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Query, QueryResult } from '../../core/query.ts';
import { finish, mostRows, sortsHere, wantedRows } from '../../query/finish.ts';
import { planQuery } from '../../query/plan.ts';
import { toSoql } from '../../query/soql.ts';
import { abilitiesBut, type CrmApi } from '../api.ts';
import { update } from '../update.ts';
import { addNote, createTask, logCall, openTasks, remove } from './activities.ts';
import { changedSince, history, knowledge } from './history.ts';
import { type Org, openOrg } from './org.ts';
import { readRecord, writeRecord } from './records.ts';
import { rowFor, tableFor } from './table.ts';

const can = abilitiesBut();

export const salesforceApi: CrmApi = {
  crm: 'salesforce',
  label: 'Salesforce',
  can,
  connect: {
    by: 'session-cookie',
    asks: [],
    says: 'Wingside calls Salesforce with the session you are signed in with, as you and with your rights. Nothing is stored.',
    hosts: ['https://*.my.salesforce.com/*', 'https://*.lightning.force.com/*'],
    permissions: ['cookies'],
  },
  admin: [
    'the permission "API Enabled", in editions where users do not have it',
    'allowing the extension where "API Access Control" is on',
    'field history tracking, to see who changed which field',
    'Knowledge, to find articles',
  ],
  race: 'A change between our look and our write is refused by Salesforce, to the second.',
  confirmed: 'never on a live org',
  unconfirmed: [
    'that If-Unmodified-Since on PATCH /ui-api/records takes an HTTP date and answers 412',
    'that the session cookie may call /services/oauth2/userinfo',
    'the language in userinfo, by which articles are found',
    'the shape of UI API validation errors (output.fieldErrors)',
    'notes as completed tasks: shown in the activity history, not under Notes',
  ],
  open(connection, access, options = {}): CrmClient {
    const org = openOrg(connection, access, options);
    return {
      crm: 'salesforce',
      label: 'Salesforce',
      can,
      async me() {
        const user = await org.user();
        return user.ok ? ok({ id: user.value.id, name: user.value.name, email: user.value.email }) : user;
      },
      record: (ref) => readRecord(org, ref),
      openTasks: () => openTasks(org),
      changedSince: (kinds, since) => changedSince(org, kinds, since),
      history: (ref) => history(org, ref),
      knowledge: (words) => knowledge(org, words),
      run: (query) => run(org, query),
      update: (ref, writes) =>
        update(
          {
            crm: 'Salesforce',
            isId: (text) => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text),
            read: () => readRecord(org, ref),
            write: (record, values) => writeRecord(org, record, values),
          },
          writes,
        ),
      createTask: (task) => createTask(org, task),
      logCall: (call) => logCall(org, call),
      addNote: (note) => addNote(org, note),
      remove: (_what, id) => remove(org, id),
    };
  },
};

async function run(org: Org, query: Query): Promise<Result<QueryResult>> {
  const table = await tableFor(org, query.object);
  if (!table.ok) return table;
  const user = await org.user();
  if (!user.ok) return user;
  const plan = planQuery(query, table.value, user.value.id);
  if (!plan.ok) return plan;
  const most = sortsHere(plan.value) ? mostRows : wantedRows(plan.value);
  const { soql, count, recheck } = toSoql(plan.value, { limit: most + 1, sort: !sortsHere(plan.value) });
  const found = await org.query(soql, `search ${table.value.label}`, most);
  if (!found.ok) {
    // A field the seller may not see looks like a field that does not exist.
    const { failure } = found;
    return failure.kind === 'crm-refused' ? fail({ kind: 'query-refused', why: failure.said }) : found;
  }
  const rows = found.value.rows.map((row) =>
    rowFor(table.value, plan.value.columns, row, org.href(table.value.api, String(row.Id))),
  );
  const all = found.value.more ? await org.query(count, `count ${table.value.label}`, 1) : null;
  const total = all === null ? rows.length : all.ok ? all.value.total : null;
  return ok(finish(plan.value, { rows, total, more: found.value.more, recheck }, 'Salesforce, all you may see'));
}
