import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { inside, outer, type Scope, select, selectShown } from './scope.ts';
import { linkSelector, selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';
import { absolute } from './value.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

export type Activities = Pick<Found, 'timeline' | 'tasks'>;

const kinds: [RegExp, Entry['kind']][] = [
  [/^(List)?Email/, 'email'],
  [/^(Log)?Call$/, 'call'],
  [/^Event$/, 'meeting'],
  [/^Task$/, 'task'],
];

/** Done on the seller's side or planned; a planned task is also an open task. Details load when an entry is opened. */
export function readActivities(scope: Scope): Activities {
  const found: Activities = { timeline: [], tasks: [] };
  const seen = new Set<string>();
  for (const link of selectShown(scope, selectors.activity)) {
    const href = link.getAttribute('href') ?? '';
    const target = linkedRecord(href);
    if (target && seen.has(target.id)) continue;
    if (target) seen.add(target.id);
    const line = outer(link, 'li') ?? link;
    const upcoming = outer(line, selectors.upcoming) !== null;
    const entry = readEntry(link, line, scope, upcoming);
    found.timeline.push(entry);
    if (upcoming && (entry.kind === 'task' || entry.kind === 'call' || entry.kind === 'email')) {
      found.tasks.push(openTask(entry, line, href, scope));
    }
  }
  return found;
}

function readEntry(link: Element, line: Element, scope: Scope, upcoming: boolean): Entry {
  const title = lineOf(link, scope);
  const target = linkedRecord(link.getAttribute('href') ?? '');
  const due = select(inside(scope, line), selectors.due).find((part) => scope.look.shown(part));
  const atDisplay = lineOf(due, scope);
  const rest = textOf(line, scope)
    .split('\n')
    .filter((text) => text !== title && text !== atDisplay);
  return {
    kind: kindOfEntry(line, target?.object ?? ''),
    at: isoOf(atDisplay, scope),
    atDisplay,
    author: null,
    title,
    text: rest.join('\n'),
    ...(upcoming ? { upcoming } : {}),
    anchor: target ? cssAnchor(linkSelector(target.id)) : textAnchor(title),
  };
}

/** The class says Task, Event, Call or Email; where it does not, the id tells an event from a task. */
function kindOfEntry(line: Element, object: string): Entry['kind'] {
  for (const name of line.classList) {
    const known = kinds.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return object === 'Event' ? 'meeting' : object === 'Task' ? 'task' : 'other';
}

function openTask(entry: Entry, line: Element, href: string, scope: Scope): Task {
  const within = inside(scope, line);
  const box = select(within, 'input[type=checkbox]')[0] as HTMLInputElement | undefined;
  const about = select(within, selectors.recordLink).find(
    (part) => !part.matches(selectors.activity) && scope.look.shown(part),
  );
  return {
    subject: entry.title,
    type: entry.kind,
    due: entry.at?.slice(0, 10) ?? null,
    dueDisplay: entry.atDisplay,
    done: box?.checked ?? false,
    about: lineOf(about, scope) || null,
    ...(href ? { href: absolute(href, scope) } : {}),
    anchor: entry.anchor,
  };
}

/** "Tomorrow" and "Nov 25" name no certain day; they stay as shown. */
export function isoOf(display: string, scope: Scope): string | null {
  const { value } = typedValue(display, { hint: 'datetime', language: scope.language });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}
