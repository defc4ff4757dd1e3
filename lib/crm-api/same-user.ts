import type { CrmUser } from '../core/crm.ts';

/**
 * Is the user the page names the one the API knows? A page that names nobody contradicts nobody.
 *
 * @param page as the page shows it: a name in either order, an e-mail address, or null
 */
export function sameUser(page: string | null, user: CrmUser): boolean {
  if (page === null || page.trim() === '') return true;
  const shown = page.trim();
  if (shown.includes('@')) return user.email !== null && shown.toLowerCase() === user.email.toLowerCase();
  return parts(shown) === parts(user.name);
}

/** "Doe, Jane", "Jane Doe (you)" and "JANE DOE" are one person. */
const parts = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\(.*?\)/gu, '')
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((part) => part !== '')
    .sort()
    .join(' ');
