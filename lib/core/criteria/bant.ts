import type { CriteriaList } from './criteria.ts';

/** What makes a lead worth the time, after BANT (budget, authority, need, timing). The seller's own list may replace it in Settings. */
export const bant: CriteriaList = {
  name: 'BANT',
  criteria: [
    {
      id: 'budget',
      label: 'Budget',
      ask: 'Is there money for this, and how much?',
      fields: ['budget', 'expected revenue', 'amount'],
      words: ['budget', 'funding', 'price range'],
      weight: 25,
    },
  ],
};
