import type { CriteriaList } from './criteria.ts';

/** What a sound deal shows, after the qualification method MEDDICC. The seller's own list may replace it in Settings. */
export const meddicc: CriteriaList = {
  name: 'MEDDICC',
  criteria: [
    {
      id: 'economic-buyer',
      label: 'Economic buyer',
      ask: 'Who signs, and have we met them?',
      fields: ['economic buyer', 'decision maker', 'budget holder'],
      words: ['signs', 'budget owner', 'economic buyer', 'decision maker', 'cfo', 'ceo'],
      weight: 15,
    },
  ],
};
