import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { sendMessage } from '../../lib/browser/messages.ts';
import { tell } from '../../lib/core/failure.ts';
import type { Article } from '../../lib/core/knowledge.ts';
import { db } from './store.ts';

export type ListedArticle = Omit<Article, 'passages'> & { passages: number };

export type ArticlesHook = {
  /** By title; null until the store has answered. */
  articles: ListedArticle[] | null;
  /** @returns what went wrong with each that could not be read, in words: the others are there */
  addFiles(files: File[]): Promise<string[]>;
  paste(title: string, text: string): Promise<string | null>;
  remove(id: string): Promise<void>;
};

/** What the seller's company wrote down, as it is kept on this computer. */
export function useArticles(): ArticlesHook {
  const articles = useLiveQuery(async () => {
    const rows = await db.articles.toArray();
    return rows
      .map(({ passages, ...article }) => ({ ...article, passages: passages.length }))
      .sort((a, b) => a.title.localeCompare(b.title));
  });
  const work = useMemo(
    () => ({
      async addFiles(files: File[]) {
        const wrong: string[] = [];
        for (const file of files) {
          const added = await sendMessage('addArticle', {
            ...{ name: file.name, type: file.type, changedAt: new Date(file.lastModified).toISOString() },
            base64: base64Of(new Uint8Array(await file.arrayBuffer())),
          });
          if (!added.ok) wrong.push(`${file.name}: ${tell(added.failure)}`);
        }
        return wrong;
      },
      async paste(title: string, text: string) {
        const added = await sendMessage('pasteArticle', { title, text });
        return added.ok ? null : tell(added.failure);
      },
      remove: (id: string) => sendMessage('removeArticle', id),
    }),
    [],
  );
  return { articles: articles ?? null, ...work };
}

/** One article whole; null where it is gone, undefined until the store has answered. */
export const useArticle = (id: string): Article | null | undefined =>
  useLiveQuery(async () => (await db.articles.get(id)) ?? null, [id]);

/** Messages carry JSON; in pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
