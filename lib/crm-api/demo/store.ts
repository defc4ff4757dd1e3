import { z } from 'zod';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { ClientOptions, CrmConnection } from '../api.ts';
import { type Caller, type CrmAccess, openCaller } from '../call.ts';
import { explain } from './errors.ts';

export const crm = 'Atomic CRM';

const rowSchema = z.looseObject({ id: z.number() });
export type DemoRow = z.output<typeof rowSchema>;
export type DemoResource = 'sales' | 'companies' | 'contacts' | 'deals' | 'tasks' | 'contactNotes' | 'dealNotes';
type Rows = { rows: DemoRow[]; more: boolean };

const saleSchema = z.looseObject({ id: z.number(), first_name: z.string(), last_name: z.string(), email: z.string() });

const pageSize = 500;

/** Atomic CRM's store below its own page: `/api` of that origin, if it answers like one. */
export type DemoStore = {
  caller: Caller;
  connection: CrmConnection;
  now(): Date;
  /** Jane Doe: the store's first seller is who its pages belong to. Fails where `/api` is something else. */
  me(): Promise<Result<{ id: number; name: string; email: string }>>;
  one(resource: DemoResource, id: string | number, what: string): Promise<Result<DemoRow>>;
  /** Pages on until `most` are there. */
  list(resource: DemoResource, filter: Record<string, unknown>, what: string, most?: number): Promise<Result<Rows>>;
  /** Names by id, of sellers, companies or contacts; fetched once. */
  names(resource: 'sales' | 'companies' | 'contacts', ids: number[]): Promise<Result<Map<number, string>>>;
};

export function openStore(connection: CrmConnection, access: CrmAccess, options: ClientOptions): DemoStore {
  const caller = openCaller(access, { crm, origin: connection.origin, explain, ...options });
  const known = new Map<string, string>();

  async function list(
    resource: DemoResource,
    filter: Record<string, unknown>,
    what: string,
    most = 5_000,
  ): Promise<Result<Rows>> {
    const rows: DemoRow[] = [];
    for (;;) {
      const range = [rows.length, rows.length + Math.min(pageSize, most - rows.length) - 1];
      const search = new URLSearchParams({
        filter: JSON.stringify(filter),
        sort: '["id","ASC"]',
        range: JSON.stringify(range),
      });
      const page = await caller.send({ path: `/api/${resource}?${search}`, reads: z.array(rowSchema), what });
      if (!page.ok) return page;
      rows.push(...page.value.value);
      const total = Number(page.value.headers['x-total-count'] ?? rows.length);
      if (page.value.value.length === 0 || rows.length >= Math.min(total, most))
        return ok({ rows, more: rows.length < total });
    }
  }

  return {
    caller,
    connection,
    now: access.now,
    list,
    async me() {
      const sale = await caller.ask({ path: '/api/sales/1', reads: saleSchema, what: 'see who you are' });
      if (!sale.ok) return sale.failure.kind === 'crm-gone' ? fail({ kind: 'crm-not-connected', crm }) : sale;
      const { id, first_name, last_name, email } = sale.value;
      return ok({ id, name: `${first_name} ${last_name}`.trim(), email });
    },
    one: (resource, id, what) =>
      caller.ask({ path: `/api/${resource}/${encodeURIComponent(id)}`, reads: rowSchema, what }),
    async names(resource, ids) {
      const unknown = [...new Set(ids)].filter((id) => id > 0 && !known.has(`${resource}/${id}`));
      if (unknown.length > 0) {
        const found = await caller.ask({
          path: `/api/${resource}?ids=${encodeURIComponent(JSON.stringify(unknown))}`,
          reads: z.array(rowSchema),
          what: `see ${resource}`,
        });
        if (!found.ok) return found;
        for (const row of found.value) known.set(`${resource}/${row.id}`, nameOf(row));
      }
      return ok(new Map(ids.map((id) => [id, known.get(`${resource}/${id}`) ?? ''])));
    },
  };
}

export const nameOf = (row: DemoRow): string =>
  String(row.name ?? row.text ?? [row.first_name, row.last_name].filter((part) => part).join(' '));
