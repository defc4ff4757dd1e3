import type { Untrusted } from '../core/untrusted.ts';
import { withoutEncoded } from './clean/encoded.ts';
import { withoutInvisible } from './clean/invisible.ts';
import { withoutLookAlikes } from './clean/look-alikes.ts';

/**
 * What chat templates and prompt formats use for "here another speaker begins": <|im_start|>, [INST], <<SYS>>, </data>,
 * <start_of_turn>. Full-width brackets look the same to a model.
 */
const speakerMarks =
  /[<＜][|｜]([^|｜<>＜＞]{0,40})[|｜][>＞]|\[(\/?INST)\]|<<(\/?SYS)>>|<(\/?(?:system|user|assistant|developer|tool(?:_call|_response|_use)?|function_calls?|data|documents?|context|instructions?|prompt|start_of_turn|end_of_turn|bos|eos)\b[^<>]{0,40})>/gi;

/**
 * Text that was read, without what only a machine sees. Words stay as they are, except that a word written in two scripts
 * is written in one, and text in code gives way to a note of what it was; marks that pretend to be ours turn into harmless
 * brackets. Cleaning twice changes nothing more. Done before masking: a name with a zero-width space in it is still that
 * name.
 */
export function clean(text: Untrusted): Untrusted {
  let now = text;
  // What was taken out may have kept two halves of something apart.
  for (let round = 0; round < mostRounds; round++) {
    const next = cleanOnce(now);
    if (next === now) break;
    now = next;
  }
  return now;
}

/** Nothing honest needs a third. */
const mostRounds = 10;

function cleanOnce(text: Untrusted): Untrusted {
  const words = withoutLookAlikes(withoutInvisible(text.replace(/\r\n?/g, '\n')));
  return withoutEncoded(words)
    .replace(
      speakerMarks,
      (_all, pipe, inst, sys, tag) => `(${String(pipe ?? inst ?? sys ?? tag).replace(/[[\]]/g, '')})`,
    )
    .replace(/<{3,}/g, '‹')
    .replace(/>{3,}/g, '›') as Untrusted;
}

/** On one line, for labels and quotes. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
