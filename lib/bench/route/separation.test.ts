import { expect, test } from 'vitest';
import { actionIds } from '../../core/action.ts';
import { ownCases } from '../queries/own-cases.ts';
import { leaks, readFresh, readQueries } from './queries.ts';

test('no bench query is a training sample in other clothes', () =>
  expect(leaks([...readQueries(), ...readFresh()])).toEqual([]));

test('no case of the test bench is one either', () => {
  const cases = ownCases().flatMap((group) => group.cases);
  const asked = cases.map(({ id, query, expect: wanted }) => ({ id, query, record: 'none' as const, expect: wanted }));
  expect(leaks(asked)).toEqual([]);
});

test('a copied sample would be noticed', () => {
  const copied = {
    id: 'x',
    query: 'Give me a summary of this opportunity',
    record: 'none',
    expect: 'help',
    round: 1,
  } as const;
  expect(leaks([copied]).length).toBeGreaterThan(0);
});

test.each([...actionIds])('%s has at least 12 bench queries', (id) =>
  expect(readQueries().filter(({ expect: wanted }) => wanted === id).length).toBeGreaterThanOrEqual(12),
);

test.each(['generic', 'near-domain'])('at least 40 bench queries are %s out of scope', (kind) =>
  expect(readQueries().filter((query) => query.kind === kind).length).toBeGreaterThanOrEqual(40),
);
