import type { CrmClient } from '../core/crm.ts';
import { fail, ok, type Result } from '../core/failure.ts';
import type { Article, ArticleFile, Hit, Knowledge } from '../core/knowledge.ts';
import type { WingsideDb } from '../history/db.ts';
import { articleOf, type ParseHtml, readFile } from './read-article.ts';
import { ArticleIndex } from './search.ts';

type ShelfParts = { db: WingsideDb; parse: ParseHtml; now(): Date };

/** The articles of the seller's company: added, removed, searched. The index is made when first asked and when they change. */
export class ArticleShelf {
  readonly #parts: ShelfParts;
  #made: { of: string; index: ArticleIndex } | null = null;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  async addFile(file: ArticleFile): Promise<Result<null>> {
    const { parse, now } = this.#parts;
    return this.#keep(await readFile(file, parse, now()));
  }

  async paste(title: string, text: string): Promise<Result<null>> {
    const { parse, now } = this.#parts;
    if (text.trim() === '') return fail({ kind: 'article-unreadable', why: 'There is no text in it.' });
    const named = title || text.trim().split('\n')[0]?.slice(0, 80) || 'Pasted text';
    const raw = { origin: 'pasted' as const, place: `pasted: ${named}`, url: null, owner: null, changedAt: null };
    return this.#keep(articleOf({ ...raw, text, html: false, title: named }, parse, now()));
  }

  async #keep(read: Result<Article>): Promise<Result<null>> {
    if (!read.ok) return read;
    await this.#parts.db.articles.put(read.value);
    return ok(null);
  }

  async remove(id: string): Promise<void> {
    await this.#parts.db.articles.delete(id);
  }

  /** @param crm the CRM's own knowledge base, where the seller connected it; asked beside what is kept here */
  knowledge(crm: () => Promise<Result<CrmClient>>): Knowledge {
    return {
      count: () => this.#parts.db.articles.count(),
      search: async (words, most = 8) => {
        const own = await this.#index();
        const theirs = await this.#ofCrm(words, await crm());
        const hits: Hit[] = [...own.search(words, most), ...theirs.search(words, most)];
        return hits.sort((a, b) => b.score - a.score).slice(0, most);
      },
    };
  }

  async #index(): Promise<ArticleIndex> {
    const rows = await this.#parts.db.articles.toArray();
    const of = rows.map(({ id, addedAt }) => `${id} ${addedAt}`).join('\n');
    if (this.#made?.of !== of) this.#made = { of, index: new ArticleIndex(rows) };
    return this.#made.index;
  }

  /** The CRM searches by itself; what it hands out is cut and weighed like any other article, and not kept. */
  async #ofCrm(words: string, client: Result<CrmClient>): Promise<ArticleIndex> {
    const { parse, now } = this.#parts;
    if (!client.ok || !client.value.can.has('knowledge')) return new ArticleIndex([]);
    const found = await client.value.knowledge(words);
    if (!found.ok) return new ArticleIndex([]);
    const articles = found.value.flatMap(({ title, text, href, changedAt, id }) => {
      const raw = { origin: 'crm' as const, place: client.value.label, url: href, owner: `${client.value.crm} ${id}` };
      const html = /<\/(?:p|div|li|h\d|td)>/i.test(text);
      const read = articleOf({ ...raw, text, html, title, changedAt }, parse, now());
      return read.ok ? [{ ...read.value, title: read.value.title }] : [];
    });
    return new ArticleIndex(articles);
  }
}
