import type { ChangedRecord, CrmClient } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Query, QueryResult } from '../../core/query.ts';
import type { RecordKind } from '../../core/record.ts';
import { finish, sortRows } from '../../query/finish.ts';
import { matches } from '../../query/matches.ts';
import { type Plan, planQuery } from '../../query/plan.ts';
import { type Table, type TableRow, tableOf } from '../../query/table.ts';
import { abilitiesBut, type CrmApi } from '../api.ts';
import { update } from '../update.ts';
import { addNote, createTask, logCall, openTasks, remove } from './activities.ts';
import { demoColumns, resources } from './names.ts';
import { hrefOf, readRecord, writeRecord } from './records.ts';
import { crm, type DemoRow, type DemoStore, nameOf, openStore } from './store.ts';

const can = abilitiesBut('history', 'knowledge');

const cannot = <T>(what: string): Result<T> => fail({ kind: 'crm-cannot', crm, what });

/** Atomic CRM with the demo's store below it: what Wingside is shown and tried out with. */
export const demoApi: CrmApi = {
  crm: 'atomic',
  label: 'Atomic CRM',
  can,
  connect: {
    by: 'page',
    asks: [],
    says: 'Wingside calls the store of the demo CRM from within its own page.',
    hosts: ['{origin}/*'],
    permissions: [],
  },
  admin: [],
  race: 'The store has no versions: a change in the moment between our look and our write is not noticed.',
  confirmed: 'on the demo store that comes with Wingside',
  unconfirmed: ['Atomic CRM on Supabase, as companies run it, has another API: use the form, copy or CSV there'],
  open(connection, access, options = {}): CrmClient {
    const store = openStore(connection, access, options);
    return {
      crm: 'atomic',
      label: 'Atomic CRM',
      can,
      async me() {
        const me = await store.me();
        return me.ok ? ok({ ...me.value, id: String(me.value.id) }) : me;
      },
      record: (ref) => readRecord(store, ref),
      openTasks: () => openTasks(store),
      changedSince: (kinds, since) => changedSince(store, kinds, since),
      history: async () => cannot('tell the history of a field'),
      knowledge: async () => cannot('find knowledge articles'),
      run: (query) => run(store, query),
      update: (ref, writes) =>
        update(
          {
            crm,
            isId: (text) => /^\d+$/.test(text),
            read: () => readRecord(store, ref),
            write: (record, values) => writeRecord(store, record, values),
          },
          writes,
        ),
      createTask: (task) => createTask(store, task),
      logCall: (call) => logCall(store, call),
      addNote: (note) => addNote(store, note),
      remove: (what, id) => remove(store, what, id),
    };
  },
};

/** Only deals carry the time of their last change. */
async function changedSince(store: DemoStore, kinds: RecordKind[], since: Date): Promise<Result<ChangedRecord[]>> {
  if (!kinds.includes('opportunity')) return cannot('tell when such records were changed');
  const me = await store.me();
  if (!me.ok) return me;
  const filter = { sales_id: me.value.id, updated_at_gte: since.toISOString() };
  const deals = await store.list('deals', filter, 'see your deals');
  if (!deals.ok) return deals;
  const changed = deals.value.rows.map((row) => ({
    kind: 'opportunity' as const,
    id: String(row.id),
    name: nameOf(row),
    href: hrefOf(store, 'deals', row.id),
    changedAt: String(row.updated_at),
    by: null,
  }));
  return ok(changed.sort((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, 200));
}

/** The store's filters are few, so everything is listed and asked here. */
async function run(store: DemoStore, query: Query): Promise<Result<QueryResult>> {
  const columns = demoColumns[query.object];
  const [name] = columns ?? [];
  if (!columns || !name) return fail({ kind: 'query-refused', why: `${crm} has no ${query.object} records` });
  const resource = resources[query.object as keyof typeof resources];
  const table = tableOf({ object: query.object, api: resource, label: resource, name }, columns);
  const me = await store.me();
  if (!me.ok) return me;
  const plan = planQuery(query, table, String(me.value.id));
  if (!plan.ok) return plan;
  const listed = await store.list(resource, {}, `search ${resource}`);
  if (!listed.ok) return listed;
  const rows = await rowsOf(store, table, plan.value, listed.value.rows);
  if (!rows.ok) return rows;
  const found = rows.value.filter((row) => plan.value.where.every((condition) => matches(condition, row)));
  const sorted = sortRows(found, plan.value.sort);
  return ok(
    finish(plan.value, { rows: sorted, total: found.length, more: listed.value.more }, `all ${resource} of the CRM`),
  );
}

async function rowsOf(store: DemoStore, table: Table, plan: Plan, rows: DemoRow[]): Promise<Result<TableRow[]>> {
  const made: TableRow[] = rows.map((row) => ({
    id: String(row.id),
    name: nameOf(row),
    href: hrefOf(store, table.api, row.id),
    cells: {},
    keys: {},
    units: {},
  }));
  for (const { field, api, type, options, truth } of plan.columns) {
    if (truth) continue;
    const other = api === 'sales_id' ? 'sales' : api === 'company_id' ? 'companies' : 'contacts';
    const refers = type === 'user' || type === 'link';
    const ids = refers ? rows.map((row) => Number(row[api])) : [];
    const names = await store.names(other, ids);
    if (!names.ok) return names;
    for (const [place, row] of rows.entries()) {
      const target = made[place] as TableRow;
      const raw = api === 'full_name' ? nameOf(row) : row[api];
      const value = typeof raw === 'string' || typeof raw === 'number' ? raw : null;
      target.cells[field] = value === '' ? null : value;
      if (refers) target.cells[field] = names.value.get(Number(value)) ?? null;
      if (options) target.cells[field] = options.find((option) => option.value === value)?.label ?? value;
      if (refers || options) target.keys[field] = value === null ? null : String(value);
    }
  }
  return ok(made);
}
