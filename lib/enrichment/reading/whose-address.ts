import type { SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { hasLegalForm } from '../words/legal-forms.ts';
import { authority, strangers } from '../words/strangers.ts';
import type { SeenAddress } from './addresses.ts';
import { linesOf } from './lines.ts';
import { looksOwn } from './own-domain.ts';

/** Under such a heading an address is where a bridge was built or a fair is held. */
const notAnOffice =
  /(?<![\p{L}-])(?:projects?|project map|our work|references|referenzen|projekte|objekte|projets|réalisations|chantiers|proyectos|obras|progetti|realizzazioni|projecten|projetos|our (?:clients|customers)|unsere kunden|events?|trade (?:shows?|fairs?)|messen?|messetermine|veranstaltungen|foires|ferias|fiere|beurzen|agenda|exhibitions?)(?![\p{L}-])/iu;

/** Whoever answers for a site's content gives the home address, where it is not the company's: it comes after that one. */
const responsible =
  /verantwortlich|redaktion|v\.? ?i\.? ?s\.? ?d\.? ?p|directrice? de (?:la )?publication|responsable de (?:la )?publication|direttore responsabile/iu;

export function isElsewhere(seen: SeenAddress, others: SeenAddress[]): boolean {
  const said = [seen.line.under, seen.line.block.heading].filter((text) => text !== null);
  if (said.some((text) => notAnOffice.test(text))) return true;
  return (
    said.some((text) => responsible.test(text)) &&
    others.some(({ at, street }) => at < seen.at && street !== seen.street)
  );
}

/** "… complain to the Garante, Piazza Venezia 11, 00187 Roma": the authority named before it in the sentence is meant. */
export function isOfAuthority({ line, quote }: SeenAddress): boolean {
  const before = line.text.slice(0, Math.max(0, line.text.indexOf(quote)));
  // "… protected. Photographer: Studio Lux, Lake Road 3": a credit in the middle of a text
  const sentence = before.split(/(?<=\p{Ll}{3})[.;]\s+/u).at(-1) ?? '';
  if (/:\s/.test(sentence) && strangers.test(sentence.split(':')[0] ?? '')) return true;
  return authority.test(before.slice(before.search(/[.;:]\s+(?=\p{Lu}[^.;:]*$)/u) + 1)) || authority.test(sentence);
}

/** Its subsidiaries abroad have at least the first word in common: "Sena (Thailand) Co., Ltd." of sena-seimitsu.example. */
function isOwnName(said: string, site: SiteContext): boolean {
  const first = said.toLowerCase().match(/\p{L}{4,}/u)?.[0];
  return looksOwn(said, site) || (first !== undefined && first === site.site.split(/[.-]/)[0]);
}

/** Does another company's name stand there, a customer's or an agent's? */
export function isOfAnother(seen: SeenAddress, page: ReadPage, site: SiteContext): boolean {
  const said = nameAbove(seen, page);
  return site.names.length > 0 && hasLegalForm(said) && !isOwnName(said, site);
}

/** Does the company's own name stand right above it, as on an envelope? */
export function namesOwnAbove(seen: SeenAddress, page: ReadPage, site: SiteContext): boolean {
  const said = nameAbove(seen, page);
  return hasLegalForm(said) && isOwnName(said, site);
}

/** What stands right before the street: the line above it, or the piece before it on its own line. */
function nameAbove({ at, line, quote }: SeenAddress, page: ReadPage): string {
  const inLine = line.text.slice(0, Math.max(0, line.text.indexOf(quote))).replace(/[\s,;:·|–-]+$/u, '');
  if (inLine !== '') return inLine.split(/[,;:·|]\s|\s[–-]\s/u).at(-1) ?? '';
  const above = linesOf(page)
    .slice(Math.max(0, at - 3), at)
    .findLast(({ text, block }) => block.region === line.block.region && !quote.includes(text));
  return above && above.text.length <= 90 ? above.text.replace(/[\s,:]+$/, '') : '';
}
