import { expect, test } from 'vitest';
import type { BlockOf } from '../core/block.ts';
import type { Hit } from '../core/knowledge.ts';
import type { CrmRecord } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { caseReply } from './case-reply.ts';
import { answered, ask, date, daysAgo, entry, fields, moment, nobody, now, record, task } from './example-parts.ts';
import { account, angryCase, everyExample, freshLead } from './examples.ts';
import { languages, lengths, tones } from './letter/parts.ts';
import { reviseDraft } from './revise-draft.ts';

async function replyTo(of: CrmRecord, query = '', input: Record<string, unknown> = {}, more = {}) {
  const answer = await ask(caseReply, of, query, input, more);
  const draft = answer.blocks.find((block): block is BlockOf<'draft'> => block.type === 'draft');
  if (!draft) throw new Error(`no draft: ${answer.text}`);
  return { ...answer, draft };
}

type More = Partial<Parameters<typeof record>[0]>;
const caseOf = (status: string, more: More = {}, ...lines: Parameters<typeof fields>): CrmRecord =>
  record({
    ...{ kind: 'case', name: 'Probe 7 drops offline' },
    fields: fields(
      ['Status', status],
      ['Case Number', '00004711'],
      ['Contact Name', 'Joel Ferris', { type: 'lookup' }],
      ['Contact Email', 'joel.ferris@wattle.example', { type: 'email' }],
      ...lines,
    ),
    ...more,
  });

const article = (text: string, more: Partial<Hit['article']> = {}, score = 0.8): Hit => ({
  article: {
    ...{
      id: 'probe',
      title: asUntrusted('Probe offline'),
      origin: 'site',
      place: 'help',
      url: 'https://help.example/probe',
    },
    ...{
      owner: null,
      language: 'en',
      changedAt: null,
      validUntil: null,
      version: null,
      addedAt: '2026-11-01T08:00:00Z',
    },
    ...more,
  },
  passage: { n: 2, headings: [asUntrusted('First steps')], text: asUntrusted(text) },
  score,
});
const steps =
  'When a probe drops offline:\n1. Hold the button of the gateway for ten seconds.\n2. Wait until the light is green.';
const knowing = (...hits: Hit[]) => ({ knowledge: { count: async () => hits.length, search: async () => hits } });

test('an upset customer gets the apology first, what was done with its day, and no word of the notes about them', async () => {
  const { draft, text } = await replyTo(angryCase);
  const [greeting, first] = draft.body.split('\n\n');
  expect(greeting).toBe('Hi Ola,');
  expect(first).toMatch(/^I am sorry about the trouble you have had with “Sensors drop off the network”\./);
  expect(draft.body).toContain('What has been done so far:\n- 16 November: Gateway replaced, firmware updated.');
  expect(draft.body).not.toMatch(/furious|third outage|unacceptable|management/);
  expect(text).toContain('The customer sounds upset');
});

test.each([
  ['New', 'it has reached me'],
  ['Working', 'we are working on it'],
  ['Waiting for customer', 'we need something from you'],
  ['In engineering', 'is ours'],
  ['Escalated', 'has been escalated'],
  ['Closed', 'is marked as resolved'],
])('a case that is %s says so', async (status, words) => {
  const { draft } = await replyTo(caseOf(status));
  expect(draft.body).toMatch(new RegExp(words));
  expect(draft.subject).toBe('Probe 7 drops offline (case 00004711)');
  expect(draft.to).toEqual([{ name: 'Joel Ferris', email: 'joel.ferris@wattle.example' }]);
});

test('a day is named only where the record names one', async () => {
  const planned = entry(-3, '', { kind: 'meeting', title: 'Visit on site', upcoming: true });
  expect((await replyTo(caseOf('Working', { timeline: [planned] }))).draft.body).toContain(
    'What comes next: “Visit on site” on 27 November.',
  );
  const call = task('Call Joel, careful with the contract', daysAgo(-2), { type: 'Call' });
  const { draft } = await replyTo(caseOf('Working', { tasks: [call] }));
  expect(draft.body).toContain('You will hear from me by 26 November.');
  expect(draft.body).not.toContain('careful');
  const none = (await replyTo(caseOf('Working'))).draft;
  expect(none.body).not.toMatch(/November|hear from me|What comes next/);
  expect(none.missing).toContain('what happens next and by when: this page names no day');
});

test('waiting for the customer names what was asked, where a note says it', async () => {
  const asked = entry(4, 'Asked Joel for the log files.');
  const { draft, sources } = await replyTo(caseOf('Waiting for customer', { timeline: [asked] }));
  expect(draft.body).toContain('Could you send us the log files? We asked for this on 20 November.');
  expect(draft.sources.map((at) => sources[at]?.quote)).toContain('the log files');
  expect((await replyTo(caseOf('Waiting for customer'))).draft.missing).toContain(
    'what we asked the customer for: no note says it',
  );
});

test('where they have answered, the reply thanks for it and the seller hears that the status is behind', async () => {
  const answer = entry(1, 'Here are the files you wanted from us.', { kind: 'email', author: 'Joel Ferris' });
  const { draft, text } = await replyTo(caseOf('Waiting for customer', { timeline: [answer] }));
  expect(draft.body).toContain('Thank you for your reply on 23 November');
  expect(text).toContain('The status still says Waiting for customer');
});

test('steps come word for word from the article that fits, each with its passage', async () => {
  const { draft, sources } = await replyTo(caseOf('Working'), '', {}, knowing(article(steps)));
  expect(draft.body).toContain(
    'Please try this (from “Probe offline”):\n1) Hold the button of the gateway for ten seconds.\n2) Wait until the light is green.',
  );
  expect(draft.sources.map((at) => sources[at])).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'article', label: 'Probe offline › First steps', anchor: 'article:probe#2' },
      ...{ quote: 'Wait until the light is green.', url: 'https://help.example/probe' },
    }),
  );
});

test.each([
  ['the search is not sure', article(steps, {}, 0.2)],
  ['it is about something else', article('How to order a new label roll:\n1. Open the shop.\n2. Choose the roll.')],
  ['it has expired', article(steps, { validUntil: '2026-01-31' })],
  ['it was withdrawn', article(steps, { version: 'superseded' })],
  ['it is for colleagues', article(`Internal only. ${steps}`)],
])('an article is left out when %s', async (_, hit) => {
  const { draft, sources } = await replyTo(caseOf('Working'), '', {}, knowing(hit));
  expect(draft.body).not.toContain('Please try this');
  expect(sources.some(({ kind }) => kind === 'article')).toBe(false);
});

test('steps in another language than the reply are shown beside it, never mixed in', async () => {
  const { draft, text } = await replyTo(caseOf('Working'), '', { language: 'de' }, knowing(article(steps)));
  expect(draft.body).not.toContain('gateway');
  expect(text).toContain('From “Probe offline”, in English, not in the reply');
  expect(draft.missing.join()).toContain('the steps of “Probe offline” in German');
});

test('it is written in the language of the customer, else the seller’s own', async () => {
  const reported = 'Seit Montag ist der Fühler jede Nacht weg, und wir müssen von Hand messen.';
  expect((await replyTo(caseOf('Neu', {}, ['Description', reported]))).draft.language).toBe('de');
  expect((await replyTo(caseOf('New'))).draft.language).toBe('en');
  expect((await replyTo(caseOf('New'), 'reply in Spanish, short')).draft).toMatchObject({
    language: 'es',
    length: 'short',
  });
  const japanese = await replyTo(
    caseOf('New', {}, ['Description', 'センサーが毎晩オフラインになります。至急ご対応ください。']),
  );
  expect(japanese.draft.language).toBe('en');
  expect(japanese.text).toContain('This draft is in English, not in Japanese.');
});

test('notes for colleagues stay inside', async () => {
  const notes = [
    'Sensor replaced, but our fault again.',
    'Firmware updated, discount of 10% offered.',
    'She checked it and is angry.',
    'Log fixed, see https://intranet.example/7.',
    'Gateway replaced for 400 EUR.',
    'Firmware updated by Ravi Menon.',
  ];
  const { draft } = await replyTo(
    caseOf('Working', { timeline: notes.map((text, n) => entry(n + 1, text, { author: 'Ravi Menon' })) }),
  );
  expect(draft.body).not.toContain('What has been done');
  const theirs = entry(2, 'Gateway restarted.', { kind: 'email', author: 'Joel Ferris' });
  expect((await replyTo(caseOf('Working', { timeline: [theirs] }))).draft.body).not.toContain('Gateway restarted');
});

test('high priority for long, and a deadline on the page, are said beside the draft', async () => {
  const of = caseOf('Working', {}, ['Priority', 'High'], date('Created Date', daysAgo(9)), ['SLA', '2 hours left']);
  const { text } = await replyTo(of);
  expect(text).toContain('Tell your manager before the customer does Priority High, open for 9 days');
  expect(text).toContain('SLA: 2 hours left');
});

test('kind words of the customer are answered', async () => {
  const kind = entry(1, 'Excellent support, all probes are back.', { kind: 'email', author: 'Joel Ferris' });
  expect((await replyTo(caseOf('Working', { timeline: [kind] }))).draft.body).toContain(
    'Thank you for your kind words',
  );
});

test('every status, tone, length and language gives a whole letter, longer with length', async () => {
  const told = entry(3, 'Gateway replaced. Gateway ausgetauscht. Passerelle remplacée. Gateway reemplazado.');
  for (const status of ['New', 'Working', 'Waiting for customer', 'Pending internal', 'Escalated', 'Resolved'])
    for (const language of languages)
      for (const tone of tones) {
        const bodies = await Promise.all(
          lengths.map(
            async (length) =>
              (await replyTo(caseOf(status, { timeline: [told] }), '', { tone, length, language })).draft,
          ),
        );
        for (const { subject, body } of bodies) {
          expect(`${subject}\n${body}`).not.toMatch(/undefined|null|\{|\[| {2}|\n\n\n| [.,](?!\.)/);
          expect(body.split('\n\n').length).toBeGreaterThanOrEqual(4);
        }
        const [short, medium, long] = bodies.map(({ body }) => body.length) as [number, number, number];
        expect(short, `${language} ${status} ${tone}`).toBeLessThan(medium);
        expect(medium).toBeLessThan(long);
      }
});

test('"shorter" finds this draft and shortens it', async () => {
  const { blocks, sources, draft } = await replyTo(angryCase);
  const revised = await ask(
    reviseDraft,
    angryCase,
    'shorter please',
    {},
    { earlier: [answered(blocks, sources, 'case-reply')] },
  );
  const after = revised.blocks.find((block): block is BlockOf<'draft'> => block.type === 'draft');
  expect(after?.body.length).toBeLessThan(draft.body.length);
  expect(after?.body).toContain('I am sorry');
});

test('what would make it better is listed', async () => {
  const bare = record({ kind: 'case', name: 'Help', fields: fields(['Status', 'New']) });
  const { draft } = await replyTo(bare, '', {}, { profile: nobody });
  expect(draft.missing).toEqual([
    'your name (Settings, Profile)',
    'a recipient: this page names no person',
    'what exactly happens: this page holds only the title of the case',
    'what happens next and by when: this page names no day',
  ]);
  expect(draft.body).toContain('since when does it happen');
});

test('it is offered for the reason a seller would give', () => {
  const reason = (of: CrmRecord) => caseReply.when({ record: of, now })?.reason;
  expect(reason(angryCase)).toBe('The customer sounds upset: answer first');
  expect(reason(caseOf('New', {}, date('Created Date', daysAgo(6))))).toBe('New since 6 days, no answer noted');
  expect(reason(caseOf('Escalated'))).toBe('Escalated: say where it stands');
  expect(reason(caseOf('Waiting for customer', { timeline: [entry(12, 'Sent the question.')] }))).toBe(
    'Waiting for the customer since 12 days',
  );
  expect(reason(caseOf('Closed'))).toBe('Resolved: tell the customer');
  expect(caseReply.when({ record: freshLead, now })).toBeNull();
});

test('anything that is no case says where to go', async () => {
  for (const of of everyExample.filter(({ kind }) => kind !== 'case'))
    expect((await ask(caseReply, of)).rung).toBe('cannot');
  expect((await ask(caseReply, account)).text).toContain('Battery drain in Yakima');
  expect((await ask(caseReply, null)).rung).toBe('cannot');
});

test('what a model is told holds nothing that was read or typed', () => {
  const { run } = moment(angryCase, 'answer TOPSECRET');
  expect(caseReply.improve?.instruct(run)).not.toMatch(/TOPSECRET|Ola|Kettle|Gateway/);
  const sends = caseReply.improve?.sends.fields;
  if (sends === undefined || sends === 'all') throw new Error('all fields would be sent');
  for (const label of ['Customer IBAN', 'Contract PIN', 'Bank account', 'Phone'])
    expect(
      sends.some((pattern) => pattern.test(label)),
      label,
    ).toBe(false);
});
