import { z } from 'zod';
import { type ActionRun, defineAction } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { Hit } from '../core/knowledge.ts';
import type { CrmRecord } from '../core/record.ts';
import { type Conflict, conflictsIn } from './knowledge/conflicts.ts';
import { ageOf, passageSource, placeOf, whyStale } from './knowledge/passages.ts';
import { pickStatements, type Statement, statementsFor } from './knowledge/pick.ts';
import { withoutPasted } from './pasted.ts';
import { phrasedFirst } from './phrased.ts';
import { capital, citeAll, notice, quoted } from './say.ts';

const input = z.object({
  question: z.string().max(400).optional().describe('What to look up, in words; default: what was asked'),
});
type Input = z.output<typeof input>;

/** Below this too little of the question stands in any passage. */
const sure = 0.4;
/** What passage and sentence together must come to, or the articles do not say. Both set on the first half of lib/bench/knowledge. */
const together = 0.9;
const ofSentence = 0.3;
const heaviest = 1.6;
/** Passages this far behind the best one speak of something else. */
const behind = 0.7;
const searched = 14;

/** Answers from what the seller's company wrote down: every sentence a quote with its article. */
export const answerKnowledge = defineAction<Input>({
  id: 'answer-knowledge',
  title: 'Ask the articles',
  about:
    'Answers how things are done here (policies, approvals, prices, steps) from your articles, word for word, and says where they disagree',
  when: () => null,
  anywhere: true,
  input,
  effects: 'none',
  answers: async ({ query, record, now, knowledge }) => {
    if ((await knowledge.count()) === 0) return 0;
    const { surety } = await looked(withoutPasted(query), { record, now, knowledge });
    return surety;
  },
  async run(run) {
    const question = withoutPasted(run.input.question ?? run.query).trim();
    if ((await run.knowledge.count()) === 0) return { rung: 'cannot', blocks: [none()] };
    const { hits, statements, surety } = await looked(question, run);
    if (surety === 0) return { rung: 'cannot', blocks: notSaid(question, hits, run) };
    const conflicts = conflictsIn(statements, 0.4);
    return { rung: 'quotes', blocks: answer(question, statements, conflicts, run) };
  },
  improve: {
    sends: { fields: [] },
    withResult: true,
    instruct: () =>
      'The result holds sentences quoted from the company’s own articles. Answer the seller’s question from them alone, in the language of the ' +
      'question: first the answer in one sentence, then steps or conditions. Keep every figure, name and limit as quoted, and cite each sentence. ' +
      'Where two articles disagree say both, and which is newer. Add nothing that is not quoted.',
    place: phrasedFirst,
  },
  samples: [
    'what does our handbook say about this',
    'look it up in the articles',
    'who has to approve a rebate like this',
    'what is our policy on refunds',
    'how do we hand a won deal to the project team',
    'which hotel price does the company cover',
    'search the knowledge base for single sign-on',
    'what are the steps for a security check by a customer',
    'do we have guidelines for gifts',
    'how long do our offers stay open',
    'is there an article about partner margins',
    'what do we promise for support at night',
    'may I accept their purchasing conditions',
    'where is it written how returns work',
    'whats the process for a proof of concept',
    'company rule for expense claims pls',
    'what did the playbook say on renewals',
    'how are leads split between regions here',
    'was steht im Handbuch zu Nachlässen',
    'welche Regeln gelten bei uns für Dienstreisen',
    'wie ist bei uns der Ablauf bei Reklamationen',
    'que dit notre procédure sur les remises',
    'quelle est la règle chez nous pour les cadeaux',
    'qué dice el manual sobre los descuentos',
    'cuál es el procedimiento interno para una devolución',
    '社内規定では値引きはどうなっていますか',
    'ナレッジで返品の手順を調べて',
  ],
});

/** What the articles say to it, and how surely: 0 where they do not say, 1 where all that was asked stands there. */
async function looked(
  question: string,
  { record, now, knowledge }: Pick<ActionRun<Input>, 'record' | 'now' | 'knowledge'>,
): Promise<{ hits: Hit[]; statements: Statement[]; surety: number }> {
  const hits = await knowledge.search(question, searched, record ? preferences(record) : []);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  if (best < sure) return { hits, statements: [], surety: 0 };
  const first = hits[0]?.article.id;
  // The steps of the article that answers may stand under a heading that says only "Steps".
  const fitting = hits.filter(
    ({ score, article }) => score >= Math.max(sure * 0.8, best * behind) || (article.id === first && score >= sure / 2),
  );
  const statements = statementsFor(question, fitting, now);
  const sentence = Math.min(heaviest, Math.max(0, ...statements.map(({ weight }) => weight)));
  const reached = best + ofSentence * sentence;
  return {
    hits,
    statements,
    surety: reached < together ? 0 : Math.min(1, reached / (together + ofSentence * heaviest)),
  };
}

/** Whom the record's answer would be for; an article that names them is read first. */
const preferences = (record: CrmRecord): string[] =>
  record.fields
    .filter(({ label, name }) => forWhom.test(label) || forWhom.test(name))
    .map(({ display }) => display)
    .slice(0, 4);
const forWhom = /^(?:billing ?)?(?:country|region|territory|product|plan|land|pays|país)/i;

function answer(question: string, statements: Statement[], conflicts: Conflict[], run: ActionRun<Input>): BlockInput[] {
  const picked = pickStatements(question, statements);
  const holding = picked.filter(({ hit }) => whyStale(hit.article, run.now) === null);
  // What no longer holds is quoted only where nothing else answers.
  const shown =
    holding.length > 0 && (holding.includes(picked[0] as Statement) || strong(holding, picked)) ? holding : picked;
  return [...quotesOf(shown, run), ...disagreements(conflicts, run), ...outdated(shown, run)];
}

const strong = (holding: Statement[], picked: Statement[]): boolean =>
  Math.max(...holding.map(({ weight }) => weight)) >= 0.75 * Math.max(...picked.map(({ weight }) => weight));

/** One block for each place; its sentences as they stand there. */
function quotesOf(picked: Statement[], { cite, now }: ActionRun<Input>): BlockInput[] {
  const places = new Map<string, Statement[]>();
  for (const statement of picked) {
    const place = placeOf(statement.hit);
    places.set(place, [...(places.get(place) ?? []), statement]);
  }
  return [...places].map(([place, statements]) => {
    const age = ageOf((statements[0] as Statement).hit.article, now);
    return {
      type: 'text',
      title: age ? `${place} (${age})` : place,
      statements: inOrder(statements).map(({ hit, text }) => ({
        text: `“${text}”`,
        sources: citeAll([passageSource(hit, text)], cite),
      })),
    };
  });
}

/** As they stand in the article, so that steps and conditions read on. */
const inOrder = (statements: Statement[]): Statement[] =>
  statements.toSorted(
    (a, b) =>
      a.hit.passage.n - b.hit.passage.n || a.hit.passage.text.indexOf(a.text) - b.hit.passage.text.indexOf(b.text),
  );

/** Both sides word for word; which one is newer is told, not which one is right. */
function disagreements(conflicts: Conflict[], { cite, now }: ActionRun<Input>): BlockInput[] {
  if (conflicts.length === 0) return [];
  const side = ({ hit, text }: Statement, which: string) => {
    const why = whyStale(hit.article, now);
    const parts = [hit.article.title, which, ageOf(hit.article, now), why ?? ''].filter((part) => part !== '');
    return {
      text: `“${text}”`,
      detail: parts.join(' · '),
      tone: why ? ('wrong' as const) : ('careful' as const),
      sources: citeAll([passageSource(hit, text)], cite),
    };
  };
  return [
    {
      type: 'list',
      title: 'The articles disagree',
      items: conflicts.flatMap((conflict) => {
        const dated = conflict.newer.hit.article.changedAt !== null && conflict.older.hit.article.changedAt !== null;
        return [side(conflict.newer, dated ? 'newer' : ''), side(conflict.older, dated ? 'older' : 'no date')];
      }),
    },
  ];
}

function outdated(shown: Statement[], { now }: ActionRun<Input>): BlockInput[] {
  const articles = new Map(shown.map(({ hit }) => [hit.article.id, hit.article]));
  return [...articles.values()].flatMap((article) => {
    const why = whyStale(article, now);
    return why ? [notice(`${quoted(article.title)} ${why}. Check before you rely on it.`, 'careful')] : [];
  });
}

const howToAdd = 'Add articles in Settings, Knowledge: drop in files, paste a text or add a help site.';

const none = (): BlockInput => notice(`There are no articles to answer from yet. ${howToAdd}`);

/** Nothing is answered; the two nearest are offered to be read. */
function notSaid(question: string, hits: Hit[], { cite, now }: ActionRun<Input>): BlockInput[] {
  const nearest = hits
    .filter((hit, at) => hits.findIndex(({ article }) => article.id === hit.article.id) === at)
    .slice(0, 2);
  return [
    notice(`The articles do not say (${quoted(question, 120)}). ${howToAdd}`),
    ...(nearest.length > 0
      ? [
          {
            type: 'list' as const,
            title: 'Nearest, though they do not answer it',
            items: nearest.map((hit) => ({
              text: placeOf(hit),
              detail: capital(
                [ageOf(hit.article, now), whyStale(hit.article, now) ?? ''].filter((part) => part !== '').join(' · '),
              ),
              sources: citeAll([passageSource(hit, hit.passage.text)], cite),
            })),
          },
        ]
      : []),
  ];
}
