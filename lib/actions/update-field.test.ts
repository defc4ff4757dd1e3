import { expect, test } from 'vitest';
import type { ProposedChange } from '../core/proposal.ts';
import type { CrmRecord } from '../core/record.ts';
import { ask, date, fields, money, record } from './example-parts.ts';
import { angryCase, contact } from './examples.ts';
import { updateField } from './update-field.ts';

async function changes(record: CrmRecord, query: string): Promise<ProposedChange[]> {
  const { blocks } = await ask(updateField, record, query);
  return blocks.flatMap((block) =>
    block.type === 'proposal' && block.suggestion.what === 'fields' ? block.suggestion.changes : [],
  );
}
const said = async (record: CrmRecord, query: string) =>
  (await changes(record, query)).map(({ label, to }) => `${label} → ${to.value}`);

const path = ['Qualify', 'Propose', 'Negotiate', 'Closed Won', 'Closed Lost'];
const deal = record({
  kind: 'opportunity',
  name: 'Cold chain renewal',
  stage: {
    value: 'Propose',
    anchor: '',
    path: path.map((label, at) => ({ label, state: at === 1 ? 'current' : at < 1 ? 'done' : 'ahead' })),
  },
  fields: fields(
    money('Amount', 125_000, '125,000 EUR'),
    date('Close Date', '2026-12-12'),
    ['Next Step', 'Send redlines'],
    ['Colour code', 'Red'],
  ),
});

test.each([
  ['set the close date to 30 January 2027', ['Close Date → 2027-01-30']],
  ['change the amount to 90k', ['Amount → 90000']],
  ['amount 95,000', ['Amount → 95000']],
  ['Betrag auf 75.000 EUR', ['Amount → 75000']],
  ['金額を500万円に変更して', ['Amount → 5000000']],
  ['amount to 80k and close date to 2027-03-31', ['Amount → 80000', 'Close Date → 2027-03-31']],
  ['set the amount to 1.2 million', ['Amount → 1200000']],
  ['clear the next step', ['Next Step → null']],
])('%s', async (query, expected) => expect(await said(deal, query)).toEqual(expected));

test('amounts go up and down from what is there', async () => {
  const now = 125_000;
  expect(await said(deal, 'raise the amount by 10%')).toEqual([`Amount → ${now * 1.1}`]);
  expect(await said(deal, 'reduce the amount by 5k')).toEqual([`Amount → ${now - 5_000}`]);
  expect(await said(deal, 'double the amount')).toEqual([`Amount → ${now * 2}`]);
});

test('the stage by name, by “next”, by outcome', async () => {
  const [to] = await changes(deal, 'move it to the next stage');
  expect(to?.to.value).toBe('Negotiate');
  const [back] = await changes(deal, 'set the stage to Qualify');
  expect(back?.to.value).toBe('Qualify');
  const [lost] = await changes(deal, 'mark this deal as lost');
  expect(lost?.to.value).toMatch(/lost/i);
});

test('old and new stand side by side, with the words that asked for it', async () => {
  const [change] = await changes(deal, 'change the amount to 90k');
  expect(change?.from.display).toBe('125,000 EUR');
  expect(change?.said).toBe('change the amount to 90k');
});

test('a case is closed by saying so; a contact gets a new role', async () => {
  expect((await changes(angryCase, 'close this case'))[0]?.to.value).toBe('Closed');
  expect((await said(contact, 'her title is now Head of Operations'))[0]).toMatch(/Title → Head of Operations$/);
});

test('what cannot be understood is asked for, with an example, and nothing is proposed', async () => {
  const { blocks, text } = await ask(updateField, deal, 'set the close date to whenever');
  expect(blocks.some(({ type }) => type === 'proposal')).toBe(false);
  expect(text).toContain('Close Date: “whenever” is no date I understand');
  expect((await ask(updateField, deal, 'change the close date')).text).toMatch(/Say what Close Date should become/);
  expect((await ask(updateField, deal, 'paint it blue')).text).toMatch(/none of this page’s fields/);
});

test('a stage there is not is refused with those there are', async () =>
  expect((await ask(updateField, deal, 'set the stage to Paused')).text).toMatch(
    /there is no stage “Paused”; there are/,
  ));

test('a value that is there already is said to be, not proposed', async () => {
  const display = 125_000;
  expect((await ask(updateField, deal, `set the amount to ${display}`)).text).toMatch(/already/);
});
