import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { fieldFor } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import { withoutPasted } from './pasted.ts';
import { peopleOf, personIn } from './people.ts';
import { phrasedFirst } from './phrased.ts';
import { answer, answerAll, type Found } from './question/answer.ts';
import { byLabel } from './question/fields.ts';
import { nearestTo, quotedShare } from './question/quotes.ts';
import { lookedAt } from './question/related.ts';
import { spokenOfIn } from './question/who-is-meant.ts';
import { count, list, notice, quoted, tell } from './say.ts';
import { notLoaded } from './summarize-record.ts';
import { meant, plain } from './words.ts';

const title = 'Ask about this record';

/** Answers a plain question from the open record: a field, a date, a person, a list, or the lines that speak of it. Never guesses. */
export const recordQuestion = defineAction<{ question?: string }>({
  id: 'record-question',
  title,
  about: 'Answers a question about the open record from its fields, history, tasks and related lists, with the source',
  when: ({ record }) => {
    const filled = record.fields.filter(({ value }) => value !== null).length;
    const parts = [
      filled > 0 ? count(filled, 'field') : '',
      record.timeline.length > 0 ? count(record.timeline.length, 'entry') : '',
      record.rows.length > 0 ? count(record.rows.length, 'line') : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? { reason: `Ask for anything in ${list(parts)}`, weight: 14 } : null;
  },
  input: z.object({ question: z.string().max(2_000).optional() }),
  effects: 'none',
  answers: async ({ record, query, now }) => (record ? suretyOf(record, withoutPasted(query), now) : 0),
  async run(run) {
    const { record, input, query, now, cite } = run;
    if (!record) return { rung: 'cannot', blocks: [notice('Open a record first; I answer from what its page shows.')] };
    const question = withoutPasted(input.question ?? query).trim();
    if (question === '' || question === title) return { rung: 'rules', blocks: [suggestions(record)] };
    const found = answerAll(record, question, now);
    if (!found) return { rung: 'cannot', blocks: nothingFound({ record, question, cite }) };
    const heading = found.rung === 'quotes' ? 'What is written about it' : undefined;
    return {
      rung: found.rung,
      blocks: [tell(found.sentences, cite, heading), ...(isCertain(found) ? [] : notLoaded(record))],
    };
  },
  improve: {
    sends: { fields: 'all', stage: true, timeline: 30, tasks: true, related: true, rows: true },
    withResult: true,
    evenWithoutResult: true,
    instruct: () =>
      'Answer the seller’s question from the data, in one to three sentences, the answer first. Quote the words that decide it. ' +
      'If the data does not answer it, say so and say what would; do not infer. Counts: say when the page shows only a part of a list. Cite each sentence.',
    place: answered,
  },
  samples: [
    'when did we last talk to him',
    'whats the close date on this',
    'how much is it worth',
    'who owns this account',
    'what is her phone number',
    'did they say anything about the price',
    'is there an open ticket',
    'how many contacts do we have here',
    'which stage is it in',
    'has legal come back on the wording',
    'who is the CFO over there',
    'any overdue tasks on this one',
    'do they use a competitor',
    'what did Marta promise',
    'wer ist hier der Ansprechpartner',
    'wann haben wir zuletzt telefoniert',
    'wie hoch ist das Volumen',
    'quel est le montant',
    'quand a-t-on parlé au client la dernière fois',
    'cuál es la fecha de cierre',
    'quién lleva esta cuenta',
    '担当者は誰ですか',
    'where are they based',
    'what industry is that company in',
    'was the discount discussed',
  ],
});

/** A value that stands on the page is the whole answer; what was not loaded only matters where something may be missing. */
const isCertain = ({ sentences, rung }: Found): boolean =>
  rung === 'rules' &&
  sentences.every(
    ({ sources }) => sources.length > 0 && sources.every(({ kind }) => kind === 'field' || kind === 'stage'),
  );

/** The page's own label, of two words or more, stands in the question. */
const isLabelled = (record: CrmRecord, question: string): boolean => {
  const [field] = byLabel(record, question);
  return field !== undefined && field.value !== null && plain(field.label).split(' ').length >= 2;
};

/** A field, a task or a line of a list that was asked for is sure; of quotes, as much as stands there of what was asked. */
function suretyOf(record: CrmRecord, question: string, now: Date): number {
  const found = answer(record, question, now);
  if (!found) return 0;
  const { sentences } = found;
  if (sentences.every(({ sources, text }) => sources.length === 0 || /^This page shows no /.test(text))) return 0;
  // One word of a long question that is a field's name too is no question for that field.
  const words = Math.max(1, meant(question).length);
  if (found.rung === 'rules' && !found.general)
    return words <= 2 || isLabelled(record, question) ? 0.8 : Math.min(0.8, 1.7 / words);
  const person = personIn(question, peopleOf(record));
  return quotedShare(record, question, person && person.name !== record.name ? person : null);
}

type NothingFound = { record: CrmRecord; question: string; cite: Parameters<typeof tell>[1] };

function nothingFound({ record, question, cite }: NothingFound): BlockInput[] {
  const person = spokenOfIn(record, question) ?? personIn(question, peopleOf(record));
  const near = nearestTo(record, question, person);
  return [
    notice(
      `I find no answer to ${quoted(question, 120)} on this page. I looked at ${lookedAt(record)}. I answer only from what stands there.`,
    ),
    ...(near.length > 0 ? [tell(near, cite, 'Nearest on this page, though it may not answer it')] : []),
    ...notLoaded(record),
  ];
}

/** Questions this record can answer. */
function suggestions(record: CrmRecord): BlockInput {
  const asked = [
    record.timeline.length > 0 ? 'When was the last contact?' : '',
    fieldFor(record, 'closeDate') ? 'When does it close?' : '',
    fieldFor(record, 'amount') ? 'How much is it worth?' : '',
    record.tasks.length > 0 ? 'Which tasks are open?' : '',
    ...record.related.slice(0, 2).map(({ label }) => `How many ${label.toLowerCase()} are there?`),
    fieldFor(record, 'owner') || record.owner ? 'Who is the owner?' : '',
  ].filter((text) => text !== '');
  const options = asked
    .slice(0, 4)
    .map((text) => ({ label: text, action: 'record-question', input: { question: text } }));
  if (options.length === 0)
    return notice(
      'This page shows nothing yet that I could answer from. Open a tab of the record that has fields or notes.',
    );
  return { type: 'choices', question: 'What would you like to know? Type it, or pick one:', options };
}

/** A model's answer over the rules' sentence; quotes stay below it, because they are the evidence. */
function answered(made: BlockInput[], text: string): BlockInput[] {
  const quotes = made.filter((block) => block.type === 'text' && block.title !== undefined);
  return text.trim() === '' ? made : [...phrasedFirst(made, text), ...quotes];
}
