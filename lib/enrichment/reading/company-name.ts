import { notAName, withoutLogo } from '../words/customers.ts';
import { personName } from './person-name.ts';

const sentenceWords =
  /\b(?:the best|we|our|your|you|is|are|was|were|has|have|with|from over|more than|wir|unsere?|ihre?|sind|ist|mit|für|nous|notre|votre|est|sont|avec|pour|nuestr\w+|con|para|siamo|nostr\w+|onze|wij|met|voor|noss\w+|com|read|learn|view|see|download|mehr|lesen|weitere|and many more|und viele|viele mehr|et bien d|y muchos|e molti|many others|countless|various|several|verschiedene|leading|führende)\b/iu;

/**
 * A company's name as it stands in a list or under a picture: "Logo Acme GmbH" is Acme GmbH.
 *
 * @returns null for file names, sentences, "Logo 3", people
 */
export function companyName(text: string): string | null {
  const name = withoutLogo(text.replace(/\s+/g, ' ').trim())
    // "(310 employees)", "(in no order)": said about the name
    .replace(/\s?[(（](?=[^()（）]*(?:\d{2}|順不同|敬称略|ほか|他))[^()（）]*[)）]\s?$/u, '')
    .replace(/^[\s•·–-]+|[\s,;.…]+$/gu, (edge) =>
      edge.includes('.') &&
      /\b(?:Co|Inc|Ltd|Corp|S\.A|e\.V|S\.p\.A|S\.L|B\.V|d\.o\.o|a\.s|z\.?\s?o\.o|K\.K)\.?$/i.test(text)
        ? '.'
        : '',
    );
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 7) return null;
  if (notAName.test(name) || sentenceWords.test(name) || /[!?:“”„«»]|https?:|@|\d{4,}|%|[a-z0-9]_[a-z0-9]/.test(name))
    return null;
  if (
    !/^[\p{Lu}\p{N}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]|^[a-z]+(?:[A-Z]|\.[a-z])|^(?:de|van|von|d['’]|l['’]|el|la|le)\s?\p{Lu}/u.test(
      name,
    )
  )
    return null;
  return name;
}

/** Names after "our customers include", up to the end of the list. */
export function companyNames(text: string): string[] {
  const names: string[] = [];
  const list = text.split(/[.;。](?:\s|$)|\s(?:–|—)\s/u)[0] ?? '';
  // Where commas part the names, "&" is within one: "Reed & Sons, Harbour Lights and Finch"
  const parts = /[,、，]/.test(list)
    ? /\s?,\s(?:and\s|und\s)?|\s(?:and|und|et|y|e|en|sowie|as well as)\s|[、，]|\s?(?:以及|和|与|及び|および)(?:国内的|国外的|国内外的)?/u
    : /\s(?:and|und|et|y|e|en|sowie|as well as|&(?=\s\p{Lu}))\s/u;
  for (const part of list.split(parts)) {
    const name = companyName(
      part
        .replace(/(?:等(?:公司|企业|客户|品牌)?|など|ほか)$/u, '')
        .replace(/^(?:the|die|der|das|la|le|les|el|los|il|de|het|o|a)\s(?=\p{Lu})/u, ''),
    );
    if (!name || name.split(' ').length > 5) break;
    names.push(name);
  }
  return names;
}

const jobOrDepartment =
  /(?:manager|director|head|chief|officer|superintendent|supervisor|foreman|engineer|buyer|planner|controller|purchasing|maintenance|owner|founder|leiter|leitung|einkauf|werkstatt|betrieb|instandhaltung|technik|geschäftsführ|inhaber|vorstand|meister|responsable|directeur|directrice|gérant|achats|acheteur|service|atelier|jefe|jefa|compras|gerente|encargad|ufficio|acquisti|responsabile|direttore|direttrice|titolare|hoofd|inkoop|eigenaar|directie|bedrijfsleider|diretor|compras|dono|proprietári)/iu;

/** Does a line after somebody's words say what they do for a living? */
export const hasJob = (text: string): boolean => jobOrDepartment.test(text);

/** Words of organisations' names, with which two capitalised words are no person. */
export const organisation =
  /(?<!\p{L})(?:hotel|hôtel|albergo|restaurant|ristorante|restaurante|brasserie|brauerei|brewery|brouwerij|cantina|bodega|weingut|klinik\w*|clinic|clinique|clínica|hospital|hôpital|ospedale|ziekenhuis|bank|banque|banco|banca|laborator\w*|labor|lab|labs|schule|school|école|escuela|scuola|universit\w+|stadt|gemeinde|city|ville|mairie|comune|ayuntamiento|gemeente|foods?|farms?|group|gruppe|groupe|grupo|gruppo|groep|werke?|works|industries|systems|solutions|partners|logisti\w+|transports?|trasporti|stores?|books|roasters?|coffee|ferries|gin|spirits|brewing|cider|wines?|cellars|vineyards?|estates?|catering|cinema|gallery|press|verlag|éditions|energy|energie|stadtwerke|holding|spedition|bau|construction|manufacturing|foundry|dairy|bakery|bäckerei|molkerei|studios?|agency|agentur|foundation|stiftung|fondation|association|verein|council|trust|museum|theater|theatre|airport|port|university|college|care|health|pharma\w*|medical|chem\w+|plastics|metals?|steel|textil\w*|mobil\w*|automotive|cosmetics|consulting|insurance|versicherung\w*)(?!\p{L})/iu;

/** "Maintenance superintendent, Acme Co.": who praises is not named, but what for and where. */
export function companyOfJob(text: string): string | null {
  const [, job = '', rest = ''] = text.match(/^[\s–—-]*([^,|·]{4,60}?)\s?[,|·]\s?([^|·]{4,50})$/u) ?? [];
  if (!jobOrDepartment.test(job) || jobOrDepartment.test(rest)) return null;
  const name = companyName(rest);
  return name !== null &&
    (!personName(name) || organisation.test(name)) &&
    name.split(/[\s-]+/).every((word) => word.length < 5 || /^[\p{Lu}\p{N}&]/u.test(word)) &&
    name.includes(' ')
    ? name
    : null;
}

/** "Jane Roe, CEO, Acme Ltd", "Jane Roe, Head of IT at Acme Ltd": the company of someone quoted. Null when none is named. */
export function companyOfSpeaker(text: string): string | null {
  const parts = text
    .split(/\s?(?:,|\||·|–|—|\n|\/)\s?|\s-\s|\s(?=(?:at|bei|chez|@)\s)/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  const named = last.match(/(?:^|\s)(?:at|bei|bei der|chez|@)\s(.+)$/u)?.[1];
  if (named) return companyName(named);
  return parts.length >= 3 && personName(parts[0] ?? '') ? companyName(last) : null;
}
