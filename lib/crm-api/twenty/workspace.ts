import { z } from 'zod';
import type { CrmUser } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { type ClientOptions, type CrmConnection, remembered } from '../api.ts';
import { type Caller, type CrmAccess, openCaller } from '../call.ts';
import { explain } from './errors.ts';
import { nameOf, type TwentyRow } from './values.ts';

export const crm = 'Twenty';

/** Twenty hands out 60 records a page and allows 100 calls a minute. */
const pageSize = 60;
export const mostHere = 1_200;

const pageInfo = z.object({ endCursor: z.string().nullish(), hasNextPage: z.boolean().default(false) }).nullish();
const listSchema = z.object({
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  totalCount: z.number().nullish(),
  pageInfo,
});

const objectsSchema = z.object({
  data: z.object({
    objects: z.array(
      z.object({
        nameSingular: z.string(),
        namePlural: z.string(),
        labelPlural: z.string().default(''),
        fields: z.array(
          z.object({
            name: z.string(),
            label: z.string(),
            type: z.string(),
            isSystem: z.boolean().nullish(),
            options: z.array(z.object({ value: z.string(), label: z.string() })).nullish(),
            relation: z.object({ targetObjectMetadata: z.object({ nameSingular: z.string() }).nullish() }).nullish(),
          }),
        ),
      }),
    ),
  }),
  pageInfo,
});
export type TwentyObject = z.output<typeof objectsSchema>['data']['objects'][number];
export type TwentyField = TwentyObject['fields'][number];
type Rows = { rows: TwentyRow[]; total: number | null; more: boolean };

export type Workspace = {
  caller: Caller;
  connection: CrmConnection;
  now(): Date;
  /** The first of these objects that the workspace has; null when it has none. */
  object(names: string[]): Promise<Result<TwentyObject | null>>;
  user(): Promise<Result<CrmUser>>;
  /** All colleagues, by id. */
  members(): Promise<Result<Map<string, string>>>;
  /** @param query filter and order, not yet encoded; pages on until `most` rows are there */
  list(
    plural: string,
    query: { filter?: string; order_by?: string; depth?: string },
    what: string,
    most: number,
  ): Promise<Result<Rows>>;
  href(object: string, id: string): string;
};

export function openWorkspace(connection: CrmConnection, access: CrmAccess, options: ClientOptions): Workspace {
  const { memory = new Map<string, unknown>() } = options;
  const { origin, email } = connection;
  const caller = openCaller(access, { crm, origin, explain, budget: options.budget, log: options.log });

  const list: Workspace['list'] = (...wanted) => listAll(caller, ...wanted);
  const objects = () => remembered(memory, `${origin} objects`, () => readObjects(caller));
  const members = () =>
    remembered(memory, `${origin} members`, async () => {
      const found = await list('workspaceMembers', {}, 'see your colleagues', 300);
      return found.ok ? ok(found.value.rows) : found;
    });

  return {
    caller,
    connection,
    now: access.now,
    list,
    async object(names) {
      const known = await objects();
      if (!known.ok) return known;
      const name = names.find((wanted) => known.value.some(({ nameSingular }) => nameSingular === wanted));
      return ok(known.value.find(({ nameSingular }) => nameSingular === name) ?? null);
    },
    async user() {
      // A key belongs to the workspace, not to a person: the seller says who they are.
      if (!email) return fail({ kind: 'crm-not-connected', crm });
      const all = await members();
      if (!all.ok) return all;
      const me = all.value.find(({ userEmail }) => String(userEmail).toLowerCase() === email.trim().toLowerCase());
      if (!me)
        return fail({
          kind: 'crm-forbidden',
          crm,
          what: `work as ${email}: nobody there has this address`,
          admin: null,
        });
      return ok({ id: String(me.id), name: nameOf(me), email });
    },
    async members() {
      const all = await members();
      return all.ok ? ok(new Map(all.value.map((member) => [String(member.id), nameOf(member)]))) : all;
    },
    href: (object, id) => `${connection.pages}/object/${object}/${id}`,
  };
}

async function listAll(
  caller: Caller,
  plural: string,
  query: { filter?: string; order_by?: string; depth?: string },
  what: string,
  most: number,
): Promise<Result<Rows>> {
  const rows: TwentyRow[] = [];
  let total: number | null = null;
  let after: string | null = '';
  while (after !== null && rows.length < most) {
    const search: string[] = Object.entries({
      ...query,
      limit: String(pageSize),
      ...(after !== '' && { starting_after: after }),
    })
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const page: Result<z.output<typeof listSchema>> = await caller.ask({
      path: `/rest/${plural}?${search.join('&')}`,
      reads: listSchema,
      what,
    });
    if (!page.ok) return page;
    const [found = []] = Object.values(page.value.data);
    rows.push(...found);
    total = page.value.totalCount ?? total;
    after = page.value.pageInfo?.hasNextPage && found.length > 0 ? (page.value.pageInfo.endCursor ?? null) : null;
  }
  return ok({ rows: rows.slice(0, most), total, more: after !== null || rows.length > most });
}

async function readObjects(caller: Caller): Promise<Result<TwentyObject[]>> {
  const found: TwentyObject[] = [];
  let after: string | null = '';
  while (after !== null && found.length < 1_000) {
    const page: Result<z.output<typeof objectsSchema>> = await caller.ask({
      path: `/rest/metadata/objects${after === '' ? '' : `?starting_after=${encodeURIComponent(after)}`}`,
      reads: objectsSchema,
      what: 'see how records are described',
    });
    if (!page.ok) return page;
    found.push(...page.value.data.objects);
    after = page.value.pageInfo?.hasNextPage ? (page.value.pageInfo.endCursor ?? null) : null;
  }
  return ok(found);
}
