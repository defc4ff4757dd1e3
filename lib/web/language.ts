/** First parts of a path that are a language on nearly every site. `it`, `no`, `in` and the like are words, too. */
const languages = new Set('en de fr es pt ja zh nl it pl sv da fi cs tr ru ko ar el hu ro uk cn jp br'.split(' '));
const alsoWords = new Set(['it', 'no', 'is', 'in', 'my', 'me', 'to', 'us', 'uk', 'so', 'be', 'at', 'br']);
const asCountry: Record<string, string> = { cn: 'zh', jp: 'ja', br: 'pt', at: 'de' };

/** @returns the language part of `de-AT`, small; null for none */
export function baseOf(tag: string | null | undefined): string | null {
  const base = /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return base ?? null;
}

/** @returns null where the address does not say: then it is the home page's */
export function languageOfUrl(url: URL): string | null {
  const query = baseOf(url.searchParams.get('lang') ?? url.searchParams.get('hl'));
  if (query) return query;
  const [, first = ''] = /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?:\/|$)/i.exec(url.pathname) ?? [];
  const [base = '', region] = first.toLowerCase().split(/[-_]/);
  if (region === undefined ? languages.has(base) && !alsoWords.has(base) : languages.has(base))
    return asCountry[base] ?? base;
  const [, sub = ''] = /^([a-z]{2})\.[^.]+\./.exec(url.hostname) ?? [];
  return languages.has(sub) && !alsoWords.has(sub) ? (asCountry[sub] ?? sub) : null;
}

/** The language of a page: what it says of itself, else what its address says. */
export function languageOfPage(document: Document, url: URL): string | null {
  return baseOf(document.documentElement?.getAttribute('lang')) ?? languageOfUrl(url);
}

/** True for an address that is only a language: `/de/`, `/en-us`. */
export const isLanguageRoot = (url: URL) =>
  /^\/[^/]+\/?$/.test(url.pathname) && languageOfUrl(new URL(url.pathname, 'https://site.example')) !== null;
