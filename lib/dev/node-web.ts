import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type Duplex, pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent } from 'undici';
import { type WebFetch, WebRefusal } from '../web/door.ts';
import { isLoopback, isPrivateAddress } from '../web/private-hosts.ts';

const userAgent = 'Mozilla/5.0 (compatible; Wingside/0.1)';
const decoders: Record<string, () => Duplex> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

type Resolve = (host: string) => Promise<LookupAddress[]>;

const bySystem: Resolve = (host) =>
  new Promise((found, failed) => {
    lookup(host, { all: true }, (error, addresses) => (error ? failed(error) : found(addresses)));
  });

/**
 * The web for Node: no cookies, each redirect asked about before it is followed, and a connection to exactly the address
 * that was checked.
 *
 * @param allowLoopback names of this machine may be asked; a public name that leads here may not
 * @param resolve default: the system's
 */
export function nodeWeb({ allowLoopback, resolve = bySystem }: { allowLoopback: boolean; resolve?: Resolve }): {
  fetch: WebFetch;
  close(): Promise<void>;
} {
  const agent = new Agent({
    connect: { lookup: checkedLookup(allowLoopback, resolve), timeout: 10_000 },
    connections: 8,
    maxHeaderSize: 65_536,
    // The web door has its own clock; these only bound what it might forget.
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  });

  const fetch: WebFetch = async (start, { headers, signal, allow, redirects }) => {
    let url = new URL(start);
    for (let hops = 0; ; hops++) {
      const refused = allow(url) ?? addressRefused(url, allowLoopback);
      if (refused) throw new WebRefusal(refused);
      const answer = await ask(agent, url, headers, signal);
      const location = answer.headers.location;
      if (!location || ![301, 302, 303, 307, 308].includes(answer.status)) {
        const body = answer.body && decompressed(answer.body, answer.headers['content-encoding']);
        return { ...answer, url: url.href, body: body && (Readable.toWeb(body) as ReadableStream<Uint8Array>) };
      }
      answer.body?.destroy();
      if (hops >= redirects) throw new WebRefusal({ kind: 'redirect-loop', times: hops + 1 });
      const next = URL.parse(location, url.href);
      if (!next) throw new WebRefusal({ kind: 'bad-address', said: location.slice(0, 100) });
      url = next;
    }
  };
  return { fetch, close: () => agent.destroy() };
}

async function ask(agent: Agent, url: URL, headers: Record<string, string>, signal: AbortSignal) {
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...headers },
      signal,
    });
    answer.body.on('error', () => {}); // told to its reader; there may be none any more
    const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value ?? '')]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(named) as Record<string, string>,
      body: answer.body,
    };
  } catch (error) {
    throw signal.aborted ? error : told(error, url.host);
  }
}

/** What the connection's error means. */
function told(error: unknown, host: string): WebRefusal {
  const chain = [error, (error as { cause?: unknown }).cause];
  const refusal = chain.find((link) => link instanceof WebRefusal);
  if (refusal) return refusal;
  const code = String((error as { code?: unknown }).code ?? '');
  return new WebRefusal({
    kind: /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/.test(code) ? 'certificate' : 'unreachable',
    host,
  });
}

/** An address in place of a name is never looked up, so it is checked here. */
function addressRefused({ hostname }: URL, allowLoopback: boolean) {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!isIP(host) || !isPrivateAddress(host) || (allowLoopback && isLoopback(hostname))) return null;
  return { kind: 'not-public', host: hostname } as const;
}

/** Looks a name up once; one private address among the answers is enough to refuse the name. */
function checkedLookup(allowLoopback: boolean, resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    const give = (addresses: LookupAddress[]) => {
      const [first = { address: '', family: 4 }] = addresses;
      if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    };
    const check = (addresses: LookupAddress[]) => {
      if (addresses.length > 0 && !addresses.some(({ address }) => isPrivateAddress(address))) give(addresses);
      else callback(new WebRefusal({ kind: 'not-public', host: hostname }), '');
    };
    if (allowLoopback && isLoopback(hostname)) give([{ address: '127.0.0.1', family: 4 }]);
    else resolve(hostname).then(check, (error: NodeJS.ErrnoException) => callback(error, ''));
  };
}

/** Unpacks piece by piece, as fast as it is read: who stops reading stops the unpacking. */
function decompressed(body: Readable, encoding: string | undefined): Readable {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== 'identity');
  if (layers.length === 0) return body;
  if (layers.length > 2) throw new Error('Packed more than twice');
  const steps = layers.reverse().map((name) => {
    const decoder = decoders[name];
    if (!decoder) throw new Error(`Packed as ${name}, which was not offered`);
    return decoder();
  });
  // Ends all when one of them ends early; what went wrong is told to whoever reads the last.
  pipeline([body, ...steps], () => {});
  return steps.at(-1) ?? body;
}
