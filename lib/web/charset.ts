/**
 * The words of a body. Trusts, in this order: a byte order mark; the bytes, when they are flawless UTF-8 (headers that
 * still say latin1 are the usual mistake); the header; the page's own `<meta>`; and the web's old default.
 */
export function textOf(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = byMark(bytes);
  const claims = [/charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1], charsetInPage(bytes)].filter(
    (claim) => claim !== undefined && decoderFor(claim) !== null,
  );
  const text = marked ? decode(bytes, marked) : unmarked(bytes, claims as string[]);
  return text.replaceAll('\0', '');
}

function unmarked(bytes: Uint8Array, claims: string[]): string {
  // These write other letters in ASCII's own bytes, so being flawless UTF-8 says nothing.
  const odd = claims.find((claim) => /^(utf-?16|iso-2022|hz)/i.test(claim));
  const utf8 = odd ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  for (const claim of odd ? [odd] : claims) {
    const text = decodeStrictly(bytes, claim);
    if (text !== null) return text;
  }
  // No claim fits throughout. One broken letter is likelier than a page of wrong ones.
  const claimed = decode(bytes, claims[0] ?? 'windows-1252');
  const broken = claimed.split('\ufffd').length - 1;
  return broken > 20 && broken * 50 > claimed.length ? decode(bytes, 'windows-1252') : claimed;
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function charsetInPage(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const claim =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? /encoding=["']([\w-]+)/.exec(start)?.[1];
  return claim && /^utf-?16/i.test(claim) ? undefined : claim; // it could be read, so it was not UTF-16
}

const decode = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes);

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
