import type { ReadPage } from '../read-page.ts';
import { linesOf } from './lines.ts';

/** A page this much older than the site's newest tells of how things were. */
const yearsBehind = 4;

const marks =
  /(?:©|\(c\)|copyright)\s*(?:copyright|©)?\s*(?:(?:19|20)\d\d\s?[-–—]\s?)?(?<copyright>(?:19|20)\d\d)(?!\s?[-–—]\s?(?:\d|heute|today|present))|(?:last (?:updated|modified|changed|revised)|updated|page updated|stand|letzte (?:änderung|aktualisierung)|aktualisiert|dernière mise à jour|mise à jour|última actualización|actualizado|ultimo aggiornamento|aggiornato|laatst (?:bijgewerkt|gewijzigd)|última atualização|atualizado|最終更新(?:日)?|更新日)\s*(?:on|am|le|el|il|op|em)?\s*[:：]?\s*[^\d\n]{0,15}(?:\d{1,2}[./ -](?:\d{1,2}|\p{L}{3,10})[./ -])?[^\d\n]{0,12}(?<updated>(?:19|20)\d\d)/giu;

/** Kinds that are kept up, whatever date a system puts into their source. */
const kept = new Set(['home', 'about', 'contact', 'imprint', 'team', 'locations']);

/**
 * The years a page gives itself: of its copyright or last change, and of a release that stands on it. Imprints hold whatever
 * date a document in them has, and are kept true by law.
 */
function yearsOf(page: ReadPage): { page: ReadPage; told: number | null; published: number | null } {
  const told = linesOf(page)
    .slice(-40)
    .flatMap(({ text }) => (page.kind === 'imprint' || text.length > 600 ? [] : [...text.matchAll(marks)]))
    .flatMap(({ groups }) => groups?.copyright ?? groups?.updated ?? []);
  const path = URL.canParse(page.url) ? new URL(page.url).pathname : '';
  const published = kept.has(page.kind)
    ? undefined
    : (page.meta.get('article:published_time')?.match(/^(?:19|20)\d\d/)?.[0] ??
      path.match(/[/_-]((?:19|20)\d\d)[/_-]\d{1,2}(?!\d)/)?.[1]);
  return {
    page,
    told: told.length > 0 ? Math.max(...told.map(Number)) : null,
    published: published ? Number(published) : null,
  };
}

/** Pages that date themselves years before the site's others: left over, or kept as an archive. Never most of a site. */
export function outdatedOf(pages: readonly ReadPage[]): Set<ReadPage> {
  const years = pages.map(yearsOf);
  const newest = Math.max(...years.map(({ told }) => told ?? 0));
  // A release from 2011 under a footer of today is of 2011
  const outdated = years.filter(({ told, published }) => newest - (published ?? told ?? newest) >= yearsBehind);
  return new Set(outdated.length * 2 >= pages.length ? [] : outdated.map(({ page }) => page));
}
