import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Knowledge } from '../../core/knowledge.ts';
import { parseHtml } from '../../dev/parse-html.ts';
import { articleFromFile } from '../../knowledge/article.ts';
import { ArticleIndex } from '../../knowledge/search.ts';

const folder = join(import.meta.dirname, '..', '..', 'demo-crm', 'articles');

/** The demo's articles, read as if they were dropped into the settings. */
export async function demoArticles(now: Date): Promise<Article[]> {
  const made = await Promise.all(
    readdirSync(folder).map((name) =>
      articleFromFile(
        { name, type: '', base64: readFileSync(join(folder, name)).toString('base64'), changedAt: '' },
        parseHtml,
        now,
      ),
    ),
  );
  return made.flatMap((each) => (each.ok ? [each.article] : []));
}

/** Those articles, asked as the engine asks them. */
export function knowing(articles: Article[]): Knowledge {
  const index = new ArticleIndex(articles);
  return {
    count: async () => articles.length,
    search: async (words, most = 8, prefer = []) => index.search(words, most, prefer),
  };
}
