import type { Moment } from '../core/action.ts';
import { asDate, type Concept, daysBetween, fieldFor, hasFieldFor, isClosed } from '../core/concepts.ts';
import type { CrmRecord, RecordKind, RelatedList } from '../core/record.ts';
import { peopleOf } from './people.ts';
import { promisesIn, tellPromise } from './promises.ts';
import { away, capital, count, day, kindWord, list, quoted, type Sentence, sentencesOf, stop } from './say.ts';
import {
  emptySource,
  entryLabel,
  fieldSource,
  ownerSource,
  relatedSource,
  rowSource,
  taskSource,
  timelineSource,
} from './sources.ts';
import {
  contacts,
  dateOf,
  isRowClosed,
  isSettled,
  listsOf,
  openTasks,
  overdueTasks,
  planned,
  sizeOf,
  wordsOf,
} from './state.ts';

/** The sentences of a brief. Each looks at one thing and stays silent when the page says nothing about it. */

const field = (record: CrmRecord, concept: Concept) => fieldFor(record, concept);
/** "It was due to close on 3 Dec, 9 days ago." */
export function closing({ record, now }: Moment): Sentence | null {
  const close = field(record, 'closeDate');
  if (!close) return null;
  const date = dateOf(close);
  const sources = [fieldSource(record, close)];
  if (!date) return { text: `Its close date reads ${quoted(close.display)}.`, sources };
  const when = `${day(date, now)}, ${away(date, now)}`;
  if (isClosed(record)) return { text: `Its close date is ${day(date, now)}.`, sources };
  const text =
    daysBetween(date, now) > 0
      ? `It was due to close on ${when}, and is still open.`
      : `It is due to close on ${when}.`;
  return { text, sources };
}

/** "Opened on 2 Nov, 20 days ago." For leads and cases, where age matters. */
export function age({ record, now }: Moment): Sentence | null {
  const created = field(record, 'createdAt');
  const date = dateOf(created);
  if (!created || !date || daysBetween(date, now) < 0) return null;
  return { text: `It was created on ${day(date, now)}, ${away(date, now)}.`, sources: [fieldSource(record, created)] };
}

/** "Jane Doe owns it. Dana Whitfield (VP Operations) and Marcus Teel are the contacts." */
export function people(record: CrmRecord): Sentence | null {
  const ownerField = field(record, 'owner');
  const owner = ownerField?.display ?? record.owner;
  const others = peopleOf(record).filter(({ name }) => name !== record.name);
  const shown = others.slice(0, 3);
  const names = list(others.map(({ name, role }) => (role ? `${name} (${role})` : name)));
  const said = [
    owner ? `${owner} owns it` : '',
    others.length > 0 ? `${names} ${others.length === 1 ? 'is the contact' : 'are the contacts'} shown` : '',
  ].filter((text) => text !== '');
  if (said.length === 0) return null;
  const ownerCites = ownerField ? [fieldSource(record, ownerField)] : ownerSource(record);
  return {
    text: `${said.join('; ')}.`,
    sources: [...(owner ? ownerCites : []), ...shown.flatMap(({ sources }) => sources)],
  };
}

/** "Last contact was 12 days ago (Note, Ravi Menon, 10 Nov): “Redlined order form is with Marcus.”" */
export function lastTouch({ record, now }: Moment): Sentence | null {
  const newest = contacts(record, now)[0];
  if (!newest) {
    const last = field(record, 'lastActivity');
    const date = dateOf(last);
    return last && date
      ? {
          text: `Last activity was on ${day(date, now)}, ${away(date, now)}; the page shows no words of it.`,
          sources: [fieldSource(record, last)],
        }
      : null;
  }
  const at = asDate(newest.at);
  const words = tellingSentence(wordsOf(newest));
  const about = newest.about ? ` about ${newest.about}` : '';
  const when = at
    ? `${away(at, now)} (${entryLabel(record, newest)}${about})`
    : `${entryLabel(record, newest)}${about}`;
  return {
    text: stop(`Last contact was ${when}${words ? `: ${quoted(words)}` : ''}`),
    sources: [timelineSource(record, newest, words || undefined)],
  };
}

/** A note's first sentence that says something: "Call, 14 min." is a heading, the next one is what was said. */
export function tellingSentence(text: string): string {
  const [first = '', second = ''] = sentencesOf(text);
  return first.length < 30 && second
    ? text.slice(text.indexOf(first), text.indexOf(second, first.length) + second.length)
    : first;
}

/** "Promised in the note of 10 Nov: “She will send redlines by Thursday.” That day was 10 days ago." */
export function promise({ record, now }: Moment): Sentence | null {
  if (isSettled(record)) return null;
  const [open] = promisesIn(record, now).filter(({ answered }) => !answered);
  return open ? tellPromise(record, open, now) : null;
}

/** "2 tasks are open, 1 overdue: “Ask Dana where the redlines are” (5 days)." */
export function work({ record, now }: Moment): Sentence | null {
  const open = openTasks(record);
  if (open.length === 0) return null;
  const late = overdueTasks(record, now);
  const first = late[0]?.task ?? [...open].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))[0];
  if (!first) return null;
  const due = asDate(first.due);
  const when = due ? ` (due ${day(due, now)}, ${away(due, now)})` : '';
  const lead = `${count(open.length, 'task')} ${open.length === 1 ? 'is' : 'are'} open${lateWords(late.length, open.length)}`;
  return { text: stop(`${lead}: ${quoted(first.subject, 120)}${when}`), sources: [taskSource(record, first)] };
}

const lateWords = (late: number, open: number) =>
  late === 0 ? '' : late === open ? ' and overdue' : `, ${late} overdue`;

/** "Next step in the CRM: “Legal call on Friday”." and what is planned. */
export function whatComes({ record, now }: Moment): Sentence | null {
  const step = field(record, 'nextStep');
  if (step)
    return { text: stop(`Next step in the CRM: ${quoted(step.display)}`), sources: [fieldSource(record, step)] };
  const soon = planned(record, now)[0];
  if (!soon) return null;
  const at = asDate(soon.at);
  const title = soon.title || soon.text;
  return {
    text: stop(`Planned: ${quoted(title, 120)}${at ? ` on ${day(at, now)}, ${away(at, now)}` : ''}`),
    sources: [timelineSource(record, soon, title)],
  };
}

/** "The page lists 3 opportunities (2 of them open: A, B) and 1 case." */
export function related(record: CrmRecord): Sentence | null {
  const told = (['opportunity', 'case'] as const).flatMap((kind) => listsOf(record, kind).map((of) => ({ kind, of })));
  const filled = told.filter(({ of }) => sizeOf(of).n > 0);
  if (filled.length === 0) return null;
  const phrases = filled.map(({ kind, of }) => listed(kind, of));
  return {
    text: `The page lists ${list(phrases, 4)}.`,
    sources: filled.flatMap(({ of }) => [
      relatedSource(record, of),
      ...of.rows
        .filter((row) => !isRowClosed(row))
        .slice(0, 2)
        .map((row) => rowSource(record, row, of)),
    ]),
  };
}

const amountLabel = /^(?:amount|value|deal (?:value|size)|betrag|volumen|montant|importe|valor|金額)/i;

function listed(kind: 'opportunity' | 'case', of: RelatedList): string {
  const { n, shown, sure } = sizeOf(of);
  const open = of.rows.filter((row) => !isRowClosed(row));
  const size = `${of.atLeast ? 'at least ' : ''}${count(n, kindWord[kind])}`;
  if (shown === 0) return size;
  const names = list(
    open.map(({ name, cells }) => {
      const amount = cells.find(({ label, value }) => amountLabel.test(label) && value.trim() !== '')?.value.trim();
      return amount ? `${name}, ${amount}` : name;
    }),
    2,
  );
  const seen = sure && n > shown ? `, ${shown} of them shown` : '';
  if (open.length === 0) return `${size}${seen}, none open`;
  return `${size}${seen} (${open.length} open: ${names})`;
}

const expected: Partial<Record<RecordKind, [Concept, string][]>> = {
  opportunity: [
    ['amount', 'amount'],
    ['closeDate', 'close date'],
    ['nextStep', 'next step'],
  ],
  account: [
    ['industry', 'industry'],
    ['website', 'website'],
    ['phone', 'phone number'],
  ],
  contact: [
    ['email', 'e-mail address'],
    ['phone', 'phone number'],
    ['title', 'job title'],
  ],
  lead: [
    ['email', 'e-mail address'],
    ['phone', 'phone number'],
    ['account', 'company'],
  ],
  case: [
    ['priority', 'priority'],
    ['description', 'description'],
  ],
};

/** What the page has a place for and nobody filled. A field the page does not have is not called missing. */
export function gaps(record: CrmRecord): Sentence | null {
  const empty = (expected[record.kind] ?? []).filter(
    ([concept]) => hasFieldFor(record, concept) && !field(record, concept) && !isMasked(record, concept),
  );
  if (empty.length === 0) return null;
  const places = empty.flatMap(
    ([concept]) => record.fields.find((place) => hasFieldFor({ fields: [place] }, concept)) ?? [],
  );
  const words = empty.map(([, word]) => word);
  return {
    text: `${capital(list(words, 4))} ${empty.length === 1 ? 'is' : 'are'} empty in the CRM.`,
    sources: places.map((place) => emptySource(record, place)),
  };
}

/** Shown as asterisks: there, only not for us. */
const isMasked = (record: CrmRecord, concept: Concept) =>
  hasFieldFor({ fields: record.fields.filter(({ masked }) => masked) }, concept);
