import { headingTrail, type Piece, type ReadText } from './piece.ts';

const listLine = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/;
const tableLine = /^\s*\|.*\|\s*$/;
const rule = /^\s*\|?[\s:|-]+\|?\s*$/;

/** Markdown, and plain text too: what has no marks is paragraphs. */
export function readMarkdown(source: string): ReadText {
  const { says, body } = frontMatter(source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''));
  const trail = headingTrail();
  const pieces: Piece[] = [];
  let title = says.title ?? null;
  let open: Piece | null = null;
  const close = () => {
    if (open && open.text.trim() !== '') pieces.push(open);
    open = null;
  };
  const add = (kind: Piece['kind'], line: string) => {
    if (open?.kind !== kind) close();
    open ??= { headings: trail.now(), kind, text: '' };
    open.text += `${open.text === '' ? '' : kind === 'lines' ? '\n' : ' '}${line}`;
  };
  const lines = body.split('\n');
  for (const [at, line] of lines.entries()) {
    const heading = headingOf(line, lines[at + 1] ?? '');
    if (heading) {
      close();
      // The page's own name says nothing of where in it a passage stands.
      if (heading.level === 1 && title === null) title = heading.text;
      if (heading.text !== title) trail.enter(heading.level, heading.text);
    } else if (/^\s*(?:=+|-{3,}|\*{3,}|```.*)\s*$/.test(line) || line.trim() === '') close();
    else if (tableLine.test(line)) {
      if (!rule.test(line)) add('lines', cellsOf(line));
    } else if (listLine.test(line)) add('lines', inline(line.trim()).replace(/^[-*+•]\s+(?:\[[ xX]\]\s*)?/, '- '));
    else if (lastKind(open) === 'lines' && /^\s{2,}\S/.test(line)) continueLine(open, inline(line.trim()));
    else add('prose', inline(line.trim()));
  }
  close();
  return { title, pieces, says, language: says.language ?? says.lang ?? null };
}

const lastKind = (piece: Piece | null): Piece['kind'] | null => piece?.kind ?? null;

function continueLine(piece: Piece | null, more: string) {
  if (piece) piece.text += ` ${more}`;
}

function headingOf(line: string, next: string): { level: number; text: string } | null {
  const hashes = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line);
  if (hashes) return { level: (hashes[1] ?? '').length, text: inline(hashes[2] ?? '') };
  const under = line.trim() !== '' && line.length < 120 && !listLine.test(line) && /^(={3,}|-{3,})\s*$/.exec(next);
  return under ? { level: under[1]?.startsWith('=') ? 1 : 2, text: inline(line.trim()) } : null;
}

const cellsOf = (line: string): string =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inline(cell.trim()))
    .join(' · ')
    .replace(/^[\s·]+/, '');

/** Takes the marks off and leaves the words; an image leaves what it says it shows. */
function inline(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)(.+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/^>\s?/, '')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\s+/g, ' ');
}

/** Flat `key: value` lines between two rules; anything deeper is not what says how old an article is. */
function frontMatter(text: string): { says: Record<string, string>; body: string } {
  const found = /^---\n([\s\S]{0,4000}?)\n---\s*(?:\n|$)/.exec(text);
  if (!found) return { says: {}, body: text };
  const says: Record<string, string> = {};
  for (const line of (found[1] ?? '').split('\n')) {
    const pair = /^([A-Za-z][\w -]{0,40}):\s*(.+)$/.exec(line);
    if (pair?.[1] && pair[2])
      says[pair[1].trim().toLowerCase().replaceAll('-', '_')] = pair[2].trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return { says, body: text.slice(found[0].length) };
}
