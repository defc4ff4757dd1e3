import type { CrmClient } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Query, QueryResult } from '../../core/query.ts';
import { finish, mostRows, sortsHere, wantedRows } from '../../query/finish.ts';
import { toOData } from '../../query/odata.ts';
import { planQuery } from '../../query/plan.ts';
import { abilitiesBut, type CrmApi } from '../api.ts';
import { update } from '../update.ts';
import { addNote, createTask, logCall, openTasks, remove } from './activities.ts';
import { crm, type Environment, openEnvironment } from './environment.ts';
import { changedSince, history, knowledge } from './history.ts';
import { readRecord, writeRecord } from './records.ts';
import { rowFor, tableFor } from './table.ts';

const can = abilitiesBut();

export const dynamicsApi: CrmApi = {
  crm: 'dynamics',
  label: 'Dynamics 365',
  can,
  connect: {
    by: 'page',
    asks: [],
    says: 'Wingside asks Dynamics from within its own page, in the session you are signed in with. No key is needed or kept.',
    hosts: ['https://*.dynamics.com/*'],
    permissions: [],
  },
  admin: [
    'auditing for the organisation, the table and its columns, to see who changed which field',
    'the privilege to read the audit history',
    'knowledge articles, to find them',
  ],
  race: 'A change between our look and our write is refused by Dynamics.',
  confirmed: 'never on a live environment',
  unconfirmed: [
    'comparing by the name behind a lookup (owninguser/fullname, customerid_account/name)',
    'phone calls closed with status 2 (Made) by PATCH',
    'the shape of the audit collection',
    'a secured column is answered as empty, so it looks empty here too',
    'links to records without the id of the app',
  ],
  open(connection, access, options = {}): CrmClient {
    const environment = openEnvironment(connection, access, options);
    return {
      crm: 'dynamics',
      label: 'Dynamics 365',
      can,
      me: () => environment.user(),
      record: (ref) => readRecord(environment, ref),
      openTasks: () => openTasks(environment),
      changedSince: (kinds, since) => changedSince(environment, kinds, since),
      history: (ref) => history(environment, ref),
      knowledge: (words) => knowledge(environment, words),
      run: (query) => run(environment, query),
      update: (ref, writes) =>
        update(
          {
            crm,
            isId: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
            read: () => readRecord(environment, ref),
            write: (record, values) => writeRecord(environment, record, values),
          },
          writes,
        ),
      createTask: (task) => createTask(environment, task),
      logCall: (call) => logCall(environment, call),
      addNote: (note) => addNote(environment, note),
      remove: (what, id) => remove(environment, what, id),
    };
  },
};

async function run(environment: Environment, query: Query): Promise<Result<QueryResult>> {
  const table = await tableFor(environment, query.object);
  if (!table.ok) return table;
  const user = await environment.user();
  if (!user.ok) return user;
  const plan = planQuery(query, table.value, user.value.id);
  if (!plan.ok) return plan;
  // Upwards, Dataverse puts what is empty first, and the limit would cut off the rest.
  const here = sortsHere(plan.value) || plan.value.sort.some(({ direction }) => direction === 'asc');
  const { filter, orderby, select, recheck } = toOData(plan.value, { sort: !here });
  const money = table.value.entity.attributes.has('transactioncurrencyid');
  const parts = [
    `$select=${select.join(',')}`,
    ...(filter === '' ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    ...(orderby === '' ? [] : [`$orderby=${encodeURIComponent(orderby)}`]),
    ...(money ? ['$expand=transactioncurrencyid($select=isocurrencycode)'] : []),
    '$count=true',
  ];
  const most = here || recheck.length > 0 ? mostRows : wantedRows(plan.value);
  const found = await environment.list(table.value.api, parts.join('&'), `search ${table.value.label}`, most);
  if (!found.ok) {
    const { failure } = found;
    return failure.kind === 'crm-refused' ? fail({ kind: 'query-refused', why: failure.said }) : found;
  }
  const { entity } = table.value;
  const rows = found.value.rows.map((row) =>
    rowFor(table.value, plan.value.columns, row, environment.href(entity.name, String(row[entity.id]))),
  );
  const { total, more } = found.value;
  return ok(finish(plan.value, { rows, total, more, recheck }, 'Dynamics 365, all you may see'));
}
