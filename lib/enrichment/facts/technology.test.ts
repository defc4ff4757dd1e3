import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { technology } from './technology.ts';

test('the generator a page names', () => {
  const page = pageOf('<head><meta name="generator" content="WordPress 6.4.2"></head><body><p>Pumps</p></body>');
  expect(technology.find(page, siteOf([page]))).toEqual([
    {
      value: 'WordPress 6.4.2',
      normalized: { name: 'WordPress', version: '6.4.2' },
      quote: 'content="WordPress 6.4.2"',
      extractor: 'meta',
      clarity: 'likely',
    },
  ]);
});

test('a page that names none is not guessed about', () => {
  const page = pageOf('<script src="/wp-content/x.js"></script><p>Pumps</p>');
  expect(technology.find(page, siteOf([page]))).toEqual([]);
});
