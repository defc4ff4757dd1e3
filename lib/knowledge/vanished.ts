import type { Article } from '../core/knowledge.ts';
import type { PageVisit, WebTrouble } from '../core/site.ts';
import type { HelpVisit } from '../web/help/read-help.ts';

/**
 * Which articles of a help site are gone from it. A reading that was cut off tells nothing about what it did not reach,
 * and a page that did not answer today may tomorrow.
 *
 * @param old articles of the site this reading did not find
 */
export function vanished(old: Article[], { visits, stopped }: Pick<HelpVisit, 'visits' | 'stopped'>): Article[] {
  const whole = stopped === null;
  if (!whole && stopped.kind !== 'budget') return [];
  if (!whole && stopped.kind === 'budget' && stopped.what !== 'pages') return [];
  const visited = new Map(visits.map((visit) => [visit.url, visit]));
  return old.filter(({ url }) => {
    const visit = url === null ? undefined : visited.get(url);
    return visit ? saysGone(visit) : whole;
  });
}

function saysGone({ state, trouble }: PageVisit): boolean {
  if (trouble) return isGone(trouble);
  // It was read, and holds no article any more, or one that stands elsewhere too.
  return state === 'read' || state === 'unchanged' || state === 'skipped';
}

const isGone = (trouble: WebTrouble): boolean =>
  trouble.kind === 'empty' || (trouble.kind === 'status' && (trouble.status === 404 || trouble.status === 410));
