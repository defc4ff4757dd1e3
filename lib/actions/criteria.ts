import type { Criterion } from '../core/criteria/criteria.ts';
import type { CrmRecord, Field, TimelineEntry } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { peopleOf } from './people.ts';
import { clip, quoted, sentencesOf } from './say.ts';
import { entryLabel, fieldSource, timelineSource } from './sources.ts';
import { contacts } from './state.ts';
import { plain, wholeWords } from './words.ts';

/** `met`: the record says it · `partly`: it is spoken of · `against`: the record says there is none · `open`: nothing says it. */
export type CriterionState = 'met' | 'partly' | 'against' | 'open';

export type Judged = {
  criterion: Criterion;
  state: CriterionState;
  /** What says so, in a seller's words; '' where nothing does. */
  said: string;
  sources: Source[];
};

/** What the record says to each of these, by its fields, its people and its notes. Nothing is concluded from silence. */
export function judgeCriteria(record: CrmRecord, criteria: readonly Criterion[], now: Date): Judged[] {
  const entries = contacts(record, now).slice(0, mostEntries);
  return criteria.map((criterion) => {
    const found =
      byField(record, criterion) ?? byRole(record, criterion) ?? byNotes(record, criterion, entries) ?? nothing;
    return { criterion, ...found };
  });
}

/** @returns points of 100, and what each criterion gave; half of its points where it is only spoken of */
export function scoreOf(judged: readonly Judged[]): {
  total: number;
  parts: { label: string; points: number; why: string }[];
} {
  const all = judged.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  const parts = judged.map(({ criterion: { label, weight }, state, said }) => ({
    label,
    points: all === 0 ? 0 : Math.round((100 * weight * share[state]) / all),
    why: said === '' ? 'nothing here says it' : said,
  }));
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

const share: Record<CriterionState, number> = { met: 1, partly: 0.5, against: 0, open: 0 };

/** Older words have had their answer. */
const mostEntries = 25;
const longestSentence = 500;

type Found = Pick<Judged, 'state' | 'said' | 'sources'>;
const nothing: Found = { state: 'open', said: '', sources: [] };

const unfilled = wholeWords(
  'unknown|tbd|tbc|n/a|none|no|nein|unbekannt|offen|aucune?|inconnue?|ningun[oa]|desconocid[oa]|-+|\\?+',
);

function byField(record: CrmRecord, { fields, words }: Criterion): Found | null {
  if (fields.length === 0) return null;
  const named = wholeWords(fields.map(escaped).join('|'));
  const field = record.fields.find(
    (one) => isFilled(one) && (named.test(plain(one.label)) || named.test(spaced(one.name))),
  );
  if (!field) return null;
  const says = plain(field.display).trim();
  if (unfilled.test(says) && says.length <= 12)
    return {
      state: 'open',
      said: `${field.label} reads ${quoted(field.display, 60)}`,
      sources: [fieldSource(record, field)],
    };
  // A long text ("Description") is no field for it by its name alone; it is where words may stand.
  if (field.display.length > 200 && !wordsFor(words)?.test(plain(field.display))) return null;
  return { state: 'met', said: `${field.label}: ${clip(field.display, 120)}`, sources: [fieldSource(record, field)] };
}

const isFilled = (field: Field) =>
  field.value !== null && field.value !== false && !field.masked && field.display.trim() !== '';

/** A person whose role is the one that is asked for. */
function byRole(record: CrmRecord, { words }: Criterion): Found | null {
  const pattern = wordsFor(words);
  const person = pattern && peopleOf(record).find(({ role }) => role !== null && pattern.test(plain(role)));
  return person ? { state: 'met', said: `${person.name}, ${person.role}`, sources: person.sources } : null;
}

const denied = wholeWords(
  "no|not|never|without|lacks?|missing|isn't|doesn't|don't|hasn't|haven't|won't|nicht|kein|keine|keinen|ohne|fehlt|pas de|pas|aucune?|sans|sin|ningun[oa]?|falta",
);
const asked = wholeWords(
  "asked|ask|asks|unclear|unknown|not sure|don't know|find out|need to know|to be (?:confirmed|decided|defined)|tbd|who|whether|maybe|perhaps|might|open question|unklar|offen|fragen|fragt|ob|wer|vielleicht|demander|demande|si|qui|peut-etre|preguntar|quien|quiza",
);
/** A figure, a date or a name makes it a statement. */
const telling = /\d|(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}/u;

function byNotes(record: CrmRecord, { words }: Criterion, entries: TimelineEntry[]): Found | null {
  const pattern = wordsFor(words);
  if (!pattern) return null;
  let best: Found | null = null;
  for (const entry of entries) {
    for (const sentence of sentencesOf(entry.text)) {
      if (sentence.length > longestSentence || !pattern.test(plain(sentence))) continue;
      const state = stateOf(sentence, pattern);
      const found = {
        state,
        said: `${entryLabel(record, entry)}: ${quoted(sentence, 140)}`,
        sources: [timelineSource(record, entry, sentence)],
      };
      // Newest first: the first definite word counts, one that only touches on it waits for a better one.
      if (state !== 'partly') return found;
      best ??= found;
    }
  }
  return best;
}

function stateOf(sentence: string, pattern: RegExp): CriterionState {
  const text = plain(sentence);
  const at = pattern.exec(text)?.index ?? 0;
  const near = text.slice(Math.max(0, at - 40), at + 60);
  if (sentence.trim().endsWith('?') || asked.test(text)) return 'partly';
  if (denied.test(near)) return 'against';
  return telling.test(sentence) ? 'met' : 'partly';
}

const patterns = new WeakMap<readonly string[], RegExp>();

function wordsFor(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const known = patterns.get(words);
  if (known) return known;
  // A word of the list also with its endings: "budget" finds "budgets" and "budgeted".
  const pattern = wholeWords(words.map((word) => `${escaped(plain(word))}(?:s|es|ed|ing|en|n|e)?`).join('|'));
  patterns.set(words, pattern);
  return pattern;
}

const escaped = (word: string) => plain(word).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** "Economic_Buyer__c" and "economicBuyer" as words. */
const spaced = (name: string) =>
  plain(name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/__c$|[_-]+/gi, ' ')).trim();
