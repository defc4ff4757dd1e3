import { firstNames } from './first-names.ts';
import { surnames } from './surnames.ts';

/** "…/in/karim-benali-1987", "…/u/marta.nowak": a page about one person. */
export function namesSomebody(link: string): boolean {
  const path = /^(?:https?:\/\/)?[^/]{1,255}(\/.*)$/i.exec(link)?.[1] ?? '';
  const pieces = path
    .toLowerCase()
    .split(/[/._\-?=&+]/)
    .slice(0, 60);
  return pieces.some((piece, at) => piece.length > 2 && firstNames.has(piece) && surnames.has(pieces[at + 1] ?? ''));
}
