import type { CrmRecord } from '../core/record.ts';
import type { Route } from '../core/turn.ts';

/** Labels that are everyday words say nothing about what the seller means. */
const shortestLabel = 4;

/**
 * A question the router has no place for, though it names a field of the open record by its label ("what is Measure
 * QB?"), is a question about the record. Companies call their fields what they like; no training knows them.
 */
export function routeByField(route: Route, query: string, record: CrmRecord | null): Route {
  if (!record || !['out-of-scope', 'clarify'].includes(route.outcome)) return route;
  const words = ` ${plain(query)} `;
  const named = [...record.fields, ...record.related].some(({ label }) => {
    const name = plain(label);
    return name.length >= shortestLabel && words.includes(` ${name} `);
  });
  return named
    ? {
        ...route,
        outcome: 'record-question',
        params: { question: query },
        alternatives: [{ outcome: route.outcome, score: route.score }],
      }
    : route;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
