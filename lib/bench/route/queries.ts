import { existsSync, readFileSync } from 'node:fs';
import type { Question } from '../../engine/route.ts';
import { phrases } from '../../engine/router/training/phrases.ts';
import { readSamples } from '../../engine/router/training/samples.ts';

/**
 * A query written after the samples and never from them. `kind`: what sort of out of scope it is. `ambiguous`: asking
 * back is as right as `expect`. `round`: queries of an earlier round were seen failing before later samples were written.
 */
export type BenchQuery = {
  id: string;
  query: string;
  record: Question['kind'];
  expect: string;
  kind?: string;
  round?: number;
  style?: string;
  lang?: string;
  ambiguous?: boolean;
};

const linesOf = (file: URL): BenchQuery[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as BenchQuery);

/** Queries the router was made with in view. */
export const readQueries = () => linesOf(new URL('./queries.jsonl', import.meta.url));

/** Queries nobody who trains has seen; none where the file is not there. */
export function readFresh(): BenchQuery[] {
  const file = new URL('./fresh.jsonl', import.meta.url);
  return existsSync(file) ? linesOf(file) : [];
}

const trigramsOf = (text: string): Set<string> => {
  const read = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()} `;
  return new Set(Array.from({ length: Math.max(1, read.length - 2) }, (_, i) => read.slice(i, i + 3)));
};

/** Two queries with this share of their character trigrams in common (Jaccard) are the same query in other clothes. */
export const tooClose = 0.6;

/** @returns each bench query that is too close to a sample, with that sample; empty when bench and samples are apart */
export function leaks(queries: BenchQuery[] = readQueries()): { query: string; sample: string; likeness: number }[] {
  const byTrigram = new Map<string, number[]>();
  const samples = [...readSamples(), ...phrases()].map(({ query }) => ({ query, size: trigramsOf(query).size }));
  for (const [i, { query }] of samples.entries())
    for (const trigram of trigramsOf(query)) {
      const known = byTrigram.get(trigram);
      if (known) known.push(i);
      else byTrigram.set(trigram, [i]);
    }
  return queries.flatMap(({ query }) => {
    const trigrams = trigramsOf(query);
    const shared = new Uint16Array(samples.length);
    for (const trigram of trigrams) for (const i of byTrigram.get(trigram) ?? []) shared[i] = (shared[i] ?? 0) + 1;
    return samples.flatMap((sample, i) => {
      const common = shared[i] ?? 0;
      const likeness = common / (trigrams.size + sample.size - common);
      return likeness >= tooClose ? [{ query, sample: sample.query, likeness }] : [];
    });
  });
}
