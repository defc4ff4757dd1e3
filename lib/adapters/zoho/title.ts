import type { FieldInput, RecordKind } from '../../core/record.ts';
import { titleColumns } from './columns.ts';
import { firstOnPage, type Scope, select } from './scope.ts';
import { selectors } from './selectors.ts';
import { readText } from './text.ts';
import { uncut } from './value.ts';

type Title = {
  text: string;
  /** The title is a field of another kind of record: the page has not followed its address yet. */
  foreign: boolean;
};

/** The record's title. Zoho may put two fields there, "Anna Berg - Norrsken AB"; the record's own name is the first. */
export function readTitle(scope: Scope, kind: RecordKind, fields: FieldInput[]): Title {
  const wanted = titleColumns[kind] ?? [];
  const own = firstTitle(scope, wanted);
  const others = Object.values(titleColumns).flat();
  const foreign = own
    ? undefined
    : firstTitle(
        scope,
        others.filter((column) => !wanted.includes(column)),
      );
  const element =
    own ??
    foreign ??
    firstOnPage(scope, select(scope, '#recHeader1')) ??
    firstOnPage(scope, select(scope, selectors.oldTitle));
  const { text, parts } = element ? readText(element, scope) : { text: '', parts: [] };
  return { text: uncut(text, parts).replaceAll('\n', ' ') || nameIn(fields, kind), foreign: foreign !== undefined };
}

/** Asked by whole ids, which browsers have at hand. */
function firstTitle(scope: Scope, columns: string[]): Element | undefined {
  for (const column of columns) {
    const title = firstOnPage(scope, [
      ...select(scope, `#titlecard_${column}`),
      ...select(scope, `#headervalue_${column}`),
    ]);
    if (title) return title;
  }
  return undefined;
}

const nameFields: Partial<Record<RecordKind, RegExp>> = {
  account: /^Account_Name$/,
  contact: /^(?:Full|Last)_Name$/,
  lead: /^(?:Full|Last)_Name$/,
  opportunity: /^Deal_Name$/,
  case: /^Subject$/,
  task: /^Subject$/,
};

/** Without a title (a layout drawn by the customer) the field that has the name must do. */
const nameIn = (fields: FieldInput[], kind: RecordKind): string =>
  fields.find(({ name }) => nameFields[kind]?.test(name))?.display ?? '';
