import type { Find, SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { beganPatterns, itsName, mayTellAnOpening, openedBy, otherBeginning } from '../words/founded.ts';
import { notTheBeginning, peopleThen, storyPatterns, thatWasIt } from '../words/founded-story.ts';
import { isOfOthers } from './others.ts';
import { sentencesOf } from './sentences.ts';

/** A year a company's story begins with, and how clear it is that the company began then. */
export type Beginning = { year: string; quote: string; clarity: Find['clarity'] };

const yearSaid = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;

/**
 * How it all began, as told on a page about the company: "In 1952 Ella Moore put up her plate". Stories start at the
 * start, so no year on the page may be earlier.
 */
export function storyOf(page: ReadPage, { names }: SiteContext): Beginning[] {
  if (page.kind !== 'about' && page.kind !== 'home' && page.kind !== 'team') return [];
  const sentences = page.blocks
    .filter(({ region, text }) => region !== 'nav' && region !== 'footer' && text.length > 25)
    .filter((block) => !isOfOthers(block))
    .flatMap((block) => sentencesOf(block.text));
  const dated = sentences.filter((sentence) => yearSaid.test(sentence));
  if (dated.length === 0) return [];
  const first = earliestOn(page);
  const told = openings(dated, names, first) ?? idiom(dated, first);
  if (told) return [told];
  return page.kind === 'about' ? story(sentences, dated, first) : [];
}

/** "They opened the studio in 2012", "In 1996 he founded Northwind". */
function openings(dated: string[], names: string[], first: number): Beginning | null {
  const own = names.filter((name) => name.length >= 4).sort((a, b) => b.length - a.length);
  for (const sentence of dated.filter((each) => mayTellAnOpening(each, own))) {
    const told = own.reduce((text, name) => text.replaceAll(name, itsName), sentence);
    const match = firstMatch(openedBy, told);
    const year = match?.groups?.year;
    if (match && year && (match[0].includes(itsName) || Number(year) <= first) && !isOfAnother(match[0]))
      return { year, quote: sentence, clarity: 'likely' };
  }
  return null;
}

function firstMatch(patterns: RegExp[], text: string): RegExpMatchArray | null {
  for (const pattern of patterns) {
    const match = text.match(pattern);
    if (match) return match;
  }
  return null;
}

/** A second shop, a branch, a department is opened, too. */
const isOfAnother = (said: string) =>
  /(?<!\p{L})(?:second|third|another|new|branch|zweite[nrs]?|dritte[nrs]?|weitere[nrs]?|neue[nrs]?|deuxième|nouve\p{L}+|segund[ao]|nuev[ao]|second[ao]|nuov[ao]|tweede|nieuwe|nov[ao])(?!\p{L})/iu.test(
    said,
  ) || otherBeginning.test(said.replace(/opened|eröffnete[nt]?|(?:our|the) foundation/giu, ''));

function idiom(dated: string[], first: number): Beginning | null {
  for (const sentence of dated) {
    const year = firstMatch(beganPatterns, sentence)?.groups?.year;
    if (year && Number(year) <= first) return { year, quote: sentence, clarity: 'likely' };
  }
  return null;
}

/** ", a week before the bridge was opened,": what else was then. */
const aside =
  /,\s[^,]{0,30}(?<!\p{L})(?:before|after|when|vor|nach|als|avant|après|antes|después|prima|dopo|voor|na|depois)(?!\p{L})[^,]*,/giu;

/** The first of its sentences with a year in it; what comes next may say that this was the beginning. */
function story(sentences: string[], dated: string[], first: number): Beginning[] {
  for (const sentence of dated.slice(0, 2)) {
    const match = firstMatch(storyPatterns, sentence);
    const said = match?.groups?.year;
    const end = (match?.index ?? 0) + (match?.[0].length ?? sentence.length);
    const at = sentences.indexOf(sentence);
    const next = sentences.slice(at + 1, at + 4).join(' ');
    const only = [...new Set(sentence.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [])];
    const year =
      said ??
      (thatWasIt.test(next) ? only[0] : undefined) ??
      (dated[0] === sentence ? sentence.match(peopleThen)?.groups?.year : undefined);
    if (!year || Number(year) > first || notTheBeginning.test(sentence.slice(0, end + 25).replace(aside, ',')))
      continue;
    return [{ year, quote: sentence, clarity: 'likely' }];
  }
  return [];
}

/** The earliest year on the page, house numbers and post codes aside. */
export function earliestOn({ blocks }: ReadPage): number {
  const text = blocks
    .filter(({ region }) => region === 'main')
    .map((block) => block.text)
    .join('\n');
  const years = (text.match(/(?<![\d.,-])(?:1[6-9]|20)\d\d(?![\d,-]|\.\d)/g) ?? []).map(Number);
  return years.length > 0 ? Math.min(...years) : Number.POSITIVE_INFINITY;
}
