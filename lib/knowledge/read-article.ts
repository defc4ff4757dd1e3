import { fail, ok, type Result } from '../core/failure.ts';
import type { Article, ArticleFile } from '../core/knowledge.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { languageOf } from '../enrichment/language.ts';
import { passagesOf } from './chunk.ts';
import { frontMatter, saidOfItself } from './said-of-itself.ts';
import { type Section, sectionsOfHtml, sectionsOfText } from './sections.ts';

/** HTML → a document in which nothing runs and nothing is loaded. */
export type ParseHtml = (html: string) => Document;

/** Bytes and characters. A handbook of a thousand pages fits; a dump of a file server does not. */
const largestFile = 20_000_000;
const longestText = 2_000_000;

type Raw = Pick<Article, 'origin' | 'place' | 'url' | 'owner'> & {
  text: string;
  html: boolean;
  title: string;
  changedAt: string | null;
};

const refused = (why: string): Result<never> => fail({ kind: 'article-unreadable', why });

/** A file the seller dropped in. PDFs are read page by page; what holds pictures of text alone is refused by name. */
export async function readFile(file: ArticleFile, parse: ParseHtml, now: Date): Promise<Result<Article>> {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  if (bytes.length > largestFile) return refused('It is larger than 20 MB. Split it, or save the chapters you need.');
  const place = { origin: 'file' as const, place: file.name, url: null, owner: null };
  const kind = kindOf(file, bytes);
  if (kind === 'pdf') {
    const text = await textOfPdf(bytes);
    if (!text.ok) return text;
    return articleOf(
      { ...place, text: text.value, html: false, title: baseName(file.name), changedAt: file.changedAt },
      parse,
      now,
    );
  }
  if (kind === 'binary') return refused('It is no text. Markdown, HTML, plain text and PDF can be read.');
  const text = decoded(bytes);
  return articleOf(
    { ...place, text, html: kind === 'html', title: baseName(file.name), changedAt: file.changedAt },
    parse,
    now,
  );
}

/** Text the seller pasted, a page of a help site, an article of the CRM's own knowledge base. */
export function articleOf(raw: Raw, parse: ParseHtml, now: Date): Result<Article> {
  if (raw.text.length > longestText) return refused('It is too long (over two million characters). Split it.');
  const { title: named, sections, head } = raw.html ? ofHtml(raw.text, parse) : ofText(raw.text);
  const said = saidOfItself(head);
  const first = sections[0]?.headings[0];
  const passages = passagesOf(sections);
  if (passages.every(({ text }) => text.trim().length < 20)) return refused('It holds no text that could be quoted.');
  const title = (said.title ?? named ?? first ?? raw.title).slice(0, 200);
  const words = sections
    .flatMap(({ lines }) => lines)
    .join('\n')
    .slice(0, 4_000);
  return ok({
    id: idOf(raw),
    title: asUntrusted(title),
    ...{ origin: raw.origin, place: raw.place, url: raw.url, owner: raw.owner },
    language: languageOf(null, words),
    changedAt: said.changedAt ?? raw.changedAt,
    ...{ validUntil: said.validUntil, version: said.version },
    addedAt: now.toISOString(),
    passages,
  });
}

function ofText(text: string): { title: string | null; sections: Section[]; head: string } {
  return { title: null, sections: sectionsOfText(frontMatter(text).body), head: text };
}

function ofHtml(html: string, parse: ParseHtml): { title: string | null; sections: Section[]; head: string } {
  const page = parse(html);
  const body = page.querySelector('main, article, [role="main"]') ?? page.body;
  const sections = sectionsOfHtml(body);
  const head = sections.flatMap(({ lines }) => lines).join('\n');
  return { title: page.querySelector('h1')?.textContent?.trim() || page.title || null, sections, head };
}

/** The same place read again is the same article: it replaces the one before. */
function idOf({ origin, place, owner, url }: Raw): string {
  const words = `${origin} ${owner ?? ''} ${url ?? place}`;
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < words.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(words.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(36);
}

const baseName = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();

function kindOf({ name, type }: ArticleFile, bytes: Uint8Array): 'pdf' | 'html' | 'text' | 'binary' {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.includes(String.fromCharCode(0)) && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return 'binary';
  if (/html/i.test(type) || /\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html)/i.test(start)) return 'html';
  return 'text';
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** PDF.js is large and wanted rarely: it is loaded with the first PDF. */
async function textOfPdf(bytes: Uint8Array): Promise<Result<string>> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf, { mergePages: false });
    const pages = (text as string[]).map(paragraphs).join('\n\n');
    if (pages.replaceAll(/\s/g, '').length < 40)
      return refused('This PDF holds pictures of text. Save it with text recognition (OCR), then add it again.');
    return ok(pages);
  } catch (error) {
    const name = (error as { name?: string }).name ?? '';
    if (/password/i.test(name) || /password/i.test(String(error)))
      return refused('This PDF is locked with a password. Save it without one, then add it again.');
    return refused('This PDF could not be read; it seems to be damaged.');
  }
}

/** Lines broken by the page's width are one paragraph; a short line without a full stop before a capital is a heading. */
function paragraphs(page: string): string {
  const lines = page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line, n) => {
      const isHeading =
        line.length <= 70 && /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?\p{Lu}/u.test(line) && !/[.,;:!?]$/.test(line);
      const next = lines[n + 1] ?? '';
      return isHeading && next.length > line.length && /^\p{Lu}|^[-•\d]/u.test(next)
        ? `\n## ${line}\n`
        : line.replace(/^[•▪◦]\s*/, '- ');
    })
    .join('\n');
}
