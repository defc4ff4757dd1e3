import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { couldBeTitle, isContactLine, isTitle, titleOf } from '../reading/job-title.ts';
import { isOfOthers } from '../reading/others.ts';
import { itemsOf as dataItems, textOf, valuesOf } from '../reading/own.ts';
import { piecesOfBlock } from '../reading/pieces.ts';
import { type Item, itemsOf, listItems, rankOf, type Section, sectionsUnder } from '../reading/sections.ts';
import {
  jobMark,
  jobWords,
  locationLabel,
  notJob,
  openingsHeading,
  placeAndTerms,
  titleColumn,
} from '../words/careers.ts';

/** Open positions: `{ title, location }`, the location null where none is said. Benefits and "apply anyway" are none. */
export const careers = defineFact({
  id: 'careers',
  label: 'Open positions',
  many: true,
  pages: ['careers'],
  find: (page, site) => [
    ...fromData(page),
    ...[...fromLists(page), ...fromCards(page), ...fromPlainLists(page), ...fromRows(page), ...fromMarks(page)].map(
      (find) => withSpeciality(find, site),
    ),
  ],
  same: (one, other) => bare(one) === bare(other),
});

const bare = ({ value }: Find) =>
  String(value)
    .replace(jobMark, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * "Clerk (m/f/d) Raw Materials": without a sign between them, the words after the mark are the title's, unless the site
 * has a town of that name.
 */
function withSpeciality(find: Find, { pages }: SiteContext): Find {
  const title = String(find.value);
  const place = (find.normalized as { location: string | null }).location;
  const rest =
    jobMark.test(title) && /\)$/.test(title) ? find.quote.split(title)[1]?.split(/\n|[|·•,–—:(]|\s-\s/u)[0] : '';
  const words = rest?.match(/^\s(\p{Lu}[\p{L}&/+ -]{2,40})$/u)?.[1]?.trim();
  if (!words || words.split(' ').length > 4 || placeAndTerms.test(words) || notJob.test(words)) return find;
  if (pages.some(({ text }) => isTownIn(text, words))) return find;
  const whole = `${title} ${words}`;
  return { ...find, value: whole, normalized: { title: whole, location: place === words ? null : place } };
}

/** Does a postal code, or a word for where, stand before it anywhere? */
function isTownIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (beforeTown.test(text.slice(Math.max(0, at - 12), at))) return true;
  return false;
}
const beforeTown = /(?:\d{4,5}|(?<!\p{L})(?:standort|ort|location|site|sede|lieu|plaats|in|à|bei))\s?:?\s$/iu;

const findOf = (title: string, location: string | null, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: title,
  normalized: { title, location },
  ...said,
});

function fromData(page: ReadPage): Find[] {
  const postings = page.data.flatMap((item) => [
    item,
    ...dataItems(item, 'itemListElement').flatMap((entry) => [entry, ...dataItems(entry, 'item')]),
  ]);
  return postings
    .filter((item) => item.types.includes('JobPosting'))
    .flatMap((job) => {
      const title = textOf(job, 'title') ?? textOf(job, 'name');
      const quote = valuesOf(job, 'title', 'name')[0]?.quote;
      return title && quote ? [findOf(title, placeOf(job), { quote, extractor: job.syntax, clarity: 'sure' })] : [];
    });
}

function placeOf(job: DataItem): string | null {
  const places = dataItems(job, 'jobLocation').flatMap((place) => [place, ...dataItems(place, 'address')]);
  for (const place of places) {
    const town = textOf(place, 'addressLocality');
    if (town) return town;
  }
  return textOf(job, 'jobLocation');
}

/** Cards and lists under "Open positions"; on a page of that title, under the title. */
function fromLists(page: ReadPage): Find[] {
  if (['customers', 'products', 'pricing', 'imprint'].includes(page.kind)) return [];
  const sections = sectionsUnder(page, openingsHeading);
  // "Work with us" over "Current openings" and over the benefits
  const isBroad = ({ heading, blocks }: Section) =>
    sections.some(
      (other) =>
        other.heading !== heading &&
        blocks.includes(other.heading) &&
        rankOf(other.heading) > 0 &&
        other.blocks.length > 0,
    );
  return sections
    .filter((section) => !isBroad(section))
    .flatMap((section) => {
      const byHeading = itemsOf(section);
      const listed = byHeading.some((item) => isTitle(item.name))
        ? byHeading
        : [...listItems(section.blocks), ...linksOf(section.blocks)];
      const cards = listed.filter(({ block }) => !isContactLine(block.text));
      const sure = cards.filter((item) => isTitle(item.name));
      const builds = new Set(sure.length > 2 && sure.length * 4 >= cards.length * 3 ? sure.map(buildOf) : []);
      const others = cards.filter(
        (item) =>
          isMarkedLike(item, sure) && (item.kind === 'list' || builds.has(buildOf(item))) && couldBeTitle(item.name),
      );
      // News tell of one job of somebody; a list of jobs is the company's own
      if (page.kind === 'news' && sure.length < 2) return [];
      return (sure.length > 1 && sure.length * 2 >= cards.length ? others : sure).map((item) => jobOf(item));
    });
}

/**
 * Cards on the page of jobs. Where one of two is clearly a position, the others are too: no list of words knows every
 * trade.
 */
function fromCards(page: ReadPage): Find[] {
  if (page.kind !== 'careers') return [];
  const [cards] = cardsOf(page.blocks)
    .map((group) => group.filter(({ name }) => couldBeTitle(name)))
    .filter((group) => group.length > 1 && group.filter(({ name }) => isTitle(name)).length * 2 >= group.length)
    .map((group) =>
      group.filter((item) =>
        isMarkedLike(
          item,
          group.filter(({ name }) => isTitle(name)),
        ),
      ),
    )
    .sort((one, other) => other.length - one.length);
  return (cards ?? [])
    .filter(
      ({ block }) =>
        !isOfOthers(block) && (!notJob.test(block.heading ?? '') || openingsHeading.test(block.heading ?? '')),
    )
    .map((card) => jobOf(card));
}

const buildOf = ({ block }: Item) => `${block.tag} ${block.element.getAttribute('class') ?? ''}`;

/** A list of titles on the page of jobs, with a button to apply and no heading: two of three say they are positions. */
function fromPlainLists(page: ReadPage): Find[] {
  if (page.kind !== 'careers') return [];
  const lists = new Map<Element, Block[]>();
  for (const block of page.blocks) {
    const list = block.tag === 'li' && block.region === 'main' ? block.element.closest('ul, ol') : null;
    if (list) lists.set(list, [...(lists.get(list) ?? []), block]);
  }
  return [...lists.values()].flatMap((blocks) => {
    const sure = blocks.filter(({ text }) => isTitle(text) && text.split(' ').length <= 9);
    const [first] = blocks;
    if (!first || sure.length < 3 || sure.length * 3 < blocks.length * 2) return [];
    // Tasks and demands are lists, too: under a heading of theirs, or written like sentences
    if (
      notJob.test(first.heading ?? '') &&
      !openingsHeading.test(first.heading ?? '') &&
      !applies.test(first.heading ?? '')
    )
      return [];
    return blocks
      .filter(({ text }) => couldBeTitle(text) && /^[\p{Lu}\p{Lo}]/u.test(text))
      .map((block) => jobOf({ name: block.text, block, more: [], kind: 'list' }));
  });
}

const applies = /^(?:apply|jetzt bewerben|postuler|solliciteer|candidati)(?: (?:now|here|today|for a \p{L}+))?$/iu;

/** Titles that are links, one below the other, without a list around them. */
const linksOf = (blocks: Block[]): Item[] =>
  blocks.flatMap((block, index) => {
    const link = block.element.closest('a') ?? block.element.querySelector('a');
    return link && rankOf(block) === 0 && !block.element.closest('li, td')
      ? [
          {
            name: block.text.split('\n')[0] ?? '',
            block,
            more: blocks.slice(index + 1, index + 3),
            kind: 'list' as const,
          },
        ]
      : [];
  });

function jobOf(written: Item): Find {
  const item = withoutBadge(written);
  const title = titleOf(item.name);
  return findOf(title, locationOf(item), {
    quote: item.block.text,
    extractor: 'block',
    clarity: jobMark.test(title) || jobWords.test(title) ? 'sure' : 'likely',
  });
}

/** `Welder<span>Linz</span>`: a badge drawn beside the title, with no blank between them. */
function withoutBadge(item: Item): Item {
  const [title = '', ...badges] = piecesOfBlock(item.block);
  const glued = badges.length > 0 && badges.length < 4 && item.block.text === [title, ...badges].join('');
  const apart =
    glued && !/\s$/.test(title) && /\p{L}$|\)$/u.test(title) && badges.every((badge) => /^\p{Lu}/u.test(badge));
  return apart && title.length >= 4 ? { ...item, name: title } : item;
}

/** Below the title: where, how many hours, for how long. */
const saysTerms = (item: Item): boolean =>
  item.more.slice(0, 3).some(({ text }) => text.length < 110 && placeAndTerms.test(text)) || locationOf(item) !== null;

/** Where all positions carry "(m/w/d)", or say where, a card without it is no position: "Come and see us", "That is what we offer". */
function isMarkedLike(item: Item, positions: Item[]): boolean {
  if (isTitle(item.name)) return true;
  const marked = positions.filter((position) => jobMark.test(position.name)).length;
  const placed = positions.filter(saysTerms).length;
  if (positions.length > 1 && placed * 3 >= positions.length * 2 && !saysTerms(item)) return false;
  return marked < 2 || marked * 3 < positions.length * 2;
}

/** After the title on its line, or on the lines of its card: "Linz · Full-time", "Standort: Linz". */
function locationOf({ name, block, more }: Item): string | null {
  const rest = block.text.slice(block.text.indexOf(titleOf(name)) + titleOf(name).length);
  for (const text of [rest, ...more.slice(0, 4).map(({ text }) => text)]) {
    if (text.length > 110) continue;
    const labelled = text.match(/^(.{2,20}?)\s?[:：]\s?(.{2,50}?)(?:\s?[|·•,]|\n|$)/u);
    if (labelled?.[1] && labelled[2] && locationLabel.test(labelled[1])) return labelled[2].trim();
    const parts = text
      .split(/\s*[|·•/\n–—]\s*|\s-\s|,\s(?=\p{Lu}?\p{Ll}+(?:zeit|time)\b)/u)
      .map((part) => part.replace(/^[\s,📍:-]+|[\s,]+$/gu, ''))
      .filter(Boolean);
    const place = parts.find(
      (part) =>
        /^\p{Lu}[\p{L}.'’ ()-]{2,30}(?:,\s\p{Lu}[\p{L} ]{1,20})?$/u.test(part) &&
        !placeAndTerms.test(part) &&
        !notJob.test(part),
    );
    if (place && (parts.some((part) => placeAndTerms.test(part)) || (parts.length === 1 && !/[.!?]$/.test(text))))
      return place;
  }
  return null;
}

/** Tables of jobs: title, place, kind of contract. The head of a column says that titles stand in it, whatever they are. */
function fromRows(page: ReadPage): Find[] {
  const seen = new Set<Element>();
  return page.blocks.flatMap((block): Find[] => {
    const row = block.element.closest('tr');
    const table = row?.closest('table');
    if (!row || !table || seen.has(row) || block.element.closest('th')) return [];
    seen.add(row);
    // A table that lays out the page has no columns of titles
    if (table.querySelector('table')) return [];
    const heads = [...(table.querySelector('tr')?.querySelectorAll('th') ?? [])];
    const headed =
      heads.length > 1 && titleColumn.test((heads[0]?.textContent ?? '').trim()) && row.children.length > 1;
    // 勤務地: the row of a single position says where
    const label = (row.querySelector('th')?.textContent ?? '').trim();
    if (label && !headed && !titleColumn.test(label)) return [];
    const expected = page.kind === 'careers' || openingsHeading.test(block.heading ?? '');
    if (!expected || !(headed ? couldBeTitle(block.text) : isTitle(block.text))) return [];
    const cells = page.blocks.filter((other) => other !== block && row.contains(other.element));
    const place = cells.find(
      ({ text }) =>
        (/^\p{Lu}[\p{L}.'’ /,()-]{2,40}$/u.test(text) || /^\p{Script=Han}{2,6}$/u.test(text)) &&
        !placeAndTerms.test(text) &&
        !jobWords.test(text),
    );
    return [
      findOf(titleOf(block.text), place?.text ?? null, { quote: block.text, extractor: 'table', clarity: 'sure' }),
    ];
  });
}

/** Headings, items and links with "(m/w/d)" anywhere on the page of jobs. */
function fromMarks(page: ReadPage): Find[] {
  if (page.kind !== 'careers') return [];
  return page.blocks.flatMap((block, index): Find[] => {
    const short = /^(?:h\d|a|li|dt|summary|button)$/.test(block.tag) || block.text.length < 70;
    if (!short || block.region === 'nav' || block.region === 'footer' || !isTitle(block.text)) return [];
    const title = titleOf(block.text);
    const marked = jobMark.test(title) && /[(/]/.test(title.match(jobMark)?.[0] ?? '');
    const isLink = block.element
      .closest('a')
      ?.getAttribute('href')
      ?.match(/job|stelle|career|karriere|position|vacanc|emploi|offre|empleo|lavor|vacature|vaga|recruit/i);
    if (!marked && !(rankOf(block) >= 3 && isLink)) return [];
    const more = page.blocks.slice(index + 1, index + 3);
    return [
      findOf(title, locationOf({ name: block.text, block, more, kind: 'list' }), {
        quote: block.text,
        extractor: 'block',
        clarity: marked ? 'sure' : 'likely',
      }),
    ];
  });
}
