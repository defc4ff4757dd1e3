import { invites, jobMark, jobWords, notJob } from '../words/careers.ts';

/** "Welder (m/f/d) – Linz" is a title and a place; "Sales Manager – EMEA" stays as it is written. */
export function titleOf(name: string): string {
  const line = name.split('\n')[0]?.trim() ?? name;
  const mark = line.match(jobMark);
  // "Verkäufer(in) im Außendienst": within a word it is no mark at the end
  if (mark?.index !== undefined && /^\(/.test(mark[0]) && !/\p{L}$/u.test(line.slice(0, mark.index)))
    return line.slice(0, mark.index + mark[0].length).trim();
  // "Apprenti·e": within a word the dot is of its grammar
  return line.replace(/\s?(?:[|•]|·(?!\p{Ll})).*$/u, '').trim();
}

/** A job has a mark or a word of one in its title. */
export function isTitle(name: string): boolean {
  const title = titleOf(name);
  return couldBeTitle(name) && (jobMark.test(title) || jobWords.test(title));
}

/** "E-Mail: jobs@…", "Contact person: Jane Roe": what stands below a position. "Trainee: Sales" is one. */
export function isContactLine(title: string): boolean {
  const [, label] = title.match(/^([\p{L} -]{2,25})\s?[:：]\s/u) ?? [];
  return /@|https?:|www\.|\d[\d\s/-]{5,}\d/.test(title) || (label !== undefined && !jobWords.test(label));
}

/** No sentence, no figure, none of the words pages of jobs are full of. */
export function couldBeTitle(name: string): boolean {
  const title = titleOf(name);
  if (title.length < 3 || title.length > 100 || title.split(' ').length > 12 || /[?!。]|\.\s|\.$|[€$£]|^\d/.test(title))
    return false;
  if (isContactLine(title)) return false;
  return !invites.test(title) && !notJob.test(title.replace(jobMark, '').replace(/\([^)]*\)/g, ''));
}
