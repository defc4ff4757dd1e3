import type { Block } from '../read-page.ts';
import { kindOfNews, newsOfOthers, notNews } from '../words/news.ts';
import { type ReadDate, readDate } from './dates.ts';
import { piecesOf, piecesOfBlock } from './pieces.ts';
import { rankOf } from './sections.ts';

type Dated = { block: Block; date: ReadDate };

/** What a list of news has: titles, each with its day as YYYY-MM-DD. A title is a verbatim piece of the page's text. */
export function datedTitles(blocks: Block[], monthLeads: boolean | null): { title: string; date: string }[] {
  const dated = blocks.flatMap((block): Dated[] => {
    if (block.region === 'nav' || block.region === 'footer' || newsOfOthers.test(block.heading ?? '')) return [];
    const date = dateIn(block, monthLeads);
    return date ? [{ block, date }] : [];
  });
  const headingsLead = dated.filter(({ block }) => headingNear(blocks, block, -1)).length;
  const headingsFollow = dated.filter(({ block }) => headingNear(blocks, block, 1)).length;
  const side = headingsLead > headingsFollow ? -1 : 1;
  const used = new Set<string>();
  return dated.flatMap(({ block, date }) => {
    const box = boxOf(block, dated);
    const inside = box ? blocks.filter((other) => other !== block && box.contains(other.element)) : [];
    const title =
      titleIn(box, inside, block, date) ??
      headingNear(blocks, block, side) ??
      headingNear(blocks, block, side === 1 ? -1 : 1);
    if (!title || used.has(title)) return [];
    used.add(title);
    return [{ title, date: date.iso }];
  });
}

/** A line that is a date, with few words around it, or a `<time datetime>`; not a date somewhere in a text. */
export function dateIn(block: Block, monthLeads: boolean | null): ReadDate | null {
  const time = block.element.matches('time') ? block.element : block.element.querySelector('time[datetime]');
  const iso = time?.getAttribute('datetime')?.match(/^(\d{4}-\d\d-\d\d)/)?.[1];
  const shown = (time?.textContent ?? '').replace(/\s+/g, ' ').trim();
  // A box holds the dates of the lines in it, too
  if (iso && shown && block.text.replace(/\s+/g, ' ').includes(shown)) return { iso, said: shown };
  const pieces = piecesOfBlock(block);
  // A calendar leaf: the day large, year and month below it
  if (pieces.length > 1 && pieces.length < 4 && block.text.length <= 24) {
    const leaf = readDate(pieces.join(' '), monthLeads) ?? readDate(dayAfter(pieces.join(' ')), monthLeads);
    if (leaf) return { iso: leaf.iso, said: block.text };
  }
  const date = readDate(block.text, monthLeads);
  if (date) {
    const at = block.text.indexOf(date.said);
    const after = block.text.length - at - date.said.length;
    if (block.text.length - date.said.length <= 45 && !/[.!?]$/.test(block.text)) return date;
    if ((at <= 3 || after <= 3) && block.text.length <= 240) return date;
  }
  for (const piece of pieces.length > 1 ? pieces : []) {
    const own = readDate(piece, monthLeads);
    if (own && piece.length - own.said.length <= 16) return own;
  }
  return null;
}

/** "18 2024-06" → "2024-06-18" */
const dayAfter = (text: string) => text.replace(/^(\d{1,2})\s(\d{4})[-./](\d{1,2})$/, '$2/$3/$1');

/** The largest box without another date in it: an article, an item, a card. A page with one date has no list. */
function boxOf({ element }: Block, dated: Dated[]): Element | null {
  const described = element.closest('dt')?.nextElementSibling;
  if (described?.matches('dd')) return described;
  let box: Element = element;
  for (let steps = 0; steps < 7; steps++) {
    const around: Element | null = box.parentElement;
    if (!around || around.matches('body, main, html, table, tbody, ul, ol, dl')) break;
    if (dated.some(({ block }) => block.element !== element && around.contains(block.element))) break;
    if (dated.length === 1 && box.querySelector('h2, h3, h4, h5, a')) break;
    box = around;
  }
  return box;
}

/** A heading, else a link's words, else those beside the date, else the next line. */
function titleIn(box: Element | null, inside: Block[], block: Block, date: ReadDate): string | null {
  const heading = inside.find((other) => rankOf(other) > 1 && isTitle(other.text));
  if (heading) return heading.text.replace(/\n/g, ' ');
  const all = [block, ...inside];
  const isShown = (text: string) => all.some((other) => other.text.replace(/\s+/g, ' ').includes(text));
  for (const link of (box ?? block.element).querySelectorAll('a')) {
    const said = [(link.textContent ?? '').replace(/\s+/g, ' ').trim(), ...piecesOf(link)];
    const words = (link.children.length > 1 ? said.slice(1) : said)
      .map((text) => text.replace(date.said, '').trim())
      .find((text) => isTitle(text) && text.length <= 160 && isShown(text));
    if (words) return words;
  }
  const pieces = block.element.children.length > 1 ? piecesOfBlock(block) : [];
  const lines = block.text.replace(date.said, '\n').split('\n');
  for (const part of pieces.length > 2 ? pieces : lines) {
    const words = part.replace(date.said, '').replace(/^[\s|·•:：,.()–—-]+|[\s|·•:：(–—-]+$/gu, '');
    const long = words.split(' ').length > 2 || /[\p{Script=Han}\p{Script=Katakana}]{5}/u.test(words);
    if (long && isTitle(words) && words.length <= 160 && block.text.length <= 400) return words;
  }
  const next = inside.find((other) => isTitle(other.text) && other.text.length <= 140);
  return next && inside.length <= 3 && !/[.!]$/.test(next.text) ? (next.text.split('\n')[0] ?? next.text) : null;
}

/** Where all stand in one row without boxes: the heading one or two lines away, before the next date. */
function headingNear(blocks: Block[], block: Block, side: 1 | -1): string | null {
  // A table's dates belong to its rows; a layout in tables has whole texts in its cells
  if (isCell(block)) return null;
  const at = blocks.indexOf(block);
  for (const other of [blocks[at + side], blocks[at + 2 * side]]) {
    if (!other || other.region === 'nav' || other.region === 'footer') return null;
    if (rankOf(other) > 1) return isTitle(other.text) ? other.text.replace(/\n/g, ' ') : null;
    if (other.text.length > 60) return null;
  }
  return null;
}

const isCell = ({ element, text }: Block) =>
  (element.closest('td, th')?.textContent ?? '').trim() === text && element.closest('td, th') !== null;

export function isTitle(text: string): boolean {
  const title = text.trim();
  return (
    title.length >= 6 &&
    title.length <= 200 &&
    /\p{L}{2}/u.test(title) &&
    !notNews.test(title) &&
    !kindOfNews.test(title) &&
    !/lorem ipsum|@/i.test(title) &&
    !/^[\p{L}]+$/u.test(title.replace(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{6,}/u, ' x'))
  );
}
