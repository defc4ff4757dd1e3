import type { Page, Place } from '../adapter.ts';
import { shownText } from '../dom.ts';

/**
 * Does this part of the page show the record of the address? The button that leads to its edit form names the id.
 *
 * @returns 'form' while the record is being edited
 */
export function belongsTo(scope: Element, { look }: Page, place: Place): 'this' | 'other' | 'form' {
  const edit = [...scope.querySelectorAll('a.RaEditButton-root[href], a[aria-label^="Edit"][href]')].find((link) =>
    look.shown(link),
  );
  if (edit) return idIn(edit.getAttribute('href') ?? '') === place.id ? 'this' : 'other';
  if (scope.querySelector('a.RaShowButton-root, form button[type=submit], form [aria-label="Save"]')) return 'form';
  // An archived deal has no edit button; its dialog closes before another one opens.
  return place.kind === 'opportunity' && scope.querySelector('h5') ? 'this' : 'other';
}

const idIn = (href: string) => /\/(\d+)(?:\/show)?\/?$/.exec(href)?.[1] ?? null;

/** The signed-in user, from the profile button; null while it loads. */
export function userOf({ document, look }: Page): string | null {
  const button = document.querySelector('header button[aria-label=Profile]');
  const name =
    button &&
    [...button.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent)
      .join('')
      .trim();
  return name || (button && shownText(button, look, true)) || null;
}

/** Where a link inside the CRM leads, as a whole address. */
export function whereTo(link: Element | null | undefined, { url }: Page): string | undefined {
  const href = link?.getAttribute('href');
  return href ? (URL.parse(href, url)?.href ?? undefined) : undefined;
}

/** The kind of record a link leads to, null when it leads to none. */
export function kindBehind(link: Element | null | undefined): 'account' | 'contact' | 'opportunity' | null {
  const href = link?.getAttribute('href') ?? '';
  if (/\/companies\/\d+/.test(href)) return 'account';
  if (/\/contacts\/\d+/.test(href)) return 'contact';
  return /\/deals\/\d+/.test(href) ? 'opportunity' : null;
}
