import type { Found, Page } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { type Habits, isoOf } from './habits.ts';
import { selectors } from './selectors.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

/** An entry as found, its dates still as shown. */
export type RawEntry = Omit<Entry, 'at' | 'upcoming'> & {
  /** When it is due, '' for what is done or has no end. */
  due: string;
};

export type RawTimeline = { entries: RawEntry[]; more: boolean; loading: boolean; framed: boolean };

/** The icon's class is the same in all languages; the words of the title are not. */
const kinds: [RegExp, RegExp, Entry['kind']][] = [
  [/email/i, /e-?mail|correo|メール/i, 'email'],
  [/note/i, /note|notiz|nota|メモ/i, 'note'],
  [/phonecall/i, /phone|telefon|appel|llamada|電話/i, 'call'],
  [/appointment|meeting/i, /appointment|termin|rendez-vous|cita|予定/i, 'meeting'],
  [/task/i, /task|aufgabe|tâche|tarea|タスク/i, 'task'],
  [/post/i, /post|beitrag|publication|publicación|投稿/i, 'event'],
];

/** @param walls the timelines in sight: what they show of each entry; older ones load when the seller asks for more */
export function readTimeline(page: Page, walls: Element[]): RawTimeline {
  const found: RawTimeline = { entries: [], more: false, loading: false, framed: false };
  for (const wall of walls) {
    if (walls.some((other) => other !== wall && other.contains(wall))) continue;
    for (const record of wall.querySelectorAll(selectors.entry)) {
      if (record.parentElement?.closest(selectors.entry) || !page.look.shown(record)) continue;
      found.entries.push(readEntry(record, page));
      found.framed ||= record.querySelector('iframe') !== null;
    }
    found.more ||= isShown(wall.querySelector(selectors.seeMore), page);
    found.loading ||= isShown(wall.querySelector(selectors.spinner), page);
  }
  return found;
}

const isShown = (element: Element | null, page: Page): boolean => element !== null && page.look.shown(element);

function readEntry(record: Element, page: Page): RawEntry {
  const parts = partsIn(record);
  const text = (name: string): string => {
    const found = parts.get(name);
    return found ? shownText(found, page.look) : '';
  };
  const header = text('record_header_title');
  const title = text('record_title_text') || text('field_subject');
  const done = dateIn(parts, ['actualend', 'sentreceived', 'createdon', 'modifiedon', 'overriddencreatedon'], page);
  const due = parts.has('field_actualend') ? '' : dateIn(parts, ['scheduledend', 'scheduledstart'], page);
  const id = record.id || record.getAttribute('data-id') || '';
  return {
    kind: kindOf(record, header),
    atDisplay: due || done,
    author: authorIn(parts, page),
    title: title || header,
    text: text('record_content_preview') || text('field_description'),
    anchor: id ? cssAnchor(`[id="${id}"],[data-id="${id}"]`) : textAnchor(title),
    due,
  };
}

const partName = /timeline_((?:record_(?:header_title|title_text|content_preview))|field_[a-z]+)/;

/** Parts are named in their `id` or `data-id`, between the control's name and the activity's id. */
function partsIn(record: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const part of record.querySelectorAll('[id],[data-id]')) {
    const name = partName.exec(`${part.id} ${part.getAttribute('data-id') ?? ''}`)?.[1];
    if (name && !found.has(name)) found.set(name, part);
  }
  return found;
}

/** "3 hours ago" on the page, the moment itself in the title: "Modified on: 11/20/2026 3:15 PM". */
function dateIn(parts: Map<string, Element>, names: string[], page: Page): string {
  for (const name of names) {
    const found = parts.get(`field_${name}`);
    if (!found) continue;
    const titled = found.getAttribute('title') ? found : found.querySelector('[title]');
    const told = squeeze(titled?.getAttribute('title') || shownText(found, page.look).replaceAll('\n', ' '));
    // "Due 11/24/2026" or "Due: …".
    if (/\d/.test(told)) return told.replace(/^\D*?(?:[:：]\s*|\s(?=\d{1,4}[/.-]\d))/, '');
  }
  return '';
}

function authorIn(parts: Map<string, Element>, page: Page): string | null {
  for (const name of ['from', 'createdby', 'modifiedby', 'ownerid']) {
    const found = parts.get(`field_${name}`);
    const link = found?.querySelector('a,[role=link]') ?? found;
    const told = link ? shownText(link, page.look, true).split('\n')[0] : '';
    if (told) return told;
  }
  return null;
}

function kindOf(record: Element, header: string): Entry['kind'] {
  const symbol = [...record.querySelectorAll('[class*="-symbol"],[class*="Symbol"]')]
    .map((icon) => icon.getAttribute('class') ?? '')
    .join(' ');
  const known = kinds.find(([icon]) => icon.test(symbol));
  if (known) return known[2];
  const words = header || (record.closest('li')?.getAttribute('aria-label') ?? '');
  // "Task modified by Anna Noteboom" is a task: of two words that fit, the first.
  const told = kinds.map(([, word, kind]) => ({ kind, at: words.search(word) })).filter(({ at }) => at >= 0);
  return told.sort((a, b) => a.at - b.at)[0]?.kind ?? 'other';
}

/** Entries with their dates read; what is due and not done is also an open task. */
export function readActivities(raw: RawEntry[], habits: Habits): Pick<Found, 'timeline' | 'tasks'> {
  const timeline: Entry[] = [];
  const tasks: Task[] = [];
  for (const { due, ...entry } of raw) {
    const at = isoOf(entry.atDisplay, habits);
    timeline.push({ ...entry, at, ...(due ? { upcoming: true } : {}) });
    if (!due || entry.kind === 'meeting') continue;
    tasks.push({
      subject: entry.title,
      type: entry.kind,
      due: at?.slice(0, 10) ?? null,
      dueDisplay: due,
      done: false,
      about: null,
      owner: entry.author,
      anchor: entry.anchor,
    });
  }
  return { timeline, tasks };
}
