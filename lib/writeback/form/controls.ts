import type { Look, Page } from '../../adapters/adapter.ts';
import { queryDeep, squeeze } from '../../adapters/dom.ts';
import { conceptOf } from '../../core/concepts.ts';
import { plain } from '../../memory/same.ts';

/** One thing of a form a person can fill in, with what it is called there. */
export type Control = {
  element: HTMLElement;
  /** The name the form gives it: `name`, `data-field`, …; '' where it has none. */
  name: string;
  label: string;
};

const fillable =
  'input,textarea,select,[role=combobox],[role=switch],[role=checkbox],[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]';
const neverFilled = /^(hidden|password|file|submit|button|reset|image|search|color|range)$/;
/** Parts of a page that hold boxes for something else: looking for records, filtering lists. */
const elsewhere = '[role=search],[role=navigation],nav,[role=menu],[role=toolbar] form[role=search]';

/** What can be filled in where the seller is working: in the open dialog, if there is one, else on the page. */
export function controlsOf(page: Page): Control[] {
  const scope = workplace(page);
  const found = queryDeep(scope, fillable, page.look).filter((element): element is HTMLElement =>
    isFillable(element as HTMLElement, page.look),
  );
  return found.map((element) => ({ element, name: nameOf(element), label: labelOf(element, page.document) }));
}

/** The dialog on top, else the whole page: a deal opens as a dialog over the board of all deals. */
export function workplace({ document, look }: Page): Document | Element {
  const dialogs = queryDeep(document, '[role=dialog],dialog[open],[aria-modal=true]', look).filter(
    (dialog) => look.shown(dialog) && dialog.querySelector('input,textarea,select,button,a') !== null,
  );
  return dialogs.at(-1) ?? document;
}

function isFillable(element: HTMLElement, look: Look): boolean {
  const { type = '', disabled = false, readOnly = false } = element as HTMLInputElement;
  if (neverFilled.test(type) || disabled || element.getAttribute('aria-disabled') === 'true') return false;
  // A select-only combobox that is drawn over a hidden input says so itself; a read-only text box takes nothing.
  if (readOnly && element.getAttribute('role') !== 'combobox' && !element.getAttribute('aria-haspopup')) return false;
  if (element.closest(elsewhere) || element.getAttribute('aria-hidden') === 'true') return false;
  return look.shown(element) || isDrawnByItsLabel(element, look);
}

/** A check box is often transparent, and its label or parent draws the tick. */
const isDrawnByItsLabel = (element: HTMLElement, look: Look) =>
  /^(checkbox|radio)$/.test((element as HTMLInputElement).type ?? '') &&
  element.parentElement !== null &&
  look.shown(element.parentElement);

const nameAttributes = [
  'name',
  'data-field',
  'data-field-name',
  'data-name',
  'data-fieldname',
  'field-name',
  'data-attribute',
];

/** A drawn list keeps its name on the hidden input beside it (MUI); some CRMs keep it on a wrapper. */
function nameOf(element: HTMLElement): string {
  for (let at: Element | null = element, up = 0; at && up < 5; at = at.parentElement, up++) {
    for (const attribute of nameAttributes) {
      const name = at.getAttribute(attribute);
      if (name) return name;
    }
    const target = at.getAttribute('data-target-selection-name') ?? at.getAttribute('data-id') ?? '';
    const field = /(?:RecordField\.\w+\.(\w+)$)|(?:^(\w+)\.fieldControl)/.exec(target);
    if (field) return field[1] ?? field[2] ?? '';
    const beside = up === 0 ? element.parentElement?.querySelector<HTMLInputElement>('input[name]') : null;
    if (beside?.name && element.tagName !== 'INPUT') return beside.name;
  }
  return '';
}

export function labelOf(element: HTMLElement, document: Document): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { labels } = element as HTMLInputElement;
  const named = (ids: string | null) =>
    (ids ?? '')
      .split(/\s+/)
      .filter((id) => id !== '' && id !== element.id)
      .map((id) => (root.getElementById?.(id) ?? document.getElementById(id))?.textContent ?? '')
      .join(' ');
  const own = [
    ...[...(labels ?? [])].map((label) => wordsOf(label)),
    named(element.getAttribute('aria-labelledby')),
    element.getAttribute('aria-label') ?? '',
  ].map(tidy);
  const first = own.find((text) => text !== '');
  return first ?? (tidy(besideLabel(element)) || tidy(element.title));
}

/** A label that points to nothing, but stands in the same wrapper: `<div><label>Phone</label><div><input></div></div>`. */
function besideLabel(element: HTMLElement): string {
  for (let at = element.parentElement, up = 0; at && up < 4; at = at.parentElement, up++) {
    const labels = at.querySelectorAll('label,legend,.slds-form-element__label,.field-label');
    if (labels.length === 1 && labels[0]) return wordsOf(labels[0]);
    if (labels.length > 1) return '';
    const host = (at.getRootNode() as ShadowRoot).host;
    if (!at.parentElement && host) return wordsOf(host.querySelector('label') ?? host);
  }
  return element.getAttribute('placeholder') ?? '';
}

/** The words of a label without what is inside its control, and without marks for screen readers. */
function wordsOf(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('input,select,textarea,svg,abbr,[aria-hidden=true],button')) part.remove();
  return copy.textContent ?? '';
}

const tidy = (text: string) =>
  squeeze(text)
    .replace(/^\*\s*|\s*[*:：]+$/g, '')
    .trim();

/** The control for a field: by the CRM's name of it, by its label, then by what it means. Two that fit equally are none. */
export function controlFor(controls: Control[], wanted: { field: string; label: string }): Control | null {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const label = plain(wanted.label);
  const meaning = conceptOf({ name: wanted.field, label: wanted.label });
  const ways: ((control: Control) => boolean)[] = [
    ({ name }) => name !== '' && bare(name) === bare(wanted.field),
    (control) => plain(control.label) === label,
    ({ name }) => name !== '' && bare(name) === bare(wanted.label),
    (control) => meaning !== null && conceptOf({ name: control.name, label: control.label }) === meaning,
    (control) => label.length > 3 && isWithUnit(control.label, wanted.label),
  ];
  for (const fits of ways) {
    const found = controls.filter(fits);
    if (found.length === 1 || (found.length > 1 && sameGroup(found))) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/** "Amount (EUR)", "Amount %" for "Amount"; "Account Owner" is not the account. */
function isWithUnit(shown: string, label: string): boolean {
  if (!shown.toLowerCase().startsWith(label.trim().toLowerCase())) return false;
  return /^\s*(?:[([（].*|[A-Z]{3}|[€$£¥%])$/u.test(shown.slice(label.trim().length));
}

/** The buttons of one radio group share a name and are one control; a list box and the text beside it are two. */
const sameGroup = (controls: Control[]) =>
  controls.every(({ element }) => (element as HTMLInputElement).type === 'radio') ||
  controls.every(({ element }) => element.contains(controls.at(-1)?.element ?? null));
