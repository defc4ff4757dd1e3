import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { fieldFor, isClosed, localDay } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import { type CriterionState, type Judged, judgeCriteria, scoreOf } from './criteria.ts';
import { closePlan } from './deal/close-plan.ts';
import { type Risk, risksOf } from './deal/risks.ts';
import { phrasedFirst } from './phrased.ts';
import { citeAll, count, day, kindWord, list, notice } from './say.ts';
import { fieldSource } from './sources.ts';
import { dateOf, isRowClosed, rowsOf } from './state.ts';
import { notLoaded } from './summarize-record.ts';
import { plain, wholeWords } from './words.ts';

const input = z.object({
  focus: z
    .enum(['risks', 'gaps', 'plan'])
    .optional()
    .describe('risks: what may cost the deal; gaps: what is not known yet; plan: steps until the signature'),
});
type Input = z.output<typeof input>;

/** What may cost a deal, what is not known of it, and the way to a signature; every point with its evidence. */
export const dealReview = defineAction<Input>({
  id: 'deal-review',
  title: 'Review the deal',
  about: 'Finds the risks of a deal by named rules, what is missing against a qualification list, and plans the close',
  when: (moment) => offer(moment),
  input,
  effects: 'proposal',
  async run(run) {
    const { record, now } = run;
    if (!record || record.kind !== 'opportunity') return { rung: 'cannot', blocks: elsewhere(record) };
    if (isClosed(record))
      return {
        rung: 'rules',
        blocks: [notice(`This deal is over (${record.stage?.value}); there is nothing left to review.`)],
      };
    const judged = judgeCriteria(record, run.criteria.deal.criteria, now);
    const focus = run.input.focus ?? focusSaid(run.query);
    const risks = focus === undefined || focus === 'risks' ? await riskBlocks(run, record) : [];
    const gaps = focus === undefined || focus === 'gaps' ? gapBlocks(run, judged) : [];
    const plan = focus === undefined || focus === 'plan' ? planBlocks(run, record, judged) : [];
    return { rung: 'rules', blocks: [...risks, ...gaps, ...plan, ...notLoaded(record)] };
  },
  improve: {
    sends: { fields: 'all', stage: true, timeline: 15, tasks: true, related: true },
    withResult: true,
    instruct: () =>
      'The rules have listed the risks of this deal, what is not known and a plan; they stay on screen below your words. Say in three to five ' +
      'sentences how the deal really stands: the one risk that decides it, what the notes say behind it, and what to do about it this week. ' +
      'No figure, date or name that is not in the data, no encouragement. Cite each sentence.',
    place: phrasedFirst,
  },
  samples: [
    'whats wrong with this deal',
    'where could this blow up',
    'is this one really going to close',
    'run me through the risks here',
    'do a deal review',
    'what are we missing to get this signed',
    'meddicc check please',
    'poke holes in this opportunity',
    'how healthy is it honestly',
    'my manager wants to know if this forecast is real',
    'give me a close plan with dates',
    'what has to happen until signature',
    'why is this stuck',
    'which gaps do we have on this opportunity',
    'red flags?',
    'wo hakt es bei dem Deal',
    'welche Risiken siehst du hier',
    'mach mir einen Abschlussplan',
    "qu'est-ce qui peut faire capoter cette affaire",
    'quels sont les points faibles de ce dossier',
    'qué riesgos tiene esta oportunidad',
    'qué falta para cerrar este negocio',
    'この商談のリスクは',
    'are we single threaded here',
  ],
});

const said: [NonNullable<Input['focus']>, RegExp][] = [
  [
    'plan',
    wholeWords(
      '(?:close|closing|closing|action|mutual) plan|plan (?:to|for|until)|timeline to|steps (?:to|until)|abschlussplan|fahrplan|plan de (?:cloture|cierre|closing)|retroplanning',
    ),
  ],
  ['gaps', wholeWords('gaps?|missing|meddicc?|meddpicc|bant|not know|lucken|fehlt|manque|falta|qualif\\w*')],
  ['risks', wholeWords('risks?|risky|red flags?|dangers?|wrong|risiken?|risques?|riesgos?')],
];
const focusSaid = (query: string): Input['focus'] => {
  const text = plain(query);
  const named = said.filter(([, words]) => words.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
};

function offer(moment: Moment): { reason: string; weight: number } | null {
  const { record, changed } = moment;
  if (record.kind !== 'opportunity' || isClosed(record)) return null;
  const risks = risksOf(moment, changed?.changes ?? []);
  const [worst] = risks;
  if (!worst) return { reason: 'No risk by the rules; check what is missing', weight: 26 };
  const others = risks.length > 1 ? ` and ${risks.length - 1} more` : '';
  return {
    reason: `${worst.name}${others}`,
    weight: Math.min(83, 36 + risks.length * 8 + (worst.tone === 'wrong' ? 8 : 0)),
  };
}

async function riskBlocks(run: ActionRun<Input>, record: CrmRecord): Promise<BlockInput[]> {
  const { now, cite, memory } = run;
  const { changes } = await memory.changesOf(
    record.key,
    new Date(now.getFullYear() - 1, now.getMonth(), now.getDate()),
  );
  const risks = risksOf({ record, now }, changes);
  if (risks.length === 0)
    return [notice('None of the rules finds a risk: it was spoken of lately, has a next step, and its dates hold.')];
  return [{ type: 'list', title: count(risks.length, 'risk'), items: risks.map((risk) => riskItem(risk, cite)) }];
}

const riskItem = ({ name, todo, reason, tone, sources, action }: Risk, cite: ActionRun<Input>['cite']) => ({
  ...{ text: `${name}: ${todo.charAt(0).toLowerCase()}${todo.slice(1)}`, detail: reason, tone },
  sources: citeAll(sources, cite),
  ...(action ? { action } : {}),
});

const tones: Record<CriterionState, 'done' | 'careful' | 'wrong' | 'plain'> = {
  ...{ met: 'done', partly: 'careful', against: 'wrong', open: 'plain' },
};

/** What is known and what to ask, open ones first: they are why a seller looks. */
function gapBlocks({ criteria, cite }: ActionRun<Input>, judged: Judged[]): BlockInput[] {
  const { total } = scoreOf(judged);
  const met = judged.filter(({ state }) => state === 'met').length;
  const order: CriterionState[] = ['against', 'open', 'partly', 'met'];
  const sorted = judged.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return [
    {
      type: 'list',
      title: `${criteria.deal.name}: ${met} of ${judged.length} known, ${total} of 100 points`,
      items: sorted.map(({ criterion, state, said: evidence, sources }) => ({
        text: state === 'met' ? criterion.label : `${criterion.label}: ${criterion.ask}`,
        detail: evidence === '' ? 'Nothing here says it' : evidence,
        tone: tones[state],
        sources: citeAll(sources, cite),
      })),
    },
  ];
}

function planBlocks({ cite, now }: ActionRun<Input>, record: CrmRecord, judged: Judged[]): BlockInput[] {
  const close = fieldFor(record, 'closeDate');
  const date = dateOf(close);
  const { steps, end, tight } = closePlan(date, judged, now);
  const sources = close ? [cite(fieldSource(record, close))] : [];
  const past = date !== null && date <= now;
  const [first] = steps;
  const blocks: BlockInput[] = [
    {
      type: 'table',
      title: `Plan to sign on ${day(end, now)}, in working days`,
      columns: ['By', 'What', 'To find out'],
      rows: steps.map(({ on, todo, why }) => ({ cells: [day(on, now), todo, why], sources })),
    },
  ];
  if (past || tight || !date)
    blocks.push(
      notice(
        past || !date
          ? `${date ? 'The close date is past' : 'There is no close date'}, so the plan runs to the earliest day these steps allow.`
          : `The close date (${day(date, now)}) leaves too little time for these steps; ${day(end, now)} is the earliest they allow.`,
        'careful',
      ),
    );
  if (first)
    blocks.push({
      type: 'proposal',
      title: 'First step as a task',
      suggestion: {
        what: 'activity',
        activity: {
          type: 'task',
          subject: first.todo,
          text: first.why,
          due: localDay(first.on),
          minutes: null,
          priority: null,
        },
      },
    });
  return blocks;
}

function elsewhere(record: CrmRecord | null): BlockInput[] {
  const open = record ? rowsOf(record, 'opportunity').filter(({ row }) => !isRowClosed(row)) : [];
  if (!record || open.length === 0)
    return [notice('Open a deal first; a review is made from its dates, notes, people and stage.')];
  return [
    notice(
      `A review is made on the deal itself. Open on this ${kindWord[record.kind]}: ${list(
        open.map(({ row }) => row.name),
        5,
      )}. Open one of them and ask again.`,
    ),
  ];
}
