import { defineAdapter, type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { type RawField, readFields, typedFields } from './fields.ts';
import { belongs, formInFront, linksToItself, partsOf } from './form.ts';
import { type Grid, readGrids, relatedOf } from './grids.ts';
import { habitsOf, isDate, isNumber } from './habits.ts';
import { addressOf, isDynamics, locate, matches, whyNot } from './locate.ts';
import { readMany, tasksOf } from './many.ts';
import { marksOf } from './marks.ts';
import { notRead } from './missing.ts';
import { readStage } from './process.ts';
import { type RawEntry, readActivities, readTimeline } from './timeline.ts';
import { signedInUser } from './user.ts';

export const dynamics = defineAdapter({
  id: 'dynamics',
  label: 'Dynamics 365',
  matches,
  recognises: ({ url }) => isDynamics(url),
  locate,
  whyNot,
  read,
});

function read(page: Page, place: Place): Found {
  const address = addressOf(page.url);
  if (!address) return stillLoading(place);
  const found = address.page === 'record' ? readRecord(page, place, address) : readMany(page, place, address);
  return { ...found, user: signedInUser(page.document, page.look) };
}

function readRecord(page: Page, place: Place, { table, id }: { table: string; id: string }): Found {
  const marks = marksOf(page.document);
  const form = formInFront(page, marks, table);
  if (!form || !belongs(page, form)) return stillLoading(place);
  const raw = readFields(page, form, marks);
  const grids = readGrids(page, partsOf(form, marks.grids, marks, page));
  if (linksToItself(form, id, linksIn(raw.fields, grids))) return stillLoading(place);
  const wall = readTimeline(page, partsOf(form, marks.walls, marks, page));
  const habits = habitsOf(seenIn(raw.fields, wall.entries), page.document.documentElement.lang);
  const fields = typedFields(raw.fields, habits);
  const { timeline, tasks } = readActivities(wall.entries, habits);
  const missing = notRead(page, form, marks, { fields: raw, grids, timeline: wall });
  const nothing = fields.length + grids.length + timeline.length === 0;
  const coming = wall.loading || grids.some(({ loading }) => loading) || nothing;
  const unsaved = missing.some(({ what }) => what === 'Unsaved changes');
  return {
    kind: place.kind,
    name: form.name,
    user: null,
    owner: fields.find(({ name }) => name === 'ownerid')?.display || null,
    stage: readStage(page, form, marks, place.kind, fields),
    fields,
    related: grids.map(relatedOf),
    timeline,
    tasks: [...tasks, ...grids.flatMap((grid) => tasksOf(grid, habits))],
    rows: [],
    missing,
    completeness: coming || unsaved || raw.typing.length > 0 ? 'partial' : 'whole',
  };
}

const seenIn = (fields: RawField[], entries: RawEntry[]) => ({
  dates: [
    ...fields.filter(({ hint }) => isDate(hint)).map(({ display }) => display),
    ...entries.map((entry) => entry.atDisplay),
  ],
  numbers: fields.filter(({ hint }) => isNumber(hint)).map(({ display }) => display),
});

const linksIn = (fields: RawField[], grids: Grid[]) => [
  ...fields.flatMap(({ href, display }) => (href ? [{ href, name: display }] : [])),
  ...grids.flatMap(({ rows }) => rows.flatMap(({ href, name }) => (href ? [{ href, name }] : []))),
];
