import { fold } from '../fold.ts';
import { firstNames } from '../names/first-names.ts';
import { isNoName, isSomethingElse } from '../names/other-words.ts';
import { isPlainWord } from './plain-words.ts';

/** "GmbH", "Inc.": what stands before it is a company, even one word alone. */
const legalForm =
  /^(?:gmbh|ag|kg|ohg|ug|se|mbh|inc|llc|llp|ltd|limited|corp|corporation|plc|bv|nv|sa|sas|sarl|srl|spa|sl|slu|oy|ab|as|aps|pty)$/;
/** Companies call themselves so behind a name of their own: "Brightwave Logistics". */
const trade =
  /^(?:logistics|industries|systems|group|holdings?|partners|technologies|labs|laboratories|bank|foods|energy|pharma|motors|airlines|airways|electronics|robotics|analytics|consulting|insurance|hotels|brewery|shipping|steel|chemicals|capital|ventures|associates|bros|brothers|werke|maschinenbau|logistik|technik|bau|brauerei|versicherung|verlag|stadtwerke|spedition|elektronik)$/;
const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|herrn|frau|monsieur|madame|mme|mlle|señora?|sra?|signora?|sig|dott|dottoressa|doña|don)$/;
/** Between two parts of a name. */
const particle = /^(?:von|van|de|der|den|del|della|di|da|dos|la|le|du|zu|al|el|bin|ter|y|i)$/;

/** Words of a name with its titles. */
const longestName = 10;

type Word = { text: string; lower: string; start: number; end: number };
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+|[-‐]\p{L}[\p{L}\p{M}]*)*/gu;
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isShouted = (text: string) => text.length > 1 && !/\p{Ll}/u.test(text);

/**
 * People and companies of the text that nothing it was made from mentions. Rather one too few than one too many: a
 * seller who is warned of "Next Steps" reads no warning.
 * @returns as written, each once, in the order of the text
 */
export function unknownNames(text: string, given: string[]): string[] {
  const known = knownWords(given);
  const german = looksGerman(text);
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    const lowered = new Set((line.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []).map(fold));
    const heading = isHeading(line);
    for (const name of candidates(line))
      if (isUnknownName(name, known, { german, heading, lowered }))
        found.add(line.slice(name.words[0]?.start, name.words.at(-1)?.end));
  }
  return [...found];
}

type Candidate = { words: Word[]; first: boolean; titled: boolean };
type Around = { german: boolean; heading: boolean; lowered: Set<string> };

/** Words with a capital that follow each other with nothing but a space between, without the plain ones around them. */
function candidates(line: string): Candidate[] {
  const found: Candidate[] = [];
  let run: Word[] = [];
  let first = true;
  let at = 0;
  const close = () => {
    const candidate = candidateOf(run, first);
    if (candidate) found.push(candidate);
    run = [];
  };
  for (const match of line.matchAll(wordPattern)) {
    const word = { text: match[0], lower: fold(match[0]), start: match.index, end: match.index + match[0].length };
    const between = line.slice(at, word.start);
    const joined =
      /^(?: |\u00a0|\. )$/.test(between) &&
      (between !== '. ' || title.test(run.at(-1)?.lower ?? '') || run.at(-1)?.text.length === 1);
    if (run.length > 0 && (!joined || run.length >= longestName)) close();
    if (run.length === 0) first = at === 0 || /[.!?:;•|>*#"“„–—-]\s*$/.test(between.trimEnd());
    at = word.end;
    if (isCapital(word.text) || (run.length > 0 && particle.test(word.lower))) run.push(word);
    else close();
  }
  close();
  return found;
}

function candidateOf(run: Word[], first: boolean): Candidate | null {
  let titled = false;
  const from = run.findIndex((word) => {
    titled ||= title.test(word.lower);
    return !title.test(word.lower) && !isPlain(word) && !particle.test(word.lower);
  });
  if (from === -1) return null;
  const words = run.slice(from, run.findLastIndex((word) => !isPlainEnd(word)) + 1);
  return words.length > 0 ? { words, first: first && from === 0, titled } : null;
}

const isPlain = ({ lower, text }: Word) =>
  !firstNames.has(lower) &&
  (isPlainWord(text.toLowerCase()) || isPlainWord(lower) || isNoName(lower) || isShouted(text)) &&
  !legalForm.test(lower);
const isPlainEnd = (word: Word): boolean => particle.test(word.lower) || (isPlain(word) && !trade.test(word.lower));

function isUnknownName({ words, first, titled }: Candidate, known: Set<string>, around: Around): boolean {
  const own = words.filter(({ lower }) => !particle.test(lower) && !legalForm.test(lower) && !title.test(lower));
  const unknown = own.filter(({ lower }) => !isKnown(lower, known));
  if (unknown.length === 0) return false;
  // Written small in the same line, it is a word.
  if (unknown.every((word) => around.lowered.has(word.lower) || isPlain(word))) return false;
  if (words.length > own.length && words.some(({ lower }) => legalForm.test(lower))) return true;
  if (titled) return true;
  if (own.length < 2 || own.length > 4) return false;
  const named = own[0] !== undefined && firstNames.has(own[0].lower) && !(isSomethingElse(own[0].lower) && first);
  if (named) return unknown.some((word) => !isPlain(word));
  const last = own.at(-1);
  if (last && trade.test(last.lower)) return unknown.some((word) => word !== last) && !around.heading;
  return !around.german && !around.heading && !first && unknown.length === own.length && !unknown.some(isPlain);
}

/** Folded, also without the ending a name takes in a sentence: "Harborline's", "Annas", "Müllers". */
function isKnown(lower: string, known: Set<string>): boolean {
  if (known.has(lower)) return true;
  const bare = lower.replace(/(?:['’]?s|en|n|e)$/, '');
  if (bare.length > 2 && (known.has(bare) || known.has(`${bare}e`))) return true;
  if (known.has(`${lower}s`) || known.has(`${lower}n`)) return true;
  return /[-‐]/.test(lower) && lower.split(/[-‐]/).every((part) => known.has(part));
}

function knownWords(given: string[]): Set<string> {
  const known = new Set<string>();
  for (const text of given)
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)) {
      const folded = fold(word);
      known.add(folded);
      if (/['’]/.test(folded)) known.add(folded.replace(/['’]s$/, ''));
    }
  return known;
}

const germanWords =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|für|ein|eine|wir|sie|ich|auf|zum|zur|den|dem|vom|wird|noch)(?!\p{L})/giu;

function looksGerman(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return (sample.match(germanWords)?.length ?? 0) > Math.max(1, words / 14);
}

/** "## Next Steps", "**Budget Holder**", "Decision Process:", or a line in which each longer word has a capital. */
function isHeading(line: string): boolean {
  const text = line.trim();
  if (/^#{1,6}\s|^\*\*[^*]+\*\*:?$|:$/.test(text)) return true;
  if (/[.!?]$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 && words.length < 10 && words.every(isCapital);
}
