import type { Normalized } from '../../core/site.ts';
import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { DataValue, ReadPage } from '../read-page.ts';
import { readWholeNumber, wholeNumber } from '../reading/numbers.ts';
import { isOfOthers } from '../reading/others.ts';
import { ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { type Pair, pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { wordsSource } from '../words/any-of.ts';
import {
  employeesLabel,
  employing,
  numberWords,
  otherCount,
  ownHeadcount,
  partOfIt,
  peopleWords,
  surelyEmployees,
  vaguePeople,
} from '../words/employees.ts';

/** How many people work there: a number, `{ min, max }` for "51-200", `{ min }` for "more than 1,200" and "1,200+". */
export const employees = defineFact({
  id: 'employees',
  label: 'Employees',
  many: false,
  pages: ['about', 'home', 'team', 'careers'],
  readable: true,
  find: (page, site) => [...fromData(page, site), ...fromPairs(page), ...fromSentences(page)],
  same: (one, other) => JSON.stringify(one.normalized) === JSON.stringify(other.normalized),
});

const more = String.raw`(?:more than|over|in excess of|upwards of|at least|über|mehr als|mindestens|plus de|plus d['’]|más de|oltre|più di|meer dan|ruim|mais de|超过|逾|超)`;
const about = String.raw`(?:about|around|approximately|approx\.?|some|nearly|almost|roughly|circa|ca\.?|c\.|rund|etwa|knapp|ungefähr|près de|environ|quelque|cerca de|unos|alrededor de|casi|circa|quasi|ongeveer|zo[’']n|bijna|aproximadamente|約|约|近)`;
const range = new RegExp(
  String.raw`(?<min>${wholeNumber})\s?(?:-|–|—|to|bis|à|a|tot|〜|～|至)\s?(?<max>${wholeNumber})`,
  'iu',
);
const amount = new RegExp(
  String.raw`(?<more>${more}\s)?(?:${about}\s?)?(?<number>${wholeNumber})\s?(?<plus>\+|plus\b|以上|余|多)?`,
  'iu',
);

/** Shown when it stands; null when the text has no one count of people. */
function countIn(text: string): { said: string; normalized: Normalized } | null {
  const between = text.match(range);
  if (between?.groups) {
    const [min, max] = [readWholeNumber(between.groups.min ?? ''), readWholeNumber(between.groups.max ?? '')];
    if (min !== null && max !== null && min < max && !isYear(min, between.groups.min))
      return { said: between[0].trim(), normalized: { min, max } };
  }
  const one = text.match(amount);
  const count = readWholeNumber(one?.groups?.number ?? '');
  if (!one?.groups || count === null || count < 1 || count > 3_000_000 || isYear(count, one.groups.number)) return null;
  return { said: one[0].trim(), normalized: one.groups.more || one.groups.plus ? { min: count } : count };
}

/** 1998 and 2024 are years, 2,024 is not. */
const isYear = (count: number, written = '') => count >= 1900 && count <= 2100 && /^\d{4}$/.test(written);

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'numberOfEmployees').flatMap((value) => {
      const count = countOfData(value);
      return count
        ? [
            {
              value: count.said,
              normalized: count.normalized,
              quote: value.quote,
              extractor: item.syntax,
              clarity: 'sure' as const,
            },
          ]
        : [];
    }),
  );
}

function countOfData({ value }: DataValue): ReturnType<typeof countIn> {
  if (typeof value === 'string') return countIn(value);
  const [exact, min, max] = ['value', 'minValue', 'maxValue'].map((property) => textOf(value, property));
  if (exact) return countIn(exact);
  return min && max ? countIn(`${min}-${max}`) : min ? countIn(`${min}+`) : null;
}

function fromPairs(page: ReadPage): Find[] {
  return pairsOf(page).flatMap((pair) => {
    const { label, value, quote, extractor, block } = pair;
    if (!employeesLabel.test(label) || isOfOthers(block) || ofAnother(page, pair)) return [];
    if (value.length > 90 || !/^\D{0,24}[0-9０-９]/u.test(value)) return [];
    const count = countIn(value.replace(/[（(][^）)]*[）)]/g, ' '));
    if (!count) return [];
    // A tile that says "30 people" may count anything; "30 employees" not
    const clear = !vaguePeople.test(label) || extractor === 'table';
    return [{ value: count.said, normalized: count.normalized, quote, extractor, clarity: clear ? 'sure' : 'weak' }];
  });
}

/** A customer's facts beside a case study, a branch's beside its address, a plan's "up to 10 employees". */
const ofAnother = (page: ReadPage, { block, value }: Pair) =>
  ['customers', 'pricing', 'locations', 'news'].includes(page.kind) ||
  (block.heading !== null && partOfIt.test(block.heading)) ||
  /^(?:up to|bis zu|ab|jusqu)/i.test(value);

const counted = new RegExp(
  String.raw`(?:${range.source.replace(/\?<(?:min|max)>/g, '?:')}|(?:${more}\s)?(?:${about}\s?)?(?:${wholeNumber})\s?(?:\+|plus\b)?)\s(?:[\p{L}-]+\s){0,2}?${wordsSource(peopleWords)}`,
  'giu',
);
const countedEastern =
  /(?:従業員|社員|スタッフ|员工|員工|职工)[^\d。、，]{0,8}(?:約|约|近|超过)?[\d,０-９]+\s?(?:余|多)?(?:名|人)/gu;

function fromSentences(page: ReadPage): Find[] {
  if (['customers', 'pricing', 'products'].includes(page.kind)) return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) => [
          ...(/[\d０-９]/.test(sentence) ? inSentence(sentence, page) : []),
          ...ofItself(sentence, page),
        ]),
  );
}

const inWords = `(?<![\\p{L}])(?:${[...numberWords.keys()].join('|')})(?![\\p{L}])`;
const headcounts = ownHeadcount.map(
  (source) =>
    new RegExp(source.replace('%', `(?:${more}\\s)?(?:${about}\\s?)?(?<count>${wholeNumber}|${inWords})`), 'iu'),
);

/** "There are 62 of us", "oggi siamo in 48", "we are nine people". */
function ofItself(sentence: string, page: ReadPage): Find[] {
  if (['news', 'careers', 'locations', 'contact'].includes(page.kind)) return [];
  for (const pattern of headcounts) {
    const match = sentence.match(pattern);
    const said = match?.groups?.count;
    const count = said ? (numberWords.get(said.toLowerCase()) ?? readWholeNumber(said)) : null;
    if (!match || !said || count === null || count < 2 || isYear(count, said)) continue;
    if (
      /\b(?:years|months|customers|clients|jahre|ans|años|anni|jaar|partners?|owners|brothers|sisters|founders)\b/iu.test(
        sentence.slice(match.index, (match.index ?? 0) + match[0].length + 14),
      )
    )
      continue;
    const atLeast = new RegExp(`${more}\\s(?:${about}\\s?)?${said}`, 'iu').test(match[0]);
    return [
      {
        value: said,
        normalized: atLeast ? { min: count } : count,
        quote: sentence,
        extractor: 'sentence',
        clarity: 'sure',
      },
    ];
  }
  return [];
}

function inSentence(sentence: string, page: ReadPage): Find[] {
  return [...sentence.matchAll(counted), ...sentence.matchAll(countedEastern)].flatMap((match): Find[] => {
    if (/[\d.,]$/.test(sentence.slice(0, match.index))) return [];
    const count = countIn(match[0]);
    if (!count || otherCount.test(around(sentence, match))) return [];
    if (ofOwner.test(sentence.slice(0, match.index))) return [];
    const own = employing.test(sentence);
    if (
      !surelyEmployees.test(match[0]) &&
      !/員|员|社|职/.test(match[0]) &&
      !(own && Number(readWholeNumber(count.said) ?? 9) > 4)
    )
      return [];
    const ofPart = partOfIt.test(around(sentence, match));
    const vague =
      !own ||
      ofPart ||
      ['news', 'careers', 'locations'].includes(page.kind) ||
      (!surelyEmployees.test(match[0]) && !/員|员|社/.test(match[0]));
    return [
      {
        value: count.said,
        normalized: count.normalized,
        quote: sentence,
        extractor: 'sentence',
        clarity: !vague ? 'sure' : own && !ofPart ? 'likely' : 'weak',
      },
    ];
  });
}

/** Its own clause: "34 staff, and acts for 1,400 clients" counts staff. */
function around(sentence: string, match: RegExpMatchArray): string {
  const at = match.index ?? 0;
  const after = sentence.slice(at + match[0].length, at + match[0].length + 40).split(/[,;:–—]\s/)[0] ?? '';
  return sentence.slice(Math.max(0, at - 50), at + match[0].length) + after;
}

/** "X is the British arm of Y, a group with 2,300 employees": the other company's. */
const ofOwner =
  /(?<!\p{L})(?:arm|subsidiary|part|member|division|tochter\p{L}*|teil|filiale|filial|controllata|onderdeel|dochter\p{L}*)\s(?:of|der|des|von|du|de|de la|del|della|di|van)\s|(?<!\p{L})(?:group|gruppe|groupe|grupo|gruppo|groep|konzern) (?:with|of|mit|de|con|met)\s$/iu;
