import type { ReadPage } from '../read-page.ts';
import { countryNamed } from '../words/countries.ts';
import { articleColumn, priceColumn } from '../words/products.ts';
import { cardsOf } from './cards.ts';
import { isName, isSlogan } from './offer-name.ts';
import type { Item } from './sections.ts';

const price =
  /(?:[€$£¥]|R\$|kr\.?|CHF|EUR|USD|GBP|zł|Kč)\s?\d[\d.,\s]*|\d[\d.,\s]*(?:[€$£¥]|kr\.?|CHF|EUR|zł|Kč|円|元)|\d+,-/iu;
const plan =
  /\/\s?(?:mo|month|monat|mois|mes|mese|maand|mês|user|nutzer|year|jahr|an|año|anno)|per (?:month|user|seat|year)|pro (?:monat|nutzer)|par mois|al mes|月額|\/月|per hour|pro stunde/iu;

/** Nothing but a price, and how it is meant: "Regular price €7", "2 Tage, 690 €"; no turnover, no wage, no day of an event. */
const noPriceOfGoods =
  /\d\s?(?:m|k|mio|mrd|bn|million|milliarden|millions)(?!\p{L})|gross|brutto|netto-?gehalt|salary|wage|p\.? ?a\.?(?!\p{L})|revenue|umsatz|(?<!\p{L})(?:jan|feb|mär|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*(?!\p{L})|\d{1,2}\.\s?\d{1,2}\.\s?\d{2}|\d{1,2}:\d{2}/iu;
/** Prices of postage, wages, gifts and figures: under these words nothing is for sale. */
const notForSale =
  /deliver|shipping|postage|versand|lieferung|livraison|expédition|envío|spedizion|consegn|verzend|entrega|frete|join us|jobs?(?!\p{L})|career|stellen|karriere|recrut|empleo|lavora|vacature|donat|spende|faire un don|dona(?:r|tivo|zione)|doneer|your gift|in figures|zahlen|chiffres|en cifras|in cifre|cijfers|números|revenue|events?(?!\p{L})|veranstaltung|termine|agenda|évènement|événement|eventos|eventi|upcoming|plans?(?!\p{L})|pläne/iu;

/** Cards of one build with a price each: a shop's articles on its first page, courses on a page of courses. */
export function pricedCards(page: ReadPage): Item[] {
  if (page.kind !== 'home' && page.kind !== 'other') return [];
  const inText = page.blocks.filter(({ region }) => region === 'main');
  for (const group of cardsOf(inText)) {
    const priced = group.filter(({ more }) =>
      more
        .slice(0, 4)
        .some(({ text }) => text.length <= 45 && price.test(text) && !plan.test(text) && !noPriceOfGoods.test(text)),
    );
    const hasPlans = group.some(({ more }) =>
      more.slice(0, 6).some(({ text }) => text.length <= 60 && plan.test(text)),
    );
    const names = group.filter(({ name }) => isName(name) && !isSlogan(name));
    const [first] = group;
    if (notForSale.test(`${first?.block.heading ?? ''} ${page.title} ${titleOf(page)} ${new URL(page.url).pathname}`))
      continue;
    if (
      group.some(
        ({ name }) => countryNamed(name) !== null || /^(?:an?|ein[e]?|une?|un[ao]?|een|uma?)\s\p{Ll}/iu.test(name),
      )
    )
      continue;
    if (priced.length < 3 || hasPlans || priced.length * 4 < group.length * 3 || names.length * 4 < group.length * 3)
      continue;
    return names;
  }
  return [];
}

const titleOf = (page: ReadPage) => page.blocks.find(({ tag }) => tag === 'h1')?.text ?? '';
const notArticles =
  /^(?:plans?|tarif[es]?|pakete?|package|abo|zone|land|country|pays|país|paese|region|destination|ziel|entfernung|distance|stelle|position|job)$/iu;

/** A price list: its first column names the articles, others their size and price. */
export function pricedRows(page: ReadPage): string[] {
  if (!['products', 'pricing', 'other'].includes(page.kind)) return [];
  return [...page.document.querySelectorAll('table')].flatMap((table) => {
    if (table.querySelector('table')) return [];
    const [head, ...rows] = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    if (
      !head ||
      rows.length < 3 ||
      notArticles.test(head[0] ?? '') ||
      !head.some((text) => priceColumn.test(text)) ||
      !head.slice(1).some((text) => articleColumn.test(text))
    )
      return [];
    const names = [
      ...new Set(
        rows
          .filter((row) => row.length === head.length && row.some((text) => /\d/.test(text)))
          .map(([first = '']) => first),
      ),
    ];
    if (names.some((text) => countryNamed(text) !== null)) return [];
    const shown = names.filter((text) => isName(text) && !isSlogan(text));
    return shown.length < 2 || shown.length * 4 < names.length * 3 ? [] : shown;
  });
}
