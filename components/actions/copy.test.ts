import { expect, test } from 'vitest';
import type { Block } from '../../lib/core/block.ts';
import { copyOf, mailLink } from './copy.ts';

const facts: Block = {
  type: 'facts',
  title: 'Close',
  rows: [{ label: 'Next *step*', value: 'Send <pricing> & "redlines"', sources: [] }],
};
const table: Block = {
  type: 'table',
  columns: ['Task', 'Due'],
  rows: [{ cells: ['Call | mail', '2026-11-03'], sources: [] }],
};

test('as text: lines a mail takes as they are', () => {
  expect(copyOf([facts, table], 'text')).toBe(
    'Close\nNext *step*: Send <pricing> & "redlines"\n\nTask\tDue\nCall | mail\t2026-11-03',
  );
});

test('as Markdown: signs of the text are kept as text', () => {
  expect(copyOf([facts], 'markdown')).toBe('### Close\n\n- **Next \\*step\\***: Send \\<pricing\\> & "redlines"');
  expect(copyOf([table], 'markdown')).toBe('| Task | Due |\n| --- | --- |\n| Call \\| mail | 2026-11-03 |');
  expect(copyOf([{ type: 'text', statements: [{ text: '- not a list\n1. nor this', sources: [] }] }], 'markdown')).toBe(
    '\\- not a list\n1\\. nor this',
  );
});

test('as HTML: nothing of the record becomes a tag', () => {
  const html = copyOf(
    [
      facts,
      { type: 'markdown', text: '<img src=x onerror=alert(1)>', sources: [], flagged: [], unsure: [], warnings: [] },
    ],
    'html',
  );
  expect(html).toContain('Send &lt;pricing&gt; &amp; &quot;redlines&quot;');
  expect(html).toContain('&lt;img');
  expect(html).not.toContain('<img');
});

test('notices and questions to the seller are not copied', () => {
  expect(
    copyOf(
      [
        { type: 'notice', tone: 'info', text: 'Look' },
        { type: 'choices', question: 'Which?', options: [] },
      ],
      'text',
    ),
  ).toBe('');
});

test('a draft opens with its people, subject and lines; a break is CRLF, as mail wants it', () => {
  const { href, whole } = mailLink({
    subject: 'Redlines & pricing',
    body: 'Hi Dana,\nhere they are?',
    to: [
      { name: 'Dana', email: 'dana@harborline.example' },
      { name: 'Unknown', email: null },
    ],
  });
  expect(href).toBe(
    'mailto:dana@harborline.example?subject=Redlines%20%26%20pricing&body=Hi%20Dana%2C%0D%0Ahere%20they%20are%3F',
  );
  expect(whole).toBe(true);
});

test('an address cannot bring in a second recipient or a header', () => {
  const { href } = mailLink({
    subject: 's',
    body: '',
    to: [{ name: 'x', email: 'a@b.example?bcc=evil@x.example&body=1' }],
  });
  expect(href).toMatch(/^mailto:a@b\.example%3Fbcc%3Devil@x\.example%26body%3D1\?subject=s/);
});

test('a text too long for a mail link is left out, and said to be', () => {
  const { href, whole } = mailLink({ subject: 's', body: 'x'.repeat(3_000), to: [] });
  expect(whole).toBe(false);
  expect(href).toBe('mailto:?subject=s');
});
