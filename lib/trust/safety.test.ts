import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { warningsIn } from './safety.ts';

type Sentence = { kind: string; text: string };
const sentences = ['before', 'after'].flatMap((set) =>
  readFileSync(join(import.meta.dirname, `../bench/safety/sets/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sentence),
);
const harmful = sentences.filter(({ kind }) => kind !== 'none');
const harmless = sentences.filter(({ kind }) => kind === 'none');

test.each(harmful)('warns of $kind: $text', ({ kind, text }) =>
  expect(warningsIn(text).map((warning) => warning.kind)).toContain(kind),
);

test.each(harmless)('says nothing: $text', ({ text }) => expect(warningsIn(text)).toEqual([]));

test('a warning quotes the words and says where they stand', () => {
  const draft = 'Hi Zoe,\n\nyou will regret this. No women on my team, please.\n\nJane';
  const warnings = warningsIn(draft);
  expect(warnings.map(({ kind }) => kind)).toEqual(['threat', 'discrimination']);
  for (const { quote, start, end } of warnings) expect(draft.slice(start, end)).toBe(quote);
  expect(warnings[0]?.quote).toBe('you will regret this');
});

test('words half hidden are found: sh1t, f*ck, fuuuck', () => {
  for (const word of ['sh1t', 'f*ck', 'fuuuck', 'a$$hole', 'ѕhit'])
    expect(warningsIn(`What ${word}!`), word).toHaveLength(1);
});

test('a German draft is read as German without being told, and when told', () => {
  expect(warningsIn('Das ist nicht wahr, du Trottel.')).toMatchObject([{ kind: 'abuse' }]);
  expect(warningsIn('Trottel!', 'de-AT')).toMatchObject([{ kind: 'abuse' }]);
  expect(warningsIn('Trottel!')).toEqual([]);
});

test('a long draft is read in a moment, also a hostile one', () => {
  for (const part of [
    'you are ',
    'no ',
    'we will ',
    'not because ',
    'fuck ',
    'aaaa',
    '$$$',
    'sign or else ',
    'f*',
    'keine frauen ',
    'you you ',
  ]) {
    const started = performance.now();
    warningsIn(part.repeat(Math.ceil(40_000 / part.length)));
    expect(performance.now() - started, part).toBeLessThan(2_000);
  }
});
