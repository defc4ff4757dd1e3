import { type Filter, type Query, type QueryObject, querySchema } from '../../core/query.ts';
import { readAmounts } from './amounts.ts';
import { takeAsides } from './asides.ts';
import { chipsOf } from './chips.ts';
import { statusOf } from './choices.ts';
import { countriesIn } from './countries.ts';
import { type DateField, readDates } from './dates.ts';
import { changedBy } from './follow-up.ts';
import type { Known } from './known.ts';
import { leftovers } from './leftovers.ts';
import { kindWordsOf, readObject } from './objects.ts';
import { readShape } from './order.ts';
import { readSilence } from './silence.ts';
import { spelled } from './spelling.ts';
import { readGaps, readLate, readName, readOutcome, readOwner } from './states.ts';
import { readKind, readValues } from './values.ts';
import { folded, look, patternOf, phrase, saidAt, take, type Wish, wishOf } from './wish.ts';

export type Asking = {
  now: Date;
  /** What the open page is about or lists; null on a home page. */
  page: QueryObject | null;
  known: Known;
  /** The question before this one in the same conversation. */
  earlier?: Query | null;
};

export type ReadQuery = {
  /** null: nothing in the words says what to look for. */
  query: Query | null;
  /** What each condition says, in the order of `query.filters`. */
  chips: string[];
  /** The seller's own words that became nothing. */
  unread: string[];
  /** Why not, as a sentence. */
  why?: string;
};

/**
 * Words become a Query by grammar: English, German, French, Spanish and Japanese. A value is only taken when a record
 * really has it or the seller wrote it as a name to look for; what fits nothing is handed back, never guessed.
 */
export function readQuery(words: string, asking: Asking): ReadQuery {
  const { known, page, now } = asking;
  const earlier = asking.earlier ?? null;
  const wish = wishOf(spelled(words, known));
  takeAsides(wish);
  const said = readObject(wish, known, earlier?.object ?? page);
  const follows = earlier !== null && (said === null || !said.named || isFollowUp(wish, said.object, earlier));
  // "what is still open" without a word on what: to a seller, deals.
  const object = follows ? earlier.object : (said?.object ?? 'opportunity');
  if (wish.said.trim() === '' && !follows)
    return { query: null, chips: [], unread: words.trim() === '' ? [] : [words.trim()] };
  const beyond = look(wish, notReckoned);
  if (beyond) return { query: null, chips: [], unread: [saidAt(wish, beyond)], why: reckonedSo };
  const fiscal = take(
    wish,
    phrase('fiscal (?:year|quarter|month)s?|fy ?\\d{2,4}|geschaftsjahr|exercice fiscal|ano fiscal', '会計年度|年度'),
  );
  const read = readParts(wish, object, known, now, follows ? dateOf(earlier) : null);
  if (!follows) addNoun(read.filters, said?.noun ?? '', known, wish);
  const made = follows ? changedBy(earlier, read, wish) : queryOf(object, read);
  const query = querySchema.parse(made);
  const unread = [...(fiscal ? [fiscal.text] : []), ...leftovers(wish, query, known)];
  if (crossesOr(wish, query)) unread.push('or');
  const nothing =
    !follows && !said?.named && query.filters.length === 0 && query.sort.length === 0 && query.aggregate.length === 0;
  const guessed = !follows && said === null && unread.length > 0;
  if (nothing || guessed) return { query: null, chips: [], unread: [words.trim()] };
  const why = unread.length > 0 ? whyNot(unread, fiscal !== null) : undefined;
  return { query, chips: chipsOf(query, known, now), unread, ...(why !== undefined && { why }) };
}

export type Parts = { filters: Filter[] } & ReturnType<typeof readShape>;

/** Each reader takes what it understands out of the wish; the order is from the surest to the loosest. */
function readParts(wish: Wish, object: QueryObject, known: Known, now: Date, asked: DateField | null): Parts {
  const silence = readSilence(wish, now, statusOf(object, known));
  const name = readName(wish);
  const late = readLate(wish, object, now);
  const owner = readOwner(wish);
  const gaps = readGaps(wish, object, known);
  const values = readValues(wish, object, known);
  const shape = readShape(wish, object, known);
  const dates = readDates(wish, object, now, asked);
  const amounts = readAmounts(wish, object, known);
  const outcome = readOutcome(wish, object, known).filter(({ field }) => !late.some((each) => each.field === field));
  const today = late.find(({ op }) => op === 'under');
  const alsoToday =
    today &&
    dates.filters.findIndex(({ field, op, value }) => field === today.field && op === 'is' && value === today.value);
  // "due today or overdue"
  if (today && alsoToday !== undefined && alsoToday >= 0) {
    today.op = 'atMost';
    dates.filters.splice(alsoToday, 1);
    take(wish, patternOf('(?<=·) (?:or|oder|ou|o) (?=·)'));
  }
  const found = [
    ...owner,
    ...late,
    ...outcome,
    ...values,
    ...amounts,
    ...dates.filters,
    ...gaps,
    ...(silence ? [silence] : []),
    ...(name ? [name] : []),
  ];
  return { filters: found.filter((filter, at) => found.findIndex((other) => same(filter, other)) === at), ...shape };
}

/** "over 50k or closing this month": a Query holds all its conditions, and alternatives only of one field. */
function crossesOr({ left }: Wish, { filters }: Query): boolean {
  const said = left.match(/·['’]?s?,? (?:or|oder|ou|o|u) (?:[a-zß-ɏ]{1,9} ){0,2}·|·または·/gu)?.length ?? 0;
  const alternatives = filters.reduce(
    (sum, { op, value }) => sum + (Array.isArray(value) ? value.length - 1 : op === 'isNot' ? 1 : 0),
    0,
  );
  return said > alternatives && filters.length > 1;
}

/** Figures that are no count, sum or average. A list in their place would look like them. */
const notReckoned = phrase(
  '(?:win|close|conversion|hit|churn|growth|success)[ -]?rates?|conversions?|quotas?|targets?|medians?|trends?|velocity|sales cycles?|ratio|growth|abschlussquote|gewinnquote|quote|zielerreichung|taux de (?:conversion|transformation|reussite)|objectifs?|tasa de (?:conversion|cierre|exito)|cuota|objetivos?',
  '成約率|受注率|達成率|目標|ノルマ',
);
const reckonedSo =
  'I count, add up and average; rates, targets and trends I cannot reckon. Ask for the won and the closed deals of a time, for example “how many deals did I win this quarter”.';

const same = (a: Filter, b: Filter) =>
  a.field === b.field && a.op === b.op && JSON.stringify(a.value) === JSON.stringify(b.value);

const queryOf = (object: QueryObject, { filters, sort, aggregate, group, limit }: Parts) => ({
  object,
  filters: filters.slice(0, 20),
  sort,
  aggregate,
  ...(group !== undefined && { group }),
  ...(limit !== undefined && { limit }),
});

/** A pipeline is what is open; customers are the accounts of that kind, where kinds are kept. */
function addNoun(filters: Filter[], noun: string, known: Known, wish: Wish): void {
  if (/^(?:pipeline|パイプライン)$/.test(noun) && !filters.some(({ field }) => field === 'closed' || field === 'won'))
    filters.push({ field: 'closed', op: 'is', value: false, said: 'pipeline' });
  const words = kindWordsOf(noun);
  const kind = words ? readKind({ said: wish.said, left: folded(wish.said) }, words, known) : null;
  if (kind && !filters.some(({ field }) => field === kind.field)) filters.push(kind);
}

const opening =
  /^(?:and|or|but|only|just|now|ok(?:ay)?|what about|how about|same|also|then|of (?:those|these|them)|sort|order|those|these|them|without|not|und|oder|nur|jetzt|davon|sortier\w*|ohne|et|ou|seulement|uniquement|maintenant|trie\w*|sans|y|o|solo|ahora|ordena\w*|sin|de esas|de esos|だけ|では|その|それ)(?![a-zß-ɏ])/u;

/** "only the deals in Germany" goes on with the deals before it; "my leads" begins anew. */
const isFollowUp = (wish: Wish, object: QueryObject, earlier: Query): boolean =>
  object === earlier.object &&
  (opening.test(wish.left.trim()) || /(?:those|these|them|of which|davon|dabei|そのうち|だけ)/u.test(wish.left));

const dateFields = new Set(['closeDate', 'createdAt', 'changedAt', 'lastActivity', 'due']);
const dateOf = ({ filters }: Query): DateField | null =>
  (filters.find(({ field }) => dateFields.has(field))?.field as DateField | undefined) ?? null;

function whyNot(unread: string[], fiscal: boolean): string {
  if (fiscal)
    return 'I do not know your company’s fiscal calendar. Say the months or the quarter, “October to December”.';
  const quoted = unread
    .slice(0, 3)
    .map((part) => `“${part}”`)
    .join(', ');
  if (unread.at(-1) === 'or')
    return 'I can only ask for all conditions together, not for one or the other of different fields. Ask twice, once for each.';
  const places = unread.filter((part) => countriesIn(folded(part)).length > 0);
  if (places.length > 0)
    return `No record I know of is in ${places.map((part) => `“${part}”`).join(', ')}, so I left that out.`;
  return `I know no stage, person, company or other value called ${quoted}, so I left that out.`;
}
