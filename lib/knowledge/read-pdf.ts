import type { ArticleTrouble } from '../core/knowledge.ts';
import { headingTrail, type Piece, type ReadText } from './piece.ts';

type Line = { text: string; size: number };
export type PdfRead = { ok: true; value: ReadText } | { ok: false; trouble: ArticleTrouble };

/** Fewer characters than this a page, and the page is a picture with a stamp on it. */
const leastOnPage = 12;

/** The reader for PDF is large and loaded only here. Headings are lines set larger than the rest, or numbered ones. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes);
    const { items, totalPages } = await extractTextItems(pdf);
    const lines = items.flatMap((page) => linesOf(page));
    const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (characters < leastOnPage * totalPages) return { ok: false, trouble: { kind: 'pdf-of-pictures' } };
    return { ok: true, value: { ...outlined(lines), says: {}, language: null } };
  } catch (thrown) {
    const name = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : '';
    return { ok: false, trouble: { kind: /password/i.test(name) ? 'pdf-locked' : 'pdf-broken' } };
  }
}

type Item = { str: string; x: number; y: number; fontSize: number; hasEOL?: boolean };

/** Words at one height are one line. */
function linesOf(items: Item[]): Line[] {
  const lines: (Line & { y: number })[] = [];
  for (const { str, y, fontSize } of items) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 2) {
      last.text += str;
      last.size = Math.max(last.size, fontSize);
    } else lines.push({ text: str, size: fontSize, y });
  }
  return lines
    .map(({ text, size }) => ({ text: text.replace(/\s+/g, ' ').trim(), size }))
    .filter(({ text }) => text !== '');
}

function outlined(lines: Line[]): Pick<ReadText, 'title' | 'pieces'> {
  const usual = usualSize(lines);
  const trail = headingTrail();
  const pieces: Piece[] = [];
  let title: string | null = null;
  for (const { text, size } of lines) {
    const last = pieces.at(-1);
    const level = headingLevel(text, size, usual);
    if (level !== null) {
      if (title === null && size > usual) title = text;
      else trail.enter(level, text);
      continue;
    }
    const kind = /^(?:[-•–*]|\d{1,2}[.)])\s/.test(text) ? 'lines' : 'prose';
    const here = trail.now();
    const goesOn = last && last.headings.join('\n') === here.join('\n');
    if (goesOn && last.kind === 'prose' && kind === 'prose') last.text += last.text.endsWith('-') ? text : ` ${text}`;
    else if (goesOn && last.kind === 'lines') last.text += kind === 'lines' ? `\n${text}` : ` ${text}`;
    else pieces.push({ headings: here, kind, text });
  }
  return { title, pieces };
}

function headingLevel(text: string, size: number, usual: number): number | null {
  if (text.length > 90 || /[.,;:]$/.test(text)) return null;
  if (size > usual * 1.5) return 1;
  if (size > usual * 1.12) return 2;
  const numbered = /^(\d{1,2}(?:\.\d{1,2})+)\s+\p{Lu}/u.exec(text)?.[1];
  return numbered ? numbered.split('.').length + 1 : null;
}

/** The size most characters are set in. */
function usualSize(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
