import { readdirSync, readFileSync } from 'node:fs';

export type Sample = { action: string; query: string; record: string; style: string; lang: string; kind?: string };

/** A sample and the hand that wrote it: two people who mean the same say it in other words, so folds go by author. */
export type Signed = Sample & { author: string };

const samplesFolder = new URL('../samples/', import.meta.url);

/** `router-a.jsonl` and `author-c-tasks.jsonl` are by `router-a` and `author-c`; `own-work.jsonl` is by `own`. */
const authorOf = (file: string) => /^\w+-\w(?=[-.])/.exec(file)?.[0] ?? file.split('-')[0] ?? file;

/** What a line holds, null where it is no sample: a file still being written ends in half a line. */
function sampleIn(line: string): Sample | null {
  try {
    const sample = JSON.parse(line) as Partial<Sample>;
    if (typeof sample.action !== 'string' || typeof sample.query !== 'string') return null;
    return { record: 'none', style: 'plain', lang: 'en', ...sample } as Sample;
  } catch {
    return null;
  }
}

/** Every sample the router learns from (or of another folder), files in the order of their names, doubles once. */
export function readSamples(folder = samplesFolder): Signed[] {
  const seen = new Set<string>();
  const samples: Signed[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const sample = line.trim() === '' ? null : sampleIn(line);
      if (!sample || sample.query.trim() === '') continue;
      const key = `${sample.action} ${sample.query.toLowerCase()}`;
      if (!seen.has(key)) samples.push({ ...sample, author: authorOf(file) });
      seen.add(key);
    }
  }
  return samples;
}

/** The class a sample is learned as: out of scope is three, because a poem, a bribe and a password reset share no words. */
export const labelOf = ({ action, kind }: Sample) =>
  action === 'out-of-scope' ? `out-of-scope/${kind ?? 'near-domain'}` : action;
