import { titles } from './names/signs.ts';

/** Typed without a capital anywhere near: then small letters say nothing. */
export function isSmallLine(text: string, start: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 200);
  const end = text.indexOf('\n', start);
  const line = text.slice(from, Math.min(end === -1 ? text.length : end, start + 200));
  if (!/\p{Lu}\p{Ll}/u.test(line)) return true;
  // Somebody who begins a line and its sentences small writes names small as well, whatever password stands there.
  return (
    /^[\s>*•-]*\p{Ll}/u.test(line) &&
    !/[.!?] \p{Lu}/u.test(line) &&
    !/(?<![\p{L}\d])\p{Lu}\p{Ll}/u.test(text.slice(from, start))
  );
}

/** In "https://frische-kraft.example" and "@summit" everything is written small. */
export const isInLink = (text: string, start: number, end: number): boolean =>
  /[@/]$|[\p{L}\p{N}][.@-]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[ ,;]/.test(text.slice(start - 1, start))
    ? /[@/]$/.test(text.slice(Math.max(0, start - 1), start)) || isHost(text, end)
    : isHost(text, end);

const isHost = (text: string, end: number): boolean =>
  /^(?:-[\p{L}\p{N}-]{1,40})?\.\p{Ll}{2,12}(?![\p{L}])/u.test(text.slice(end, end + 56));

/** Only German writes every noun large: elsewhere a capital behind an article is a name's. */
const asThing =
  /(?:(?:^|[^\p{L}])(?:\d|in|fl(?:y|ies|ew) to|ship(?:s|ped)? to|trip to|exports? to|by|until|till|since|early|late|mid|last|next|during|every|each|via|near|im|am|zum|zur|vom|beim|ab|bis|seit|anfang|mitte|ende|der|die|das|den|dem|des|ein|eine|einen|kein|keine)[ ])$/iu;
const months = /^(?:may|mai|april|june|juni|july|juli|august|mars|march|jan|jun|jul|marco)$/i;
const titled = /(?:^|[^\p{L}])(\p{L}{1,12})\.?[ ]$/u;

/** "in May", "2 May", "der Graf", "der Weg": the word itself and not who is called so. */
export function isThing(text: string, start: number, end: number): boolean {
  const ahead = text.slice(Math.max(0, start - 14), start);
  if (titles.test(titled.exec(ahead)?.[1] ?? '')) return false;
  if (asThing.test(ahead) || /^\p{Ll}/u.test(text[start] ?? '')) return asThing.test(ahead);
  return months.test(text.slice(start, end)) && (/\d\.?[ ]$/.test(ahead) || /^[ ]\d/.test(text.slice(end, end + 2)));
}

/** "la peña celebra", "the bishop of York": with an article and a small letter it is the word. */
export const isSmallNoun = (text: string, start: number): boolean =>
  /^\p{Ll}/u.test(text[start] ?? '') &&
  /(?:^|[^\p{L}])(?:the|a|an|la|el|los|las|un|una|il|lo|i|gli|le|les|une|der|die|das|den|dem|ein|eine|einen)[ ]$/iu.test(
    text.slice(Math.max(0, start - 8), start),
  ) &&
  !isSmallLine(text, start);

/** "Mark-up", "Grace period", "Rose-coloured". */
export const isOfWord = (text: string, end: number): boolean =>
  /^(?:-\p{Ll}|[ ](?:the|it|this|that|these|them|your|mode|period|line|branch|office|depot|site|edition|tables?|design)(?!\p{L}))/u.test(
    text.slice(end, end + 12),
  );
