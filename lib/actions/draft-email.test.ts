import { expect, test } from 'vitest';
import type { BlockOf } from '../core/block.ts';
import type { CrmRecord } from '../core/record.ts';
import { draftEmail } from './draft-email.ts';
import { ask, entry, fields, moment, money, nobody, now, record, seller } from './example-parts.ts';
import { account, angryCase, everyExample, freshLead, germanDeal, home, quietDeal, wonDeal } from './examples.ts';
import { languages, lengths, purposes, tones } from './letter/parts.ts';

async function draftOf(of: CrmRecord, query = '', input: Record<string, unknown> = {}, more = {}) {
  const answer = await ask(draftEmail, of, query, input, more);
  const draft = answer.blocks.find((block): block is BlockOf<'draft'> => block.type === 'draft');
  if (!draft) throw new Error(`no draft: ${answer.text}`);
  return { ...answer, draft };
}

test('a promise nobody kept becomes a reminder to the one who made it', async () => {
  const { draft } = await draftOf(quietDeal);
  expect(draft).toMatchObject({
    purpose: 'chase',
    language: 'en',
    to: [{ name: 'Dana Whitfield', email: 'dana.whitfield@harborline.example' }],
  });
  expect(draft.subject).toBe('Cold chain renewal: a short reminder');
  expect(draft.body).toContain('Hi Dana,');
  expect(draft.body).toContain('Still open from our conversation on 12 November: the redlines.');
  expect(draft.body).toContain('Best regards,\nJane Doe\nAccount Executive, Fernhollow');
});

test('the state of the record chooses: upset → apology, won → thanks, new lead → introduction', async () => {
  expect((await draftOf(angryCase)).draft).toMatchObject({
    purpose: 'apology',
    to: [{ name: 'Ola Brandt', email: 'ola.brandt@kettleridge.example' }],
  });
  expect((await draftOf(wonDeal)).draft.purpose).toBe('thank-you');
  expect((await draftOf(freshLead)).draft.body).toContain(
    'We help companies like Bodegas Alcor with wireless temperature sensors for cold stores.',
  );
});

test('German is formal, goes on in lower case behind the greeting, and closes without a comma', async () => {
  const { draft } = await draftOf(germanDeal, '', { language: 'de' });
  expect(draft.subject).toBe('Messpunkte Höchst: kurze Erinnerung');
  expect(draft.body).toContain('Guten Tag Ayşe Demirtaş,\n\nich melde mich noch einmal zu „Messpunkte Höchst“.');
  expect(draft.body).toContain('Noch offen aus unserem Gespräch vom 11. Oktober: „Lageplan“.');
  expect(draft.body).toContain('Viele Grüße\nJane Doe');
});

test('French and Spanish say vous and usted', async () => {
  expect((await draftOf(quietDeal, 'écris à Marcus en français')).draft.body).toMatch(/^Bonjour Marcus,/);
  const spanish = (await draftOf(quietDeal, 'redacta un correo formal en español para Dana', {})).draft;
  expect(spanish.body).toMatch(/^Estimado\/a Dana Whitfield:/);
  expect(spanish.body).toContain('Atentamente,');
});

test('a salutation the page shows is used; a gender is never guessed', async () => {
  const lead = record({ kind: 'lead', name: 'Petra Lindqvist', fields: fields(['Anrede', 'Frau']) });
  expect((await draftOf(lead, '', { language: 'de', tone: 'formal' })).draft.body).toContain(
    'Sehr geehrte Frau Lindqvist,',
  );
  expect((await draftOf(freshLead, '', { tone: 'formal' })).draft.body).toContain('Dear Ines Cabrera,');
});

test('the seller’s words choose person, purpose, tone, length, language and point', async () => {
  const { draft } = await draftOf(quietDeal, 'short formal reminder to Marcus about the liability cap');
  expect(draft).toMatchObject({
    purpose: 'chase',
    tone: 'formal',
    length: 'short',
    to: [{ name: 'Marcus Teel', email: null }],
  });
  expect(draft.subject).toBe('The liability cap: a short reminder');
  expect(draft.missing).toContain('an e-mail address for Marcus Teel: this page shows none');
});

test('someone the page does not know gets no invented address', async () => {
  const { draft } = await draftOf(quietDeal, 'write to Peter Novak about the audit');
  expect(draft.to).toEqual([{ name: 'Peter Novak', email: null }]);
  expect(draft.body).not.toMatch(/@/);
});

test('an amount stands in a proposal, and nowhere else unless asked for', async () => {
  expect((await draftOf(quietDeal, '', { purpose: 'proposal' })).draft.body).toContain('The total is 125,000 EUR.');
  for (const purpose of purposes.filter((other) => other !== 'proposal')) {
    expect((await draftOf(quietDeal, '', { purpose, length: 'long' })).draft.body, purpose).not.toContain('125');
  }
});

test('internal words of the notes stay internal', async () => {
  for (const purpose of purposes) {
    expect((await draftOf(quietDeal, '', { purpose, length: 'long' })).draft.body).not.toMatch(
      /Thermaloop|useful number|109/,
    );
    expect((await draftOf(angryCase, '', { purpose, length: 'long' })).draft.body).not.toMatch(/furious|third outage/);
  }
});

test('a language without templates gets English, and is told', async () => {
  const { draft, text } = await draftOf(quietDeal, 'write it in Japanese');
  expect(draft.language).toBe('en');
  expect(text).toContain('Without a model I write in English, German, French, Spanish.');
});

test('what would make it better is listed', async () => {
  const { draft } = await draftOf(account, '', { purpose: 'intro' }, { profile: nobody });
  expect(draft.missing).toEqual(['your name (Settings, Profile)', 'what you offer (Settings, Profile)']);
  expect(draft.body.trim()).toMatch(/Best regards,$/);
});

test('a contact with somebody else is not "our last contact"', async () => {
  const { draft } = await draftOf(quietDeal, 'follow up with Marcus');
  expect(draft.body).not.toContain('12 November');
});

test('every purpose, tone, length and language gives a whole letter: no gap, no placeholder, longer with length', async () => {
  for (const language of languages) {
    for (const purpose of purposes) {
      for (const tone of tones) {
        const bodies = await Promise.all(
          lengths.map(async (length) => (await draftOf(quietDeal, '', { purpose, tone, length, language })).draft),
        );
        for (const { subject, body } of bodies) {
          expect(`${subject}\n${body}`).not.toMatch(/undefined|null|\{|\[| {2}|\n\n\n| [.,](?!\.)/);
          expect(body.split('\n\n').length).toBeGreaterThanOrEqual(3);
        }
        const [short, medium, long] = bodies.map(({ body }) => body.length) as [number, number, number];
        expect(short, `${language} ${purpose} ${tone}`).toBeLessThan(medium);
        expect(medium).toBeLessThan(long);
      }
    }
  }
});

test('every record gets a letter or the reason why not', async () => {
  for (const of of everyExample) {
    const { blocks, rung } = await ask(draftEmail, of);
    expect(rung === 'cannot' || blocks[0]?.type === 'draft').toBe(true);
  }
  expect((await ask(draftEmail, home)).text).toContain('Open the record you want to write about');
});

test('a model’s mail lands in the draft, also while it is still coming', async () => {
  const { blocks } = await draftOf(quietDeal);
  const place = (text: string) => draftEmail.improve?.place(blocks, text, moment(quietDeal).run)[0] as BlockOf<'draft'>;
  const was = blocks[0] as BlockOf<'draft'>;
  expect(place('Subj')).toEqual(was);
  expect(place('Subject: Where are')).toMatchObject({ subject: 'Where are', body: was.body });
  expect(place('Subject: Where are we?\n\nHi Dana,\n\nI')).toMatchObject({
    subject: 'Where are we?',
    body: 'Hi Dana,\n\nI',
  });
  expect(place('Betreff: Stand\n\nGuten Tag')).toMatchObject({ subject: 'Stand', body: 'Guten Tag' });
  expect(place('Hi Dana, no subject here.')).toMatchObject({ subject: was.subject, body: 'Hi Dana, no subject here.' });
  expect(place('```\nSubject: A\n\nB\n```')).toMatchObject({ subject: 'A', body: 'B' });
});

test('what a model is told holds nothing that was read or typed', async () => {
  const { run } = moment(quietDeal, 'write Dana about TOPSECRET', { profile: seller });
  const told = draftEmail.improve?.instruct(run) ?? '';
  expect(told).not.toMatch(/TOPSECRET|Dana|Harborline|125|redlines/);
  expect(draftEmail.improve?.sends).toMatchObject({ stage: true, timeline: 6 });
});

test('no amount, probability or budget is among what a model is sent', () => {
  const sends = draftEmail.improve?.sends.fields;
  if (sends === undefined || sends === 'all') throw new Error('all fields would be sent');
  for (const label of [
    'Amount',
    'Budget',
    'Probability (%)',
    'Annual Revenue',
    'Account Balance',
    'Betrag',
    'Discount',
  ]) {
    expect(
      sends.some((pattern) => pattern.test(label)),
      label,
    ).toBe(false);
  }
  for (const label of ['Name', 'Account Name', 'Company', 'Title', 'Status'])
    expect(
      sends.some((pattern) => pattern.test(label)),
      label,
    ).toBe(true);
});

test('it is offered for the reason a seller would give', () => {
  expect(draftEmail.when({ record: quietDeal, now })).toMatchObject({
    reason: 'No contact for 12 days',
    input: { purpose: 'chase' },
  });
  expect(draftEmail.when({ record: angryCase, now }), 'a case is answered by its own action').toBeNull();
  expect(draftEmail.when({ record: home, now })).toBeNull();
  const bare = record({
    kind: 'opportunity',
    name: 'Bare',
    fields: fields(money('Amount', 5, '5 EUR')),
    timeline: [entry(0, 'Called.')],
  });
  expect(draftEmail.when({ record: bare, now })?.reason).toBe('Contact today: follow up in writing');
});
