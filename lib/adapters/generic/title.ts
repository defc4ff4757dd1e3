import type { RecordKind } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { shownText, squeeze } from '../dom.ts';
import { nameOf } from './controls.ts';
import { whole } from './fields.ts';
import { kindInLine, kindOfLabels, kindOfWord } from './kinds.ts';
import { kindInAddress } from './place.ts';
import type { Findings } from './walk.ts';

const titleClass = '[class*="title" i],[class*="record-name" i],[class*="recordName" i],[class*="heading" i]';

/**
 * The record's title as shown. The page's own title may say only the product's name, a heading may be the module's or
 * a section's; so a heading the page's title repeats wins, then the highest one that is no CRM word.
 */
export function titleOf(page: Page, scope: Element, found: Findings, ofMany = false): string {
  const named = (headings: Element[]) =>
    headings
      .filter((heading) => page.look.shown(heading))
      .map((heading) => ({ level: levelOf(heading), words: lineOf(heading, page) }))
      .filter(({ words }) => words !== '' && (ofMany || !kindOfWord(words)));
  const documentTitle = squeeze(page.document.title);
  const firstLabel = found.pairs.find((pair) => pair.label && pair.strong)?.label;
  const isAbove = (each: Element) => !firstLabel || (each.compareDocumentPosition(firstLabel) & 4) !== 0;
  const isInTitle = ({ words }: { words: string }) => words.length > 2 && documentTitle.includes(words);
  const top = named(found.headings.filter((heading) => levelOf(heading) === 1));
  // A page of many cards has a heading for each: only those the name may be among are read.
  const sure = top.find(isInTitle);
  if (sure) return sure.words;
  const before = named(found.headings.filter(isAbove));
  const best = before.find(isInTitle) ?? top[0] ?? before.sort((a, b) => a.level - b.level)[0];
  if (best) return best.words;
  const name = scope.matches('dialog,[role=dialog]') && nameOf(scope, { page });
  if (name) return name;
  for (const styled of scope.querySelectorAll(titleClass)) {
    const line = page.look.shown(styled) && isAbove(styled) ? lineOf(styled, page) : '';
    if (line.length > 2 && !kindOfWord(line)) return line;
  }
  return fromDocument(page) || named(found.headings)[0]?.words || '';
}

const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? 2);

/** A heading without its crumbs ("Accounts › Northwind") and its eyebrow ("Account" above the name). */
function lineOf(heading: Element, page: Page): string {
  const control = heading.querySelector('input,textarea');
  if (control) return squeeze((control as HTMLInputElement).value);
  const title = heading.getAttribute('title');
  const text = whole(heading, shownText(heading, page.look));
  // "Ostrander Mills - Saved" is titled without what the form adds.
  const lines = (title && text.startsWith(title) ? title : text).split('\n');
  const words = lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !kindOfWord(line)) ?? lines[0] ?? '';
  const crumbs = words.split(/\s*[›»>/]\s+/);
  const kept = crumbs.length > 1 && kindOfWord(crumbs[0] ?? '') ? (crumbs.at(-1) ?? words) : words;
  const prefixed = /^([^:：]{2,30})[:：]\s*(.+)$/.exec(kept);
  return (prefixed?.[2] && kindOfWord(prefixed[1] ?? '') ? prefixed[2] : kept).slice(0, 300);
}

/** `(3) Northwind Traders | Accounts | Acme CRM` → `Northwind Traders`. */
function fromDocument(page: Page): string {
  const bare = squeeze(page.document.title).replace(/^\(\d+\+?\)\s*/, '');
  const parts = bare.split(/\s+[|–—»·:-]\s+|\s*\|\s*/).filter((part) => part !== '' && !kindOfWord(part));
  const og = page.document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return parts[0] ?? og ?? '';
}

/** The kind by the address, then by heading, eyebrow and crumbs, then by the fields only such a record has. */
export function kindOf(page: Page, scope: Element, found: Findings, labels: string[]): RecordKind | null {
  const byAddress = kindInAddress(page.url);
  if (byAddress) return byAddress;
  const crumbs = page.document.querySelector('[class*="breadcrumb" i],[aria-label*="breadcrumb" i]');
  const first = found.headings.find((heading) => page.look.shown(heading));
  const spoken = [
    scope.getAttribute('aria-label'),
    crumbs && shownText(crumbs, page.look),
    first && shownText(first, page.look),
    page.document.title,
  ];
  for (const line of spoken) {
    const kind = line ? kindInLine(line) : null;
    if (kind) return kind;
  }
  return kindOfLabels(labels);
}
