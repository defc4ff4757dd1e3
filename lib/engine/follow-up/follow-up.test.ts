import { expect, test } from 'vitest';
import { answered } from '../../actions/example-parts.ts';
import { quietDeal } from '../../actions/examples.ts';
import { type Block, type BlockInput, blockSchema } from '../../core/block.ts';
import type { Source } from '../../core/source.ts';
import type { Turn } from '../../core/turn.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { explain, explainOf } from './explain.ts';
import { followUp } from './follow-up.ts';

const source = (quote: string): Source => ({
  ...{ kind: 'timeline', label: asUntrusted('Note'), quote: asUntrusted(quote), recordKey: 'x' },
  ...{ anchor: 'a', url: 'https://crm.example/7', readAt: '2026-11-24T09:00:00Z' },
});
const sources = [source('She will send redlines by Thursday.'), source('Wants 38 more sensors.')];
const blocks = (...made: BlockInput[]): Block[] => made.map((block) => blockSchema.parse(block));
const turn = (made: Block[], outcome: string, more: Partial<Turn> = {}): Turn => ({
  ...answered(made, sources, outcome),
  ...more,
});

const list = blocks({
  type: 'list',
  items: [
    { text: 'Ask for the redlines', detail: 'promised for Thursday', sources: [0] },
    { text: 'Quote the sensors', detail: 'asked for twice', sources: [1] },
    { text: 'Call Marcus Teel', sources: [] },
  ],
});
const advised = turn(list, 'next-best-action');
const brief = turn(
  blocks({ type: 'text', statements: [{ text: 'It waits for legal.', sources: [0] }] }),
  'summarize-record',
);
const letter = turn(
  blocks({
    ...{
      type: 'draft',
      subject: 'Redlines',
      body: 'Hi Dana',
      to: [],
      language: 'en',
      tone: 'neutral',
      length: 'short',
    },
    ...{ purpose: 'follow-up', sources: [], missing: [] },
  }),
  'draft-email',
);
const asked = turn(
  blocks({
    ...{ type: 'choices', question: 'Which of these do you mean?' },
    options: [
      { label: 'Summarise', action: 'summarize-record', input: {} },
      { label: 'Draft an e-mail', action: 'draft-email', input: {}, query: 'something for Dana' },
    ],
  }),
  'clarify',
);
const told = turn(
  blocks({ type: 'text', statements: [{ text: 'Dana Whitfield: VP Operations', sources: [] }] }),
  'record-question',
  {
    route: {
      outcome: 'record-question',
      params: { question: 'what is her role' },
      score: 1,
      by: 'router',
      alternatives: [],
    },
  },
);

const follow = (query: string, before: Turn) => followUp(query, [before], quietDeal);

test.each([
  'why?',
  'Why',
  'how come',
  'warum denn',
  'pourquoi ?',
  '¿por qué?',
  'なぜですか',
  'how do you know that',
  'based on what?',
])('"%s" asks what the answer before rests on', (query) =>
  expect(follow(query, advised)).toMatchObject({
    outcome: 'next-best-action',
    params: { explain: { turn: 'earlier' } },
  }),
);

test('why: how it was made, and the words it rests on, each with its place', () => {
  const cited: string[] = [];
  const { blocks: made } = explain({ turn: 'earlier' }, advised, (one) => cited.push(one.quote) - 1);
  expect(JSON.stringify(made)).toContain('worked out by rules');
  expect(cited).toEqual(['She will send redlines by Thursday.', 'Wants 38 more sensors.']);
});

test.each([
  ['and the second one?', 1],
  ['the 2nd', 1],
  ['tell me more about the third', 2],
  ['what about the last one', 2],
  ['und der zweite?', 1],
  ['et le deuxième ?', 1],
  ['y el segundo?', 1],
  ['二番目は？', 1],
  ['#3', 2],
  ['number 1', 0],
])('"%s" is a line of the list before', (query, item) =>
  expect(explainOf(follow(query, advised)?.params ?? {})).toEqual({ turn: 'earlier', item }),
);

test('a place the list does not have is no follow-up, and asking on after "the second" still means the list', () => {
  expect(follow('the ninth one', advised)).toBeNull();
  const second = turn(blocks({ type: 'list', title: 'Quote the sensors', items: [] }), 'next-best-action', {
    ...{ id: 'later' },
    route: { ...advised.route!, params: { explain: { turn: 'earlier', item: 1 } } },
  });
  const third = followUp('and the third?', [advised, second], quietDeal);
  expect(explainOf(third?.params ?? {})).toEqual({ turn: 'earlier', item: 2 });
});

test('the same letter for somebody else of the record', () => {
  expect(follow('and for Marcus?', letter)).toMatchObject({ outcome: 'draft-email', params: { to: 'Marcus Teel' } });
  expect(follow('and for the second one', letter)).toMatchObject({
    outcome: 'draft-email',
    params: { to: 'Marcus Teel' },
  });
  expect(follow('and for Beatrix?', letter)).toBeNull();
});

test('the same question about somebody else', () =>
  expect(follow('what about Marcus', told)).toMatchObject({
    outcome: 'record-question',
    params: { question: 'what is her role (Marcus Teel)' },
  }));

test.each(['shorter', 'a bit shorter please', 'kürzer', 'plus court', 'más corto', 'もっと短く', 'in two sentences'])(
  '"%s" behind a brief makes the brief shorter',
  (query) => expect(follow(query, brief)).toMatchObject({ outcome: 'summarize-record', params: { length: 'short' } }),
);

test.each([
  ['in German', 'de'],
  ['auf Deutsch bitte', 'de'],
  ['en français', 'fr'],
  ['日本語で', 'ja'],
  ['translate that to Spanish', 'es'],
])('"%s" behind a brief asks for it in that language; behind a draft the draft is changed', (query, language) => {
  expect(follow(query, brief)).toMatchObject({ outcome: 'summarize-record', params: { language } });
  expect(follow(query, letter)).toBeNull();
});

test('what was asked back is answered by yes, or by its place', () => {
  expect(follow('yes', asked)).toMatchObject({ outcome: 'summarize-record', by: 'button' });
  expect(follow('the second', asked)).toMatchObject({
    outcome: 'draft-email',
    params: { question: 'something for Dana' },
  });
});

test('again is the same again', () =>
  expect(follow('once more', brief)).toMatchObject({ outcome: 'summarize-record' }));

test.each([
  'why did they choose Thermaloop',
  'write a shorter mail to Dana',
  'what is the second largest deal',
  'and what did Marcus say about the price',
  'summarise in German what Dana wants',
  'the first call was when',
])('"%s" stands for itself', (query) => expect(follow(query, advised)).toBeNull());

test('behind nothing, and behind what was never finished, words stand for themselves', () => {
  expect(followUp('why?', [], quietDeal)).toBeNull();
  expect(follow('why?', { ...advised, status: 'cancelled' })).toBeNull();
});
