import type { Moment, Recommendation } from '../../core/action.ts';
import { type QueryInput, type QueryObject, type QueryResult, queryObjects, querySchema } from '../../core/query.ts';
import type { CrmRecord } from '../../core/record.ts';
import { runOnSeen } from '../../query/seen.ts';
import { clip, count } from '../say.ts';

/** A question worth asking on this page, ready to run. */
export function offerQuery({ record }: Moment): Recommendation | null {
  if (record.kind === 'home') return onHome(record);
  if (record.kind === 'list') return onList(record);
  if (record.kind === 'account') return onAccount(record);
  return null;
}

const ask = (reason: string, weight: number, query: QueryInput): Recommendation => ({
  reason,
  weight,
  input: { query },
});

const byStage: QueryInput = {
  object: 'opportunity',
  filters: [{ field: 'closed', op: 'is', value: false }],
  aggregate: [{ what: 'count' }, { what: 'sum', field: 'amount' }],
  group: 'stage',
};

function onHome(record: CrmRecord): Recommendation {
  if (!record.user) return ask('The open pipeline by stage', 34, byStage);
  const mine = { field: 'owner', op: 'is', value: '@me' } as const;
  return ask('Your pipeline by stage', 46, { ...byStage, filters: [mine, ...(byStage.filters ?? [])] });
}

/** What most lines of the page are. */
function listed(record: CrmRecord): { object: QueryObject; lines: number } | null {
  const counts = queryObjects.map((object) => ({
    object,
    lines: record.rows.filter(({ kind }) => kind === object).length,
  }));
  const [most] = counts.sort((a, b) => b.lines - a.lines);
  return most && most.lines > 0 ? most : null;
}

function onList(record: CrmRecord): Recommendation | null {
  const list = listed(record);
  if (!list) return null;
  const { object, lines } = list;
  const words = count(lines, object);
  const grouped = [
    ask(`${words} on this page: how many and how much by stage`, 50, { ...byStage, filters: [] }),
    ask(`${words} on this page: how many by stage`, 48, { ...byStage, aggregate: [{ what: 'count' }], filters: [] }),
  ];
  const byStatus: QueryInput = { object, aggregate: [{ what: 'count' }], group: 'status' };
  const wished =
    object === 'opportunity'
      ? grouped
      : object === 'case' || object === 'lead'
        ? [ask(`${words} on this page, by status`, 44, byStatus)]
        : [];
  // Lists without that column are common, and "I cannot tell" is no answer to an offer.
  const told = wished.find(({ input }) => answerOn(record, input?.query as QueryInput) !== null);
  const byName: QueryInput = { object, sort: [{ field: 'name', direction: 'asc' }] };
  return told ?? ask(`${words} on this page: find some of them`, 30, byName);
}

/** What a question finds among the lines of this page alone; null where they do not show what it asks for. */
export function answerOn(record: CrmRecord, query: QueryInput): QueryResult | null {
  // The same list each time: what its lines say is read once, however many questions are tried.
  const page = pages.get(record) ?? [record];
  pages.set(record, page);
  const answer = runOnSeen(querySchema.parse(query), page, record.user);
  return answer.ok ? answer.value : null;
}

const pages = new WeakMap<CrmRecord, CrmRecord[]>();

function onAccount(record: CrmRecord): Recommendation | null {
  const deals = record.related.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'opportunity');
  if (deals.length === 0) return null;
  return ask(`${count(deals.length, 'opportunity')} of ${clip(record.name, 40)} seen: the open ones`, 32, {
    object: 'opportunity',
    filters: [
      { field: 'account', op: 'is', value: record.name },
      { field: 'closed', op: 'is', value: false },
    ],
  });
}

export const pageObject = (record: CrmRecord | null): QueryObject | null =>
  record === null || record.kind === 'home'
    ? null
    : record.kind === 'list'
      ? (listed(record)?.object ?? null)
      : record.kind;
