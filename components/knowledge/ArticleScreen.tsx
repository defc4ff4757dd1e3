import { useEffect, useRef } from 'react';
import type { Article, Passage } from '../../lib/core/knowledge.ts';
import type { Source } from '../../lib/core/source.ts';
import { useArticle } from '../hooks/useArticles.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { agesOf } from './words.ts';

type Props = {
  /** The place that was cited: `article:<id>#<passage>`. */
  source: Pick<Source, 'anchor' | 'quote'>;
  onClose(): void;
};

/** An article as it was read, opened at the words an answer quoted. Its text is shown, never interpreted. */
export default function ArticleScreen({ source, onClose }: Props) {
  const [, id = '', place = ''] = /^article:(.+?)(?:#(\d+))?$/.exec(source.anchor) ?? [];
  const article = useArticle(id);
  return (
    <Screen title={article?.title || 'Article'} onClose={onClose}>
      {article === undefined && (
        <div className="p-3">
          <Skeleton label="Opening the article" lines={['60%', '100%', '90%', '40%']} />
        </div>
      )}
      {article === null && (
        <EmptyState title="This article is no longer here" text="It was removed, or read from the CRM and not kept." />
      )}
      {article && <Body article={article} at={Number(place)} quote={source.quote} />}
    </Screen>
  );
}

function Body({ article, at, quote }: { article: Article; at: number; quote: string }) {
  const { url, place, passages } = article;
  return (
    <article dir="auto" lang={article.language ?? undefined} className="mx-auto max-w-2xl px-3 py-2">
      <p className="text-muted text-small">
        {url && /^https?:\/\//i.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer" className="text-accent hover:underline">
            {place}
          </a>
        ) : (
          <bdi>{place}</bdi>
        )}
        {agesOf(article).map((said) => ` · ${said}`)}
      </p>
      {passages.map((passage, n) => (
        <Part key={passage.n} passage={passage} before={passages[n - 1]} quote={passage.n === at ? quote : null} />
      ))}
    </article>
  );
}

type PartProps = { passage: Passage; before: Passage | undefined; quote: string | null };

function Part({ passage, before, quote }: PartProps) {
  const marked = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers hand back a promise here, which React would call when the screen goes.
    void marked.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { text, headings } = passage;
  const begin = quote ? text.indexOf(quote) : -1;
  const heading = headings.at(-1);
  const isNew = heading !== undefined && headings.join('\n') !== before?.headings.join('\n');
  return (
    <section className="mt-2">
      {isNew && <h2 className="font-semibold">{heading}</h2>}
      <p className="whitespace-pre-wrap">
        {quote === null ? (
          text
        ) : begin < 0 ? (
          <mark ref={marked} className="bg-accent-soft text-text">
            {text}
          </mark>
        ) : (
          <>
            {text.slice(0, begin)}
            <mark ref={marked} className="bg-accent-soft text-text">
              {quote}
            </mark>
            {text.slice(begin + quote.length)}
          </>
        )}
      </p>
    </section>
  );
}
