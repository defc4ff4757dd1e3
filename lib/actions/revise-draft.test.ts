import { expect, test } from 'vitest';
import type { BlockOf } from '../core/block.ts';
import type { Turn } from '../core/turn.ts';
import { draftEmail } from './draft-email.ts';
import { answered, ask } from './example-parts.ts';
import { quietDeal } from './examples.ts';
import { reviseDraft } from './revise-draft.ts';

/** A conversation: a first draft, then the wishes one after the other. */
async function after(...wishes: string[]) {
  const query = 'follow up with Dana';
  const first = await ask(draftEmail, quietDeal, query);
  const earlier: Turn[] = [{ ...answered(first.blocks, first.sources), query }];
  let last = first;
  for (const wish of wishes) {
    last = await ask(reviseDraft, quietDeal, wish, {}, { earlier });
    earlier.push({ ...answered(last.blocks, last.sources, 'revise-draft'), query: wish });
  }
  const draft = last.blocks.find((block): block is BlockOf<'draft'> => block.type === 'draft');
  if (!draft) throw new Error(last.text);
  return { ...last, draft, first: first.blocks[0] as BlockOf<'draft'> };
}

test.each(['make it shorter', 'zu lang, bitte kürzer', 'plus court', 'más breve', 'もっと短く'])(
  '"%s" drops what is not needed',
  async (wish) => {
    const { draft, first } = await after(wish);
    expect(draft.length).toBe('short');
    expect(draft.body.length).toBeLessThan(first.body.length);
    expect(draft.body).toContain('How would you like to take this forward?');
  },
);

test('longer adds background, and at the end it says that it is as long as it gets', async () => {
  const { draft, first } = await after('longer please');
  expect(draft.body.length).toBeGreaterThan(first.body.length);
  expect((await after('longer', 'longer')).text).toContain('already as long as I make it');
});

test('another tone changes greeting, asking and closing', async () => {
  const { draft } = await after('more formal');
  expect(draft.body).toContain('Dear Dana Whitfield,');
  expect(draft.body).toContain('Could you let me know how you would like to proceed?');
  expect(draft.body).toContain('Yours sincerely,');
});

test('another language is written anew, not translated word for word', async () => {
  const { draft } = await after('auf Deutsch bitte');
  expect(draft).toMatchObject({ language: 'de', subject: 'Cold chain renewal: wie geht es weiter?' });
  expect(draft.body).toContain('Guten Tag Dana Whitfield,\n\nich komme auf unseren letzten Kontakt vom 12. November');
});

test('a dictated sentence goes in before the closing question, and survives later changes', async () => {
  const { draft } = await after('add that we can do a call on Friday', 'shorter', 'warmer');
  expect(draft.body).toContain('We can do a call on Friday.');
  expect(draft.tone).toBe('warm');
  const german = await after('füg hinzu, dass wir am Freitag telefonieren können');
  expect(german.draft.body).toContain('Wichtig ist mir noch, dass wir am Freitag telefonieren können.');
  expect((await after('ajoute que nous livrons gratuitement')).draft.body).toContain('Nous livrons gratuitement.');
});

test('a sentence taken out stays out', async () => {
  const { draft } = await after('remove the sentence about redlines', 'more formal');
  expect(draft.body).not.toContain('redlines');
  expect((await after('remove the part about football')).text).toContain('I found no such sentence');
});

test('subject, greeting and closing are replaced as dictated', async () => {
  expect((await after('change the subject to Order form')).draft.subject).toBe('Order form');
  expect((await after('change the subject to Order form', 'shorter')).draft.subject).toBe('Order form');
  expect((await after('start with "Good morning Dana"')).draft.body).toMatch(/^Good morning Dana,\n/);
  expect((await after('sign it with Cheers')).draft.body).toContain('\n\nCheers,\nJane Doe');
});

test('what rules cannot do is said, and the draft stays as it was', async () => {
  const { draft, first, text } = await after('make it rhyme like a sonnet');
  expect(draft.body).toBe(first.body);
  expect(text).toContain('Nothing is changed: without a model');
  expect((await after('in Japanese')).text).toContain('I cannot write in Japanese');
});

test('a model’s wording is cut and dressed, never thrown away', async () => {
  const first = await ask(draftEmail, quietDeal);
  const body =
    'Hi Dana,\n\nGreat to hear the berries are in. One thing is open. It is the form.\n\nMay I call?\n\nBest regards,\nJane Doe';
  const own = first.blocks.map((block) => (block.type === 'draft' ? { ...block, body } : block));
  const earlier = [answered(own, first.sources)];
  const shorter = await ask(reviseDraft, quietDeal, 'shorter', {}, { earlier });
  expect(shorter.text).toContain('Great to hear the berries are in.\n\nMay I call?');
  const german = await ask(reviseDraft, quietDeal, 'in german', {}, { earlier });
  expect(german.text).toContain('Great to hear the berries are in. One thing is open.');
  expect(german.text).toContain('I cannot translate this wording to German without a model');
});

test('with no draft yet it offers to write one', async () => {
  const { rung, blocks } = await ask(reviseDraft, quietDeal, 'shorter');
  expect(rung).toBe('cannot');
  expect(blocks[1]).toMatchObject({ type: 'choices', options: [{ action: 'draft-email' }] });
});

test('what the seller changed by hand is what gets revised', async () => {
  const first = await ask(draftEmail, quietDeal);
  const draft = first.blocks.find((block) => block.type === 'draft');
  if (draft?.type !== 'draft') throw new Error('no draft');
  const [greeting = '', ...rest] = draft.body.split('\n\n');
  const edited = {
    subject: 'Berries and redlines',
    body: [greeting, 'The berry season starts soon.', ...rest].join('\n\n'),
  };
  const { blocks } = await ask(
    reviseDraft,
    quietDeal,
    'Make it warmer',
    { edited },
    { earlier: [answered(first.blocks, first.sources)] },
  );
  const revised = blocks.find((block) => block.type === 'draft');
  expect(revised).toMatchObject({
    subject: 'Berries and redlines',
    body: expect.stringContaining('The berry season starts soon.'),
  });
});
