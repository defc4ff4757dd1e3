import type { Block, BlockOf } from '../core/block.ts';
import type { Turn } from '../core/turn.ts';
import type { Ran } from './desk.ts';

/**
 * What must hold of every answer, whatever was asked: each statement shows where it stands, a score is the sum of its
 * parts and the order follows it, a list is in the order asked for, a value to write was said or read, and a changed draft
 * is another one.
 *
 * @returns what does not hold, in words
 */
export function propertiesMissed(turn: Turn, { draft: before, site }: Pick<Ran, 'draft' | 'site'>): string[] {
  return [
    ...(site && !site.known ? [`would read ${site.asked}, which nobody named`] : []),
    ...turn.blocks.flatMap((block) => ofBlock(block, turn)),
    ...(turn.route?.outcome === 'revise-draft' && before !== null && draftOf(turn.blocks) === before && !saysWhy(turn)
      ? ['changed nothing in the draft']
      : []),
    ...(turn.route?.outcome === 'clarify' && !turn.blocks.some(({ type }) => type === 'choices')
      ? ['asks back without choices']
      : []),
  ];
}

/** "I found no such sentence in the draft" is an answer; "nothing is changed: I can make it shorter" is none. */
const saysWhy = ({ blocks }: Turn): boolean =>
  blocks.some((block) => block.type === 'notice' && !block.text.startsWith('Nothing is changed'));

/** The last draft of an answer, as it would be copied. */
export function draftOf(blocks: readonly Block[]): string | null {
  const draft = blocks.findLast((block): block is BlockOf<'draft'> => block.type === 'draft');
  return draft ? `${draft.subject}\n${draft.body}` : null;
}

function ofBlock(block: Block, turn: Turn): string[] {
  switch (block.type) {
    case 'text':
      return block.statements.some(({ sources }) => sources.length === 0) && restsOnRecord(turn)
        ? ['states something without a source']
        : [];
    case 'facts':
      return block.rows.some(({ sources }) => sources.length === 0) ? ['states something without a source'] : [];
    case 'ranking':
      return [...rankingMissed(block), ...countMissed(block.title, block.items.length)];
    case 'list':
      return countMissed(block.title, block.items.length);
    case 'query':
      return queryMissed(block);
    case 'proposal':
      return proposalMissed(block, turn);
    default:
      return [];
  }
}

/** "4 risks", "Known: 2 people": what a title counts stands under it. */
function countMissed(title: string | undefined, items: number): string[] {
  const counted = /^(?:Known: )?(\d+) (?:risks?|open tasks?|people|person)$/.exec(title ?? '')?.[1];
  return counted !== undefined && Number(counted) !== items ? [`counts ${counted} and shows ${items}`] : [];
}

/** What is said of Wingside itself has no source, and neither has a sentence that nothing was found. */
const restsOnRecord = ({ rung, route }: Turn): boolean =>
  (rung === 'rules' || rung === 'quotes') && route?.outcome !== 'help';

function rankingMissed({ items }: BlockOf<'ranking'>): string[] {
  const isSum = items.every(
    ({ score, parts }) => parts.length === 0 || parts.reduce((sum, { points }) => sum + points, 0) === score,
  );
  const isOrdered = items.every(({ score }, at) => at === 0 || score <= (items[at - 1]?.score ?? score));
  return [
    ...(isSum ? [] : ['a score is not the sum of its parts']),
    ...(isOrdered ? [] : ['the ranking is out of order']),
  ];
}

function queryMissed({ query, rows, totals }: BlockOf<'query'>): string[] {
  const [sort] = query.sort;
  const values = sort ? rows.flatMap(({ cells }) => cells[sort.field]?.value ?? []) : [];
  const step = sort?.direction === 'desc' ? -1 : 1;
  const isOrdered = values.every((value, at) => at === 0 || compare(values[at - 1] ?? value, value) * step <= 0);
  const sum = totals.find(({ group, label }) => group === null && /^Sum of Amount(?: |$)/.test(label));
  const amounts = rows.map(({ cells }) => cells.amount?.value).filter((value) => typeof value === 'number');
  const isSum =
    !sum ||
    totals.length > 1 ||
    amounts.length === 0 ||
    figureOf(sum.shown) === rounded(amounts.reduce((all, one) => all + one, 0));
  return [...(isOrdered ? [] : ['the list is out of order']), ...(isSum ? [] : ['the sum is not that of the lines'])];
}

const compare = (a: string | number | boolean, b: string | number | boolean): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
const rounded = (value: number) => Math.round(value * 100) / 100;
const figureOf = (shown: string) => Number(shown.replace(/[^\d.]/g, ''));

/** "Change the amount to 90k": the words of the seller, or a source, stand behind each value. */
function proposalMissed({ suggestion }: BlockOf<'proposal'>, { query }: Turn): string[] {
  if (suggestion.what !== 'fields') return [];
  const said = query.toLowerCase();
  const isGrounded = suggestion.changes.every(
    ({ sources, said: words }) => sources.length > 0 || (words !== undefined && said.includes(words.toLowerCase())),
  );
  const isChange = suggestion.changes.every(({ from, to }) => from.value !== to.value);
  return [
    ...(isGrounded ? [] : ['proposes what nobody said']),
    ...(isChange ? [] : ['proposes what is there already']),
  ];
}
