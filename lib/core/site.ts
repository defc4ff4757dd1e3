import { z } from 'zod';
import { untrusted } from './untrusted.ts';

/** What a page of a company's site is for. `other` is read only when nothing better is left. */
export const pageKinds = [
  'home',
  'about',
  'contact',
  'imprint',
  'team',
  'products',
  'customers',
  'pricing',
  'careers',
  'news',
  'locations',
  'other',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Why a page, or a whole site, could not be read or was not read to the end. `tellWeb` has a sentence for each. */
export type WebTrouble =
  | { kind: 'bad-address'; said: string }
  | { kind: 'not-public'; host: string }
  | { kind: 'off-site'; to: string }
  | { kind: 'redirect-loop'; times: number }
  | { kind: 'robots-forbid' }
  | { kind: 'robots-unreachable'; status: number | null }
  | { kind: 'unreachable'; host: string }
  | { kind: 'certificate'; host: string }
  | { kind: 'status'; status: number }
  | { kind: 'login' }
  | { kind: 'cookie-wall' }
  | { kind: 'parked' }
  | { kind: 'blocked' }
  | { kind: 'not-html'; type: string }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'needs-scripts' }
  | { kind: 'empty' }
  | { kind: 'no-permission'; site: string }
  | { kind: 'stopped' }
  | { kind: 'budget'; what: 'pages' | 'bytes' | 'time'; limit: number };

/**
 * One page of a site on its way: planned → reading → read, unchanged (the server said nothing is new, or it says the
 * same as last time), failed or skipped. What the seller watches while a site is read, and what the cascade shows later.
 */
export type PageVisit = {
  url: string;
  kind: PageKind;
  /** How it was found, in a seller's words: `link "Über uns" on the home page`, `sitemap`, `usual address`. */
  why: string;
  state: 'planned' | 'reading' | 'read' | 'unchanged' | 'failed' | 'skipped';
  trouble: WebTrouble | null;
  /** Bytes of body that arrived, decompressed; 0 for an answer of 304. */
  bytes: number;
  ms: number;
  /** How many facts the page gave; null before it was searched. */
  gave: number | null;
};

/** A page as it was read and kept. */
export type SitePage = {
  /** Where it was found after redirects. */
  url: string;
  /** Registrable domain: `northwind.example`. */
  site: string;
  kind: PageKind;
  html: string;
  /** SHA-256 of the body, hex. */
  hash: string;
  etag: string | null;
  lastModified: string | null;
  /** ISO 8601; when a server last confirmed it, too. */
  readAt: string;
  /** `tab`: opened in a background tab, with the seller's own session. */
  via: 'fetch' | 'tab';
};

/** How a value was found, in order of trust. */
export const extractors = [
  'json-ld',
  'microdata',
  'rdfa',
  'meta',
  'block',
  'table',
  'link',
  'sentence',
  'model',
] as const;
export type Extractor = (typeof extractors)[number];

/** A value as a program uses it: 1987, "+49897654321", `{ min: 51, max: 200 }`, `{ name, role }`, an address's parts. */
export const normalizedSchema: z.ZodType<Normalized> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(normalizedSchema),
    z.record(z.string(), normalizedSchema),
  ]),
);
export type Normalized = string | number | boolean | null | Normalized[] | { [part: string]: Normalized };

/** One place that says a value. */
export const evidenceSchema = z.object({
  /** As the site writes it. Lists of people: `{ name, role }`. */
  value: z.union([untrusted, z.object({ name: untrusted, role: untrusted.nullable() })]),
  normalized: normalizedSchema,
  /** Verbatim, on the page at `url`. */
  quote: untrusted,
  url: z.string(),
  /** ISO 8601. */
  readAt: z.string(),
  extractor: z.enum(extractors),
  /** 0..1, calibrated: of values given 0.9, nine in ten are right on the bench's sites. */
  confidence: z.number(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** A fact about a company: the value that is most likely right, and all others that were found in its place. */
export const factSchema = evidenceSchema.extend({
  /** Id of its file in `lib/enrichment/facts`. */
  field: z.string(),
  rivals: z.array(evidenceSchema),
  /** Further pages that say the same. */
  alsoAt: z.array(z.string()),
});
export type Fact = z.output<typeof factSchema>;

/** What an action wants of a company's site. */
export type SiteWish = {
  /** Look again though it was read not long ago. */
  again: boolean;
};

/** What is known of a company from its own website. */
export type SiteReading = {
  /** Registrable domain; '' when the address is none. */
  site: string;
  facts: Fact[];
  visits: PageVisit[];
  /** Why it was not read, or not to the end. */
  trouble: WebTrouble | null;
  /** ISO 8601. */
  readAt: string;
  /** Read earlier and kept; nothing was asked of the site now. */
  kept: boolean;
};

/** One sentence, in the seller's words; what to do next where something can be done. */
export function tellWeb(trouble: WebTrouble): string {
  switch (trouble.kind) {
    case 'bad-address':
      return `"${trouble.said}" is no web address of a company. Correct the website in the CRM, or enter one.`;
    case 'not-public':
      return `${trouble.host} is an address inside a private network, which Wingside does not read.`;
    case 'off-site':
      return `The site sends visitors on to ${trouble.to}, another company's address. It was not followed.`;
    case 'redirect-loop':
      return `The page sends visitors round in circles (${trouble.times} times). Reading it was given up.`;
    case 'robots-forbid':
      return 'The site asks programs not to read this page (robots.txt).';
    case 'robots-unreachable':
      return `The site's rules for programs (robots.txt) could not be read${trouble.status ? ` (error ${trouble.status})` : ''}, so nothing was read. Try again later.`;
    case 'unreachable':
      return `${trouble.host} does not answer. Is the address right?`;
    case 'certificate':
      return `The certificate of ${trouble.host} is not valid, so nothing it says can be trusted.`;
    case 'status':
      return trouble.status === 404 || trouble.status === 410
        ? 'The page does not exist any more.'
        : `The site answered with an error (${trouble.status}).`;
    case 'login':
      return 'The page asks visitors to sign in.';
    case 'cookie-wall':
      return 'The page shows nothing until cookies are accepted.';
    case 'parked':
      return 'The domain is parked or for sale; no company shows itself there.';
    case 'blocked':
      return 'The site turns programs away. Open it in a tab to read it yourself.';
    case 'not-html':
      return `This is no web page (${trouble.type || 'type unknown'}).`;
    case 'too-large':
      return `The page is larger than ${Math.round(trouble.bytes / 1_000_000)} MB. The rest was not read.`;
    case 'too-slow':
      return `The page took longer than ${trouble.seconds} s. Reading it was given up.`;
    case 'needs-scripts':
      return 'The page is empty until its scripts run. It can be opened in a background tab.';
    case 'empty':
      return 'The page holds no text.';
    case 'no-permission':
      return `Wingside may not read ${trouble.site} yet.`;
    case 'stopped':
      return 'You stopped it. What was read is kept.';
    case 'budget':
      return trouble.what === 'pages'
        ? `The limit of ${trouble.limit} pages is reached.`
        : trouble.what === 'bytes'
          ? `The limit of ${Math.round(trouble.limit / 1_000_000)} MB is reached.`
          : `The limit of ${Math.round(trouble.limit / 1_000)} s is reached.`;
  }
}
