import type { FieldInput } from '../../core/record.ts';
import { type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { labelAnchor } from '../anchor.ts';
import { slug } from '../dom.ts';
import { peopleOf } from './fields.ts';
import { standardField } from './labels.ts';
import { isComing } from './missing.ts';
import { lineOf } from './text.ts';
import { readValues } from './value.ts';
import { firstShown, select, type View, wholePage } from './view.ts';
import { nameInTitle, titleNames } from './window-title.ts';

/**
 * The page of a person or organization as it was before the common sidebar, still met in some accounts. Little of it
 * has a name: what is read are the lines of its field list, a label and then a value each.
 *
 * @returns null where the page is not of that kind
 */
export function readOlderPage(page: Page, place: Place): Found | null {
  const view = wholePage(page);
  const detail = firstShown(view, '.detailView');
  if (!detail) return null;
  if (detail.classList.contains('personDetails') && place.kind !== 'contact') return stillLoading(place);
  const own: View = { ...view, root: detail };
  const { title } = page.document;
  const name = lineOf(firstShown(own, 'h1'), view.look) || nameInTitle(title);
  if (name === '' || (nameInTitle(title) !== '' && !titleNames(title, name))) return stillLoading(place);
  const fields = fieldsOf(own, place);
  return {
    ...nothingFound(place, name),
    ...peopleOf(fields),
    fields,
    missing: [{ what: 'Deals, activities and history', why: 'not read in this older layout of Pipedrive' }],
    completeness: fields.length === 0 || isComing(own) ? 'partial' : 'whole',
  };
}

function fieldsOf(view: View, place: Place): FieldInput[] {
  const lines = select(view, '.fieldsList').flatMap((list) => [...list.children]);
  return lines.flatMap((line): FieldInput[] => {
    // A wrapper around the two is no line of its own.
    const parts =
      line.children.length === 1 && line.firstElementChild ? line.firstElementChild.children : line.children;
    const [head, value] = parts;
    const label = lineOf(head, view.look).replace(/:$/, '');
    if (!value || label === '' || value.querySelector('input,textarea,select')) return [];
    const standard = standardField(place.kind, label, view.language);
    return (readValues(value, standard?.type ?? null, view) ?? []).map(({ remark, ...read }) => ({
      name: standard?.name ?? slug(label),
      label: remark ? `${label} (${remark})` : label,
      ...read,
      anchor: labelAnchor(label, read.display),
    }));
  });
}
