import { browser } from 'wxt/browser';
import { isLoopback } from '../web/private-hosts.ts';

/**
 * Where the extension's own GETs may go while companies' sites are read. Each address is looked at before it is asked
 * for; should one slip through, the browser itself refuses it before it leaves (Chromium and Firefox: a canary counts).
 */
export type Confines = {
  /** Registrable domains being read, or `localhost` and the like where sites on this computer are allowed. */
  sites: string[];
  /** Beginnings of addresses the engine needs meanwhile: connected CRMs, the model's list. */
  besides: string[];
};

/** Ids of ours among the session's rules. */
const firstRule = 4_000;
const mostRules = 200;

type Rule = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules'] extends
  | (infer Each)[]
  | undefined
  ? Each
  : never;

/** Background: puts the rules in place, or takes them away when nothing is read. Resolves when the browser holds them. */
export async function confine({ sites, besides }: Confines): Promise<void> {
  const removeRuleIds = Array.from({ length: mostRules }, (_, i) => firstRule + i);
  const addRules = sites.length === 0 ? [] : rulesFor({ sites, besides }).slice(0, mostRules);
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules });
}

/** Everything is blocked, then the sites are let through, then addresses inside private networks are blocked again. */
function rulesFor({ sites, besides }: Confines): Rule[] {
  const ours = {
    // Requests of this extension and of nobody else: the seller's own browsing is never touched.
    initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
    resourceTypes: ['xmlhttprequest', 'other'],
    requestMethods: ['get', 'head'],
  };
  const rule = (priority: number, type: 'block' | 'allow', condition: object, n: number) =>
    ({ id: firstRule + n, priority, action: { type }, condition: { ...ours, ...condition } }) as unknown as Rule;
  const loopback = sites.filter((site) => isOfThisMachine(site));
  const wide = sites.filter((site) => !isOfThisMachine(site));
  const rules: [number, 'block' | 'allow', object][] = [
    [1, 'block', { regexFilter: '^https?://' }],
    ...(wide.length > 0 ? [[2, 'allow', { requestDomains: wide }] as [number, 'allow', object]] : []),
    ...privateHosts.map((regexFilter): [number, 'block', object] => [3, 'block', { regexFilter }]),
    ...loopback.flatMap((host): [number, 'allow', object][] => [
      [4, 'allow', { urlFilter: `|http://${host}/` }],
      [4, 'allow', { urlFilter: `|https://${host}/` }],
    ]),
    ...besides.map((start): [number, 'allow', object] => [4, 'allow', { urlFilter: `|${start}` }]),
  ];
  return rules.map(([priority, type, condition], n) => rule(priority, type, condition, n));
}

/** Host and port, where it is one. */
const isOfThisMachine = (site: string) => isLoopback(site.replace(/:\d+$/, ''));

/**
 * Hosts by their name alone; the browser has brought every spelling of an IPv4 address into four decimals by then. Names
 * that resolve to such an address cannot be told in a browser (SECURITY.md).
 */
const privateHosts = [
  '^https?://(localhost|[^/]*\\.(localhost|local|internal|lan|home|corp|intranet|onion))\\.?(:\\d+)?/',
  '^https?://(0|10|127)\\.\\d+\\.\\d+\\.\\d+(:\\d+)?/',
  '^https?://(169\\.254|192\\.168|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])|172\\.(1[6-9]|2\\d|3[01]))\\.',
  '^https?://\\[',
  '^https?://[^./]+(:\\d+)?/',
  // Another port of a public host is another service, often one that was never meant for visitors.
  '^https?://[^/]+:\\d+/',
];
