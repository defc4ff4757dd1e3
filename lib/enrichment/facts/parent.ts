import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { companyName } from '../reading/company-name.ts';
import { isOfOthers } from '../reading/others.ts';
import {
  bareName,
  isOrganization,
  namesItself,
  ownOrganizations,
  sameCompany,
  textOf,
  valuesOf,
} from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { parentLabel, parentPatterns } from '../words/group.ts';

/** Who owns the company: "a member of the Arden Group". Associations and networks it is a member of are not. */
export const parent = defineFact({
  id: 'parent',
  label: 'Parent company',
  many: false,
  pages: ['about', 'imprint', 'home'],
  find: (page, site) =>
    [...fromData(page, site), ...fromPairs(page), ...fromSentences(page, site)].filter(
      ({ value }) => !isItself(String(value), site),
    ),
  same: (one, other) => bareName(String(one.value)) === bareName(String(other.value)),
});

/** "Northwind GmbH" is part of the "Northwind Group": that is another company, though of the same name. */
const isItself = (name: string, site: SiteContext) =>
  !/grou?pp?[eo]?\b|holding|konzern/i.test(name) && site.names.some((own) => sameCompany(own, name));

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'parentOrganization').flatMap(({ value, quote }): Find[] => {
      const name =
        typeof value === 'string' ? value : isOrganization(value) || value.props.name ? textOf(value, 'name') : null;
      const said = typeof value === 'string' ? quote : (valuesOf(value, 'name')[0]?.quote ?? quote);
      return name && !/^https?:/.test(name)
        ? [{ value: name, normalized: name, quote: said, extractor: item.syntax, clarity: 'sure' }]
        : [];
    }),
  );
}

function fromPairs(page: ReadPage): Find[] {
  if (page.kind === 'customers' || page.kind === 'news') return [];
  return pairsOf(page).flatMap(({ label, value, quote, extractor, block }): Find[] => {
    // "Home" beside "Group" is a trail of links; a label of its own line has a colon
    if (extractor === 'block' && !/[:：]/.test(quote)) return [];
    const name = parentLabel.test(label) && value.length <= 70 && !isOfOthers(block) ? companyName(value) : null;
    return name
      ? [{ value: name, normalized: name, quote, extractor, clarity: extractor === 'table' ? 'sure' : 'likely' }]
      : [];
  });
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (['customers', 'news', 'careers', 'products'].includes(page.kind)) return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) => inSentence(sentence, site)),
  );
}

function inSentence(sentence: string, site: SiteContext): Find[] {
  for (const pattern of parentPatterns) {
    const match = sentence.match(pattern);
    const company = match?.groups?.company?.trim();
    if (
      !match ||
      !company ||
      /associat|verband|kammer|chamber|verein|network|alliance|initiative|innung/i.test(sentence.slice(match.index))
    )
      continue;
    const before = sentence.slice(0, match.index);
    // Its subject is the company, not a subsidiary or a customer of which the sentence tells
    const own =
      before.trim() === '' ||
      namesItself(before + match[0].slice(0, -company.length), site) ||
      /(?:^|\s)(?:we|wir|nous|somos|siamo|wij|company|firm|unternehmen|firma|entreprise|société|empresa|azienda|società|soggetta|bedrijf|sind)(?:\s|$)/i.test(
        ` ${before} ${match[0].slice(0, 12)}`,
      );
    // Associations have members; groups have members of another kind
    const said = match[0].slice(0, -company.length);
    if (
      /member|mitglied|membre|miembro|membro|(?<!\p{L})lid(?!\p{L})/iu.test(said) &&
      !/gr[ou]|holding|konzern/i.test(company)
    )
      continue;
    if (!own || /subsidiar|tochter|customer|kunde|client/i.test(before)) continue;
    const name = company
      .replace(
        /(?<=\s(?:S\.p\.A\.|SpA|S\.r\.l\.|S\.A\.|AG|GmbH|B\.V\.|Inc\.|Ltd|SAS|SA|plc))\s(?:di|in|of|aus|de|à|van|te|en|a)\s.*$/u,
        '',
      )
      .replace(/[.,;]$/, (stop) =>
        /(?:Inc|Ltd|Corp|p\.A|B\.V|N\.V|S\.A|S\.L(?:\.U)?|r\.l|K\.K|o\.o|a\.s|Lda|Ltda)\.$/.test(company) ? stop : '',
      );
    return [{ value: name, normalized: name, quote: sentence, extractor: 'sentence', clarity: 'likely' }];
  }
  return [];
}
