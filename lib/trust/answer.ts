import type { Warning } from '../core/call.ts';
import { checkEvidence } from './evidence.ts';
import { placeholdersIn } from './placeholder.ts';
import type { Prepared } from './prepare.ts';
import { warningsIn } from './safety.ts';
import { unmask } from './unmask.ts';

/** What came of an answer behind the model: restored, held against what was given, looked at for abuse. */
export type Answer = {
  /** Restored and checked; struck parts stand in ~~…~~. */
  text: string;
  /** What was struck, and the citations of nothing, each once: "1,250,000 EUR", "https://…", "Person_9", "[77]". */
  flagged: string[];
  /** Names that are in nothing the model was given. They stand; the seller is told. */
  unsure: string[];
  /** Numbers the text cites, in order, each once. With `citeAs`: index + 1 of the turn's source. */
  cited: number[];
  warnings: Warning[];
  /** How many placeholders stood in it. */
  restored: number;
};

export const noAnswer: Answer = { text: '', flagged: [], unsure: [], cited: [], warnings: [], restored: 0 };

/** The gate's last stages: unmask, evidence check, safety check. */
export function checkAnswer(answered: string, { data, made, told, book }: Prepared): Answer {
  const ground = { data: [...data.flatMap((datum) => [datum.text, datum.label]), ...made], ownWords: told };
  const checked = checkEvidence(unmask(answered, book), ground);
  const numbers = new Set(data.map(({ n }) => n));
  const marks = [...checked.text.matchAll(/\[(\d{1,3}(?:, ?\d{1,3})*)\]/g)].flatMap(([, list = '']) =>
    list.split(',').map(Number),
  );
  const nowhere = marks.filter((n) => !numbers.has(n)).map((n) => `[${n}]`);
  return {
    text: checked.text,
    flagged: [...new Set([...checked.flagged, ...nowhere])],
    unsure: checked.unsure,
    cited: [...new Set(marks)].filter((n) => numbers.has(n)),
    warnings: warningsIn(checked.text),
    restored: placeholdersIn(answered).length,
  };
}
