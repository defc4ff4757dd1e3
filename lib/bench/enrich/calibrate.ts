import { readFileSync, writeFileSync } from 'node:fs';
import type { Visited } from './visit.ts';

type Table = { thresholds: Record<string, number>; buckets: Record<string, number> };
type Count = { values: number; right: number };

const file = new URL('../../enrichment/confidence.json', import.meta.url);

/** What a place is worth on sites the readers never saw: of the values of their first run, before any was mended. */
const before: Record<string, number> = { sure: 0.92, likely: 0.72, weak: 0.25 };
/** What is left of it when other values were found in its place. */
const against: Record<string, number> = { none: 1, weaker: 0.97, equal: 0.6 };
/**
 * A row is drawn towards the wider one it belongs to as though that had been seen this many times. Many, because the readers
 * were mended on the very sites that are counted here.
 */
const pull = 20;
/** A few hundred values on known sites promise no more of unknown ones. */
const surest: Record<string, number> = { sure: 0.97, likely: 0.88, weak: 0.5 };

/**
 * Counts, row by row, how many of the values found with that confidence, shown or not, were right, and writes
 * `lib/enrichment/confidence.json`. A narrow row with few values is drawn towards the wider one
 * (`page/sure/once/none` → `page/sure/once` → `page/sure` → `sure`); a row nothing fell into stays as it is.
 *
 * @param visited dev sites alone: what is only measured must not teach
 * @returns each row that was counted
 */
export function calibrate(visited: Visited[]): { bucket: string; values: number; right: number; share: number }[] {
  if (visited.some(({ site }) => site.set !== 'dev')) throw new Error('Only dev sites teach.');
  const counts = new Map<string, Count>();
  for (const { judged, below, buckets } of visited)
    for (const { fact, verdict } of [...judged, ...below]) {
      const bucket = buckets.get(fact);
      if (!bucket || verdict === 'tolerated' || verdict === 'not judged') continue;
      for (const name of widening(bucket)) {
        const { values, right } = counts.get(name) ?? { values: 0, right: 0 };
        counts.set(name, { values: values + 1, right: right + (verdict === 'right' ? 1 : 0) });
      }
    }
  const table: Table = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [...counts].map(([bucket, count]) => ({ bucket, ...count, share: shareOf(bucket, counts) }));
  const buckets = { ...table.buckets, ...Object.fromEntries(rows.map(({ bucket, share }) => [bucket, share])) };
  const inOrder = Object.entries(buckets).sort(
    ([one], [other]) => Number(one.includes('/')) - Number(other.includes('/')) || one.localeCompare(other),
  );
  writeFileSync(file, `${JSON.stringify({ ...table, buckets: Object.fromEntries(inOrder) }, null, 2)}\n`);
  return rows;
}

/** `page/sure/once/none` and the wider rows it belongs to, the widest last. */
function widening(bucket: string): string[] {
  const [group = '', clarity = '', agreement = ''] = bucket.split('/');
  return [bucket, `${group}/${clarity}/${agreement}`, `${group}/${clarity}`, clarity];
}

const widerThan = (name: string): string | null => {
  const parts = name.split('/');
  return parts.length > 2 ? parts.slice(0, -1).join('/') : (parts[1] ?? null);
};

function shareOf(name: string, counts: Map<string, Count>): number {
  const wider = widerThan(name);
  const rivals = name.split('/')[3] ?? 'none';
  const prior = wider === null ? (before[name] ?? 0.5) : shareOf(wider, counts) * (against[rivals] ?? 1);
  const { values, right } = counts.get(name) ?? { values: 0, right: 0 };
  const clarity = name.split('/')[1] ?? name;
  return Math.min(surest[clarity] ?? 0.97, Math.round(((right + pull * prior) / (values + pull)) * 1000) / 1000);
}
