import type { Change, Known, KnownField } from '../core/changes.ts';
import type { CrmRecord, TimelineEntry } from '../core/record.ts';
import { entryMark, findField, knownOf, placeAmongNamesakes } from './known.ts';
import { changesByItself } from './meaning.ts';
import { nameKey, plain, sameValue } from './same.ts';
import { judge } from './severity.ts';

const order = { high: 0, medium: 1, low: 2 } as const;

/**
 * What a record shows now that it did not show before, the gravest first. Only what both readings show is compared: a
 * closed tab, a collapsed section or a page half loaded has emptied nothing.
 */
export function changesBetween(before: Known, record: CrmRecord): Change[] {
  const now = knownOf(record);
  const translated = before.language !== null && now.language !== null && tongue(before) !== tongue(now);
  const fields = fieldChanges(before, now, record, translated);
  const changes = [
    ...fields,
    ...stageChange(before, now, record, translated, fields),
    ...ownerChange(before, now, fields),
    ...nameChange(before, now, fields),
    ...newEntries(before, record),
    ...taskChanges(before, now, record, fields),
  ];
  return changes.sort((a, b) => order[a.severity] - order[b.severity]);
}

const tongue = ({ language }: Known) => language?.slice(0, 2).toLowerCase();

function fieldChanges(before: Known, now: Known, record: CrmRecord, translated: boolean): Change[] {
  const changes: Change[] = [];
  now.fields.forEach((field, index) => {
    const known = findField(before.fields, field, placeAmongNamesakes(now.fields, index));
    if (!known || changesByItself(field) || sameValue(known, field, translated)) return;
    // While a page still loads, an empty place may be one that is not filled yet.
    if (field.value === null && record.completeness !== 'whole') return;
    const change = changeOf(known, field, record, before.stage?.path ?? now.stage?.path ?? []);
    // Whatever the field is called: it shows the owner, before and now.
    const isOwner = before.owner && now.owner && isTold([change], before.owner, now.owner);
    changes.push(isOwner ? { ...change, what: 'owner', severity: 'high', why: 'a new owner' } : change);
  });
  return changes;
}

function changeOf(before: KnownField, now: KnownField, record: CrmRecord, path: readonly string[]): Change {
  return {
    ...judge(before, now, record.kind, path),
    field: now.name,
    label: now.label,
    from: { value: before.value, display: before.display },
    to: { value: now.value, display: now.display },
    anchor: now.anchor,
  };
}

/** A field says the same two words already: "Status" is the stage of a case, "Betreuer" the owner. */
const isTold = (told: Change[], from: string, to: string) =>
  told.some((change) => nameKey(change.from.display) === nameKey(from) && nameKey(change.to.display) === nameKey(to));

/** The stage of the path over the page; a stage that is a field too is told once. */
function stageChange(before: Known, now: Known, record: CrmRecord, translated: boolean, told: Change[]): Change[] {
  if (!before.stage || !now.stage || told.some(({ what }) => what === 'stage')) return [];
  if (translated || plain(before.stage.value) === plain(now.stage.value)) return [];
  if (isTold(told, before.stage.value, now.stage.value)) return [];
  const field = (value: string): KnownField => ({
    ...{ name: 'stage', label: 'Stage', value, display: value },
    ...{ type: 'picklist', anchor: record.stage?.anchor ?? '' },
  });
  return [changeOf(field(before.stage.value), field(now.stage.value), record, now.stage.path)];
}

function ownerChange(before: Known, now: Known, told: Change[]): Change[] {
  if (!before.owner || !now.owner || told.some(({ what }) => what === 'owner')) return [];
  if (nameKey(before.owner) === nameKey(now.owner) || isTold(told, before.owner, now.owner)) return [];
  return [text('owner', 'owner', 'Owner', before.owner, now.owner, 'high', 'a new owner')];
}

function nameChange(before: Known, now: Known, told: Change[]): Change[] {
  const [was, is] = [plain(before.name), plain(now.name)];
  if (was === '' || is === '' || was === is || isCut(before.name, now.name)) return [];
  // The title of most records is one of their fields, or has one in it.
  const isOf = ({ from, to }: Change) =>
    plain(to.display) === is ||
    (plain(from.display) !== '' && was.replace(plain(from.display), plain(to.display)) === is);
  if (told.some(isOf)) return [];
  // A heading out of sight leaves another value of the record on top; that is no new name.
  if (before.fields.some(({ display }) => plain(display) === is)) return [];
  return [text('text', 'name', 'Name', before.name, now.name, 'medium', 'renamed')];
}

/** "Meridian Freight - fleet telema..." is cut off, not renamed. */
function isCut(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const start = /^(.{8,}?)\s*(?:…|\.{3})$/.exec(short.trim())?.[1];
  return start !== undefined && plain(long).startsWith(plain(start));
}

const text = (
  what: Change['what'],
  field: string,
  label: string,
  from: string,
  to: string,
  severity: Change['severity'],
  why: string,
): Change => ({
  ...{ what, field, label, severity, why, anchor: '' },
  from: { value: from || null, display: from },
  to: { value: to || null, display: to },
});

/**
 * Entries of a day since the last reading; where the page gives no day, those on top of all that were known. Older ones
 * that come to light by scrolling are no news, and a task that is done is told as that.
 */
function newEntries(before: Known, record: CrmRecord): Change[] {
  const known = new Set(before.entries);
  // "3 days ago" gets its day later, and is the same entry then.
  const undated = new Set(before.entries.filter((mark) => mark.startsWith('|')));
  const isKnown = (entry: TimelineEntry) =>
    known.has(entryMark(entry)) || undated.has(entryMark({ ...entry, at: null }));
  const firstKnown = record.timeline.findIndex(isKnown);
  const since = before.at.slice(0, 10);
  const isTask = ({ title }: TimelineEntry) => before.tasks.some(({ subject }) => plain(subject) === plain(title));
  return record.timeline
    .filter((entry, place) => !entry.upcoming && (entry.at ? entry.at.slice(0, 10) >= since : place < firstKnown))
    .filter((entry) => !isKnown(entry) && !isTask(entry))
    .map((entry) => ({
      ...text('entry', entry.title || entry.kind, labelOf(entry), '', firstWords(entry), 'low', 'new'),
      anchor: entry.anchor,
    }));
}

const labelOf = ({ kind, author }: TimelineEntry) =>
  `New ${kind === 'other' || kind === 'change' ? 'entry' : kind}${author ? `, ${author}` : ''}`;
const firstWords = ({ title, text }: TimelineEntry) => (text || title).replace(/\s+/g, ' ').slice(0, 160);

/** Tasks that are done now, or due on another day. One that is gone may only have scrolled out of the list. */
function taskChanges(before: Known, now: Known, record: CrmRecord, told: Change[]): Change[] {
  return before.tasks.flatMap((was) => {
    const isIt = ({ subject }: { subject: string }) => plain(subject) === plain(was.subject);
    const tasks = now.tasks.filter(isIt);
    if (was.done || tasks.length > 1 || before.tasks.filter(isIt).length > 1) return [];
    const [task] = tasks;
    // A list of open tasks lets go of what is done; the history shows it from then on.
    const happened = record.timeline.some((entry) => !entry.upcoming && isIt({ subject: entry.title }));
    const hadHappened = before.entries.some((mark) => mark.split('|')[1] === plain(was.subject).slice(0, 80));
    if (task ? task.done : happened && !hadHappened)
      return [text('task', was.subject, 'Task', was.subject, 'done', 'low', 'done')];
    const [from, to] = [was.due?.slice(0, 10), task?.due?.slice(0, 10)];
    if (!from || !to || from === to || told.some((change) => isDay(change.from, from) && isDay(change.to, to)))
      return [];
    return [text('task', was.subject, `Task “${was.subject}”`, from, to, 'low', 'due on another day')];
  });
}

const isDay = ({ value }: Change['from'], day: string) => String(value).slice(0, 10) === day;
