import type { Turn } from '../../lib/core/turn.ts';
import type { NewAsk } from '../hooks/types.ts';

/** The same question once more. One that came from a button goes the same way again, without routing. */
export const retryOf = (turn: Turn): NewAsk =>
  turn.route?.by === 'button'
    ? { query: turn.query, actionId: turn.route.outcome, input: turn.route.params, of: turn.id }
    : { query: turn.query, of: turn.id };
