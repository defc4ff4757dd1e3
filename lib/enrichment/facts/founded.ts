import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { earliestOn, storyOf } from '../reading/founding-story.ts';
import { isOfOthers } from '../reading/others.ts';
import { namesItself, ownOrganizations, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';
import {
  businessBeganLabel,
  foundedLabel,
  foundedPatterns,
  notTheCompany,
  otherBeginning,
  sincePatterns,
  sloganSince,
  wasBorn,
  workedSince,
} from '../words/founded.ts';

/** The year the company began, normalized as a number. "Over 35 years" is no year: it was true when it was written. */
export const founded = defineFact({
  id: 'founded',
  label: 'Founded',
  many: false,
  pages: ['about', 'home', 'imprint'],
  find: (page, site) => [
    ...fromData(page, site),
    ...fromPairs(page, site),
    ...fromTimeline(page, site),
    ...fromSentences(page, site),
    ...fromStory(page, site),
    ...fromSlogan(page, site),
  ],
  same: (one, other) => one.normalized === other.normalized,
});

const findOf = (year: string, said: Omit<Find, 'value' | 'normalized'>, site: SiteContext): Find[] => {
  const number = Number(year);
  return number >= 1500 && number <= site.now.getFullYear() ? [{ value: year, normalized: number, ...said }] : [];
};

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'foundingDate').flatMap(({ value, quote }) => {
      const year = typeof value === 'string' ? value.match(/(?<!\d)\d{4}(?!\d)/)?.[0] : undefined;
      return year ? findOf(year, { quote, extractor: item.syntax, clarity: 'sure' }, site) : [];
    }),
  );
}

function fromPairs(page: ReadPage, site: SiteContext): Find[] {
  return pairsOf(page).flatMap(({ label, value, quote, extractor, block }) => {
    const began = businessBeganLabel.test(label);
    if ((!began && !foundedLabel.test(label)) || isOfOthers(block) || saysOfOther(page)) return [];
    const at = page.blocks.indexOf(block);
    // A theme's own example of a history
    if (extractor === 'block' && page.blocks.slice(at, at + 3).some(({ text }) => /lorem ipsum/i.test(text))) return [];
    const year = value.length <= 80 ? yearIn(value) : null;
    const since = /^(?:since|seit|depuis|desde|dal|sinds)/i.test(label);
    return year ? findOf(year, { quote, extractor, clarity: began || since ? 'likely' : 'sure' }, site) : [];
  });
}

/** A value that is a date or a year, not a sentence that has one: "1987", "12 March 1987", "昭和62年（1987年）4月". */
function yearIn(value: string): string | null {
  const years = value.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [];
  return new Set(years).size === 1 && !/[–—-]\s?(?:today|heute|\d{4})/i.test(value) ? (years[0] ?? null) : null;
}

/** A timeline's first entry: the year, and beside or below it that the company was founded. */
function fromTimeline(page: ReadPage, site: SiteContext): Find[] {
  const founding =
    /^(?:[^.]{0,40}\s)?(?:founding|founded|foundation|established|gründung|gegründet|création|fondation|fondée|fundación|fundada|fondazione|fondata|oprichting|opgericht|fundação|(?:法人|会社)?(?:設立|創業)|成立)/iu;
  return page.blocks.flatMap((block, index) => {
    const entry = block.text.match(/^((?:1[5-9]|20)\d\d)(?:\s?年)?(?:\s?\d{1,2}\s?月)?(?:\s?[–—:-]\s?|\s|$)(.*)$/su);
    if (!entry?.[1] || isOfOthers(block) || saysOfOther(page)) return [];
    const next = page.blocks[index + 1];
    const told = entry[2] || next?.text || '';
    const below = page.blocks[index + 2]?.text ?? '';
    // A theme's own example
    if (/lorem ipsum|dolor sit/i.test(`${told} ${below}`)) return [];
    if (!founding.test(told) || told.length > 300 || otherBeginning.test(told.slice(0, 80))) return [];
    const quote = entry[2] ? block.text.slice(0, 200) : `${block.text} ${told}`.slice(0, 200);
    return findOf(entry[1], { quote: quote.trim(), extractor: 'block', clarity: 'likely' }, site);
  });
}

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (saysOfOther(page)) return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || block.text.length < 9 || !/\d{4}/.test(block.text) || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) => inSentence(sentence, page, site)),
  );
}

function inSentence(sentence: string, page: ReadPage, site: SiteContext): Find[] {
  if (!/(?:1[5-9]|20)\d\d/.test(sentence)) return [];
  const aboutPage = page.kind === 'about' || page.kind === 'home';
  for (const { pattern } of foundedPatterns) {
    const match = sentence.match(pattern);
    if (!match?.groups?.year || otherBeginning.test(around(sentence, match))) continue;
    if (isBesideAnother(sentence, match, site)) continue;
    if (!isOfItself(sentence, site)) return [];
    const clear = namesItself(sentence, site) || aboutPage;
    return findOf(
      match.groups.year,
      { quote: sentence, extractor: 'sentence', clarity: clear ? 'sure' : 'likely' },
      site,
    );
  }
  if (notTheCompany.test(sentence)) return [];
  for (const pattern of sincePatterns) {
    const match = sentence.match(pattern);
    const year = match?.groups?.year;
    if (!match || !year || otherBeginning.test(around(sentence, match))) continue;
    const ofTrade =
      sentence.length < 60 ||
      (/ ha(?:s|ve) been /.test(sentence) && namesItself(sentence.slice(0, 40), site)) ||
      /\b(?:we|our|your|ihre?|votre|wir|nous|notre|somos|siamo|wij|we|us|family|familie|family-owned)\b/iu.test(
        sentence,
      );
    return findOf(
      year,
      { quote: sentence, extractor: 'sentence', clarity: ofTrade && aboutPage ? 'likely' : 'weak' },
      site,
    );
  }
  return withItsWork(sentence, page, site);
}

/** "Northwind betreut seit 2003 die EDV", "Northwind est né en 1996": its own name at the start, and since when. */
function withItsWork(sentence: string, page: ReadPage, site: SiteContext): Find[] {
  if (page.kind !== 'about' && page.kind !== 'home') return [];
  const [, article = '', rest = sentence] =
    sentence.match(/^((?:die|der|das|the|la|le|el|il|o|a|de|het)\s|l['’])?(.*)$/isu) ?? [];
  const name = site.names.find((known) => rest.toLowerCase().startsWith(known.toLowerCase()));
  if (!name) return [];
  const after = sentence.slice(article.length + name.length);
  const born = after.match(wasBorn)?.groups?.year;
  const match = after.match(workedSince);
  const worked =
    match && (match.index ?? 0) < 130 && !otherBeginning.test(sentence) && !notTheCompany.test(sentence)
      ? match.groups?.year
      : undefined;
  const year = born ?? worked;
  return year && Number(year) <= earliestOn(page)
    ? findOf(year, { quote: sentence, extractor: 'sentence', clarity: 'likely' }, site)
    : [];
}

/** "the Food Bank, founded in 2009", "the mill at Orr (founded 1937)": it is of whom the words before it name. */
function isBesideAnother(sentence: string, match: RegExpMatchArray, site: SiteContext): boolean {
  const at = match.index ?? 0;
  const before = sentence.slice(0, at).trimEnd();
  if (!/^[,(–—-]/.test(match[0].trim()) && !/[,(–—-]$/.test(before)) return false;
  const named = before.replace(/[,(–—-]+$/, '').slice(-60);
  return /\s\p{Lu}/u.test(named.slice(1)) && !namesItself(named, site);
}

const fromStory = (page: ReadPage, site: SiteContext): Find[] =>
  storyOf(page, site).flatMap(({ year, quote, clarity }) =>
    findOf(year, { quote, extractor: 'sentence', clarity }, site),
  );

/** "Seit 1994 am Seil", "Oak furniture since 1964": a line of its own in the head of the site, or its title. */
function fromSlogan(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind !== 'home' && page.kind !== 'about') return [];
  const first = earliestOn(page);
  const titles = page.kind === 'home' ? page.title.split(/\s[|–—·•]\s/).filter((part) => page.html.includes(part)) : [];
  const lines = page.blocks
    .filter((block) => block.region !== 'nav' && block.tag !== 'td' && block.text.length <= 90 && !isOfOthers(block))
    .slice(0, 25)
    .flatMap(({ text }) => text.split('\n'));
  return [...titles, ...lines].flatMap((line) => {
    const year = line.match(sloganSince)?.groups?.year;
    if (
      !year ||
      Number(year) > first ||
      line.length > 80 ||
      /©|\d{4}.*\d{4}/.test(line) ||
      otherBeginning.test(line) ||
      notTheCompany.test(line)
    )
      return [];
    return findOf(year, { quote: line.trim(), extractor: 'block', clarity: 'likely' }, site);
  });
}

/** A sentence that has a subject: the company by name, "we", "the company", a pronoun, or none at all ("Founded in 1987"). */
function isOfItself(sentence: string, site: SiteContext): boolean {
  if (namesItself(sentence, site) || /公司|会社/u.test(sentence)) return true;
  return (
    /^(?:[^.]{0,80}?\s)?(?:we|our|us|the company|the firm|the business|the studio|the agency|it was|the story|wir|unser\p{L}*|uns|das unternehmen|die firma|der betrieb|die agentur|nous|notre|l['’]entreprise|la société|nuestra|la empresa|la compañía|somos|l['’]azienda|la nostra|la società|ons|onze|het bedrijf|a empresa|nossa|somos|começ|empezamos|comenzamos|nascemos|siamo nati|siamo partiti|当社|弊社|私たち|会社は|我们|公司|本公司|有限公司|株式会社)/iu.test(
      sentence,
    ) ||
    /^(?:la|notre|le) (?:cave|maison|fabrique|manufacture|coopérative|ferme|brasserie|menuiserie|imprimerie|domaine|atelier|cabinet)(?![\p{L}])[^,(]{0,60}\s(?:est|fut|a été)\s/iu.test(
      sentence,
    ) ||
    /^(?:founded|established|est\b|est\.|incorporated|gegründet|gegr\.|gründung|im jahre?|\d{4}|fondée?|créée?|depuis|en \d{4}|fundada|creada|nacida|fondata|nata|opgericht|in \d{4}|in het jaar|設立|創|成立)/iu.test(
      sentence,
    )
  );
}

/** What was found, with the words before it: a branch, a product or a partnership begins in some year, too. */
const around = (sentence: string, match: RegExpMatchArray) =>
  sentence.slice(Math.max(0, (match.index ?? 0) - 45), (match.index ?? 0) + match[0].length);

/** Pages of other people's stories. */
const saysOfOther = (page: ReadPage) =>
  ['news', 'customers', 'careers'].includes(page.kind) ||
  page.data.some(({ types }) => types.some((type) => /^(?:News)?Article$|^BlogPosting$/.test(type)));
