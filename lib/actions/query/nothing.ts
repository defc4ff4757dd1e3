import type { BlockInput } from '../../core/block.ts';
import { type Query, querySchema } from '../../core/query.ts';
import { seenOf, showsField } from '../../query/seen-rows.ts';
import { chipsOf, labelOf } from '../../query/words/chips.ts';
import type { Known } from '../../query/words/known.ts';
import type { ReadQuery } from '../../query/words/read-query.ts';
import { count, notice } from '../say.ts';
import type { Place } from './ask-crm.ts';
import { plainTitle } from './plain-title.ts';

/** Looking what each condition removes costs a question each; a CRM's calls are counted. */
const mostTried = 5;

/** Nothing fits: what was asked, which condition removes the most, and the question without it. */
export async function nothingBlocks(
  query: Query,
  coverage: string,
  known: Known,
  place: Place,
  now: Date,
): Promise<BlockInput[]> {
  const asked = plainTitle(query, null, known, now);
  const said = `None found: ${asked.charAt(0).toLowerCase()}${asked.slice(1)} (${coverage || 'nothing was read'}).`;
  const tried = await without(query, known, place, now);
  const [best] = tried;
  if (!best)
    return [
      notice(
        query.filters.length > 1
          ? `${said} No single condition is to blame: without any one of them there is still nothing.`
          : said,
      ),
    ];
  return [
    notice(`${said} Without “${best.chip}” there ${best.found === 1 ? 'is' : 'are'} ${shownCount(best)}.`),
    {
      type: 'choices',
      question: 'Ask again without one condition?',
      options: tried.slice(0, 3).map((each) => ({
        label: `Without “${each.chip}” (${shownCount(each)})`,
        action: 'query-records',
        input: { query: each.query },
      })),
    },
  ];
}

type Tried = { chip: string; found: number; more: boolean; query: Query };
const shownCount = ({ found, more }: Tried) => `${found}${more ? ' or more' : ''}`;

/** Two filters of one field are one condition to a seller: "this quarter". */
async function without(query: Query, known: Known, place: Place, now: Date): Promise<Tried[]> {
  const chips = chipsOf(query, known, now);
  const groups = [...Map.groupBy(query.filters.keys(), (at) => query.filters[at]?.field ?? '').values()];
  if (groups.length < 2) return [];
  const tried: Tried[] = [];
  for (const places of groups.slice(0, mostTried)) {
    const looser = querySchema.parse({ ...query, filters: query.filters.filter((_, at) => !places.includes(at)) });
    const answer = await place.run({ ...looser, aggregate: [], group: undefined, limit: 200 });
    if (!answer.ok) continue;
    const { rows, total, more } = answer.value;
    const found = total ?? rows.length;
    if (found > 0)
      tried.push({
        chip: places.map((at) => chips[at]).join(', '),
        found,
        more: total === null && more,
        query: looser,
      });
  }
  return tried.sort((a, b) => b.found - a.found);
}

/** Nothing in the words said what to look for. */
export function notUnderstood({ unread, why }: ReadQuery): BlockInput[] {
  if (why !== undefined) return [notice(why), readyChoices()];
  const part =
    unread.length > 0
      ? `I could not tell what to look for in ${unread
          .slice(0, 3)
          .map((text) => `“${text}”`)
          .join(', ')}. `
      : '';
  return [
    notice(
      `${part}Say which records and which of them, for example “my open deals over 50k closing this quarter” or “contacts in Ireland without a phone number”.`,
    ),
    readyChoices(),
  ];
}

const readyChoices = (): BlockInput => ({
  type: 'choices',
  question: 'Or start from one of these',
  options: [
    { label: 'My open deals', action: 'query-records', input: {}, query: 'my open deals' },
    { label: 'Pipeline by stage', action: 'query-records', input: {}, query: 'pipeline by stage' },
    { label: 'My overdue tasks', action: 'query-records', input: {}, query: 'my overdue tasks' },
  ],
});

/** Above an answer that was made without some of the words. */
export const leftOut = (unread: string[], why: string | undefined): BlockInput[] =>
  unread.length === 0 ? [] : [notice(why ?? `Not used: ${unread.map((part) => `“${part}”`).join(', ')}.`, 'careful')];

/** The only condition was not understood: a list of everything would look like an answer to it. */
export function onlyLeftOut(read: ReadQuery, query: Query, known: Known, now: Date): BlockInput[] {
  const all = plainTitle(query, null, known, now);
  return [...leftOut(read.unread, read.why), askWithout(`All ${all.charAt(0).toLowerCase()}${all.slice(1)}`, query)];
}

const askWithout = (label: string, query: Query): BlockInput => ({
  type: 'choices',
  question: 'Ask without it?',
  options: [{ label, action: 'query-records', input: { query } }],
});

/** No page has shown this field, so pages cannot tell; a CRM could. @returns null when that is not the trouble */
export function notShown(query: Query, known: Known, { seen, from }: Place, now: Date): BlockInput[] | null {
  if (from === 'crm') return null;
  const some = seenOf(query.object, seen);
  const noun = count(2, query.object).slice(2);
  if (some.length === 0) return [notice(`I have seen no ${noun} yet. Open some, or a list of them, and ask again.`)];
  const asked = [...query.filters, ...query.sort, ...query.aggregate].flatMap(({ field }) => field ?? []);
  const field = [...asked, ...(query.group ? [query.group] : [])].find(
    (each) => !each.startsWith('account.') && !some.some((one) => showsField(one, each)),
  );
  if (field === undefined) return null;
  const rest = querySchema.parse({
    object: query.object,
    filters: query.filters.filter((each) => each.field !== field),
  });
  return [
    notice(
      `None of the ${count(some.length, query.object)} I have seen shows “${labelOf(field, query.object, known)}”, so I cannot tell. ` +
        'Open one that does, or a list with that column.',
    ),
    askWithout(plainTitle(rest, null, known, now), rest),
  ];
}
