import { asDate } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import { tellingSentence } from '../brief.ts';
import { namesOf, type Person, peopleOf, personIn } from '../people.ts';
import { day, quoted, type Sentence, sentencesOf, stop } from '../say.ts';
import { entryLabel, timelineSource } from '../sources.ts';
import { contacts, planned } from '../state.ts';
import { wordsIn } from '../words.ts';

/** The meeting that is prepared: the soonest that is planned, with its day; null where the page shows none. */
export function meetingAhead(record: CrmRecord, now: Date): { entry: TimelineEntry; at: Date | null } | null {
  const soon = planned(record, now).filter(({ kind }) => kind === 'meeting' || kind === 'call' || kind === 'event');
  const entry = soon[0];
  return entry ? { entry, at: asDate(entry.at) } : null;
}

/**
 * Who will be there: the one the seller named, else those the planned meeting names, else all the record shows.
 * @param wanted a name the seller said
 */
export function inTheRoom(record: CrmRecord, now: Date, wanted: string | null): Person[] {
  const people = peopleOf(record);
  const named = wanted ? personIn(wanted, people) : null;
  if (named) return [named];
  const ahead = meetingAhead(record, now)?.entry;
  const words = ahead ? new Set(wordsIn(`${ahead.title} ${ahead.text} ${ahead.about ?? ''}`)) : new Set<string>();
  const invited = people.filter(({ name }) => namesOf(name).some((part) => words.has(part)));
  return (invited.length > 0 ? invited : people).slice(0, mostPeople);
}

const mostPeople = 6;

/** "Dana Whitfield, VP Operations. Last (Call, 10 Nov): “She wants redlines by Thursday.”" */
export function tellPerson(record: CrmRecord, person: Person, now: Date): Sentence {
  const last = lastWords(record, person, now);
  const role = person.role ? `, ${person.role}` : '';
  if (!last) return { text: `${person.name}${role}. No note speaks of them.`, sources: person.sources };
  return {
    text: stop(`${person.name}${role}. Last (${entryLabel(record, last.entry)}): ${quoted(last.words, 150)}`),
    sources: [...person.sources, timelineSource(record, last.entry, last.words)],
  };
}

/** The newest sentence that names them; of an entry about them, its first. */
function lastWords(record: CrmRecord, { name }: Person, now: Date): { entry: TimelineEntry; words: string } | null {
  const parts = namesOf(name);
  const speaksOfThem = (text: string) => {
    const words = new Set(wordsIn(text));
    return parts.some((part) => words.has(part));
  };
  for (const entry of contacts(record, now)) {
    const sentences = sentencesOf(entry.text);
    const own = sentences.find(speaksOfThem);
    if (own) return { entry, words: own };
    const first = tellingSentence(entry.text);
    if (first && entry.about && speaksOfThem(entry.about)) return { entry, words: first };
  }
  return null;
}

/** The last touches, one line each: "10 Nov, Call: “…”" */
export function touches(record: CrmRecord, now: Date): Sentence[] {
  return contacts(record, now)
    .slice(0, 5)
    .map((entry) => {
      const at = asDate(entry.at);
      const words = sentencesOf(entry.text).find((sentence) => sentence.length > 20) ?? (entry.text || entry.title);
      const when = at ? day(at, now) : entry.atDisplay;
      return {
        text: stop(
          `${[when, entry.kind === 'other' ? 'activity' : entry.kind].filter(Boolean).join(', ')}: ${quoted(words, 110)}`,
        ),
        sources: [timelineSource(record, entry, words)],
      };
    });
}
