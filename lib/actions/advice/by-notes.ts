import type { Moment } from '../../core/action.ts';
import { asDate, daysBetween, fieldFor, lastContact } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import { peopleOf, personIn } from '../people.ts';
import { isDue, promisesIn } from '../promises.ts';
import { away, count, day, quoted } from '../say.ts';
import { anger, competitor, departure, type Signal } from '../signals.ts';
import { entryLabel, fieldSource, nameSource, timelineSource } from '../sources.ts';
import { contacts, dateOf } from '../state.ts';

import { plain } from '../words.ts';
import { type Advice, answerCase, write } from './advice.ts';

const bySignal = (record: CrmRecord, { words, entry }: Signal) => ({
  reason: `${entryLabel(record, entry)}: ${quoted(words)}`,
  sources: [timelineSource(record, entry, words)],
});

export function upset({ record, now }: Moment): Advice | null {
  const signal = anger(record, now);
  if (!signal) return null;
  return {
    rule: 'upset',
    brief: `${signal.entry.about ?? 'The customer'} sounds upset`,
    todo: 'Answer the complaint before anything else',
    weight: 94,
    tone: 'wrong',
    ...bySignal(record, signal),
    action: record.kind === 'case' ? answerCase : write('apology', 'Draft the answer'),
  };
}

export function someoneLeft({ record, now }: Moment): Advice | null {
  const signal = departure(record, now);
  if (!signal) return null;
  return {
    rule: 'departure',
    brief: 'Somebody left',
    todo: 'Find out who takes over, and introduce yourself',
    weight: 86,
    tone: 'careful',
    ...bySignal(record, signal),
    action: write('intro', 'Draft an introduction'),
  };
}

export function promiseDue({ record, now }: Moment): Advice | null {
  const due = promisesIn(record, now).find((promised) => isDue(promised, now));
  if (!due) return null;
  const { words, entry, by, ours } = due;
  const when = by ? `, for ${day(by, now)}, ${away(by, now)}` : '';
  return {
    rule: 'promise',
    brief: by ? `Promised for ${day(by, now)}, still open` : 'A promise is open',
    todo: ours ? 'Keep a promise of ours' : 'Ask for what was promised',
    reason: `${entryLabel(record, entry)}: ${quoted(words)}${when}`,
    weight: ours ? 84 : 80,
    tone: 'careful',
    sources: [timelineSource(record, entry, words)],
    action: ours ? write('follow-up', 'Draft the e-mail') : write('chase', 'Draft a reminder'),
  };
}

export function untouchedLead({ record, now }: Moment): Advice | null {
  const created = fieldFor(record, 'createdAt');
  const date = dateOf(created);
  if (record.kind !== 'lead' || contacts(record, now).length > 0 || lastContact(record, now)) return null;
  const days = date ? daysBetween(date, now) : 0;
  return {
    rule: 'untouched-lead',
    todo: 'Make the first contact',
    reason:
      created && days > 0
        ? `Came in ${count(days, 'day')} ago and nobody has been in touch`
        : 'No contact is noted yet',
    weight: days > 0 ? 79 : 58,
    tone: 'careful',
    sources: created ? [fieldSource(record, created)] : [nameSource(record)],
    action: write('intro', 'Draft the first e-mail'),
  };
}

export function competitorNamed({ record, now }: Moment): Advice | null {
  const signal = competitor(record, now);
  if (!signal) return null;
  const question = {
    id: 'record-question',
    input: { question: 'competitor offer price' },
    label: 'Show what was said',
  };
  return {
    rule: 'competitor',
    brief: 'Another offer is named',
    todo: 'Have an answer to the other offer ready',
    weight: 70,
    tone: 'careful',
    ...bySignal(record, signal),
    action: question,
  };
}

/** Whom the entry is about, wrote it, or names. */
function spokenWith(record: CrmRecord, { about, author, title, text }: CrmRecord['timeline'][number]): string | null {
  const people = peopleOf(record);
  const named = [about, author].find((name) => name != null && people.some((one) => plain(one.name) === plain(name)));
  return named ?? personIn(`${title} ${text.slice(0, 1_000)}`, people)?.name ?? null;
}

export function silence({ record, now }: Moment): Advice | null {
  if (record.kind === 'home' || record.kind === 'list' || record.kind === 'task') return null;
  const last = lastContact(record, now);
  const days = last ? daysBetween(last, now) : 0;
  if (!last || days <= 14) return null;
  const [newest] = contacts(record, now);
  const field = fieldFor(record, 'lastActivity');
  const byEntry = newest && asDate(newest.at)?.getTime() === last.getTime();
  const who = newest ? spokenWith(record, newest) : null;
  return {
    rule: 'silence',
    todo: 'Get back in touch',
    reason: `No contact for ${count(days, 'day')}${byEntry && who ? `, last with ${who}` : ''}`,
    brief: `No contact for ${count(days, 'day')}`,
    weight: Math.min(77, 52 + Math.floor(days / 3)),
    tone: 'careful',
    sources: byEntry ? [timelineSource(record, newest)] : field ? [fieldSource(record, field)] : [],
    action: write('follow-up', 'Draft a follow-up'),
  };
}
