import type { FieldInput, ReadingInput } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';
import { stageLabel, statusLabel } from './kinds.ts';
import { kindBehind, webAddress } from './place.ts';
import { type Findings, languageOf, type Pair } from './walk.ts';

type Stage = NonNullable<ReadingInput['stage']>;
type Step = NonNullable<Stage['path']>[number];

/** The first field of such a label that holds something. */
export const filledField = (fields: FieldInput[], called: RegExp): FieldInput | undefined =>
  fields.find(({ label, value }) => value !== null && called.test(label));

/** The stage by its field, and the steps around it where the page draws them as a path. */
export function stageOf(fields: FieldInput[], kind: ReadingInput['kind'], scope: Element, page: Page): Stage | null {
  const hasStatus = kind === 'lead' || kind === 'case';
  const field = filledField(fields, stageLabel) ?? (hasStatus ? filledField(fields, statusLabel) : undefined);
  const path = kind === 'opportunity' || hasStatus ? pathOf(scope, page) : [];
  const current = path.find(({ state }) => state === 'current');
  const value = field?.display ?? current?.label;
  if (!value) return null;
  return { value, ...(path.length > 1 && { path }), anchor: field?.anchor ?? textAnchor(value) };
}

/** Drawn from left to right, or right to left on a page that reads so, whatever the order in the markup (Odoo reverses it). */
function pathOf(scope: Element, page: Page): Step[] {
  const current = [...scope.querySelectorAll('[aria-current=step]')].find((each) => page.look.shown(each));
  const group = current?.closest('ol,ul,[role=list],[role=radiogroup],[role=listbox]') ?? current?.parentElement;
  if (!current || !group) return [];
  const item = [...group.children].find((kid) => kid.contains(current));
  const steps = [...group.children].filter((kid) => kid.localName === item?.localName && page.look.shown(kid));
  const sign = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
  const across = steps.map((step) => ({ step, x: step.getBoundingClientRect().left * sign })).sort((a, b) => a.x - b.x);
  const at = across.findIndex(({ step }) => step === item);
  return across.map(({ step }, n) => ({
    label: firstLine(step, page),
    state: n < at ? 'done' : n === at ? 'current' : 'ahead',
  }));
}

const firstLine = (element: Element, page: Page): string => shownText(element, page.look, true).split('\n')[0] ?? '';

/** Closed tabs and folded sections: there, but not in sight, so not read. */
export function closedParts({ tabs, folds }: Findings, page: Page): ReadingInput['missing'] {
  const missing: ReadingInput['missing'] = [];
  const say = (element: Element, why: string) => {
    const what = page.look.shown(element) ? firstLine(element, page) : '';
    const isNews = !missing.some((each) => each.what === what);
    if (isNews && /^(?!(?:new|log|add|create|e-?mail|write)\b).{1,80}$/i.test(what)) missing.push({ what, why });
  };
  for (const tab of tabs) {
    // Consoles keep other records in tabs, which are links to them.
    const href = webAddress(tab);
    const isRecord = href !== null && kindBehind(href) !== null;
    if (tab.getAttribute('aria-selected') !== 'true' && !isRecord) say(tab, 'This tab is not open.');
  }
  for (const fold of folds) say(fold, 'This section is folded.');
  return missing.slice(0, 20);
}

/** Skeletons and spinners in sight: the page is still fetching something. */
export const isBusy = (scope: Element, skeletons: Element[], page: Page): boolean =>
  scope.getAttribute('aria-busy') === 'true' || skeletons.some((each) => page.look.shown(each));

/** Microdata in sight that no label spoke for: the property's own name is the label. */
export function microdata(scopes: Element[], used: (element: Element) => boolean, page: Page): FieldInput[] {
  const properties = new Set(scopes.flatMap((each) => [...each.querySelectorAll('[itemprop]:not([itemscope])')]));
  return [...properties].slice(0, 100).flatMap((element) => {
    const name = element.getAttribute('itemprop') ?? '';
    const isTaken = /^(name|image|logo|articleBody|headline)$/.test(name) || used(element);
    const display = isTaken || !page.look.shown(element) ? '' : shownText(element, page.look);
    const typed = typedValue(display, { language: languageOf(page) });
    return display === '' ? [] : [{ name, label: spoken(name), display, ...typed, anchor: textAnchor(display) }];
  });
}

/** `numberOfEmployees` → `Number of employees`. */
const spoken = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Thing = Record<string, unknown>;

function things(page: Page): Thing[] {
  return [...page.document.scripts]
    .filter(({ type }) => type === 'application/ld+json')
    .flatMap((script) => {
      try {
        const parsed: unknown = JSON.parse((script.textContent ?? '').slice(0, 200_000));
        const graph = (parsed as Thing | null)?.['@graph'];
        return (Array.isArray(graph) ? graph : Array.isArray(parsed) ? parsed : [parsed]) as Thing[];
      } catch {
        return [];
      }
    });
}

/** JSON-LD says more than the page shows, so it is taken only for the record the page names, and only plain values. */
export function linkedData(title: string, fields: FieldInput[], page: Page): FieldInput[] {
  const own = things(page).find(
    (thing) => typeof thing?.name === 'string' && squeeze(thing.name).toLowerCase() === title.toLowerCase(),
  );
  if (!own) return [];
  return Object.entries(own).flatMap(([name, value]) => {
    if (/^(@.*|name|image|logo|sameAs)$/.test(name) || (typeof value !== 'string' && typeof value !== 'number'))
      return [];
    const display = squeeze(String(value)).slice(0, 2_000);
    const known = fields.some((field) => field.display === display || field.label === spoken(name));
    return known || display === '' ? [] : [{ name, label: spoken(name), display, ...typedValue(display), anchor: '' }];
  });
}

/** News, blogs and products of words say so themselves. */
export const isArticle = (page: Page, described: Element[]): boolean =>
  page.document.head.querySelector('meta[property="og:type"][content=article]') !== null ||
  described.some((each) => /(Article|BlogPosting)$/.test(each.getAttribute('itemtype') ?? '')) ||
  things(page).some((thing) => /Article|BlogPosting/.test(String(thing?.['@type'])));

/** Attributes that name a field on purpose come before those that may name anything. */
const declared = [
  'data-field',
  'data-field-name',
  'data-fieldname',
  'data-name',
  'field',
  'data-api-name',
  'name',
  'itemprop',
];
const incidental = ['data-testid', 'data-test-id', 'data-test', 'id'];
const naming = new Set([...declared, ...incidental]);
const noName = /^(field|value|label|input|text|row|cell|item|content|container|wrapper|main|root|true|false)$/i;

/** The CRM's own name of the field where an attribute of value, row or label gives one; null else. */
export function apiName(pair: Pair): string | null {
  const near = around(pair).filter(mayName);
  for (const attributes of [declared, incidental]) {
    for (const element of near) {
      for (const attribute of attributes) {
        const raw = element.getAttribute(attribute);
        const name = raw?.replace(
          /^(field|input|cell|prop|property|detail|dv|lbl|txt)[-_.]|[-_.](field|value|label|input|text|cell|display)$/gi,
          '',
        );
        // "input-47", ":r3:", "css-1x2y9z": made up anew with each release or each page.
        if (
          name &&
          /^[A-Za-z][\w.-]{1,60}$/.test(name) &&
          !/\d{2,}|^(mui|css|radix|headlessui|react)\b/.test(name) &&
          !noName.test(name)
        )
          return name;
      }
    }
  }
  return null;
}

/** Most elements have no attribute but a class, and asking for twelve that are not there costs more than this. */
const mayName = (element: Element): boolean =>
  element.hasAttributes() && element.getAttributeNames().some((attribute) => naming.has(attribute));

/** The value, what it wraps, what wraps it and holds little else, the label. */
function around({ values: [value], label }: Pair): Element[] {
  if (!value) return [];
  const near = [value, ...value.querySelectorAll('input,select,textarea')].slice(0, 2);
  if (value.childElementCount === 1 && value.firstElementChild) near.push(value.firstElementChild);
  let at = value.parentElement;
  for (let up = 0; at && up < 3 && at.childElementCount <= 3; up++, at = at.parentElement) near.push(at);
  if (label) near.push(label);
  return near;
}

export const sectionName = (pair: Pair, page: Page): string =>
  slug(pair.section ? shownText(pair.section, page.look) : '');
