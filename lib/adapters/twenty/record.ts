import { type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { readNotes, readTasks, readTimeline } from './activity.ts';
import { belongs } from './belongs.ts';
import { type Draft, ownerOf, readFields, stageOf, typedFields } from './fields.ts';
import { notRead, openTab, tabsOf } from './missing.ts';
import { partsOf } from './parts.ts';
import { readRelations } from './related.ts';
import { isWaiting, type Scope, selectShown } from './scope.ts';
import { lineOf, textOf } from './text.ts';
import { agrees, shownTitle, titleOfTab } from './title.ts';

/** @param inPanel the record stands in the panel at the side, whose name the browser's tab does not show */
export function readRecord(page: Page, place: Place, scope: Scope, inPanel: boolean): Found {
  const { document } = page;
  const parts = partsOf(scope, place.id);
  const { labels } = parts;
  const shown = shownTitle(scope);
  const whose = belongs(parts, scope);
  if (whose === 'other' || (whose === 'unsaid' && (inPanel || !agrees(shown, document)))) return stillLoading(place);
  const name = shown || (inPanel ? '' : titleOfTab(document));
  const details = readFields(parts.own, place.id, scope);
  const relations = readRelations(parts, scope);
  const drafts = [...details.drafts, ...relations.drafts.filter((draft) => isNew(draft, details.drafts))];
  const missing = notRead(parts, details, scope);
  const body = readBody(scope, place);
  if (body === 'typing') missing.push({ what: 'The text', why: 'being edited; what is typed is not saved yet' });
  else if (body) drafts.push(body);
  const fields = typedFields(drafts, scope);
  return {
    ...nothingFound(place, name),
    owner: ownerOf(fields),
    stage: place.kind === 'opportunity' ? stageOf(fields) : null,
    fields,
    related: relations.lists,
    timeline: [...readTimeline(scope), ...readNotes(labels, place.id, scope)],
    tasks: readTasks(labels, place.id, scope),
    missing,
    completeness: details.pending > 0 || details.editing.length > 0 || isWaiting(scope) ? 'partial' : 'whole',
  };
}

const isNew = ({ name }: Draft, known: Draft[]): boolean => !known.some((draft) => draft.name === name);

/** The text of a task, which is shown in its editor only. While the seller writes in it, it is not saved. */
function readBody(scope: Scope, { kind }: Place): Draft | 'typing' | null {
  const editor = kind === 'task' ? selectShown(scope, '.bn-editor')[0] : undefined;
  if (!editor) return null;
  if (editor.contains(editor.ownerDocument.activeElement)) return 'typing';
  const label = lineOf(openTab(scope, tabsOf(scope)), scope) || 'Note';
  const display = textOf(editor, scope);
  return { name: 'bodyV2', label, raw: { display, hint: 'text' }, anchor: cssAnchor('.bn-editor') };
}
