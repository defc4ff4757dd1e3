import { type CaseGroup, casesIn } from '../test-bench/case.ts';
import { endsIn } from '../test-bench/ends.ts';

/**
 * The data of the product's own bench, taken in when the extension is built: queries, records, articles. Nothing else of
 * `lib/bench` and `lib/demo-crm` is shipped. The page of the bench loads this when it is opened; no other page does.
 */
type Texts = Record<string, string>;
const queries: Texts = import.meta.glob('../bench/cases/*.jsonl', { query: '?raw', import: 'default', eager: true });
const files: Texts = import.meta.glob('../bench/cases/records/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const texts: Texts = import.meta.glob('../demo-crm/articles/*.md', { query: '?raw', import: 'default', eager: true });
const decided: Texts = import.meta.glob('../bench/cases/ends.json', { query: '?raw', import: 'default', eager: true });

const named = (path: string) =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.(?:jsonl|json)$/, '') ?? path;
const sorted = (found: Texts) => Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));

/** Queries by the file they stand in. */
export const groups: CaseGroup[] = sorted(queries).map(([path, text]) => ({
  group: named(path),
  cases: casesIn(text, path),
}));
export const records = sorted(files).map(([path, json]) => ({ name: named(path), json }));
/** The file's name stays: it is the article's title where the article has none. */
export const articles = sorted(texts).map(([path, text]) => ({ name: path.split('/').at(-1) ?? path, text }));
export const ends = Object.values(decided).flatMap((json) => endsIn(json, 'ends.json'));
