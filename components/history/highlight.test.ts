import { expect, test } from 'vitest';
import { highlight, snippet } from './highlight.ts';

const marked = (text: string, search: string) =>
  highlight(text, search)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

test('words that begin with what was typed are marked, whatever their accents and case', () => {
  expect(marked('Dana needs the Redlines, redline by line', 'redlin dana')).toBe(
    '[Dana] needs the [Redlines], [redline] by line',
  );
  expect(marked('Tiefkühl und tiefkuhl', 'tiefkuhl')).toBe('[Tiefkühl] und [tiefkuhl]');
});

test('in Chinese and Japanese a hit stands anywhere', () => {
  expect(marked('無敵水産株式会社', '水産')).toBe('無敵[水産]株式会社');
});

test('the text comes through whole', () => {
  for (const text of ['a  b\n c', '無敵水産と水産', 'Ünïcode, 3.5 %']) {
    expect(
      highlight(text, 'b 水産 uni')
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe(text);
  }
});

test('the line with the word is shown, cut around it', () => {
  expect(snippet('First line\nShe needs the redlines', 'redl')).toBe('She needs the redlines');
  const cut = snippet(`${'lorem '.repeat(60)}redlines ${'ipsum '.repeat(60)}`, 'redlines');
  expect(cut).toContain('redlines');
  expect(cut.length).toBeLessThan(170);
});
