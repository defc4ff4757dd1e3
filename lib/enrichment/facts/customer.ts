import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, ReadPage } from '../read-page.ts';
import { cardsOf } from '../reading/cards.ts';
import { companyName, companyNames, organisation } from '../reading/company-name.ts';
import { logosUnder } from '../reading/logo-wall.ts';
import { isListOfNames, isProper } from '../reading/named-company.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, namesItself } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { personName } from '../reading/person-name.ts';
import { type Item, itemsOf, listItems, type Section, sectionsUnder } from '../reading/sections.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { companiesOfSpeakers } from '../reading/speakers.ts';
import { clientsInColumns, clientsOfWorks } from '../reading/works-clients.ts';
import { countryNamed } from '../words/countries.ts';
import { isGroup } from '../words/customer-groups.ts';
import {
  amongThemFollow,
  asksForCustomers,
  caseStudyTitles,
  customersFollow,
  customersListed,
  isCustomersHeading,
  isWork,
  measured,
  notCustomers,
  ofOtherThings,
  placeOfCustomer,
  saysClients,
  showsClients,
  showsProjects,
  showsWork,
  tellsOfCustomers,
  titleWithCustomer,
} from '../words/customers.ts';
import { hasLegalForm } from '../words/legal-forms.ts';
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
      ...clientsOfWorks(page),
      ...underHeadings(page),
      ...belowSentences(page),
      ...clientsInColumns(page),
      ...fromTitles(page),
      ...fromCards(page),
      ...companiesOfSpeakers(page),
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
    const told = inText(section);
    if (told.length > 0) return told;
    const pictures = logosBelow(page, section.heading);
    if (pictures.length > 1) return pictures;
    const items = firstList(listItems(section.blocks).filter(({ block }) => block.region !== 'nav'));
    const cards = items.length > 1 ? items : itemsOf(section);
    const shown = cards.filter(({ block }) => block.region !== 'footer' || section.heading.region === 'footer');
    const inRow = section.blocks.flatMap((block) => namesInRow(block));
    if (inRow.length > 2) return inRow;
    const listed = shown.flatMap(({ name, block, more }): Find[] => {
      const company = companyName(name.replace(placeOfCustomer, ''));
      const person = company !== null && personName(company) !== null;
      // The speaker of a testimonial, with a role below the name
      if (person && more.some(({ text }) => text.length < 90 && managementRole.test(text))) return [];
      return company && !managementRole.test(company) && !isGroup(company)
        ? [
            findOf(company, {
              quote: block.text.includes(company) ? company : block.text,
              extractor: 'block',
              clarity: person ? 'likely' : 'sure',
            }),
          ]
        : [];
    });
    // A trade's references are often its works: "Sonnenhang Park", and below it the square metres
    if (
      !saysClients.test(section.heading.text) &&
      shown.some(({ more }) => more.slice(0, 3).some(({ text }) => text.length < 200 && measured.test(text)))
    )
      return pictures;
    if (!isListOfNames(listed.map(({ value }) => String(value)))) return pictures;
    // "Who we help": farmers, councils, home owners
    const proper = listed.filter(({ value }) => isProper(String(value)));
    if (asksForCustomers(section.heading.text) && proper.length * 2 <= listed.length) return pictures;
    // Half of them sentences: it is no list of names
    return listed.length > 1 && listed.length * 2 > shown.length && listed.length <= 60 ? listed : pictures;
  });
}

/** Items of the first list, and of others built like it: beside it stand the downloads and the latest news. */
function firstList(items: Item[]): Item[] {
  const build = ({ block }: Item) => {
    const list = block.element.closest('ul, ol');
    return `${list?.getAttribute('class') ?? ''} ${block.element.closest('li')?.querySelector('a') ? 'linked' : ''}`;
  };
  const [first] = items;
  if (!first) return items;
  const list = first.block.element.closest('ul, ol');
  return items.filter((item) => list?.contains(item.block.element) || build(item) === build(first));
}

/** "Thornbury Dairies, Castle & Peel and the Wessex Bakery Group. Many others …": a paragraph right below the heading. */
function inText({ heading, blocks }: Section): Find[] {
  if (heading.region !== 'main') return [];
  return blocks.slice(0, 3).flatMap((block): Find[] => {
    if (block.tag !== 'p' || block.heading !== heading.text || block.text.length > 600) return [];
    return sentencesOf(block.text).flatMap((sentence): Find[] => {
      const list = sentence.replace(/^[^:：]{3,60}[:：]\s/u, '');
      const parts = list.split(/,\s|、|，/u).length;
      const names = companyNames(list);
      return parts > 2 && names.length >= parts - 1 && names.length > 2 && isListOfNames(names) && !names.some(isGroup)
        ? names.map((name) => findOf(name, { quote: sentence, extractor: 'sentence', clarity: 'likely' }))
        : [];
    });
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
  const ofClients = isOfClients(page);
  const ofWork = page.blocks.some(
    ({ tag, text }) => tag === 'h1' && /^(?:our |selected |recent )?work$/i.test(text.trim()),
  );
  return cardsOf(page.blocks).flatMap((cards) => {
    const told = cards.filter(({ more, block }) => more.length > 0 || block.element.closest('a'));
    // "Sonnenhang Park: facade, 2,400 m²" is a building
    const ofMeasure =
      !page.blocks.some(({ tag, text }) => tag === 'h1' && saysClients.test(text)) &&
      told.some(({ more }) => more.slice(0, 3).some(({ text }) => text.length < 200 && measured.test(text)));
    // An agency's work is called after clients or after campaigns: half the titles have to be of organisations
    const ofWorkFor =
      ofWork && told.filter(({ name }) => organisation.test(name) || hasLegalForm(name)).length * 2 >= told.length;
    const named = told.flatMap(({ block }): Find[] => {
      const titled = block.text.match(titleWithCustomer)?.groups?.who;
      const company = companyName(titled ?? block.text);
      const isName =
        company !== null &&
        !isWork.test(company) &&
        !notCustomers.test(company) &&
        !isCustomersHeading(company) &&
        isProper(company) &&
        (((ofClients || ofWorkFor) && !isGroup(company) && !ofMeasure) || titled || hasLegalForm(company));
      // Below "Customer stories" all is of others: there the title names whom
      return isName && (titled || !isOfOthers(block))
        ? [findOf(company, { quote: company, extractor: 'block', clarity: 'likely' })]
        : [];
    });
    return cards.length > 1 && named.length > 1 && named.length * 2 > told.length ? named : [];
  });
}

/** Pages of projects call their cards after the works ("Harbour Bridge", "Corn Exchange"), pages of clients after the clients. */
function isOfClients(page: ReadPage): boolean {
  const titles = page.blocks.filter(({ tag }) => tag === 'h1').map(({ text }) => text);
  const said = [...titles, page.title.split(/\s[|–—·•-]\s/)[0] ?? '', decodeURI(new URL(page.url).pathname)];
  return said.some((text) => showsClients.test(text)) && !titles.some((text) => showsProjects.test(text));
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
