import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { companyName, companyNames, companyOfJob, companyOfSpeaker } from '../reading/company-name.ts';
import { logosUnder } from '../reading/logo-wall.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, namesItself } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { personName } from '../reading/person-name.ts';
import { itemsOf, listItems, type Section, sectionsUnder } from '../reading/sections.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { countryNamed } from '../words/countries.ts';
import {
  amongThemFollow,
  asksForCustomers,
  caseStudyTitles,
  customerColumn,
  customersFollow,
  customersListed,
  isCustomersHeading,
  isWork,
  notCustomers,
  ofOtherThings,
  placeOfCustomer,
  showsWork,
  tellsOfCustomers,
  titleWithCustomer,
} from '../words/customers.ts';
import { managementRole } from '../words/roles.ts';
import { leftover } from '../words/strangers.ts';

/** Customers the site names: logos by their alternative text, lists, case studies, whom a testimonial's speaker works for. */
export const customer = defineFact({
  id: 'customer',
  label: 'Customers',
  many: true,
  pages: ['customers', 'home'],
  find: (page, site) =>
    [
      ...fromPairs(page),
      ...underHeadings(page),
      ...belowSentences(page),
      ...fromColumns(page),
      ...fromTitles(page),
      ...fromCards(page),
      ...fromSpeakers(page),
      ...fromSentences(page),
    ].filter(({ value }) => !isItself(String(value), site) && !leftover.test(String(value))),
  same: (one, other) => isSame(bareName(String(one.value)), bareName(String(other.value))),
});

/** "Hotel Seeblick" and "Hotel Seeblick, Lindau"; "Municipality of Oakwell" and "Oakwell". */
const isSame = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return short === long || (short.length >= 9 && (long.startsWith(short) || long.endsWith(short)));
};

const findOf = (name: string, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: name,
  normalized: name,
  ...said,
});

/** Its own logo stands among them in headers and in "before and after". */
const isItself = (name: string, site: SiteContext) => namesItself(name, site) && bareName(name).length < 40;

function underHeadings(page: ReadPage): Find[] {
  return sections(page).flatMap((section) => {
    const pictures = logosBelow(page, section.heading);
    if (pictures.length > 1) return pictures;
    const items = listItems(section.blocks).filter(({ block }) => block.region !== 'nav');
    const cards = items.length > 1 ? items : itemsOf(section);
    const shown = cards.filter(({ block }) => block.region !== 'footer' || section.heading.region === 'footer');
    const inRow = section.blocks.flatMap((block) => namesInRow(block));
    if (inRow.length > 2) return inRow;
    const listed = shown.flatMap(({ name, block, more }): Find[] => {
      const company = companyName(name.replace(placeOfCustomer, ''));
      const person = company !== null && personName(company) !== null;
      // The speaker of a testimonial, with a role below the name
      if (person && more.some(({ text }) => text.length < 90 && managementRole.test(text))) return [];
      return company && !managementRole.test(company)
        ? [
            findOf(company, {
              quote: block.text.includes(company) ? company : block.text,
              extractor: 'block',
              clarity: person ? 'likely' : 'sure',
            }),
          ]
        : [];
    });
    // "Who we help": farmers, councils, home owners
    const proper = listed.filter(({ value }) => isProper(String(value)));
    if (asksForCustomers(section.heading.text) && proper.length * 2 <= listed.length) return pictures;
    // Half of them sentences: it is no list of names
    return listed.length > 1 && listed.length * 2 > shown.length && listed.length <= 60 ? listed : pictures;
  });
}

/** "Acme · Globex · Initech" below the heading, with a dot or a bar between the names. */
function namesInRow(block: Block): Find[] {
  const parts = block.text.split(/\s*[·•|]\s*|\s+[/–]\s+/u).filter(Boolean);
  if (parts.length < 3 || block.region !== 'main') return [];
  const names = parts.map((part) => companyName(part));
  return names.every((name) => name !== null && !managementRole.test(name))
    ? names.map((name) => findOf(name ?? '', { quote: name ?? '', extractor: 'block', clarity: 'sure' }))
    : [];
}

/** A list of projects with a column that says for whom: "Client", "Auftraggeber", "Maître d'ouvrage". */
function fromColumns(page: ReadPage): Find[] {
  if (page.kind === 'news' || page.kind === 'careers' || page.kind === 'pricing') return [];
  return [...page.document.querySelectorAll('table')].flatMap((table): Find[] => {
    if (table.querySelector('table')) return [];
    const [head, ...rows] = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    const column = head && head.length > 1 ? head.findIndex((text) => customerColumn.test(text)) : -1;
    if (!head || column < 0) return [];
    const cells = rows.filter((row) => row.length === head.length).map((row) => row[column] ?? '');
    const names = [...new Set(cells)].flatMap((text) => companyName(text) ?? []);
    // Names of communes and syndicates look like people's
    const proper = names.filter((name) => !personName(name));
    return names.length > 1 && names.length * 3 >= new Set(cells).size * 2 && proper.length > 0
      ? names.map((name) => findOf(name, { quote: name, extractor: 'table', clarity: 'sure' }))
      : [];
  });
}

/** "Our clients include the following:" and a table of names right below it, as wide as fits the page, or a list. */
function belowSentences(page: ReadPage): Find[] {
  if (page.kind === 'news' || page.kind === 'careers') return [];
  return page.blocks.flatMap((block, index): Find[] => {
    const last = sentencesOf(block.text).at(-1) ?? '';
    const announced =
      customersFollow.test(last) ||
      (amongThemFollow.test(last) && tellsOfCustomers.test(block.text) && !ofOtherThings.test(last));
    if (block.region !== 'main' || !announced || notCustomers.test(last.slice(-60))) return [];
    const pictures = logosBelow(page, block);
    if (pictures.length > 2) return pictures;
    const holder = page.blocks[index + 1]?.element.closest('table, ul, ol');
    if (!holder || holder.contains(block.element)) return [];
    const cells = page.blocks.filter(({ element }) => holder.contains(element));
    const names = cells.flatMap(({ text }): Find[] => {
      const name = companyName(text);
      return name ? [findOf(name, { quote: text, extractor: 'table', clarity: 'sure' })] : [];
    });
    if (names.some(({ value }) => countryNamed(String(value)) !== null)) return [];
    return names.length > 2 && names.length * 3 > cells.length * 2 && names.length <= 60 ? names : [];
  });
}

/** "主要取引先" and the names beside it, in a company's profile. */
const fromPairs = (page: ReadPage): Find[] =>
  pairsOf(page)
    .filter(
      ({ label, extractor, block }) =>
        extractor === 'table' && isCustomersHeading(label) && !notCustomers.test(label) && !isOfOthers(block),
    )
    .flatMap(({ value, quote, extractor }) =>
      value
        .split('\n')
        .flatMap((line) => companyNames(line).map((name) => findOf(name, { quote, extractor, clarity: 'sure' }))),
    );

/** Headings of any rank; a logo wall is often headed by a mere paragraph: "Trusted by teams at". */
function sections(page: ReadPage): Section[] {
  const headed = sectionsUnder(page, { test: isCustomersHeading }).filter(
    ({ heading }) => !notCustomers.test(heading.text),
  );
  const lines = page.blocks.filter(
    (block) =>
      /^(?:p|div|span)$/.test(block.tag) &&
      block.text.length < 90 &&
      block.region === 'main' &&
      isCustomersHeading(block.text) &&
      !notCustomers.test(block.text) &&
      hasPicturesBeside(block),
  );
  return [...headed, ...lines.map((heading) => ({ heading, blocks: [] }))];
}

const hasPicturesBeside = ({ element }: Block) => (element.parentElement?.querySelectorAll('img[alt]').length ?? 0) > 1;

const logosBelow = (page: ReadPage, heading: Block): Find[] =>
  logosUnder(page, heading).map(({ name, quote }) => findOf(name, { quote, extractor: 'block', clarity: 'sure' }));

function fromTitles(page: ReadPage): Find[] {
  return page.blocks.flatMap((block) => {
    if (!/^h[1-6]$|^a$/.test(block.tag) || block.text.length > 140 || block.region === 'nav') return [];
    if (page.kind === 'news' || page.kind === 'careers') return [];
    return caseStudyTitles.flatMap((title): Find[] => {
      const name = companyName(block.text.match(title)?.groups?.who ?? '');
      return name && !/^(?:We|It|To|The|I|You|Our|This|Das|Die|Der|Wir|Sie|Nous|On)$/.test(name)
        ? [
            findOf(name, {
              quote: block.text,
              extractor: 'block',
              clarity: page.kind === 'customers' || /stud|story|fall|cas/i.test(block.text) ? 'sure' : 'likely',
            }),
          ]
        : [];
    });
  });
}

/**
 * Cards on the page of customers: "Acme", "Acme: eleven towns, one ticket". Half of them have to be names, or it is a page
 * of something else.
 */
function fromCards(page: ReadPage): Find[] {
  if (page.kind !== 'customers' && !page.blocks.some(({ tag, text }) => tag === 'h1' && showsWork.test(text)))
    return [];
  return cardsOf(page.blocks).flatMap((cards) => {
    const told = cards.filter(({ more, block }) => more.length > 0 || block.element.closest('a'));
    const named = told.flatMap(({ block }): Find[] => {
      const titled = block.text.match(titleWithCustomer)?.groups?.who;
      const company = companyName(titled ?? block.text);
      const isName =
        company !== null &&
        !isWork.test(company) &&
        !notCustomers.test(company) &&
        !isCustomersHeading(company) &&
        isProper(company);
      // Below "Customer stories" all is of others: there the title names whom
      return isName && (titled || !isOfOthers(block))
        ? [findOf(company, { quote: company, extractor: 'block', clarity: 'likely' })]
        : [];
    });
    return cards.length > 1 && named.length > 1 && named.length * 2 > told.length ? named : [];
  });
}

/** "Harbour Lane Books": each long word has its capital. "How we work" is a heading. */
const isProper = (name: string) =>
  /[\p{Script=Han}\p{Script=Katakana}]/u.test(name) ||
  (name.split(/\s/).length > 1 &&
    name
      .split(/[\s-]+/)
      .every((word) => word.length < 5 || /^[\p{Lu}\p{N}&]/u.test(word) || /^\p{L}['’]\p{Lu}/u.test(word)));

/** Who a testimonial's speaker works for, from the line below the words: "Jane Roe, CEO, Acme Ltd". */
function fromSpeakers(page: ReadPage): Find[] {
  if (!['home', 'customers', 'products', 'about'].includes(page.kind)) return [];
  return page.blocks.flatMap((block): Find[] => {
    if (block.text.length < 8 || !isOfOthers(block)) return [];
    // Who says it may stand on the last line of the words themselves
    const line = block.text.split('\n').at(-1) ?? '';
    if (line.length > 120 || /^[“"„«「]/u.test(line)) return [];
    const said = line.replace(/^[–—-]\s*/, '');
    const company =
      companyOfSpeaker(said) ?? companyOfJob(said) ?? (page.kind === 'customers' ? besideName(said) : null);
    return company && !managementRole.test(company)
      ? [findOf(company, { quote: block.text, extractor: 'block', clarity: 'likely' })]
      : [];
  });
}

/** "Jane Roe, Harbour Hotels": on the page of customers, two capitalised words or more after a person are a company. */
function besideName(text: string): string | null {
  const [, person, rest] = text.match(/^([^,|·]{4,40})\s?[,|·]\s?([^,|·]{5,50})$/u) ?? [];
  const company = person && rest && personName(person) ? companyName(rest) : null;
  return company?.includes(' ') && isProper(company) ? company : null;
}

function fromSentences(page: ReadPage): Find[] {
  return page.blocks.flatMap((block) => {
    if (block.region === 'nav' || block.text.length < 30 || !customersListed.test(block.text) || page.kind === 'news')
      return [];
    return sentencesOf(block.text).flatMap((sentence) => {
      const listed = sentence.match(customersListed);
      if (!listed) return [];
      const names = companyNames(sentence.slice((listed.index ?? 0) + listed[0].length));
      return names.length > 1
        ? names.map((name) => findOf(name, { quote: sentence, extractor: 'sentence', clarity: 'likely' }))
        : [];
    });
  });
}
