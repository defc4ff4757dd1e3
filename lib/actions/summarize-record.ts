import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { type Concept, daysBetween, fieldFor, silentDays } from '../core/concepts.ts';
import type { CrmRecord, RecordKind } from '../core/record.ts';
import { age, closing, gaps, lastTouch, people, promise, related, whatComes, work } from './brief.ts';
import { briefOfPage } from './brief-of-page.ts';
import { whatItIs } from './brief-opening.ts';
import { phrasedFirst } from './phrased.ts';
import { anKind, away, citeAll, count, day, kindWord, notice, type Sentence, tell } from './say.ts';
import { fieldSource, nameSource, stageSource } from './sources.ts';
import { contacts, dateOf } from './state.ts';

/** What a colleague would tell you in the corridor about each kind, in that order; at most seven sentences. */
const order: Record<Exclude<RecordKind, 'home' | 'list'>, ((moment: Moment) => Sentence | null)[]> = {
  opportunity: [
    closing,
    lastTouch,
    promise,
    work,
    whatComes,
    ({ record }) => people(record),
    ({ record }) => gaps(record),
  ],
  account: [
    lastTouch,
    promise,
    ({ record }) => related(record),
    work,
    whatComes,
    ({ record }) => people(record),
    ({ record }) => gaps(record),
  ],
  contact: [
    lastTouch,
    promise,
    work,
    ({ record }) => related(record),
    whatComes,
    ({ record }) => people(record),
    ({ record }) => gaps(record),
  ],
  lead: [age, lastTouch, promise, work, whatComes, ({ record }) => people(record), ({ record }) => gaps(record)],
  case: [age, lastTouch, promise, work, whatComes, ({ record }) => people(record), ({ record }) => gaps(record)],
  task: [dueOfTask, lastTouch, whatComes, ({ record }) => people(record), work, ({ record }) => related(record)],
};
const mostSentences = 7;

/** The few figures worth a glance, by kind. */
const glance: Record<RecordKind, (Concept | 'stage')[]> = {
  opportunity: ['amount', 'stage', 'probability', 'closeDate', 'owner'],
  account: ['industry', 'employees', 'revenue', 'website', 'phone'],
  contact: ['title', 'account', 'email', 'phone'],
  lead: ['stage', 'status', 'account', 'email', 'phone'],
  case: ['status', 'stage', 'priority', 'account', 'owner'],
  task: ['status', 'priority', 'owner'],
  home: [],
  list: [],
};

const input = z.object({
  length: z.enum(['short', 'medium', 'long']).optional().describe('short: the two or three most telling sentences'),
  language: z.string().max(35).optional().describe('Of the brief, as a tag: de, fr'),
});
type Input = z.output<typeof input>;

/** A brief of the open record in four to seven sentences, each with its source, and the figures worth a glance. */
export const summarizeRecord = defineAction<Input>({
  id: 'summarize-record',
  title: 'Summarise',
  about: 'Tells in a few sentences how the open record stands: who, how much, last contact, promises, open tasks',
  called: ['summary', 'tl dr', 'tldr', 'overview', 'recap', 'zusammenfassung', 'résumé', 'resumen', '要約'],
  when: ({ record, now }) => offer(record, now),
  input,
  effects: 'none',
  async run(run) {
    const { record, cite } = run;
    if (!record)
      return { rung: 'cannot', blocks: [notice('Open a record first; a summary is made from what its page shows.')] };
    if (record.kind === 'home' || record.kind === 'list')
      return { rung: 'rules', blocks: [...briefOfPage(record, run.now, cite), ...notLoaded(record)] };
    if (isEmpty(record)) return { rung: 'rules', blocks: [...emptyBrief(run, record), ...notLoaded(record)] };
    return {
      rung: 'rules',
      blocks: [
        tell(cut(sentences({ record, now: run.now }), run.input), cite),
        ...(run.input.length === 'short' ? [] : facts(run, record)),
        ...(isForeign(run.input) ? [notice(onlyAModelTranslates)] : []),
        ...notLoaded(record),
      ],
    };
  },
  improve: {
    sends: { fields: 'all', stage: true, timeline: 20, tasks: true, related: true, rows: true },
    withResult: true,
    instruct: ({ record, input: { length, language } }) =>
      `Write a brief of this ${kindWord[record?.kind ?? 'list']} for a seller who opens it with one minute to spare. ${length === 'short' ? 'Two or three' : length === 'long' ? 'Eight to twelve' : 'Four to seven'} short sentences${language ? ` in the language "${language}"` : ''}, ` +
      'plain and concrete, most important first: where it stands, what was said last and by whom, what is promised or late, what comes next. ' +
      'No headings, no advice that the data does not carry, no adjectives of praise. Leave out what is empty. Cite each sentence.',
    place: (made, text) =>
      phrasedFirst(
        made.filter((block) => !isTranslationNotice(block)),
        text,
      ),
  },
  samples: [
    'catch me up on this one',
    'sum this up for me please',
    'summarise the account in a few lines',
    'whats the story with this deal',
    'where do we stand here',
    'quick overview before I dial',
    'tldr of this customer',
    'give me the short version of this record',
    'I inherited this customer yesterday, what do I need to know',
    'who are these people and what have we done with them so far',
    'bring me up to speed on the ticket',
    'recap this opportunity',
    'fass mir das bitte kurz zusammen',
    'wie ist der Stand bei dem Kunden',
    'gib mir einen Überblick über die Chance',
    'fais-moi un résumé de ce compte',
    'où en est cette affaire',
    'hazme un resumen de la oportunidad',
    'ponme al día con este cliente',
    'この案件の概要を教えて',
    'what is this lead about',
    'one paragraph on this customer for my manager',
  ],
});

const shortBrief = 3;

const cut = (all: Sentence[], { length }: Input): Sentence[] => (length === 'short' ? all.slice(0, shortBrief) : all);

/** The rules write English and quote the record as it stands. Gone once a model has worded it. */
const onlyAModelTranslates =
  'Another language than English takes a model (Settings, Model); drafts are written in four without one.';
const isTranslationNotice = (block: BlockInput): boolean =>
  block.type === 'notice' && block.text === onlyAModelTranslates;
const isForeign = ({ language }: Input): boolean => language !== undefined && !/^en/i.test(language);

/** @returns the sentences of the brief, most telling first */
export function sentences(moment: Moment): Sentence[] {
  const { record } = moment;
  if (record.kind === 'home' || record.kind === 'list') return [];
  const said = [whatItIs(record), ...order[record.kind].map((sentence) => sentence(moment))];
  return said.filter((sentence) => sentence !== null).slice(0, mostSentences);
}

function offer(record: CrmRecord, now: Date): { reason: string; weight: number } {
  if (record.kind === 'home' || record.kind === 'list') {
    const lines = record.rows.length + record.tasks.length;
    return { reason: lines > 0 ? `${count(lines, 'line')} on this page` : 'What this page shows', weight: 22 };
  }
  const notes = contacts(record, now).length;
  const silent = silentDays(record, now);
  if (notes >= 5) return { reason: `${count(notes, 'entry')} to catch up on`, weight: 48 };
  if (silent !== null && silent > 20) return { reason: `Last contact ${count(silent, 'day')} ago`, weight: 42 };
  return { reason: notes > 0 ? `${count(notes, 'entry')} in the history` : 'The facts in one minute', weight: 35 };
}

const dueLabel =
  /^(due( date| on)?|deadline|fällig(keit(sdatum)?| am)?|frist|(date d.)?échéance|(fecha de )?vencimiento|期限|期日)$/i;

function dueOfTask({ record, now }: Moment): Sentence | null {
  const due = record.fields.find(({ label, value }) => value !== null && dueLabel.test(label));
  const date = dateOf(due);
  if (!due || !date) return work({ record, now }) ?? closing({ record, now });
  const late = daysBetween(date, now) > 0;
  return {
    text: `It ${late ? 'was' : 'is'} due on ${day(date, now)}, ${away(date, now)}.`,
    sources: [fieldSource(record, due)],
  };
}

function facts({ cite }: ActionRun<unknown>, record: CrmRecord): BlockInput[] {
  const rows = glance[record.kind].flatMap((concept) => {
    if (concept === 'stage') {
      return record.stage
        ? [{ label: 'Stage', value: record.stage.value as string, sources: citeAll(stageSource(record), cite) }]
        : [];
    }
    const field = fieldFor(record, concept);
    return field
      ? [{ label: field.label as string, value: field.display as string, sources: [cite(fieldSource(record, field))] }]
      : [];
  });
  const unlike = rows.filter(({ label }, at) => rows.findIndex((other) => other.label === label) === at);
  const filled = unlike.length > 0 ? unlike : anyFacts(record, cite);
  return filled.length > 0 ? [{ type: 'facts', rows: filled.slice(0, 5) }] : [];
}

/** A record of fields we have no word for: what the CRM itself puts on top, else the first that are short and filled. */
function anyFacts(record: CrmRecord, cite: ActionRun<unknown>['cite']) {
  const filled = record.fields.filter(
    ({ value, masked, display }) => value !== null && !masked && display.length <= 80,
  );
  const top = filled.filter(({ highlight }) => highlight);
  return (top.length > 0 ? top : filled).slice(0, 5).map((field) => ({
    label: field.label as string,
    value: field.display as string,
    sources: [cite(fieldSource(record, field))],
  }));
}

const isEmpty = (record: CrmRecord): boolean =>
  !record.fields.some(({ value }) => value !== null) &&
  record.timeline.length + record.tasks.length + record.related.length === 0 &&
  record.stage === null;

function emptyBrief({ cite }: ActionRun<unknown>, record: CrmRecord): BlockInput[] {
  const sources = record.name ? [cite(nameSource(record))] : [];
  const text = `${record.name || 'This page'} is ${anKind(record.kind)} with nothing filled in that I can read.`;
  return [
    { type: 'text', statements: [{ text, sources }] },
    notice(
      `A summary tells who, how much, the last contact and what is open. Fill in a field or add a note in the CRM, then ask again.`,
    ),
  ];
}

/** What the seller may think was read but was not. */
export function notLoaded(record: CrmRecord): BlockInput[] {
  const unread = record.missing.map(({ what, why }) => `${what} (${why})`);
  if (record.completeness === 'partial' && unread.length === 0) unread.push('parts of the page that are still loading');
  return unread.length > 0 ? [notice(`Not in this answer: ${unread.slice(0, 5).join('; ')}.`, 'careful')] : [];
}
