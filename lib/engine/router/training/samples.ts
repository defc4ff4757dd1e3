import { readdirSync, readFileSync } from 'node:fs';

export type Sample = { action: string; query: string; record: string; style: string; lang: string; kind?: string };

export const samplesFolder = new URL('../samples/', import.meta.url);

/** Every sample the router learns from, files in the order of their names, doubles once. */
export function readSamples(): Sample[] {
  const seen = new Set<string>();
  const samples: Sample[] = [];
  for (const file of readdirSync(samplesFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(new URL(file, samplesFolder), 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const sample = JSON.parse(line) as Sample;
      const key = `${sample.action} ${sample.query.toLowerCase()}`;
      if (!seen.has(key)) samples.push(sample);
      seen.add(key);
    }
  }
  return samples;
}

/** The class a sample is learned as: out of scope is three, because a poem, a bribe and a password reset share no words. */
export const labelOf = ({ action, kind }: Sample) =>
  action === 'out-of-scope' ? `out-of-scope/${kind ?? 'near-domain'}` : action;
