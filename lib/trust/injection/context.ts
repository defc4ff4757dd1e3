import type { Fired, Index } from './fire.ts';
import { nearest } from './fire.ts';

/** Stretches in quotation marks or code, by where they begin and end, and whether what stands before says that they are reported. */
export type Quoted = { start: number; end: number; reported: boolean }[];

/** "Somebody may write: …", "phrases such as …": what follows is told, not meant. */
const reports =
  /(?:sa(?:ys?|id|ying)|wr(?:ites?|ote|itten|iting)|type[sd]?|reads?|asked|asks|told|tells|claims?|lines?|sentences?|phrases?|words?|texts?|like|such as|e\.?g\.?|examples?|instance|called|openings?|orders?|prompts?|requests?|sagt|schreib\w*|satz|satze\w*|worte\w*|wie|etwa|z\. ?b\.|beispiel\w*|dit|ecrit|phrases?|comme|exemple|dice|frases?|como|ejemplo|scriv\w*|frasi|come|esempio|exemplo|zin|zinnen|zoals|фраз\S*|вроде|например|написать|zdanie|napisz\w*)[\s:,(*]{0,4}(?:der form|of the form)?[\s:,(]*$/;

const marksAround =
  /"[^"\n]{8,500}"|“[^“”\n]{8,500}”|„[^„“”\n]{8,500}[“”]|«[^«»\n]{8,500}»|»[^«»\n]{8,500}«|‘[^‘’\n]{12,500}’(?!\w)|(?<!\w)'[^'\n]{12,400}'(?!\w)|`[^`\n]{8,500}`|```[\s\S]{8,1500}?```|「[^「」\n]{4,300}」|『[^『』\n]{4,300}』|(?:^|\n)> ?[^\n]{8,500}/g;

export const quotedIn = (text: string): Quoted =>
  [...text.matchAll(marksAround)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    reported: reports.test(text.slice(Math.max(0, index - 40), index)),
  }));

/**
 * How much of a rule is left where the text speaks about attacks and quotes one: an article is no attack. Both are asked
 * for: a quotation alone is how an order is slipped in, and so is the word "example" alone.
 */
export function shareLeft({ hits: [anchor] }: Fired, index: Index, quoted: Quoted): number {
  if (!anchor) return 1;
  const talks = spokenOf(index, anchor.pos, 30);
  if (talks === 0) return 1;
  const isQuoted = quoted.some(({ start, end }) => anchor.start >= start && anchor.end <= end);
  if (isQuoted) return talks >= 2 ? 0.2 : 0.4;
  return talks >= 2 && !anchor.first ? 0.4 : talks >= 3 ? 0.6 : 1;
}

/** How many words near a place speak of attacks: an article does, an attack seldom. 0 when none is within `within`. */
export function spokenOf(index: Index, pos: number, within: number): number {
  const words = index.get('talk') ?? [];
  if (words.length === 0 || !nearest(index, 'talk', pos, within, within)) return 0;
  return words.filter((hit) => Math.abs(hit.pos - pos) <= within * 2).length;
}
