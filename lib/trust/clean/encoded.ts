/** Text that stands in code: where, in which, and what it says. */
export type Encoded = {
  start: number;
  end: number;
  code: 'base64' | 'hex' | 'percent' | 'escapes' | 'binary';
  text: string;
};

/** Of one blob: nobody hides an order behind more. */
const longest = 16_000;
const found = {
  base64: /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{20,76}(?:(?:\r?\n)?[A-Za-z0-9+/_-]{1,76})*={0,2}/g,
  hex: /(?<![0-9A-Za-z])(?:0x)?[0-9a-f]{2}(?:[ :]?[0-9a-f]{2}){15,}(?![0-9A-Za-z])/gi,
  percent: /(?:%[0-9a-f]{2}[\w.,'-]?){8,}/gi,
  escapes: /(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]{2,6};){8,}/gi,
  binary: /(?<![01])[01]{8}(?: ?[01]{8}){7,}(?![01])/g,
};

/**
 * Blobs with readable words inside. A picture's data, a key, a token, a hash and the address of a page in another script
 * say nothing readable, and are not among them.
 */
export function encodedIn(text: string): Encoded[] {
  if (
    !/[A-Za-z0-9+/_-]{20}|%[0-9a-f]{2}%|\\[xu][0-9a-f]{2}|&#x?\d{2}|[0-9a-f]{2}[ :][0-9a-f]{2}[ :]|[01]{8} [01]{8}/i.test(
      text,
    )
  )
    return [];
  const all: Encoded[] = [];
  const add = (code: Encoded['code'], decode: (blob: string) => string | null) => {
    for (const { 0: blob, index } of text.matchAll(found[code])) {
      const end = index + blob.length;
      if (all.some((other) => index < other.end && end > other.start)) continue;
      const said = decode(blob.slice(0, longest));
      if (said !== null && isReadable(said)) all.push({ start: index, end, code, text: said });
    }
  };
  add('binary', (blob) =>
    fromBytes(
      blob
        .replace(/ /g, '')
        .match(/.{8}/g)
        ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
    ),
  );
  add('hex', (blob) =>
    fromBytes(
      blob
        .replace(/^0x|[ :]/gi, '')
        .match(/../g)
        ?.map((byte) => Number.parseInt(byte, 16)) ?? [],
    ),
  );
  add('percent', fromPercent);
  add('escapes', (blob) =>
    blob.replace(/\\[xu]([0-9a-f]+)|&#(x?)([0-9a-f]+);/gi, (_all, code, hex, entity) =>
      letterAt(Number.parseInt(code ?? entity, code || hex ? 16 : 10)),
    ),
  );
  add('base64', fromBase64);
  return all.toSorted((a, b) => a.start - b.start);
}

/** Each blob's place is taken by a note of what stood there. */
export function withoutEncoded(text: string): string {
  const blobs = encodedIn(text);
  if (blobs.length === 0) return text;
  let rest = 0;
  let kept = '';
  for (const { start, end, code } of blobs) {
    kept += `${text.slice(rest, start)}(text in ${code} code left out)`;
    rest = end;
  }
  return kept + text.slice(rest);
}

/** Words with blanks between them, in letters people write: a token or a picture never decodes to that. */
function isReadable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{S}\n\r\t]|\uFFFD/gu)?.length ?? 0;
  const apart = text.match(/\p{L}[,.:;]?\s+\p{L}/gu)?.length ?? 0;
  const spaceless =
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >= 6;
  return odd === 0 && letters >= text.length * 0.6 && (apart >= 2 || spaceless);
}

function fromBase64(blob: string): string | null {
  const plain = blob
    .replace(/[\r\n]/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/=+$/, '');
  // A long word, an identifier, a path of a page: code has both cases, or figures among its letters.
  if (plain.length < 20 || !/[a-z]/.test(plain) || !/[A-Z]/.test(plain)) return null;
  try {
    return fromBytes(
      [...atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)))].map((byte) => byte.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}

/** Letters that need no code, and are in one all the same; `%20` in an address is what addresses are like. */
function fromPercent(blob: string): string | null {
  if ((blob.match(/%(?:[46][1-9a-f]|[57][0-9a])/gi)?.length ?? 0) < 6) return null;
  try {
    return decodeURIComponent(blob);
  } catch {
    return null;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

function fromBytes(bytes: number[]): string | null {
  try {
    return strict.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

const letterAt = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');
