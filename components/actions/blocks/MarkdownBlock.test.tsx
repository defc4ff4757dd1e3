import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { events, source } from '../../testing/samples.ts';
import MarkdownBlock from './MarkdownBlock.tsx';

const sources = [source('Note, Ravi Menon, 10 Nov', 'needs the redlines', { url: 'https://harborline.example/about' })];
const shown = (text: string, flagged: string[] = []) =>
  renderToStaticMarkup(
    <MarkdownBlock
      block={{ type: 'markdown', text, sources: [0], flagged, unsure: [], warnings: [] }}
      sources={sources}
      events={events()}
    />,
  );

test('a picture from elsewhere is named, never loaded', () => {
  const html = shown('Look: ![pixel](https://evil.example/p.png?q=Dana)');
  expect(html).toContain('[image: pixel]');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('evil.example');
});

test('HTML in a model’s text is text', () => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    'before <script>alert(1)</script> after',
    '<iframe src="https://evil.example"></iframe>',
    '<div onclick="x()">hello</div>',
  ]) {
    expect(shown(text)).not.toMatch(/<(img|script|iframe|div onclick)/);
    expect(shown(text)).toContain('&lt;');
  }
});

test('a script is no link, however it is spelled', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x</b>',
    '&#106;avascript:alert(1)',
    'vbscript:x',
  ]) {
    expect(shown(`[press](${href})`)).not.toContain('<a');
  }
});

test('an address that was not read is shown as text, with where it leads', () => {
  const html = shown('See [the offer](https://evil.example/offer).');
  expect(html).not.toContain('<a');
  expect(html).toContain('the offer');
  expect(html).toContain('https://evil.example/offer');
});

test('an address that only looks like one that was read is no link', () => {
  for (const href of [
    'https://harborline.example/about?q=Dana',
    'https://harborline.example/about#x',
    'https://harborline.example.evil.example/about',
    'http://harborline.example/about',
  ]) {
    expect(shown(`[site](${href})`)).not.toContain('<a');
  }
});

test('exactly an address that was read is a link, opened apart', () => {
  expect(shown('[site](https://harborline.example/about)')).toMatch(
    /<a href="https:\/\/harborline.example\/about" target="_blank" rel="noreferrer noopener"/,
  );
});

test('an address the text names by itself follows the same rule', () => {
  expect(shown('https://evil.example/x and <https://evil.example/y>')).not.toContain('<a');
  expect(shown('https://harborline.example/about')).toContain('<a href="https://harborline.example/about"');
});

test('a reference at the end of the text brings in nothing', () => {
  expect(shown('![a][p] and [b][p]\n\n[p]: https://evil.example/p.png')).not.toMatch(/<(img|a)\b/);
});

test('numbers of sources become small numbers to press; others stay as written', () => {
  const html = shown('She needs the redlines [1]. See [7].');
  expect(html).toContain('aria-label="Source 1: Note, Ravi Menon, 10 Nov"');
  expect(html).toContain('[7]');
});

test('what is in no source is struck out and named', () => {
  const html = shown('The amount is ~~150,000 EUR~~.', ['150,000 EUR']);
  expect(html).toMatch(/<del[^>]*>150,000 EUR<\/del>/);
  expect(html).toContain('Not in the record: “150,000 EUR”');
});

test('lists, tables, code and quotes keep their shape', () => {
  const html = shown('1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n```\n<b>code</b>\n```');
  for (const tag of ['<ol', '<table', '<blockquote', '<pre']) expect(html).toContain(tag);
  expect(html).toContain('&lt;b&gt;code&lt;/b&gt;');
});

test('names nothing mentions are told beside what was struck; an answer of an older version has none', () => {
  const block = { type: 'markdown' as const, text: 'Ask Jane.', sources: [], flagged: ['12 March'], warnings: [] };
  const html = (own: object) =>
    renderToStaticMarkup(<MarkdownBlock block={{ ...block, ...own } as never} sources={sources} events={events()} />);
  expect(html({ unsure: ['Jane Porter', 'Acme'] })).toContain('Names not in the record: “Jane Porter”, “Acme”.');
  expect(html({ unsure: ['Jane Porter'] })).toContain('Not in the record: “12 March”. Check before you use it.');
  expect(html({})).not.toContain('Names not');
});
