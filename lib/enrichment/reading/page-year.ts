import type { ReadPage } from '../read-page.ts';
import { linesOf } from './lines.ts';

/** A page this much older than the site's newest tells of how things were. */
const yearsBehind = 4;

const marks =
  /(?:©|\(c\)|copyright)\s*(?:copyright|©)?\s*(?:(?:19|20)\d\d\s?[-–—]\s?)?(?<copyright>(?:19|20)\d\d)(?!\s?[-–—]\s?(?:\d|heute|today|present))|(?:last (?:updated|modified|changed|revised)|updated|page updated|stand|letzte (?:änderung|aktualisierung)|aktualisiert|dernière mise à jour|mise à jour|última actualización|actualizado|ultimo aggiornamento|aggiornato|laatst (?:bijgewerkt|gewijzigd)|última atualização|atualizado|最終更新(?:日)?|更新日)\s*(?:on|am|le|el|il|op|em)?\s*[:：]?\s*[^\d\n]{0,15}(?:\d{1,2}[./ -](?:\d{1,2}|\p{L}{3,10})[./ -])?[^\d\n]{0,12}(?<updated>(?:19|20)\d\d)/giu;

/** The year a page gives itself: its copyright's, its last change's, or a press release's. Null when it gives none. */
function yearOf(page: ReadPage): number | null {
  const told = linesOf(page)
    .slice(-40)
    .flatMap(({ text }) => (text.length > 600 ? [] : [...text.matchAll(marks)]))
    .map(({ groups }) => Number(groups?.copyright ?? groups?.updated));
  const path = URL.canParse(page.url) ? new URL(page.url).pathname : '';
  const published =
    page.meta.get('article:published_time')?.match(/^(?:19|20)\d\d/)?.[0] ??
    path.match(/[/_-]((?:19|20)\d\d)[/_-]\d{1,2}(?!\d)/)?.[1];
  // A release from 2011 under a footer of today is of 2011
  if (published) return Number(published);
  return told.length > 0 ? Math.max(...told) : null;
}

/** Pages that date themselves years before the site's newest: left over, or kept as an archive. */
export function outdatedOf(pages: readonly ReadPage[]): Set<ReadPage> {
  const years = pages.map((page) => ({ page, year: yearOf(page) }));
  const newest = Math.max(...years.map(({ year }) => year ?? 0));
  return new Set(years.flatMap(({ page, year }) => (year !== null && newest - year >= yearsBehind ? [page] : [])));
}
