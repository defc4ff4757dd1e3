import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWeb } from '../../dev/node-web.ts';
import { tally } from './score.ts';
import { readSites } from './site.ts';
import { type Visited, visitSite } from './visit.ts';

const web = nodeWeb({ allowLoopback: true });
const visited: Visited[] = [];

beforeAll(async () => {
  for (const site of readSites()) visited.push(await visitSite(site, web.fetch));
}, 60_000);
afterAll(() => web.close());

test('of a hundred values found on company sites, ninety-seven are right', () =>
  expect(tally('all', visited).precision, 'see npm run bench:enrich -- --why').toBeGreaterThanOrEqual(0.97));

test('three quarters of what a careful person would write down are found', () =>
  expect(tally('all', visited).recall, 'see npm run bench:enrich -- --why').toBeGreaterThanOrEqual(0.75));

test('every value has its quote, verbatim at the address it names', () =>
  expect(
    visited.flatMap(({ site, judged }) =>
      judged
        .filter(({ quote }) => quote !== 'verbatim')
        .map(({ fact }) => `${site.slug} ${fact.field} "${fact.quote}"`),
    ),
  ).toEqual([]));

test('no reader of facts fails on any page', () => expect(visited.flatMap(({ problems }) => problems)).toEqual([]));
