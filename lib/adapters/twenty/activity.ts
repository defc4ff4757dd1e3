import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { typedValue } from '../values.ts';
import { recordOf } from './parts.ts';
import { iconsIn, type Scope, selectShown } from './scope.ts';
import { lineOf, textOf } from './text.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

/** The icon before an entry says what happened, in any language. */
const kinds: [RegExp, Entry['kind']][] = [
  [/^note/, 'note'],
  [/^checkbox|^checklist/, 'task'],
  [/^mail/, 'email'],
  [/^calendar/, 'meeting'],
  [/^phone/, 'call'],
  [/^(circle-plus|edit-circle|trash|restore)$/, 'change'],
];

/** The timeline, newest first: who did what, and "3 days ago", which names no certain day. */
export function readTimeline(scope: Scope): Entry[] {
  return selectShown(scope, 'summary').flatMap((summary) => {
    const row = summary.firstElementChild?.firstElementChild;
    const sentence = row?.firstElementChild;
    if (!row || !sentence) return [];
    // E-mails bring no date, and their line holds the words themselves.
    const dated = row.childElementCount === 2 && sentence.childElementCount > 1;
    const words = [...(dated ? sentence : row).children].map((part) => lineOf(part, scope)).filter(Boolean);
    const [author = '', ...rest] = words;
    const title = rest.join(' ');
    const atDisplay = dated ? lineOf(row.lastElementChild, scope) : '';
    return [
      {
        kind: kindOfEntry(summary.parentElement?.previousElementSibling ?? null),
        at: isoOf(atDisplay, scope),
        atDisplay,
        author: author || null,
        title,
        text: row.nextElementSibling ? textOf(row.nextElementSibling, scope) : '',
        anchor: textAnchor(`${author} ${title}`),
      },
    ];
  });
}

function kindOfEntry(marks: Element | null): Entry['kind'] {
  const [icon = ''] = marks ? iconsIn(marks) : [];
  return kinds.find(([pattern]) => pattern.test(icon))?.[1] ?? 'other';
}

/** "Today" and "about 2 hours ago" stay as shown. */
export function isoOf(display: string, scope: Scope): string | null {
  const { value } = typedValue(display, { hint: 'datetime', language: scope.language });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}

/** Tasks and notes in a tab name the records they are about in a field of their own, which carries their id. */
const targets = (labels: Element[], of: 'task' | 'note', id: string, { look }: Scope): Element[] =>
  labels.filter((label) => label.id.endsWith(`-${of}Targets`) && recordOf(label) !== id && look.shown(label));

const checkbox = '[role=checkbox],input[type=checkbox]';

/**
 * @param labels of whatever record
 * @param id of the record that is open: on a task's own page it is about other records too
 */
export function readTasks(labels: Element[], id: string, scope: Scope): Task[] {
  return targets(labels, 'task', id, scope).flatMap((label) => {
    const line = around(label, checkbox);
    if (!line) return [];
    const box = line.querySelector(checkbox);
    const subject = lineOf(box && beside(box, line, scope), scope);
    const due = [...line.querySelectorAll('svg')].find((icon) => /calendar/.test(icon.getAttribute('class') ?? ''));
    const dueDisplay = lineOf(due?.parentElement, scope);
    const target = label.nextElementSibling?.querySelector('a[href*="/object/"]');
    if (!box || subject === '') return [];
    return [
      {
        subject,
        type: null,
        due: isoOf(dueDisplay, scope)?.slice(0, 10) ?? null,
        dueDisplay,
        done: box.getAttribute('aria-checked') === 'true' || (box as HTMLInputElement).checked === true,
        about: lineOf(target, scope) || null,
        href: `${scope.url.origin}/object/task/${recordOf(label)}`,
        anchor: cssAnchor(`[id="${label.id}"]`),
      },
    ];
  });
}

/** Notes are tiles: title, what of the text fits, and what they are about. They show no date. */
export function readNotes(labels: Element[], id: string, scope: Scope): Entry[] {
  return targets(labels, 'note', id, scope).flatMap((label) => {
    const tile = aboveWhatNames(label);
    const [title, text] = tile ? [...tile.children] : [];
    if (!tile || !title) return [];
    return [
      {
        kind: 'note' as const,
        at: null,
        atDisplay: '',
        author: null,
        title: lineOf(title, scope),
        text: text ? textOf(text, scope) : '',
        anchor: cssAnchor(`[id="${label.id}"]`),
      },
    ];
  });
}

/** How far up a line or a tile is looked for. */
const farthest = 9;

/** The smallest element around it that also holds such a one. */
function around(start: Element, selector: string): Element | null {
  let at: Element | null = start;
  for (let up = 0; at && up < farthest; up++, at = at.parentElement) if (at.querySelector(selector)) return at;
  return null;
}

/** The words right of the box. */
function beside(box: Element, line: Element, scope: Scope): Element | null {
  for (let at: Element | null = box; at && at !== line; at = at.parentElement) {
    if (at.nextElementSibling && lineOf(at.nextElementSibling, scope) !== '') return at.nextElementSibling;
  }
  return null;
}

/** The part of the tile above its foot. */
function aboveWhatNames(label: Element): Element | null {
  let at: Element | null = label;
  for (let up = 0; at && up < farthest; up++, at = at.parentElement) {
    const before = at.previousElementSibling;
    if (before && before.childElementCount > 0 && !before.querySelector('[id^="label-"]')) return before;
  }
  return null;
}
