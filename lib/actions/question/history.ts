import { asDate, fieldFor, lastContact } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import { tellingSentence } from '../brief.ts';
import { namesOf, type Person } from '../people.ts';
import { promisesIn, tellPromise } from '../promises.ts';
import { away, capital, count, day, list, quoted, type Sentence, stop } from '../say.ts';
import { anger, competitor, departure } from '../signals.ts';
import { entryLabel, fieldSource, nameSource, taskSource, timelineSource } from '../sources.ts';
import { contacts, dueToday, openTasks, overdueTasks, planned, wordsOf } from '../state.ts';
import { plain, wholeWords, wordsIn } from '../words.ts';
import { asks } from './asked.ts';

type Asked = { record: CrmRecord; question: string; person: Person | null; now: Date };

const kindWords: [TimelineEntry['kind'], RegExp][] = [
  ['call', wholeWords('calls?|called|phone|phoned|anruf|telefoniert|appele|appel|llamad[oa]')],
  ['email', wholeWords('e-?mails?|e-?mailed|mail|courriel|correo')],
  ['meeting', wholeWords('met|meeting|treffen|getroffen|rencontre|reunion')],
];

/** "When did we last speak to Dana?" → the newest entry with her, quoted. */
export function byLastContact({ record, question, person, now }: Asked): Sentence[] | null {
  const text = plain(question);
  const wanted = asks.contact.test(text) && (asks.last.test(text) || asks.when.test(text));
  if (!wanted || asks.next.test(text) || asks.mention.test(text)) return null;
  const all = contacts(record, now);
  const withThem = person && person.name !== record.name ? all.filter((entry) => isWith(entry, person)) : all;
  const kind = kindWords.find(([, pattern]) => pattern.test(text))?.[0];
  const ofKind = kind ? withThem.filter((entry) => entry.kind === kind) : [];
  const newest = ofKind[0] ?? withThem[0];
  if (newest)
    return [
      tellEntry(
        record,
        newest,
        now,
        kind !== undefined && ofKind.length === 0 ? `No ${kind} is noted; the last entry is` : undefined,
      ),
    ];
  if (person && person.name !== record.name) {
    return [{ text: `The history on this page names no contact with ${person.name}.`, sources: person.sources }];
  }
  const last = lastContact(record, now);
  const field = fieldFor(record, 'lastActivity');
  return last && field
    ? [
        {
          text: `Last activity was on ${day(last, now)}, ${away(last, now)}; the page shows no words of it.`,
          sources: [fieldSource(record, field)],
        },
      ]
    : null;
}

const isWith = (entry: TimelineEntry, person: Person): boolean => {
  const names = namesOf(person.name);
  const named = new Set(
    wordsIn(`${entry.about ?? ''} ${entry.author ?? ''} ${entry.title} ${entry.text.slice(0, 4_000)}`),
  );
  return names.some((name) => named.has(name));
};

function tellEntry(record: CrmRecord, entry: TimelineEntry, now: Date, before?: string): Sentence {
  const at = asDate(entry.at);
  const words = tellingSentence(wordsOf(entry));
  const about = entry.about ? ` about ${entry.about}` : '';
  const when = at ? `On ${day(at, now)}, ${away(at, now)}` : entry.atDisplay || 'On a day the page does not tell';
  const said = words ? `: ${quoted(words)}` : '';
  const head = before ? `${before} of ${at ? `${day(at, now)}, ${away(at, now)}` : entry.atDisplay}` : when;
  return {
    text: stop(`${capital(head)} (${entryLabel(record, entry)}${about})${said}`),
    sources: [timelineSource(record, entry, words || undefined)],
  };
}

/** "What is the next meeting?" */
export function byPlanned({ record, question, now }: Asked): Sentence[] | null {
  const text = plain(question);
  if (!asks.next.test(text) || !asks.event.test(text)) return null;
  const soon = planned(record, now).slice(0, 3);
  if (soon.length === 0) return null;
  return soon.map((entry) => {
    const at = asDate(entry.at);
    const title = entry.title || entry.text;
    return {
      text: stop(`${quoted(title, 120)}${at ? ` on ${day(at, now)}, ${away(at, now)}` : ` ${entry.atDisplay}`}`),
      sources: [timelineSource(record, entry, title)],
    };
  });
}

/** "Any overdue tasks?", "what is open?" */
export function byTasks({ record, question, person, now }: Asked): Sentence[] | null {
  const text = plain(question);
  if (!asks.tasks.test(text)) return null;
  const mine = openTasks(record).filter(
    ({ subject, about }) =>
      !person ||
      person.name === record.name ||
      namesOf(person.name).some((name) => plain(`${subject} ${about ?? ''}`).includes(name)),
  );
  const late = overdueTasks({ ...record, tasks: mine }, now);
  const overdueOnly = wholeWords('overdue|late|uberfallig\\S*|en retard|vencid[oa]s?|atrasad[oa]s?').test(text);
  const todayOnly = wholeWords("today|heute|aujourd'hui|hoy").test(text);
  const shown = overdueOnly
    ? late.map(({ task }) => task)
    : todayOnly
      ? dueToday({ ...record, tasks: mine }, now)
      : mine;
  if (shown.length === 0) {
    const what = overdueOnly
      ? 'No task on this page is overdue.'
      : todayOnly
        ? 'No task on this page is due today.'
        : 'This page shows no open task.';
    return [
      {
        text: `${what}${record.tasks.length > 0 ? ` ${count(record.tasks.length, 'task')} ${record.tasks.length === 1 ? 'is' : 'are'} listed.` : ''}`,
        sources: record.tasks[0] ? [taskSource(record, record.tasks[0])] : [nameSource(record)],
      },
    ];
  }
  const lead =
    overdueOnly || todayOnly
      ? `${count(shown.length, 'task')} ${overdueOnly ? 'overdue' : 'due today'}`
      : `${count(shown.length, 'open task')}${late.length > 0 ? `, ${late.length} overdue` : ''}`;
  const names = shown.map(({ subject, due }) => {
    const at = asDate(due);
    return `${quoted(subject, 120)}${at ? ` (${day(at, now)}, ${away(at, now)})` : ''}`;
  });
  return [
    { text: stop(`${lead}: ${list(names, 5)}`), sources: shown.slice(0, 5).map((task) => taskSource(record, task)) },
  ];
}

/** "What did they promise?" */
export function byPromise({ record, question, person, now }: Asked): Sentence[] | null {
  if (!asks.promise.test(plain(question))) return null;
  const found = promisesIn(record, now).filter(
    ({ entry, words }) =>
      !person || person.name === record.name || isWith({ ...entry, text: words as TimelineEntry['text'] }, person),
  );
  return found.length > 0 ? found.slice(0, 4).map((promised) => tellPromise(record, promised, now)) : null;
}

/** "Is she angry?", "who are we up against?": the sentence that sounds like it, quoted. */
export function bySignal({ record, question, now }: Asked): Sentence[] | null {
  const text = plain(question);
  const found = [
    asks.rival.test(text) ? competitor(record, now) : null,
    asks.mood.test(text) ? anger(record, now) : null,
    asks.gone.test(text) ? departure(record, now) : null,
  ].filter((signal) => signal !== null);
  if (found.length === 0) return null;
  return found.map(({ words, entry }) => ({
    text: `${entryLabel(record, entry)}: ${quoted(words, 300)}`,
    sources: [timelineSource(record, entry, words)],
  }));
}
