import { localDay } from '../../core/concepts.ts';
import type { CrmClient } from '../../core/crm.ts';
import { type Query, type QueryResult, querySchema } from '../../core/query.ts';
import { runOnSeen } from '../../query/seen.ts';
import { runThroughAccounts } from '../../query/through-accounts.ts';
import { dynamicsPeer, salesforcePeer } from '../../testing/crm-servers/peers.ts';
import { seenRecords } from '../../testing/crm-servers/seen.ts';
import type { Judged } from './judge.ts';

export type Executed = {
  id: string;
  words: string;
  /** How many rows or groups each gave; null where one cannot be asked this at all (a field it does not have). */
  rows: number | null;
  same: boolean;
  why: string;
};

/**
 * Runs what the sentences became on Salesforce's and Dynamics' servers on the loopback and on the records seen, all filled
 * from the same list, and holds the answers against each other.
 */
export async function execute(judged: Judged[]): Promise<Executed[]> {
  const peers = { Salesforce: await salesforcePeer(), Dynamics: await dynamicsPeer() };
  const seen = seenRecords();
  const kinds = new Set(['task', ...seen.map(({ kind }) => kind)]);
  const executed: Executed[] = [];
  for (const { sentence, read, whole } of judged) {
    // No page of the seed shows a lead or a case.
    if (!read.query || !whole || !kinds.has(read.query.object)) continue;
    const query = querySchema.parse({ ...read.query, limit: Math.max(read.query.limit, 200) });
    const answers: [string, Answer][] = [];
    for (const [name, peer] of Object.entries(peers)) answers.push([name, await answer(query, peer.open())]);
    answers.push(['seen', await answer(query, null, seen)]);
    executed.push({ id: sentence.id, words: sentence.words, ...compared(answers) });
  }
  for (const peer of Object.values(peers)) await peer.close();
  return executed;
}

type Answer = { lines: string[]; currencies: number } | { refused: string };

async function answer(
  query: Query,
  client: CrmClient | null,
  seen: ReturnType<typeof seenRecords> = [],
): Promise<Answer> {
  const run = async (each: Query) => (client ? client.run(each) : runOnSeen(each, seen, 'Jane Doe'));
  const result = await runThroughAccounts(query, run);
  if (!result.ok)
    return { refused: result.failure.kind === 'query-refused' ? result.failure.why : result.failure.kind };
  const currencies = new Set(result.value.figures.flatMap(({ unit }) => unit ?? [])).size;
  return { lines: linesOf(result.value, query), currencies };
}

/** Names and the values that were asked by; ids differ from CRM to CRM, and some keep a day as its noon. */
function linesOf({ rows, figures }: QueryResult, { filters, sort }: Query): string[] {
  const fields = [...new Set([...filters, ...sort].map(({ field }) => field))].filter(
    (field) => !field.startsWith('account.'),
  );
  const cell = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? localDay(new Date(value)) : value;
  const lines = rows.map(({ name, cells }) =>
    JSON.stringify([name, ...fields.map((field) => cell(cells[field] ?? null))]),
  );
  return [...lines, ...figures.map(({ key, values }) => JSON.stringify([key, values]))].sort();
}

function compared(answers: [string, Answer][]): Pick<Executed, 'rows' | 'same' | 'why'> {
  const refused = answers.flatMap(([name, each]) => ('refused' in each ? [`${name}: ${each.refused}`] : []));
  if (refused.length > 0) return { rows: null, same: false, why: refused.join('; ') };
  // The two servers keep one currency, the pages show two, and money of two is never added.
  const currencies = answers.map(([, each]) => ('currencies' in each ? each.currencies : 0));
  if (Math.max(...currencies) > 1)
    return { rows: null, same: false, why: 'the pages show more currencies than the servers keep' };
  const lines = answers.map(([, each]) => ('lines' in each ? each.lines : []));
  const [first = []] = lines;
  const differs = answers.flatMap(([name], n) =>
    JSON.stringify(lines[n]) === JSON.stringify(first)
      ? []
      : [`${name} gives ${lines[n]?.length}, not ${first.length}`],
  );
  return { rows: first.length, same: differs.length === 0, why: differs.join('; ') };
}
