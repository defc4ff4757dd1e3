import type { Moment } from '../core/action.ts';
import { asDate, daysBetween, fieldFor, hasFieldFor, isClosed, lastContact } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import type { Purpose } from './letter/parts.ts';
import { peopleOf } from './people.ts';
import { isDue, promisesIn } from './promises.ts';
import { away, count, day, quoted } from './say.ts';
import { anger, competitor, departure, isEarlyStage, type Signal, urgentCaseAge } from './signals.ts';
import {
  emptySource,
  entryLabel,
  fieldSource,
  nameSource,
  rowSource,
  stageSource,
  taskSource,
  timelineSource,
} from './sources.ts';
import {
  contacts,
  dateOf,
  dueToday,
  isSettled,
  isWon,
  listsOf,
  openTasks,
  overdueTasks,
  planned,
  sizeOf,
} from './state.ts';

/** Something worth doing, with the evidence in words and in sources. `weight` as of a recommendation, 0..100. */
export type Advice = {
  rule: string;
  todo: string;
  reason: string;
  /** The reason in a few words, for a button. */
  brief?: string;
  weight: number;
  tone: 'plain' | 'careful' | 'wrong' | 'done';
  sources: Source[];
  action?: { id: string; input: Record<string, unknown>; label: string };
};

const write = (purpose: Purpose, label: string) => ({ id: 'draft-email', input: { purpose }, label });
const order = { id: 'prioritize-tasks', input: {}, label: 'Put the tasks in order' };

/** @returns all that the rules find, most urgent first; the same evidence is named once */
export function advise(moment: Moment): Advice[] {
  const rules = isSettled(moment.record) ? [wonDeal, lateTasks] : everyRule;
  const found = rules.flatMap((rule) => rule(moment) ?? []);
  return found.sort((a, b) => b.weight - a.weight);
}

const everyRule: ((moment: Moment) => Advice | null)[] = [
  upset,
  someoneLeft,
  oldUrgentCase,
  promiseDue,
  pastClose,
  lateTasks,
  untouchedLead,
  competitorNamed,
  closeSoonEarlyStage,
  tasksToday,
  noNextStep,
  silence,
  onePerson,
];

const bySignal = (record: CrmRecord, { words, entry }: Signal) => ({
  reason: `${entryLabel(record, entry)}: ${quoted(words)}`,
  sources: [timelineSource(record, entry, words)],
});

function upset({ record, now }: Moment): Advice | null {
  const signal = anger(record, now);
  if (!signal) return null;
  return {
    rule: 'upset',
    brief: 'The customer sounds upset',
    todo: 'Answer the complaint before anything else',
    weight: 94,
    tone: 'wrong',
    ...bySignal(record, signal),
    action: write('apology', 'Draft the answer'),
  };
}

function someoneLeft({ record, now }: Moment): Advice | null {
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

function oldUrgentCase({ record, now }: Moment): Advice | null {
  const days = urgentCaseAge(record, now);
  const priority = fieldFor(record, 'priority');
  const created = fieldFor(record, 'createdAt');
  if (days === null || days < 5 || !priority || !created) return null;
  return {
    rule: 'old-case',
    todo: 'Tell the customer where their case stands',
    reason: `Priority ${priority.display}, open for ${count(days, 'day')}`,
    weight: Math.min(91, 80 + Math.floor(days / 2)),
    tone: 'wrong',
    sources: [fieldSource(record, priority), fieldSource(record, created)],
    action: write('check-in', 'Draft a status note'),
  };
}

function promiseDue({ record, now }: Moment): Advice | null {
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

function pastClose({ record, now }: Moment): Advice | null {
  const close = fieldFor(record, 'closeDate');
  const date = dateOf(close);
  const days = date ? daysBetween(date, now) : 0;
  if (!close || days <= 0 || isClosed(record)) return null;
  return {
    rule: 'past-close',
    todo: 'Agree a new date with the customer, or close the deal',
    reason: `Close date passed ${count(days, 'day')} ago`,
    weight: Math.min(90, 78 + Math.floor(days / 7)),
    tone: 'wrong',
    sources: [fieldSource(record, close)],
    action: write('check-in', 'Draft the question'),
  };
}

function lateTasks({ record, now }: Moment): Advice | null {
  const late = overdueTasks(record, now);
  const [first] = late;
  if (!first) return null;
  const rest = late.length > 1 ? `, and ${late.length - 1} more` : '';
  return {
    rule: 'late-tasks',
    todo: `Do what is overdue: ${quoted(first.task.subject, 110)}`,
    reason: `Overdue by ${count(first.days, 'day')}${rest}`,
    weight: Math.min(85, 68 + first.days),
    tone: 'wrong',
    sources: late.slice(0, 3).map(({ task }) => taskSource(record, task)),
    action:
      late.length > 1 || record.kind === 'home' || record.kind === 'list'
        ? order
        : write('follow-up', 'Draft an e-mail'),
  };
}

function tasksToday({ record, now }: Moment): Advice | null {
  const due = dueToday(record, now);
  const [first] = due;
  if (!first) return null;
  return {
    rule: 'today',
    todo: `Due today: ${quoted(first.subject, 110)}`,
    reason: due.length > 1 ? `${due.length} tasks due today` : 'Due today',
    weight: 66,
    tone: 'plain',
    sources: due.slice(0, 3).map((task) => taskSource(record, task)),
    action: order,
  };
}

function untouchedLead({ record, now }: Moment): Advice | null {
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

function competitorNamed({ record, now }: Moment): Advice | null {
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

function closeSoonEarlyStage({ record, now }: Moment): Advice | null {
  const close = fieldFor(record, 'closeDate');
  const date = dateOf(close);
  const days = date ? daysBetween(now, date) : -1;
  if (!close || days < 0 || days > 14 || !isEarlyStage(record)) return null;
  return {
    rule: 'stage-date',
    todo: 'Check whether the close date is real',
    reason: `Stage ${record.stage?.value}, but the close date is ${days === 0 ? 'today' : `in ${count(days, 'day')}`}`,
    weight: 64,
    tone: 'careful',
    sources: [...stageSource(record), fieldSource(record, close)],
    action: write('check-in', 'Draft the question'),
  };
}

function noNextStep({ record, now }: Moment): Advice | null {
  const kinds = ['opportunity', 'lead', 'case'];
  if (!kinds.includes(record.kind) || openTasks(record).length > 0 || planned(record, now).length > 0) return null;
  if (fieldFor(record, 'nextStep')) return null;
  // A page that shows neither tasks nor a place for the next step cannot be said to have none.
  const place = record.fields.find((field) => hasFieldFor({ fields: [field] }, 'nextStep'));
  const seen = place !== undefined || record.timeline.length > 0;
  if (!seen || record.missing.some(({ what }) => /activit|timeline|task|verlauf|aufgabe/i.test(what))) return null;
  return {
    rule: 'no-next-step',
    todo: 'Agree a next step with a date',
    reason: place ? 'Next step is empty and no task is open' : 'No open task and nothing planned on this page',
    weight: 60,
    tone: 'careful',
    sources: [place ? emptySource(record, place) : nameSource(record)],
    action: write('check-in', 'Draft an e-mail'),
  };
}

function silence({ record, now }: Moment): Advice | null {
  if (record.kind === 'home' || record.kind === 'list' || record.kind === 'task') return null;
  const last = lastContact(record, now);
  const days = last ? daysBetween(last, now) : 0;
  if (!last || days <= 14) return null;
  const [newest] = contacts(record, now);
  const field = fieldFor(record, 'lastActivity');
  const byEntry = newest && asDate(newest.at)?.getTime() === last.getTime();
  return {
    rule: 'silence',
    todo: 'Get back in touch',
    reason: `No contact for ${count(days, 'day')}`,
    weight: Math.min(77, 52 + Math.floor(days / 3)),
    tone: 'careful',
    sources: byEntry ? [timelineSource(record, newest)] : field ? [fieldSource(record, field)] : [],
    action: write('follow-up', 'Draft a follow-up'),
  };
}

/** Only where the page says for sure that one is all there is. */
function onePerson({ record }: Moment): Advice | null {
  if (record.kind !== 'opportunity' && record.kind !== 'account') return null;
  const [of, another] = listsOf(record, 'contact');
  if (!of || another) return null;
  const { n, shown, sure } = sizeOf(of);
  const [only] = of.rows;
  if (n !== 1 || shown !== 1 || !sure || !only) return null;
  const name = peopleOf(record)[0]?.name ?? only.name;
  return {
    rule: 'one-person',
    todo: `Get to know a second person beside ${name}`,
    reason: 'One contact is all this page lists',
    weight: 44,
    tone: 'plain',
    sources: [rowSource(record, only, of)],
    action: write('other', 'Draft the request'),
  };
}

function wonDeal({ record, now }: Moment): Advice | null {
  if (!isWon(record)) return null;
  const date = dateOf(fieldFor(record, 'closeDate'));
  const days = date ? daysBetween(date, now) : 0;
  if (days > 30) return null;
  return {
    rule: 'won',
    todo: 'Thank the customer and agree how it goes on',
    reason: days > 0 ? `Won, close date ${count(days, 'day')} ago` : 'Won',
    weight: 58,
    tone: 'done',
    sources: stageSource(record),
    action: write('thank-you', 'Draft the thank-you'),
  };
}
