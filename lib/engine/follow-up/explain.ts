import { z } from 'zod';
import type { BlockInput } from '../../core/block.ts';
import { citesOf } from '../../core/cites.ts';
import type { Source } from '../../core/source.ts';
import type { Rung, Turn } from '../../core/turn.ts';
import { itemsOf } from './items.ts';

/** What of an earlier answer is asked about: all of it, or one of its lines. */
const explainSchema = z.object({ turn: z.string(), item: z.number().int().nonnegative().optional() });
export type Explain = z.output<typeof explainSchema>;

export const explainOf = (params: Record<string, unknown>): Explain | null =>
  explainSchema.safeParse(params.explain).data ?? null;

const how: Record<Rung, string> = {
  model: 'A model worded it from the record; figures, dates and names were checked against what the record says.',
  rules: 'It was worked out by rules from what the page shows; no model had a part in it.',
  quotes: 'These are the lines that speak of it, as they stand; nothing was concluded from them.',
  cannot: 'There was nothing to rest an answer on.',
};

/** Why the answer before says what it says: how it was made, and the words it rests on. */
export function explain(
  { item: nth }: Explain,
  last: Turn,
  cite: (source: Source) => number,
): { blocks: BlockInput[]; rung: 'rules' | 'cannot' } {
  const item = nth === undefined ? undefined : itemsOf(last.blocks)[nth];
  const used = item ? item.sources : [...new Set(last.blocks.flatMap(citesOf))];
  const sources = used.flatMap((at) => last.sources[at] ?? []);
  const said = quotes(sources, cite);
  if (item) return { rung: 'rules', blocks: [...about(item.text, item.details, item.href, said), ...noneIf(said)] };
  const reasons = last.blocks.flatMap((block) => (block.type === 'ranking' ? weighing(block) : []));
  return {
    rung: said.length > 0 || reasons.length > 0 ? 'rules' : 'cannot',
    blocks: [{ type: 'notice', tone: 'info', text: how[last.rung ?? 'cannot'] }, ...reasons, ...said, ...noneIf(said)],
  };
}

const mostQuotes = 12;

/** The words themselves, each with its place. */
function quotes(sources: Source[], cite: (source: Source) => number): BlockInput[] {
  if (sources.length === 0) return [];
  const title =
    sources.length > mostQuotes ? `It rests on these and ${sources.length - mostQuotes} more` : 'It rests on this';
  const items = sources.slice(0, mostQuotes).map((source) => ({
    ...{ text: source.label as string, detail: source.quote as string, sources: [cite(source)] },
  }));
  return [{ type: 'list', title, items }];
}

function about(text: string, details: string[], href: string | null, said: BlockInput[]): BlockInput[] {
  const items = details.map((detail) => ({ text: detail, sources: [] }));
  const open = href ? [{ type: 'notice' as const, tone: 'info' as const, text: 'Open it to ask about it there.' }] : [];
  return [{ type: 'list', title: text, items }, ...said, ...open];
}

const weighing = (block: Extract<BlockInput, { type: 'ranking' }>): BlockInput[] => [
  {
    type: 'list',
    title: 'How the order came about',
    items: block.items.slice(0, 3).map(({ text, score, parts }) => ({
      text: `${text} (${score})`,
      detail: parts.map(({ label, points, why }) => `${label} ${points}: ${why}`).join('; '),
      sources: [],
    })),
  },
];

const noneIf = (said: BlockInput[]): BlockInput[] =>
  said.length > 0
    ? []
    : [
        {
          type: 'notice',
          tone: 'info',
          text: 'No single place on the page is quoted for it. Ask about one statement of it, and I look it up.',
        },
      ];
