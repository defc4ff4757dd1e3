import type { Find } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { countryNamed } from '../words/countries.ts';
import { isGroup } from '../words/customer-groups.ts';
import { managementRole } from '../words/roles.ts';
import { companyName, companyOfJob, companyOfSpeaker, hasJob } from './company-name.ts';
import { isProper, looksNamed } from './named-company.ts';
import { isOfOthers } from './others.ts';
import { personName } from './person-name.ts';

/** Who a testimonial's speaker works for, from the line below the words: "Jane Roe, CEO, Acme Ltd". */
export function companiesOfSpeakers(page: ReadPage): Find[] {
  if (!['home', 'customers', 'products', 'about'].includes(page.kind)) return [];
  return page.blocks.flatMap((block): Find[] => {
    if (block.text.length < 8 || !isOfOthers(block)) return [];
    // Who says it may stand on the last line of the words themselves
    const line = block.text.split('\n').at(-1) ?? '';
    if (line.length > 120 || /^[“"„«「]/u.test(line)) return [];
    const said = line.replace(/^[–—-]\s*/, '');
    const company =
      companyOfSpeaker(said) ?? companyOfJob(said) ?? (page.kind === 'customers' ? besideName(said) : null);
    const isNamed = company !== null && !isReviewer.test(said) && !isGroup(company) && countryNamed(company) === null;
    return isNamed &&
      !managementRole.test(company) &&
      (looksNamed(company) || managementRole.test(said) || hasJob(said))
      ? [{ value: company, normalized: company, quote: block.text, extractor: 'block', clarity: 'likely' }]
      : [];
  });
}

/** Private people praise, too: on portals, as a customer of many years, as a mother of two. */
const isReviewer =
  /google|trustpilot|proven ?expert|tripadvisor|yelp|facebook|jameda|doctolib|bewertung|rezension|review|(?<!\p{L})avis|reseña|recensione|beoordeling|avaliação|口コミ|(?<!\p{L})(?:kund\p{L}*|client\p{L}*|customer|klant|patient\p{L}*|paziente)\s(?:seit|since|depuis|desde|dal|sinds|von|from|of)|(?<!\p{L})(?:mother|father|mum|dad|mutter|vater|maman|madre|padre|moeder|vader|mãe|pai|homeowner|hausbesitzer\p{L}*|propriétaire|bride|groom|family|familie|famille|familia|famiglia|família)(?!\p{L})/iu;

/** "Jane Roe, Harbour Hotels": on the page of customers, two capitalised words or more after a person are a company. */
function besideName(text: string): string | null {
  const [, person, rest] = text.match(/^([^,|·]{4,40})\s?[,|·]\s?([^,|·]{5,50})$/u) ?? [];
  const company = person && rest && personName(person) ? companyName(rest) : null;
  return company?.includes(' ') && isProper(company) ? company : null;
}
