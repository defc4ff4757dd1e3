import type { Article } from '../../lib/core/knowledge.ts';

const dayOf = (iso: string) =>
  new Date(iso).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** How old it is and whether it still holds, each as a few words; empty where nobody says. */
export function agesOf({
  changedAt,
  validUntil,
  version,
}: Pick<Article, 'changedAt' | 'validUntil' | 'version'>): string[] {
  const over = validUntil !== null && new Date(validUntil) < new Date();
  return [
    version ? `version ${version}`.replace(/^version (superseded|draft|obsolete)/i, '$1') : '',
    changedAt ? `changed ${dayOf(changedAt)}` : '',
    validUntil ? `${over ? 'held' : 'holds'} until ${dayOf(validUntil)}` : '',
  ].filter((part) => part !== '');
}
