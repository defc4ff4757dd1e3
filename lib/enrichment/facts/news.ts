import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { datedTitles, dateIn, isTitle } from '../reading/dated-titles.ts';
import { itemsOf, textOf, valuesOf } from '../reading/own.ts';
import { sectionsUnder } from '../reading/sections.ts';
import { newsHeading } from '../words/news.ts';

const most = 5;

/** The site's newest items, newest first: `{ title, date }`, the date as YYYY-MM-DD. Items without a date are weak. */
export const news = defineFact({
  id: 'news',
  label: 'Latest news',
  many: true,
  pages: ['news', 'home'],
  find: (page, site) =>
    newestOf(site)
      .filter((item) => item.page === page)
      .map(({ find }) => find),
  same: (one, other) => bare(one) === bare(other),
});

const bare = ({ value }: Find) =>
  String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 60);
type Item = { page: ReadPage; date: string | null; find: Find };

const newest = new WeakMap<SiteContext['pages'], Item[]>();

/** The five newest of the whole site: an item of the home page's teaser may be older than what the news page has. */
function newestOf(site: SiteContext): Item[] {
  let items = newest.get(site.pages);
  if (!items) {
    const today = site.now.toISOString().slice(0, 10);
    const all = site.pages.flatMap((page) => itemsOn(page, site).map((find) => ({ page, find, date: dateOf(find) })));
    const past = all.filter(({ date }) => date === null || date <= today);
    const titles = [
      ...new Set(
        past.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? '')).map(({ find }) => bare(find)),
      ),
    ].slice(0, most);
    items = past.filter(({ find }) => titles.includes(bare(find)));
    newest.set(site.pages, items);
  }
  return items;
}

const dateOf = ({ normalized }: Find): string | null =>
  typeof normalized === 'object' && normalized && 'date' in normalized && typeof normalized.date === 'string'
    ? normalized.date
    : null;

const findOf = (title: string, date: string | null, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: title,
  normalized: { title, date },
  ...said,
});

function itemsOn(page: ReadPage, site: SiteContext): Find[] {
  const monthLeads =
    site.country === 'US' || /^en-us/i.test(page.language ?? '')
      ? true
      : site.country === null && /^en/i.test(page.language ?? '')
        ? null
        : false;
  const found = [...fromData(page), ...fromLists(page, monthLeads), ...fromArticle(page, monthLeads)];
  return found.filter((find, index) => found.findIndex((other) => bare(other) === bare(find)) === index);
}

const article = /^(?:News|Blog|Tech|Scholarly)?(?:Article|Posting)$|^Report$|^PressRelease$/;

function fromData(page: ReadPage): Find[] {
  const posts = page.data.flatMap((item) => [
    item,
    ...itemsOf(item, 'blogPost', 'blogPosts', 'itemListElement', 'hasPart', 'mainEntity').flatMap((entry) => [
      entry,
      ...itemsOf(entry, 'item'),
    ]),
  ]);
  return posts
    .filter(({ types }) => types.some((type) => article.test(type)))
    .flatMap((post: DataItem) => {
      const title = textOf(post, 'headline') ?? textOf(post, 'name');
      const quote = valuesOf(post, 'headline', 'name')[0]?.quote;
      const date = (textOf(post, 'datePublished') ?? '').match(/^\d{4}-\d\d-\d\d/)?.[0];
      return title && quote && date ? [findOf(title, date, { quote, extractor: post.syntax, clarity: 'sure' })] : [];
    });
}

/** A date, and beside it in the same card a title: a heading, else a link, else the words of its own line. */
const fromLists = (page: ReadPage, monthLeads: boolean | null): Find[] =>
  datedTitles(listBlocks(page), monthLeads).map(({ title, date }) =>
    findOf(title, date, { quote: title, extractor: 'block', clarity: page.kind === 'news' ? 'sure' : 'likely' }),
  );

/** The page of news as a whole; of others what stands under a heading for news. */
function listBlocks(page: ReadPage): Block[] {
  if (page.kind === 'news') return page.blocks;
  if (page.kind !== 'home' && page.kind !== 'about' && page.kind !== 'other') return [];
  return sectionsUnder(page, newsHeading).flatMap(({ blocks }) => blocks);
}

/** A page that is one article: its title, and the date at its head. */
function fromArticle(page: ReadPage, monthLeads: boolean | null): Find[] {
  const published = page.meta.get('article:published_time')?.match(/^\d{4}-\d\d-\d\d/)?.[0];
  const titles = page.blocks.filter((block) => block.tag === 'h1');
  const [title] = titles;
  if (!title || titles.length !== 1 || !isTitle(title.text) || (newsHeading.test(title.text) && title.text.length < 30))
    return [];
  const isArticle =
    page.meta.get('og:type') === 'article' ||
    /\/(?:news|blog|aktuelles|presse|press|actualites?|noticias|notizie|nieuws|noticias)\/.*[\p{L}\d-]{8,}/iu.test(
      page.url,
    );
  if (!isArticle || page.kind !== 'news') return [];
  const at = page.blocks.indexOf(title);
  const near = page.blocks
    .slice(Math.max(0, at - 3), at + 4)
    .map((block) => dateIn(block, monthLeads))
    .find(Boolean);
  const date = published ?? near?.iso;
  return date
    ? [findOf(title.text.replace(/\n/g, ' '), date, { quote: title.text, extractor: 'block', clarity: 'sure' })]
    : [];
}
