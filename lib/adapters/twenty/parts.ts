import { type Scope, select, selectShown } from './scope.ts';

/** What a record's page is built of. Asked once for all readers: each search goes through the whole page. */
export type Parts = {
  /** Labels of fields, of whatever record. */
  labels: Element[];
  /** Labels of the record of the address, and its fields that have a card of their own instead of a label. */
  own: Element[];
  /** Cards of a page layout. */
  widgets: Element[];
  /** Headings of groups of fields and of relations. */
  headers: Element[];
};

/** @param id of the record the address names */
export function partsOf(scope: Scope, id: string): Parts {
  const labels = select(scope, '[id^="label-"]');
  const widgets = selectShown(scope, '.widget');
  const alone = widgets.flatMap((widget) => [...widget.querySelectorAll(`[id*="${id}-"]`)].filter(isAlone));
  const own = [...labels.filter((label) => label.id.startsWith(`label-${id}-`)), ...alone];
  return { labels, own, widgets, headers: selectShown(scope, 'header') };
}

/** A value beside a label is found by the label. */
const isAlone = ({ id, previousElementSibling: before }: Element): boolean =>
  !id.startsWith('label-') && !before?.id.startsWith('label-');

/** `label-{record}-{field}` → the record's id. */
export const recordOf = (label: Element): string => /^label-(.+)-\w+$/.exec(label.id)?.[1] ?? '';
