import { type Find, isOfTrade } from './find.ts';
import { cues, type Kind, linking, opening, products, stopping } from './told-words.ts';

/**
 * Secrets as people tell them in passing: "their wifi is blue-Kestrel-44", "the pin's 9021", "got in with maple77Leaf".
 * A word says that a secret may come, the shape of what stands near it says whether one came: an ordinary word or a figure
 * of the trade is left. The looser the word ("login"), the closer and the less word-like it must be.
 */
export function findTold(text: string): Find[] {
  const finds = new Map<number, Find>();
  for (const cue of text.matchAll(cues)) {
    const kind = kindOf(cue.groups);
    const after = cue.index + cue[0].length;
    if (stopping.compound.test(text.slice(after, after + 24))) continue;
    const find = speltOut(text, cue[0], after, kind) ?? ahead(text, after, kind) ?? behind(text, cue.index, kind);
    if (find && !finds.has(find.start)) finds.set(find.start, find);
  }
  return [...finds.values()];
}

const kindOf = (found: Record<string, string> | undefined): Kind =>
  (Object.keys(found ?? {}).find((name) => found?.[name] !== undefined) ?? 'way') as Kind;

/** "passphrase: correct horse battery staple": ordinary words, as many as there are. "4 0 7 1": figures one by one. */
const spelt =
  /^(?:[^.!\n\d]{0,30}?[ ](?<it>\d(?:[ -]\d){3,7})(?!\d|[.,]\d)|[ ]?(?::|is|ist|est|es|è) ["“„«]?(?<words>\p{Ll}{3,12}(?:[ -]\p{Ll}{3,12}){2,7})(?=["”“».;,]?(?:\s|$)))/du;
function speltOut(text: string, cue: string, from: number, kind: Kind): Find | null {
  const isPhrase = /phrase|parola d/iu.test(cue);
  if (!isPhrase && kind !== 'code' && kind !== 'lock' && kind !== 'safe') return null;
  const said = text.slice(from, from + 120);
  // "shared phrase copper otter ninety": nothing between.
  const bare = /^(?:shared|secret)/iu.test(cue) && !/^ ?(?::|is)/.test(said) ? ' :' : '';
  const found = spelt.exec(bare + said)?.indices?.groups;
  const place = found?.it ?? (isPhrase ? found?.words : undefined);
  return place ? { start: from + place[0] - bare.length, end: from + place[1] - bare.length, entity: 'secret' } : null;
}

type Token = { start: number; end: number; word: string; quoted: boolean; closing: boolean };

/** How far after the word that announces it a secret is looked for: letters, and words. */
const reach = { letters: 90, words: 11 };

/** Without one of these there is no secret in a sentence. Most end here. */
const notable = /[\d!#$%*^~"'`“„«‚‘]/;

function ahead(text: string, from: number, kind: Kind): Find | null {
  const to = sentenceEnd(text, from);
  if (!notable.test(text.slice(from, to))) return null;
  const tokens = tokensOf(text, from, to);
  for (const [at, token] of tokens.entries()) {
    const shape = shapeOf(token.word);
    if (shape !== null && (shape !== 'word' || token.quoted)) {
      const between = text.slice(from, token.start);
      if (stopping.before.test(between) && !/(?:^| )(?:to|auf|à|a|in|naar|na|till) $/u.test(between)) return null;
      if (!isOnlyAName(text, kind, at, token) && isSecret(token, shape, { kind, between, words: at, text }))
        return { ...withGroups(text, token, kind), entity: 'secret' };
    }
    // "alarm panel 5590, item 4471": the first figure is the one meant.
    if (/\d/.test(token.word) && at > 3) return null;
  }
  return null;
}

/** "user: trial-4471", "with ines01 and pass …", "(bidder-0091 / …)": the password comes after it. */
const isOnlyAName = (text: string, kind: Kind, at: number, { end }: Token): boolean =>
  (kind === 'user' && at === 0) ||
  ((kind === 'way' || kind === 'password') && linking.passNext.test(text.slice(end, end + 16)));

/** "Granite-0815 as the password", "4471 opens the gate", "blue-Kestrel-44 is their wifi". */
function behind(text: string, to: number, kind: Kind): Find | null {
  const near = text.slice(Math.max(0, to - 60), to);
  const said = near.slice(near.lastIndexOf('\n') + 1);
  const from = to - said.length;
  const found = notable.test(said) ? (linking.behind.exec(said) ?? linking.pressed.exec(said)) : null;
  const place = found?.indices?.groups?.it;
  if (!place) return null;
  const token = trimmed(text, from + place[0], from + place[1]);
  const shape = token && shapeOf(token.word);
  if (!token || !shape || isOfTrade(text, token.start)) return null;
  const fits =
    shape === 'signed' ||
    shape === 'worded' ||
    ((kind === 'code' || kind === 'lock' || kind === 'safe') && shape === 'figures' && !isYear(token.word));
  return fits ? { start: token.start, end: token.end, entity: 'secret' } : null;
}

type Shape = 'signed' | 'worded' | 'random' | 'coded' | 'figures' | 'word';

type Where = { kind: Kind; between: string; words: number; text: string };

function isSecret(token: Token, shape: Shape, { kind, between, words, text }: Where): boolean {
  const { word } = token;
  const direct = linking.direct.test(between);
  if (!direct && isOfTrade(text, token.start)) return false;
  if ((shape === 'figures' || shape === 'coded') && stopping.nouns.test(between)) return false;
  if (token.quoted && direct && kind === 'password') return true;
  const linked = direct || linking.loose.test(between);
  if (shape === 'word' || stopping.after.test(text.slice(token.end, token.end + 12))) return false;
  switch (kind) {
    case 'password':
      if (shape === 'signed' || shape === 'worded' || shape === 'random') return true;
      return linked && words < 6 && !isYear(word);
    case 'code':
      if (shape === 'figures') return linked && words < 6 && (!isYear(word) || direct);
      return linked && words < 6 && /\d/.test(word) && word.length <= 24 && (shape !== 'coded' || words < 3);
    case 'opened':
      return direct && words === 0 && !(shape === 'figures' && word.length < 4) && shape !== 'coded';
    case 'combination':
      return linked && words < 6 && /^\d{1,2}(?:[-. ]\d{1,2}){2,3}$/.test(word);
    case 'key':
      return (
        (shape === 'random' || shape === 'signed' || (/\d/.test(word) && linked && shape !== 'figures')) &&
        word.length >= 8
      );
    case 'lock':
    case 'safe':
      if (kind === 'safe' && shape === 'figures' && /^[ ?:]{1,3}$/.test(between) && /^\d{4,6}#?$/.test(word))
        return true;
      return shape === 'figures' ? opening.test(between) && !isYear(word) : shape !== 'coded' && opening.test(between);
    default:
      return (
        (shape === 'signed' || shape === 'worded') &&
        /\d|[!#$*?]/.test(word) &&
        word.length >= 6 &&
        linking.handed.test(between)
      );
  }
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** What a stretch of letters, figures and signs looks like; null for what is plainly something else. */
function shapeOf(word: string): Shape | null {
  if (word.length < 3 || stopping.shapes.test(word)) return null;
  const hasLetter = /\p{L}/u.test(word);
  const hasFigure = /\d/.test(word);
  if (!hasFigure) {
    if (/^\p{L}+[!#$*]$/u.test(word) || !hasLetter) return null;
    if (/[!#$%*^~]/.test(word.slice(0, -1)) && word.length >= 6) return 'signed';
    return /\p{Ll}\p{Lu}/u.test(word) && /[-_.]/.test(word) ? 'worded' : 'word';
  }
  if (!hasLetter)
    return /^[*#]?\d(?:[\d.-]|\s(?=\d)){1,12}\d?[*#]{0,2}$/.test(word) && /\d(?:\D?\d){2}/.test(word)
      ? 'figures'
      : null;
  if (products.test(word)) return null;
  if (/[!#$%*?=+^~&@_]/.test(word.slice(1)) && word.length >= 6) return 'signed';
  if (word.length >= 14 && /^[\w+/=.-]+$/.test(word) && changes(word) >= 4) return 'random';
  if (!/\p{Ll}/u.test(word)) return 'coded';
  if (/^\d+[-/]?\p{L}{1,4}$/u.test(word)) return null; // 250kg, 3rd, 24-volt
  return word.length >= 5 && /\p{L}{3}/u.test(word) ? 'worded' : /^[\p{L}\d]{6,}$/u.test(word) ? 'worded' : null;
}

/** How often letters and figures take turns. */
const changes = (word: string): number => word.match(/\p{L}\d|\d\p{L}/gu)?.length ?? 0;

/** The end of the sentence, or of the line; the next line too when this one only announces it. */
function sentenceEnd(text: string, from: number): number {
  const window = text.slice(from, from + reach.letters);
  const end = /[.!?…](?=\s+["“„«(]?\p{Lu})|[.!?…]\s*\n|\n/u.exec(window);
  if (!end) return from + window.length;
  if (/^[\s:=–—-]{0,4}$/.test(window.slice(0, end.index)) && window[end.index] === '\n') {
    const next = window.indexOf('\n', end.index + 1);
    return from + (next < 0 ? window.length : next);
  }
  return from + end.index + 1;
}

/** Words, and the parts of "admin/admin123" and "upload:Nordwind5". */
function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.slice(from, to).matchAll(/\S+/g)) {
    if (tokens.length >= reach.words) break;
    const start = from + index;
    const pair = /^[\p{L}\d._@-]{2,40}[:/](?!\/)(?=[^\s:/]{5,60}$)/u.exec(found);
    const token = pair
      ? trimmed(text, start + pair[0].length, start + found.length)
      : trimmed(text, start, start + found.length);
    if (token) tokens.push(token);
  }
  return tokens;
}

/** Without the sentence's own signs around it. */
function trimmed(text: string, from: number, to: number): Token | null {
  let start = from;
  let end = to;
  while (start < end && /["'`“”„«»‚‘’()[\]<>:=|/,;–—-]/.test(text[start] ?? '')) start += 1;
  while (end > start && /["'`“”„«»‚‘’()[\]<>|.,;:…–—-]/.test(text[end - 1] ?? '')) end -= 1;
  // A question mark ends the sentence, and is no part of what was asked for.
  if (text[end - 1] === '?') end -= 1;
  if (end - start < 3) return null;
  return {
    start,
    end,
    word: text.slice(start, end),
    quoted: /["'`“„«‚‘]/.test(text[start - 1] ?? '') && /["'`”“»‘’]/.test(text[end] ?? ''),
    closing: text[end] === ')',
  };
}

/** "339 102", "2 8 4 1": groups of one code. */
function withGroups(text: string, { start, end, word }: Token, kind: Kind): { start: number; end: number } {
  if ((kind !== 'code' && kind !== 'lock' && kind !== 'safe') || !/^\d{1,4}$/.test(word)) return { start, end };
  const more = /^(?: \d{1,4}(?!\d|[.,:/]\d|\s?(?:€|£|\$|%)))+/.exec(text.slice(end, end + 24));
  return { start, end: end + (more?.[0].length ?? 0) };
}
