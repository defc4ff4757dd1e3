import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { dayOf } from './many.ts';
import { absolute, byClass, byTag, onPage, type Scope } from './scope.ts';
import { classes, selectors, tags } from './selectors.ts';
import { lineOf, textOf } from './text.ts';

type Entry = Found['timeline'][number];
type Task = Found['tasks'][number];

type Activities = Pick<Found, 'timeline' | 'tasks'>;

const kinds: Record<string, Entry['kind']> = { Tasks: 'task', Events: 'meeting', Calls: 'call' };

/** Notes, and the open and closed activities where they were scrolled to: Zoho mounts them then. */
export function readActivities(scope: Scope, name: string): Activities {
  const found: Activities = { timeline: [], tasks: [] };
  for (const wrapper of byTag(scope, tags.activities)) {
    if (!onPage(scope, wrapper)) continue;
    const upcoming = wrapper.id === 'Activities';
    for (const column of wrapper.getElementsByTagName(tags.activityColumn)) {
      const module = column.getAttribute('module') ?? '';
      for (const item of column.getElementsByClassName(classes.activity)) {
        readActivity(item, module, upcoming, found, scope);
      }
    }
  }
  found.timeline.push(...readNotes(scope, name));
  return found;
}

function readActivity(item: Element, module: string, upcoming: boolean, found: Activities, scope: Scope): void {
  const title = item.querySelector('.actSubject a') ?? item.querySelector('.actSubject');
  const subject = lineOf(title, scope);
  if (subject === '') return;
  const kind = kinds[module] ?? 'other';
  const atDisplay = lineOf(item.querySelector('.date_time'), scope);
  const owner = lineOf(item.querySelector(selectors.owner), scope) || null;
  const href = title?.getAttribute('href') ?? '';
  const target = linkedRecord(href);
  const anchor = target ? cssAnchor(`a[href*="/${target.id}"]`) : textAnchor(subject);
  const words = textOf(item, scope)
    .split('\n')
    .filter((line) => line !== subject && line !== atDisplay && line !== owner);
  const at = instantOf(atDisplay, scope);
  found.timeline.push({
    kind,
    at,
    atDisplay,
    author: owner,
    title: subject,
    text: words.join('\n'),
    ...(upcoming ? { upcoming } : {}),
    anchor,
  });
  if (!upcoming || kind === 'meeting') return;
  const task: Task = {
    subject,
    type: kind,
    due: dayOf(atDisplay, scope),
    dueDisplay: atDisplay,
    done: false,
    about: null,
    owner,
    ...(target ? { href: absolute(href, scope) } : {}),
    anchor,
  };
  found.tasks.push(task);
}

/** @param name of the record: a note may hang on one of its contacts or deals, and then says so */
function readNotes(scope: Scope, name: string): Entry[] {
  return byClass(scope, classes.note).flatMap((note) => {
    if (!onPage(scope, note)) return [];
    const content = note.querySelector('.cxNotesAddedContent');
    const title = lineOf(note.querySelector('.cxNoteTitleSpan'), scope);
    const text = content ? textOf(content, scope) : '';
    if (title === '' && text === '') return [];
    const time = note.querySelector('.cxNotesModifiedTimeInfo');
    const author = note.querySelector('.cxNotesModifiedName');
    // "2 hours ago" is shown; the day stands in the tip.
    const atDisplay = squeeze(time?.getAttribute('data-title') || lineOf(time, scope));
    const parent = lineOf(note.querySelector('a.cxNotesModuleRecordName'), scope);
    return [
      {
        kind: 'note' as const,
        at: instantOf(atDisplay, scope),
        atDisplay,
        author: squeeze(author?.getAttribute('data-title') || lineOf(author, scope)) || null,
        title,
        text,
        ...(parent && parent !== name ? { about: parent } : {}),
        anchor: note.id ? cssAnchor(`[id="${note.id}"]`) : textAnchor(title || text),
      },
    ];
  });
}

function instantOf(display: string, scope: Scope): string | null {
  const { value } = typedValue(display, { hint: 'datetime', language: scope.language });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}

/** What the notes leave out until it is clicked. */
export function notesNotShown(scope: Scope): Found['missing'] {
  const missing: Found['missing'] = [];
  const shown = (name: string) => byClass(scope, name).filter((element) => onPage(scope, element));
  if (shown(classes.moreNotes).length > 0) missing.push({ what: 'Earlier notes', why: 'not loaded yet' });
  // "Show less" stands in the same place once it was clicked; a text that is cut has its last words hidden.
  const cut = shown(classes.cutNote).filter((toggle) => isCut(toggle)).length;
  if (cut > 0)
    missing.push({ what: cut === 1 ? 'The rest of a note' : `The rest of ${cut} notes`, why: 'cut short here' });
  return missing;
}

const isCut = (toggle: Element): boolean => !/less|weniger|moins|menos|減らす|閉じる/i.test(toggle.textContent ?? '');
