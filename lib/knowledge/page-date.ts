import { changedIn } from './said.ts';

/**
 * When a page says it was last changed, from what its makers wrote for programs to what readers see.
 *
 * @returns as written there, keyed as an article's own header would: `updated` when it is the day of the last change
 */
export function datesOf(document: Document, root: Element): { updated?: string; date?: string } {
  const data = structuredDates(document);
  const times = Array.from(root.querySelectorAll('time[datetime]')).slice(0, 20);
  const marked = times.find((time) => changeWords.test(aroundOf(time)))?.getAttribute('datetime');
  const seen = changedIn(firstWords(root));
  const updated = data.modified ?? metaDate(document) ?? marked ?? seen;
  const date = times[0]?.getAttribute('datetime') ?? data.published;
  return { ...(updated ? { updated } : {}), ...(date ? { date } : {}) };
}

const changeWords =
  /updat|modif|chang|edited|revis|aktualisiert|geändert|bearbeitet|mis[e]? à jour|actualiz|aggiornat|更新/i;

/** What stands beside a date, its own names included. */
function aroundOf(time: Element): string {
  const near = time.parentElement;
  const names = [time, near].map((at) => `${at?.getAttribute('class') ?? ''} ${at?.getAttribute('itemprop') ?? ''}`);
  const line = near?.textContent ?? '';
  return `${names.join(' ')} ${line.length < 200 ? line : ''}`;
}

const firstWords = (root: Element): string => (root.textContent ?? '').slice(0, 4_000).replace(/\s+/g, ' ');

function metaDate(document: Document): string | undefined {
  for (const meta of Array.from(document.querySelectorAll('meta[name],meta[property],meta[itemprop]'))) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '';
    const said = meta.getAttribute('content');
    if (said && /modified|updated|last-modified/i.test(name)) return said;
  }
  return undefined;
}

/** Of the first article or page that JSON-LD or microdata tells of. */
function structuredDates(document: Document): { modified?: string; published?: string } {
  const found: { modified?: string; published?: string } = {};
  const prop = document.querySelector('[itemprop=dateModified]');
  const said = prop?.getAttribute('datetime') ?? prop?.getAttribute('content');
  if (said) found.modified = said;
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, 10)) {
    const text = (script.textContent ?? '').slice(0, 200_000);
    // Broken JSON is common, and no more is wanted of it than two dates.
    found.modified ??= /"dateModified"\s*:\s*"([^"]{4,40})"/.exec(text)?.[1];
    found.published ??= /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(text)?.[1];
  }
  return found;
}
