import { sentencesOf } from '../actions/say.ts';
import type { Passage } from '../core/knowledge.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { Section } from './sections.ts';

/** Characters. Long enough to hold an answer with what surrounds it, short enough to say where it stands. */
const longest = 900;

/** Sections as passages: whole lines together up to a length; only a line that is longer by itself is cut, between sentences. */
export function passagesOf(sections: Section[]): Passage[] {
  const passages: Passage[] = [];
  for (const { headings, lines } of sections) {
    let text = '';
    const put = () => {
      if (text === '') return;
      passages.push({ n: passages.length, headings: headings.map(asUntrusted), text: asUntrusted(text) });
      text = '';
    };
    for (const piece of lines.flatMap(short)) {
      if (text !== '' && text.length + piece.length + 1 > longest) put();
      text = text === '' ? piece : `${text}\n${piece}`;
    }
    put();
  }
  return passages;
}

function short(line: string): string[] {
  if (line.length <= longest) return [line];
  const pieces: string[] = [];
  for (const sentence of sentencesOf(line, line.length)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < longest)
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(...(sentence.length <= longest * 3 ? [sentence] : (sentence.match(/.{1,900}/gs) ?? [])));
  }
  return pieces;
}
