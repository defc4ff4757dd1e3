import type { Article as CrmArticle } from '../core/crm.ts';
import type { Article, ArticleFile, ArticleOrigin, ArticleTrouble } from '../core/knowledge.ts';
import type { SitePage } from '../core/site.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { passagesOf } from './chunk.ts';
import { languageOfText } from './language.ts';
import type { ReadText } from './piece.ts';
import { type ParseHtml, readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { saysOfItself } from './said.ts';

export type Made = { ok: true; article: Article } | { ok: false; trouble: ArticleTrouble };

/** A handbook of a thousand pages as PDF; more is no article. */
const mostBytes = 20_000_000;
/** Text is cheap to hold and dear to search. */
const mostText = 2_000_000;

type Place = Pick<Article, 'origin' | 'place' | 'url' | 'owner'> & {
  fallbackDate: string | null;
  title: string;
  addedAt: Date;
};

/** Takes a file by what it is, whatever its name says. */
export async function articleFromFile(file: ArticleFile, parse: ParseHtml, now: Date): Promise<Made> {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  if (bytes.length > mostBytes) return refused({ kind: 'too-big', bytes: bytes.length });
  if (bytes.length === 0) return refused({ kind: 'empty' });
  const place = at('file', file.name, now, { fallbackDate: file.changedAt || null, title: titleOfName(file.name) });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) {
    const read = await readPdf(bytes);
    return read.ok ? articleOf(read.value, place) : refused(read.trouble);
  }
  const text = textOf(bytes);
  if (text === null) return refused({ kind: 'not-text', type: file.type || file.name.split('.').at(-1) || '' });
  if (text.length > mostText) return refused({ kind: 'too-big', bytes: bytes.length });
  const isHtml = /html/.test(file.type) || /\.html?$/i.test(file.name) || /^\s*<(?:!doctype html|html)/i.test(text);
  return articleOf(isHtml ? readHtml(text, parse) : readMarkdown(text), place);
}

/** @param title '' where the seller gave none: the text's own */
export function articleFromPaste(title: string, text: string, now: Date): Made {
  if (text.length > mostText) return refused({ kind: 'too-big', bytes: text.length });
  const read = readMarkdown(text);
  const named = title || read.title || text.trim().split('\n')[0]?.slice(0, 80) || 'Pasted text';
  return articleOf({ ...read, title: named }, at('pasted', named, now, { title: named }));
}

/**
 * A page of a help site, as the web door read it. One that only leads on to others is refused as empty.
 *
 * @param owner the help site it belongs to
 */
export function articleFromPage(
  page: Pick<SitePage, 'url' | 'html' | 'lastModified'>,
  parse: ParseHtml,
  now: Date,
  owner: string | null = null,
): Made {
  const stamp = page.lastModified ? new Date(page.lastModified) : null;
  const fallbackDate = stamp && !Number.isNaN(stamp.getTime()) ? stamp.toISOString() : null;
  const read = readHtml(page.html, parse);
  if (read.leadsOn) return refused({ kind: 'empty' });
  return articleOf(read, at('site', page.url, now, { url: page.url, fallbackDate, title: page.url, owner }));
}

/** @param owner `crm:org`, so that one org's article is never another's */
export function articleFromCrm(crm: CrmArticle, owner: string, label: string, parse: ParseHtml, now: Date): Made {
  const read = /<(?:p|div|h[1-6]|ul|ol|table|br)\b/i.test(crm.text)
    ? readHtml(crm.text, parse)
    : readMarkdown(crm.text);
  const made = articleOf(
    { ...read, title: crm.title },
    at('crm', label, now, { url: crm.href, owner, fallbackDate: crm.changedAt, title: crm.title }),
  );
  return made.ok ? { ok: true, article: { ...made.article, id: `crm:${owner}:${crm.id}` } } : made;
}

const at = (origin: ArticleOrigin, place: string, addedAt: Date, more: Partial<Place>): Place => ({
  ...{ origin, place, url: null, owner: null, fallbackDate: null, title: place, addedAt },
  ...more,
});

function articleOf(read: ReadText, { fallbackDate, title, addedAt, ...place }: Place): Made {
  const passages = passagesOf(read.pieces);
  const text = passages.map((passage) => passage.text).join('\n');
  if (!/[\p{L}\p{N}]{2}/u.test(text)) return refused({ kind: 'empty' });
  const { replaces, ...says } = saysOfItself(read.says, text, fallbackDate);
  return {
    ok: true,
    article: {
      // The same place again is the same article, in a newer state.
      id: `${place.origin}:${place.place}`,
      title: asUntrusted((read.title ?? title).slice(0, 200)),
      ...place,
      language: languageOfText(text) ?? read.language,
      ...says,
      ...(replaces.length > 0 ? { replaces } : {}),
      addedAt: addedAt.toISOString(),
      passages,
    },
  };
}

const refused = (trouble: ArticleTrouble): Made => ({ ok: false, trouble });

const titleOfName = (name: string): string =>
  name
    .replace(/\.[a-z]{2,8}$/i, '')
    .replace(/[-_]+/g, ' ')
    .replace(/^./, (first) => first.toUpperCase());

/** @returns null for what is no text; old Windows files are read too */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // A zero byte in the beginning is in pictures, archives and office files, never in text.
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program from a text
    const odd = text.slice(0, 4096).match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
    return odd > 4 ? null : text;
  }
}
