import type { Action, ActionRun } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { Route, Turn } from '../core/turn.ts';
import { type Never, whyNever } from './never.ts';
import { recommend } from './recommend.ts';

type Answer = { blocks: BlockInput[]; rung: Turn['rung'] };

/** Answers for what is not an action: asking back, and saying what is out of scope. */
export function outcomeBlocks(
  route: Route,
  run: ActionRun<Record<string, unknown>>,
  actions: readonly Action[],
): Answer {
  if (route.outcome === 'clarify') return askBack(route, run, actions);
  return {
    rung: 'cannot',
    blocks: [{ type: 'notice', tone: 'info', text: declined(route, run) }, nearest(run, actions)],
  };
}

function askBack(route: Route, run: ActionRun<Record<string, unknown>>, actions: readonly Action[]): Answer {
  const options = route.alternatives
    .flatMap(({ outcome }) => actions.filter(({ id }) => id === outcome))
    .slice(0, 3)
    .map((action) => ({ label: action.title, action: action.id as string, input: {}, query: run.query }));
  if (options.length === 0) return { rung: 'cannot', blocks: [nearest(run, actions)] };
  return { rung: 'rules', blocks: [{ type: 'choices', question: 'Which of these do you mean?', options }] };
}

const declined = ({ params }: Route, run: ActionRun<Record<string, unknown>>) =>
  typeof params.never === 'string' && params.never in whyNever ? whyNever[params.never as Never] : outOfScope(run);

const outOfScope = (run: ActionRun<Record<string, unknown>>) =>
  `That is outside what I can do${run.record ? ` on this ${kindName(run.record.kind)}` : ' here'}. I answer from records, articles and company websites, draft, review, prepare and prioritise, and propose changes for you to write. Nothing was looked up or changed.`;

function nearest(run: ActionRun<Record<string, unknown>>, actions: readonly Action[]): BlockInput {
  const offers = run.record ? recommend(run.record, actions, run.now).slice(0, 3) : [];
  const options = offers.map((offer) => ({ label: offer.title, action: offer.actionId, input: offer.input }));
  if (!options.some(({ action }) => action === 'help') && actions.some(({ id }) => id === 'help')) {
    options.push({ label: 'Show what works here', action: 'help', input: {} });
  }
  return { type: 'choices', question: 'What works here:', options };
}

export const kindName = (kind: string) =>
  ({ home: 'home page', list: 'list', opportunity: 'opportunity' })[kind] ?? kind;
