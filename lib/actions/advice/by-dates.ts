import type { Moment } from '../../core/action.ts';
import { asDate, daysBetween, fieldFor, hasFieldFor, isClosed } from '../../core/concepts.ts';
import { peopleOf, signs } from '../people.ts';
import { count, day, quoted } from '../say.ts';
import { isEarlyStage, urgentCaseAge } from '../signals.ts';
import { emptySource, fieldSource, nameSource, rowSource, stageSource, taskSource } from '../sources.ts';
import { dateOf, dueToday, isWon, listsOf, openTasks, overdueTasks, planned, sizeOf } from '../state.ts';

import { type Advice, answerCase, order, write } from './advice.ts';

export function oldUrgentCase({ record, now }: Moment): Advice | null {
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
    action: answerCase,
  };
}

export function pastClose({ record, now }: Moment): Advice | null {
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

export function lateTasks({ record, now }: Moment): Advice | null {
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

/** What the CRM's own field says comes next; not urgent by itself, but the first thing a seller would look for. */
export function plannedStep({ record }: Moment): Advice | null {
  const step = fieldFor(record, 'nextStep');
  if (!step) return null;
  return {
    rule: 'planned',
    brief: 'A next step is written down',
    todo: `The next step on the record: ${quoted(step.display, 110)}`,
    reason: 'As it stands in the CRM',
    weight: 45,
    tone: 'plain',
    sources: [fieldSource(record, step)],
  };
}

export function tasksToday({ record, now }: Moment): Advice | null {
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

export function closeSoonEarlyStage({ record, now }: Moment): Advice | null {
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

export function noNextStep({ record, now }: Moment): Advice | null {
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

/** Only where the page says for sure that one is all there is. */
export function onePerson({ record }: Moment): Advice | null {
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

/** A deal that is over may still owe somebody something. */
export function tasksLeft({ record, now }: Moment): Advice | null {
  const late = overdueTasks(record, now).map(({ task }) => task);
  const [first, ...rest] = record.tasks.filter((task) => !task.done && !late.includes(task));
  if (!first) return null;
  const due = asDate(first.due);
  return {
    rule: 'tasks-left',
    todo: `Still open: ${quoted(first.subject, 110)}`,
    reason: `${due ? `Due ${day(due, now)}` : 'No due date'}${rest.length > 0 ? `, and ${rest.length} more` : ''}`,
    weight: 40,
    tone: 'plain',
    sources: [taskSource(record, first)],
  };
}

export function wonDeal({ record, now }: Moment): Advice | null {
  if (!isWon(record)) return null;
  const date = dateOf(fieldFor(record, 'closeDate'));
  const days = date ? daysBetween(date, now) : 0;
  if (days > 30) return null;
  const signer = peopleOf(record).find(({ role }) => role !== null && signs.test(role));
  return {
    rule: 'won',
    todo: `Thank ${signer?.name ?? 'the customer'} and agree how it goes on`,
    reason: days > 0 ? `Won, close date ${count(days, 'day')} ago` : 'Won',
    weight: 58,
    tone: 'done',
    sources: stageSource(record),
    action: write('thank-you', 'Draft the thank-you'),
  };
}
