import { daysBetween, silentDays } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import { count } from '../say.ts';
import { plain, wholeWords } from '../words.ts';
import type { Todo } from './todos.ts';

/** Every point a task can get, as shown below the ranking. The score is their sum and nothing else. */
export const weights = [
  { id: 'overdue', label: 'Overdue', points: 40, why: 'The day has passed' },
  { id: 'perDay', label: 'Each day overdue', points: 1, why: 'Up to 15 days' },
  { id: 'today', label: 'Due today', points: 38, why: 'The day is today' },
  { id: 'tomorrow', label: 'Due tomorrow', points: 28, why: 'The day is tomorrow' },
  { id: 'week', label: 'Due within 7 days', points: 18, why: 'The day is near' },
  { id: 'later', label: 'Due later', points: 6, why: 'There is time' },
  { id: 'undated', label: 'No due date', points: 4, why: 'Nobody said when' },
  { id: 'promise', label: 'Promise', points: 15, why: 'The task’s words say that somebody was promised something' },
  { id: 'dealLarge', label: 'Deal of 100,000 or more', points: 18, why: 'In the deal’s own currency' },
  { id: 'dealMiddle', label: 'Deal of 25,000 or more', points: 12, why: 'In the deal’s own currency' },
  { id: 'dealSmall', label: 'Deal with an amount', points: 6, why: 'In the deal’s own currency' },
  { id: 'lateStage', label: 'Late stage', points: 10, why: 'Proposal, negotiation, contract' },
  { id: 'silent', label: 'Customer silent for over 14 days', points: 8, why: 'No contact on this record since' },
  { id: 'person', label: 'Call or meeting', points: 6, why: 'Somebody waits for it' },
  { id: 'written', label: 'E-mail or follow-up', points: 4, why: 'Quickly done' },
] as const;
type Weight = (typeof weights)[number]['id'];

export type Scored = { todo: Todo; parts: { label: string; points: number; why: string }[]; total: number };

const promised = wholeWords(
  'promised?|promises|as agreed|committed|owe(?:s|d)?|versprochen|zugesagt|promise?s?|prometid[oa]|comprometid[oa]',
);
const lateStage = wholeWords(
  'propos\\S*|negotia\\S*|negocia\\S*|contract\\S*|verbal|closing|commit|angebot\\S*|verhandl\\S*|vertrag\\S*|proposition|contrat|propuesta|contrato',
);
const person = wholeWords(
  'call|meeting|demo|visit|anruf|termin|besuch|appel|reunion|rendez-vous|llamada|cita|visita|lunch',
);
const written = wholeWords(
  'e-?mail|mail|follow-?up|send|reply|antwort\\S*|schick\\S*|courriel|relance|envoyer|correo|enviar|seguimiento',
);

/** @returns highest score first; ties by due date, then by text */
export function score(todos: Todo[], record: CrmRecord, now: Date): Scored[] {
  const silent = record.kind === 'home' || record.kind === 'list' ? null : silentDays(record, now);
  return todos
    .map((todo) => {
      const parts = [...dueParts(todo, now), ...dealParts(todo), ...otherParts(todo, silent)];
      return { todo, parts, total: parts.reduce((sum, { points }) => sum + points, 0) };
    })
    .sort((a, b) => b.total - a.total || time(a.todo) - time(b.todo) || a.todo.text.localeCompare(b.todo.text));
}

const time = ({ due }: Todo) => due?.getTime() ?? Number.MAX_SAFE_INTEGER;

function part(id: Weight, why?: string, times = 1) {
  const weight = weights.find((candidate) => candidate.id === id);
  return { label: weight?.label ?? id, points: (weight?.points ?? 0) * times, why: why ?? weight?.why ?? '' };
}

function dueParts({ due }: Todo, now: Date) {
  if (!due) return [part('undated', 'No due date')];
  const days = daysBetween(now, due);
  if (days < 0)
    return [
      part('overdue', `Overdue by ${count(-days, 'day')}`),
      part('perDay', count(-days, 'day'), Math.min(15, -days)),
    ];
  if (days === 0) return [part('today', 'Due today')];
  if (days === 1) return [part('tomorrow', 'Due tomorrow')];
  return [days <= 7 ? part('week', `Due in ${count(days, 'day')}`) : part('later', `Due in ${count(days, 'day')}`)];
}

function dealParts({ amount, stage }: Todo) {
  const parts = [];
  if (amount && amount.value > 0)
    parts.push(part(amount.value >= 100_000 ? 'dealLarge' : amount.value >= 25_000 ? 'dealMiddle' : 'dealSmall'));
  if (stage && lateStage.test(plain(stage))) parts.push(part('lateStage', `Stage ${stage}`));
  return parts;
}

function otherParts({ text, type }: Todo, silent: number | null) {
  const words = plain(text);
  const kind = plain(`${type ?? ''} ${text}`);
  return [
    ...(promised.test(words) ? [part('promise')] : []),
    ...(silent !== null && silent > 14 ? [part('silent', `No contact for ${count(silent, 'day')}`)] : []),
    ...(person.test(kind) ? [part('person')] : written.test(kind) ? [part('written')] : []),
  ];
}
