import { ok, type Result } from '../../core/failure.ts';
import type { Query, QueryResult } from '../../core/query.ts';
import { finish, sortsHere, wantedRows } from '../../query/finish.ts';
import { matches } from '../../query/matches.ts';
import { type Condition, type Plan, planQuery } from '../../query/plan.ts';
import type { Column, TableRow } from '../../query/table.ts';
import { toTwenty } from '../../query/twenty.ts';
import { rowFor, tableFor } from './table.ts';
import { nameOf } from './values.ts';
import { mostHere, type Workspace } from './workspace.ts';

export async function run(workspace: Workspace, query: Query): Promise<Result<QueryResult>> {
  const table = await tableFor(workspace, query.object);
  if (!table.ok) return table;
  const me = await workspace.user();
  if (!me.ok) return me;
  const planned = planQuery(query, table.value, me.value.id);
  if (!planned.ok) return planned;
  const where = await withIds(workspace, planned.value.where);
  if (!where.ok) return where;
  const from = 'Twenty, all this key may see';
  // A name nobody has: nothing can match it.
  if (where.value === null) return ok(finish(planned.value, { rows: [], total: 0, more: false }, from));
  const plan: Plan = { ...planned.value, where: where.value };
  const here = sortsHere(plan);
  const { filter, orderBy, recheck } = toTwenty(plan, { sort: !here });
  const most = Math.min(mostHere, recheck.length > 0 ? mostHere : wantedRows(plan, here));
  const { namePlural, nameSingular } = table.value.origin;
  const found = await workspace.list(
    namePlural,
    { filter, order_by: orderBy, depth: '1' },
    `search ${namePlural}`,
    most,
  );
  if (!found.ok) return found;
  const rows = found.value.rows.map((row) =>
    rowFor(table.value, plan.columns, row, workspace.href(nameSingular, String(row.id))),
  );
  return ok(finish(plan, { rows, total: found.value.total, more: found.value.more, recheck }, from));
}

/** Twenty compares the ids of others and not their names. @returns null when nothing can match */
async function withIds(workspace: Workspace, conditions: Condition[]): Promise<Result<Condition[] | null>> {
  const made: Condition[] = [];
  for (const condition of conditions) {
    const named = namesIn(condition);
    if (!named) {
      made.push(condition);
      continue;
    }
    const ids = await idsFor(workspace, named.column, named.search);
    if (!ids.ok) return ids;
    const values = [...named.ids, ...ids.value.map((id) => ({ id }))];
    if (values.length > 0) made.push({ test: 'among', column: named.column, values, not: named.not });
    else if (!named.not) return ok(null);
  }
  return ok(made);
}

type Named = { column: Column; search: Condition; ids: { id: string }[]; not: boolean };

const nameOnly: Column = { field: 'name', label: 'Name', api: 'name', type: 'text' };

function namesIn(condition: Condition): Named | null {
  if (condition.test !== 'among' && condition.test !== 'like') return null;
  const { column } = condition;
  if (column.type !== 'user' && column.type !== 'link') return null;
  const parted = column.target === 'person' || column.target === 'workspaceMember';
  const name: Column = parted ? { ...nameOnly, inParts: ['name.firstName', 'name.lastName'] } : nameOnly;
  if (condition.test === 'like') return { column, search: { ...condition, column: name }, ids: [], not: false };
  const names = condition.values.flatMap((value) => (typeof value === 'object' && 'name' in value ? [value.name] : []));
  if (names.length === 0) return null;
  const ids = condition.values.flatMap((value) => (typeof value === 'object' && 'id' in value ? [value] : []));
  return { column, search: { test: 'among', column: name, values: names, not: false }, ids, not: condition.not };
}

async function idsFor(workspace: Workspace, { target, label }: Column, search: Condition): Promise<Result<string[]>> {
  const fits = (id: string, name: string): string[] => {
    const row: TableRow = { id, name, href: null, cells: { name }, keys: {}, units: {} };
    return matches(search, row) ? [id] : [];
  };
  if (target === 'workspaceMember') {
    const members = await workspace.members();
    return members.ok ? ok([...members.value].flatMap(([id, name]) => fits(id, name))) : members;
  }
  const object = await workspace.object([target ?? '']);
  if (!object.ok) return object;
  const { filter } = toTwenty({ where: [search], sort: [] }, { sort: false });
  const found = await workspace.list(object.value?.namePlural ?? '', { filter }, `look up ${label}`, 300);
  return found.ok ? ok(found.value.rows.flatMap((row) => fits(String(row.id), nameOf(row)))) : found;
}
