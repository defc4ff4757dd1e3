import type { PageKind, SitePage, WebTrouble } from '../core/site.ts';
import { textOf } from './charset.ts';
import { linksOf, type PageLink, refreshOf } from './links.ts';
import { lookAt, noPage, turnsAway } from './no-page.ts';
import { troubleOf } from './private-hosts.ts';
import type { Rules } from './robots.ts';
import { notHtml, refusedType } from './sniff.ts';
import type { Asked, Trip } from './trip.ts';

/** What came of one page. `sameAs` is what a visitor sees of it: two pages with the same are one. */
export type Visited = {
  url: URL;
  bytes: number;
  /** The document as it was parsed, for its language; not kept. */
  document?: Document;
  links: PageLink[];
} & (
  | { state: 'read' | 'unchanged'; page: SitePage; sameAs: string; document: Document }
  | { state: 'failed'; trouble: WebTrouble }
  /** The page itself sends its visitors on. */
  | { state: 'moved'; to: URL }
);

/** A page's kind, and how it was read last time. */
type Place = { kind: PageKind; known: SitePage | null };
type Rulebook = { of(url: URL): Promise<Rules>; known(url: URL): Rules | null };

/** Bodies of errors are read only as far as it takes to tell a bot block from a broken server. */
const isBotAnswer = (status: number) => status === 403 || status === 429 || status === 503;

/**
 * Asks for one page: conditionally when it is known. Each host's rules are read before a page of it; a redirect to
 * another host of the site waits for that one's.
 */
export async function askForPage(start: URL, known: SitePage | null, trip: Trip, rules: Rulebook): Promise<Asked> {
  let url = start;
  let conditions = conditionsOf(known);
  for (let hops = 0; ; hops++) {
    const here = await rules.of(url);
    const no = here.trouble ?? (here.allows(url) ? null : ({ kind: 'robots-forbid' } as const));
    if (no) return { ok: false, trouble: no, bytes: 0 };
    const hop: { to: URL | null } = { to: null };
    const allow = (to: URL): WebTrouble | null => {
      const there = rules.known(to);
      if (there?.trouble) return there.trouble;
      if (there?.allows(to)) return null;
      if (!there) hop.to = to;
      return { kind: 'robots-forbid' };
    };
    const asked = await trip.ask(pageQuestion(url, conditions, allow, trip.door.budget.redirects - hops, trip));
    if (hop.to && hops < trip.door.budget.redirects) url = hop.to;
    else if (asked.ok && asked.value.status === 304 && known && !isSame(asked.value.url, known)) conditions = {};
    else if (!asked.ok || asked.value.url.origin === url.origin) return asked;
    else {
      const there = await rules.of(asked.value.url);
      const forbidden = there.trouble ?? (there.allows(asked.value.url) ? null : ({ kind: 'robots-forbid' } as const));
      return forbidden ? { ok: false, trouble: forbidden, bytes: asked.value.body.byteLength } : asked;
    }
    if (hops > trip.door.budget.redirects) return asked;
  }
}

const isSame = (url: URL, known: SitePage) => url.href === new URL(known.url).href;

/** A page opened in a tab has no server's mark. */
function conditionsOf(known: SitePage | null): Record<string, string> {
  return {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  };
}

function pageQuestion(
  url: URL,
  conditions: Record<string, string>,
  allow: (url: URL) => WebTrouble | null,
  redirects: number,
  { door }: Trip,
) {
  return {
    url,
    headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1', ...conditions },
    cap: door.budget.pageBytes,
    cut: false,
    allow,
    redirects,
    skipBody: ({ status }: { status: number }) => status !== 200 && status !== 203 && !isBotAnswer(status),
    refuse({ status, headers }: { status: number; headers: Record<string, string> }, start: Uint8Array) {
      if (isBotAnswer(status) || start.byteLength === 0) return null;
      const type = refusedType(headers['content-type']) ?? notHtml(start, headers['content-type']);
      return type === null ? null : ({ kind: 'not-html', type } as const);
    },
  };
}

/** Tells whether what came is a page, and what it says. Takes the time parsing takes; asks nobody. */
export async function understand(
  asked: Asked,
  start: URL,
  { kind, known }: Place,
  { site, door }: Trip,
): Promise<Visited> {
  if (!asked.ok) return { url: start, bytes: asked.bytes, state: 'failed', trouble: asked.trouble, links: [] };
  const { status, url, headers, body } = asked.value;
  const came = { url, bytes: body.byteLength, links: [] };
  const confirmed = status === 304 && known && isSame(url, known);
  const refused = confirmed ? null : refusalOf(status, headers, body);
  if (refused) return { ...came, state: 'failed', trouble: refused };
  const hash = confirmed ? known.hash : await sha256(body);
  const html = confirmed ? known.html : textOf(body, headers['content-type']);
  const seen = seenBy(door.parse, html, url);
  if (!seen) return { ...came, state: 'failed', trouble: { kind: 'not-html', type: 'broken' } };
  const { document, links, sight, to } = seen;
  const strayed = to && troubleOf(to, site, door.allowLoopback);
  if (strayed) return { ...came, state: 'failed', trouble: strayed };
  if (to) return { ...came, state: 'moved', to };
  const trouble = confirmed && known.via === 'tab' ? null : noPage(sight, url);
  if (trouble)
    return { ...came, state: 'failed', trouble, document, links: trouble.kind === 'needs-scripts' ? links : [] };
  const page: SitePage = {
    url: url.href,
    site,
    kind,
    html,
    hash,
    etag: headers.etag ?? (confirmed ? known.etag : null),
    lastModified: headers['last-modified'] ?? (confirmed ? known.lastModified : null),
    readAt: door.now().toISOString(),
    via: confirmed ? known.via : 'fetch',
  };
  const same = confirmed || (known !== null && known.hash === hash);
  return {
    ...came,
    state: same ? 'unchanged' : 'read',
    page,
    sameAs: sight.whole ? sight.text : hash,
    document,
    links,
  };
}

function refusalOf(status: number, headers: Record<string, string>, body: Uint8Array): WebTrouble | null {
  if (status === 401 || status === 407) return { kind: 'login' };
  if (status === 429) return { kind: 'blocked' };
  if (isBotAnswer(status) && turnsAway(textOf(body, headers['content-type']), headers)) return { kind: 'blocked' };
  if (status === 204 || status === 205) return { kind: 'empty' };
  if (status !== 200 && status !== 203) return { kind: 'status', status };
  return body.byteLength === 0 ? { kind: 'empty' } : null;
}

/** Null for what the parser cannot take, or makes no document of. */
function seenBy(parse: (html: string) => Document, html: string, url: URL) {
  try {
    const document = parse(html);
    const sight = lookAt(document);
    const to = sight.text.length < 300 ? refreshOf(document, url) : null;
    return { document, sight, links: linksOf(document, url), to };
  } catch {
    return null;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
