import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { companyName } from '../reading/company-name.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, namesItself, ownOrganizations, sameCompany, textOf, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { itemsOf, sectionsUnder } from '../reading/sections.ts';
import { sentencesOf } from '../reading/sentences.ts';
import {
  bought,
  holds,
  livesOn,
  minority,
  subsidiaryHeading,
  subsidiaryLabel,
  subsidiaryPatterns,
  throughOthers,
} from '../words/group.ts';
import { legalNamesIn } from '../words/legal-forms.ts';

/** Companies this one owns, by name. */
export const subsidiary = defineFact({
  id: 'subsidiary',
  label: 'Subsidiaries',
  many: true,
  pages: ['about', 'locations', 'imprint'],
  find: (page, site) => [
    ...fromData(page, site),
    ...fromPairs(page, site),
    ...fromLists(page, site),
    ...fromRows(page, site),
    ...fromSentences(page, site),
  ],
  same: (one, other) => bareName(String(one.value)) === bareName(String(other.value)),
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'subOrganization').flatMap(({ value, quote }): Find[] => {
      const name = typeof value === 'string' ? value : textOf(value, 'name');
      const department = typeof value !== 'string' && /department/i.test(name ?? '');
      const said = typeof value === 'string' ? quote : (valuesOf(value, 'name')[0]?.quote ?? quote);
      return name && !department && !/^https?:/.test(name)
        ? [{ value: name, normalized: name, quote: said, extractor: item.syntax, clarity: 'sure' }]
        : [];
    }),
  );
}

const form =
  /(?<![\p{L}])(?:GmbH|AG|KG|Inc|Ltd|LTD|Limited|LLC|SARL|SAS|S\.A|SA|B\.?V|SpA|S\.p\.A|S\.?r\.?l|S\.?L|Lda|Ltda|S[àÀ]rl|AB|Oy|ApS|Sp\. z o|s\.\s?r\.\s?o|d\.\s?o\.\s?o|Kft|K\.?K|Pty|Pte|Pvt|SPRL|BVBA|A\/S|OÜ|SIA|UAB|ULC|S\.R\.L|SRL|SE|N\.?V)(?![\p{L}])|株式会社|有限公司/u;

const endsAtForm = new RegExp(`^(.{2,60}?(?:${form.source})\\.?)(?:,\\s|\\s[–(|-])`, 'u');

/** Names come most likely first; those of subsidiaries, which imprints and addresses name as well, come after. */
const surestNames = ({ names }: SiteContext) => names.slice(0, 2);

/** A company's name with its form in it: a list without may be of countries. */
function ownedCompany(text: string, site: SiteContext): string | null {
  // "Acme Oy, Rovaniemi, Finland", "Acme Inc. (Ohio)"
  const company = companyName(text.match(endsAtForm)?.[1] ?? text);
  const isItself = company !== null && surestNames(site).some((known) => known.toLowerCase() === company.toLowerCase());
  return company && form.test(company) && !isItself ? company : null;
}

/** "海外子会社" and the name beside it, its address below. */
const fromPairs = (page: ReadPage, site: SiteContext): Find[] =>
  pairsOf(page).flatMap(({ label, value, quote, extractor, block }): Find[] => {
    if (extractor !== 'table' || !subsidiaryLabel.test(label) || isOfOthers(block)) return [];
    const company = ownedCompany(value.split('\n')[0] ?? '', site);
    return company ? [{ value: company, normalized: company, quote, extractor, clarity: 'sure' }] : [];
  });

/** Names under "Our subsidiaries", and the one a text below "Tochterfirma" begins with. */
const fromLists = (page: ReadPage, site: SiteContext): Find[] =>
  sectionsUnder(page, subsidiaryHeading).flatMap((section) => [
    ...itemsOf(section).flatMap(({ name, block }): Find[] => {
      const company = ownedCompany(name, site);
      return company && block.region !== 'footer'
        ? [{ value: company, normalized: company, quote: block.text, extractor: 'block', clarity: 'sure' }]
        : [];
    }),
    ...section.blocks.slice(0, 2).flatMap((block): Find[] => {
      const first = sentencesOf(block.text)[0] ?? '';
      const [name] = block.tag === 'p' && subsidiaryLabel.test(section.heading.text) ? legalNamesIn(first) : [];
      const isSubject = name !== undefined && first.indexOf(name) >= 0 && first.indexOf(name) <= 4;
      const company = isSubject ? ownedCompany(name, site) : null;
      return company
        ? [{ value: company, normalized: company, quote: first, extractor: 'sentence', clarity: 'likely' }]
        : [];
    }),
  ]);

/** The first cell of each row below such a heading: company, seat, share. */
const fromRows = (page: ReadPage, site: SiteContext): Find[] =>
  page.blocks.flatMap((block): Find[] => {
    const cell = block.element.closest('td, th');
    if (!cell || cell.previousElementSibling || !subsidiaryLabel.test(block.heading ?? '')) return [];
    const company = ownedCompany(block.text.split('\n')[0] ?? '', site);
    return company
      ? [{ value: company, normalized: company, quote: company, extractor: 'table', clarity: 'sure' }]
      : [];
  });

/** "Northwind owns Acme Ltd, Globex SARL and Initech GmbH": the company or "we" holds them, and no mere part of them. */
function heldIn(sentence: string, site: SiteContext): Find[] {
  const match = sentence.match(holds);
  if (!match || minority.test(sentence) || throughOthers.test(sentence)) return [];
  const before = sentence.slice(0, match.index);
  const own =
    before.length < 60 &&
    (namesItself(before, site) ||
      /(?<!\p{L})(?:we|wir|nous|wij|company|unternehmen|gruppe|group|groupe|empresa|azienda|società|bedrijf)\s?$/iu.test(
        before,
      ) ||
      /^(?:poseemos|tenemos|possediamo|possuímos|detemos)/iu.test(match[0]));
  if (!own) return [];
  return legalNamesIn(sentence.slice((match.index ?? 0) + match[0].length)).flatMap((name): Find[] => {
    const company = ownedCompany(name, site);
    return company
      ? [{ value: company, normalized: company, quote: sentence, extractor: 'sentence', clarity: 'likely' }]
      : [];
  });
}

/** "In 2023 we acquired Acme Ltd, which keeps its own name": what was bought and merged is no company any more. */
function boughtIn(sentence: string, next: string): Find[] {
  const [company] = sentence.match(bought) ? legalNamesIn(sentence.slice(sentence.search(bought))) : [];
  return company && form.test(company) && livesOn.test(`${sentence} ${next}`)
    ? [{ value: company, normalized: company, quote: sentence, extractor: 'sentence', clarity: 'likely' }]
    : [];
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind === 'customers') return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence, at, all): Find[] => {
          if (!form.test(sentence)) return [];
          const told = [...heldIn(sentence, site), ...boughtIn(sentence, all[at + 1] ?? '')];
          if (told.length > 0) return told;
          const named = subsidiaryPatterns.flatMap((pattern) => sentence.match(pattern)?.groups?.company?.trim() ?? []);
          return [...new Set(named)]
            .filter(
              (name) =>
                form.test(name) &&
                !surestNames(site).some((own) => sameCompany(own, name) && own.length >= name.length),
            )
            .map((name) => ({
              value: name,
              normalized: name,
              quote: sentence,
              extractor: 'sentence',
              clarity: 'likely',
            }));
        }),
  );
}
