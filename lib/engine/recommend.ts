import type { Action, Moment } from '../core/action.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Recommended } from '../history/db.ts';
import { questionsOn } from './questions.ts';

/** More is a menu, not advice; everything else is a slash away. */
const mostOffers = 10;

/** What is worth doing on this record now, most urgent first. The first few are shown, the rest under "More". */
export function recommend(
  record: CrmRecord,
  actions: readonly Action[],
  now: Date,
  changed?: Moment['changed'],
): Recommended[] {
  const offers: Recommended[] = [];
  for (const action of actions) {
    const offer = action.when({ record, now, changed });
    if (offer)
      offers.push({
        actionId: action.id,
        title: action.title,
        reason: offer.reason,
        weight: offer.weight,
        input: offer.input ?? {},
      });
  }
  if (actions.some(({ id }) => id === 'query-records')) offers.push(...questionsOn({ record, now }));
  return offers.sort((a, b) => b.weight - a.weight).slice(0, mostOffers);
}
