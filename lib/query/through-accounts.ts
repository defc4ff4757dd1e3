import { ok, type Result } from '../core/failure.ts';
import { type Filter, type Query, type QueryResult, querySchema } from '../core/query.ts';

/** A field of the account a record belongs to: "account.country". */
const ofAccount = /^account\.(.+)$/;

/** So many accounts fit into one question. */
const mostAccounts = 200;

type Run = (query: Query) => Promise<Result<QueryResult>>;

/**
 * Runs a Query whose conditions may be about the account of a record ("deals in Germany"): the accounts are asked for
 * first, then the records of those accounts. Every CRM that finds deals by account can so be asked by country too.
 */
export async function runThroughAccounts(query: Query, run: Run): Promise<Result<QueryResult>> {
  const about = query.filters.filter(({ field }) => ofAccount.test(field));
  if (about.length === 0) return run(query);
  const filters = about.map(
    (filter): Filter => ({ ...filter, field: ofAccount.exec(filter.field)?.[1] ?? filter.field }),
  );
  const accounts = await run(querySchema.parse({ object: 'account', filters, limit: mostAccounts }));
  if (!accounts.ok) return accounts;
  const names = [...new Set(accounts.value.rows.map(({ name }) => name))];
  const rest = query.filters.filter(({ field }) => !ofAccount.test(field));
  if (names.length === 0) {
    const none: QueryResult = { rows: [], figures: [], total: 0, more: false, coverage: accounts.value.coverage };
    return ok(none);
  }
  const found = await run({ ...query, filters: [...rest, { field: 'account', op: 'oneOf', value: names }] });
  if (!found.ok || !accounts.value.more) return found;
  return ok({ ...found.value, coverage: `${found.value.coverage}; of the first ${names.length} accounts that fit` });
}
