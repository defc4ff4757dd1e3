import type { CrmClient } from '../core/crm.ts';
import { fail, ok, type Result } from '../core/failure.ts';
import { type Article, type ArticleFile, type Knowledge, tellArticle } from '../core/knowledge.ts';
import type { SitePage } from '../core/site.ts';
import type { WingsideDb } from '../history/db.ts';
import { articleFromCrm, articleFromFile, articleFromPage, articleFromPaste, type Made } from './article.ts';
import type { ParseHtml } from './read-html.ts';
import { ArticleIndex } from './search.ts';

type ShelfParts = { db: WingsideDb; parse: ParseHtml; now(): Date };

/** More than any sales handbook; searching stays quick up to here. */
const mostArticles = 2_000;

/** The articles of the seller's company: added, removed, searched. The index is made when first asked and when they change. */
export class ArticleShelf {
  readonly #parts: ShelfParts;
  #made: { of: string; index: ArticleIndex } | null = null;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  /** The same file again takes the older one's place. */
  async addFile(file: ArticleFile): Promise<Result<null>> {
    const { parse, now } = this.#parts;
    return this.#keep(await articleFromFile(file, parse, now()));
  }

  async paste(title: string, text: string): Promise<Result<null>> {
    return this.#keep(articleFromPaste(title, text, this.#parts.now()));
  }

  /**
   * A page of a help site, as the web door read it. What says the same as before stays as it is.
   *
   * @param owner the help site it belongs to
   * @returns the article as it is kept now
   */
  async addPage(page: Pick<SitePage, 'url' | 'html' | 'lastModified'>, owner: string): Promise<Result<Article>> {
    const { db, parse, now } = this.#parts;
    const made = articleFromPage(page, parse, now(), owner);
    const before = made.ok ? await db.articles.get(made.article.id) : undefined;
    if (made.ok && before && saysTheSame(before, made.article)) return ok(before);
    const kept = await this.#keep(made);
    return kept.ok && made.ok ? ok(made.article) : (kept as Result<never>);
  }

  async remove(id: string): Promise<void> {
    await this.#parts.db.articles.delete(id);
  }

  /** @param crm the CRM's own knowledge base, where the seller connected it; asked beside what is kept here */
  knowledge(crm: () => Promise<Result<CrmClient>>): Knowledge {
    return {
      count: async () => (await this.#parts.db.articles.count()) + ((await answers(crm)) ? 1 : 0),
      search: async (words, most = 8, prefer = []) => {
        const index = await this.#index();
        const theirs = await this.#ofCrm(words, await answers(crm));
        index.add(theirs);
        const shown = new Set(theirs.map(({ id }) => id));
        // Only what the CRM showed just now: what it showed earlier may be hidden from this seller since.
        return index.search(words, most, prefer, (id) => !id.startsWith('crm:') || shown.has(id));
      },
    };
  }

  async #keep(made: Made): Promise<Result<null>> {
    const { db } = this.#parts;
    if (!made.ok) return fail({ kind: 'article-unreadable', why: tellArticle(made.trouble) });
    const isNew = (await db.articles.get(made.article.id)) === undefined;
    if (isNew && (await db.articles.count()) >= mostArticles)
      return fail({ kind: 'article-unreadable', why: tellArticle({ kind: 'too-many', limit: mostArticles }) });
    await db.articles.put(made.article);
    return ok(null);
  }

  async #index(): Promise<ArticleIndex> {
    const rows = await this.#parts.db.articles.toArray();
    const of = rows.map(({ id, addedAt }) => `${id} ${addedAt}`).join('\n');
    if (this.#made?.of !== of) this.#made = { of, index: new ArticleIndex(rows) };
    return this.#made.index;
  }

  /** The CRM searches by itself; what it hands out is cut and weighed like any other article, and not kept. */
  async #ofCrm(words: string, client: CrmClient | null): Promise<Article[]> {
    const found = await client?.knowledge(words);
    if (!client || !found?.ok) return [];
    return found.value.flatMap((article) => {
      const made = articleFromCrm(article, client.crm, client.label, this.#parts.parse, this.#parts.now());
      return made.ok ? [made.article] : [];
    });
  }
}

const saysTheSame = ({ addedAt: _then, ...before }: Article, { addedAt: _now, ...made }: Article): boolean =>
  JSON.stringify(before) === JSON.stringify(made);

/** The CRM's client, where it has articles; most have none, or are not connected. */
async function answers(crm: () => Promise<Result<CrmClient>>): Promise<CrmClient | null> {
  const client = await crm();
  return client.ok && client.value.can.has('knowledge') ? client.value : null;
}
