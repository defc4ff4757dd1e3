import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { asDate, daysBetween, fieldFor, silentDays } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import { beforeSending } from './case/before-sending.ts';
import { answeredSince, lastOfTheirs, openedOn, standingOf } from './case/case-state.ts';
import { moodOf, type ReplyPlan, replyDraft } from './case/reply.ts';
import { stepsFor } from './case/steps.ts';
import { placeDraft } from './draft-email.ts';
import { writtenFields } from './lead/written-fields.ts';
import { asBlock } from './letter/make.ts';
import { type Language, languageNames, lengths, tones } from './letter/parts.ts';
import { dictatedIn, languageIn, languageOf, languageSpoken, lengthIn, toneIn } from './letter/wish.ts';
import { anKind, away, count, list, notice } from './say.ts';
import { urgentCaseAge } from './signals.ts';
import { contacts, isRowClosed, isSettled, rowsOf } from './state.ts';
import { notLoaded } from './summarize-record.ts';

const input = z.object({
  tone: z.enum(tones).optional().describe('Default neutral'),
  length: z.enum(lengths).optional().describe('Default medium'),
  language: z.string().max(35).optional().describe('BCP 47 or a name; default: the language the customer writes in'),
});
type Input = z.output<typeof input>;

/** Drafts the answer to a customer's case by its status and their mood, with the steps your articles give. Sends nothing. */
export const caseReply = defineAction<Input>({
  id: 'case-reply',
  title: 'Draft the reply',
  about:
    'Drafts the reply to a customer’s case or ticket: where it stands, what was done, what comes next, and the steps the articles give, in four languages',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record, now, query, profile, cite } = run;
    if (record?.kind !== 'case') return { rung: 'cannot', blocks: elsewhere(record) };
    const { plan, unknown } = planOf(run, record);
    const steps = await stepsFor(run, record, wordsOfCustomer(record, now));
    const dictated = dictatedIn(query);
    const added = dictated ? [dictated] : [];
    const draft = replyDraft({ record, now }, plan, { query, profile }, steps, { added });
    return {
      rung: 'rules',
      blocks: [
        asBlock(draft, cite),
        ...beforeSending({ record, now }, steps, plan.language, draft.body, cite),
        ...(unknown
          ? [
              notice(
                `Without a model I write in ${Object.values(languageNames).join(', ')}. This draft is in ${languageNames[plan.language]}, not in ${unknown}.`,
                'careful',
              ),
            ]
          : []),
        ...notLoaded(record),
      ],
    };
  },
  improve: {
    sends: {
      fields: [
        /^(?:full |first |last |account |company |contact |accountname|firma|unternehmen|compte|cuenta)?(?:name|account|company|contact|customer)?$/i,
        /subject|title|status|priority|escalat|description|message|comment|resolution|asunto|betreff|objet|beschreibung/i,
        /^(?:salutation|anrede|civilité|tratamiento)$/i,
      ],
      stage: true,
      timeline: 8,
    },
    withResult: true,
    instruct: (run) => instructions(run.record ? planOf(run, run.record).plan : null),
    place: (made, text) => placeDraft(made, text),
  },
  samples: [
    'answer this ticket',
    'reply to the customer',
    'draft a response to this case',
    'what do I write back',
    'tell them where their case stands',
    'write back to Ola that we are on it',
    'calm answer to this angry ticket please',
    'let the customer know it is solved',
    'ask them for the missing information on this ticket',
    'respond with the steps from our help articles',
    'she is waiting for an answer, draft one',
    'quick status note to whoever opened this case',
    'need a holding reply for this incident',
    'closing mail for this ticket',
    'apologise and tell them what happens next',
    'support answer in spanish please',
    'antworte dem Kunden auf das Ticket',
    'schreib eine Antwort auf diesen Fall',
    'sag dem Kunden wie weit wir mit der Störung sind',
    'réponds à ce ticket',
    'rédige une réponse au client pour ce dossier',
    'responde al cliente sobre este caso',
    'redacta la respuesta a esta incidencia',
    'このケースへの返信を書いて',
    'reply in the customers language',
  ],
});

/** The customer's newest words on this page: their last message, else what they reported. */
function wordsOfCustomer(record: CrmRecord, now: Date): string {
  const reported = writtenFields(record).find(({ own }) => own)?.field.display;
  return lastOfTheirs(record, now)?.text ?? reported ?? '';
}

/** What was chosen, else what the words say, else the language the customer writes in, else the seller's own. */
function planOf(
  { input: picked, query, profile, now }: ActionRun<Input>,
  record: CrmRecord,
): { plan: ReplyPlan; unknown: string | null } {
  const spoken = languageIn(query);
  const wished = picked.language ?? spoken?.known ?? spoken?.named;
  const theirs = languageWritten(wordsOfCustomer(record, now));
  const known = wished ? languageOf(wished) : theirs === 'ja' ? null : theirs;
  const unknown = wished && !known ? wished : !wished && theirs === 'ja' ? 'Japanese' : null;
  const own = languageOf(profile.language) ?? (profile.language ? 'en' : languageSpoken(query));
  return {
    plan: {
      tone: picked.tone ?? toneIn(query) ?? 'neutral',
      length: picked.length ?? lengthIn(query) ?? 'medium',
      language: known ?? (unknown ? 'en' : own),
    },
    unknown,
  };
}

/** Fewer words than this are as often a title, a name or a quote as a language. */
const fewestWords = 6;

function languageWritten(text: string): Language | 'ja' | null {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  return text.trim().split(/\s+/).length >= fewestWords ? languageSpoken(text) : null;
}

/** Constant text and the plan's own words; nothing that was read or typed. */
function instructions(plan: ReplyPlan | null): string {
  const { tone, length, language } = plan ?? { tone: 'neutral', length: 'medium', language: 'en' as const };
  return (
    `Write the seller's reply to the customer of this case. Tone: ${tone}. Language: ${languageNames[language]}. Length: ${length}. The result ` +
    'holds a draft by template: keep its recipient, greeting form, signature, its list of what was done and its numbered steps word for word, and write ' +
    'better sentences around them. If the customer is upset, apologise first and give no excuse. Notes are internal: never repeat opinions or ' +
    'what was said about people. Promise no date, refund or fix that is not in the data. ' +
    'Answer with the line "Subject: …", an empty line, then the body. No citations in the mail, no remarks around it.'
  );
}

function offer(moment: Moment): { reason: string; weight: number } | null {
  const { record, now } = moment;
  if (record.kind !== 'case') return null;
  if (isSettled(record)) return { reason: 'Resolved: tell the customer', weight: 28 };
  const { state } = standingOf(record, now);
  if (moodOf(record, now).mood === 'upset') return { reason: 'The customer sounds upset: answer first', weight: 93 };
  const answer = answeredSince(record, now);
  const answeredOn = asDate(answer?.at);
  if (answer) return { reason: `The customer wrote${answeredOn ? ` ${away(answeredOn, now)}` : ''}`, weight: 86 };
  if (state === 'escalated') return { reason: 'Escalated: say where it stands', weight: 84 };
  const opened = openedOn(record);
  const days = opened ? daysBetween(opened.on, now) : 0;
  if (contacts(record, now).length === 0 && state === 'new')
    return {
      reason: days > 0 ? `New since ${count(days, 'day')}, no answer noted` : 'New, no answer noted',
      weight: Math.min(88, 70 + days),
    };
  const age = urgentCaseAge(record, now);
  const priority = fieldFor(record, 'priority');
  if (age !== null && age >= 5 && priority && state !== 'waiting-customer')
    return { reason: `Priority ${priority.display}, open for ${count(age, 'day')}`, weight: 82 };
  const silent = silentDays(record, now);
  if (state === 'waiting-customer')
    return silent !== null && silent > 0
      ? { reason: `Waiting for the customer since ${count(silent, 'day')}`, weight: Math.min(74, 44 + silent) }
      : { reason: 'Waiting for the customer: remind them', weight: 44 };
  return { reason: 'Tell the customer where it stands', weight: 52 };
}

function elsewhere(record: CrmRecord | null): BlockInput[] {
  const open = record ? rowsOf(record, 'case').filter(({ row }) => !isRowClosed(row)) : [];
  if (!record || open.length === 0)
    return [
      notice(record ? `This is ${anKind(record.kind)}; open the case to answer.` : 'Open the case to answer first.'),
    ];
  const names = list(
    open.map(({ row }) => row.name),
    5,
  );
  return [notice(`A reply is written on the case itself. Open here: ${names}. Open one of them and ask again.`)];
}
