import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { namesItself, ownOrganizations, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';

const exchange = String.raw`(?:NASDAQ|Nasdaq|NYSE(?:\s?American|\s?Arca)?|AMEX|OTCQ[BX]|LSE|AIM|TSXV?|TSX-V|ASX|FWB|FSE|XETRA|Xetra|ETR|FRA|Euronext(?:\s(?:Paris|Amsterdam|Brussels|Lisbon|Milan|Growth))?|EPA|AMS|BME|BIT|SIX(?:\sSwiss Exchange)?|SWX|OMX|STO|HEL|CPH|OSE|OSL|WSE|GPW|VIE|TSE|TYO|HKEX|SEHK|HKG|SGX|NSE|BSE|SSE|SZSE|JSE|B3|Nasdaq\s(?:Stockholm|Helsinki|Copenhagen))`;
const listed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<exchange>${exchange})\s?[:：]\s?(?<ticker>[A-Z0-9][A-Z0-9.\-]{0,7}[A-Z0-9]|[A-Z])(?![\p{L}\p{N}])`,
  'gu',
);

/** Where the company's shares are traded, as `NASDAQ: NWND`. Other companies' symbols stand in news about them. */
export const stockSymbol = defineFact({
  id: 'stock_symbol',
  label: 'Stock symbol',
  many: false,
  pages: ['about', 'news', 'home'],
  find: (page, site) => [...fromData(page, site), ...fromPairs(page), ...fromSentences(page, site)],
  same: (one, other) => one.normalized === other.normalized,
});

const findOf = (where: string, ticker: string, said: Omit<Find, 'normalized' | 'value'>): Find => ({
  value: `${where}: ${ticker}`,
  normalized: `${where.toUpperCase()}:${ticker}`,
  ...said,
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'tickerSymbol').flatMap(({ value, quote }): Find[] => {
      const [, where, ticker] =
        typeof value === 'string' ? (value.match(/^\s*([A-Za-z ]{2,20})[\s:]+([A-Z0-9.-]{1,9})\s*$/) ?? []) : [];
      return where && ticker ? [findOf(where.trim(), ticker, { quote, extractor: item.syntax, clarity: 'sure' })] : [];
    }),
  );
}

/** "Ticker symbol: NWND" beside "Stock exchange: NASDAQ", or both in one cell. */
function fromPairs(page: ReadPage): Find[] {
  const pairs = pairsOf(page).filter(({ block }) => !isOfOthers(block));
  const where = pairs.find(
    ({ label, value }) =>
      /^(?:stock exchange|exchange|listing|listed on|börse|börsenplatz|handelsplatz|place de cotation|marché|bolsa|borsa|上場市場|上場取引所|交易所)[\s:：]*$/iu.test(
        label,
      ) && value.length < 60,
  );
  return pairs.flatMap(({ label, value, quote, extractor }): Find[] => {
    if (
      !/^(?:ticker|ticker symbol|stock symbol|symbol|stock ticker|börsenkürzel|kürzel|tickersymbol|symbole|mnémo|証券コード|股票代码)[\s:：]*$/iu.test(
        label,
      )
    )
      return [];
    const both = [...value.matchAll(listed)][0]?.groups;
    if (both?.exchange && both.ticker)
      return [findOf(both.exchange, both.ticker, { quote, extractor, clarity: 'sure' })];
    const ticker = value.match(/^[A-Z0-9][A-Z0-9.-]{0,8}$/)?.[0];
    const market = where?.value.match(new RegExp(exchange, 'u'))?.[0];
    return ticker && market ? [findOf(market, ticker, { quote, extractor, clarity: 'sure' })] : [];
  });
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind === 'customers') return [];
  return page.blocks.flatMap((block) =>
    isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) =>
          [...sentence.matchAll(listed)].flatMap((match): Find[] => {
            const { exchange: where, ticker } = match.groups ?? {};
            const before = sentence.slice(Math.max(0, (match.index ?? 0) - 45), match.index);
            const own =
              namesItself(before, site) ||
              /\b(?:our|we|unsere|wir|nos|notre)\b/i.test(before) ||
              (sentence.length < 40 && page.kind !== 'news');
            return where && ticker && own
              ? [
                  findOf(where, ticker, {
                    quote: sentence,
                    extractor: 'sentence',
                    clarity: namesItself(before, site) ? 'sure' : 'likely',
                  }),
                ]
              : [];
          }),
        ),
  );
}
