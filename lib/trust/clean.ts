import type { Untrusted } from '../core/untrusted.ts';

/** Nobody sees these, a model reads them: zero-width and direction marks, soft hyphens, tag letters, control characters. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are taken out one by one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

/** What chat templates and prompt formats use for "here another speaker begins": <|im_start|>, [INST], <<SYS>>, </data>. */
const speakerMarks =
  /<\|([^|<>]{0,40})\|>|\[(\/?INST)\]|<<(\/?SYS)>>|<(\/?(?:system|user|assistant|developer|tool|data|instructions?)\b[^<>]{0,40})>/gi;

/**
 * Text that was read, without what only a machine sees. Words stay as they are; marks that pretend to be ours turn
 * into harmless brackets. Cleaning twice changes nothing more. Done before masking: a name with a zero-width space
 * in it is still that name.
 */
export function clean(text: Untrusted): Untrusted {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(speakerMarks, (_all, pipe, inst, sys, tag) => `(${pipe ?? inst ?? sys ?? tag})`)
    .replace(/<{3,}/g, '‹')
    .replace(/>{3,}/g, '›') as Untrusted;
}

/** On one line, for labels and quotes. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
