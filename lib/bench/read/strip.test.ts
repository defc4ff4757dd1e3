import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { strip } from './strip.ts';

test('classes, ids and attributes of a framework go, and what anybody would write stays', () => {
  expect(
    body(`<one-record class="x" data-id="7" lwc-2x="" field-label="Stage" onclick="go()"><dl id="top">
      <dt class="label">Stage</dt><dd><a href="/deals/7" target="_blank" title="Won">Won</a></dd></dl></one-record>`),
  ).toBe('<div><dl><dt>Stage</dt><dd><a href="/deals/7" title="Won">Won</a></dd></dl></div>');
});

test('an id that a label or a heading refers to gets a name that says nothing, everywhere the same', () => {
  expect(
    body(`<section aria-labelledby="crm-a crm-b"><h2 id="crm-a">Deal</h2><h3 id="crm-b">A</h3>
      <label for="input-Amount__c">Amount</label><input id="input-Amount__c" value="5"></section>`),
  ).toBe(
    '<section aria-labelledby="n1 n2"><h2 id="n1">Deal</h2><h3 id="n2">A</h3><label for="n3">Amount</label><input id="n3" value="5"></section>',
  );
});

test('what was hidden by a class stays hidden without it', () => {
  expect(body('<style>.off { display: none }</style><p class="off">Earlier deal</p><p>This deal</p>')).toBe(
    '<p style="display:none">Earlier deal</p><p>This deal</p>',
  );
});

test('what was typed and ticked is still typed and ticked', () => {
  const document = page('<input><input type="checkbox"><textarea></textarea>');
  const [text, box] = document.querySelectorAll('input');
  const area = document.querySelector('textarea');
  if (!text || !box || !area) throw new Error('the page has its controls');
  text.value = 'a "b"';
  box.checked = true;
  area.value = '1 < 2';
  expect(bodyOf(document)).toBe(
    '<input value="a &quot;b&quot;"><input type="checkbox" checked><textarea>1 &lt; 2</textarea>',
  );
});

test('a component keeps its shadow tree and its slots, under names that say nothing', () => {
  const document = page('<crm-field><span slot="value-output">42</span></crm-field>');
  const host = document.querySelector('crm-field');
  if (!host) throw new Error('the page has its component');
  host.attachShadow({ mode: 'open' }).innerHTML = '<b class="l">Amount</b><slot name="value-output"></slot>';
  expect(bodyOf(document)).toBe(
    '<x-part><template shadowrootmode="open"><b>Amount</b><slot name="s1"></slot></template><span slot="s1">42</span></x-part>',
  );
});

test('a component in a paragraph does not end the paragraph', () => {
  expect(body('<style>crm-x { display: block }</style><p>See <crm-x>Acme</crm-x></p>')).toBe(
    '<p>See<span style="display:block">Acme</span></p>',
  );
});

test('scripts, frames and pictures go; an icon keeps its name, a link that runs a script its words', () => {
  expect(
    body(`<script>track()</script><iframe src="//ads"></iframe><svg class="i"><title>Phone</title><path d="M0"/></svg>
      <a href="javascript:void(0)">Edit</a>`),
  ).toBe('<svg><title>Phone</title></svg><a href="#">Edit</a>');
});

test('stripping changes nothing on the page itself', () => {
  const document = page('<crm-a class="x" id="y">words</crm-a>');
  const before = document.documentElement.outerHTML;
  bodyOf(document);
  expect(document.documentElement.outerHTML).toBe(before);
});

function page(html: string): Document {
  const window = new Window({ url: 'https://crm.example/deals/7' });
  window.document.write(`<!doctype html><html><body>${html}</body></html>`);
  return window.document as unknown as Document;
}

const body = (html: string): string => bodyOf(page(html));

/** What is inside the body, without the white space between elements and the styles a browser hands down. */
function bodyOf(document: Document): string {
  const html = strip(document, { shadowRoot: (element) => element.shadowRoot, shown: () => true });
  const inside = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  return inside.replace(/>\s+/g, '>').replace(/\s+</g, '<').trim();
}
