import type { PageKind, PageVisit } from '../../lib/core/site.ts';

/** What each page of a company's site is called in a list of them. */
export const pageNames: Record<PageKind, string> = {
  home: 'Home',
  about: 'About',
  contact: 'Contact',
  imprint: 'Imprint',
  team: 'Team',
  products: 'Products',
  customers: 'Customers',
  pricing: 'Pricing',
  careers: 'Careers',
  news: 'News',
  locations: 'Locations',
  other: 'Other page',
};

/** A fact's id as words: "legal_name" is "Legal name". */
export const factName = (id: string): string => (id[0] ?? '').toUpperCase() + id.slice(1).replaceAll('_', ' ');

/** @returns "92 % sure"; never 100: a page can be wrong about itself */
export const sure = (confidence: number): string => `${percent(confidence)} sure`;

/** @returns "92 %" */
export const percent = (confidence: number): string =>
  `${Math.min(99, Math.max(0, Math.floor(confidence * 100 + 1e-9)))} %`;

/** @returns "3 May" on one line, with the year when it is another; '' for what is no time */
export function dayOf(iso: string, now = new Date()): string {
  const day = new Date(iso);
  if (Number.isNaN(day.getTime())) return '';
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year }).replaceAll(' ', '\u00a0');
}

/** @returns "412 kB", "1.2 MB" */
export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** @returns "120 ms", "3.1 s" */
export const time = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`);

/** @returns "1 page", "3 pages" */
export const count = (n: number, noun: string): string => `${n.toLocaleString()} ${n === 1 ? noun : `${noun}s`}`;

/** @returns "/imprint", or "careers.northwind.example/jobs" where it is not the site's own host */
export function placeOf(url: string, site: string): string {
  const page = URL.parse(url);
  if (!page) return url;
  const path = readable(page.pathname + page.search);
  return page.host === site || page.host === `www.${site}` ? path : page.host + (path === '/' ? '' : path);
}

/** "/%C3%BCber-uns" as a person writes it, unless it is none. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export const isRead = ({ state }: PageVisit): boolean => state === 'read' || state === 'unchanged';
