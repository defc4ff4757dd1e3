import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { companyName } from '../reading/company-name.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, ownOrganizations, sameCompany, textOf, valuesOf } from '../reading/own.ts';
import { itemsOf, sectionsUnder } from '../reading/sections.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { subsidiaryLabel, subsidiaryPattern } from '../words/group.ts';

/** Companies this one owns, by name. */
export const subsidiary = defineFact({
  id: 'subsidiary',
  label: 'Subsidiaries',
  many: true,
  pages: ['about', 'locations', 'imprint'],
  find: (page, site) => [...fromData(page, site), ...fromLists(page, site), ...fromSentences(page, site)],
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

/** Names under "Our subsidiaries": a list without a company's form in it may be of countries. */
function fromLists(page: ReadPage, site: SiteContext): Find[] {
  const form =
    /\b(?:GmbH|AG|KG|Inc|Ltd|Limited|LLC|SARL|SAS|S\.A|SA|B\.?V|SpA|S\.p\.A|S\.?r\.?l|S\.?L|Lda|AB|Oy|ApS|Sp\. z o|s\.r\.o|K\.?K|Pty|Pte)\b|株式会社|有限公司/iu;
  return sectionsUnder(page, subsidiaryLabel).flatMap((section) =>
    itemsOf(section).flatMap(({ name, block }): Find[] => {
      const company = companyName(name);
      const own = company !== null && site.names.some((known) => known.toLowerCase() === company.toLowerCase());
      return company && form.test(company) && !own && block.region !== 'footer'
        ? [{ value: company, normalized: company, quote: block.text, extractor: 'block', clarity: 'sure' }]
        : [];
    }),
  );
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind === 'customers') return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence): Find[] => {
          const name = sentence.match(subsidiaryPattern)?.groups?.company?.trim();
          return name && !site.names.some((own) => sameCompany(own, name) && own.length >= name.length)
            ? [{ value: name, normalized: name, quote: sentence, extractor: 'sentence', clarity: 'likely' }]
            : [];
        }),
  );
}
