import { answerOn, pageObject } from '../actions/query/offers.ts';
import { clip, count } from '../actions/say.ts';
import type { Moment } from '../core/action.ts';
import { localDay } from '../core/concepts.ts';
import type { QueryInput, QueryObject } from '../core/query.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Recommended } from '../history/db.ts';

/** A question a seller asks of lines like these. Offered only where the lines themselves answer it. */
type Question = {
  title: string;
  weight: number;
  query: QueryInput;
  /** What the answer must be for the question to be worth a line. */
  finds: 'some' | 'groups' | 'order';
  /** The reason, from what was found on the page. */
  told(found: number, of: number): string;
};

/** More are a catalogue. */
const mostQuestions = 4;
/** Of a page, to be counted. */
const mostLines = 2_000;
const day = 86_400_000;

/** Questions about what the page shows, each tried on it first, so that none leads to an empty answer. */
export function questionsOn(moment: Moment): Recommended[] {
  const { record } = moment;
  if (record.kind === 'task') return othersToDo(moment);
  if (record.kind !== 'list' && record.kind !== 'home') return [];
  const objects = record.kind === 'list' ? [pageObject(record) ?? []].flat() : shownOn(record);
  return objects
    .flatMap((object) => questionsAbout(object, moment).flatMap((question) => offered(question, moment) ?? []))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostQuestions);
}

const shownOn = ({ rows, tasks }: CrmRecord): QueryObject[] => {
  const shown = new Set(rows.map(({ kind }) => kind));
  return (['opportunity', 'case', 'lead', 'task'] as const).filter(
    (object) => shown.has(object) || (object === 'task' && tasks.length > 0),
  );
};

/** Where the open task stands among the others, by due date. */
function othersToDo({ record }: Moment): Recommended[] {
  const whose = record.user ? '@me' : record.owner;
  const open: QueryInput = {
    object: 'task',
    filters: [openOnly, ...(whose ? [{ field: 'owner', op: 'is' as const, value: whose }] : [])],
  };
  const byDue: QueryInput = { ...open, sort: [{ field: 'due', direction: 'asc' }] };
  // A page that shows nothing of the task cannot place it.
  const query = [byDue, open].find((each) => (answerOn(record, each)?.rows.length ?? 0) > 0);
  if (!query) return [];
  const title = record.user
    ? 'Your open tasks'
    : record.owner
      ? `Open tasks of ${clip(record.owner, 40)}`
      : 'Open tasks';
  return [offer(title, `This one among the others${query === byDue ? ', by due date' : ''}`, 21, query)];
}

const offer = (title: string, reason: string, weight: number, query: QueryInput): Recommended => ({
  ...{ actionId: 'query-records', title, reason, weight, input: { query } },
});

function offered({ title, weight, query, finds, told }: Question, { record }: Moment): Recommended | null {
  const answer = answerOn(record, { ...query, limit: mostLines });
  const all = answerOn(record, { object: query.object, limit: mostLines });
  if (!answer || !all) return null;
  const of = all.rows.length;
  const { rows, figures } = answer;
  if (finds === 'some') return rows.length > 0 ? offer(title, told(rows.length, of), weight, query) : null;
  if (finds === 'groups') {
    const groups = figures.filter(({ key }) => key !== null && key !== '(empty)');
    // Where each line is a group of its own the list says it already.
    const gathers = groups.length > 1 && groups.some(({ values }) => (values[0] ?? 0) > 1);
    return gathers ? offer(title, told(groups.length, of), weight, query) : null;
  }
  const by = query.sort?.[0]?.field ?? '';
  const values = rows.map(({ cells }) => cells[by]).filter((value) => value !== null && value !== undefined);
  return new Set(values).size > 2 ? offer(title, told(values.length, of), weight, query) : null;
}

const onPage = (found: number, of: number): string => `${found} of ${of} on this page`;

function questionsAbout(object: QueryObject, { record, now }: Moment): Question[] {
  const made = makerFor(object);
  const quiet = made.some('Quiet for 30 days', 50, [
    { field: 'lastActivity', op: 'notSince', value: localDay(new Date(now.getTime() - 30 * day)) },
  ]);
  const byOwner = made.groups('By owner', 30, 'owner', 'owners');
  switch (object) {
    case 'opportunity':
      return [...ofDeals(record, now), quiet, byOwner];
    case 'account':
      return [
        ...[quiet, byOwner, made.groups('By industry', 28, 'industry', 'industries')],
        ...[made.groups('By country', 27, 'country', 'countries'), made.groups('By city', 26, 'city', 'cities')],
        ...[made.order('Largest first', 25, 'employees', 'desc', 'by headcount')],
        ...[made.order('Newest first', 24, 'createdAt', 'desc', 'by the day they were added')],
        ...[made.blank('Without a website', 23, 'website'), made.blank('Without a phone number', 22, 'phone')],
      ];
    case 'contact':
      return [
        ...[made.blank('Without an e-mail address', 34, 'email'), made.blank('Without a phone number', 32, 'phone')],
        ...[quiet, made.groups('By company', 29, 'account', 'companies'), byOwner],
        ...[made.order('Newest first', 24, 'createdAt', 'desc', 'by the day they were added')],
      ];
    case 'lead':
      return [
        ...[quiet, made.order('Newest first', 40, 'createdAt', 'desc', 'by the day they came in')],
        ...[made.groups('By source', 34, 'source', 'sources'), byOwner],
        ...[made.blank('Without an e-mail address', 28, 'email'), made.blank('Without a phone number', 27, 'phone')],
      ];
    case 'case':
      return [
        ...[made.order('Oldest first', 48, 'createdAt', 'asc', 'by the day they were opened')],
        ...[made.groups('By priority', 40, 'priority', 'priorities'), byOwner],
      ];
    case 'task':
      return ofTasks(now, byOwner);
  }
}

function ofDeals(record: CrmRecord, now: Date): Question[] {
  const made = makerFor('opportunity');
  const today = localDay(now);
  // A page without stages does not say which are closed: then the dates of all are asked for.
  const open = answerOn(record, { object: 'opportunity', filters: [openOnly] }) ? [openOnly] : [];
  const between = (title: string, weight: number, first: Date, last: Date) =>
    made.some(title, weight, [
      ...open,
      { field: 'closeDate', op: 'atLeast', value: localDay(first) },
      { field: 'closeDate', op: 'atMost', value: localDay(last) },
    ]);
  const [year, month] = [now.getFullYear(), now.getMonth()];
  const quarter = Math.floor(month / 3) * 3 + 3;
  return [
    made.some('Past their close date', 62, [...open, { field: 'closeDate', op: 'under', value: today }]),
    between('Closing this month', 52, now, new Date(year, month + 1, 0)),
    between('Closing later this quarter', 44, new Date(year, month + 1, 1), new Date(year, quarter, 0)),
    made.blank('Without a next step', 42, 'nextStep', open),
    made.order(open.length > 0 ? 'Largest open first' : 'Largest first', 36, 'amount', 'desc', 'by amount', open),
    made.groups('By company', 26, 'account', 'companies'),
  ];
}

function ofTasks(now: Date, byOwner: Question): Question[] {
  const made = makerFor('task');
  const today = localDay(now);
  const week = localDay(new Date(now.getTime() + 7 * day));
  return [
    made.some('Overdue', 60, [openOnly, { field: 'due', op: 'under', value: today }]),
    made.some('Due in the next 7 days', 46, [
      openOnly,
      { field: 'due', op: 'atLeast', value: today },
      { field: 'due', op: 'atMost', value: week },
    ]),
    byOwner,
  ];
}

type Filters = NonNullable<QueryInput['filters']>;
const openOnly: Filters[number] = { field: 'closed', op: 'is', value: false };

function makerFor(object: QueryObject) {
  return {
    some: (title: string, weight: number, filters: Filters): Question => ({
      ...{ title, weight, finds: 'some', told: onPage },
      query: { object, filters },
    }),
    blank: (title: string, weight: number, field: string, besides: Filters = []): Question => ({
      ...{ title, weight, finds: 'some', told: onPage },
      query: { object, filters: [...besides, { field, op: 'empty' }] },
    }),
    groups: (title: string, weight: number, field: string, many: string): Question => ({
      ...{ title, weight, finds: 'groups', told: (found) => `${found} ${many} on this page` },
      query: { object, aggregate: [{ what: 'count' }], group: field },
    }),
    order: (
      title: string,
      weight: number,
      field: string,
      direction: 'asc' | 'desc',
      by: string,
      besides: Filters = [],
    ): Question => ({
      ...{ title, weight, finds: 'order', told: (found) => `${count(found, object)} ${by}` },
      query: { object, filters: besides, sort: [{ field, direction }] },
    }),
  };
}
