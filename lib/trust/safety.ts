import type { Warning } from '../core/call.ts';
import { english } from './safety/english.ts';
import { german } from './safety/german.ts';
import type { Finding, SafetyLanguage } from './safety/language.ts';

/** English is looked for in every text; a language more is one file more. */
const languages: Record<string, SafetyLanguage> = { en: english, de: german };

/** A draft is a few pages at most; what is behind is not looked at. In characters. */
const longest = 100_000;

/**
 * What in a draft the seller would regret to send: abuse, slurs, threats, discrimination. Warns, changes nothing.
 * The word list is some 20 kB: callers that seldom need it load this module when they do.
 *
 * @param language of the text, "de" or "de-AT"; without it every language whose small words stand in the text is looked for
 * @returns in the order of the text, none inside another; `quote` is verbatim
 */
export function warningsIn(text: string, language?: string): Warning[] {
  const looked = text.slice(0, longest);
  const found = languagesOf(looked, language).flatMap((each) => findingsIn(looked, each));
  return apart(found).map(({ kind, start, end }) => ({ kind, quote: text.slice(start, end), start, end }));
}

function languagesOf(text: string, language: string | undefined): SafetyLanguage[] {
  const named = languages[language?.slice(0, 2).toLowerCase() ?? ''];
  const others = Object.values(languages).filter((each) => each !== english && each !== named);
  const wordsOf = ({ signs }: SafetyLanguage) => text.match(signs)?.length ?? 0;
  const spoken = others.filter((each) => wordsOf(each) >= 2 || wordsOf(each) > wordsOf(english));
  return [...new Set([english, ...(named ? [named] : []), ...spoken])];
}

function findingsIn(text: string, { patterns, harmless, more }: SafetyLanguage): Finding[] {
  const meant = [...text.matchAll(harmless)].map((found) => [found.index, found.index + found[0].length] as const);
  const isHarmless = ({ start, end }: Finding) => meant.some(([from, to]) => start < to && end > from);
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    })),
  );
  return [...found, ...(more?.(text) ?? [])].filter((each) => !isHarmless(each));
}

/** What weighs more comes first where two findings touch the same words. */
const weight: Warning['kind'][] = ['threat', 'slur', 'discrimination', 'abuse'];

function apart(found: Finding[]): Finding[] {
  const byWeight = found.sort(
    (a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind) || a.start - b.start || b.end - a.end,
  );
  const kept: Finding[] = [];
  for (const each of byWeight)
    if (kept.length < mostWarnings && !kept.some(({ start, end }) => each.start < end && each.end > start))
      kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

/** More than this nobody reads. */
const mostWarnings = 50;
