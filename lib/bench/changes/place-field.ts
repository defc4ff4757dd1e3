import type { Page } from '../../adapters/adapter.ts';
import { findAnchor } from '../../adapters/anchor.ts';
import { queryDeep } from '../../adapters/dom.ts';
import type { FieldEdit, Outcome, Spot } from './edit.ts';
import { fill, isForNothing } from './fill.ts';
import { turn } from './turn.ts';
import { valueAt } from './value-at.ts';
import { replaceWords, Words } from './words.ts';

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
    else if ((spot.was === '' || isGreyWord(at, models)) && fill(page, at, spot.label, becomes, models)) continue;
    else if (spot.was === '') outcome = 'no place for it';
    else {
      const found = valueAt(page, at, spot) ?? valueAt(page, at, { ...spot, was: withoutSign(spot.was) });
      const isDone = turn(page, at, spot.was, becomes);
      const chips = found || isDone ? [] : oneOfSeveral(page, at, spot, becomes);
      if (!found && !isDone && chips.length === 0) outcome = 'value not at its anchor';
      touched.push(...chips);
      if (emptied) for (const chip of chips) unlink(chip);
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

/** Where the currency is drawn as a picture, the number stands alone: Twenty. */
const withoutSign = (amount: string): string =>
  /\d/.test(amount) ? amount.replace(/^[^\d\s\p{L}-]\s?(?=\d)|(?<=\d)\s?[^\d\s\p{L}%]$/u, '') : amount;

/** What says nothing leads nowhere. */
function unlink(element: Element): void {
  const link = element.closest('a[href]');
  link?.replaceWith(...link.childNodes);
}

/** A "--" in letters of its own is nothing: a value comes in its place, not in its clothes. */
const isGreyWord = (at: Element, models: Spot[]): boolean => models.length > 0 && isForNothing(at);

/** Of chips side by side the first says the new value, the others are gone. */
function oneOfSeveral(page: Page, at: Element, { was }: Spot, becomes: string): Element[] {
  const words = new Words(at, page.look);
  const [first, ...rest] = was.split(/[,;]\s/).map((each) => words.find(each)[0]);
  const chip = first?.pieces[0]?.element;
  if (!first || !chip || rest.length === 0) return [];
  for (const other of rest) {
    let whole = other?.pieces[0]?.element;
    while (whole?.parentElement && !whole.parentElement.contains(chip)) whole = whole.parentElement;
    if (whole && !whole.contains(chip)) whole.remove();
  }
  replaceWords(first, becomes);
  rewriteAround(chip, [[first.words, becomes]]);
  return [chip];
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
