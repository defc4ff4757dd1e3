import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, itemsOf as dataItems, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
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
    const items = named(section, itemsOf(section).map(byFirstLine)).filter(
      (item) => !isOfOthers(item.block) && (headed || hasLink(item)),
    );
    if (items.length < 2 || items.length > 24) return [];
    const clear = page.kind === 'products' || page.kind === 'home';
    return items
      .slice(0, most)
      .filter((item) => !title || isPresented(item))
      .map((item) =>
        findOf(nameOf(item), {
          quote: item.block.text,
          extractor: 'block' as const,
          clarity: clear && !isSlogan(item.name) && offersHeading.test(section.heading.text) ? 'sure' : 'likely',
        }),
      );
  });
}

/** Cards on the page of products, whatever it calls them: three titles of one build with words, a link or a price below. */
function fromCards(page: ReadPage): Find[] {
  // A page of one offer has headings about it: "General", "How it works". Cards there lead on to pages of their own
  const ofOne = offersPath.test(page.url);
  const listsOffers =
    page.kind === 'products' ||
    (page.kind === 'other' && page.blocks.some(({ tag, text }) => tag === 'h1' && titlesOffers(text)));
  if (!listsOffers || /\/(?:products?|p|artikel|produkt)\/[^/]+$/.test(page.url)) return [];
  const inText = page.blocks.filter(({ region }) => region === 'main');
  const [cards] = cardsOf(inText).map((group) =>
    group
      .filter((card) => card.more.length > 0 && !isOfOthers(card.block) && (!ofOne || hasLink(card)))
      .map((card) => byFirstLine({ ...card, name: card.block.text })),
  );
  const names = (cards ?? []).filter(({ name }) => isName(name));
  if (!cards || names.length < 3 || names.length > 30 || names.length * 3 < cards.length * 2) return [];
  return names
    .filter(({ name }) => !isSlogan(name))
    .slice(0, most)
    .map((item) => findOf(nameOf(item), { quote: item.block.text, extractor: 'block', clarity: 'likely' }));
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

/** Arrows and stars are the design's: "→ Pumps", "Pumps ↗". */
const undecorated = (text: string) => text.replace(/^[\s*#»›→↗▸▶•·+|-]+|[\s»›→↗▸▶•·|]+$/gu, '');

const nameOf = (item: Item) =>
  undecorated(item.name)
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
  const name = undecorated(text);
  if (aboutOffers.test(name)) return false;
  if (name.length < 2 || name.length > 70 || name.split(/\s+/).length > 8) return false;
  if (/[?!。！？]$|^\W*\d[\d\s.,/:%-]*\W*$|[€$£¥]\s?\d|\d\s?(?:€|EUR|USD|CHF)|@|https?:|\d{4}$/u.test(name))
    return false;
  if (/\.\s|[.…]$/.test(name) && !/\b(?:Co|Inc|St)\.$/.test(name)) return false;
  return !isButton(name);
}

/** "Product videos", "Questions about treatments", "150 years": on the offers or the company, not one of them. */
const aboutOffers =
  /^(?:(?:our|product|company|photo|image|produkt|firmen|foto|bilder)[\s-]?)+(?:videos?|galler(?:y|ies)|galerien?|catalog(?:ue)?s?|katalog\p{L}*|downloads?|brochures?)$|^(?:videos?|gallery|galerie|galería|galleria|downloads?)$|^(?:questions?|fragen|preguntas|domande|vragen|perguntas|dudas)\s(?:about|on|zu|zum|zur|sobre|sur|su|sui|sulle|over|aux?)(?!\p{L})|^\d+\+?\s(?:years?|jahre|jaar|ans|años|anni|anos)(?!\p{L})/iu;

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
  return [findOf(title.text, { quote: title.text, extractor: 'block', clarity: 'likely' })];
}
