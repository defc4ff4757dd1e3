import type { Change, Known, KnownField } from '../core/changes.ts';
import type { CrmRecord, TimelineEntry } from '../core/record.ts';
import { entryMark, findField, knownOf, placeAmongNamesakes } from './known.ts';
import { changesByItself } from './meaning.ts';
import { plain, sameValue } from './same.ts';
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
    ...taskChanges(before, now),
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
    changes.push(changeOf(known, field, record, before.stage?.path ?? now.stage?.path ?? []));
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

/** The stage of the path over the page; a stage that is a field too is told once. */
function stageChange(before: Known, now: Known, record: CrmRecord, translated: boolean, told: Change[]): Change[] {
  if (!before.stage || !now.stage || told.some(({ what }) => what === 'stage')) return [];
  if (translated || plain(before.stage.value) === plain(now.stage.value)) return [];
  const field = (value: string): KnownField => ({
    ...{ name: 'stage', label: 'Stage', value, display: value },
    ...{ type: 'picklist', anchor: record.stage?.anchor ?? '' },
  });
  return [changeOf(field(before.stage.value), field(now.stage.value), record, now.stage.path)];
}

function ownerChange(before: Known, now: Known, told: Change[]): Change[] {
  if (!before.owner || !now.owner || told.some(({ what }) => what === 'owner')) return [];
  const sorted = (name: string) => plain(name).split(' ').sort().join(' ');
  if (sorted(before.owner) === sorted(now.owner)) return [];
  return [text('owner', 'owner', 'Owner', before.owner, now.owner, 'high', 'a new owner')];
}

function nameChange(before: Known, now: Known, told: Change[]): Change[] {
  if (before.name === '' || now.name === '' || plain(before.name) === plain(now.name)) return [];
  // The title of most records is one of their fields.
  if (told.some(({ to }) => plain(to.display) === plain(now.name))) return [];
  return [text('text', 'name', 'Name', before.name, now.name, 'medium', 'renamed')];
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

/** Entries of a day since the last reading. Older ones that come to light by scrolling are no news. */
function newEntries(before: Known, record: CrmRecord): Change[] {
  const known = new Set(before.entries);
  const since = before.at.slice(0, 10);
  return record.timeline
    .filter((entry) => !entry.upcoming && entry.at !== null && entry.at.slice(0, 10) >= since)
    .filter((entry) => !known.has(entryMark(entry)))
    .map((entry) => ({
      ...text('entry', entry.title || entry.kind, labelOf(entry), '', firstWords(entry), 'low', 'new'),
      anchor: entry.anchor,
    }));
}

const labelOf = ({ kind, author }: TimelineEntry) =>
  `New ${kind === 'other' || kind === 'change' ? 'entry' : kind}${author ? `, ${author}` : ''}`;
const firstWords = ({ title, text }: TimelineEntry) => (text || title).replace(/\s+/g, ' ').slice(0, 160);

/** Tasks that are done now, or due on another day. One that is gone may only have scrolled out of the list. */
function taskChanges(before: Known, now: Known): Change[] {
  return now.tasks.flatMap((task) => {
    const known = before.tasks.filter(({ subject }) => plain(subject) === plain(task.subject));
    const [was] = known;
    if (!was || known.length > 1) return [];
    if (task.done && !was.done) return [text('task', task.subject, 'Task', task.subject, 'done', 'low', 'done')];
    if (task.due && was.due && task.due.slice(0, 10) !== was.due.slice(0, 10))
      return [
        text(
          'task',
          task.subject,
          `Task “${task.subject}”`,
          was.due.slice(0, 10),
          task.due.slice(0, 10),
          'low',
          'due on another day',
        ),
      ];
    return [];
  });
}
