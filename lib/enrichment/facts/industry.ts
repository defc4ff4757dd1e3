import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import { industryOf, type Trade } from '../industries.ts';
import type { ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { beginsWithName, namesItself, ownOrganizations, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';
import {
  industryLabel,
  isA,
  makerWords,
  retailerWords,
  saysNothing,
  tradeNoun,
  wholesalerWords,
} from '../words/industry.ts';
import { strangers } from '../words/strangers.ts';

/** What the company does, in its own words ("manufacturer of industrial pumps"), with the NAICS code where it is sure. */
export const industry = defineFact({
  id: 'industry',
  label: 'Industry',
  many: false,
  pages: ['about', 'home'],
  find: (page, site) => [
    ...fromData(page, site),
    ...fromPairs(page),
    ...fromSentences(page, site),
    ...fromDescription(page, site),
    ...fromTitle(page, site),
  ],
  same: (one, other) => {
    const [a, b] = [naicsOf(one), naicsOf(other)];
    // Pages say it in other words each time; only two codes can contradict each other
    return !a || !b || a.startsWith(b) || b.startsWith(a);
  },
});

const naicsOf = ({ normalized }: Find): string | null =>
  typeof normalized === 'object' && normalized && 'naics' in normalized && typeof normalized.naics === 'string'
    ? normalized.naics
    : null;

const tradeOf = (words: string): Trade =>
  wholesalerWords.test(words)
    ? 'wholesaler'
    : makerWords.test(words)
      ? 'maker'
      : retailerWords.test(words)
        ? 'retailer'
        : 'other';

/** What it makes, not for whom: "screens for the food industry" are machines. */
function codeOf(words: string): ReturnType<typeof industryOf> {
  const [made = words] = words.split(
    /(?<=\p{L}{3}.*)\s(?:für|for|to|pour|para|per|voor|aan|an)\s(?:the|die|den|das|l|la|le|les|el|los|il|de|a|o)?/u,
  );
  return industryOf(made, tradeOf(words)) ?? industryOf(made, 'other');
}

function findOf(words: string, said: Omit<Find, 'value' | 'normalized' | 'clarity'>, clear: boolean): Find {
  const code = codeOf(words);
  return {
    value: words,
    normalized: code ?? { naics: null, title: null },
    ...said,
    clarity: code && clear ? 'sure' : clear || code ? 'likely' : 'weak',
  };
}

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) => [
    ...valuesOf(item, 'industry').flatMap(({ value, quote }) =>
      typeof value === 'string' && value.length < 120 && !/^https?:/.test(value)
        ? [findOf(value.trim(), { quote, extractor: item.syntax }, true)]
        : [],
    ),
  ]);
}

/** "Branche: Maschinenbau", "事業内容". A list of twenty lines is a list of services. */
function fromPairs(page: ReadPage): Find[] {
  if (['customers', 'news', 'careers'].includes(page.kind)) return [];
  return pairsOf(page).flatMap(({ label, value, quote, extractor, block }): Find[] =>
    industryLabel.test(label) &&
    value.length >= 3 &&
    value.length <= 140 &&
    !isOfOthers(block) &&
    (extractor === 'table' || (value.length < 90 && /[:：]/.test(quote)))
      ? [findOf(value, { quote, extractor }, extractor === 'table')]
      : [],
  );
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (!['home', 'about', 'products', 'other'].includes(page.kind)) return [];
  const found = page.blocks.flatMap((block) =>
    block.region === 'nav' || block.region === 'aside' || block.text.length < 15 || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) => inSentence(sentence, site, 'sentence')),
  );
  return found.slice(0, 4);
}

const fromDescription = (page: ReadPage, site: SiteContext): Find[] =>
  page.kind === 'home' || page.kind === 'about'
    ? sentencesOf(page.meta.get('description') ?? '').flatMap((sentence) =>
        page.html.includes(sentence) ? inSentence(sentence, site, 'meta') : [],
      )
    : [];

/** "Northwind | Pump manufacturer in Leeds": the part of the title that is no name, when it is of a trade with a code. */
function fromTitle(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind !== 'home' && page.kind !== 'imprint') return [];
  // The agency that made the site, the host and the insurer stand in imprints with their trades
  const inText = page.blocks
    .slice(0, 30)
    .filter(({ region, heading, text }) => region !== 'footer' && !strangers.test(`${heading ?? ''} ${text}`));
  const lines = page.kind === 'home' ? [page.title] : inText.map(({ text }) => text);
  return lines
    .flatMap((line) => line.split(/\s[|–—•·-]\s|\s?[｜:：\n]\s?/))
    .flatMap((part): Find[] => {
      const words = part.trim();
      const isTrade = tradeNoun.test(words) && words.length >= 8 && words.length <= 80 && /\p{L}{4}/u.test(words);
      const short = page.kind === 'home' || words.split(' ').length <= 2;
      if (!isTrade || !short || namesItself(words, site) || !page.html.includes(words)) return [];
      return [findOf(words, { quote: words, extractor: 'block' }, true)];
    })
    .slice(0, 1);
}

function inSentence(sentence: string, site: SiteContext, extractor: 'sentence' | 'meta'): Find[] {
  for (const pattern of isA) {
    const groups = sentence.match(pattern)?.groups;
    const what = groups?.what?.trim().replace(/[,:–—-]+$/u, '');
    if (!groups || !what || !isOfItself(`${groups.subject ?? ''}`, sentence, site)) continue;
    const words = shortened(what);
    const code = codeOf(words);
    // "We make brands people remember": a verb alone is no trade
    if (!code && (saysNothing.test(words) || startsWithVerb.test(words) || specialised.test(words))) continue;
    return [
      findOf(
        words,
        { quote: sentence, extractor },
        namesItself(groups.subject ?? '', site) ||
          beginsWithName(sentence, site) ||
          /^(?:we|wir|nous|somos|siamo|wij)\b/i.test(sentence),
      ),
    ];
  }
  return [];
}

const specialised =
  /^(?:spezialisiert|speciali[sz]ed|speciali[sz]ing|spécialisé|especializad|specializzat|gespecialiseerd)/iu;

const startsWithVerb =
  /^(?:lever|lief|baut|bauen|vertreib|realizz|forni|suministr|fornece|maak|maken|manufacture|make|build|produce|develop|supply|supplie|distribute|sell|import|roast|brew|print|repair|install|fertig|produzier|stell|entwickel|fabriqu|produi|conç|édit)/iu;

/** Up to the first clause about something else. */
const shortened = (words: string) =>
  words
    .split(
      /\s[–—|]\s|,\s(?:and we|founded|established|based|headquartered|with (?:more|over)|mit (?:Sitz|über|rund)|gegründet|basée?|con sede|fondata|gevestigd|since|seit)|\s(?:with (?:more than|over|offices|its headquarters)|mit Sitz|based in|headquartered in|founded in|com (?:mais de|cerca de|\d)|con (?:más de|oltre|\d)|con sede|gevestigd in|since \d|seit \d|depuis \d|desde \d|dal \d|sinds \d)/u,
    )[0]
    ?.trim() ?? words;

/** The company by name, "we", or the plain start of the sentence before "is": never a product, a person or a customer. */
function isOfItself(subject: string, sentence: string, site: SiteContext): boolean {
  if (subject.length > 0 && namesItself(subject, site))
    return !/['’]s\s+\p{L}+\s*$|\b(?:our|unser\p{L}*)\s/iu.test(subject);
  // "Northwind designs pumps" of Northwind Pumps Ltd
  if (/^\S+(?:\s(?:&|\p{Lu})\S*){0,4}$/u.test(subject.trim()) && beginsWithName(sentence, site)) return true;
  return (
    /^Ihre?\s\p{Lu}/u.test(sentence) ||
    specialised.test(sentence) ||
    /^(?:[^,.]{0,30},\s)?(?:we|wir|as an?|als|nous|somos|siamo|wij|we['’]re)(?![\p{L}])/iu.test(sentence) ||
    /^(?:当社|弊社|私たち|わたしたち|我们|本公司|公司|[^、，。]{2,20}(?:有限公司|株式会社))/u.test(sentence) ||
    /\b(?:zijn wij|sind wir|sommes-nous)\b/iu.test(sentence) ||
    /^(?:the company|das unternehmen|die firma|our company|unser unternehmen|notre entreprise|notre société|nuestra empresa|la nostra azienda|ons bedrijf|a nossa empresa)\s/iu.test(
      sentence,
    )
  );
}
