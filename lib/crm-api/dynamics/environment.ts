import { z } from 'zod';
import type { CrmUser } from '../../core/crm.ts';
import { ok, type Result } from '../../core/failure.ts';
import { guid } from '../../query/odata.ts';
import { type ClientOptions, type CrmConnection, remembered } from '../api.ts';
import { type Caller, type CrmAccess, openCaller } from '../call.ts';
import { explain } from './errors.ts';
import { type Metadata, openMetadata } from './metadata.ts';
import type { DataverseRow } from './values.ts';

export const base = '/api/data/v9.2';
export const crm = 'Dynamics 365';

const page = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
  '@odata.count': z.number().optional(),
});
export type Rows = { rows: DataverseRow[]; total: number | null; more: boolean };

/** One Dynamics environment, reached from within its own page. */
export type Environment = {
  caller: Caller;
  connection: CrmConnection;
  metadata: Metadata;
  user(): Promise<Result<CrmUser>>;
  /** @param query after the `?`, encoded; pages on until `most` rows are there */
  list(set: string, query: string, what: string, most: number): Promise<Result<Rows>>;
  href(entity: string, id: string): string;
};

/** Dataverse counts to here and no further. */
const countLimit = 5_000;

export const annotations = 'odata.include-annotations="*"';

export function openEnvironment(connection: CrmConnection, access: CrmAccess, options: ClientOptions): Environment {
  const { memory = new Map<string, unknown>() } = options;
  // Who is signed in may change from one request of the seller to the next; what columns are called does not.
  const own = new Map<string, unknown>();
  const { origin } = connection;
  const caller = openCaller(access, {
    crm,
    origin,
    explain,
    headers: { 'odata-maxversion': '4.0', 'odata-version': '4.0', prefer: annotations },
    budget: options.budget,
    log: options.log,
  });
  return {
    caller,
    connection,
    metadata: openMetadata(caller, base, namespaced(memory, origin)),
    user: () => remembered(own, 'me', () => whoAmI(caller)),
    async list(set, query, what, most) {
      const rows: DataverseRow[] = [];
      let total: number | null = null;
      let path: string | undefined = `${base}/${set}?${query}`;
      while (path !== undefined && rows.length < most) {
        const answer: Result<z.output<typeof page>> = await caller.ask({
          path,
          headers: { prefer: `${annotations},odata.maxpagesize=${Math.min(most, 1_000)}` },
          reads: page,
          what,
        });
        if (!answer.ok) return answer;
        rows.push(...answer.value.value);
        const count = answer.value['@odata.count'];
        if (count !== undefined && count >= 0 && count < countLimit) total = count;
        path = answer.value['@odata.nextLink'];
      }
      return ok({ rows: rows.slice(0, most), total, more: path !== undefined || rows.length > most });
    },
    href: (entity, id) => `${connection.pages}/main.aspx?pagetype=entityrecord&etn=${entity}&id=${id}`,
  };
}

async function whoAmI(caller: Caller): Promise<Result<CrmUser>> {
  const what = 'see who you are';
  const me = await caller.ask({ path: `${base}/WhoAmI`, reads: z.object({ UserId: z.string() }), what });
  if (!me.ok) return me;
  const user = await caller.ask({
    path: `${base}/systemusers(${guid(me.value.UserId)})?$select=fullname,internalemailaddress`,
    reads: z.object({ fullname: z.string(), internalemailaddress: z.string().nullish() }),
    what,
  });
  if (!user.ok) return user;
  return ok({ id: me.value.UserId, name: user.value.fullname, email: user.value.internalemailaddress ?? null });
}

/** One memory may serve several environments. */
function namespaced(memory: Map<string, unknown>, origin: string): Map<string, unknown> {
  const name = `${origin} metadata`;
  if (!memory.has(name)) memory.set(name, new Map<string, unknown>());
  return memory.get(name) as Map<string, unknown>;
}
