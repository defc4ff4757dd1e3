import { actions } from '../../actions/index.ts';
import type { Action, ActionId, ActionResult, ActionRun } from '../../core/action.ts';
import type { BlockInput, BlockOf } from '../../core/block.ts';
import type { CaseGroup } from '../../test-bench/case.ts';
import { runCases } from '../../test-bench/run.ts';
import { openOwnDesk } from './own-desk.ts';

type Run = ActionRun<Record<string, unknown>>;
type Mutant = {
  /** What is wrong with it, as a bug report would say. */
  how: string;
  /** Breaks the answer, or what the action is given. */
  answer?(made: ActionResult, run: Run): ActionResult;
  given?(run: Run): Run;
};

const blocks = (change: (block: BlockInput) => BlockInput | null) => (made: ActionResult) => ({
  ...made,
  blocks: made.blocks.flatMap((block) => change(block) ?? []),
});

const drafts = (change: (draft: BlockOf<'draft'>) => Partial<BlockOf<'draft'>>) =>
  blocks((block) => (block.type === 'draft' ? { ...block, ...change(block as BlockOf<'draft'>) } : block));

/** Every figure one more. */
const oneMore = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));

const without = (place: 'first' | 'last') =>
  blocks((block) => {
    const cut = <T>(items: T[]) => (place === 'first' ? items.slice(1) : items.slice(0, -1));
    if (block.type === 'list') return { ...block, items: cut(block.items) };
    if (block.type === 'ranking') return { ...block, items: cut(block.items) };
    return block;
  });

/** One bug an action could really have. */
const mutants: Record<ActionId, Mutant> = {
  'summarize-record': {
    how: 'tells only the first sentence',
    answer: blocks((block) =>
      block.type === 'text'
        ? { ...block, statements: block.statements.slice(0, 1) }
        : block.type === 'facts'
          ? null
          : block,
    ),
  },
  'record-question': {
    how: 'reads each value from the field beside',
    given: (run) => ({
      ...run,
      record: run.record && { ...run.record, fields: shifted(run.record.fields), timeline: [] },
    }),
  },
  'query-records': {
    how: 'loses the first record',
    answer: blocks((block) => (block.type === 'query' ? { ...block, rows: block.rows.slice(1) } : block)),
  },
  'draft-email': {
    how: 'greets nobody',
    answer: drafts(({ body }) => ({ to: [], body: body.replace(/^[^\n]*\n+/, '') })),
  },
  'revise-draft': {
    how: 'hands the draft back as it was',
    answer: (made, { earlier }) => {
      const was = earlier.flatMap((turn) => turn.blocks).findLast((block) => block.type === 'draft');
      return { ...made, blocks: was ? [was] : made.blocks };
    },
  },
  'prioritize-tasks': {
    how: 'sorts the wrong way round',
    answer: blocks((block) => (block.type === 'ranking' ? { ...block, items: block.items.toReversed() } : block)),
  },
  'record-changes': {
    how: 'knows no change',
    given: (run) => ({ ...run, record: run.record && { ...run.record, timeline: [] } }),
  },
  'enrich-account': {
    how: 'reads another company',
    given: (run) => ({ ...run, site: (_, wish) => run.site('https://elsewhere.example/', wish) }),
  },
  'answer-knowledge': {
    how: 'quotes without a source',
    answer: blocks((block) =>
      block.type === 'text'
        ? { ...block, statements: block.statements.map((one) => ({ ...one, sources: [] })) }
        : block,
    ),
  },
  'meeting-prep': {
    how: 'leaves out who is in the room',
    answer: (made) => ({ ...made, blocks: made.blocks.slice(0, 1) }),
  },
  'next-best-action': { how: 'leaves out the most urgent', answer: without('first') },
  'deal-review': { how: 'leaves out the worst risk', answer: without('first') },
  'lead-qualify': {
    how: 'is one off in each figure',
    answer: blocks((block) => JSON.parse(oneMoreIn(block)) as BlockInput),
  },
  'case-reply': {
    how: 'greets somebody else',
    answer: drafts(({ body }) => ({ to: [], body: body.replace(/^[^\n]*/, 'Hi Pat,') })),
  },
  'find-contacts': { how: 'misses the last person', answer: without('last') },
  'log-activity': {
    how: 'is a week late',
    answer: blocks((block) =>
      block.type === 'proposal' ? (JSON.parse(aWeekLate(JSON.stringify(block))) as BlockInput) : block,
    ),
  },
  'update-field': {
    how: 'proposes another value',
    answer: blocks((block) =>
      block.type === 'proposal' && block.suggestion.what === 'fields'
        ? {
            ...block,
            suggestion: {
              ...block.suggestion,
              changes: block.suggestion.changes.map((change) => ({
                ...change,
                to: { value: 'Other', display: 'Other' },
                said: 'other',
              })),
            },
          }
        : block,
    ),
  },
  help: {
    how: 'says something else entirely',
    answer: (made) => ({ ...made, blocks: [{ type: 'notice', tone: 'info', text: 'Hello '.repeat(300) }] }),
  },
};

function shifted<F extends { value: unknown; display: unknown; label: string }>(fields: F[]): F[] {
  return fields.map((field, at) => {
    const beside = fields[(at + 1) % fields.length] ?? field;
    return { ...field, value: beside.value, display: beside.display };
  });
}

const oneMoreIn = (block: BlockInput): string =>
  JSON.stringify(block, (key, value) =>
    typeof value === 'string' && /text|detail|value|label/.test(key) ? oneMore(value) : value,
  );

const aWeekLate = (json: string): string =>
  json.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (_, year, month, day) =>
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 7)).toISOString().slice(0, 10),
  );

/** The action with its bug; all others as they are. */
function broken({ how: _, answer, given }: Mutant, id: ActionId): readonly Action[] {
  return actions.map((action) =>
    action.id === id
      ? {
          ...action,
          run: async (run: Run) => {
            const made = await action.run(given ? given(run) : run);
            return answer ? answer(made, run) : made;
          },
        }
      : action,
  );
}

/**
 * Breaks each action in one way and asks its own cases again.
 *
 * @returns by action, how many of the cases that passed fall; a bench that notices nothing has no use
 */
export async function mutate(
  groups: readonly CaseGroup[],
): Promise<{ id: ActionId; how: string; passed: number; fell: number }[]> {
  const sound = await failing(
    groups.filter(({ group }) => group in mutants),
    actions,
  );
  const results = [];
  for (const id of Object.keys(mutants) as ActionId[]) {
    if (!groups.some(({ group }) => group === id)) continue;
    const own = groups.filter(({ group }) => group === id);
    const passing = own.map(({ group, cases }) => ({ group, cases: cases.filter((one) => !sound.has(one.id)) }));
    const fell = await failing(passing, broken(mutants[id], id));
    const passed = passing.reduce((sum, { cases }) => sum + cases.length, 0);
    results.push({ id, how: mutants[id].how, passed, fell: fell.size });
  }
  return results;
}

async function failing(groups: readonly CaseGroup[], on: readonly Action[]): Promise<Set<string>> {
  const desk = await openOwnDesk(on);
  const failed = new Set<string>();
  for await (const { judged } of runCases(desk, groups)) if (judged.why.length > 0) failed.add(judged.one.id);
  desk.close();
  return failed;
}
