import type { Action, ActionRun } from '../core/action.ts';
import type { Failure } from '../core/failure.ts';
import type { Source } from '../core/source.ts';
import type { Turn } from '../core/turn.ts';
import { hostAllowed } from '../settings/merge.ts';
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

/** Null when the seller agreed to what goes to this host. */
export async function permit(
  host: string,
  { settings }: TurnParts,
  consent: Record<string, string>,
): Promise<Failure | null> {
  if (!hostAllowed(host, settings.allowedModelHosts)) return { kind: 'model-not-allowed', host };
  return consent[host] ? null : { kind: 'model-not-shown', host };
}
