/**
 * Every match of a global pattern. `matchAll` makes a copy of its pattern each time, which for the thousand short lines
 * of a record takes longer than the matching.
 */
export function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    all.push(found);
    if (found[0] === '') pattern.lastIndex += 1;
  }
  return all;
}
