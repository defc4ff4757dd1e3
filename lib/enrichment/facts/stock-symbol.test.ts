import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { stockSymbol } from './stock-symbol.ts';

const symbolsIn = (html: string, kind: PageKind = 'about') => {
  const page = pageOf(html, { kind });
  const finds = stockSymbol.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ normalized }) => normalized);
};

test.each([
  ['<p>Northwind plc (LSE: NWND) makes pumps.</p>', 'LSE:NWND'],
  ['<dl><dt>Stock exchange</dt><dd>NASDAQ Global Market</dd><dt>Ticker symbol</dt><dd>NWND</dd></dl>', 'NASDAQ:NWND'],
  [
    '<script type="application/ld+json">{"@type":"Corporation","name":"Northwind","tickerSymbol":"NYSE NWD"}</script>',
    'NYSE:NWD',
  ],
])('%s', (html, symbol) => expect(symbolsIn(html)).toEqual([symbol]));

test("other companies' symbols in the news are not its own", () =>
  expect(symbolsIn('<p>The contract was signed with Globex Corp (NYSE: GLBX).</p>', 'news')).toEqual([]));
