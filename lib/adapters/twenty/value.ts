import type { FieldInput } from '../../core/record.ts';
import { squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { isShortened, moneyIcon } from './money.ts';
import { absolute, iconOf, type Scope } from './scope.ts';
import { lineOf, readText } from './text.ts';

type FieldType = FieldInput['type'];

/** A value as it is shown, before it gets its type: how numbers are written shows only when all of them are read. */
export type Raw = {
  display: string;
  hint?: FieldType | undefined;
  href?: string;
  unit?: string | undefined;
  /** The value, where the page says it better than its text does. */
  known?: string | number | boolean;
  masked?: true;
};

/** Standard fields, for values that look like plain text. Custom ones are named by the administrator. */
const typeOfName: [RegExp, FieldType][] = [
  [/^(amount|annualRevenue|annualRecurringRevenue)$/, 'currency'],
  [/^employees$/, 'number'],
  [/^(createdAt|updatedAt|deletedAt|closeDate|dueAt)$/, 'datetime'],
  [/^emails$/, 'email'],
  [/^phones$/, 'phone'],
  [/^(domainName|linkedinLink|xLink)$/, 'url'],
  [/^address$/, 'address'],
  [/^(stage|status)$/, 'picklist'],
  [/^(company|pointOfContact|accountOwner|owner|assignee|createdBy|updatedBy)$/, 'lookup'],
  [/^(name|title|jobTitle|city)$/, 'text'],
];

/** "Empty" as users of other languages see it. */
const emptyWords = new Set(['Empty', 'Leer', 'Vide', 'Vacío', '空', 'Vuoto', 'Vazio', 'Leeg', 'فارغ', 'ריק']);

/**
 * @param label shown instead of a value where there is none
 * @param within the row or the card it stands in, which is shown
 * @returns `editing` while it is an input, `pending` while it has not arrived
 */
export function readRaw(
  element: Element,
  { name, label }: { name: string; label: string },
  scope: Scope,
  within: Element,
): Raw | 'editing' | 'pending' {
  const { text, parts } = readText(element, scope, within);
  if (parts.some(isEditor)) return 'editing';
  const hint = typeOfName.find(([names]) => names.test(name))?.[1];
  const icons = parts.flatMap((part) => (part.localName === 'svg' ? iconOf(part) : []));
  if (text === '') return wordless(parts, icons, hint);
  // A lock and "Not shared": there is a value, and this user may not see it.
  if (icons.includes('lock')) return { display: text, hint, masked: true };
  const listed = linksIn(parts, text, scope, within) ?? tagsIn(parts, text, scope, within);
  if (listed) return listed;
  if (text === label || emptyWords.has(text)) return { display: '', hint };
  if (!text.includes('\n') && (icons[0] === 'check' || icons[0] === 'x')) {
    return { display: text, hint: 'boolean', known: icons[0] === 'check' };
  }
  const money = moneyIcon(icons);
  if (money) return { display: money.sign + text, hint: 'currency', unit: money.code };
  return { display: text, hint };
}

const isEditor = (part: Element): boolean =>
  part.localName === 'textarea' ||
  (part.localName === 'input' && part.getAttribute('type') !== 'checkbox') ||
  part.getAttribute('contenteditable') === 'true';

/** A rating is stars; pictures and files show no words. Neither: a grey bar stands where the value will be. */
function wordless(parts: Element[], icons: string[], hint: FieldType | undefined): Raw | 'pending' {
  const rating = parts.find((part) => part.getAttribute('aria-label') === 'Rating');
  const stars = Number(rating?.getAttribute('aria-valuenow') ?? 0);
  if (stars > 0) return { display: String(stars), hint: 'number', known: stars };
  const drawn = rating || icons.length > 0 || parts.some(({ localName }) => localName === 'img');
  return drawn ? { display: '', hint } : 'pending';
}

/** E-mails, phones, sites and records are links, one or more; a link amid other words is part of a text. */
function linksIn(parts: Element[], text: string, scope: Scope, within: Element): Raw | null {
  const links = parts.flatMap((part) => {
    const href = part.localName === 'a' ? part.getAttribute('href') : null;
    return href ? [{ href, words: lineOf(part, scope, within) }] : [];
  });
  const [first] = links;
  if (!first || bare(links.map(({ words }) => words).join('')) !== bare(text)) return null;
  const display = links.map(({ words }) => words).join(', ');
  if (first.href.startsWith('mailto:')) return { display, hint: 'email', known: first.words };
  if (first.href.startsWith('tel:')) return { display, hint: 'phone', known: first.words };
  if (linkedRecord(first.href)) {
    return { display, hint: 'lookup', ...(links.length === 1 && { href: absolute(first.href, scope) }) };
  }
  // The text may be a name the user gave the link.
  return /^https?:/.test(first.href) ? { display, hint: 'url', known: first.href } : { display };
}

/** A coloured tag: a heading until 2026, then something that names its colours in its style. */
const isTag = (part: Element): boolean =>
  part.localName === 'h3' || (part.getAttribute('style')?.includes('--tw-tag-') ?? false);

/** Coloured tags are chosen from a list; chips without a link are members of the workspace. */
function tagsIn(parts: Element[], text: string, scope: Scope, within: Element): Raw | null {
  const display = text.replaceAll('\n', ', ');
  if (parts.some(isTag)) {
    const tags = parts.filter(isTag).map((tag) => lineOf(tag, scope, within));
    return { display: tags.join(', '), hint: 'picklist' };
  }
  const isMember = (part: Element) =>
    part.getAttribute('data-testid') === 'chip' || part.getAttribute('role') === 'img';
  return parts.some(isMember) ? { display, hint: 'lookup' } : null;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** @param tongue how the page writes numbers */
export function typed(raw: Raw, tongue: string, scope: Scope): Omit<FieldInput, 'name' | 'label' | 'anchor'> {
  const { display, hint, href, unit, known, masked } = raw;
  const type = hint ?? 'text';
  if (masked) return { display, value: null, type, masked };
  if (known !== undefined) return { display, value: known, type };
  const written = isNumeric(display) ? (isShortened(display) ? 'en' : tongue) : scope.language;
  const value = typedValue(hint === 'datetime' ? inUsualOrder(display) : display, { hint, language: written });
  const code = value.unit ?? (value.type === 'currency' ? unit : undefined);
  return { display, ...value, ...(code && { unit: code }), ...(href && { href }) };
}

const isNumeric = (display: string): boolean => /^\D{0,4}\d[\d.,’']*(?:\s\d{3}(?!\d)[.,\d]*)*\D{0,4}$/.test(display);

/** "2026 Jan 12" and "1月 12, 2026" are two of the ways Twenty writes a date, and unusual elsewhere. */
function inUsualOrder(display: string): string {
  const text = squeeze(display);
  const yearFirst = /^(\d{4}) (\p{L}+\.?|\d{1,2}月) (\d{1,2})(?!\d)(.*)$/u.exec(text);
  const [, year, month, day, rest] = yearFirst ?? [];
  const monthFirst = /^(\d{1,2})月 (\d{1,2}),? (\d{4})(.*)$/.exec(text);
  if (monthFirst) return `${monthFirst[3]}年${monthFirst[1]}月${monthFirst[2]}日${monthFirst[4]}`;
  const dayFirst = /^(\d{1,2}) (\d{1,2})月,? (\d{4})(.*)$/.exec(text);
  if (dayFirst) return `${dayFirst[3]}年${dayFirst[2]}月${dayFirst[1]}日${dayFirst[4]}`;
  if (!month) return display;
  return month.endsWith('月') ? `${year}年${month}${day}日${rest}` : `${day} ${month} ${year}${rest}`;
}

/** One value in a line of a list, where an input or a grey bar counts as nothing. */
export function valueInLine(
  element: Element,
  field: { name: string; label: string },
  scope: Scope,
  line: Element,
): string {
  const raw = readRaw(element, field, scope, line);
  return typeof raw === 'string' ? '' : raw.display.replaceAll('\n', ' ');
}
