import MiniSearch from 'minisearch';
import type { Article, Hit, Passage } from '../core/knowledge.ts';
import { type Asked, askedOf } from './asked.ts';
import { stemmed } from './words.ts';

type Entry = { id: number; title: string; headings: string; text: string };
type Kept = {
  article: Omit<Article, 'passages'>;
  passage: Passage;
  stems: ReadonlySet<string>;
  under: ReadonlySet<string>;
};

/** How many candidates are looked at closely. */
const candidates = 40;
/** What an article says no more is found behind what holds. */
const staleWorth = 0.9;

/** What is asked about stands in no article at all. */
const unheardWorth = 1.3;
/** One in a script the question is not in is found by its synonyms alone, and read by few who asked. */
const foreignWorth = 0.75;

/** Articles by their words. Adding is cheap; what is added again under the same id takes the older one's place. */
export class ArticleIndex {
  private readonly index = new MiniSearch<Entry>({
    fields: ['title', 'headings', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: { title: 2, headings: 1.6 }, combineWith: 'OR' },
  });
  private readonly kept: Kept[] = [];
  private readonly places = new Map<string, number[]>();
  private readonly vocabulary = new Map<string, number>();
  private readonly replaced = new Set<string>();

  constructor(articles: Article[]) {
    this.add(articles);
  }

  add(articles: Article[]): void {
    const entries: Entry[] = [];
    for (const { passages, ...article } of articles) {
      for (const old of this.places.get(article.id) ?? []) this.index.discard(old);
      this.places.set(article.id, []);
      for (const title of article.replaces ?? []) this.replaced.add(title.toLowerCase());
      const title = stemmed(article.title, article.language);
      for (const passage of passages) {
        const headings = stemmed(passage.headings.join(' '), article.language);
        const text = stemmed(passage.text, article.language);
        const id = this.kept.length;
        const under = new Set([...title, ...headings]);
        const stems = new Set([...text, ...under]);
        for (const stem of stems) this.vocabulary.set(stem, (this.vocabulary.get(stem) ?? 0) + 1);
        this.kept.push({ article, passage, stems: new Set(text), under });
        this.places.get(article.id)?.push(id);
        entries.push({ id, title: title.join(' '), headings: headings.join(' '), text: text.join(' ') });
      }
    }
    this.index.addAll(entries);
  }

  /** @param only ids of articles that may be found; all where it is left out */
  search(words: string, most: number, prefer: string[] = [], only?: (id: string) => boolean): Hit[] {
    const asked = askedOf(words, this.vocabulary);
    const known = asked.filter(({ forms }) => forms.size > 0);
    if (known.length === 0) return [];
    const found = this.index.search({
      combineWith: 'OR',
      queries: known.map(({ forms }) => ({
        combineWith: 'OR' as const,
        queries: [...forms.keys()].slice(0, 12),
        boostTerm: (term: string) => forms.get(term) ?? 1,
      })),
    });
    const top = found[0]?.score ?? 1;
    const wished = new Set(prefer.flatMap((text) => stemmed(text, 'en')));
    return found
      .slice(0, candidates)
      .flatMap(({ id, score }) => {
        const kept = this.kept[id as number];
        if (!kept || (only && !only(kept.article.id))) return [];
        const { article, passage } = kept;
        const fit = [...wished].some((stem) => kept.stems.has(stem) || kept.under.has(stem)) ? 0.03 : 0;
        const foreign = isForeign(words, article.language) ? foreignWorth : 1;
        const covered = this.covered(asked, kept) * foreign;
        const rank = (0.65 * covered + 0.35 * foreign * (score / top)) * (this.isStale(article) ? staleWorth : 1) + fit;
        return [{ hit: { article: this.told(article), passage, score: covered }, rank }];
      })
      .sort((a, b) => b.rank - a.rank)
      .slice(0, most)
      .map(({ hit }) => hit);
  }

  /** The share of what was asked that stands here, rare words counting more; a word no article knows counts most. */
  private covered(asked: Asked[], { stems, under }: Kept): number {
    let sum = 0;
    let got = 0;
    for (const { forms, most } of asked) {
      const held = Math.max(0, ...[...forms.keys()].map((form) => this.vocabulary.get(form) ?? 0));
      const worth = Math.min(most, Math.log(1 + this.kept.length / (1 + held)) * (held === 0 ? unheardWorth : 1));
      sum += worth;
      let best = 0;
      for (const [form, quality] of forms) {
        if (stems.has(form)) best = Math.max(best, quality);
        else if (under.has(form)) best = Math.max(best, quality * 0.9);
      }
      got += worth * best;
    }
    return sum === 0 ? 0 : got / sum;
  }

  private isStale({ title, version, validUntil }: Omit<Article, 'passages'>): boolean {
    return (
      this.replaced.has(title.toLowerCase()) ||
      /superseded|obsolete|withdrawn|draft/i.test(version ?? '') ||
      (validUntil !== null && validUntil < new Date().toISOString())
    );
  }

  /** What another article says it replaces is superseded, even if it does not know. */
  private told(article: Omit<Article, 'passages'>): Omit<Article, 'passages'> {
    return this.replaced.has(article.title.toLowerCase()) ? { ...article, version: 'superseded' } : article;
  }
}

const isForeign = (question: string, language: string | null): boolean =>
  /^(?:ja|zh|ko)/.test(language ?? '') && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(question);
