import { expect, test } from 'vitest';
import type { CrmRecord } from '../core/record.ts';
import { ask, daysAgo, entry, fields, record } from './example-parts.ts';
import {
  account,
  angryCase,
  contact,
  emptyDeal,
  freshLead,
  germanDeal,
  home,
  hugeNote,
  manyFields,
  quietDeal,
} from './examples.ts';
import { recordQuestion } from './record-question.ts';

const asked: [CrmRecord, string, string, string][] = [
  [
    quietDeal,
    'when did we last speak to Dana?',
    'rules',
    'On 12 Nov, 12 days ago (Note, Jane Doe, 12 Nov about Dana Whitfield)',
  ],
  [account, 'wann haben wir zuletzt mit Dana gesprochen', 'rules', 'On 12 Nov, 12 days ago (Note, Ravi Menon'],
  [account, 'when did we last hear from Tamsin', 'rules', '24 Oct, 31 days ago'],
  [contact, 'when did we last call her', 'rules', '(Call, Jane Doe, 12 Nov)'],
  [quietDeal, 'how much is it worth', 'rules', 'Budget is 125,000 EUR.'],
  [quietDeal, 'quel est le montant', 'rules', 'Budget is 125,000 EUR.'],
  [germanDeal, 'wie hoch ist das Volumen', 'rules', 'Betrag is 64.500,00 €.'],
  [quietDeal, 'cuál es la fecha de cierre', 'rules', 'Expected closing date is 15 Nov, 9 days ago.'],
  [quietDeal, 'clsoing date', 'rules', '15 Nov, 9 days ago'],
  [quietDeal, 'what is the next step', 'rules', 'Next step is empty in the CRM.'],
  [quietDeal, 'which stage is it in', 'rules', 'Stage is In negotiation.'],
  [quietDeal, 'any overdue tasks?', 'rules', '1 task overdue: “Ask Dana where the redlines are'],
  [home, 'what is due today', 'rules', '1 task due today: “Call Ola about the outage”'],
  [quietDeal, 'what did Dana promise', 'rules', '“She will send redlines by Thursday.” That was 19 Nov, 5 days ago.'],
  [account, 'who owns this', 'rules', 'Jane Doe owns this account.'],
  [account, 'who is the general counsel', 'rules', 'Marcus Teel, General Counsel.'],
  [account, 'what is danas email', 'rules', 'Dana Whitfield: dana.whitfield@harborline.example.'],
  [account, 'what is Marcus’ email', 'rules', 'This page shows no e-mail address for Marcus Teel.'],
  [account, 'wie viele Mitarbeiter haben die', 'rules', 'Employees is 250.'],
  [account, 'how many open deals are there', 'rules', '2 of the 3 shown are open: Cold chain renewal'],
  [account, 'how many deals do we have', 'rules', 'The page shows 3 of 12.'],
  [account, 'what stage is Yakima batteries in', 'rules', 'Yakima batteries: Stage Proposal.'],
  [freshLead, 'where did this lead come from', 'rules', 'Lead Source is Trade fair.'],
  [freshLead, 'phone?', 'rules', 'Phone is empty in the CRM.'],
  [manyFields, 'what is custom attribute 7', 'rules', 'Custom attribute 7 is Value of 7.'],
  [germanDeal, 'wer ist der Ansprechpartner', 'rules', 'Ayşe Demirtaş (Projektleiterin)'],
  [quietDeal, 'did they mention the redlines', 'quotes', '“Redlined order form is with Marcus (legal).”'],
  [account, 'did they say anything about SensIQ', 'quotes', 'the SensIQ offer is on her desk'],
  [quietDeal, 'was the price discussed', 'quotes', 'inside the same price'],
  [germanDeal, 'was haben sie zum Lageplan gesagt', 'quotes', '“Sie schickt den Lageplan bis Freitag.”'],
  [angryCase, 'why is she so angry', 'quotes', '“Ola is furious.”'],
  [quietDeal, 'which competitor are we up against', 'quotes', 'Thermaloop offered 109,000'],
  [hugeNote, 'did they mention escrow', 'quotes', '“They asked about the escrow clause.”'],
];

test.each(asked.map(([of, ...rest]) => [of.name, ...rest, of] as const))(
  '%s: "%s"',
  async (_, question, rung, answer, of) => {
    const found = await ask(recordQuestion, of, question);
    expect(found.rung, found.text).toBe(rung);
    expect(found.text).toContain(answer);
    expect(found.sources.length).toBeGreaterThan(0);
  },
);

const unanswerable: [CrmRecord, string][] = [
  [quietDeal, 'did they mention SensIQ'],
  [quietDeal, 'what is the favourite colour of the CEO'],
  [emptyDeal, 'how much is it worth'],
  [account, 'what did they say about the parking lot'],
];
test.each(unanswerable.map(([of, question]) => [question, of] as const))(
  'what the page does not tell is not answered: "%s"',
  async (question, of) => {
    const { rung, text, sources } = await ask(recordQuestion, of, question);
    expect(rung).toBe('cannot');
    expect(text).toContain(`I find no answer to “${question}”`);
    expect(text).toContain('I looked at');
    expect(sources).toEqual([]);
  },
);

test('an answer says what was not loaded, because it may stand there', async () => {
  expect((await ask(recordQuestion, account, 'did they mention parking')).text).toContain(
    'Details tab (not opened yet)',
  );
});

test('the quote is verbatim and leads to its place', async () => {
  const { sources } = await ask(recordQuestion, account, 'anything about SensIQ?');
  expect(account.timeline[0]?.text).toContain(sources[0]?.quote);
  expect(sources[0]).toMatchObject({
    kind: 'timeline',
    anchor: account.timeline[0]?.anchor,
    label: 'Note, Ravi Menon, 12 Nov',
  });
});

test('planned things are not the last contact', async () => {
  const soon = record({
    kind: 'contact',
    name: 'Ola Brandt',
    timeline: [entry(-3, 'Site visit', { kind: 'meeting', upcoming: true }), entry(9, 'Called about the visit.')],
  });
  expect((await ask(recordQuestion, soon, 'when did we last speak')).text).toContain('9 days ago');
  expect((await ask(recordQuestion, soon, 'when is the next meeting')).text).toContain('in 3 days');
});

test('a hidden value is called hidden, not empty', async () => {
  const hidden = record({
    kind: 'contact',
    name: 'Ola Brandt',
    fields: fields(['Tax number', '••••1234', { value: null, masked: true }]),
  });
  expect((await ask(recordQuestion, hidden, 'what is the tax number')).text).toBe(
    'Tax number is there, but the CRM hides it.',
  );
});

test('someone called Will is not found in "will he sign"', async () => {
  const will = record({
    kind: 'account',
    name: 'Tarn Foods',
    related: [
      {
        name: 'contacts',
        label: 'Contacts',
        count: 1,
        rows: [
          { name: 'Will Archer', kind: 'contact', href: null, cells: [{ label: 'Title', value: 'Buyer' }], anchor: '' },
        ],
      },
    ],
    timeline: [entry(4, 'The order gets signed on Monday.')],
  });
  expect((await ask(recordQuestion, will, 'will they sign the order')).text).toContain(
    'The order gets signed on Monday.',
  );
  expect((await ask(recordQuestion, will, 'who is Will')).text).toBe('Will Archer is Buyer.');
});

test('pressing the button offers questions this record can answer', async () => {
  const { blocks } = await ask(recordQuestion, quietDeal, 'Ask about this record');
  expect(blocks[0]).toMatchObject({
    type: 'choices',
    options: expect.arrayContaining([
      expect.objectContaining({ action: 'record-question', input: { question: 'When does it close?' } }),
    ]),
  });
});

test('a note of a megabyte is searched to its end in time', async () => {
  const long = record({
    kind: 'account',
    name: 'Long Story',
    timeline: [
      entry(5, `${'We talked about the canteen again. '.repeat(30_000)}They want the Zürich site first.`, {
        at: daysAgo(5),
      }),
    ],
  });
  const before = performance.now();
  expect((await ask(recordQuestion, long, 'did they mention Zürich')).text).toContain(
    'They want the Zürich site first.',
  );
  expect(performance.now() - before).toBeLessThan(2_000);
});
