import type { Fact } from '../../core/site.ts';
import { isSame, roleOf } from './same.ts';
import type { BenchSite, Entry } from './site.ts';

/** The fields the truth was written for. Whatever else is printed is counted, not judged. */
export const judgedFields = [
  'name',
  'legal_name',
  'description',
  'industry',
  'founded',
  'employees',
  'address',
  'phone',
  'email',
  'social',
  'product',
  'customer',
  'leader',
  'careers',
  'pricing',
  'news',
  'parent',
  'subsidiary',
  'registration',
  'vat',
  'certification',
  'stock_symbol',
] as const;

export type Judged = {
  fact: Fact;
  /** `twice`: right, but said before; counted as wrong. `outdated`: the site says so and no longer means it; wrong, too. */
  verdict: 'right' | 'wrong' | 'twice' | 'outdated' | 'tolerated' | 'not judged';
  /** What it was found to say; null when nothing fits. */
  entry: Entry | null;
  quote: 'verbatim' | 'missing' | 'not on the page';
};

export type SiteScore = { site: BenchSite; judged: Judged[]; missed: Entry[] };

/**
 * Holds what was printed against what is true of the company.
 *
 * @param says is the quote on the page at this address?
 */
export function scoreSite(site: BenchSite, facts: Fact[], says: (url: string, quote: string) => boolean): SiteScore {
  const found = new Set<Entry>();
  const judge = (fact: Fact): Judged => {
    const quote = fact.quote.trim() === '' ? 'missing' : says(fact.url, fact.quote) ? 'verbatim' : 'not on the page';
    const fits = (entries: Entry[]) => entries.find((entry) => isSame(fact, entry));
    const of = (verdict: Judged['verdict'], entry: Entry | null = null): Judged => ({ fact, verdict, entry, quote });
    if (!judgedFields.some((field) => field === fact.field)) return of('not judged');
    const entry = fits(site.truth.filter((one) => !found.has(one)));
    if (entry) {
      found.add(entry);
      return of('right', entry);
    }
    const said = fits(site.truth);
    if (said) return of('twice', said);
    const tolerated = fits(site.tolerated);
    if (tolerated) return of('tolerated', tolerated);
    const outdated = fits(site.outdated);
    return outdated ? of('outdated', outdated) : of('wrong');
  };
  const judged = facts.map(judge);
  return { site, judged, missed: site.truth.filter((entry) => !found.has(entry)) };
}

export type Tally = {
  name: string;
  truth: number;
  /** Right or wrong; what is tolerated or not judged counts nowhere. */
  printed: number;
  right: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Of all that was printed, judged or not. */
  quoted: number | null;
};

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** Adds up one site, or one field of several, or everything. */
export function tally(name: string, scores: SiteScore[], field: string | null = null): Tally {
  const isIt = (one: { field: string }) => field === null || one.field === field;
  const printed = scores.flatMap(({ judged }) => judged).filter(({ fact }) => isIt(fact));
  const counted = printed.filter(({ verdict }) => verdict !== 'tolerated' && verdict !== 'not judged');
  const right = counted.filter(({ verdict }) => verdict === 'right').length;
  const truth = scores.flatMap(({ site }) => site.truth).filter(isIt).length;
  const precision = share(right, counted.length);
  const recall = share(right, truth);
  return {
    name,
    truth,
    printed: counted.length,
    right,
    precision,
    recall,
    f1: precision === null || recall === null ? null : (2 * right) / (counted.length + truth),
    quoted: share(printed.filter(({ quote }) => quote === 'verbatim').length, printed.length),
  };
}

/** Details beside the verdict: managers printed without the role the site gives, news with the wrong day. */
export function detailsOf(scores: SiteScore[]): {
  roles: number;
  rolesMissing: number;
  dates: number;
  datesRight: number;
} {
  const right = scores.flatMap(({ judged }) =>
    judged.flatMap(({ fact, entry, verdict }) => (verdict === 'right' && entry ? [{ fact, entry }] : [])),
  );
  const people = right.filter(({ entry }) => entry.field === 'leader');
  const dated = right.filter(({ entry }) => entry.field === 'news' && entry.date);
  const dayOf = ({ normalized }: Fact) =>
    normalized !== null && typeof normalized === 'object' && !Array.isArray(normalized) ? normalized.date : null;
  return {
    roles: people.length,
    rolesMissing: people.filter(({ fact, entry }) => roleOf(fact, entry) === 'missing').length,
    dates: dated.length,
    datesRight: dated.filter(({ fact, entry }) => dayOf(fact) === entry.date).length,
  };
}

export type Bucket = { from: number; to: number; values: number; said: number; right: number };

/** Of the values given such a confidence, how many are right. `brier` and `error` (expected calibration error): 0 is best. */
export function calibrationOf(scores: SiteScore[]): { buckets: Bucket[]; brier: number; error: number } {
  const values = scores
    .flatMap(({ judged }) => judged)
    .filter(({ verdict }) => verdict !== 'tolerated' && verdict !== 'not judged')
    .map(({ fact, verdict }) => ({ said: fact.confidence, right: verdict === 'right' ? 1 : 0 }));
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
  const buckets = edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? 1;
    const within = values.filter(({ said }) => said >= from && (said < to || to === 1));
    return {
      from,
      to,
      values: within.length,
      said: mean(within.map(({ said }) => said)),
      right: mean(within.map(({ right }) => right)),
    };
  });
  const off = buckets.reduce((sum, bucket) => sum + bucket.values * Math.abs(bucket.said - bucket.right), 0);
  return {
    buckets,
    brier: mean(values.map(({ said, right }) => (said - right) ** 2)),
    error: values.length === 0 ? 0 : off / values.length,
  };
}
