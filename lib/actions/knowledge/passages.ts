import type { Article, Hit } from '../../core/knowledge.ts';
import type { Source } from '../../core/source.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { day } from '../say.ts';

/** What a hit says, as a source: the label names article and heading, the anchor opens it at the passage. */
export const passageSource = ({ article, passage }: Hit, quote: string): Source => ({
  kind: 'article',
  label: asUntrusted(placeOf({ article, passage })),
  quote: asUntrusted(quote),
  recordKey: null,
  anchor: `article:${article.id}#${passage.n}`,
  url: article.url ?? '',
  readAt: article.addedAt,
});

/** @returns "Discount approval › Limits" */
export const placeOf = ({ article, passage }: Pick<Hit, 'article' | 'passage'>): string =>
  [article.title, passage.headings.at(-1) ?? ''].filter((part) => part !== '').join(' › ');

type Aged = Omit<Article, 'passages'>;

/** Why an article no longer holds, in words; null while it does, or where nobody says. */
export function whyStale({ version, validUntil }: Aged, now: Date): string | null {
  if (/superseded/i.test(version ?? '')) return 'was superseded by a newer one';
  if (/obsolete|withdrawn/i.test(version ?? '')) return 'says it is obsolete';
  if (/draft/i.test(version ?? '')) return 'is only a draft';
  if (validUntil && new Date(validUntil) < now) return `was valid until ${day(new Date(validUntil), now)}`;
  return null;
}

/** @returns "changed 10 Feb"; "" where nobody says */
export const ageOf = ({ changedAt }: Aged, now: Date): string =>
  changedAt ? `changed ${day(new Date(changedAt), now)}` : '';
