import { expect, test } from 'vitest';
import { queryRecords } from '../../actions/query-records.ts';
import { judge } from './judge.ts';
import { readSentences } from './sentences.ts';

const sentences = readSentences();
const judged = sentences.map(judge);

test('200 sentences or more, each of its own, one in seven in another tongue than English', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200);
  expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
  expect(new Set(sentences.map(({ words }) => words.toLowerCase())).size).toBe(sentences.length);
  const others = sentences.filter(({ language }) => language !== 'en').length;
  expect(others / sentences.length).toBeGreaterThan(1 / 7);
});

test('no sentence trains the router', () => {
  const samples = new Set(queryRecords.samples.map((sample) => sample.toLowerCase()));
  expect(sentences.filter(({ words }) => samples.has(words.toLowerCase()))).toEqual([]);
});

test('the conditions are right in 85 of 100, and no value is made up', () => {
  expect(judged.filter(({ filters }) => filters).length / judged.length).toBeGreaterThanOrEqual(0.85);
  expect(
    judged.flatMap(({ invented, sentence }) => (invented.length > 0 ? [sentence.words, ...invented] : [])),
  ).toEqual([]);
});

test('what is nowhere is told as not understood', () => {
  for (const { sentence, read } of judged.filter((one) => one.sentence.unread))
    expect(read.unread.length, sentence.words).toBeGreaterThan(0);
});
