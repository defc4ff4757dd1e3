import { expect, test } from 'vitest';
import { pageOf } from '../testing/site-pages.ts';
import { isQuoted } from './verify.ts';

const page = pageOf(`<!doctype html><html lang="de"><head><title>Kontakt | Nordlicht</title>
  <meta name="Description" content="Pumpen &amp; mehr"></head><body>
  <header><nav><a href="/">Start</a> | <a href="kontakt.html">Kontakt</a></nav></header>
  <main><h1>Kontakt</h1><p>Nordlicht Pumpen GmbH<br>Hafenstr.&nbsp;1<br>
    <b>20457</b> Hamburg</p><p hidden>Altes Büro</p><div style="display: none">Versteckt</div>
    <section><h2>Zahlen</h2><dl><dt>Gründung</dt><dd>1987</dd></dl></section><p>Bis bald.</p></main>
  <div id="cookie-banner"><p>Wir verwenden Cookies.</p></div>
  <footer class="site-footer"><nav><a href="mailto:info@nordlicht.example">Mail</a></nav>© 2026</footer>
  <script>var text = "kein Text"</script></body></html>`);

test('text is what visitors read, line by line, with nothing that is hidden', () => {
  expect(page.text).toContain('Nordlicht Pumpen GmbH\nHafenstr. 1\n20457 Hamburg');
  expect(page.text).not.toMatch(/Altes Büro|Versteckt|kein Text/);
});

test('every block knows its region and the heading it stands under', () => {
  const of = (text: string) => page.blocks.find((block) => block.text === text);
  expect(of('Start')).toMatchObject({ tag: 'a', region: 'nav', heading: null });
  expect(of('1987')).toMatchObject({ tag: 'dd', region: 'main', heading: 'Zahlen' });
  expect(of('Bis bald.')).toMatchObject({ heading: 'Kontakt' });
  expect(of('Wir verwenden Cookies.')).toMatchObject({ region: 'aside' });
  expect(of('© 2026')).toMatchObject({ region: 'footer' });
});

test('links lead somewhere, meta and language are read', () => {
  expect(page.links.map(({ url }) => url)).toEqual([
    'https://www.northwind.example/',
    'https://www.northwind.example/kontakt.html',
    'mailto:info@nordlicht.example',
  ]);
  expect(page.meta.get('description')).toBe('Pumpen & mehr');
  expect([page.title, page.language]).toEqual(['Kontakt | Nordlicht', 'de']);
});

test("a template's lang attribute does not make German text English", () => {
  const prose = 'Wir sind ein Familienbetrieb und fertigen die Pumpen für den Norden mit eigenen Händen. '.repeat(6);
  expect(pageOf(`<html lang="en-US"><body><p>${prose}</p></body></html>`).language).toBe('de');
});

test('a quote is a piece of the visible text or of the source, white space aside', () => {
  expect(isQuoted('Hafenstr. 1 20457 Hamburg', page)).toBe(true);
  expect(isQuoted('Gründung 1987', page)).toBe(true);
  expect(isQuoted('Gründung 1988', page)).toBe(false);
  expect(isQuoted('  ', page)).toBe(false);
});

test.each([
  '',
  'plain words',
  '<p>one<p>two',
  '<html>',
  '<!-- never closed',
  '<script>',
  `${'<div>'.repeat(5000)}deep`,
  '\0<<<>',
])('broken HTML is a page that says little, not an error: %j', (html) => expect(pageOf(html).data).toEqual([]));
