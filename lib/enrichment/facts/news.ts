import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { type ReadDate, readDate } from '../reading/dates.ts';
import { itemsOf, textOf, valuesOf } from '../reading/own.ts';
import { rankOf, sectionsUnder } from '../reading/sections.ts';
import { newsHeading, notNews } from '../words/news.ts';

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
function fromLists(page: ReadPage, monthLeads: boolean | null): Find[] {
  const blocks = listBlocks(page);
  const whole = new Set(blocks);
  const used = new Set<Block>();
  return blocks.flatMap((block): Find[] => {
    const date = dateIn(block, monthLeads);
    if (!date || block.region === 'nav' || block.region === 'footer') return [];
    const title = titleBeside(page, block, date, whole);
    if (!title || used.has(title.block)) return [];
    used.add(title.block);
    const quote = title.text;
    return [
      findOf(title.text, date.iso, { quote, extractor: 'block', clarity: page.kind === 'news' ? 'sure' : 'likely' }),
    ];
  });
}

/** The page of news as a whole; of others what stands under a heading for news. */
function listBlocks(page: ReadPage): Block[] {
  if (page.kind === 'news') return page.blocks;
  if (page.kind !== 'home' && page.kind !== 'about' && page.kind !== 'other') return [];
  return sectionsUnder(page, newsHeading).flatMap(({ blocks }) => blocks);
}

/** A line that is a date, with few words around it, or a `<time datetime>`; not a date somewhere in a text. */
function dateIn(block: Block, monthLeads: boolean | null): ReadDate | null {
  const time = block.element.matches('time') ? block.element : block.element.querySelector('time[datetime]');
  const iso = time?.getAttribute('datetime')?.match(/^(\d{4}-\d\d-\d\d)/)?.[1];
  if (iso) return { iso, said: (time?.textContent ?? '').replace(/\s+/g, ' ').trim() };
  const date = readDate(block.text, monthLeads);
  if (!date) return null;
  const at = block.text.indexOf(date.said);
  const after = block.text.length - at - date.said.length;
  if (block.text.length - date.said.length <= 45 && !/[.!?]$/.test(block.text)) return date;
  return (at <= 3 || after <= 3) && block.text.length <= 240 ? date : null;
}

function titleBeside(
  page: ReadPage,
  block: Block,
  date: ReadDate,
  whole: Set<Block>,
): { text: string; block: Block } | null {
  const rest = block.text
    .replace(date.said, '\n')
    .split('\n')
    .map((part) => part.replace(/^[\s|·•:：,.()–—-]+|[\s|·•:：(–—-]+$/gu, ''))
    .filter((part) => isTitle(part));
  const entry = block.element.closest('dt')?.nextElementSibling;
  const card = entry?.matches('dd') ? entry : cardOf(block.element);
  const around = card
    ? page.blocks.filter((other) => other !== block && whole.has(other) && card.contains(other.element))
    : [];
  const heading = around.find((other) => rankOf(other) > 1 && isTitle(other.text));
  if (heading) return { text: heading.text.replace(/\n/g, ' '), block: heading };
  const links = [...(card ?? block.element).querySelectorAll('a')].map((link) =>
    (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  const link = links.find((text) => isTitle(text) && text !== date.said && text.length <= 160);
  const holder = link ? [block, ...around].find((other) => other.text.replace(/\s+/g, ' ').includes(link)) : undefined;
  if (link && holder) return { text: link.replace(date.said, '').trim(), block: holder };
  const [own] = rest.filter(
    (part) => part.split(' ').length > 2 || /[\p{Script=Han}\p{Script=Katakana}]{5}/u.test(part),
  );
  if (own && own.length <= 160 && block.text.length <= 400) return { text: own, block };
  const next = around.find((other) => isTitle(other.text) && other.text.length <= 140);
  return next && around.length <= 3 ? { text: titleLine(next), block: next } : null;
}

const titleLine = ({ text }: Block) => text.split('\n')[0] ?? text;

/** The smallest box with more in it than the date: its article, item, row or card, never the whole list. */
function cardOf(element: Element): Element | null {
  const marked = element.closest('article, li, tr');
  if (marked) return marked;
  if (element.closest('dt')) return null;
  let box: Element | null = element;
  for (let steps = 0; box && steps < 5; steps++, box = box.parentElement) {
    if (['body', 'main', 'section', 'html'].includes(box.tagName.toLowerCase())) return null;
    if (box.querySelectorAll('h2, h3, h4, h5, a').length > 0)
      return box.querySelectorAll('h2, h3, h4, h5').length <= 1 ? box : null;
  }
  return null;
}

function isTitle(text: string): boolean {
  const title = text.trim();
  return (
    title.length >= 6 &&
    title.length <= 200 &&
    /\p{L}{2}/u.test(title) &&
    !notNews.test(title) &&
    !/^[\p{L}]+$/u.test(title.replace(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{6,}/u, ' x'))
  );
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
