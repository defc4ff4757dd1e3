import { outcomeNames } from '../actions/names.ts';

const more: Record<string, string> = {
  attack: 'Under attack',
  'two-wishes': 'Two wishes at once',
  own: 'Your own queries',
};

/** What a group of queries, or an outcome, is called. */
export const groupName = (group: string): string =>
  more[group] ?? outcomeNames[group as keyof typeof outcomeNames] ?? (group || 'Nowhere');

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const duration = (ms: number): string => {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 90_000 ? `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s` : `${Math.round(ms / 60_000)} min`;
};

export const money = (cost: number | null, currency: string | null): string =>
  cost === null ? 'no price' : `${cost.toFixed(cost < 1 ? 4 : 2)} ${currency ?? ''}`.trim();
