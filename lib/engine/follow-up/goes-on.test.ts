import { expect, test } from 'vitest';
import { answered, now } from '../../actions/example-parts.ts';
import { quietDeal } from '../../actions/examples.ts';
import { blockSchema } from '../../core/block.ts';
import type { QueryInput } from '../../core/query.ts';
import { goesOnWithList } from './goes-on.ts';

const listed = (query: QueryInput) =>
  answered(
    [
      blockSchema.parse({
        ...{ type: 'query', query, chips: [], columns: [], rows: [], totals: [] },
        ...{ coverage: '', from: 'seen', total: null, more: false },
      }),
    ],
    [],
    'query-records',
  );
const before = [listed({ object: 'opportunity', filters: [{ field: 'closed', op: 'is', value: false }] })];
const goesOn = (words: string, earlier = before) => goesOnWithList(words, earlier, async () => [quietDeal], now);

test.each([
  'only those over 50k',
  'just mine',
  'sort by amount',
  'by owner',
  'and last month?',
  'the top 5',
  'nur meine',
])('"%s" goes on with the list', async (words) => expect(await goesOn(words)).toBe(true));

test.each(['draft a mail to Dana', 'summarise this deal', 'when did we last speak', 'remind me tomorrow to call her'])(
  '"%s" does not',
  async (words) => expect(await goesOn(words)).toBe(false),
);

test('without a list there is nothing to go on with', async () => expect(await goesOn('just mine', [])).toBe(false));
