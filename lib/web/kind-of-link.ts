import { almostImprint, kindWords, type SoughtKind, soughtKinds } from './words.ts';

/** What a link leads to, and how sure that is: 10 and more when it says so itself, under 5 when it only mentions it. */
export type LinkKind = {
  kind: SoughtKind;
  score: number;
  /** Terms or privacy: names the company as an imprint does, but is read only when there is none. */
  almost: boolean;
};

type Meaning = { kind: SoughtKind; almost: boolean };

const phrases = new Map<string, Meaning>();
const squeezed = new Map<string, Meaning>();
for (const kind of soughtKinds) for (const words of kindWords[kind]) learn(words, { kind, almost: false });
for (const words of almostImprint) learn(words, { kind: 'imprint', almost: true });
const cjkPhrases = [...phrases].filter(([phrase]) => isCjk(phrase)).sort(([a], [b]) => b.length - a.length);

function learn(words: string, meaning: Meaning) {
  for (const word of words.split(', ')) {
    for (const phrase of new Set([fold(word), fold(spellOut(word))])) {
      if (!phrases.has(phrase)) phrases.set(phrase, meaning);
      const joined = phrase.replaceAll(' ', '');
      if (joined !== phrase && !squeezed.has(joined)) squeezed.set(joined, meaning);
    }
  }
}

/**
 * @param text as the link shows it; '' in a sitemap
 * @returns null when neither says anything
 */
export function kindOfLink(text: string, url: URL): LinkKind | null {
  const said = ofText(text);
  const path = ofPath(url);
  if (!said || !path) return said ?? path;
  if (said.kind === path.kind && said.almost === path.almost)
    return { ...said, score: Math.max(said.score, path.score) + Math.min(said.score, path.score) / 4 };
  // "Find us" at /contact: the page to write to is the one that is sought first.
  if (said.kind === 'locations' && path.kind === 'contact' && path.score > 7) return path;
  return path.score > said.score ? path : said;
}

function ofText(text: string): LinkKind | null {
  const folded = fold(text.slice(0, 120));
  const whole = phrases.get(folded);
  if (whole) return { ...whole, score: 10 };
  if (isCjk(folded)) {
    const found = folded.length <= 16 && cjkPhrases.find(([phrase]) => phrase.length > 1 && folded.includes(phrase));
    return found ? { ...found[1], score: 6 } : null;
  }
  return longestPhrase(folded, 6);
}

function ofPath(url: URL): LinkKind | null {
  const segments = segmentsOf(url);
  const last = segments.at(-1);
  if (last === undefined) return null;
  const whole = phrases.get(last) ?? squeezed.get(last.replaceAll(' ', ''));
  if (whole) return { ...whole, score: 9 - segments.length / 2 };
  // /products/x200 is one of the products; what an article's name mentions says nothing about it.
  for (const segment of segments.slice(0, -1).reverse()) {
    const above = phrases.get(segment) ?? squeezed.get(segment.replaceAll(' ', ''));
    if (above) return { ...above, score: 3.5 - segments.length / 4 };
  }
  return longestPhrase(last, 4);
}

/** The longest phrase inside a few words: the fewer words beside it, the surer. Many words are a headline. */
function longestPhrase(folded: string, mostWords: number): LinkKind | null {
  const words = folded.split(' ');
  if (words.length > mostWords) return null;
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = words.length - length; from >= 0; from--) {
      const found = phrases.get(words.slice(from, from + length).join(' '));
      if (found) return { ...found, score: 6 - (words.length - length) };
    }
  }
  return null;
}

/** Parts of a path as words, without the language it begins with and the name of the file's type. */
export function segmentsOf(url: URL): string[] {
  return decoded(url.pathname)
    .split('/')
    .map((segment) => fold(segment.replace(/\.(html?|php|aspx?|jsp|cfm)$/i, '')))
    .filter((segment) => segment !== '' && !/^(index|default|home|start)$/.test(segment))
    .filter((segment, at) => !(at === 0 && /^[a-z]{2}( [a-z]{2})?$/.test(segment)));
}

/** Small letters without accents, words parted by single blanks. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** German letters as they are spelled in addresses. */
function spellOut(text: string): string {
  return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

function isCjk(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
