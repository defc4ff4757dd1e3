/** Types that may hold HTML, whatever it is called: some servers send everything as text or as bytes. */
const maybeHtml = /^(text\/(html|plain|xml)|application\/(xhtml\+xml|xml|octet-stream)|)$/;

/** @returns the type when it can be refused before the body is read, else null */
export function refusedType(contentType: string | undefined): string | null {
  const type = bare(contentType);
  return maybeHtml.test(type) ? null : type;
}

const magic: [type: string, bytes: number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/gzip', [0x1f, 0x8b]],
  ['video/mp4', [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70]],
  ['video/mp4', [0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70]],
  ['application/x-executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['application/x-executable', [0x4d, 0x5a, 0x90, 0]],
];

/**
 * What the first bytes are, whatever the server calls them.
 *
 * @param bytes at least 512, or all there are
 * @returns null for what can be read as a page
 */
export function notHtml(bytes: Uint8Array, contentType: string | undefined): string | null {
  const known = magic.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  const start = startOf(bytes);
  if (/^\s*(\{\s*("|\})|\[\s*(\{|"|\d|\]))/.test(start)) return 'application/json';
  if (/^text\/html|xhtml/.test(bare(contentType))) return null;
  if (/^\s*(<\?xml[^>]*>\s*)?<(urlset|sitemapindex|rss|feed|svg)\b/i.test(start)) return 'application/xml';
  return /<(!doctype\s+html|html|head|body|title|meta|div|p|h1)\b/i.test(start)
    ? null
    : bare(contentType) || 'text/plain';
}

const bare = (contentType: string | undefined) => (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The first characters, near enough to see marks of HTML or JSON; UTF-16 has a zero beside each. */
const startOf = (bytes: Uint8Array) =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2_048))
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
