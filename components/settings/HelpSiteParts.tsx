import { ChevronRight, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { type PageVisit, tellWeb, type WebTrouble } from '../../lib/core/site.ts';
import type { ListedArticle } from '../hooks/useArticles.ts';
import { agesOf } from '../knowledge/words.ts';
import { count, isRead } from '../site/words.ts';

/** What can be asked, each a way to its page. */
export function Articles({ articles }: { articles: ListedArticle[] }) {
  return (
    <Fold title={articles.length === 1 ? 'The article' : `All ${articles.length} articles`}>
      <ul aria-label="Articles of this site" className="mt-1 max-h-[22rem] divide-y divide-line overflow-y-auto">
        {articles.map((article) => (
          <li key={article.id} className="py-1">
            <a
              href={article.url ?? undefined}
              target="_blank"
              rel="noreferrer"
              dir="auto"
              className="flex items-center gap-1 hover:underline"
              title={article.title}
            >
              <span className="truncate">{article.title}</span>
              <ExternalLink size={11} aria-hidden className="shrink-0 text-muted" />
            </a>
            <p className="truncate text-muted text-small">
              {[...agesOf(article), pathOf(article.url ?? '')].filter((part) => part !== '').join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Pages that could not be read, each with the reason. */
export function LeftOut({ visits }: { visits: PageVisit[] }) {
  const left = visits.filter((visit) => !isRead(visit) && visit.trouble && !isCut(visit.trouble));
  if (left.length === 0) return null;
  return (
    <Fold title={`${count(left.length, 'page')} not read`}>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Pages not read"
        className="-outline-offset-2 mt-1 max-h-48 space-y-1 overflow-y-auto text-small"
      >
        {left.map(({ url, trouble }) => (
          <li key={url}>
            <span dir="ltr" className="break-all">
              {pathOf(url)}
            </span>
            <span className="block text-muted">{trouble && tellWeb(trouble)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The end of the whole reading is told above, once. */
const isCut = ({ kind }: WebTrouble): boolean => kind === 'budget' || kind === 'stopped';

/** Folded away until it is wanted. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm text-muted text-small hover:text-text">
        <ChevronRight size={12} aria-hidden className="transition-transform group-open:rotate-90" />
        {title}
      </summary>
      {children}
    </details>
  );
}

/** A page's place on its site, as a person writes it. */
export function pathOf(url: string): string {
  const page = URL.parse(url);
  if (!page) return url;
  try {
    return decodeURI(page.pathname + page.search);
  } catch {
    return page.pathname + page.search;
  }
}
