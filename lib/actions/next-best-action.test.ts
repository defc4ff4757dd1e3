import { expect, test } from 'vitest';
import { ask, date, daysAgo, entry, fields, now, record } from './example-parts.ts';
import { account, angryCase, contact, emptyDeal, freshLead, germanDeal, quietDeal, wonDeal } from './examples.ts';
import { nextBestAction } from './next-best-action.ts';

const adviceFor = async (of: typeof quietDeal) => {
  const { blocks } = await ask(nextBestAction, of);
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
};

test('a quiet deal: ask for what was promised, then the date, then the overdue task, then the other offer', async () => {
  expect((await adviceFor(quietDeal)).map(({ text }) => text)).toEqual([
    'Ask for what was promised',
    'Agree a new date with the customer, or close the deal',
    'Do what is overdue: “Ask Dana where the redlines are, promised for Thursday”',
    'Have an answer to the other offer ready',
  ]);
});

test('each piece of advice has its reason, a source and a press that does it', async () => {
  for (const of of [quietDeal, angryCase, freshLead, germanDeal, wonDeal, contact]) {
    for (const { detail, sources, action } of await adviceFor(of)) {
      expect(detail).toBeTruthy();
      expect(sources.length).toBeGreaterThan(0);
      expect(action?.label).toBeTruthy();
    }
  }
});

test('an upset customer comes before everything, with their words', async () => {
  const [first] = await adviceFor(angryCase);
  expect(first).toMatchObject({
    text: 'Answer the complaint before anything else',
    detail: 'Call, Jane Doe, 21 Nov: “Ola is furious.”',
    action: { id: 'case-reply', input: {} },
  });
  expect((await adviceFor(angryCase))[1]?.detail).toBe('Priority High, open for 16 days');
});

test('a customer who is not upset is not called upset', async () => {
  const calm = record({
    kind: 'case',
    name: 'Question',
    timeline: [entry(2, 'She is not upset at all about the delay.')],
  });
  expect((await adviceFor(calm)).map(({ text }) => text)).not.toContain('Answer the complaint before anything else');
});

test('a lead nobody has touched is to be written to', async () => {
  expect(await adviceFor(freshLead)).toMatchObject([
    { text: 'Make the first contact', detail: 'Came in 6 days ago and nobody has been in touch' },
  ]);
});

test('44 silent days, no next step and one contact are each named', async () => {
  expect((await adviceFor(germanDeal)).map(({ detail }) => detail)).toEqual([
    'Note, Jane Doe, 11 Oct: “Sie schickt den Lageplan bis Freitag.”, for 16 Oct, 39 days ago',
    'No contact for 44 days, last with Ayşe Demirtaş',
    'Next step is empty and no task is open',
    'One contact is all this page lists',
  ]);
});

test('a list that may go on does not make one contact', async () => {
  const more = { ...germanDeal, related: germanDeal.related.map((of) => ({ ...of, count: 1, atLeast: true })) };
  expect((await adviceFor(more)).map(({ detail }) => detail)).not.toContain('One contact is all this page lists');
});

test('a won deal is not chased, only thanked for', async () => {
  expect((await adviceFor(wonDeal)).map(({ text }) => text)).toEqual(['Thank the customer and agree how it goes on']);
});

test('a champion who left and a date too near for the stage are seen', async () => {
  const shaky = record({
    kind: 'opportunity',
    name: 'Pilot',
    stage: { value: 'Qualification', anchor: '' },
    fields: fields(date('Close Date', daysAgo(-6))),
    timeline: [entry(5, 'Petra has left the company. Her successor is not named yet.')],
  });
  const advice = await adviceFor(shaky);
  expect(advice.map(({ text }) => text)).toContain('Find out who takes over, and introduce yourself');
  expect(advice.map(({ detail }) => detail)).toContain('Stage Qualification, but the close date is in 6 days');
});

test('nothing urgent is an answer, and says what was looked at', async () => {
  const { text, rung } = await ask(nextBestAction, emptyDeal);
  expect(rung).toBe('rules');
  expect(text).toContain(
    'Nothing urgent on this opportunity. I looked at 0 entries of its history, 0 tasks and its dates.',
  );
});

test('it is offered with the first reason and how many more there are', () => {
  expect(nextBestAction.when({ record: quietDeal, now })?.reason).toBe('Promised for 19 Nov, still open, and 3 more');
  expect(nextBestAction.when({ record: emptyDeal, now })).toBeNull();
  expect(nextBestAction.when({ record: account, now })?.reason).toBe('Another offer is named');
});

test.each([
  ['Promised an answer this week.', 'Keep a promise of ours'],
  ['I will send the fallback wording by Monday.', 'Keep a promise of ours'],
  ['Replacements by Friday, promised.', 'Keep a promise of ours'],
  ['Rückmeldung bis Freitag zugesagt.', 'Keep a promise of ours'],
  ['Sie hat die Unterlagen bis Freitag zugesagt.', 'Ask for what was promised'],
  ['Dana promised the redlines by Thursday.', 'Ask for what was promised'],
  ['She will confirm the date by Thursday.', 'Ask for what was promised'],
  ['Sie schickt den Plan bis Freitag.', 'Ask for what was promised'],
])('"%s" → %s', async (words, todo) => {
  const noted = record({ kind: 'contact', name: 'Dana Whitfield', timeline: [entry(12, words)] });
  expect((await adviceFor(noted)).map(({ text }) => text)).toContain(todo);
});

test.each(['She will not send anything this week.', 'Er will Single Sign-on.', 'We talked about the weather.'])(
  '"%s" is no promise',
  async (words) => {
    const noted = record({ kind: 'contact', name: 'Dana Whitfield', timeline: [entry(12, words)] });
    expect((await adviceFor(noted)).map(({ text }) => text)).toEqual([]);
  },
);
