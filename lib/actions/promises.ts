import { asDate, daysBetween } from '../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../core/record.ts';
import { away, day, quoted, type Sentence, sentencesOf, stop } from './say.ts';
import { entryLabel, timelineSource } from './sources.ts';
import { contacts } from './state.ts';
import { meant, plain, wholeWords } from './words.ts';

/** Something somebody said they would do, verbatim, as a note has it. */
export type Promised = {
  words: string;
  entry: TimelineEntry;
  /** The day they named, when it can be told from the note's own date. */
  by: Date | null;
  /** True when it was the seller's side: "I will", "we'll", "promised her", or nobody is named. */
  ours: boolean;
  /** A later entry speaks of the same thing. */
  answered: boolean;
};

const doing =
  'send|share|forward|call|ring|e-?mail|write|reply|respond|get back|come back|revert|confirm|check|review|sign|return|decide|introduce|deliver|provide|let (?:me|us) know|schedule|arrange|ask|talk to|speak (?:to|with)|pay|ship|prepare';
const promising = [
  wholeWords(`(?:will|'ll|i'd|we'd|would|going to|agreed to) (?:\\S+ ){0,2}(?:${doing})(?!-)`),
  wholeWords('promised|committed to|owes us|owe (?:her|him|them)|action item'),
  wholeWords(
    '(?:wird|will|werden|werde|wollen) .{0,80}(?:schicken|senden|melden|liefern|prüfen|klären|anrufen|unterschreiben|zurückrufen|nachreichen|bestätigen|abstimmen)',
  ),
  wholeWords('(?:schickt|sendet|meldet sich|liefert|klärt|prüft|zugesagt|versprochen|verspricht)'),
  wholeWords(
    "(?:va|vont|doit|doivent|je vais|nous allons) (?:nous |me |lui |leur )?(?:envoyer|rappeler|revenir|confirmer|signer|valider|transmettre|vérifier)|(?:enverra|rappellera|reviendra|a promis|s'est engagée?)",
  ),
  wholeWords(
    '(?:va|van|voy|vamos|debe|deben) a? ?(?:enviar|llamar|mandar|confirmar|firmar|revisar|responder)(?:nos|me|le|les)?|(?:enviará|llamará|mandará|confirmará|prometió|se comprometió)',
  ),
];
/** "would not send", "won't", "said no": no promise. */
const denied = wholeWords("not|never|won't|cannot|can't|nicht|kein|keine|ne|pas|no");
const mine = wholeWords(
  "i|i'll|we|we'll|i'd|we'd|ich|wir|je|nous|yo|nosotros|(?:told|promised) (?:her|him|them)|owe (?:her|him|them)",
);

/** Said without a subject ("Promised an answer this week"), a promise in the seller's own note is the seller's. */
const subjectless = wholeWords('promised?|committed to|action item|zugesagt|versprochen|promise?s|prometido');
const theirs =
  /(?<![\p{L}])(?:she|he|they|sie|er|elle|elles|ils?|ella|ellos|\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)? (?:has |have |had |a |ont |ha |han )?(?:will|'ll|would|going|is|promised|promises|agreed|owes|wird|werden|(?:hat|haben) .{0,60}(?:zugesagt|versprochen)|verspricht|va|vont|promis|doit|prometido|prometió|debe)(?!\p{L})/u;

/** Who is bound: the customer only where the words name somebody of theirs. A reminder to the wrong side is worse than none. */
const isOurs = (words: string): boolean =>
  mine.test(plain(words)) ||
  (subjectless.test(plain(words)) && !theirs.test(words.replace(/^(?:promised|zugesagt|versprochen)/i, '')));

const weekdays = [
  'sunday|sonntag|dimanche|domingo',
  'monday|montag|lundi|lunes',
  'tuesday|dienstag|mardi|martes',
  'wednesday|mittwoch|mercredi|miercoles',
  'thursday|donnerstag|jeudi|jueves',
  'friday|freitag|vendredi|viernes',
  'saturday|samstag|samedi|sabado',
].map((names) => wholeWords(names));

const plusDays = (date: Date, days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/** The day a note of `from` means by "by Thursday", "tomorrow", "next week"; null when it names none we are sure of. */
export function dayNamed(words: string, from: Date): Date | null {
  const text = plain(words);
  const weekday = weekdays.findIndex((names) => names.test(text));
  if (weekday >= 0) return plusDays(from, ((weekday - from.getDay() + 6) % 7) + 1);
  if (wholeWords('tomorrow|demain|manana').test(text) || /\bmorgen\b/.test(text)) return plusDays(from, 1);
  if (wholeWords('this week|end of (?:the )?week|diese woche|ende der woche|cette semaine|esta semana').test(text))
    return plusDays(from, (5 - from.getDay() + 7) % 7);
  if (wholeWords('next week|nachste woche|kommende woche|semaine prochaine|proxima semana').test(text))
    return plusDays(from, ((5 - from.getDay() + 7) % 7) + 7);
  return null;
}

/** Older promises are history. */
const remembered = 90;

/**
 * Promises in the newest entries, newest first. Wording only: a promise made without such words is missed, which is
 * why it is always shown with its quote.
 */
export function promisesIn(record: CrmRecord, now: Date): Promised[] {
  const entries = contacts(record, now).slice(0, 12);
  return entries.flatMap((entry, at) => {
    const from = asDate(entry.at);
    if (!from || daysBetween(from, now) > remembered) return [];
    return sentencesOf(entry.text)
      .filter(
        (words) =>
          words.length <= 400 && promising.some((pattern) => pattern.test(words)) && !denied.test(plain(words)),
      )
      .slice(0, 2)
      .map((words) => ({
        words,
        entry,
        by: dayNamed(words, from),
        ours: isOurs(words),
        answered: entries.slice(0, at).some((later) => speaksOf(later, words)),
      }));
  });
}

/** A later entry with two of the promise's own words: "redlines", "send". */
function speaksOf(later: TimelineEntry, words: string): boolean {
  const wanted = new Set(meant(words));
  const found = new Set(meant(`${later.title} ${later.text.slice(0, 4_000)}`).filter((word) => wanted.has(word)));
  return found.size >= 2;
}

/** Past its day, or a week old when no day was named. */
export function isDue(promised: Promised, now: Date): boolean {
  const from = asDate(promised.entry.at);
  const by = promised.by ?? (from ? plusDays(from, 7) : null);
  return by !== null && daysBetween(by, now) > 0 && !promised.answered;
}

/** "Promised (Note, Jane, 10 Nov): “She will send redlines by Thursday.” That was 10 days ago." */
export function tellPromise(record: CrmRecord, promised: Promised, now: Date): Sentence {
  const { words, entry, by } = promised;
  const due = by ? ` That ${daysBetween(by, now) > 0 ? 'was' : 'is'} ${day(by, now)}, ${away(by, now)}.` : '';
  return {
    text: `${stop(`Promised (${entryLabel(record, entry)}): ${quoted(words)}`)}${due}`,
    sources: [timelineSource(record, entry, words)],
  };
}
