import table from './confidence.json' with { type: 'json' };
import type { Find } from './fact.ts';

/** What a value's confidence depends on; one row of `confidence.json` for each that was measured. */
export type Bucket = {
  group: 'structured' | 'meta' | 'page' | 'sentence';
  clarity: Find['clarity'];
  /** Places that say the same: another page, or another kind of place on the same page. */
  agreement: 'once' | 'twice' | 'often';
  /** The best of other values found in its place. */
  rivals: 'none' | 'weaker' | 'equal';
};

const groups: Record<Find['extractor'], Bucket['group']> = {
  ...{ 'json-ld': 'structured', microdata: 'structured', rdfa: 'structured', meta: 'meta' },
  ...{ block: 'page', table: 'page', link: 'page', sentence: 'sentence' },
};

/** The order of trust. */
export const trust: Record<Bucket['group'], number> = { structured: 3, page: 2, sentence: 1, meta: 0 };

export const groupOf = (extractor: Find['extractor']): Bucket['group'] => groups[extractor];

/** `page/sure/once/none`: its name in the table. */
export const bucketName = ({ group, clarity, agreement, rivals }: Bucket): string =>
  [group, clarity, agreement, rivals].join('/');

const measured: Record<string, number> = table.buckets;
const thresholds: Record<string, number> = table.thresholds;

/** Share of values in this bucket that were right on the bench's sites, 0..1; of a wider bucket where it held too few. */
export function confidenceOf(bucket: Bucket): number {
  const { group, clarity, agreement } = bucket;
  const names = [bucketName(bucket), [group, clarity, agreement].join('/'), [group, clarity].join('/'), clarity];
  for (const name of names) {
    const share = measured[name];
    if (share !== undefined) return share;
  }
  return 0;
}

/** A value less sure than this is not shown as a company's. Rivals of a legal name are mostly the group's other companies. */
export const thresholdOf = (field: string): number => thresholds[field] ?? thresholds.default ?? 0.5;
