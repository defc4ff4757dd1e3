import type { CrmClient } from '../../core/crm.ts';
import type { Failure, Result } from '../../core/failure.ts';
import { type Query, type QueryObject, type QueryResult, querySchema } from '../../core/query.ts';
import type { CrmRecord } from '../../core/record.ts';
import { runOnSeen } from '../../query/seen.ts';
import { seenOf, showsField } from '../../query/seen-rows.ts';
import { runThroughAccounts } from '../../query/through-accounts.ts';
import type { Known, KnownField } from '../../query/words/known.ts';

/** Where a question is answered: by the CRM, or from what this browser has shown. */
export type Place = {
  from: 'crm' | 'seen';
  run(query: Query): Promise<Result<QueryResult>>;
  /** The CRM's client, where the question goes there. */
  client: CrmClient | null;
  seen: CrmRecord[];
};

export function placeFor(client: Result<CrmClient> | null, seen: CrmRecord[], me: string | null): Place {
  const onSeen = (query: Query) => runThroughAccounts(query, async (each) => runOnSeen(each, seen, me));
  if (!client?.ok || !client.value.can.has('query')) return { from: 'seen', run: onSeen, client: null, seen };
  const api = client.value;
  return { from: 'crm', run: (query) => runThroughAccounts(query, (each) => api.run(each)), client: api, seen };
}

/** The same question to what was seen, when the CRM could not answer it. */
export const onSeen = (seen: CrmRecord[], me: string | null): Place => placeFor(null, seen, me);

/** "How many and how much" where no page shows how much: how many is still an answer. */
export function withWhatIsShown(query: Query, { from, seen }: Place): Query {
  if (from === 'crm' || query.aggregate.length < 2) return query;
  const some = seenOf(query.object, seen);
  const kept = query.aggregate.filter(({ field }) => field === undefined || some.some((one) => showsField(one, field)));
  return kept.length > 0 ? { ...query, aggregate: kept } : query;
}

/** A CRM that could not be reached, or does not let the seller, still leaves what was seen. */
export const isAboutCrm = ({ kind }: Failure): boolean => kind.startsWith('crm-');

/** The fields whose values a seller names most, by object. */
const named: Record<QueryObject, [object: QueryObject, field: string][]> = {
  opportunity: [
    ['opportunity', 'stage'],
    ['opportunity', 'owner'],
    ['account', 'country'],
  ],
  account: [
    ['account', 'country'],
    ['account', 'industry'],
    ['account', 'owner'],
  ],
  contact: [
    ['account', 'country'],
    ['contact', 'title'],
    ['contact', 'owner'],
  ],
  lead: [
    ['lead', 'status'],
    ['lead', 'source'],
    ['lead', 'owner'],
  ],
  case: [
    ['case', 'status'],
    ['case', 'priority'],
    ['case', 'owner'],
  ],
  task: [
    ['task', 'priority'],
    ['task', 'owner'],
  ],
};

/** Asks the connected CRM which stages, owners or countries there are: a word no page has shown may still be one. */
export async function learnValues(client: CrmClient, object: QueryObject, known: Known): Promise<Known> {
  const learned: Known = { ...known };
  for (const [of, field] of named[object]) {
    const query = querySchema.parse({ object: of, aggregate: [{ what: 'count' }], group: field, limit: 200 });
    const answer = await client.run(query);
    if (!answer.ok) continue;
    const values = answer.value.figures.flatMap(({ key }) => (key && key !== '(empty)' ? [key] : []));
    learned[of] = withValues(learned[of] ?? [], field, values);
  }
  return learned;
}

function withValues(fields: KnownField[], field: string, values: string[]): KnownField[] {
  const held = fields.find((each) => each.field === field);
  const all = [...new Set([...(held?.values ?? []), ...values])];
  const next: KnownField = held ? { ...held, values: all } : { field, label: field, sort: 'text', values: all };
  return [...fields.filter((each) => each !== held), next];
}
