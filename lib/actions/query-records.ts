import { z } from 'zod';
import { type ActionResult, type ActionRun, defineAction } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { type Result, tell } from '../core/failure.ts';
import { type Query, type QueryResult, querySchema } from '../core/query.ts';
import type { CrmRecord } from '../core/record.ts';
import { crmApi } from '../crm-api/index.ts';
import { queryFromModel } from '../query/words/from-model.ts';
import { type Known, knownFrom } from '../query/words/known.ts';
import { type ReadQuery, readQuery } from '../query/words/read-query.ts';
import { phrasedFirst } from './phrased.ts';
import { answerBlock } from './query/answer.ts';
import { isAboutCrm, learnValues, onSeen, type Place, placeFor, withWhatIsShown } from './query/ask-crm.ts';
import { lastQuery } from './query/last-query.ts';
import { leftOut, nothingBlocks, notShown, notUnderstood, onlyLeftOut } from './query/nothing.ts';
import { offerQuery, pageObject } from './query/offers.ts';
import { notice } from './say.ts';
import { wholeWords } from './words.ts';

const input = z.object({
  query: querySchema.optional().describe('Set by the panel when a condition was changed there; leave it out'),
  wanted: querySchema.optional().describe('The question as data, with values the seller said and nothing else'),
});
type Input = z.output<typeof input>;
type Run = ActionRun<Input>;

/** Answers a question over many records: by the CRM where it is connected, else from what this browser has shown. */
export const queryRecords = defineAction<Input>({
  id: 'query-records',
  title: 'Find and count records',
  about:
    'Finds, counts, sums and ranks deals, accounts, contacts, leads, cases and tasks by owner, date, amount, stage, place or silence',
  when: offerQuery,
  anywhere: true,
  input,
  leavesUnread: (words, now) => {
    const read = readQuery(words, { now, page: null, known: knownFrom([]) });
    return read.query === null || read.unread.join(' ').length * 3 > words.length;
  },
  effects: 'none',
  run: answerQuestion,
  improve: {
    sends: { fields: [] },
    withResult: true,
    instruct: () =>
      'The result lists records that were found for the seller’s question, or figures over them; it stays on screen below your words. ' +
      'Say in one to three sentences what stands out in it for a seller: the largest, the soonest, the late, a group that leads. ' +
      'Use only figures that stand in the result, reckon nothing yourself, and never add figures of different currencies. Cite each sentence.',
    place: phrasedFirst,
  },
  samples: [
    'pull every opportunity above thirty thousand that belongs to me',
    'who on the team holds the most open business',
    'count the accounts we have in the north',
    'what is due to be signed before the quarter ends',
    'which customers did nobody ring for two months',
    'sum up what is sitting in negotiation',
    'all contacts of ours missing an e-mail address',
    'break my forecast down by phase',
    'ten largest deals please',
    'which leads came from the web form this month',
    'are there tickets nobody has taken',
    'find accounts in logistics with over a hundred staff',
    'deals slipping past their date',
    'average order size per rep',
    'everything I am supposed to finish by friday',
    'zeig mir alle Abschlüsse vom letzten Quartal',
    'wie viele Kunden haben wir in Bayern',
    'welche Angebote über 20.000 sind noch offen',
    'liste des affaires qui se signent en mars',
    'combien de prospects sans téléphone',
    'muéstrame las oportunidades más grandes del trimestre',
    'cuántos casos abiertos tiene mi equipo',
    '今四半期に受注見込みの案件一覧',
    '担当者ごとの商談金額を集計して',
    'opps w/o next step, mine only',
  ],
});

async function answerQuestion(run: Run): Promise<ActionResult> {
  const { record, memory, now, crm } = run;
  const me = record?.user ?? null;
  const remembered = record ? await memory.seen(record.key) : [];
  const seen = record ? [...remembered.filter(({ key }) => key !== record.key), record] : remembered;
  const client = await crm();
  const listed = listSaid(run);
  const place = listed ? onSeen([listed], me) : placeFor(client, seen, me);
  const { read, known } = await understood(run, place, knownFrom(seen));
  if (!read.query) return { rung: 'cannot', blocks: notUnderstood(read) };
  const query = withWhatIsShown(ofThisAccount(run, read.query), place);
  if (read.unread.length > 0 && query.filters.length === 0)
    return { rung: 'cannot', blocks: onlyLeftOut(read, query, known, now) };
  const { result, at, trouble } = await asked(query, place, me);
  const told = (rung: ActionResult['rung'], blocks: BlockInput[]): ActionResult => ({
    rung,
    blocks: [...leftOut(read.unread, read.why), ...trouble, ...blocks, ...toConnect(run, client, at)],
  });
  if (!result.ok) return told('cannot', notShown(query, known, at, now) ?? [notice(tell(result.failure), 'careful')]);
  if (nothingIn(query, result.value))
    return told(
      'rules',
      notShown(query, known, at, now) ?? (await nothingBlocks(query, result.value.coverage, known, at, now)),
    );
  return told('rules', [answerBlock(query, await withRecords(query, result.value, at), known, at, run)]);
}

/** A figure alone cannot be looked into: the records it was reckoned from stand under it. */
async function withRecords(query: Query, result: QueryResult, at: Place): Promise<QueryResult> {
  if (query.aggregate.length === 0) return result;
  const records = await at.run({ ...query, aggregate: [], group: undefined, limit: mostUnderFigures });
  return records.ok
    ? { ...result, rows: records.value.rows, total: result.total ?? records.value.total, more: records.value.more }
    : result;
}
const mostUnderFigures = 50;

/** Edited chips are the question; else the words are, going on from the question before them. */
async function understood(run: Run, place: Place, known: Known): Promise<{ read: ReadQuery; known: Known }> {
  const { input, query: words, record, now, earlier } = run;
  if (input.query) return { read: { query: input.query, chips: [], unread: [] }, known };
  const asking = { now, page: pageObject(record), earlier: lastQuery(earlier), known };
  const read = readQuery(words, asking);
  if (read.unread.length === 0 && read.query) return { read, known };
  const byModel = input.wanted && queryFromModel(input.wanted, { words, known, now });
  if (byModel && byModel.query.filters.length + byModel.query.aggregate.length > 0)
    return { read: { query: byModel.query, chips: byModel.chips, unread: byModel.refused }, known };
  if (!read.query || !place.client) return { read, known };
  // A stage or a country no page has shown yet may still be one of the CRM's own.
  const learned = await learnValues(place.client, read.query.object, known);
  return { read: readQuery(words, { ...asking, known: learned }), known: learned };
}

const thisList = wholeWords(
  '(?:in|of|on|from) (?:this|the) (?:list|view|page|table)|(?:on|in) (?:the|this) screen|this list|in dieser liste|auf dieser seite|(?:de|dans) cette (?:liste|vue|page)|(?:en|de) esta (?:lista|vista|página)',
);

/** "average deal size in this list" asks the list that is open, not all that was ever seen. */
function listSaid({ record, query: words, input }: Run): CrmRecord | null {
  if (input.query || record?.kind !== 'list' || record.rows.length === 0) return null;
  return thisList.test(words.toLowerCase()) || /この(?:リスト|一覧|画面)/u.test(words) ? record : null;
}

const here = wholeWords(
  "(?:of|for|with|at|from) (?:this|that) (?:account|customer|company|client)|this (?:account|customer|company|client)(?:'s)?|dieses kunden|dieser firma|(?:de )?ce (?:compte|client)|(?:de )?est[ea] (?:cuenta|cliente)",
);

/** On an account's page "deals of this customer" are those of that account. */
function ofThisAccount({ record, query: words, input }: Run, query: Query): Query {
  const named = query.object === 'account' || query.filters.some(({ field }) => field === 'account');
  if (input.query || record?.kind !== 'account' || named || !here.test(words.toLowerCase())) return query;
  return {
    ...query,
    filters: [...query.filters, { field: 'account', op: 'is', value: record.name, said: 'this account' }],
  };
}

/** A CRM that cannot be asked now leaves what was seen; a question it refuses is refused. */
async function asked(query: Query, place: Place, me: string | null): Promise<Asked> {
  const result = await place.run(query);
  if (result.ok || place.from === 'seen' || !isAboutCrm(result.failure)) return { result, at: place, trouble: [] };
  const at = onSeen(place.seen, me);
  const remembered = await at.run(query);
  if (!remembered.ok) return { result, at: place, trouble: [] };
  const why = `${tell(result.failure)} This is from what you have opened instead.`;
  return { result: remembered, at, trouble: [notice(why, 'careful')] };
}
type Asked = { result: Result<QueryResult>; at: Place; trouble: BlockInput[] };

const nothingIn = ({ aggregate }: Query, { rows, figures }: QueryResult): boolean =>
  aggregate.length > 0
    ? figures.every(({ values }) => values.every((value) => value === null || value === 0))
    : rows.length === 0;

function toConnect({ record }: Run, client: Awaited<ReturnType<Run['crm']>>, at: Place): BlockInput[] {
  if (at.from === 'crm' || client.ok || !record) return [];
  const api = crmApi(record.crm);
  if (client.failure.kind !== 'crm-not-connected' || !api)
    return api && isAboutCrm(client.failure) ? [notice(tell(client.failure))] : [];
  return [
    notice(`Only what you have opened was asked. Connect ${api.label} in Settings, CRM, to ask all you may see there.`),
  ];
}
