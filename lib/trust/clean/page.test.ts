import { expect, test } from 'vitest';
import { asUntrusted } from '../../core/untrusted.ts';
import { cleanPage, placesOf } from './page.ts';

const seen = (html: string): string => cleanPage(asUntrusted(html));
const hidden = (html: string): string => placesOf(html).find(({ sight }) => sight === 'hidden')?.text ?? '';

test.each([
  ['display', '<p style="display : none !important">X</p>'],
  ['visibility', '<p style="visibility:hidden">X</p>'],
  ['opacity', '<p style="opacity:0.01">X</p>'],
  ['no letters to speak of', '<p style="font-size:1px">X</p>'],
  ['off the screen', '<p style="position:absolute;left:-9999px">X</p>'],
  ['moved away', '<p style="transform:translateX(-5000px)">X</p>'],
  ['clipped', '<p style="clip-path:inset(100%)">X</p>'],
  ['no height', '<p style="height:0;overflow:hidden">X</p>'],
  ['white on white', '<p style="color:#fefefe">X</p>'],
  ['dark on the same dark', '<div style="background:#0b1d2a"><p style="color:#0b1d2a">X</p></div>'],
  ['transparent', '<p style="color:rgba(0,0,0,0)">X</p>'],
  ['the attribute', '<p hidden>X</p>'],
  ['a style sheet of the page', '<style>.a .b{display:none}</style><div class="a"><p class="b">X</p></div>'],
  ['a font tag', '<font color="white">X</font>'],
  ['a template', '<template><p>X</p></template>'],
  ['for screen readers', '<span class="sr-only">X</span>'],
])('%s: nobody sees it, it is kept apart', (_how, html) => {
  const page = `<p>Before</p>${html}<p>After</p>`;
  expect(seen(page)).toBe('Before\nAfter');
  expect(hidden(page)).toBe('X');
});

test.each([
  ['white on a dark hero', '<div style="background:#222"><p style="color:white">X</p></div>'],
  ['white on a picture', '<div style="background-image:url(a.jpg)"><p style="color:white">X</p></div>'],
  ['shown again inside', '<div style="visibility:hidden"><p style="visibility:visible">X</p></div>'],
  ['gaps closed with letters of no size', '<div style="font-size:0"><p style="font-size:16px">X</p></div>'],
  ['hidden on paper only', '<style>@media print{.n{display:none}}</style><p class="n">X</p>'],
  ['a menu that opens by hand', '<details><summary>More</summary></details><p>X</p>'],
])('%s: a person sees it', (_how, html) => expect(seen(html)).toMatch(/X$/));

test('scripts and comments are no text; lines stand where the page breaks them', () => {
  expect(
    seen(
      '<title>Acme</title><!-- no --><h1>Pumps</h1><script>let a = "<p>no</p>"</script><ul><li>One<li>Two</ul>Tom &amp; Ann',
    ),
  ).toBe('Acme\nPumps\nOne\nTwo\nTom & Ann');
});

test('text without tags is left as text', () =>
  expect(seen('Anna <anna@acme.example> wrote: 3 < 4')).toBe('Anna <anna@acme.example> wrote: 3 < 4'));

test('each letter is found again in the source, entities too', () => {
  const html = '<p>Tom &amp; <b>Ann</b></p>';
  const place = placesOf(html)[0];
  const at = place?.text.indexOf('& Ann') ?? -1;
  const span = place?.spanOf(at, at + 5) ?? { start: 0, end: 0 };
  expect(html.slice(span.start, span.end)).toBe('&amp; <b>Ann');
});
