/** A full stop after these ends no sentence. */
const abbreviations =
  /(?:^|[\s(])(?:\p{L}|Dr|Mr|Mrs|Ms|Prof|Dipl|Ing|Inc|Ltd|Co|Corp|St|Nr|No|ca|approx|bzw|etc|inkl|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|Sr|Sra|av|env|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Okt|Nov|Dec|Dez|Est|est|gegr|Tel|Str|art|al|p\.\s?ej|sig|dott|ing)$/iu;

/** "am 3. März 1987", "in 4. Generation": a number's full stop, too. */
const ordinal = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Generation|Platz|Stock|Etage|OG)/u;

/** The sentences of a block's text, each a verbatim piece of it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const stop of text.matchAll(
    /[.!?…]["”’»)]?\s+(?=["“‘«(]?[\p{Lu}\p{N}¿¡])|[。！？]|\s[|•·]\s|\n+(?=["“‘«(]?[\p{Lu}\p{N}\p{Script=Han}])/gu,
  )) {
    const end = stop.index + stop[0].trimEnd().length;
    const soFar = text.slice(start, stop.index);
    const next = text.slice(end).trimStart();
    if (
      stop[0].startsWith('.') &&
      (abbreviations.test(soFar) || (/(?:^|\s)\d{1,2}$/.test(soFar) && ordinal.test(next)))
    )
      continue;
    sentences.push(text.slice(start, end).trim());
    start = stop.index + stop[0].length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence.length > 0);
}
