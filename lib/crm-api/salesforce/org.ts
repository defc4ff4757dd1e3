import { z } from 'zod';
import type { CrmUser } from '../../core/crm.ts';
import { ok, type Result } from '../../core/failure.ts';
import { type ClientOptions, type CrmConnection, remembered } from '../api.ts';
import { type Caller, type CrmAccess, openCaller } from '../call.ts';
import { explain } from './errors.ts';
import type { SalesforceRow } from './values.ts';

/** The version this was written against; Salesforce keeps old ones for years. */
const version = 'v66.0';
export const api = `/services/data/${version}`;

const userSchema = z.object({
  user_id: z.string(),
  organization_id: z.string(),
  name: z.string(),
  email: z.string().nullish(),
  /** "en_US"; articles are found by it. */
  language: z.string().nullish(),
});

const queryPage = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.string().nullish(),
  records: z.array(z.record(z.string(), z.unknown())),
});

const describeSchema = z.object({
  label: z.string(),
  labelPlural: z.string().default(''),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      updateable: z.boolean().default(false),
      filterable: z.boolean().default(true),
      sortable: z.boolean().default(true),
      relationshipName: z.string().nullish(),
      referenceTo: z.array(z.string()).default([]),
      picklistValues: z
        .array(z.object({ value: z.string(), label: z.string().nullish(), active: z.boolean().default(true) }))
        .default([]),
    }),
  ),
});
export type Description = z.output<typeof describeSchema>;

export type Rows = { rows: SalesforceRow[]; total: number; more: boolean };

/** One Salesforce org as the seller reaches it. */
export type Org = {
  caller: Caller;
  connection: CrmConnection;
  memory: Map<string, unknown>;
  user(): Promise<Result<CrmUser & { language: string }>>;
  /** What the seller may see of an object: fields they may not see are not in it. */
  describe(object: string): Promise<Result<Description>>;
  /** Pages on until `most` rows are there. */
  query(soql: string, what: string, most: number): Promise<Result<Rows>>;
  /** The record's page. */
  href(object: string, id: string): string;
};

export function openOrg(connection: CrmConnection, access: CrmAccess, options: ClientOptions): Org {
  const { memory = new Map<string, unknown>() } = options;
  // Who is signed in may change from one request of the seller to the next; what fields are called does not.
  const own = new Map<string, unknown>();
  const { origin } = connection;
  const caller = openCaller(access, { crm: 'Salesforce', origin, explain, budget: options.budget, log: options.log });
  return {
    caller,
    connection,
    memory,
    user: () =>
      remembered(own, 'me', async () => {
        const user = await caller.ask({
          path: '/services/oauth2/userinfo',
          reads: userSchema,
          what: 'see who you are',
        });
        if (!user.ok) return user;
        const { user_id, name, email, language } = user.value;
        return ok({ id: user_id, name, email: email ?? null, language: language ?? 'en_US' });
      }),
    describe: (object) =>
      remembered(memory, `${origin} describe ${object}`, () =>
        caller.ask({
          path: `${api}/sobjects/${object}/describe`,
          reads: describeSchema,
          what: `see ${object} records`,
        }),
      ),
    async query(soql, what, most) {
      const rows: SalesforceRow[] = [];
      let path: string | null = `${api}/query?q=${encodeURIComponent(soql)}`;
      let total = 0;
      while (path !== null && rows.length < most) {
        const page: Result<z.output<typeof queryPage>> = await caller.ask({ path, reads: queryPage, what });
        if (!page.ok) return page;
        rows.push(...page.value.records);
        total = page.value.totalSize;
        path = page.value.done ? null : (page.value.nextRecordsUrl ?? null);
      }
      return ok({ rows: rows.slice(0, most), total, more: path !== null || rows.length > most });
    },
    href: (object, id) => `${connection.pages}/lightning/r/${object}/${id}/view`,
  };
}
