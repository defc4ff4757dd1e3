import type { Found } from '../adapter.ts';
import { slug, squeeze } from '../dom.ts';
import { apiModule } from './locate.ts';
import { relatedLines, rowOf } from './rows.ts';
import { byClass, byTag, onPage, type Scope } from './scope.ts';
import { classes, selectors, tags } from './selectors.ts';
import { lineOf } from './text.ts';

type Related = Found['related'][number];
type Missing = Found['missing'];

/** Read by `activities.ts`, or files and not records. */
const notRecords = /^(?:Notes|Attachments|Activities|Activities_History)$/;

/** A list on the left of the page. Clicking it mounts the list itself. */
type Label = { id: string; label: string; count: number | null; atLeast: boolean };

/**
 * Related lists: those that are mounted with their lines, the others by their count where the left column states one.
 *
 * @param missing what is not there is added to it
 */
export function readRelated(scope: Scope, missing: Missing): Related[] {
  const labels = readLabels(scope);
  const found: Related[] = [];
  const mounted = new Set<string>();
  for (const list of byTag(scope, tags.relatedList)) {
    if (!onPage(scope, list)) continue;
    const section = list.closest('[id^="relatedList"]');
    const id = section?.id.slice('relatedList'.length) ?? '';
    const label = labels.find((each) => (id !== '' ? each.id === id : each.label === labelOf(list)));
    const read = readList(list, label, scope, missing);
    mounted.add(label?.label ?? read.label);
    if (!notRecords.test(read.name)) found.push(read);
  }
  for (const label of labels) {
    if (mounted.has(label.label) || isActivities(scope, label)) continue;
    if (label.count !== null && !notRecords.test(label.label)) found.push(countOnly(label));
    if (label.count !== 0) missing.push({ what: label.label, why: 'not loaded yet; click it in the list on the left' });
  }
  return found;
}

function readLabels(scope: Scope): Label[] {
  return byTag(scope, tags.relatedLabel).flatMap((element) => {
    const label = squeeze(element.getAttribute('display-label') ?? '');
    const text = lineOf(element, scope, element.parentElement ?? undefined);
    if (label === '' || text === '' || (scope.covered && !onPage(scope, element))) return [];
    const rest = text.replace(label, '');
    const [, digits, more] = /(\d[\d.,]*)(\+?)/.exec(rest) ?? [];
    const count = digits ? Number(digits.replace(/\D/g, '')) : null;
    return [{ id: element.id.replace(/^rl_/, ''), label, count, atLeast: more === '+' }];
  });
}

const labelOf = (list: Element): string => squeeze(list.getAttribute('related-list-label') ?? '');

function readList(list: Element, label: Label | undefined, scope: Scope, missing: Missing): Related {
  const rows = relatedLines(list, scope).map((line) => rowOf(line, scope));
  const module = list.getAttribute('related-module') ?? '';
  const text = label?.label || labelOf(list) || apiModule(module);
  const next = list.querySelector(selectors.nextPage) ?? list.parentElement?.querySelector(selectors.nextPage);
  const more = next && scope.look.shown(next) && !next.matches('.lyteDisabled,[aria-disabled=true]');
  const count = label?.count ?? (more ? rows.length + 1 : rows.length);
  const atLeast = label?.count != null ? label.atLeast : Boolean(more);
  if (rows.length < count)
    missing.push({ what: text, why: atLeast ? `the first ${rows.length} shown` : `${rows.length} of ${count} shown` });
  return { name: module ? apiModule(module) : slug(text), label: text, count, ...(atLeast ? { atLeast } : {}), rows };
}

const countOnly = ({ label, count, atLeast }: Label): Related => ({
  name: slug(label),
  label,
  count,
  ...(atLeast ? { atLeast } : {}),
  rows: [],
});

/** Notes and activities have pages of their own kind, and are there once anything of them is. */
function isActivities(scope: Scope, { id, label }: Label): boolean {
  const section = scope.document.getElementById(`relatedList${id}`);
  if (section && scope.root.contains(section))
    return section.querySelector(`${tags.activities},.${classes.note},[id^="attach_"]`) !== null;
  return /^notes$/i.test(label) && byClass(scope, classes.note).length > 0;
}
