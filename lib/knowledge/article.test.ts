import { expect, test } from 'vitest';
import { tellArticle } from '../core/knowledge.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { articleFromCrm, articleFromFile, articleFromPage, articleFromPaste, type Made } from './article.ts';

const now = new Date(2026, 10, 24);
const base64 = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64');
const file = (name: string, content: string | Uint8Array, type = '') =>
  articleFromFile({ name, type, base64: base64(content), changedAt: '2026-01-02T00:00:00.000Z' }, parseHtml, now);

function read(made: Made) {
  if (!made.ok) throw new Error(tellArticle(made.trouble));
  return made.article;
}
const why = (made: Made) => (made.ok ? 'read' : tellArticle(made.trouble));

test('Markdown keeps headings, list lines and table rows, and loses its marks', async () => {
  const article = read(
    await file(
      'Rules.md',
      '# Rules\n\nWe are **kind**.\n\n## Steps\n\n1. Ask.\n2. Listen.\n\n| Off | Who |\n| --- | --- |\n| 10 % | you |\n',
    ),
  );
  expect(article.title).toBe('Rules');
  expect(article.passages.map(({ headings, text }) => [headings, text])).toEqual([
    [[], 'We are kind.'],
    [['Steps'], '1. Ask.\n2. Listen.\nOff · Who\n10 % · you'],
  ]);
});

test.each([
  [
    '---\nupdated: 2026-02-10\nversion: "3.0"\nreplaces: Old rules\n---\nText.',
    '2026-02-10',
    null,
    '3.0',
    ['Old rules'],
  ],
  ['Text.\n\nLast updated: 3 March 2024', '2024-03-03', null, null, undefined],
  ['Stand: 14.02.2025. Gültig bis 31.12.2027.', '2025-02-14', '2027-12-31', null, undefined],
  ['Version 2.1, superseded by the new rules.', '2026-01-02', null, 'superseded', undefined],
  ['更新日：2026年3月18日 契約について', '2026-03-18', null, null, undefined],
])('an article tells its age: %s', async (text, changed, until, version, replaces) => {
  const article = read(await file('a.md', text));
  expect(article.changedAt?.slice(0, 10)).toBe(changed);
  expect(article.validUntil?.slice(0, 10) ?? null).toBe(until);
  expect(article.version).toBe(version);
  expect(article.replaces).toEqual(replaces);
});

test('a long text is cut at sentences, never above 900 characters', async () => {
  const sentence =
    'Every discount above the limit has to be approved by the manager of the region before the quote is sent.';
  const { passages } = read(await file('long.txt', Array.from({ length: 60 }, () => sentence).join(' ')));
  expect(passages.length).toBeGreaterThan(5);
  for (const { text } of passages) {
    expect(text.length).toBeLessThanOrEqual(900);
    expect(text.endsWith('sent.')).toBe(true);
  }
});

test('a help page is read without the site around it', () => {
  const html =
    '<html lang="en"><head><title>Returns - Help</title></head><body><nav>Home Shop</nav><main><h1>Returns</h1><p>Thirty days.</p>' +
    '<h2>How</h2><ul><li>Pack it</li><li>Send it</li></ul></main><footer>Imprint</footer></body></html>';
  const article = read(
    articleFromPage(
      { url: 'https://help.example/returns', html, lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT' },
      parseHtml,
      now,
    ),
  );
  expect(article).toMatchObject({ title: 'Returns', origin: 'site', url: 'https://help.example/returns' });
  expect(article.changedAt).toBe('2026-03-03T10:00:00.000Z');
  expect(article.passages.map(({ text }) => text)).toEqual(['Thirty days.', '- Pack it\n- Send it']);
});

test.each([
  ['a heading whose id is made of its words', '<h2 id="comments-policy">Comments</h2><p>Ten days.</p>', 'Ten days.'],
  [
    'a page that stands in one form',
    '<form><h1>Fees</h1><p>A fee of 12 EUR is due for each pallet.</p></form>',
    '12 EUR',
  ],
  [
    'a note beside the text',
    '<p>Send it.</p><aside class="callout"><p>Never on Fridays.</p></aside>',
    'Never on Fridays.',
  ],
])('of a help page %s is kept', (_, body, said) => {
  const html = `<html><body><main>${body}<div class="article-votes">Was this helpful?</div></main></body></html>`;
  const article = read(articleFromPage({ url: 'https://help.example/a', html, lastModified: null }, parseHtml, now));
  const text = article.passages.map((passage) => `${passage.headings.join(' ')} ${passage.text}`).join('\n');
  expect(text).toContain(said);
  expect(text).not.toContain('helpful');
  if (body.includes('<h2')) expect(text).toContain('Comments');
});

test('the CRM’s own article keeps its link and whose it is', () => {
  const crm = {
    id: 'ka1',
    title: 'Refunds',
    text: '<p>Ten days.</p>',
    href: 'https://crm.example/ka1',
    changedAt: null,
  };
  expect(read(articleFromCrm(crm, 'salesforce', 'Salesforce', parseHtml, now))).toMatchObject({
    ...{ id: 'crm:salesforce:ka1', origin: 'crm', url: 'https://crm.example/ka1', owner: 'salesforce' },
  });
});

test('what cannot be read is refused with a reason and what to do', async () => {
  expect(why(await file('empty.md', ' \n '))).toContain('no text');
  expect(why(await file('a.docx', Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 1])))).toContain('Save it as PDF');
  expect(why(await file('big.txt', 'word '.repeat(500_000)))).toContain('too big');
  expect(why(await file('torn.pdf', '%PDF-1.7\nnothing more'))).toContain('damaged');
  expect(why(await file('scan.pdf', pdf('')))).toContain('OCR');
  expect(why(articleFromPaste('', '', now))).toContain('no text');
});

test('a PDF is read with its headings', async () => {
  const content =
    'BT /F1 24 Tf 50 700 Td (Travel rules) Tj ET BT /F1 16 Tf 50 660 Td (Hotels) Tj ET ' +
    'BT /F1 11 Tf 50 640 Td (A hotel may cost up to 160 EUR a night in every city.) Tj ET';
  const article = read(await file('travel.pdf', pdf(content)));
  expect(article.title).toBe('Travel rules');
  expect(article.passages).toEqual([
    { n: 0, headings: ['Hotels'], text: 'A hotel may cost up to 160 EUR a night in every city.' },
  ]);
});

/** The smallest PDF of one page that shows this. */
function pdf(content: string): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return `${text}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
}
