import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { isOfOthers } from '../reading/others.ts';
import { itemsOf as dataItems, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { type Item, itemsOf, rankOf, type Section, sectionsUnder } from '../reading/sections.ts';
import { isCustomersHeading } from '../words/customers.ts';
import { notOffer, offersHeading, offersPath, titlesOffers } from '../words/products.ts';

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
      ...fromMenu(page),
      ...fromOfferPage(page),
    ];
    return found.slice(0, 3 * most);
  },
  same: (one, other) => bare(one) === bare(other),
});

/** "离心泵 Centrifugal Pump" is "离心泵"; "Pumps, series BT" are the pumps. */
const bare = ({ value }: Find) =>
  String(value)
    .replace(/(\p{Script=Han}{2,})\s[A-Z][A-Za-z\s-]+$/u, '$1')
    .replace(/,?\s(?:baureihe|serie|series|gamme|reeks|série)\s\S{1,8}$/iu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?:services?|s)$/, '');
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
    return name && quote && isName(name) ? [findOf(name, { quote, extractor: item.syntax, clarity: 'sure' })] : [];
  });
}

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

/** Cards and lists under "Our services", "Produkte", "Nos prestations". */
function fromSections(page: ReadPage): Find[] {
  if (!['home', 'products', 'about', 'other'].includes(page.kind)) return [];
  return sectionsUnder(page, offersHeading).flatMap((section) => {
    const title = rankOf(section.heading) === 1;
    const items = named(section, itemsOf(section)).filter((item) => !isOfOthers(item.block));
    if (items.length < 2 || items.length > 24) return [];
    const clear = page.kind === 'products' || page.kind === 'home';
    return items
      .slice(0, most)
      .filter((item) => !title || isPresented(item))
      .map((item) =>
        findOf(nameOf(item), {
          quote: item.block.text,
          extractor: 'block' as const,
          clarity: clear && !isSlogan(item.name) ? 'sure' : 'likely',
        }),
      );
  });
}

/** Cards on the page of products, whatever it calls them: three titles of one build with words, a link or a price below. */
function fromCards(page: ReadPage): Find[] {
  const listsOffers =
    page.kind === 'products' ||
    (page.kind === 'other' && page.blocks.some(({ tag, text }) => tag === 'h1' && titlesOffers(text)));
  if (!listsOffers || /\/(?:products?|p|artikel|produkt)\/[^/]+$/.test(page.url)) return [];
  const inText = page.blocks.filter(({ region }) => region === 'main');
  const [cards] = cardsOf(inText).map((group) =>
    group.filter((card) => card.more.length > 0 && !isOfOthers(card.block)),
  );
  const names = (cards ?? []).filter(({ name }) => isName(name));
  if (!cards || names.length < 3 || names.length > 30 || names.length * 3 < cards.length * 2) return [];
  return names
    .filter(({ name }) => !isSlogan(name))
    .slice(0, most)
    .map((item) => findOf(nameOf(item), { quote: item.block.text, extractor: 'block', clarity: 'likely' }));
}

/** Items that can be names of offers. Under the section's heading all are, or it is a text with headings of its own. */
function named(section: Section, items: Item[]): Item[] {
  const names = items.filter((item) => isName(item.name) && item.block.region !== 'nav');
  const isText = section.blocks.length > 60 && items.length < 4;
  return isText || names.length * 2 < items.length ? [] : names;
}

const nameOf = (item: Item) =>
  item.name
    .replace(/^\d{1,2}[.)]?\s+/, '')
    .replace(/[.:：]$/, '')
    .trim();

/** A card has words or a link below its name; a lone heading has none. */
const isPresented = (item: Item) =>
  item.kind === 'list' ||
  item.more.length > 0 ||
  item.block.element.closest('a') !== null ||
  item.block.element.querySelector('a') !== null;

/** Could it be what something is called? Not a sentence, a button, a price, a date or a person. */
function isName(text: string): boolean {
  const name = text.trim();
  if (name.length < 2 || name.length > 70 || name.split(/\s+/).length > 8) return false;
  if (/[?!。！？]$|^\W*\d[\d\s.,/:%-]*\W*$|[€$£¥]\s?\d|\d\s?(?:€|EUR|USD|CHF)|@|https?:|\d{4}$/u.test(name))
    return false;
  if (/\.\s|[.…]$/.test(name) && !/\b(?:Co|Inc|St)\.$/.test(name)) return false;
  return !isButton(name);
}

const calls =
  /^(?:get (?:a|an|in|your|started)|book (?:a|an|your|now)|call (?:us|now)|try|why|warum|pourquoi|por qué|perché|waarom|how|wie|who|what|where|when|wer|was|wo|qui|quién|chi|quem|comment|cómo|come|como|hoe|more than|mehr als|plus que|más que|più di|meer dan|mais do que|(?:client|customer|partner|kunden|member)[ -]?(?:log ?in|portal|area|bereich)|log ?in|also|trusted|used|merken van|brands we|ready|let['’]?s?|our (?:team|story|values|process|promise)|unser versprechen|ask|need|looking|noch|haben sie|jetzt|contact us|kontaktieren|discover|entdecken|request|view|see|read|learn|download|peça|peca|solicite|ligue|pida|solicita|contacte|contacta|demandez|demander|obtenez|richiedi|vraag|bel ons|neem contact|angebot|anfrage)(?!\p{L})/iu;

/** A button, a question, or a word of menus that is most of the text. Within it ("Contact lenses") it may be a product's. */
function isButton(name: string): boolean {
  const match = name.match(notOffer);
  if (calls.test(name) || offersHeading.test(name) || isCustomersHeading(name)) return true;
  return (
    match?.index !== undefined &&
    (match[0].length >= name.length - 3 || (match.index === 0 && match[0].length * 2 > name.length))
  );
}

/** "Quality you can trust": words about the company, with a you or a we in them. */
const isSlogan = (name: string) =>
  /\b(?:you|your|we|us|our|ihr|ihre|ihnen|wir|uns|unser|vous|votre|nous|notre|su|tu|nuestro|vostro|noi|u|uw|wij|ons|você|nós)\b/i.test(
    name,
  );

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
  return names.slice(0, most).map(({ text }) => findOf(text, { quote: text, extractor: 'link', clarity: 'likely' }));
}

/** The title of a page that presents one thing: `/services/pump-repair`. */
function fromOfferPage(page: ReadPage): Find[] {
  if (page.kind !== 'products' || !offersPath.test(page.url)) return [];
  const titles = page.blocks.filter((block: Block) => block.tag === 'h1' && block.region !== 'nav');
  const [title] = titles;
  if (!title || titles.length !== 1 || !isName(title.text) || isSlogan(title.text) || offersHeading.test(title.text))
    return [];
  return [findOf(title.text, { quote: title.text, extractor: 'block', clarity: 'likely' })];
}
