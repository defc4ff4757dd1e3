import type { Untrusted } from '../core/untrusted.ts';
import { clean, oneLine } from './clean.ts';
import type { Masked } from './mask.ts';

/** The only thing a model's message accepts. It is made here and nowhere else. */
export type PromptText = string & { readonly __promptText: true };

/** Text that was read is refused where our own words are expected: the parameter becomes `never`. */
type OurOwn<T extends string> = T extends Untrusted ? never : T;

/** Constant text of ours, with typed parameters at most (a tone, a number, a language). */
export const instructions = <T extends string>(text: OurOwn<T>): PromptText => text as string as PromptText;

/** What the seller typed, masked. The seller may give orders; the words are marked as the seller's all the same. */
export const sellerWords = (text: Masked): PromptText => `The seller asks: ${text}` as PromptText;

/** One line of data: its number for citing, what it is, what it says. */
export type DataLine = { n?: number; label?: Masked; text: Masked };

/**
 * Text that was read, between marks that it cannot close: the mark carries the first number that occurs nowhere
 * in the data, and every line of data begins with a bar. The same data always gives the same block.
 */
export function dataBlock<T extends string>(title: OurOwn<T>, lines: DataLine[]): PromptText {
  const shown = lines.map(showLine).join('\n');
  const mark = freeMark(shown);
  return `<<<${mark} ${title}\n${shown || '| (nothing)'}\n${mark}>>>` as PromptText;
}

/** Parts of a message, an empty line between them. */
export const join = (...parts: (PromptText | null)[]): PromptText =>
  parts.filter((part) => part !== null && part !== '').join('\n\n') as PromptText;

function showLine({ n, label, text }: DataLine): string {
  const name = label ? `${oneLine(safe(label))}: ` : '';
  const [first = '', ...rest] = safe(text).trim().split(/\n+/);
  const lead = n === undefined ? '| ' : `| [${n}] `;
  return [`${lead}${name}${first}`, ...rest.map((line) => `|     ${line}`)].join('\n');
}

const safe = (text: Masked): string => clean(text as string as Untrusted);

function freeMark(text: string): string {
  // "DATA-10" in the data also holds "DATA-1": every beginning of a number is taken.
  const taken = new Set<string>();
  for (const [, digits = ''] of text.matchAll(/DATA-(\d{1,9})/gi)) {
    for (let length = 1; length <= digits.length; length++) taken.add(digits.slice(0, length));
  }
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return `DATA-${number}`;
}
