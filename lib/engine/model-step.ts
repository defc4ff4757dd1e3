import type { Action, ActionRun } from '../core/action.ts';
import type { Source } from '../core/source.ts';
import type { Turn } from '../core/turn.ts';
import type { Made, TurnParts } from './run-turn.ts';

/** The step of a turn in which the model phrases; the two before it are the route and the rules. */
export const modelStep = 3;

export type Improving = {
  turn: Turn;
  action: Action;
  made: Made;
  /** The turn's sources; the model's citations add to them through `run.cite`. */
  sources: Source[];
  parts: TurnParts;
  run: ActionRun<Record<string, unknown>>;
};
