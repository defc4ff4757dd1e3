import type { Page } from '../../adapters/adapter.ts';
import { findAnchor } from '../../adapters/anchor.ts';
import { queryDeep } from '../../adapters/dom.ts';
import type { FieldEdit, Outcome, Spot } from './edit.ts';
import { opposites } from './pools.ts';
import { type Found, replaceWords, Words } from './words.ts';

/** Writes the new value wherever the page shows the old one as this field's. */
export function placeField(
  page: Page,
  { spots, becomes, alone, attributes, href, models, emptied }: FieldEdit,
): Outcome {
  let outcome: Outcome = 'placed';
  const touched: Element[] = [];
  for (const spot of spots) {
    const at = findAnchor(page, spot.anchor);
    if (!at) outcome = 'anchor not found';
    else if (spot.was === '') {
      if (!fill(page, at, spot.label, becomes, models)) outcome = 'no place for it';
    } else {
      const found = valueAt(page, at, spot) ?? valueAt(page, at, { ...spot, was: withoutSign(spot.was) });
      if (found) turnMarks(at, spot.was, becomes);
      else if (!tick(at, spot.was, becomes)) outcome = 'value not at its anchor';
      if (found) {
        touched.push(...found.pieces.map(({ element }) => element));
        replaceWords(found, found.words === spot.was ? becomes : withoutSign(becomes));
        if (emptied) for (const { element } of found.pieces) unlink(element);
      }
    }
    if (outcome !== 'placed') return outcome;
  }
  const was = spots[0]?.was ?? '';
  if (alone && was.length > 3)
    for (const echo of new Words(page.document.body, page.look).find(was)) {
      const first = echo.pieces[0];
      if (first?.start !== echo.start || echo.pieces.at(-1)?.end !== echo.end) continue;
      touched.push(first.element);
      replaceWords(echo, becomes);
    }
  if (href) relink(page, href);
  for (const element of touched) rewriteAround(element, [[was, becomes], ...attributes]);
  return outcome;
}

/** The value inside its anchor, or close around it. The label stands first, so of equal words the last are the value. */
export function valueAt(page: Page, anchor: Element, { was, label }: Spot): Found | undefined {
  let scope: Element | null = anchor;
  for (let steps = 0; scope && was !== '' && steps < 4; steps++, scope = scope.parentElement) {
    const words = new Words(scope, page.look);
    const labelled = words.find(label)[0];
    const found = words
      .find(was)
      .filter((spot) => !labelled || spot.start >= labelled.end || spot.end <= labelled.start);
    const spot = found.find(({ start }) => start >= (labelled?.end ?? 0)) ?? found.at(-1);
    if (spot) return spot;
  }
  return undefined;
}

/** Where the currency is drawn as a picture, the number stands alone: Twenty. */
const withoutSign = (amount: string): string =>
  /\d/.test(amount) ? amount.replace(/^[^\d\s\p{L}-]\s?(?=\d)|(?<=\d)\s?[^\d\s\p{L}%]$/u, '') : amount;

/** What says nothing leads nowhere. */
function unlink(element: Element): void {
  const link = element.closest('a[href]');
  link?.replaceWith(...link.childNodes);
}

/** A tick or a cross drawn before "True" or "False". */
function turnMarks(at: Element, was: string, becomes: string): void {
  if (!opposites.some((pair) => pair.includes(was) && pair.includes(becomes))) return;
  for (const mark of at.querySelectorAll('svg[class*="icon-check"], svg[class*="icon-x"]')) {
    const named = mark.getAttribute('class') ?? '';
    mark.setAttribute(
      'class',
      named.replace(/icon-(check|x)\b/, (_, what: string) => `icon-${what === 'x' ? 'check' : 'x'}`),
    );
  }
}

/** A yes or no that is a box and no word. */
function tick(at: Element, was: string, becomes: string): boolean {
  const box = at.matches('input, [aria-checked]') ? at : at.querySelector('input[type="checkbox"], [aria-checked]');
  if (!box || was === becomes) return false;
  setTicked(box, !isTicked(box));
  return true;
}

const isTicked = (box: Element): boolean =>
  box.hasAttribute('aria-checked') ? box.getAttribute('aria-checked') === 'true' : (box as HTMLInputElement).checked;

export function setTicked(box: Element, ticked: boolean): void {
  if (box.hasAttribute('aria-checked')) box.setAttribute('aria-checked', String(ticked));
  if ('checked' in box) (box as HTMLInputElement).checked = ticked;
}

/** What a page says a second time in attributes: a title, the machine's spelling of a day, the record a name leads to. */
function rewriteAround(element: Element, spellings: [string, string][]): void {
  const near = [element, element.parentElement, element.closest('a'), element.parentElement?.parentElement];
  for (const each of new Set(near.filter((one) => one instanceof Element))) {
    for (const { name, value } of [...each.attributes]) {
      if (/^(id|class|name|type|role|value)$|test|^data-(id|target|name)/.test(name)) continue;
      const pair = spellings.find(([was]) => was.length > 2 && value.includes(was));
      // An address is one address, however its words are spelt.
      if (pair && name === 'href') each.setAttribute(name, value.replace(bareAddress(pair[0]), bareAddress(pair[1])));
      else if (pair) each.setAttribute(name, value.replace(pair[0], pair[1]));
    }
  }
}

const bareAddress = (text: string): string => text.replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');

/** All links to that record lead to another one. */
function relink(page: Page, href: string): void {
  for (const link of queryDeep(page.document, 'a[href]', page.look))
    if ((link as HTMLAnchorElement).href === href)
      link.setAttribute('href', otherRecord(link.getAttribute('href') ?? ''));
}

/** The same kind of address with another id: its last digit one on; letters serve where there is none. */
export const otherRecord = (href: string): string =>
  href.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

/** Builds the value of an empty field as a filled one of this page is built. */
function fill(page: Page, empty: Element, label: string, text: string, models: Spot[]): boolean {
  for (const model of models) {
    const filled = findAnchor(page, model.anchor);
    const leaf = filled && valueAt(page, filled, model)?.pieces[0];
    if (!filled || !leaf || leaf.holder.nodeType !== 3 || filled.localName !== empty.localName) continue;
    const way: Element[] = [];
    for (let at: Element | null = leaf.element; at && at !== filled; at = parentOf(at)) way.unshift(at);
    if (way.length > 0 && parentOf(way[0] as Element) !== filled) continue;
    let target: Element = empty;
    for (const step of way) target = sameStep(page, target, step);
    // "Empty", "Add a phone number": what the CRM says where there is nothing.
    for (const hint of hintsIn(page, empty, label)) hint.remove();
    target.append(text);
    if (new Words(empty, page.look).find(text).length > 0) return true;
    target.lastChild?.remove();
  }
  const input = empty.matches('input, textarea')
    ? empty
    : empty.querySelector('input:not([type="checkbox"]), textarea');
  if (!input || !page.look.shown(input)) return false;
  (input as HTMLInputElement).value = text;
  return true;
}

function hintsIn(page: Page, empty: Element, label: string): Text[] {
  const { pieces } = new Words(empty, page.look);
  return pieces.flatMap(({ holder }) =>
    holder.nodeType === 3 && !label.includes((holder as Text).data.trim()) && page.document.body.contains(holder)
      ? [holder as Text]
      : [],
  );
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

function sameStep(page: Page, target: Element, step: Element): Element {
  const root = page.look.shadowRoot(target) ?? target;
  const nth = [...(step.parentNode?.children ?? [])].filter((kid) => kid.localName === step.localName).indexOf(step);
  const there = [...root.children].filter((kid) => kid.localName === step.localName)[nth];
  if (there) return there;
  const made = step.cloneNode(false) as Element;
  root.append(made);
  return made;
}
