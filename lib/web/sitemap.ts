/** What a sitemap lists: pages, or further sitemaps. */
export type Sitemap = { pages: string[]; sitemaps: string[] };

export const longestSitemap = 500_000; // bytes, packed and unpacked
const mostEntries = 2_000;

/**
 * Reads XML, packed XML, plain lines of addresses, and what is left of broken XML: only the addresses are looked for.
 *
 * @param body as it came; `sitemap.xml.gz` is still packed here
 */
export async function sitemapIn(body: Uint8Array): Promise<Sitemap> {
  const text = new TextDecoder().decode(isPacked(body) ? await unpacked(body) : body);
  if (!/<(urlset|sitemapindex)\b/i.test(text.slice(0, 2_000))) {
    const lines = /^\s*https?:\/\//.test(text) ? text.split(/\r?\n/, mostEntries) : [];
    return { pages: lines.map((line) => line.trim()).filter((line) => /^https?:\/\/\S+$/.test(line)), sitemaps: [] };
  }
  const found: string[] = [];
  for (const [, address = ''] of text.matchAll(/<loc>\s{0,60}(?:<!\[CDATA\[\s{0,60})?([^<\]\s]{1,600})/gi)) {
    found.push(address.replaceAll('&amp;', '&'));
    if (found.length === mostEntries) break;
  }
  return /<sitemapindex\b/i.test(text.slice(0, 2_000))
    ? { pages: [], sitemaps: found }
    : { pages: found, sitemaps: [] };
}

/** Sitemaps of an index that are likely to list a company's own pages first; pictures, tags and authors never. */
export function worthReading(sitemaps: string[]): string[] {
  const dull = /image|video|author|tag|categor|attachment/i;
  const rank = (address: string) => (/page/i.test(address) ? 0 : /post|product|news|blog|event/i.test(address) ? 2 : 1);
  return sitemaps.filter((address) => !dull.test(address)).toSorted((a, b) => rank(a) - rank(b));
}

const isPacked = (body: Uint8Array) => body[0] === 0x1f && body[1] === 0x8b;

/** As much as fits the limit: a small file can hold gigabytes. */
async function unpacked(body: Uint8Array): Promise<Uint8Array> {
  const whole = new Uint8Array(longestSitemap);
  let length = 0;
  const reader = new Blob([body as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    while (length < longestSitemap) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(0, longestSitemap - length);
      whole.set(piece, length);
      length += piece.byteLength;
    }
  } catch {
    // Cut or broken: what was unpacked until there is as good as any other sitemap.
  } finally {
    reader.cancel().catch(() => {});
  }
  return whole.subarray(0, length);
}
