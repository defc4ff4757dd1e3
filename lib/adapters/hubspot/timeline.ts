import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { typedValue } from '../values.ts';
import { all, type Frame, firstFound, inSight, isFolded, type Layout, within } from './frame.ts';
import { selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';
import { withoutZone } from './value.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

type Activities = Pick<Found, 'timeline' | 'tasks'> & { folded: number };

/** By the kind HubSpot gives an activity ("NOTE", "INCOMING_EMAIL"), else by the first word of its title. */
const kinds: [RegExp, RegExp, Entry['kind']][] = [
  [/note/i, /^(note|pinned note|notiz|nota|remarque|メモ)/i, 'note'],
  [/e-?mail/i, /^((logged |tracked )?e-?mail|(e-?mail|correo)|eメール|メール)/i, 'email'],
  [/call/i, /^((logged |inbound |outbound )?call|(protokollierter )?anruf|appel|llamada|コール|通話)/i, 'call'],
  [/meeting/i, /^((logged )?meeting|besprechung|termin|réunion|reunión|ミーティング|会議)/i, 'meeting'],
  [/task/i, /^(task|aufgabe|tâche|tarea|タスク)/i, 'task'],
  [/lifecycle|property|stage|audit/i, /^(lifecycle|.*\b(stage|phase) (changed|change)\b)/i, 'change'],
];

/**
 * Activities of the record. Each has its preview twice, once for screen readers; open ones have an editor below. Tasks
 * among them are also tasks.
 */
export function readActivities(frame: Frame, { timeline, pane }: Layout): Activities {
  const found: Activities = { timeline: [], tasks: [], folded: 0 };
  // On old pages they stand in the middle without a place of their own.
  const place = timeline ?? pane;
  const cards = place ? firstFound(within(frame, place), selectors.activity) : [];
  for (const card of cards) {
    if (!inSight(frame, card)) continue;
    const entry = readEntry(card, frame);
    if (!entry) continue;
    found.timeline.push(entry);
    if (isFolded(card)) found.folded++;
    if (entry.kind === 'task') found.tasks.push(taskOf(entry, card));
  }
  return found;
}

function readEntry(card: Element, frame: Frame): Entry | null {
  const inside = within(frame, card);
  const lines = textOf(card, frame, { but: notTold(card) }).split('\n');
  const atDisplay = firstLine(inside, selectors.activityTime);
  const subject = firstLine(inside, selectors.taskTitle);
  const stated = titleIn(inside) || subject || lines[0] || '';
  if (stated === '') return null;
  const kind = kindOf(card, stated);
  const title = kind === 'task' && subject !== '' ? subject : stated;
  const id = idOf(card);
  return {
    kind,
    at: isoOf(timeIn(inside) || atDisplay, frame),
    atDisplay,
    author: authorIn(stated, kind, inside),
    title,
    text: lines.filter((line) => line !== title && line !== atDisplay).join('\n'),
    anchor: id ? cssAnchor(`[data-selenium-id="${id}"]`) : textAnchor(title),
  };
}

/** The preview's copy for screen readers, what is being written, and the links that answer a comment. */
function notTold(card: Element): Element[] {
  const [preview, copy] = card.querySelectorAll(selectors.preview);
  const replies = [...card.querySelectorAll('[data-test-id="comments-replyButton"]')];
  const written = card.contains(card.ownerDocument.activeElement) ? card.querySelector(':focus') : null;
  const copies = copy && copy.textContent === preview?.textContent ? [copy] : [];
  return [...copies, ...replies, ...(written ? [written] : [])];
}

function titleIn(inside: Frame): string {
  for (const selector of selectors.activityTitle) {
    const line = firstLine(inside, selector);
    if (line !== '') return line;
  }
  return '';
}

function firstLine(inside: Frame, selector: string): string {
  const first = inside.root.querySelector(selector);
  if (!first) return '';
  const line = lineOf(first, inside, { buttons: true });
  return line || lineOf(all(inside, selector)[1], inside, { buttons: true });
}

/** What a screen reader or the mouse is told is more exact than what is shown. */
function timeIn(inside: Frame): string {
  const place = inside.root.querySelector(selectors.activityTime);
  const exact = place && (place.matches('[datetime]') ? place : place.querySelector('[datetime]'));
  return exact?.getAttribute('datetime') ?? '';
}

function kindOf(card: Element, title: string): Entry['kind'] {
  const marked = card.matches('[data-selenium-event-type]') ? card : card.querySelector('[data-selenium-event-type]');
  const stated =
    marked?.getAttribute('data-selenium-event-type') ??
    card.closest('[data-event-type]')?.getAttribute('data-event-type');
  const byType = stated ? kinds.find(([types]) => types.test(stated)) : undefined;
  if (byType) return byType[2];
  if (card.querySelector(selectors.note) || card.matches(selectors.note)) return 'note';
  return kinds.find(([, titles]) => titles.test(title))?.[2] ?? 'other';
}

/**
 * "Note by Ravi Menon", "Appel - Connecté passé par Camille Roux": the name stands last, in capitals. Of a meeting or an
 * e-mail that may be its subject: "Meeting - Pitch by Harbour Mills".
 */
function authorIn(title: string, kind: Entry['kind'], inside: Frame): string | null {
  const sender = firstLine(inside, '[data-test-id="email-sender"] strong');
  if (kind !== 'note' && kind !== 'call') return sender || null;
  const named = /(?:^|\s)(?:by|von|par|por)\s(\p{Lu}[\p{L}'.-]*(?:\s\p{Lu}[\p{L}'.-]*){1,3})$/u.exec(title)?.[1];
  return sender || named || null;
}

const idOf = (card: Element): string => {
  const marked = card.matches('[data-selenium-id]') ? card : card.querySelector('[data-selenium-id]');
  const id = marked?.getAttribute('data-selenium-id') ?? '';
  return /^\d+$/.test(id) ? id : '';
};

function taskOf(entry: Entry, card: Element): Task {
  const box = card.querySelector('[role="checkbox"],input[type="checkbox"]');
  const done = box?.getAttribute('aria-checked') === 'true' || (box as HTMLInputElement | null)?.checked === true;
  return {
    subject: entry.title,
    type: 'task',
    due: entry.at?.slice(0, 10) ?? null,
    dueDisplay: entry.atDisplay,
    done,
    about: null,
    anchor: entry.anchor,
  };
}

/** "Due: Oct 2, 2026 at 8:00 AM EDT" → the moment; "Yesterday" names no certain day. */
export function isoOf(display: string, frame: Frame): string | null {
  const moment = withoutZone(display.replace(/^[\p{L} ]{1,20}[:：]\s*/u, ''));
  const { value } = typedValue(moment, { hint: 'datetime', language: frame.language });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}
