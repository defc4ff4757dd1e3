import { isGroup } from '../words/customer-groups.ts';
import { hasLegalForm } from '../words/legal-forms.ts';
import { organisation } from './company-name.ts';

const eastern = /公司|集团|集團|会社|商会|大学|学校|病院|医院|銀行|银行|研究所|生協|組合|[市県区町村省]$/u;

/**
 * Does the name show that it is one? A legal form, a word of organisations beside another, signs only names have, or two
 * capitalised words that are no kind of customer. "Hospitality" and "Hypermarchés" alone show nothing.
 */
export function looksNamed(name: string): boolean {
  if (hasLegalForm(name)) return true;
  if (isGroup(name)) return false;
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) return eastern.test(name) || name.length > 5;
  const words = name.split(/\s+/);
  if (/\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|['’]s(?!\p{L})|\p{L}\s?[&+]\s?\p{L}/u.test(name)) return true;
  if (words.some((word) => /^\p{Lu}{2,5}$/u.test(word))) return true;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || /^\p{L}['’]\p{Lu}/u.test(word));
  return capitals.length > 1 && (organisation.test(name) || capitals.length === words.length || capitals.length > 2);
}

/** "Care Providers", "Letting Agents": where each ends like that, they are kinds. */
const isPlural = (name: string): boolean => /\p{Ll}{2}s$/u.test(name) && !/['’&]/.test(name) && !hasLegalForm(name);

/** Names in a list vouch for each other: a third of them have to show that they are some. */
export const isListOfNames = (names: string[]): boolean =>
  names.length > 1 && !names.every(isPlural) && names.filter((name) => looksNamed(name)).length * 3 >= names.length;

/** "Harbour Lane Books": each long word has its capital. "How we work" is a heading. */
export const isProper = (name: string) =>
  /[\p{Script=Han}\p{Script=Katakana}]/u.test(name) ||
  (name.split(/\s/).length > 1 &&
    name
      .split(/[\s-]+/)
      .every((word) => word.length < 5 || /^[\p{Lu}\p{N}&]/u.test(word) || /^\p{L}['’]\p{Lu}/u.test(word)));
