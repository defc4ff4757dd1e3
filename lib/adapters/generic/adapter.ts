import type { FieldInput, ReadingInput } from '../../core/record.ts';
import { defineAdapter, type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { slug } from '../dom.ts';
import { remembered } from '../remembered.ts';
import {
  apiName,
  closedParts,
  filledField,
  isArticle,
  isBusy,
  linkedData,
  microdata,
  sectionName,
  stageOf,
} from './extras.ts';
import { fieldOf, longestDisplay } from './fields.ts';
import { historyOf, mostEntries } from './history.ts';
import { ownerLabel } from './kinds.ts';
import { idInAddress, placeOf } from './place.ts';
import { listOf } from './rows.ts';
import { type Marked, searchScope } from './search.ts';
import { type Scope, sketchOf } from './sketch.ts';
import { kindOf, titleOf } from './title.ts';
import { type Findings, isControl, type Pair } from './walk.ts';

/** More labelled values than any record has; beyond it the page is something else. */
const mostFields = 1_000;

/** More rows than this are counted, not read: nobody asks about the 300th contact of one account. */
const mostRows = 100;
const mostLists = 30;

/** Reads any page that shows labelled values, without knowing the CRM. The last in the list: it takes what no other knows. */
export const generic = defineAdapter({
  id: 'generic',
  label: 'this site',
  matches: [],
  recognises: () => true,
  locate: placeOf,
  whyNot: () => 'Only web pages can be read, and this is none.',
  read(given, place) {
    // One of its own for each reading: what is remembered of it is true for one only.
    const page = { ...given };
    const skeletons: Element[] = [];
    const marked = markedOf(page);
    for (const scope of scopesOf(marked)) {
      const found = readScope(scope, marked, place);
      if (found) return found;
      skeletons.push(...scope.skeletons);
    }
    return nothing(marked, place, skeletons);
  },
});

/** What attributes tell, by one look-up: each further one costs a third of a walk over the page. */
function markedOf(page: Page): Marked {
  const labelled: Element[] = [];
  const editable = new Set<Element>();
  const described: Element[] = [];
  for (const element of page.document.querySelectorAll('[aria-labelledby],[contenteditable],[itemscope]')) {
    if (element.hasAttribute('itemscope')) described.push(element);
    else labelled.push(element);
    if (element.hasAttribute('contenteditable') && isControl(element)) editable.add(element);
  }
  return { page, labelled, editable, described };
}

/** Where the record may be: the top-most dialog, the page's main part, all of it. The first that holds something wins. */
function* scopesOf({ page, editable }: Marked): Iterable<Scope> {
  const whole = sketchOf(page.document.body, page.look, editable);
  for (const dialog of whole.dialogs.reverse())
    if (page.look.shown(dialog) && isRecordDialog(dialog)) yield sketchOf(dialog, page.look, editable);
  const shown = whole.mains.reverse().filter(({ element }) => page.look.shown(element));
  yield* shown.slice(0, 2);
  yield whole;
}

/** A hover card is small and no one asked for it; a cookie banner is nobody's record. */
function isRecordDialog(dialog: Element): boolean {
  if (/cookie|consent/i.test(`${dialog.id} ${dialog.className} ${dialog.getAttribute('aria-label') ?? ''}`))
    return false;
  if (dialog.getAttribute('aria-modal') === 'true' || dialog.localName === 'dialog') return true;
  const { width, height } = dialog.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.15;
}

function readScope(sketched: Scope, marked: Marked, place: Place): Found | null {
  const { page } = marked;
  const { element: scope } = sketched;
  const found = searchScope(sketched, marked);
  const missing: ReadingInput['missing'] = [];
  const fields = fieldsOf(found, page, missing);
  const described = marked.described.filter((element) => scope.contains(element));
  if (described.length > 0) fields.push(...microdata(described, usedBy(found), page));
  const related = found.lists.slice(0, mostLists).flatMap((list) => listOf(list, page, mostRows) ?? []);
  const timeline = historyOf(found, page);
  if (!isRecord(fields, found, marked, scope))
    return scope.matches(dialogs) ? null : listPage(related, found, scope, marked, place);
  const name = titleOf(page, scope, found);
  // "Harrow Timber", and below it "Added 7 months ago".
  const below = fields.findIndex(({ label, name: slugged }) => label === name && slugged === nameFrom(name));
  if (below >= 0) fields.splice(below, 1);
  const labels = fields.map(({ label }) => label);
  const kind =
    kindOf(page, scope, found, labels) ?? (place.kind === 'home' || place.kind === 'list' ? 'account' : place.kind);
  fields.push(...linkedData(name, fields, page));
  missing.push(...closedParts(found, page), ...leftOut(found, related));
  return {
    ...nothingFound(place, name),
    kind,
    owner: filledField(fields, ownerLabel)?.display ?? null,
    stage: stageOf(fields, kind, scope, page),
    fields,
    related,
    timeline,
    missing,
    completeness: isBusy(scope, found.skeletons, page) ? 'partial' : 'whole',
  };
}

function usedBy({ pairs }: Findings): (element: Element) => boolean {
  const claimed = new Set(pairs.flatMap(({ values, block }) => (block ? [block] : values)));
  return (element) => [...claimed].some((value) => value.contains(element) || element.contains(value));
}

const dialogs = 'dialog,[role=dialog]';

/** Three labelled values make a record. A sign-in form has labels, an article has colons: neither is one. */
function isRecord(fields: FieldInput[], found: Findings, { page, described }: Marked, scope: Element): boolean {
  const isDialog = scope.matches(dialogs);
  const filled = fields.filter(({ value, masked }) => value !== null || masked).length;
  const strong = found.pairs.some((pair) => pair.strong || pair.values.length > 0);
  if (!isDialog && asksPassword(page)) return false;
  if (isArticle(page, described) || (found.prose >= 3 && !strong)) return false;
  // Without an id in the address a table of many says more than the few values above it.
  const rows = Math.max(0, ...found.lists.map(({ items }) => items.length));
  const isAddressed = idInAddress(page.url) !== null;
  const isOverview = !isAddressed && rows >= 3 && filled < rows && !isDialog && filled < 6;
  // An empty record is one too, if its address names it and its labels are all there.
  const isBlank = isAddressed && filled >= 1 && fields.length >= 5;
  // One that is still coming too, once two of its values are there.
  const isComing = filled === 2 && isAddressed && isBusy(scope, found.skeletons, page);
  return (filled >= 3 || isBlank || isComing) && !isOverview;
}

/** Long lists are read in part, and that is said. */
function leftOut(found: Findings, related: ReadingInput['related']): ReadingInput['missing'] {
  const cut = related.filter(({ rows }) => rows.length === mostRows);
  const missing = cut.map(({ label }) => onlyFirst(label, `${mostRows} rows`));
  const entries = found.feeds.flatMap(({ items }) => items).length;
  return entries > mostEntries ? [...missing, onlyFirst('Older history', `${mostEntries} entries`)] : missing;
}

const onlyFirst = (what: string, part: string) => ({ what, why: `Only the first ${part} were read.` });

/** Every pair in sight once, named as the CRM names it where the page tells. */
function fieldsOf(found: Findings, page: Page, missing: ReadingInput['missing']): FieldInput[] {
  const made: { pair: Pair; field: FieldInput }[] = [];
  const seen = new Set<string>();
  const labels = new Map<string, number>();
  for (const pair of found.pairs) {
    if (made.length >= mostFields) {
      missing.push(onlyFirst('More values', `${mostFields} labelled values`));
      break;
    }
    const field = fieldOf(pair, page);
    if (!field || isInvitation(field, pair) || seen.has(`${field.label}|${field.display}`)) continue;
    seen.add(`${field.label}|${field.display}`);
    labels.set(field.label, (labels.get(field.label) ?? 0) + 1);
    made.push({ pair, field });
    if (field.display.length >= longestDisplay)
      missing.push({
        what: field.label,
        why: `Longer than ${longestDisplay.toLocaleString('en')} characters; the rest was left out.`,
      });
  }
  // The same label four times is a column of cards, not a field.
  const own = made.filter(({ field, pair }) => pair.strong || (labels.get(field.label) ?? 0) < 4);
  const names = own.map(({ pair }) => apiName(pair));
  return own.map(({ pair, field }, n) => {
    const name = names[n] ?? null;
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const section = (labels.get(field.label) ?? 0) > 1 && pair.section ? `${sectionName(pair, page)}-` : '';
    return { ...field, name: name && isAlone ? name : section + nameFrom(field.label) };
  });
}

const nameFrom = remembered(slug, 2_000);

/** "Add a note": a place to write, not a value. */
const isInvitation = ({ value, masked, label }: FieldInput, pair: Pair): boolean =>
  value === null &&
  ((!masked && pair.label === null) ||
    /^(add|new|write|log|search|filter|neue|suche?n?|ajouter|rechercher|nuev[ao]|buscar|a[ñn]adir|comment|note)\b/i.test(
      label,
    ));

function listPage(
  related: ReadingInput['related'],
  found: Findings,
  scope: Element,
  { page, described }: Marked,
  place: Place,
): Found | null {
  const tables = related.filter(({ rows }) => rows.some(({ cells, href }) => cells.length > 0 || href));
  const hasColumns =
    found.lists.some(({ kind }) => kind === 'table') ||
    tables.some(({ rows }) => rows.some(({ kind }) => kind !== null));
  if (tables.length === 0 || !hasColumns || isArticle(page, described)) return null;
  const isHome = place.kind === 'home' || tables.length > 1;
  const rows = tables.flatMap((table) => table.rows);
  return {
    ...stillLoading(place, titleOf(page, scope, { ...found, pairs: [] }, true)),
    kind: isHome ? 'home' : 'list',
    rows,
    completeness: isBusy(scope, found.skeletons, page) ? 'partial' : 'whole',
  };
}

const asksPassword = (page: Page): boolean =>
  [...page.document.getElementsByTagName('input')].some((input) => input.type === 'password' && page.look.shown(input));

function nothing({ page, described }: Marked, place: Place, skeletons: Element[]): Found {
  const { body, readyState } = page.document;
  // Before its scripts have run, a page of an app is empty.
  if (isBusy(body, skeletons, page) || (readyState !== 'complete' && !body.innerText)) return stillLoading(place);
  const why = asksPassword(page)
    ? 'This is a sign-in page.'
    : isArticle(page, described)
      ? 'This page is an article, not a record.'
      : 'This page shows no labelled values.';
  return { ...stillLoading(place), missing: [{ what: 'Record', why }], completeness: 'whole' };
}
