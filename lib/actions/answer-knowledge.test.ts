import { expect, test } from 'vitest';
import { demoArticles, knowing } from '../bench/knowledge/articles.ts';
import { answerKnowledge } from './answer-knowledge.ts';
import { ask, now } from './example-parts.ts';

const articles = await demoArticles(now);
const knowledge = knowing(articles);
const asked = (question: string) => ask(answerKnowledge, null, question, {}, { knowledge });

test('a discount’s approver is quoted from the row that takes it in, with the article', async () => {
  const { text, rung, sources } = await asked('who can sign off on 25 % discount');
  expect(rung).toBe('quotes');
  expect(text).toContain('over 20 % up to 30 % · VP Sales');
  expect(sources[0]).toMatchObject({ kind: 'article', url: '' });
  expect(sources.map(({ label }) => label)).toContain('Discount approval › Who approves what');
});

test('every quote stands word for word in the passage its source opens', async () => {
  const { sources } = await asked('how long is a quote valid');
  expect(sources.length).toBeGreaterThan(1);
  for (const { anchor, quote } of sources) {
    const [, id, n] = /^article:(.+)#(\d+)$/.exec(anchor) ?? [];
    expect(articles.find((each) => each.id === id)?.passages[Number(n)]?.text).toContain(quote);
  }
});

test('where articles disagree both are quoted, and which is newer is told', async () => {
  const { blocks } = await asked('how long is a quote valid');
  const list = blocks.find((block) => block.type === 'list' && block.title === 'The articles disagree');
  expect(list?.type === 'list' && list.items.map(({ text, detail }) => `${text} ${detail}`).join('\n')).toMatch(
    /valid for 30 days.*newer[\s\S]*valid for 60 days.*older/,
  );
});

test('steps come as they are numbered', async () => {
  const { text } = await asked('what are the steps of a pilot');
  const places = ['1. Agree', '2. Order the kit', '3. Install', '4. Call after'].map((step) => text.indexOf(step));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('what no article says is not answered; the nearest are offered, and how to add one', async () => {
  const { text, rung } = await asked('what is the parental leave policy');
  expect(rung).toBe('cannot');
  expect(text).toContain('The articles do not say');
  expect(text).toContain('Settings, Knowledge');
});

test('without articles it says how to add them, and nothing else', async () => {
  const { blocks, rung, sources } = await ask(answerKnowledge, null, 'who approves 25 %');
  expect(rung).toBe('cannot');
  expect(blocks).toHaveLength(1);
  expect(sources).toEqual([]);
});
