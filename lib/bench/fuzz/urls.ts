import { adapters } from '../../adapters/index.ts';
import { matchesPattern } from '../../adapters/match.ts';
import { recordKey } from '../../core/record.ts';
import type { Dice } from './dice.ts';
import { neighbour } from './tasks.ts';

/** An address made to be taken for another one. */
export type Hostile = {
  text: string;
  attack: string;
  /** The reader in charge of the address it was made from, and the id in there. */
  adapter: string;
  id: string;
  /** `same`: still that very record. `elsewhere`: no page of that CRM at all. `any`: whatever it says itself. */
  means: 'same' | 'elsewhere' | 'any';
};

type Attack = { means: Hostile['means']; change(url: URL, id: string, dice: Dice): string };

const rest = (url: URL): string => url.pathname + url.search + url.hash;
const inserted = (url: URL, what: string, dice: Dice): string => {
  const path = rest(url);
  const at = dice.below(path.length + 1);
  return url.origin + (at === 0 ? '/' : '') + path.slice(0, at) + what + path.slice(at);
};
const other = (url: URL, id: string): string => (id ? url.href.replaceAll(id, neighbour(id)) : url.href);

const attacks: Record<string, Attack> = {
  'vendor as user name': { means: 'elsewhere', change: (url) => `https://${url.host}@evil.example${rest(url)}` },
  'other record as user name': {
    means: 'same',
    change: (url, id) => `https://${encodeURIComponent(neighbour(id || '1'))}:x@${url.host}${rest(url)}`,
  },
  'vendor in front': { means: 'elsewhere', change: (url) => `https://${url.host}.evil.example${rest(url)}` },
  'vendor behind': { means: 'elsewhere', change: (url) => `https://evil.example/${url.host}${rest(url)}` },
  'vendor glued on': {
    means: 'elsewhere',
    change: (url) => `https://evil${url.hostname.split('.').slice(-2).join('.')}${rest(url)}`,
  },
  'letters that look alike': {
    means: 'elsewhere',
    change: (url) =>
      `https://${url.hostname.replace(/[eao](?=[^eao]*\.[a-z]+$)/, (l) => ({ e: 'е', a: 'а', o: 'о' })[l] ?? l)}${rest(url)}`,
  },
  'backslash before another host': {
    means: 'elsewhere',
    change: (url) => `https://evil.example\\@${url.host}${rest(url)}`,
  },
  'another scheme': {
    means: 'elsewhere',
    change: (url, _, dice) =>
      `${dice.pick(['javascript:', 'data:text/html,', 'file:///', 'blob:', 'view-source:', 'ftp://', 'about:'])}${dice.chance(0.5) ? url.href : rest(url)}`,
  },
  'other record in a parameter': {
    means: 'same',
    change: (url, id) => {
      const changed = new URL(url);
      changed.searchParams.append('returnTo', other(url, id));
      return changed.href;
    },
  },
  'capital host': { means: 'same', change: (url) => url.href.replace(url.host, url.host.toUpperCase()) },
  'dot at the end of the host': { means: 'any', change: (url) => url.href.replace(url.hostname, `${url.hostname}.`) },
  port: {
    means: 'any',
    change: (url, _, dice) => url.href.replace(url.host, `${url.hostname}:${1 + dice.below(65_535)}`),
  },
  'doubled parameters': {
    means: 'any',
    change: (url, id) =>
      `${url.origin}${url.pathname}${url.search ? `${url.search}&${url.search.slice(1)}` : '?'}&id=${neighbour(id || '1')}&id=${id}&etn=x&etn=account${url.hash}`,
  },
  'doubled path': {
    means: 'any',
    change: (url) => `${url.origin}${url.pathname}${url.pathname}${url.search}${url.hash}`,
  },
  'dot segments': {
    means: 'any',
    change: (url, _, dice) =>
      inserted(url, dice.pick(['/../', '/%2e%2e/', '/./', '/..;/', '//', '/%2e/']) ?? '/../', dice),
  },
  'encoded slashes': {
    means: 'any',
    change: (url, _, dice) => inserted(url, dice.pick(['%2F', '%5C', '%252F', '\\', '%2f..%2f']) ?? '%2F', dice),
  },
  'control characters': {
    means: 'any',
    change: (url, _, dice) =>
      inserted(url, dice.pick(['%00', '\t', '\n', '%0d%0a', '\u202e', '%ff', '%E0%A4%A', '%']) ?? '%00', dice),
  },
  'very long': {
    means: 'any',
    change: (url, id, dice) => inserted(url, (dice.chance(0.5) ? '/a' : id || '1').repeat(20_000), dice),
  },
  'words of the language': {
    means: 'any',
    change: (url, id, dice) => {
      const word =
        dice.pick([
          '__proto__',
          'constructor',
          'toString',
          'hasOwnProperty',
          'null',
          'undefined',
          'NaN',
          '-1',
          '1e9',
          '０１２',
        ]) ?? '';
      return id && dice.chance(0.5) ? url.href.replaceAll(id, word) : inserted(url, `/${word}/`, dice);
    },
  },
  'cut off': {
    means: 'any',
    change: (url, _, dice) => url.href.slice(0, url.origin.length + 1 + dice.below(rest(url).length)),
  },
};

/** @param addresses real addresses of records, by reader */
export function hostileUrls(addresses: { adapter: string; url: string }[], many: number, dice: Dice): Hostile[] {
  const kinds = Object.entries(attacks);
  return Array.from({ length: many }, (_, n) => {
    const { adapter, url } = dice.pick(addresses) ?? { adapter: 'generic', url: 'https://crm.example/deals/42' };
    const [attack, { means, change }] = kinds[n % kinds.length] ?? [
      'none',
      { means: 'any', change: (same: URL) => same.href },
    ];
    const id = adapters.find((each) => each.id === adapter)?.locate(new URL(url))?.id ?? '';
    return { text: change(new URL(url), id, dice), attack, adapter, id, means };
  });
}

/** On a busy machine; nearly all take less than one. */
const slowMs = 500;

/** @returns what is wrong with how the address is understood, null when nothing is */
export function problemOfUrl({ text, adapter, id, means }: Hostile): string | null {
  const url = URL.parse(text);
  if (!url) return null;
  const vendor = adapters.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));
  const own = adapters.find((each) => each.id === adapter);
  if (means === 'elsewhere' && vendor === own && own) return `is taken for a page of ${adapter}`;
  // A company's own host may be anything: there the page itself shows whose it is.
  for (const reader of vendor ? [vendor] : adapters.filter(({ matches }) => matches.length === 0)) {
    const started = performance.now();
    try {
      const place = reader.locate(url);
      if (!place) {
        reader.whyNot?.(url);
        if (means === 'same' && reader === own) return 'is not known as the same record any more';
      } else {
        const wrong = problemOfPlace(reader.id, place, url);
        if (wrong) return wrong;
        if (means === 'same' && reader === own && place.id !== id) return `is taken for ${place.id}, not ${id}`;
      }
    } catch (error) {
      return `${reader.id} throws ${error instanceof Error ? error.message : String(error)}`;
    }
    const ms = performance.now() - started;
    if (ms > slowMs) return `takes ${reader.id} ${Math.round(ms)} ms`;
  }
  return null;
}

type Place = NonNullable<ReturnType<(typeof adapters)[number]['locate']>>;

/** Whatever a key says must stand in the address, outside of the user name. */
function problemOfPlace(reader: string, place: Place, url: URL): string | null {
  const said = decoded(`${url.host}${url.pathname}${url.search}${url.hash}`).toLowerCase();
  const isRecord = place.kind !== 'home' && place.kind !== 'list';
  // Salesforce adds three letters to an id of 15.
  const id = reader === 'salesforce' ? place.id.slice(0, 15) : place.id;
  // A byte that is no letter is read as U+FFFD, wherever it stood.
  const named = id.split(/[/\ufffd]/).every((part) => said.includes(part.toLowerCase()));
  if (isRecord && !named) return `${reader} makes the id ${clip(place.id)} of it`;
  const org = place.org.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  if (!org.every((part) => said.includes(part))) return `${reader} makes the org ${clip(place.org)} of it`;
  const key = recordKey({ crm: reader, ...place }, null);
  return key.split(':').length === 5 ? null : `has the key ${clip(key)}`;
}

function decoded(text: string): string {
  // As often as it was encoded, part by part: one broken part does not keep the others from being read.
  const once = text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return `${text} ${once}`;
}

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
