import robotsParser from 'robots-parser';
import type { WebTrouble } from '../core/site.ts';
import type { Trip } from './trip.ts';

/** The name site owners can address in robots.txt. A browser sends its own User-Agent, but this one is obeyed. */
const ourName = 'Wingside';
const longestFile = 500_000; // bytes; RFC 9309 asks for at least 500 KiB to be read
const longestPause = 5_000; // ms

/** What the robots.txt of one origin says. */
export type Rules = {
  /** Why nothing of it may be read; null when the rules are known. */
  trouble: WebTrouble | null;
  allows(url: URL): boolean;
  /** ms between requests; 0 when it does not ask for any. */
  pause: number;
  sitemaps: string[];
};

const noRules: Rules = { trouble: null, allows: () => true, pause: 0, sitemaps: [] };
const noEntry = (trouble: WebTrouble): Rules => ({ ...noRules, trouble, allows: () => false });

/** Rules of each origin of a site, asked for once. */
export function ruleBook(trip: Trip): { of(url: URL): Promise<Rules>; known(url: URL): Rules | null } {
  const asked = new Map<string, Promise<Rules>>();
  const known = new Map<string, Rules>();
  async function read(origin: string): Promise<Rules> {
    const { rules, from } = await rulesAt(origin, trip);
    known.set(origin, rules);
    // `northwind.example/robots.txt` that leads to `www.northwind.example/robots.txt` has brought that one's rules, too.
    if (from && !rules.trouble && from.pathname === '/robots.txt' && !known.has(from.origin)) {
      known.set(from.origin, rules);
      asked.set(from.origin, Promise.resolve(rules));
    }
    return rules;
  }
  return {
    of({ origin }) {
      const before = asked.get(origin);
      if (before) return before;
      const rules = read(origin);
      asked.set(origin, rules);
      return rules;
    },
    known: ({ origin }) => known.get(origin) ?? null,
  };
}

/** RFC 9309: what is not there allows everything, what cannot be told forbids it. */
async function rulesAt(origin: string, trip: Trip): Promise<{ rules: Rules; from: URL | null }> {
  const url = new URL('/robots.txt', origin);
  const asked = await trip.ask({
    url,
    headers: { accept: 'text/plain,*/*;q=0.5' },
    cap: longestFile,
    cut: true,
    allow: () => null,
    redirects: trip.door.budget.redirects,
    skipBody: ({ status }) => status !== 200,
    refuse: () => null,
  });
  if (!asked.ok) {
    const { trouble } = asked;
    if (trouble.kind === 'redirect-loop') return { rules: noRules, from: null };
    return {
      rules: noEntry(trouble.kind === 'too-slow' ? { kind: 'robots-unreachable', status: null } : trouble),
      from: null,
    };
  }
  const { status, body, url: from } = asked.value;
  if (status >= 500 || status === 429) return { rules: noEntry({ kind: 'robots-unreachable', status }), from };
  return { rules: status === 200 ? rulesIn(new TextDecoder().decode(body), from) : noRules, from };
}

function rulesIn(text: string, from: URL): Rules {
  if (/^\s*</.test(text)) return noRules; // a page where the file should be
  const parser = robotsParser(new URL('/robots.txt', from).href, text);
  const delay = parser.getCrawlDelay(ourName) ?? 0;
  const told = new Map<string, boolean>(); // thousands of rules full of stars take their time for each address
  return {
    trouble: null,
    // The rules of a host hold for it whatever redirect brought them.
    allows(url) {
      const path = url.pathname + url.search;
      const allowed = told.get(path) ?? parser.isAllowed(`${from.origin}${path}`, ourName) !== false;
      told.set(path, allowed);
      return allowed;
    },
    pause: Number.isFinite(delay) ? Math.min(Math.max(0, delay * 1_000), longestPause) : 0,
    sitemaps: parser.getSitemaps().slice(0, 20),
  };
}
