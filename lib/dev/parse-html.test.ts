import { expect, test } from 'vitest';
import { parseHtml } from './parse-html.ts';

test.each([
  ['<html><head><title>A</title></head><body><p>One</p></body></html>', 'One'],
  ['<p>One</p><p>Two</p>', 'OneTwo'],
  ['<title>A</title><p>One</p>', 'One'],
  ['<html><head></head><div>Zero</div><body><p>One</p></body></html>', 'ZeroOne'],
  ['<html><head></head><link rel="x" href="y"><body><p>One</p></body></html>', 'One'],
])('%s has one body, with all of its text', (html, text) => {
  expect(parseHtml(html).body.textContent?.trim()).toBe(text);
});
