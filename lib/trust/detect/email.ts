import { type Detector, type Find, matches } from './find.ts';

const localPart = /[\p{L}\p{N}._%+'’-]/u;
const hostPart = /[\p{L}\p{N}.-]/u;

/** Grown from each @ to both sides: a pattern tried at every letter would be quadratic. */
export const findEmails: Detector = (text) => {
  const finds: Find[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && localPart.test(text[start - 1] ?? '')) start -= 1;
    while (start < at && /[.'’%-]/.test(text[start] ?? '')) start += 1;
    let end = at + 1;
    while (end < text.length && end - at < 255 && hostPart.test(text[end] ?? '')) end += 1;
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    const host = text.slice(at + 1, end);
    // A host ends in letters, or in "xn--…" where those are not plain ones.
    if (start < at && /[\p{L}\p{N}]\.(?:\p{L}{2,}|xn--[\p{L}\p{N}-]{2,})$/u.test(host))
      finds.push({ start, end, entity: 'email' });
  }
  return [...finds, ...disguised(text)];
};

/** "jo [at] brandauer.example", "jo (at) brandauer (dot) example". */
const disguised = (text: string): Find[] =>
  !/[[({] ?(?:at|ät|arroba|chiocciola|arobase) ?[\])}]/i.test(text)
    ? []
    : matches(
        text,
        /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?[[({] ?(?:at|ät|arroba|chiocciola|arobase) ?[\])}] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[[({] ?(?:dot|punkt|point|punto) ?[\])}] ?)[\p{L}\p{N}-]{1,63}){1,4}/giu,
        'email',
      );
