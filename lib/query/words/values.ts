import type { Filter, QueryObject } from '../../core/query.ts';
import { type Choice, choicesOf, sameWord, tokensOf, weak } from './choices.ts';
import { countriesIn, countryCode } from './countries.ts';
import type { Known } from './known.ts';
import { nearly } from './nearly.ts';
import { objectWords } from './object-words.ts';
import { smallWords } from './small-words.ts';
import { escaped, folded, patternOf, phrase, saidAt, strike, type Wish } from './wish.ts';

type Hit = {
  field: string;
  values: string[];
  start: number;
  end: number;
  strength: number /** "unqualified" */;
  un?: boolean;
};

/** Is it over: told by "won", "lost", "open", not as a value. */
const outcome = /^(?:closed|open|won|lost|closed won|closed lost|done|completed)$/;
const objectNames = patternOf(
  `^(?:${Object.values(objectWords)
    .map(([spaced]) => spaced)
    .join('|')})$`,
  'u',
);
/** Where a word that may mean anything means a value: "in stage Opportunity", "status is New". */
const introduced =
  /(?:stage|phase|status|etape|etapa|fase|statut|estado|priority|prioritat|priorite|prioridad)(?: is| are| of|:|=)? ?['"]?$/u;

function fitsHere(value: string, field: string, left: string, start: number): boolean {
  const text = folded(value);
  // "prospects" are accounts of that kind, where accounts have one.
  const isNoun = objectNames.test(text) && !/^type$/i.test(field);
  return !(outcome.test(text) || isNoun) || introduced.test(left.slice(0, start));
}

/** Values said whole: "In Negotiation", "東京". */
function wholeHits(left: string, { field, values }: Choice): Hit[] {
  return values.flatMap((value) => {
    const text = folded(value);
    const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(value);
    const shape = escaped(text).replace(/ (?:&|and) /g, ' (?:&|and|und|et|y) ');
    const found = patternOf(unspaced ? shape : `(?<![a-z0-9ß-ɏ])${shape}(?:e?s)?(?![a-z0-9ß-ɏ])`, 'u').exec(left);
    return found && fitsHere(value, field, left, found.index)
      ? [
          {
            field,
            values: [value],
            start: found.index,
            end: found.index + found[0].length,
            strength: 100 + text.length,
          },
        ]
      : [];
  });
}

/** Values said in part or with a slip: "negotiation", "Harborline", "manufactoring". All that share the said words are meant. */
function partHits({ said, left: text }: Wish, { field, values }: Choice): Hit[] {
  // "United States" is no part of the United Kingdom.
  if (/country$/.test(field)) return [];
  // "l'énergie" is the word after the sign.
  const left = text.replace(/(?<![a-zß-ɏ])(?:[ldn]|qu)'(?=[aeiouyh])/gu, (article) => article.replace("'", ' '));
  const words = [...left.matchAll(/[\p{L}\p{N}%]+(?:'(?!s(?![a-zß-ɏ]))[\p{L}]+)?/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  const hits: Hit[] = [];
  const known = values.map((value) => ({ value, tokens: tokensOf(value).filter((token) => !weak.has(token)) }));
  const firstOnly = field === 'account' || field === 'name';
  const fromTheFirst = firstOnly || /city$/.test(field);
  for (const [at, word] of words.entries()) {
    if (word.text.length < 4 && !/[\p{sc=Han}]/u.test(word.text) && !(field === 'owner' && word.text.length === 3))
      continue;
    // "does" is no Doe.
    if (weak.has(word.text) || common.has(word.text) || smallWords.has(word.text)) continue;
    const un = /^(?:un|non-?)(?=\p{L}{4})/u.exec(word.text)?.[0] ?? '';
    const means = (said: string) =>
      known.filter(({ tokens }) => (fromTheFirst ? tokens.slice(0, 1) : tokens).some((token) => sameWord(token, said)));
    const plainly = means(word.text);
    const meant = plainly.length > 0 || un === '' ? plainly : means(word.text.slice(un.length));
    const isUn = plainly.length === 0 && meant.length > 0;
    const slips =
      meant.length > 0 || exact.has(field) || objectNames.test(word.text)
        ? []
        : known.filter(({ tokens }) =>
            (fromTheFirst ? tokens.slice(0, 1) : tokens).some((token) => token.length >= 6 && nearly(token, word.text)),
          );
    const found = meant.length > 0 ? meant : slips;
    if (found.length === 0) continue;
    let end = word.end;
    let kept = found;
    for (const next of words.slice(at + 1, at + 6)) {
      if (next.text === 's') continue;
      if (!/^(?:'s)?[\s&'-]*$/u.test(left.slice(end, next.start))) break;
      const narrower = kept.filter(({ tokens }) =>
        tokens.some((token) => sameWord(token, next.text) || (token.length >= 6 && nearly(token, next.text))),
      );
      if (narrower.length === 0) break;
      kept = narrower;
      end = next.end;
    }
    if (exact.has(field) && isSomeoneElse(said, words, word.start, end)) continue;
    // "proposal review" is not "Proposal Sent", as far as anybody knows.
    const isPart = kept.every(({ tokens }) => tokens.length > 1);
    if (isPart && !exact.has(field) && goesOn(left, kept, end)) continue;
    if (firstOnly && !isClaimed(said, left, word.start, end)) continue;
    const fits = kept.filter(({ value }) => fitsHere(value, field, left, word.start));
    if (fits.length === 0 || fits.length > (firstOnly || field === 'owner' ? 1 : 4)) continue;
    const extent = end - word.start;
    hits.push({
      field,
      values: fits.map(({ value }) => value),
      start: word.start,
      end,
      ...(isUn && { un: true }),
      strength: (meant.length > 0 ? 40 : 10) + extent + (fits.length === 1 ? 5 : 0),
    });
  }
  return hits;
}

/** Names are said as they are: "Martina" with a slip is not "Marina". */
const exact = new Set(['owner', 'account', 'name', 'city', 'account.city', 'country', 'account.country']);

type Word = { text: string; start: number; end: number };

/** "Ravi Kumar" is not Ravi Menon: a name goes on in a capital beside it. */
function isSomeoneElse(said: string, words: Word[], start: number, end: number): boolean {
  const beside = words.filter(
    (word) =>
      (word.start > end - 1 && said.slice(end, word.start) === ' ') ||
      (word.end <= start && said.slice(word.end, start) === ' '),
  );
  return beside.some(
    ({ text, start: at }) =>
      /\p{Lu}/u.test(said[at] ?? '') &&
      text !== 's' &&
      !smallWords.has(text) &&
      !common.has(text) &&
      !objectNames.test(text),
  );
}

/** Does the next word carry on with what was begun, as another name? */
function goesOn(left: string, values: { tokens: string[] }[], end: number): boolean {
  const next = /^ ([a-zß-ɏ]{3,})(?![a-zß-ɏ'])/u.exec(left.slice(end))?.[1];
  if (next === undefined || smallWords.has(next) || common.has(next) || objectNames.test(next)) return false;
  return !values.some(({ tokens }) => tokens.some((token) => sameWord(token, next)));
}

/** A company's first word is often a word of its own ("Energy", "Global"): it counts behind "at" or "of", with a capital, or with "'s". */
const isClaimed = (said: string, left: string, start: number, end: number): boolean =>
  /\p{Lu}|[\p{sc=Han}\p{sc=Katakana}]/u.test(said[start] ?? '') ||
  left.slice(end, end + 2) === "'s" ||
  /(?:^|[^a-zß-ɏ])(?:at|from|of|for|with|to|about|find|open|on|or|and|bei|von|an|fur|mit|und|oder|chez|de|du|avec|et|ou|pour|para|con|y|en) $/u.test(
    left.slice(0, start),
  );

/** Words of wishes that are parts of values too. */
const common = new Set(
  'deal deals sales open closed close lost date team year month quarter week amount value total with without over under from than that have there where which show list give find more less next last this most best head order price names name sent work working first second number contact contacts account accounts customer customers company companies lead leads case cases task tasks created updated changed modified older newer lost won due phase priority prio source'.split(
    ' ',
  ),
);

/** Every known value the wish says, as filters; several of one field are alternatives, a "not" before one excludes it. */
export function readValues(wish: Wish, object: QueryObject, known: Known): Filter[] {
  const choices = choicesOf(object, known);
  const hits = [
    ...countryHits(wish.left, choices),
    ...choices.flatMap((choice) => [...wholeHits(wish.left, choice), ...partHits(wish, choice)]),
  ];
  hits.sort((a, b) => b.strength - a.strength || rank(a.field) - rank(b.field));
  const kept: (Hit & { not: boolean; said: string })[] = [];
  for (const hit of hits) {
    if (kept.some((other) => hit.start < other.end && other.start < hit.end)) continue;
    if (/country$|city$/.test(hit.field) && isElsewhere(wish.left.slice(0, hit.start))) continue;
    const not = negated.exec(wish.left.slice(0, hit.start));
    kept.push({
      ...hit,
      not: not !== null || hit.un === true,
      said: saidAt(wish, hit),
      start: not?.index ?? hit.start,
    });
  }
  kept.sort((a, b) => a.start - b.start);
  for (const { start, end } of kept) strike(wish, start, end);
  const filters: Filter[] = [];
  for (const group of Map.groupBy(kept, ({ field, not }) => `${field} ${not}`).values()) {
    const [{ field, not }] = group as [(typeof group)[number]];
    const values = [...new Set(group.flatMap((hit) => hit.values))];
    const said = group
      .map((hit) => hit.said)
      .join(', ')
      .slice(0, 160);
    if (not) for (const value of values) filters.push({ field, op: 'isNot', value, said: `not ${said}` });
    else if (values.length === 1) filters.push({ field, op: 'is', value: values[0] as string, said });
    else filters.push({ field, op: 'oneOf', value: values, said });
  }
  return filters;
}

const negated =
  /(?:\bnot|n't|\bwithout|\bsans|\bsin|\bohne|\bexcept|\bexcluding|\bother than|\bbut not|\bnicht|\bau(?:ß|ss)er|\bohne die|\bpas|\bsauf|\bhors|\bno|\bexcepto|\bsalvo|\bmenos)(?: (?:yet|the|those|in|at|from|of|for|be|being|owned by|be in|in der|im|in the|aus|en|de|en la|dans|les?|el|los|las|mehr|stage|status|phase|etape|etapa))*\s*['"]?$/u;

/** "New England" and "North Ireland" are other places. */
const isElsewhere = (before: string): boolean =>
  /(?<![a-zß-ɏ])(?:new|north|northern|south|southern|east|eastern|west|western|nord|sud|ost|norte|sur) $/u.test(before);

/** Where two fields hold the same value, the one a seller means first. */
const order = [
  'stage',
  'status',
  'owner',
  'account',
  'name',
  'country',
  'account.country',
  'city',
  'account.city',
  'industry',
  'account.industry',
  'priority',
  'source',
  'title',
];
const rank = (field: string) => (order.indexOf(field) + order.length + 1) % (order.length + 1);

function countryHits(left: string, choices: Choice[]): Hit[] {
  const choice =
    choices.find(({ field }) => field === 'country') ?? choices.find(({ field }) => field === 'account.country');
  if (!choice) return [];
  return countriesIn(left).flatMap(({ code, start, end }) => {
    const values = choice.values.filter((value) => countryCode(value) === code);
    return values.length > 0 ? [{ field: choice.field, values, start, end, strength: 90 + end - start }] : [];
  });
}

/** "customers" where accounts are kept apart by kind: those of the kind that is called so. */
export function readKind(wish: Wish, words: string, known: Known): Filter | null {
  const pattern = phrase(words);
  const found = pattern.exec(wish.left);
  if (!found) return null;
  for (const { field, values } of known.account ?? []) {
    if (!/type|kind|art|typ|relation|lifecycle/i.test(field)) continue;
    const value = values.find((each) => patternOf(`^(?:${words})$`, 'u').test(folded(each)));
    if (value) return { field, op: 'is', value, said: found[0] };
  }
  return null;
}
