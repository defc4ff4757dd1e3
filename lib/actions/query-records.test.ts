import { expect, test } from 'vitest';
import type { Block, BlockOf } from '../core/block.ts';
import { noMemory } from '../core/changes.ts';
import { citesOf } from '../core/cites.ts';
import type { CrmClient } from '../core/crm.ts';
import { fail, ok } from '../core/failure.ts';
import type { Query, QueryInput, QueryResult } from '../core/query.ts';
import type { CrmRecord } from '../core/record.ts';
import { seenRecords } from '../testing/crm-servers/seen.ts';
import { answered, ask, fields, money, now, record, row } from './example-parts.ts';
import { account, germanDeal, home, quietDeal } from './examples.ts';
import { queryRecords } from './query-records.ts';

const seen = seenRecords();
const page = seen.find(({ kind }) => kind === 'home') as CrmRecord;
const remembered = (records: CrmRecord[]) => ({ memory: { ...noMemory, seen: async () => records } });

const say = (words: string, more: Parameters<typeof ask>[4] = {}, input = {}, of: CrmRecord | null = page) =>
  ask(queryRecords, of, words, input, { ...remembered(seen), ...more });
const answerOf = (blocks: Block[]): BlockOf<'query'> => {
  const found = blocks.find((block) => block.type === 'query');
  if (!found) throw new Error(JSON.stringify(blocks));
  return found;
};
const names = (blocks: Block[]) => answerOf(blocks).rows.map(({ name }) => name);
const told = (blocks: Block[]) => blocks.flatMap((block) => (block.type === 'notice' ? [block.text] : []));
const choices = (blocks: Block[]) => blocks.flatMap((block) => (block.type === 'choices' ? block.options : []));

test('words become conditions to edit, a list to open, and a title in plain words', async () => {
  const { blocks, rung } = await say('my open deals over 50k closing this quarter');
  const block = answerOf(blocks);
  expect(rung).toBe('rules');
  expect(block.title).toBe('3 open opportunities of yours over 50,000, closing 1 Oct to 31 Dec');
  expect(block.chips).toEqual([
    'Owner: you',
    'Open',
    'Amount over 50,000',
    'Close date from 1 Oct',
    'Close date up to 31 Dec',
  ]);
  expect(names(blocks)).toEqual(['Fleet pilot 13', 'Cold chain renewal 16', 'Night shift rollout 19']);
  for (const { href } of block.rows) expect(seen.map(({ url }) => url)).toContain(href);
  expect(block.coverage).toBe('from 20 records you have opened');
});

test('every value in the list has its source, in the words of the page', async () => {
  const { blocks, sources } = await say('deals over 60k', remembered([germanDeal]), {}, home);
  const [line] = answerOf(blocks).rows;
  expect(line?.cells.amount).toEqual({ value: 64_500, shown: '64.500,00 €' });
  const quotes = (line?.sources ?? []).map((at) => sources[at]?.quote);
  expect(quotes).toEqual(expect.arrayContaining(['Messpunkte Höchst', '64.500,00 €', 'Angebot']));
  expect(citesOf(answerOf(blocks)).every((at) => sources[at] !== undefined)).toBe(true);
});

test('sums are what the lines add up to, and currencies are never mixed', async () => {
  const { totals, rows } = answerOf((await say('my open deals over 50k')).blocks);
  const euros = rows
    .filter(({ name }) => name !== 'Night shift rollout 19')
    .map(({ cells }) => Number(cells.amount?.value));
  expect(totals.map(({ shown }) => shown)).toEqual([
    `${euros.reduce((sum, amount) => sum + amount, 0).toLocaleString('en-US')} EUR`,
    '95,000 USD',
  ]);
});

test('a figure stands over the records it was reckoned from', async () => {
  const block = answerOf((await say('total of my won deals')).blocks);
  expect(block.totals).toEqual([{ group: null, label: 'Sum of Amount', shown: '20,000.5 EUR' }]);
  expect(block.rows.map(({ name }) => name)).toEqual(['Night shift rollout 4']);
});

test('months come in the order of the calendar', async () => {
  const { totals } = answerOf((await say('how many open deals per month')).blocks);
  expect(totals.map(({ group, shown }) => `${group} ${shown}`)).toEqual(['Oct 5', 'Nov 5', 'Dec 4']);
});

test('"deals in Germany" goes by the country of the account', async () => {
  const { blocks } = await say('deals closing next month in Germany');
  expect(answerOf(blocks).title).toBe('1 opportunity in Germany, closing 1 Dec to 31 Dec');
  expect(names(blocks)).toEqual(['Audit package 15']);
});

test('edited chips win over the words', async () => {
  const query: QueryInput = { object: 'opportunity', filters: [{ field: 'stage', op: 'is', value: 'Won' }] };
  const { blocks } = await say('my deals in Germany', {}, { query });
  expect(answerOf(blocks).title).toBe('3 opportunities in stage Won');
});

test('"only those in Germany" goes on with the list before', async () => {
  const before = await say('deals over 50k');
  const { blocks } = await say('only those in Germany', {
    earlier: [answered(before.blocks, before.sources, 'query-records')],
  });
  expect(answerOf(blocks).chips).toEqual(['Amount over 50,000', 'Country of the account: Germany']);
  const again = await say('and the three biggest', { earlier: [answered(blocks, [], 'query-records')] });
  expect(answerOf(again.blocks).query).toMatchObject({ sort: [{ field: 'amount', direction: 'desc' }], limit: 3 });
});

test('where nothing fits, it is said what was asked and which condition is in the way', async () => {
  const { blocks } = await say('deals in Germany over 90k');
  expect(told(blocks)[0]).toBe(
    'None found: opportunities in Germany, over 90,000 (from 20 records you have opened). Without “Amount over 90,000” there are 4.',
  );
  const [first] = choices(blocks);
  expect(first?.label).toBe('Without “Amount over 90,000” (4)');
  const looser = await say('', {}, first?.input);
  expect(answerOf(looser.blocks).rows.length).toBe(4);
});

test('a stage, a person or a country that is nowhere becomes no condition, and that is said', async () => {
  const unknownStage = await say('my deals in stage Contract Review');
  expect(told(unknownStage.blocks)[0]).toContain('“Contract Review”');
  expect(answerOf(unknownStage.blocks).chips).toEqual(['Owner: you']);
  const onlyThat = await say('deals in Brazil');
  expect(onlyThat.rung).toBe('cannot');
  expect(told(onlyThat.blocks)[0]).toBe('No record I know of is in “Brazil”, so I left that out.');
  expect(choices(onlyThat.blocks).map(({ label }) => label)).toEqual(['All opportunities']);
});

test('a list that was cut says so', async () => {
  const { title, rows, totals } = answerOf((await say('biggest open deal')).blocks);
  expect([title, rows.map(({ name }) => name), totals]).toEqual([
    'The first by Amount of 14 open opportunities',
    ['Audit package 20'],
    [],
  ]);
});

test('a win rate is not answered with a list of what was won', async () => {
  const { rung, blocks } = await say("what's my win rate");
  expect(rung).toBe('cannot');
  expect(told(blocks)[0]).toContain('rates, targets and trends I cannot reckon');
});

test('what is no question about records is answered with an example', async () => {
  const { rung, blocks } = await say('hello there');
  expect(rung).toBe('cannot');
  expect(told(blocks)[0]).toContain('for example “my open deals over 50k');
  expect(choices(blocks).every(({ action }) => action === 'query-records')).toBe(true);
});

test('a field no page has shown is no reason to say that it is empty', async () => {
  const { blocks } = await say('accounts without a phone number');
  expect(told(blocks)[0]).toBe(
    'None of the 10 accounts I have seen shows “Phone”, so I cannot tell. Open one that does, or a list with that column.',
  );
});

test('pages that do not show a field are counted, and not taken for empty', async () => {
  const bare = record({ kind: 'contact', name: 'No Card Yet' });
  const lacking = record({ kind: 'contact', name: 'Lacks One', fields: fields(['Phone', '']) });
  const having = record({
    kind: 'contact',
    name: 'Has One',
    fields: fields(['Phone', '+49 40 123456', { type: 'phone' }]),
  });
  const { blocks } = await say('contacts without a phone', remembered([bare, lacking, having]), {}, home);
  expect(names(blocks)).toEqual(['Lacks One']);
  expect(answerOf(blocks).coverage).toBe('from 3 records you have opened; 1 of them does not show Phone');
});

test('records gone quiet are told by their history where the page has no field for it', async () => {
  const { blocks } = await say(
    'which deals have gone quiet for 10 days',
    remembered([quietDeal, germanDeal]),
    {},
    home,
  );
  expect(names(blocks).toSorted()).toEqual(['Cold chain renewal', 'Messpunkte Höchst']);
  expect(
    (await say('deals with no activity in 20 days', remembered([quietDeal, germanDeal]), {}, home)).blocks[0],
  ).toMatchObject({
    rows: [{ name: 'Messpunkte Höchst' }],
  });
});

test('lines of a list count too, with the line as the source', async () => {
  const list = record({
    kind: 'list',
    name: 'Open deals',
    rows: [
      row('opportunity', 'Pilot north', { Amount: '80,000 EUR', Stage: 'Proposal' }),
      row('opportunity', 'Pilot south', { Amount: '9,000 EUR', Stage: 'Proposal' }),
    ],
  });
  const { blocks, sources } = await say('only those over 20k', remembered([]), {}, list);
  const [line] = answerOf(blocks).rows;
  expect([line?.name, line?.href]).toEqual(['Pilot north', 'https://crm.example/pilot-north']);
  expect(sources[line?.sources[0] ?? -1]?.quote).toContain('Amount: 80,000 EUR');
  expect(answerOf(blocks).coverage).toBe('from 2 lines of lists');
});

test('on an account "deals of this customer" are its own', async () => {
  const other = record({
    kind: 'opportunity',
    name: 'Elsewhere',
    fields: fields(money('Amount', 5, '5 EUR'), ['Account Name', 'Other Ltd']),
  });
  const own = record({
    kind: 'opportunity',
    name: 'Ours',
    fields: fields(money('Amount', 7, '7 EUR'), ['Account Name', account.name]),
  });
  const { blocks } = await say('deals of this customer', remembered([other, own]), {}, { ...account, related: [] });
  expect(names(blocks)).toEqual(['Ours']);
});

/** A connected CRM that answers with these records and keeps what it was asked. */
function connected(answer: (query: Query) => Partial<QueryResult> | null) {
  const asked: Query[] = [];
  const run: CrmClient['run'] = async (query) => {
    asked.push(query);
    const found = answer(query);
    return found
      ? ok({ rows: [], figures: [], total: null, more: false, coverage: 'Salesforce, all you may see', ...found })
      : fail({ kind: 'crm-limit', crm: 'Salesforce', waitSeconds: null });
  };
  const client = { crm: 'salesforce', label: 'Salesforce', can: new Set(['query']), run } as unknown as CrmClient;
  return { asked, crm: async () => ok(client) };
}
const found = (name: string, amount: number) => ({
  id: name,
  name,
  href: `https://acme.example/${amount}`,
  cells: { amount },
  units: { amount: 'EUR' },
});

test('a connected CRM is asked instead of the pages, and named', async () => {
  const { crm, asked } = connected(() => ({ rows: [found('From the CRM', 70_000)], total: 1 }));
  const block = answerOf((await say('my deals over 50k', { crm })).blocks);
  expect(asked.map(({ object, filters }) => [object, filters.length])).toEqual([['opportunity', 2]]);
  expect([block.from, block.coverage, block.total]).toEqual(['crm', 'Salesforce, all you may see', 1]);
  expect(block.rows.map(({ name, cells, href }) => [name, cells.amount?.shown, href])).toEqual([
    ['From the CRM', '70,000 EUR', 'https://acme.example/70000'],
  ]);
});

test('a stage no page has shown is looked up in the CRM before it is called unknown', async () => {
  const { crm } = connected(({ group }) =>
    group === 'stage'
      ? { figures: [{ key: 'Legal Check', unit: null, values: [3] }] }
      : { rows: [found('In legal', 1)], total: 1 },
  );
  const { blocks } = await say('deals in legal check', { crm });
  expect(answerOf(blocks).chips).toEqual(['Stage: Legal Check']);
});

test('a CRM that does not answer leaves what was opened, and says so', async () => {
  const { crm } = connected(() => null);
  const { blocks } = await say('my open deals over 50k', { crm });
  expect(told(blocks)[0]).toContain('from what you have opened instead');
  expect([answerOf(blocks).from, answerOf(blocks).rows.length]).toEqual(['seen', 3]);
});

test('a CRM with an API that is not connected is offered, another is not', async () => {
  const crm = async () => fail({ kind: 'crm-not-connected' as const, crm: 'Salesforce' });
  expect(told((await say('my deals', { crm })).blocks)).toEqual([
    'Only what you have opened was asked. Connect Salesforce in Settings, CRM, to ask all you may see there.',
  ]);
  expect(told((await say('open deals', { ...remembered([]), crm }, {}, home)).blocks)).toEqual([]);
});

test('home, lists and accounts offer a question that is ready to run', async () => {
  const list = record({
    kind: 'list',
    name: 'Deals',
    rows: [row('opportunity', 'A', { Stage: 'Won' }), row('opportunity', 'B', { Stage: 'New' })],
  });
  for (const of of [page, list, account]) {
    const offer = queryRecords.when({ record: of, now });
    expect(offer?.reason).toMatch(/^\p{Lu}|^\d/u);
    const { blocks } = await say('', of === page ? {} : remembered([]), offer?.input, of);
    expect(answerOf(blocks).title, offer?.reason).toBeTruthy();
  }
  expect(queryRecords.when({ record: quietDeal, now })).toBeNull();
});
