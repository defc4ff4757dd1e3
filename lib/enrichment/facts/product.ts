import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { kickersOf, namesInKickers } from '../reading/kickers.ts';
import { isButton, isName, isSlogan, nameOf, undecorated } from '../reading/offer-name.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, itemsOf as dataItems, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { pricedCards, pricedRows } from '../reading/priced.ts';
import { type Item, itemsOf, rankOf, type Section, sectionsUnder } from '../reading/sections.ts';
import { kindOfOffer, offersHeading, offersPath, titlesOffers, withoutKind } from '../words/products.ts';

const most = 12;

/** Products and services by name. A shop's two hundred articles are no answer: its categories are, or twelve at most. */
export const product = defineFact({
  id: 'product',
  label: 'Products and services',
  many: true,
  pages: ['products', 'home'],
  find: (page, site) => {
    const found = [
      ...fromData(page, site),
      ...fromSections(page),
      ...fromCards(page),
      ...fromPriced(page),
      ...fromMenu(page),
      ...fromOfferPage(page),
    ];
    return found.filter(({ value }) => !isCompany(String(value), site)).slice(0, 3 * most);
  },
  same: (one, other) => bare(one) === bare(other),
});

/** Where the logo is the only h1, each page's title is the company. */
const isCompany = (name: string, site: SiteContext) => site.names.some((own) => bareName(own) === bareName(name));

/** "离心泵 Centrifugal Pump" is "离心泵"; "Pumps, series BT" are the pumps. */
const bare = ({ value }: Find) =>
  String(value)
    .replace(/(\p{Script=Han}{2,})\s[A-Z][A-Za-z\s-]+$/u, '$1')
    .replace(/,?\s(?:baureihe|serie|series|gamme|reeks|série)\s\S{1,8}$/iu, '')
    .toLowerCase()
    .replace(/ies(?!\p{L})/gu, 'y')
    .replace(/(?<=\p{L}{3})s(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/services?$/, '');
const findOf = (name: string, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: name,
  normalized: name,
  ...said,
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  const offered = ownOrganizations(page, site).flatMap((item) => offeredBy(item));
  const own = page.data.filter((item) =>
    item.types.some((type) => ['Product', 'Service', 'SoftwareApplication', 'WebApplication'].includes(type)),
  );
  const listed = [...offered, ...own].filter((item, index, all) => all.indexOf(item) === index);
  // More than twelve articles are a shop's shelf
  return (listed.length > most ? [] : listed).flatMap((item) => {
    const name = textOf(item, 'name');
    const quote = valuesOf(item, 'name')[0]?.quote;
    return name && quote && isName(name) && (offered.includes(item) || isShown(name, site))
      ? [findOf(name, { quote, extractor: item.syntax, clarity: 'sure' })]
      : [];
  });
}

/** Ratings made for search engines name a product no visitor reads of: a page has to show it, as a line or in a heading. */
const isShown = (name: string, { pages }: SiteContext): boolean => {
  const bareName = name.toLowerCase();
  return pages.some(({ blocks }) =>
    blocks.some((block) => {
      const text = block.text.length <= 400 ? block.text.toLowerCase() : '';
      return (
        text === bareName ||
        (text.includes(bareName) && (rankOf(block) > 0 || text.split('\n').includes(bareName) || text.length > 60))
      );
    }),
  );
};

/** `makesOffer`, `hasOfferCatalog`: offers within offers, down to what is offered. */
function offeredBy(item: DataItem, depth = 0): DataItem[] {
  if (depth > 4) return [];
  return dataItems(item, 'makesOffer', 'hasOfferCatalog', 'itemListElement', 'itemOffered', 'item').flatMap((offer) => {
    const below = offeredBy(offer, depth + 1);
    return below.length > 0
      ? below
      : offer.types.some((type) => /^(?:Service|Product|OfferCatalog|Offer)$/.test(type))
        ? [offer]
        : [];
  });
}

/** "SERVICE" and "BUSINESS" head what is offered in Japan; elsewhere they are the customer service and anything. */
const headingOn = (page: ReadPage): Pick<RegExp, 'test'> =>
  page.language?.startsWith('ja')
    ? {
        test: (text) =>
          offersHeading.test(text) || /^(?:our )?(?:service|business|product|solution)s?$/i.test(text.trim()),
      }
    : offersHeading;

/** Cards and lists under "Our services", "Produkte", "Nos prestations". */
function fromSections(page: ReadPage): Find[] {
  if (!['home', 'products', 'about', 'other'].includes(page.kind)) return [];
  return sectionsUnder(page, headingOn(page), offersHeading).flatMap((section) => {
    const title = rankOf(section.heading) === 1;
    // Below a mere kicker stand reasons and figures as well: cards of offers lead on to pages of their own
    const headed = headingOn(page).test(section.heading.text);
    const items = named(section, listedIn(section).map(byFirstLine)).filter(
      (item) =>
        !isOfOthers(item.block) &&
        (headed || hasLink(item)) &&
        (!isSlogan(item.name) || item.kind === 'list' || hasLink(item)),
    );
    if (items.length < 2 || items.length > 24) return [];
    const clear = page.kind === 'products' || page.kind === 'home';
    return items
      .slice(0, most)
      .filter((item) => !title || isPresented(item))
      .map((item) =>
        findOf(nameOf(item), {
          quote: item.block.tag === 'p' && item.kind === 'list' ? nameOf(item) : item.block.text,
          extractor: 'block' as const,
          clarity: clear && !isSlogan(item.name) && offersHeading.test(section.heading.text) ? 'sure' : 'likely',
        }),
      );
  });
}

/** What the section lists: cards or a list, else terms with words beside them, else paragraphs that begin in bold. */
function listedIn(section: Section): Item[] {
  const items = itemsOf(section);
  if (items.length > 1) return items;
  const terms = section.blocks.flatMap((block, index): Item[] => {
    const [first] = block.element.children;
    const bold =
      /^(?:STRONG|B)$/.test(first?.tagName ?? '') && block.tag === 'p'
        ? (first?.textContent ?? '').replace(/\s+/g, ' ').trim()
        : '';
    const leads =
      bold.length > 2 && bold.length <= 50 && block.text.startsWith(bold) && block.text.length > bold.length + 3;
    if (block.tag !== 'dt' && !leads) return [];
    return [
      {
        name: leads ? bold.replace(/\s?[:：.–-]$/u, '') : block.text,
        block,
        more: section.blocks.slice(index + 1, index + 2),
        kind: 'list',
      },
    ];
  });
  return terms.length > 2 ? terms : items;
}

/** Cards on the page of products, whatever it calls them: three titles of one build with words, a link or a price below. */
function fromCards(page: ReadPage): Find[] {
  // A page of one offer has headings about it: "General", "How it works". Cards there lead on to pages of their own
  const ofOne = offersPath.test(page.url);
  const listsOffers =
    page.kind === 'products' ||
    (page.kind === 'other' && kickersOf(page).filter((kicker) => kindOfOffer.test(kicker.text)).length > 2) ||
    (page.kind === 'other' && page.blocks.some(({ tag, text }) => tag === 'h1' && titlesOffers(text)));
  if (!listsOffers || /\/(?:products?|p|artikel|produkt)\/[^/]+$/.test(page.url)) return [];
  const likely = (text: string) => findOf(undecorated(text), { quote: text, extractor: 'block', clarity: 'likely' });
  const ofKind = kickersOf(page).filter(({ text }) => kindOfOffer.test(text));
  if (ofKind.length > 2)
    return ofKind
      .flatMap(({ heading: { text } }) => (isName(text) && !isSlogan(text) ? [likely(text)] : []))
      .slice(0, most);
  const called = namesInKickers(page);
  if (called.length > 0) return called.map(likely);
  const inText = page.blocks.filter(({ region }) => region === 'main');
  const [cards] = cardsOf(inText).map((group) =>
    group
      .filter((card) => card.more.length > 0 && !isOfOthers(card.block) && (!ofOne || hasLink(card)))
      .map((card) => byFirstLine({ ...card, name: card.block.text }))
      // "Request a quote", "Downloads": known for what they are, they do not make it a page of something else
      .filter(({ name }) => !isButton(name)),
  );
  const names = (cards ?? []).filter(({ name }) => isName(name));
  if (!cards || names.length < 3 || names.length > 30 || names.length * 3 < cards.length * 2) return [];
  return names
    .filter(({ name }) => !isSlogan(name))
    .slice(0, most)
    .map((item) => findOf(nameOf(item), { quote: item.block.text, extractor: 'block', clarity: 'likely' }));
}

/** A shop's articles with their prices, in cards or in a list of prices; of a long list none is more than the others. */
function fromPriced(page: ReadPage): Find[] {
  const cards = pricedCards(page).slice(0, most);
  const rows = pricedRows(page);
  return [
    ...cards.map((item) => findOf(nameOf(item), { quote: item.block.text, extractor: 'block', clarity: 'likely' })),
    ...(rows.length > most ? [] : rows).map((text) =>
      findOf(text, { quote: text, extractor: 'table', clarity: 'likely' }),
    ),
  ];
}

const hasLink = ({ block, more }: Item) =>
  [block, ...more.slice(0, 4)].some(({ element }) => element.closest('a') ?? element.querySelector('a'));

/** "Mobile apps<br>that deliver", "Web Design<br>ウェブ制作": the first line is the name, or the one in the page's own signs. */
function byFirstLine(item: Item): Item {
  const lines = item.name.split('\n').filter((line) => line.trim());
  const [first = item.name, second] = lines;
  const own = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;
  return { ...item, name: lines.length === 2 && second && !own.test(first) && own.test(second) ? second : first };
}

/** Items that can be names of offers. Under the section's heading all are, or it is a text with headings of its own. */
function named(section: Section, items: Item[]): Item[] {
  const names = items.filter((item) => isName(item.name) && item.block.region !== 'nav');
  const isText = section.blocks.length > 60 && items.length < 4;
  // The company's own history: "1999", the move; "today", the new hall
  const inTime = items.filter(({ block }) => {
    const above = section.blocks[section.blocks.indexOf(block) - 1];
    return above !== undefined && rankOf(above) === 0 && yearAlone.test(above.text.trim());
  });
  return isText || inTime.length > 1 || names.length * 2 < items.length ? [] : names;
}

const yearAlone =
  /^(?:\p{L}{2,10}\.?\s)?(?:(?:1[6-9]|20)\d{2}s?|['’]\d0s?)(?:\s?[–-]\s?(?:\d{4}|\p{L}{3,10}))?$|^(?:1[6-9]|20)\d{2}年.{0,6}$|^(?:today|heute|vandaag|aujourd['’]hui|hoy|oggi|hoje)$/iu;

/** A card has words or a link below its name; a lone heading has none. */
const isPresented = (item: Item) =>
  item.kind === 'list' ||
  item.more.length > 0 ||
  item.block.element.closest('a') !== null ||
  item.block.element.querySelector('a') !== null;

/** The entries below "Products" in the menu, and footers' columns of services. */
function fromMenu(page: ReadPage): Find[] {
  if (page.kind !== 'home' && page.kind !== 'products') return [];
  const inMenu = page.links.filter(
    ({ text, region }) => (region === 'nav' || region === 'header') && offersHeading.test(text),
  );
  const below = inMenu.flatMap(({ element }) => {
    const entry = element.closest('li');
    return entry ? page.links.filter((link) => link.element !== element && entry.contains(link.element)) : [];
  });
  const names = below.filter(
    ({ text, url }) => isName(text) && !isSlogan(text) && !/#$|^mailto:|^tel:/.test(url) && !offersHeading.test(text),
  );
  if (names.length < 2 || names.length > 24) return [];
  return names
    .slice(0, most)
    .map(({ text }) => findOf(undecorated(text), { quote: text, extractor: 'link', clarity: 'likely' }));
}

/** The title of a page that presents one thing: `/services/pump-repair`. */
function fromOfferPage(page: ReadPage): Find[] {
  if (page.kind !== 'products' || !offersPath.test(page.url)) return [];
  const titles = page.blocks.filter((block: Block) => block.tag === 'h1' && block.region !== 'nav');
  const [title] = titles;
  if (!title || titles.length !== 1 || !isName(title.text) || isSlogan(title.text) || offersHeading.test(title.text))
    return [];
  return [findOf(withoutKind(title.text), { quote: title.text, extractor: 'block', clarity: 'likely' })];
}
