import { Globe, RotateCw, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { tellWeb, type WebTrouble } from '../../lib/core/site.ts';
import type { SiteRead } from '../../lib/history/db.ts';
import { helpName } from '../../lib/knowledge/help-address.ts';
import type { ListedArticle } from '../hooks/useArticles.ts';
import type { HelpSitesHook } from '../hooks/useHelpSites.ts';
import { count } from '../site/words.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ago, useNow } from '../ui/useNow.ts';
import { HelpProgress } from './HelpProgress.tsx';
import { Articles, LeftOut } from './HelpSiteParts.tsx';

/** A site with the articles it gave; without a reading where that was forgotten. */
export type HelpSite = { id: string; articles: ListedArticle[]; read: SiteRead | null };

/** One help site: while it is read, and once it is. */
export function HelpSiteEntry({ site, help }: { site: HelpSite; help: HelpSitesHook }) {
  const { id, articles, read } = site;
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const name = helpName(id);
  const again = async (further: boolean) => setWrong(await help.read(name, further));
  const reading = read?.state === 'reading';
  return (
    <li aria-label={name} className="space-y-1.5 rounded-md border border-line px-2.5 py-2">
      <div className="flex items-start gap-2">
        <Globe size={14} aria-hidden className="mt-0.5 shrink-0 text-muted" />
        <div className="min-w-0 grow">
          <p dir="ltr" className="truncate font-semibold" title={name}>
            {name}
          </p>
          {!reading && <LastRead site={site} />}
        </div>
        {!reading && (
          <div className="-my-1 flex shrink-0">
            <IconButton name={`Read ${name} again`} icon={<RotateCw size={14} />} onClick={() => void again(false)} />
            <IconButton name={`Remove ${name}`} icon={<Trash2 size={14} />} onClick={() => setAsking(true)} />
          </div>
        )}
      </div>
      {reading && read && <HelpProgress name={name} read={read} onStop={() => help.stop(id)} />}
      {!reading && read && <HowItEnded site={{ ...site, read }} onFurther={() => void again(true)} />}
      {wrong && <p className="text-small text-wrong">{wrong}</p>}
      {articles.length > 0 && <Articles articles={articles} />}
      {!reading && read && <LeftOut visits={read.visits} />}
      {asking && (
        <Confirm
          title={`Remove ${name}?`}
          yes="Remove it"
          onYes={() => void help.remove(id)}
          onClose={() => setAsking(false)}
        >
          {count(articles.length, 'article')} of it can then no longer be asked. The site itself stays as it is.
        </Confirm>
      )}
    </li>
  );
}

/** "7 articles · read 3 days ago" */
function LastRead({ site: { articles, read } }: { site: HelpSite }) {
  const now = useNow(30_000);
  const at = read ? Date.parse(read.at) : Math.max(...articles.map(({ addedAt }) => Date.parse(addedAt)));
  return (
    <p className="text-muted text-small">
      {count(articles.length, 'article')} · last read{' '}
      <time dateTime={new Date(at).toISOString()}>{since(at, now)}</time>
    </p>
  );
}

function since(at: number, now: number): string {
  const days = Math.floor((now - at) / 86_400_000);
  if (days < 1) return ago(at, now);
  return days < 60 ? `${count(days, 'day')} ago` : ago(at, now);
}

/** Why it is not whole, and the way on; what an article tries to order. */
function HowItEnded({
  site: { articles, read },
  onFurther,
}: {
  site: HelpSite & { read: SiteRead };
  onFurther(): void;
}) {
  const { trouble, suspicions = [] } = read;
  const [first] = suspicions;
  const isLimit = trouble?.kind === 'budget' && trouble.what === 'pages';
  return (
    <>
      {trouble && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small">
          <p className="text-careful">{endOf(trouble, articles.length)}</p>
          {(isLimit || trouble.kind === 'stopped') && (
            <Button className="text-small" onClick={onFurther}>
              Read on
            </Button>
          )}
        </div>
      )}
      {!trouble && articles.length === 0 && (
        <p className="text-careful text-small">
          There is no article under this address. Enter the address of the page that lists them.
        </p>
      )}
      {first && (
        <p className="flex gap-1.5 text-careful text-small">
          <TriangleAlert size={12} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0">
            {suspicions.length === 1 ? 'One article tries' : `${suspicions.length} articles try`} to give orders to an
            assistant: “<bdi className="break-words">{first.quote.slice(0, 120).replace(/[.!]$/, '')}</bdi>”. It is
            quoted like any other text and never followed.
          </span>
        </p>
      )}
    </>
  );
}

function endOf(trouble: WebTrouble, articles: number): string {
  if (trouble.kind === 'stopped') return 'Stopped before its end. What was read is kept.';
  return `${tellWeb(trouble)}${articles > 0 && trouble.kind !== 'budget' ? ' What was read before is kept.' : ''}`;
}
