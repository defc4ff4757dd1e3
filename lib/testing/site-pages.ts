import type { PageKind, SitePage } from '../core/site.ts';
import { parseHtml } from '../dev/parse-html.ts';
import type { SiteContext } from '../enrichment/fact.ts';
import { readPageOf } from '../enrichment/page-model.ts';
import type { ReadPage } from '../enrichment/read-page.ts';

type Where = { url?: string; kind?: PageKind };

/** A document as the extension's DOMParser would make it; no script runs. */
export const parsePage = (html: string): Document => parseHtml(html);

/** A page as the web door hands it over. */
export function sitePageOf(
  html: string,
  { url = 'https://www.northwind.example/', kind = 'home' }: Where = {},
): SitePage {
  const site = new URL(url).hostname.split('.').slice(-2).join('.');
  return {
    url,
    site,
    kind,
    html,
    hash: '',
    etag: null,
    lastModified: null,
    readAt: '2026-11-22T09:00:00.000Z',
    via: 'fetch',
  };
}

/** A page as fact readers see it. */
export const pageOf = (html: string, where: Where = {}): ReadPage => readPageOf(sitePageOf(html, where), parsePage);

/** What is known of the site of these pages. */
export const siteOf = (pages: ReadPage[], known: Partial<SiteContext> = {}): SiteContext => ({
  ...{ site: 'northwind.example', names: ['Northwind'], country: null, personalEmails: false },
  ...{ pages, now: new Date('2026-11-22T12:00:00Z') },
  ...known,
});
