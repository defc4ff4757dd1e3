import type { Found } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';
import { absolute } from './value.ts';
import { select, type View } from './view.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

export type History = Pick<Found, 'timeline' | 'tasks'>;

/**
 * Of the history only the note of an activity has a name others have relied on. The rest is known by how such parts are
 * named everywhere in Pipedrive: what it is, and that it is one of many.
 */
const entryParts = ['[data-test="activity-note"]', '[data-testid$="-item"]', '[data-test$="-item"]'];
const entryNames =
  /^(?:activity-note|(?:activity|activities|note|email|mail|call|meeting|file|change|deal|flow|history|timeline|focus)(?:-[a-z]+)*-item)$/;

const kinds: [RegExp, Entry['kind']][] = [
  [/note-item/, 'note'],
  [/call/, 'call'],
  [/mail/, 'email'],
  [/meeting|lunch/, 'meeting'],
  [/task|deadline/, 'task'],
  [/change/, 'change'],
];

/** What was done with the record, newest first as the page has it, and what is planned: those are tasks too. */
export function readHistory(view: View): History {
  const found: History = { timeline: [], tasks: [] };
  const seen: Element[] = [];
  const parts = entryParts
    .flatMap((selector) => select(view, selector))
    .filter((part) => entryNames.test(nameOf(part)));
  for (const part of inOrder(parts)) {
    const entry = part.matches(selectors.block)
      ? part
      : (part.closest('li,article,[role="listitem"],[data-index]') ?? part);
    const holder = view.root.contains(entry) && !entry.querySelector(selectors.row) ? entry : part;
    if (seen.some((other) => other === holder || other.contains(holder)) || !view.look.shown(holder)) continue;
    seen.push(holder);
    const read = readEntry(holder, part, view);
    if (read.title === '' && read.text === '') continue;
    found.timeline.push(read);
    const box = holder.querySelector('input[type="checkbox"],[role="checkbox"]');
    if (box && read.upcoming) found.tasks.push(taskOf(holder, read, view));
  }
  return found;
}

const inOrder = (parts: Element[]): Element[] => parts.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));

const nameOf = (part: Element): string => part.getAttribute('data-testid') ?? part.getAttribute('data-test') ?? '';

function readEntry(holder: Element, part: Element, view: View): Entry {
  const { look } = view;
  const dated = holder.querySelector('time,[data-testid*="date"],[data-test*="date"]');
  const atDisplay = lineOf(dated, look);
  const author = lineOf(
    holder.querySelector('[data-testid*="author"],[data-testid*="user"],[data-test*="user"]'),
    look,
  );
  const titled = holder.querySelector(
    'h1,h2,h3,h4,h5,[role="heading"],[data-testid*="subject"],[data-test*="subject"]',
  );
  const lines = textOf(holder, look)
    .split('\n')

    .filter((line) => !saysOnly(line, [atDisplay, author]))
    .map((line) => (atDisplay !== '' && line.endsWith(atDisplay) ? line.slice(0, -atDisplay.length).trim() : line));
  const title = lineOf(titled, look, true) || (lines[0] ?? '');
  const box = holder.querySelector('input[type="checkbox"],[role="checkbox"]');
  const upcoming = box !== null && !isTicked(box);
  return {
    kind: kindOf(part, holder),
    at: isoOf(dated?.getAttribute('datetime') || atDisplay, view),
    atDisplay,
    author: author || null,
    title,
    text: lines.filter((line) => line !== title).join('\n'),
    ...(upcoming ? { upcoming } : {}),
    anchor: textAnchor(title),
  };
}

/** "November 12, 2026 · Petra Lund": when and by whom, and nothing else. */
const saysOnly = (line: string, parts: string[]): boolean =>
  !/[\p{L}\p{N}]/u.test(parts.reduce((rest, part) => (part === '' ? rest : rest.replace(part, '')), line));

export const isTicked = (box: Element): boolean =>
  box.localName === 'input' ? (box as HTMLInputElement).checked : box.getAttribute('aria-checked') === 'true';

/** By the part's name, or by the icon of the activity's type: `#icon-sm-ac-call`. */
function kindOf(part: Element, holder: Element): Entry['kind'] {
  const words = `${nameOf(holder)} ${typeByIcon(holder) ?? ''} ${nameOf(part)}`;
  return kinds.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? 'other';
}

/** Each type of activity has its icon; the icon is the only thing that says it. */
export function typeByIcon(part: Element): string | null {
  for (const icon of part.querySelectorAll('svg[id*="-ac-"],use')) {
    const found = /-ac-([a-z]+)/.exec(icon.id || icon.getAttribute('href') || icon.getAttribute('xlink:href') || '');
    if (found?.[1]) return found[1];
  }
  return null;
}

function taskOf(holder: Element, { title, at, atDisplay }: Entry, view: View): Task {
  const links = [...holder.querySelectorAll('a[href]')];
  const about = links.find((link) => linkedRecord(link.getAttribute('href')) && lineOf(link, view.look) !== title);
  const href = about?.getAttribute('href');
  return {
    subject: title,
    type: typeByIcon(holder),
    due: at?.slice(0, 10) ?? null,
    dueDisplay: atDisplay,
    done: false,
    about: about ? lineOf(about, view.look) : null,
    ...(href ? { href: absolute(href, view) } : {}),
    anchor: textAnchor(title),
  };
}

/** "Tomorrow" and "Nov 25" name no certain day; they stay as shown. */
export function isoOf(display: string, view: View): string | null {
  const { value } = typedValue(display, { hint: 'datetime', language: view.language });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}
