import type { SitePage } from '../core/site.ts';
import { languageOf } from './language.ts';
import { metaOf } from './meta.ts';
import type { ReadPage } from './read-page.ts';
import { jsonLdOf } from './structured/json-ld.ts';
import { microdataOf } from './structured/microdata.ts';
import { rdfaOf } from './structured/rdfa.ts';
import { seenOn } from './visible.ts';

/**
 * A page as the fact readers see it. Never throws on what it is given: HTML without a body, or none at all, is a page that
 * says nothing.
 *
 * @param parse HTML → document; scripts do not run and nothing is loaded
 */
export function readPageOf(page: SitePage, parse: (html: string) => Document): ReadPage {
  const document = documentOf(page.html, parse);
  const { blocks, links } = seenOn(document, page.url);
  const text = blocks.map((block) => block.text).join('\n');
  const visible = { flat: text.replace(/\n/g, ' ') };
  const meta = metaOf(document);
  const declared =
    document.documentElement?.getAttribute('lang') || meta.get('content-language') || meta.get('og:locale');
  const title = document.querySelector('head > title, html > title, title')?.textContent ?? '';
  return {
    ...{ url: page.url, kind: page.kind, readAt: page.readAt, html: page.html, document },
    language: languageOf(declared ?? null, text),
    title: title.replace(/\s+/g, ' ').trim(),
    ...{ blocks, text, links, meta },
    data: [
      ...jsonLdOf(document, visible),
      ...microdataOf(document, page.html, visible),
      ...rdfaOf(document, page.html, visible),
    ],
  };
}

function documentOf(html: string, parse: (html: string) => Document): Document {
  try {
    const document = parse(html);
    if (document.documentElement) return document;
  } catch {
    // Cut off in the middle of something: there is no page to read
  }
  return parse('<!doctype html><html><head></head><body></body></html>');
}
