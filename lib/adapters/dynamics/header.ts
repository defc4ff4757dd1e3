import type { Page } from '../adapter.ts';
import { cssAnchor, labelAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { emptied } from './control.ts';
import type { RawField } from './fields.ts';
import type { Form } from './form.ts';
import { standardName, typeOfName } from './names.ts';
import { selectors } from './selectors.ts';

/**
 * The few facts beside the title, where they are text only: since 2026 in a component of their own, before that in a list
 * without API names. (Where the header holds real controls, they are fields like all others.)
 */
export function readHeader(page: Page, form: Form, details: RawField[]): RawField[] {
  return [...componentItems(page, form), ...listItems(page, form, details)];
}

/** `<uci-header-control-list>` keeps its items in its open shadow root, and each keeps label and value in slots. */
function componentItems(page: Page, form: Form): RawField[] {
  const found: RawField[] = [];
  for (const list of form.root.getElementsByTagName(selectors.headerComponent)) {
    if (!page.look.shown(list)) continue;
    for (const item of itemsIn(list, page)) {
      const field = readItem(item, page, form);
      if (field) found.push(field);
    }
  }
  return found;
}

/** Items stand in the list's shadow root, in its light tree, or in one more component between. */
function itemsIn(host: Element, page: Page): Element[] {
  const trees = [host, page.look.shadowRoot(host)].filter((tree) => tree !== null);
  return trees.flatMap((tree) =>
    [...tree.querySelectorAll('*')].flatMap((part) => {
      if (part.localName === selectors.headerItem) return [part];
      return part.localName.includes('-') && page.look.shadowRoot(part) ? itemsIn(part, page) : [];
    }),
  );
}

function readItem(item: Element, page: Page, form: Form): RawField | null {
  if (!page.look.shown(item)) return null;
  const name = (item.getAttribute('data-name') ?? '').replace(/^header_/, '');
  const label = slotted(item, 'label', page);
  if (name === '' && label === '') return null;
  return rawField(name || nameFor(label, [], form), label || name, slotted(item, 'value', page), {
    anchor: cssAnchor(`${selectors.headerItem}[data-name="${item.getAttribute('data-name')}"]`),
  });
}

function slotted(item: Element, slot: string, page: Page): string {
  const parts = [...item.children].filter((part) => part.getAttribute('slot') === slot);
  const text = parts.map((part) => shownText(part, page.look, true)).join(' ');
  if (parts.length > 0) return squeeze(text.replaceAll('\n', ' '));
  const inside = page.look.shadowRoot(item)?.querySelector(`.${slot}-text,.${slot}`);
  return inside ? squeeze(shownText(inside, page.look).replaceAll('\n', ' ')) : '';
}

/** `#headerControlsList_3 > div`: the value, below it the label. */
function listItems(page: Page, form: Form, details: RawField[]): RawField[] {
  const found: RawField[] = [];
  for (const cell of [...form.header.querySelectorAll(selectors.headerList)].flatMap((list) => [...list.children])) {
    if (cell.querySelector(selectors.fieldCell) || !page.look.shown(cell)) continue;
    const lines = shownText(cell, page.look).split('\n');
    const label = lines.length > 1 ? (lines.at(-1) ?? '') : '';
    if (label === '') continue;
    const value = lines.slice(0, -1).join(' ');
    const control = cell.querySelector('[data-id^="header_"]') ?? cell;
    const told = /^header_([a-z0-9_]+)/.exec(control.getAttribute('data-id') ?? '')?.[1];
    const link = cell.querySelector('a[href*="etn="]')?.getAttribute('href');
    found.push(
      rawField(told ?? nameFor(label, details, form), label, value, {
        anchor: labelAnchor(label, value),
        ...(link ? { href: new URL(link, page.url.href).href } : {}),
      }),
    );
  }
  return found;
}

/** By the same label on the form, else by the label of a standard column. */
const nameFor = (label: string, details: RawField[], { table }: Form): string =>
  details.find((field) => field.label === label)?.name ?? standardName(label, table) ?? slug(label);

const rawField = (name: string, label: string, value: string, more: Pick<RawField, 'anchor' | 'href'>): RawField => ({
  name,
  label,
  display: emptied(value),
  hint: typeOfName(name),
  ...more,
  highlight: true,
});
